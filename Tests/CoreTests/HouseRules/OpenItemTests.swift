import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// 临时菜: a dish that is not on the menu.
struct OpenItemTests {
    private let story = Story.seated()

    private func open(
        _ name: Note = "Birthday noodles", station: StationID = "wok",
        taxClass: TaxClassID = "food", price: Money? = 3800, quantity: Quantity? = nil,
        course: Int? = nil
    ) -> LineDraft {
        LineDraft(
            id: 11, open: OpenItem(name: name, station: station, taxClass: taxClass),
            quantity: quantity, course: course, price: price)
    }

    private func refuse(
        _ line: LineDraft, _ reason: LineProblem.Reason, by staff: StaffID = "lin",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        story.refuse(
            .sendRound(1, [line]), by: staff,
            with: .linesAreRefused([LineProblem(line: 11, reason: reason)]),
            sourceLocation: sourceLocation)
    }

    @Test func `it goes to its station and on the bill like any dish`() throws {
        var story = story
        let facts = story.accept(
            .sendRound(1, [open(quantity: Quantity(2)), .dish(12, "beer")]))
        #expect(
            facts.readOut == [
                "work wok 2 Birthday noodles", "work bar 1 Beer",
                "expo pass 2 Birthday noodles 1 Beer",
            ])
        let line = try #require(try story.check(1).line(11))
        #expect(line.item == .openItem)
        #expect(line.course == 1)
        #expect(line.taxRate == TinyHouse.food)
        #expect(try story.bill(1).lines.first?.amount == 7600)
    }

    @Test func `it is voided, given away and moved like any dish`() throws {
        var story = story
        story.accept(.sendRound(1, [open(quantity: Quantity(3), course: 2)]))
        story.accept(.openCheck(2))
        #expect(story.accept(.voidLine(1, 11, quantity: .one)).readOut.count == 2)
        story.accept(.compLine(1, 11, quantity: .one))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11)))
        #expect(try story.bill(2).total == 3800)
    }

    @Test func `it takes the right to price by hand, and a price`() {
        refuse(open(), .priceIsNotAllowed, by: "mei")
        refuse(open(price: nil), .priceIsMissing)
        refuse(open(price: -1), .priceOutOfRange)
    }

    @Test func `for nothing it takes the right to give dishes away, and it comes whole`() {
        refuse(open(price: 0), .freeIsNotAllowed, by: "ida")
        refuse(open(price: 0, quantity: TinyHouse.half), .quantityIsNotWhole, by: "ida")
        refuse(
            open(price: 99_999_00, quantity: Quantity(999)), .amountIsTooLarge(most: 1_000_000_000))
    }

    @Test func `its name, station, tax class, quantity and course are looked at`() throws {
        let long = try #require(Note(String(repeating: "面", count: 61)))
        refuse(open(long), .nameIsTooLong(most: 60))
        refuse(open(station: "pass"), .stationIsUnknown("pass"))
        refuse(open(station: "grill"), .stationIsUnknown("grill"))
        refuse(open(taxClass: "gold"), .taxClassIsUnknown("gold"))
        refuse(open(quantity: .zero), .quantityOutOfRange)
        refuse(open(course: 10), .courseOutOfRange)
    }

    @Test func `no count of a dish is taken by it`() {
        var story = story
        story.accept(.setPortions("mapo", .zero))
        #expect(story.accept(.sendRound(1, [open("Mapo tofu")])).count == 3)
    }
}
