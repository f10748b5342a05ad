import HouseRules
import TerminalStore
import Testing
import Vocabulary
import Wire

@testable import TerminalService

/// A terminal whose clock was behind when its store was made.
struct TerminalEpochTests {
    private let bench: TerminalBench
    /// Made at the end of 2033, long after the terminal's own.
    private let newer = Epoch(milliseconds: 2_019_686_400_000, random: 5)

    init() throws {
        bench = try TerminalBench()
    }

    private func greet(next: Int64, _ epoch: Epoch) throws -> [TerminalEvent] {
        try bench.receive(
            .hello,
            HelloAnswer(
                house: Epoch(bits: 1), next: next, day: nil, menu: nil, hub: bench.now,
                epoch: epoch))
    }

    private func saidEpoch() throws -> Epoch {
        let messages = try bench.terminal.tick(bench.now)
        let hello: Hello = try Canonical.value(
            parsing: try #require(messages.first).payload, strict: true)
        return hello.epoch
    }

    @Test func `it takes a newer epoch than the hub knows and sends what waits in it`() throws {
        try bench.submit(1...3)
        _ = try bench.terminal.connected(bench.now)
        #expect(try greet(next: 57, newer) == [])
        let own = try saidEpoch()
        #expect(own > newer)
        #expect(try greet(next: 1, own).count == 1)
        let sent = try bench.terminal.tick(bench.now).map {
            try CommandEnvelope(parsing: $0.payload)
        }
        #expect(sent.map(\.seq) == [1, 2, 3])
        #expect(Set(sent.map(\.epoch)) == [own])
        #expect(sent.map(\.id) == (1...3).map(TerminalBench.id))
        for number in 1...3 { #expect(try bench.accept(number).count == 1) }
        #expect(bench.terminal.due == nil)
    }

    @Test func `the newer epoch is on its disk`() throws {
        try bench.submit(1...1)
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(next: 57, newer)
        let own = try saidEpoch()
        try bench.restart()
        let said = try bench.terminal.connected(bench.now)
        let hello: Hello = try Canonical.value(parsing: said[0].payload, strict: true)
        #expect(hello.epoch == own)
        #expect(try bench.submit(2...2).count == 1)
        _ = try greet(next: 1, own)
        #expect(try bench.tick() == commands(1...2))
    }

    @Test func `what was answered already keeps its answer and is not sent again`() throws {
        try bench.submit(1...3)
        try bench.open(next: 1)
        for number in 1...2 { try bench.accept(number) }
        bench.terminal.disconnected()
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(next: 57, newer)
        #expect(try bench.tick() == ["hello 3...3"])
        try bench.greet(next: 3)
        #expect(try bench.tick() == ["command 3"])
        #expect(try bench.terminal.reply(to: TerminalBench.id(1))?.sequence == 100)
    }

    @Test func `late word of an older epoch changes nothing`() throws {
        try bench.submit(1...1)
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(next: 57, newer)
        let own = try saidEpoch()
        #expect(try greet(next: 57, newer) == [])
        #expect(try greet(next: 57, Epoch(bits: 1)) == [])
        #expect(try bench.tick() == [])
        _ = try greet(next: 1, own)
        #expect(try bench.tick() == ["command 1"])
    }
}
