import HouseRules
import TerminalStore
import Testing
import Vocabulary
import Wire

@testable import TerminalService

struct TerminalSendingTests {
    private let bench: TerminalBench

    init() throws {
        bench = try TerminalBench()
    }

    @Test func `a terminal says hello and that it is there, and nothing more before the answer`()
        throws
    {
        try bench.submit(1...2)
        #expect(try bench.tick() == [])
        #expect(
            try bench.terminal.connected(bench.now).map(TerminalBench.line) == [
                "hello 1...2", #"presence/waiter-1 kept {"drafts":{},"online":true,"v":1}"#,
            ])
        #expect(
            try bench.sent(until: 20) == ["2: hello 1...2", "6: hello 1...2", "14: hello 1...2"])
        let answer = HelloAnswer(
            house: Epoch(bits: 1), next: 1, day: BusinessDay(number: 1), menu: nil,
            hub: bench.now)
        #expect(try bench.greet(next: 1) == [.helloed(answer)])
        #expect(try bench.tick() == ["command 1", "command 2"])
    }

    @Test func `at most twenty commands are unanswered`() throws {
        try bench.submit(1...25)
        #expect(try bench.open(next: 1) == commands(1...20))
        #expect(try bench.tick() == [])
        try bench.accept(1)
        #expect(try bench.tick() == ["command 21"])
        // An answer in the middle makes room too.
        try bench.accept(7)
        #expect(try bench.tick() == ["command 22"])
    }

    @Test func `an unanswered command is sent again after 2, 4, 8, 16, 30 seconds, for ever`()
        throws
    {
        try bench.open(next: 1)
        try bench.submit(1...1)
        #expect(try bench.tick() == ["command 1"])
        let seconds = [2, 6, 14, 30, 60, 90, 120]
        #expect(try bench.sent(until: 149) == seconds.map { "\($0): command 1" })
    }

    @Test func `a hub that says how the house is gets what waits for it at once`() throws {
        try bench.open(next: 1)
        try bench.submit(1...2)
        #expect(try bench.tick() == ["command 1", "command 2"])
        #expect(try bench.tick() == [])
        bench.terminal.hubIsBack(bench.now)
        #expect(try bench.tick() == ["command 1", "command 2"])
    }

    @Test func `each command has a pace of its own`() throws {
        try bench.open(next: 1)
        try bench.submit(1...1)
        _ = try bench.tick()
        bench.second = 1
        try bench.submit(2...2)
        #expect(try bench.tick() == ["command 2"])
        #expect(
            try bench.sent(until: 7) == [
                "2: command 1", "3: command 2", "6: command 1", "7: command 2",
            ])
    }

    @Test func `nothing is sent while the broker is away`() throws {
        try bench.open(next: 1)
        try bench.submit(1...1)
        #expect(try bench.tick() == ["command 1"])
        bench.terminal.disconnected()
        #expect(bench.terminal.due == nil)
        bench.second = 100
        #expect(try bench.tick() == [])
        // The pace begins anew with the connection.
        #expect(try bench.open(next: 1) == ["command 1"])
        #expect(try bench.sent(until: 102) == ["102: command 1"])
    }

    @Test func `a restart in mid-flight sends the same bytes again`() throws {
        let bytes = try bench.submit(1...3)
        try bench.open(next: 1)
        try bench.accept(1)
        try bench.restart()
        #expect(
            try bench.terminal.connected(bench.now).map(TerminalBench.line).first
                == "hello 1...3")
        try bench.greet(next: 2)
        let messages = try bench.terminal.tick(bench.now)
        #expect(messages.map(\.payload) == Array(bytes[1...2]))
        #expect(
            messages.map(\.topic)
                == Array(
                    repeating: "comanda/test/up/waiter-1/command", count: 2))
    }

    @Test func `a command carries the session and house time as the hub told it`() throws {
        _ = try bench.terminal.connected(bench.now)
        let answer = HelloAnswer(
            house: Epoch(bits: 1), next: 1, day: nil, menu: nil,
            hub: Moment(milliseconds: 900_000))
        try bench.receive(.hello, answer)
        bench.second = 5
        let bytes = try bench.submit(1...1)[0]
        let envelope = try CommandEnvelope(parsing: bytes)
        #expect(envelope.session == "t")
        #expect(envelope.at == Moment(milliseconds: 905_000))
    }

    @Test func `nobody orders without signing in`() throws {
        try bench.terminal.signOut()
        #expect(throws: OutboxRefusal.notSignedIn) { try bench.submit(1...1) }
        #expect(try bench.terminal.countWaiting() == 0)
    }
}
