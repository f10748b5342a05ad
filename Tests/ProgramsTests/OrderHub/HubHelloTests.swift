import HouseRules
import HubService
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// What a terminal learns when it connects.
struct HubHelloTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    private func next(_ hello: Incoming) throws -> [Int64] {
        try bench.take([hello]).hellos().map(\.next)
    }

    @Test func `a terminal learns house, day, menu and its place`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let answers = try bench.take([bench.hello(lowest: 2, highest: 1)]).hellos()
        #expect(
            answers == [
                HelloAnswer(
                    house: bench.hub.epoch, next: 2, day: HubHouse.day,
                    menu: bench.hub.house.menu, hub: HubHouse.evening, epoch: 100)
            ])
        #expect(bench.hub.sequence == 3)
    }

    @Test func `a terminal nobody knows begins at its first command`() throws {
        #expect(try next(bench.hello(lowest: 1)) == [1])
        #expect(bench.hub.sequence == 2)
    }

    @Test func `a terminal with a new store begins at its first command`() throws {
        try bench.tell(.seat(1, at: "t1"), .seat(2, at: "t2"), from: 1)
        #expect(try next(bench.hello(lowest: 1, by: Sender(epoch: 101))) == [1])
        let first = try bench.take([
            bench.message(.seat(3, at: "t3"), 1, by: Sender(epoch: 101))
        ])
        #expect(try first.replies().map(\.outcome) == [.accepted])
    }

    @Test func `commands a terminal no longer holds are given up, and that is a fact`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        #expect(try next(bench.hello(lowest: 5, highest: 6)) == [5])
        let skip = SkipCommands(device: HubBench.waiter, epoch: 100, nextSeq: 5)
        #expect(try bench.facts(after: 0).last == .commandsSkipped(skip))
        let late = try bench.take([
            bench.message(.seat(2, at: "t2"), 2), bench.message(.seat(2, at: "t2"), 5),
        ])
        #expect(try late.replies().map { $0.refusal?.code } == ["seqReused", nil])
    }

    @Test func `a new store may begin where an older hub left it`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let restored = Sender(epoch: 101)
        #expect(try next(bench.hello(lowest: 4, highest: 9, by: restored)) == [4])
        let output = try bench.take([bench.message(.seat(2, at: "t2"), 4, by: restored)])
        #expect(try output.replies().map(\.outcome) == [.accepted])
    }

    @Test func `saying hello again skips nothing`() throws {
        #expect(try next(bench.hello(lowest: 5, highest: 6)) == [5])
        #expect(try next(bench.hello(lowest: 5, highest: 6)) == [5])
        #expect(try next(bench.hello(lowest: 2, highest: 6)) == [5])
        #expect(bench.hub.sequence == 3)
    }

    @Test func `an older store cannot move the newer one's place`() throws {
        let newer = Sender(epoch: 101)
        _ = try bench.take([bench.message(.seat(1, at: "t1"), 1, by: newer)])
        _ = try bench.take([bench.hello(lowest: 50)])
        let output = try bench.take([bench.message(.seat(2, at: "t2"), 2, by: newer)])
        #expect(try output.replies().map(\.outcome) == [.accepted])
    }

    @Test func `an older store learns of the newer one`() throws {
        let newer = Sender(epoch: 101)
        _ = try bench.take([bench.message(.seat(1, at: "t1"), 1, by: newer)])
        let answers = try bench.take([bench.hello(lowest: 1)]).hellos()
        #expect(answers.map(\.epoch) == [101])
        #expect(answers.map(\.next) == [2])
    }

    @Test(arguments: [0, -1, Int64.min, 1 << 53, Int64.max])
    func `a hello from no place at all is refused and changes nothing`(lowest: Int64) throws {
        let output = try bench.take([bench.hello(lowest: lowest)])
        let replies = try output.replies()
        #expect(replies.map(\.refusal?.code) == ["malformed"])
        #expect(replies.map(\.refusal?.args["field"]) == ["lowest_seq"])
        #expect(try output.hellos().isEmpty)
        #expect(bench.hub.sequence == 2)
    }

    @Test func `a hello that cannot be read or speaks another contract is refused`() throws {
        var fields: [String: JSONTree] = [
            "v": .integer(2), "contracts": .list([.integer(2)]),
            "epoch": .text("\(Epoch(bits: 9))"),
            "lowest_seq": .integer(1), "highest_seq": .integer(0),
        ]
        let foreign = JSONTree.object(fields).canonicalBytes
        let output = try bench.take([
            .message(HubBench.waiter, .hello, foreign), .message(HubBench.waiter, .hello, [0xFF]),
        ])
        let replies = try output.replies()
        #expect(replies.map(\.refusal?.code) == ["wrongVersion", "malformed"])
        #expect(replies.map(\.id) == [nil, nil])
        fields["contracts"] = .list([.integer(2), .integer(1)])
        let both = JSONTree.object(fields).canonicalBytes
        #expect(try bench.take([.message(HubBench.waiter, .hello, both)]).hellos().count == 1)
    }
}
