import Checks
import HouseRules
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import HubService
@testable import OrderHub

/// A terminal that heard no answer sends its command again: it gets the same answer, and nothing
/// happens or prints a second time.
struct HubRepeatTests {
    private let bench: HubBench

    /// Check 1 at t1 with two tofus, docket 1 on paper, and a held beer; check 2 at t2 with a tofu.
    init() throws {
        bench = try HubBench()
        try bench.tell(
            .seat(1, at: "t1"), .seat(2, at: "t2"),
            .round(1, [.mapo(1, Quantity(2)), LineDraft(id: 2, item: "beer", held: true)]),
            .round(2, [.mapo(3)]), from: 1)
        try bench.report(.paper(1, .confirmed))
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        /// What must have happened before.
        var first: HouseCommand?
        let command: HouseCommand
        /// The papers it prints, first time.
        var papers = 0
        var testDescription: String { name }
    }

    static let tables: [Case] = [
        Case(name: "covers", command: .changeCovers(ChangeCovers(check: 1, covers: 5))),
        Case(
            name: "a shared table",
            command: .seatParty(SeatParty(check: 3, table: "t1", covers: 1, isSharing: true))),
        Case(
            name: "a move to a shared table",
            command: .transferCheck(TransferCheck(check: 1, table: "t2", isSharing: true)),
            papers: 1),
        Case(
            name: "a cleared table", first: .seat(3, at: "t3"),
            command: .clearTable(ClearTable(table: "t3"))),
        Case(name: "one check handed over", command: .handOver(HandOver(.one(1), to: "tom"))),
        Case(
            name: "all checks handed over",
            command: .handOver(HandOver(.all(of: "lin"), to: "tom"))),
        Case(
            name: "a merge", command: .mergeTables(OnTwoChecks(check: 1, merged: 2)), papers: 1),
        Case(
            name: "a merge undone", first: .mergeTables(OnTwoChecks(check: 1, merged: 2)),
            command: .undoMerge(OnTwoChecks(check: 1, merged: 2)), papers: 1),
    ]

    static let lines: [Case] = [
        Case(
            name: "a single dish fired", command: .fireLines(OnLines(check: 1, lines: [2])),
            papers: 1),
        Case(name: "a rush", command: .rush(RushDishes(check: 1)), papers: 1),
        Case(
            name: "a part given away",
            command: .compLine(CompLine(check: 1, line: 1, quantity: .one, reason: "久等"))),
        Case(
            name: "a comp undone",
            first: .compLine(CompLine(check: 1, line: 1, quantity: nil, reason: "久等")),
            command: .undoComp(OnLine(check: 1, line: 1))),
        Case(
            name: "a line moved",
            command: .moveLines(
                MoveLines(check: 1, to: 2, seat: nil, lines: [LineMoving(line: 1)])), papers: 1),
        Case(
            name: "a part moved",
            command: .moveLines(
                MoveLines(
                    check: 1, to: 2, seat: nil,
                    lines: [LineMoving(line: 1, quantity: .one, newLine: 9)])), papers: 1),
        Case(
            name: "a docket again",
            command: .reprintDocket(ReprintDocket(check: 1, docket: 1)), papers: 1),
        Case(
            name: "a note", command: .sendNote(SendNote(note: 5, text: "t1 过生日", to: "mei"))),
        Case(
            name: "a dish that is not on the menu",
            command: .round(
                1,
                [
                    LineDraft(
                        id: 8, open: OpenItem(name: "长寿面", station: "wok", taxClass: "food"),
                        price: 3800)
                ]), papers: 1),
    ]

    @Test(arguments: tables + lines)
    func `a command that comes again is answered again, and happens once`(_ one: Case) throws {
        if let first = one.first { try bench.tell(first, from: 5) }
        let message = bench.message(one.command, one.first == nil ? 5 : 6)
        let papers = bench.hub.house.counters.paper
        let answer = try bench.take([message])
        let house = bench.hub.house
        let head = bench.hub.head
        #expect(try answer.replies().map(\.outcome) == [.accepted])
        #expect(house.counters.paper - papers == one.papers)
        for _ in 1...2 {
            let again = try bench.take([message])
            #expect(try again.replies() == (try answer.replies()))
            #expect(bench.hub.house == house)
            #expect(bench.hub.head == head)
            try bench.open()
        }
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    /// The same batch may bring it twice: the broker doubled it.
    @Test(arguments: tables + lines)
    func `a command that comes twice at once happens once`(_ one: Case) throws {
        if let first = one.first { try bench.tell(first, from: 5) }
        let message = bench.message(one.command, one.first == nil ? 5 : 6)
        let papers = bench.hub.house.counters.paper
        let replies = try bench.take([message, message]).replies()
        #expect(replies.map(\.outcome) == [.accepted, .accepted])
        #expect(Set(replies.map(\.sequence)).count == 1)
        #expect(bench.hub.house.counters.paper - papers == one.papers)
    }
}
