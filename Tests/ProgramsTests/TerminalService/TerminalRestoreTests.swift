import HouseRules
import Testing
import Vocabulary
import Wire

@testable import TerminalService

/// What a terminal does when the house was restored from a backup.
struct TerminalRestoreTests {
    private let bench: TerminalBench

    init() throws {
        bench = try TerminalBench()
    }

    private func greet(house: UInt128, next: Int64) throws -> [TerminalEvent] {
        try bench.receive(
            .hello,
            HelloAnswer(
                house: Epoch(bits: house), next: next, day: BusinessDay(number: 1), menu: nil,
                hub: bench.now))
    }

    /// The messages that are sent now, whole.
    private func sent() throws -> [JSONTree] {
        try bench.terminal.tick(bench.now).map { try JSONTree(parsing: $0.payload) }
    }

    private func note(_ number: Int) throws {
        try bench.receive(
            .reply,
            Reply(
                id: TerminalBench.id(number), outcome: .noted, hub: bench.now,
                day: BusinessDay(number: 1)))
    }

    @Test func `a restored house gets what it lost, with the answers it gave`() throws {
        try bench.submit(1...3)
        try bench.open(next: 1)
        for number in 1...3 {
            let numbers = IssuedNumbers(papers: [40 + number])
            try bench.receive(
                .reply,
                Reply(
                    id: TerminalBench.id(number), outcome: .accepted,
                    sequence: Int64(100 + number), hub: bench.now, day: BusinessDay(number: 1),
                    numbers: numbers))
        }
        bench.terminal.disconnected()
        let hello = try bench.terminal.connected(bench.now).map(\.payload)
        #expect(try JSONTree(parsing: hello[0])["house_epoch"]?.text == "\(Epoch(bits: 1))")
        #expect(try greet(house: 2, next: 2) == [.requeued(from: 2, count: 2)])
        // It says hello once more, for only now it can tell how much it brings.
        let again = try sent()
        #expect(again.map { $0["house_epoch"]?.text } == ["\(Epoch(bits: 2))"])
        #expect(again.map { $0["first_answers"]?.integer } == [2])
        _ = try greet(house: 2, next: 2)
        let commands = try sent()
        #expect(commands.map { $0["seq"]?.integer } == [2, 3])
        #expect(commands.map { $0["answered"]?["sequence"]?.integer } == [102, 103])
        let papers = commands.map { $0["answered"]?["numbers"]?["paper_numbers"] }
        #expect(papers == [.list([.integer(42)]), .list([.integer(43)])])
    }

    @Test func `what the hub has noted makes room for what comes after it`() throws {
        try bench.submit(1...30)
        try bench.open(next: 1)
        for number in 1...30 { try bench.accept(number) }
        _ = try bench.tick()
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(house: 2, next: 1)
        _ = try sent()
        _ = try greet(house: 2, next: 1)
        #expect(try bench.tick() == commands(1...20))
        try note(2)
        #expect(try bench.tick() == [])
        try note(1)
        try note(2)
        #expect(try bench.tick() == commands(21...22))
        // A hub that died has forgotten what it noted.
        let again = try bench.sent(until: 31).map { String($0.drop { $0 != "c" }) }
        #expect(again.contains("command 1"))
    }

    @Test func `what was sent and not answered may have been printed; what was not was not`()
        throws
    {
        try bench.open(next: 1)
        try bench.submit(1...1)
        _ = try bench.tick()
        bench.terminal.disconnected()
        try bench.submit(2...2)
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(house: 2, next: 1)
        _ = try sent()
        _ = try greet(house: 2, next: 1)
        let outcomes = try sent().map { $0["answered"]?["outcome"]?.text }
        #expect(outcomes == ["unknown", nil])
    }

    @Test func `a house restored beside a broker that goes on is greeted anew`() throws {
        try bench.submit(1...1)
        try bench.open(next: 1)
        try bench.accept(1)
        let restored = HouseState(House(), epoch: Epoch(bits: 2), sequence: 1)
        let topic = "comanda/test/state/all/house/now"
        _ = try bench.terminal.received(topic, Canonical.bytes(restored), at: bench.now)
        #expect(try bench.tick() == ["hello 1...1"])
        // What the house said before it was restored may still be on its way.
        #expect(try greet(house: 1, next: 2) == [])
        #expect(try greet(house: 2, next: 1) == [.requeued(from: 1, count: 1)])
    }

    @Test func `an answer to what was sent again since is a first answer all the same`() throws {
        try bench.submit(1...1)
        try bench.open(next: 1)
        try bench.accept(1, sequence: 7)
        _ = try bench.terminal.connected(bench.now)
        // What the hub said before it had decided the command came late.
        _ = try greet(house: 1, next: 1)
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(house: 2, next: 1)
        _ = try sent()
        _ = try greet(house: 2, next: 1)
        #expect(try sent().map { $0["answered"]?["sequence"]?.integer } == [7])
    }

    @Test func `a first answer outlives a second restore and a restart`() throws {
        try bench.submit(1...1)
        try bench.open(next: 1)
        try bench.accept(1, sequence: 7)
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(house: 2, next: 1)
        _ = try greet(house: 2, next: 1)
        try bench.accept(1, sequence: 9)
        try bench.restart()
        _ = try bench.terminal.connected(bench.now)
        _ = try greet(house: 3, next: 1)
        _ = try greet(house: 3, next: 1)
        #expect(try sent().map { $0["answered"]?["sequence"]?.integer } == [7])
    }
}
