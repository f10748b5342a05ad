import HouseRules
import HubService
import Kitchen
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// What terminals are shown without asking.
struct HubStateTests {
    private let bench: HubBench
    private let check = "floor/check/\(Identifier<CheckKind>(bits: 1))"

    init() throws {
        bench = try HubBench()
    }

    private func state(_ command: HouseCommand, _ seq: Int64) throws -> [String: JSONTree?] {
        try bench.take([bench.message(command, seq)]).state()
    }

    @Test func `a party is shown at its table`() throws {
        let state = try state(.seat(1, at: "t1"), 1)
        #expect(state.keys.sorted() == [check, "floor/table/t1"])
        let table = try #require(state["floor/table/t1"] ?? nil)
        #expect(table["sequence"] == .integer(3))
        #expect(table["covers"] == .integer(2))
        #expect(table["total_minor"] == .integer(0))
        #expect((state[check] ?? nil)?["balance_minor"] == .integer(0))
    }

    @Test func `a round is shown on its check, its table and in the kitchen`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let state = try state(.round(1, [.mapo(1), .beer(2)]), 2)
        #expect(
            state.keys.sorted() == [
                check, "floor/table/t1", "kitchen/docket/1", "kitchen/docket/2",
            ])
        #expect((state["floor/table/t1"] ?? nil)?["total_minor"] == .integer(15_990))
        #expect((state["kitchen/docket/1"] ?? nil)?["docket"]?["station"] == .text("wok"))
    }

    @Test func `a docket in trouble is shown on the floor until it is out`() throws {
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), from: 1)
        let troubled = try bench.report(.paper(1, .failed, .paperEnd)).state()
        #expect(troubled.keys.sorted() == ["floor/docket/1", "kitchen/docket/1"])
        let docket = (troubled["floor/docket/1"] ?? nil)?["docket"]
        #expect(docket?["state"]?["trouble"] == .text("paper-end"))
        let out = try bench.report(.paper(1, .confirmed)).state()
        #expect(out.keys.sorted() == [check, "floor/docket/1", "kitchen/docket/1"])
        #expect(out["floor/docket/1"] == .some(nil))
        #expect(out["kitchen/docket/1"] == .some(nil))
    }

    @Test func `both tables are shown when a party moves`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let state = try state(.move(1, to: "t2"), 2)
        #expect(state.keys.sorted() == [check, "floor/table/t1", "floor/table/t2"])
        #expect(state["floor/table/t1"] == .some(nil))
        #expect((state["floor/table/t2"] ?? nil)?["check"] == .text("\(CheckID(bits: 1))"))
    }

    @Test func `a docket that is printed again is shown on its check: it names today's tables`()
        throws
    {
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), .seat(2, at: "t2"), from: 1)
        _ = try bench.report(.paper(1, .confirmed))
        try bench.tell(.mergeTables(OnTwoChecks(check: 1, merged: 2)), from: 4)
        let state = try state(.reprintDocket(ReprintDocket(check: 1, docket: 1)), 5)
        #expect(state.keys.contains(check))
    }

    @Test func `a closed check is cleared everywhere`() throws {
        try bench.tell(
            .seat(1, at: "t1"), .round(1, [.mapo(1)]), .cash(1, 1, given: 10_000), from: 1)
        let state = try state(.close(1), 4)
        #expect(state == [check: nil, "floor/table/t1": nil])
        let kept = try bench.take([bench.message(.seat(2, at: "t1"), 5)]).messages
        let topics = kept.filter(\.retained).map(\.topic)
        #expect(topics == kept.map(\.topic).filter { $0.contains("/state/") })
        #expect(topics.count == 2)
    }

    @Test func `state is told once for a batch, as it is at its end`() throws {
        let output = try bench.take([
            bench.message(.seat(1, at: "t1"), 1), bench.message(.round(1, [.mapo(1)]), 2),
            bench.message(.cash(1, 1, given: 5000), 3),
        ])
        let told = output.messages.map(\.topic).filter { $0.hasSuffix(check) }
        #expect(told.count == 1)
        let state = try #require(try output.state()[check] ?? nil)
        #expect(state["sequence"] == .integer(5))
        #expect(state["balance_minor"] == .integer(4500))
    }

    @Test func `a refusal is told to nobody else`() throws {
        #expect(try state(.seat(1, at: "t9"), 1) == [:])
    }

    @Test func `replies come before state`() throws {
        let output = try bench.take([bench.message(.seat(1, at: "t1"), 1)])
        #expect(output.messages.first?.topic == "comanda/tiny/down/waiter-1/reply")
    }

    @Test func `a broker that starts afresh is told everything that is open`() throws {
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), from: 1)
        var output = HubOutput()
        output.messages = bench.hub.allState()
        let state = try output.state()
        #expect(
            state.keys.sorted() == [
                "all/house/now", check, "floor/docket/1", "floor/table/t1", "floor/table/t2",
                "floor/table/t3", "kitchen/docket/1",
            ])
        #expect(state["floor/table/t2"] == .some(nil))
        let house = try #require(state["all/house/now"] ?? nil)
        #expect(house["day"] == .text("2026-11-21"))
        #expect(house["menu"]?.text == bench.hub.house.menu)
    }
}
