import HouseRules
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import OrderHub

/// Shared and joined tables, from the command of a terminal to what the others see, and over the
/// hub's restart.
struct HubTableTests {
    private let bench: HubBench

    /// Check 1 at t1 with a mapo, check 2 at t2 with a held beer.
    init() throws {
        bench = try HubBench()
        try bench.tell(
            .seat(1, at: "t1"), .seat(2, at: "t2"), .round(1, [.mapo(1)]),
            .round(2, [LineDraft(id: 2, item: "beer", held: true), .mapo(3)]), from: 1)
    }

    private func topic(_ check: UInt64) -> String {
        "floor/check/\(Identifier<CheckKind>(bits: UInt128(check)))"
    }

    private func id(_ check: UInt64) -> JSONTree { .text("\(CheckID(bits: UInt128(check)))") }

    private func state(_ command: HouseCommand, _ seq: Int64) throws -> [String: JSONTree?] {
        try bench.take([bench.message(command, seq)]).state()
    }

    @Test func `both tables show the one check, and the other check is gone`() throws {
        let state = try state(.mergeTables(OnTwoChecks(check: 1, merged: 2)), 5)
        #expect(state[topic(2)] == .some(nil))
        for table in ["t1", "t2"] {
            let shown = try #require(state["floor/table/\(table)"] ?? nil)
            #expect(shown["check"] == id(1))
            #expect(shown["covers"] == .integer(4))
            #expect(shown["held_courses"] == .list([.integer(1)]))
            #expect(shown["tables"] == .list([.text("t1"), .text("t2")]))
            #expect(shown["waiter"] == .text("lin"))
        }
        let check = try #require(state[topic(1)] ?? nil)
        #expect(check["check"]?["other_tables"] == .list([.text("t2")]))
        #expect(check["balance_minor"] == .integer(9500 * 2 + 6490))
        let apart = try self.state(.undoMerge(OnTwoChecks(check: 1, merged: 2)), 6)
        #expect((apart["floor/table/t2"] ?? nil)?["check"] == id(2))
        #expect((apart["floor/table/t1"] ?? nil)?["tables"] == nil)
        #expect((apart[topic(2)] ?? nil)?["balance_minor"] == .integer(9500 + 6490))
    }

    @Test func `a line of a check with two tables is shown at both`() throws {
        try bench.tell(.mergeTables(OnTwoChecks(check: 1, merged: 2)), from: 5)
        let state = try state(.round(1, [.beer(4)]), 6)
        #expect((state["floor/table/t1"] ?? nil)?["total_minor"] == .integer(31_980))
        #expect((state["floor/table/t2"] ?? nil)?["total_minor"] == .integer(31_980))
    }

    @Test func `who shares a table is shown beside who came first`() throws {
        let share = HouseCommand.seatParty(
            SeatParty(check: 3, table: "t1", covers: 3, isSharing: true))
        let state = try state(share, 5)
        let table = try #require(state["floor/table/t1"] ?? nil)
        #expect(table["check"] == id(1))
        guard case .list(let others)? = table["others"] else {
            Issue.record("nobody else is shown")
            return
        }
        #expect(others.map { $0["check"] } == [id(3)])
        #expect(others.map { $0["covers"] } == [.integer(3)])
        let left = try self.state(.clearTable(ClearTable(table: "t1", check: 3)), 6)
        #expect(left[topic(3)] == .some(nil))
        #expect((left["floor/table/t1"] ?? nil)?["others"] == nil)
    }

    @Test func `covers and waiters that change are shown at the table`() throws {
        let covers = try state(.changeCovers(ChangeCovers(check: 1, covers: 7)), 5)
        #expect((covers["floor/table/t1"] ?? nil)?["covers"] == .integer(7))
        let waiter = try state(.handOver(HandOver(.all(of: "lin"), to: "tom")), 6)
        #expect((waiter["floor/table/t1"] ?? nil)?["waiter"] == .text("tom"))
        #expect((waiter["floor/table/t2"] ?? nil)?["waiter"] == .text("tom"))
        #expect((waiter[topic(1)] ?? nil)?["check"]?["waiter"] == .text("tom"))
    }

    @Test func `a check that was paid is told apart from one that never was, also as the second`()
        throws
    {
        try bench.tell(.seat(3, at: "t3"), .close(3), from: 5)
        let output = try bench.take([
            bench.message(.mergeTables(OnTwoChecks(check: 1, merged: 3)), 7),
            bench.message(.mergeTables(OnTwoChecks(check: 1, merged: 9)), 8),
        ])
        #expect(try output.replies().map(\.refusal?.code) == ["checkIsClosed", "checkIsUnknown"])
    }

    @Test func `the journal gives the same house, and the audit finds nothing`() throws {
        try bench.tell(
            .mergeTables(OnTwoChecks(check: 1, merged: 2)),
            .fireCourse(FireCourse(check: 1, course: 1)),
            .seatParty(SeatParty(check: 3, table: "t2", covers: 1, isSharing: true)),
            .handOver(HandOver(.one(1), to: "mei")), from: 5)
        bench.wait(minutes: 12 * 60)
        try bench.tell(
            .undoMerge(OnTwoChecks(check: 1, merged: 2)),
            .clearTable(ClearTable(table: "t2", check: 3)), .cash(2, 1, given: 20_000), .close(2),
            from: 9)
        let house = bench.hub.house
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
        try bench.open()
        #expect(bench.hub.house == house)
        #expect(house.ended.map(\.check) == [3])
    }
}
