import Checks
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// What a terminal is answered, and what is kept of it.
struct HubReplyTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    private func refused(
        _ seq: Int64, _ sequence: Int64, _ code: String, _ args: [String: String] = [:]
    ) -> Reply {
        Reply(
            id: HubBench.id(seq), outcome: .refused, sequence: sequence, hub: HubHouse.evening,
            day: HubHouse.day, refusal: RefusalCode(code, args))
    }

    @Test func `what is accepted has happened and is answered with its place`() throws {
        let output = try bench.take([bench.message(.seat(1, at: "t1"), 1)])
        #expect(
            try output.replies() == [
                Reply(
                    id: HubBench.id(1), outcome: .accepted, sequence: 3, hub: HubHouse.evening,
                    day: HubHouse.day, numbers: IssuedNumbers(check: 1))
            ])
        #expect(bench.hub.house.checks[1]?.table == "t1")
        #expect(bench.hub.sequence == 3)
        #expect(try bench.store.command(HubBench.id(1))?.staff == "lin")
    }

    @Test func `what is refused changes nothing and is kept with its reason`() throws {
        let house = bench.hub.house
        let replies = try bench.tell(.seat(1, at: "t9"), from: 1)
        #expect(replies == [refused(1, 3, "tableIsUnknown", ["table": "t9"])])
        #expect(bench.hub.house == house)
        #expect(try bench.store.command(HubBench.id(1))?.reply == replies[0])
    }

    @Test func `nothing is true before it is committed`() throws {
        let house = bench.hub.house
        let batch = try bench.hub.prepare([bench.message(.seat(1, at: "t1"), 1)], at: bench.now)
        #expect(batch.house.checks.count == 1)
        #expect(bench.hub.house == house)
        #expect(try bench.store.command(HubBench.id(1)) == nil)
        #expect(try bench.store.head().sequence == 2)
    }

    @Test func `one batch sees what its first commands did`() throws {
        let output = try bench.take([
            bench.message(.seat(1, at: "t1"), 1), bench.message(.round(1, [.mapo(1)]), 2),
            bench.message(.seat(2, at: "t1"), 3), bench.message(.cash(1, 1, given: 9500), 4),
            bench.message(.close(1), 5), bench.message(.round(1, [.mapo(2)]), 6),
        ])
        #expect(
            try output.replies().map { $0.refusal?.code } == [
                nil, nil, "tableIsTaken", nil, nil, "checkIsClosed",
            ])
        #expect(try output.replies().map(\.sequence) == [3, 4, 5, 6, 7, 8])
    }

    @Test func `a refusal takes its place in the order, whatever its reason`() throws {
        let command = JSONTree.object(["kind": .text("danceOnTable")])
        let late = Sender(device: "till", epoch: 100, staff: "lin")
        let badSession = late.session
        let output = try bench.take([
            bench.altered(1, ["command": command]),
            bench.altered(2, ["v": .integer(2)]),
            bench.altered(3, ["colour": .text("red")]),
            bench.altered(4, ["session": .text(badSession)]),
            bench.message(.close(1), 5, by: Sender(staff: "mei")),
            bench.altered(6, ["command": .null]),
            bench.message(.openDay(OpenDay(day: HubHouse.day)), 7),
            bench.message(.seat(1, at: "t1"), 8),
        ])
        #expect(
            try output.replies().map { $0.refusal?.code } == [
                "unknownKind", "wrongVersion", "unknownField", "badSession", "rightIsMissing",
                "malformed", "isOfTheHouse", nil,
            ])
        #expect(try output.replies().map(\.sequence) == Array(3...10))
        #expect(
            try output.replies().map(\.id) == (1...8).map { HubBench.id($0) })
    }

    @Test func `a refused kind is kept as it was written`() throws {
        let command = JSONTree.object(["kind": .text("danceOnTable"), "shoes": .bool(false)])
        let output = try bench.take([bench.altered(1, ["command": command])])
        #expect(try output.replies() == [refused(1, 3, "unknownKind", ["kind": "danceOnTable"])])
        #expect(try bench.store.command(HubBench.id(1))?.command.tree == command)
    }

    @Test func `a removed member of staff is cut off at once`() throws {
        let mei = Sender(staff: "mei")
        let first = try bench.take([bench.message(.seat(1, at: "t1"), 1, by: mei)])
        #expect(try first.replies().map(\.outcome) == [.accepted])
        try bench.open(HubHouse.config(without: "mei"))
        let second = try bench.take([bench.message(.move(1, to: "t2"), 2, by: mei)])
        #expect(try second.replies().map { $0.refusal?.code } == ["badSession"])
        #expect(
            try bench.ask(.state, session: mei.session).map(\.answer) == [
                .refused(RefusalCode("badSession"))
            ])
    }

    @Test(arguments: ["", "{", "[]", "{\"id\":1}", "{\"v\":1}", "\u{FEFF}{}"])
    func `what cannot be read is answered by its hash and not kept`(text: String) throws {
        let bytes = Array(text.utf8)
        let output = try bench.take([.message(HubBench.waiter, .command, bytes)])
        let reply = try #require(try output.replies().first)
        #expect(reply.id == nil)
        #expect(reply.outcome == .refused)
        #expect(reply.sequence == nil)
        #expect(reply.refusal?.code == "malformed")
        #expect(reply.payload == HouseStore.hash(bytes))
        #expect(bench.hub.sequence == 2)
        let next = try bench.tell(.seat(1, at: "t1"), from: 1)
        #expect(next.map(\.outcome) == [.accepted])
    }

    @Test func `a command that is too long is not read at all`() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: " "), count: 64 * 1024 + 1)
        let output = try bench.take([.message(HubBench.waiter, .command, bytes)])
        #expect(
            try output.replies() == [
                Reply(
                    id: nil, outcome: .refused, hub: HubHouse.evening, day: HubHouse.day,
                    refusal: RefusalCode("tooLarge", ["most": "65536"]),
                    payload: HouseStore.hash(bytes))
            ])
    }

    @Test func `nobody but the house speaks as the house`() throws {
        let thief = Sender(device: DeviceID.house, epoch: bench.hub.epoch)
        let newer = Sender(device: DeviceID.house, epoch: Epoch(bits: 1 << 120))
        let day = HouseCommand.openDay(OpenDay(day: BusinessDay(number: 30_000)))
        let query = Query(id: 1, session: thief.session, query: .state)
        let output = try bench.take([
            bench.message(day, 3, by: thief),
            bench.message(.seat(1, at: "t1"), 1, by: newer),
            bench.hello(lowest: 50, by: thief),
            .message(DeviceID.house, .query, Canonical.bytes(query)),
        ])
        #expect(
            try output.replies(to: "house").map { $0.refusal?.code } == [
                "deviceMayNot", "deviceMayNot",
            ])
        #expect(output.messages.count == 2)
        #expect(bench.hub.sequence == 2)
        #expect(bench.hub.house.day == HubHouse.day)
        try bench.report(.paper(1, .confirmed))
        #expect(bench.hub.sequence == 3)
    }
}
