import HouseRules
import TerminalStore
import Testing
import Vocabulary
import Wire

@testable import TerminalService

/// How a terminal's order and the hub's come together again.
struct TerminalRepairTests {
    private let bench: TerminalBench

    init() throws {
        bench = try TerminalBench()
    }

    @Test func `a lost command is sent again at once with all behind it, and once for all of them`()
        throws
    {
        try bench.submit(1...4)
        #expect(try bench.open(next: 1) == commands(1...4))
        try bench.accept(1)
        for number in 3...4 { #expect(try bench.miss(number, waitingFor: 2) == []) }
        #expect(try bench.tick() == commands(2...4))
        #expect(try bench.miss(4, waitingFor: 2) == [])
        #expect(try bench.tick() == [])
        for number in 2...4 { try bench.accept(number) }
        #expect(bench.terminal.due == nil)
    }

    @Test func `a hub that keeps missing the same command is answered at the pace of resending`()
        throws
    {
        try bench.submit(1...2)
        try bench.open(next: 1)
        try bench.miss(2, waitingFor: 1)
        #expect(try bench.tick() == commands(1...2))
        bench.second = 1
        try bench.miss(2, waitingFor: 1)
        #expect(try bench.tick() == [])
        bench.second = 2
        try bench.miss(2, waitingFor: 1)
        #expect(try bench.tick() == commands(1...2))
        bench.second = 3
        try bench.miss(2, waitingFor: 1)
        #expect(try bench.tick() == [])
    }

    @Test func `a restored hub gets back what it had answered, the same bytes in order`() throws {
        let bytes = try bench.submit(1...5)
        try bench.open(next: 1)
        for number in 1...5 { try bench.accept(number) }
        bench.terminal.disconnected()
        #expect(
            try bench.terminal.connected(bench.now).map(TerminalBench.line).first
                == "hello 1...5")
        let events = try bench.greet(next: 3)
        #expect(events.last == .requeued(from: 3, count: 3))
        #expect(try bench.terminal.reply(to: TerminalBench.id(3)) == nil)
        #expect(try bench.terminal.tick(bench.now).map(\.payload) == Array(bytes[2...4]))
        for number in 3...5 { #expect(try bench.accept(number, sequence: 7).count == 1) }
        #expect(try bench.terminal.reply(to: TerminalBench.id(3))?.sequence == 7)
        #expect(bench.terminal.due == nil)
    }

    @Test func `a hub restored behind a broker that stayed gets back what it misses`() throws {
        try bench.submit(1...3)
        try bench.open(next: 1)
        for number in 1...3 { try bench.accept(number) }
        try bench.submit(4...4)
        #expect(try bench.tick() == ["command 4"])
        #expect(try bench.miss(4, waitingFor: 2) == [])
        #expect(try bench.tick() == ["hello 1...4"])
        #expect(try bench.greet(next: 2).last == .requeued(from: 2, count: 2))
        #expect(try bench.tick() == commands(2...4))
    }

    @Test func `old word that an answered command is missing makes the terminal ask, and no more`()
        throws
    {
        try bench.submit(1...3)
        try bench.open(next: 1)
        for number in 1...3 { try bench.accept(number) }
        #expect(try bench.miss(3, waitingFor: 2) == [])
        #expect(try bench.tick() == ["hello 1...3"])
        #expect(try bench.greet(next: 4).count == 1)
        #expect(try bench.tick() == [])
        #expect(try bench.terminal.reply(to: TerminalBench.id(2))?.sequence == 100)
    }

    @Test func `old word that a command is missing does not leave out one that was sent twice`()
        throws
    {
        try bench.submit(1...2)
        try bench.open(next: 1)
        for number in 1...2 { try bench.accept(number) }
        bench.terminal.disconnected()
        // A hub that was put back has lost both, and decides them again.
        #expect(try bench.open(next: 1) == commands(1...2))
        for number in 1...2 { try bench.accept(number, sequence: 7) }
        bench.second = 60
        try bench.submit(3...3)
        #expect(try bench.tick() == ["command 3"])
        #expect(try bench.miss(2, waitingFor: 1) == [])
        #expect(try bench.tick() == ["hello 1...3"])
        #expect(try bench.greet(next: 3).count == 1)
        #expect(try bench.tick() == ["command 3"])
    }

    @Test func `what waits again still waits after a restart`() throws {
        try bench.submit(1...3)
        try bench.open(next: 1)
        for number in 1...3 { try bench.accept(number) }
        bench.terminal.disconnected()
        try bench.open(next: 2)
        try bench.restart()
        #expect(try bench.open(next: 2) == commands(2...3))
    }

    @Test func `a place the hub can never fill is left out by a new hello`() throws {
        try bench.submit(1...3)
        try bench.open(next: 1)
        try bench.accept(1)
        // Another device used the id of command 2 before: it is refused and takes no place.
        try bench.turnAway(2, "idReused")
        #expect(try bench.miss(3, waitingFor: 2) == [])
        #expect(try bench.tick() == ["hello 1...3"])
        #expect(try bench.greet(next: 2).last == .gap(2))
        #expect(try bench.tick() == ["hello 3...3"])
        try bench.greet(next: 3)
        #expect(try bench.tick() == ["command 3"])
        try bench.accept(3)
        #expect(bench.terminal.due == nil)
        #expect(try bench.terminal.reply(to: TerminalBench.id(2))?.refusal?.code == "idReused")
    }

    @Test func `commands the hub knows from another store leave places that are left out together`()
        throws
    {
        try bench.submit(1...2)
        try bench.open(next: 1)
        // The hub has their answers under other seqs, and still waits for seq 1.
        for number in 1...2 { try bench.accept(number) }
        try bench.submit(3...3)
        #expect(try bench.tick() == ["command 3"])
        #expect(try bench.miss(3, waitingFor: 1) == [])
        #expect(try bench.tick() == ["hello 1...3"])
        #expect(try bench.greet(next: 1).last == .requeued(from: 1, count: 2))
        #expect(try bench.tick() == commands(1...3))
        for number in 1...2 { try bench.accept(number) }
        bench.second = 2
        #expect(try bench.miss(3, waitingFor: 1) == [])
        #expect(try bench.tick() == ["hello 1...3"])
        #expect(try bench.greet(next: 1).last == .gap(1))
        #expect(try bench.tick() == ["hello 3...3"])
        try bench.greet(next: 3)
        #expect(try bench.tick() == ["command 3"])
    }

    @Test func `a command that is taken back once more has its place still`() throws {
        try bench.submit(1...2)
        try bench.open(next: 1)
        for number in 1...2 { try bench.accept(number) }
        bench.terminal.disconnected()
        #expect(try bench.open(next: 2) == ["command 2"])
        try bench.accept(2)
        bench.terminal.disconnected()
        #expect(try bench.open(next: 1) == commands(1...2))
        try bench.accept(1)
        // Word that was long on its way.
        #expect(try bench.miss(2, waitingFor: 2) == [])
        #expect(try bench.tick() == ["command 2"])
        try bench.accept(2)
        #expect(bench.terminal.due == nil)
    }

    @Test func `a hub that will not leave a place out is asked again slowly`() throws {
        try bench.submit(1...2)
        try bench.open(next: 1)
        try bench.turnAway(1, "idReused")
        try bench.miss(2, waitingFor: 1)
        #expect(try bench.tick() == ["hello 1...2"])
        #expect(try bench.greet(next: 1).last == .gap(1))
        #expect(try bench.tick() == ["hello 2...2"])
        #expect(try bench.greet(next: 1).count == 1)
        #expect(try bench.tick() == ["command 2"])
        #expect(try bench.miss(2, waitingFor: 1) == [])
        #expect(try bench.tick() == [])
        bench.second = 2
        #expect(try bench.miss(2, waitingFor: 1) == [])
        #expect(try bench.tick() == ["hello 1...2"])
        #expect(try bench.greet(next: 1).last == .gap(1))
    }

    @Test func `a terminal put back from an old copy never uses a seq twice`() throws {
        try bench.submit(1...2)
        #expect(try bench.open(next: 9) == commands(1...2))
        try bench.submit(3...3)
        #expect(try bench.tick() == ["command 9"])
    }

    /// The number of the hello that is said now.
    private func said() throws -> Int64 {
        let hellos = try bench.terminal.tick(bench.now).map {
            try Canonical.value(parsing: $0.payload, strict: false) as Hello
        }
        return try #require(hellos.first?.number)
    }

    @Test func `the answer to an older hello says nothing of what happened since`() throws {
        try bench.submit(1...2)
        let first = try #require(
            bench.terminal.connected(bench.now).first.map {
                try Canonical.value(parsing: $0.payload, strict: false) as Hello
            }?.number)
        try bench.greet(next: 1, number: first)
        #expect(try bench.tick() == commands(1...2))
        for number in 1...2 { try bench.accept(number) }
        #expect(try bench.miss(2, waitingFor: 2) == [])
        let second = try said()
        #expect(second > first)
        #expect(try bench.greet(next: 1, number: first) == [])
        #expect(try bench.tick() == [])
        #expect(try bench.greet(next: 3, number: second).count == 1)
        #expect(bench.terminal.due == nil)
        // No number comes again after a restart.
        try bench.restart()
        bench.second += 1
        _ = try bench.terminal.connected(bench.now)
        #expect(try bench.greet(next: 1, number: second) == [])
    }

    @Test func `a late hello answer changes nothing`() throws {
        try bench.submit(1...1)
        try bench.open(next: 1)
        try bench.accept(1)
        #expect(try bench.greet(next: 1) == [])
        #expect(try bench.tick() == [])
    }

    @Test func `days that begin let old answers go`() throws {
        try bench.submit(1...1)
        try bench.open(next: 1)
        try bench.accept(1)
        for day in 2...3 {
            bench.terminal.disconnected()
            _ = try bench.terminal.connected(bench.now)
            try bench.greet(next: 2, day: Int64(day))
        }
        #expect(try bench.terminal.reply(to: TerminalBench.id(1)) == nil)
        #expect(
            try bench.terminal.connected(bench.now).map(TerminalBench.line).first
                == "hello 2...1")
    }
}
