import Amounts
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules
@testable import Kitchen

/// Facts about single lines that somebody changed on the disk are objected to, not folded in.
struct TamperedLineTests {
    private let house: House = {
        var story = Story.ordered([.dish(11, "mapo", Quantity(3))])
        story.accept(.openCheck(2))
        story.accept(.sendRound(2, [.dish(21, "beer")]))
        return story.house
    }()

    private func comped(_ line: LineID, _ quantity: Quantity) -> HouseFact {
        .check(
            .lineComped(
                LineComped(
                    check: 1, line: line, quantity: quantity, reason: "x", by: "lin",
                    at: TinyHouse.evening)))
    }

    private func moved(
        _ from: LineID, _ line: CheckLine, to check: CheckID = 2
    ) -> HouseFact {
        .check(
            .linesMoved(
                LinesMoved(
                    check: 1, checkNumber: 1, to: check, toNumber: 2,
                    lines: [.init(from: from, line: line)], by: "lin", at: TinyHouse.evening)))
    }

    @Test func `lines that are not there, and more than there is, are objected to`() throws {
        let line = try #require(house.checks[1]?.line(11))
        let beer = try #require(house.checks[2]?.line(21))
        var endless = line
        endless.quantity = Quantity(thousandths: .max)
        var part = line
        part.id = 31
        let facts = [
            comped(99, .one), comped(11, Quantity(4)), comped(11, .zero), comped(11, Quantity(-1)),
            moved(99, line), moved(11, line, to: 9), moved(11, endless), moved(11, part),
            moved(11, beer),
            .check(
                .linesFired(
                    LinesFired(check: 1, lines: [99], by: "lin", at: TinyHouse.evening))),
            .check(
                .linesRushed(
                    LinesRushed(check: 1, lines: [99], by: "lin", at: TinyHouse.evening))),
            .check(
                .compUndone(CompUndone(check: 1, line: 99, by: "lin", at: TinyHouse.evening))),
        ]
        for fact in facts { #expect(house.objection(to: fact) != nil, "\(fact)") }
        #expect(house.objection(to: moved(11, line)) == nil)
    }

    @Test func `a docket may name lines that nobody has`() {
        var house = house
        let docket = Docket(
            number: house.counters.paper + 1, kind: .work, station: "wok", printer: "hot",
            check: 1, checkNumber: 1, table: "t1", fromTable: nil, covers: 2, by: "lin",
            at: TinyHouse.evening,
            lines: [
                DocketLine(
                    line: 99, station: "wok", names: TinyHouse.name("x", "x"), quantity: .one,
                    modifiers: [], seat: nil, course: 1, note: nil, allergy: nil)
            ], reason: nil, state: .queued)
        let fact = HouseFact.kitchen(
            .docketIssued(DocketIssued(docket: docket, marksLines: true)))
        #expect(house.objection(to: fact) == nil)
        house.evolve(fact)
        #expect(house.kitchen.dockets[docket.number] == docket)
    }

    @Test func `a note is not sent twice`() {
        var house = house
        let note = StaffNote(note: 5, text: "x", to: nil, by: "lin", at: TinyHouse.evening)
        let fact = HouseFact.noteSent(NoteSent(note: note, drops: nil))
        #expect(house.objection(to: fact) == nil)
        house.evolve(fact)
        #expect(house.objection(to: fact) != nil)
    }
}
