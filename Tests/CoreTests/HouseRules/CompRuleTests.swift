import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// 赠菜: the line stays, nobody pays for it, and the bill says why.
struct CompRuleTests {
    private let story = Story.ordered([
        .dish(11, "mapo", Quantity(3)), .dish(12, "beer", Quantity(2)), .duo(13, Quantity(2)),
    ])

    @Test func `a line is given away whole and stays on the bill with the reason`() throws {
        var story = story
        let before = try story.bill(1)
        let facts = story.accept(.compLine(1, 11, because: "birthday"), by: "lin")
        #expect(
            facts == [
                .check(
                    .lineComped(
                        LineComped(
                            check: 1, line: 11, quantity: Quantity(3), reason: "birthday",
                            by: "lin", at: story.moment)))
            ])
        let bill = try story.bill(1)
        let line = try #require(bill.lines.first)
        #expect(line.amount == 28_500)
        #expect(line.comp == .init(quantity: Quantity(3), amount: 28_500, reason: "birthday"))
        #expect(line.charged == 0)
        #expect(bill.subtotal == before.subtotal - 28_500)
        #expect(bill.total == before.total - 28_500)
    }

    @Test func `part of a line is given away, then what is charged still`() throws {
        var story = story
        story.accept(.compLine(1, 11, quantity: .one, because: "burnt"))
        #expect(try story.bill(1).lines.first?.charged == 19_000)
        story.accept(.compLine(1, 11, because: "long wait"))
        let comp = try #require(try story.check(1).line(11)?.comp)
        #expect(comp.quantity == Quantity(3))
        #expect(comp.reason == "long wait")
        story.refuse(.compLine(1, 11), with: .check(.lineIsComped(11)))
    }

    @Test func `tax is paid on what is charged alone`() throws {
        var story = story
        story.accept(.compLine(1, 12, quantity: .one))
        let taxes = try story.bill(1).taxes
        #expect(taxes.map(\.gross).sum() == (try story.bill(1).total))
        story.accept(.compLine(1, 12))
        story.accept(.compLine(1, 13))
        #expect(try story.bill(1).taxes.filter { $0.gross > 0 }.map(\.rate) == [TinyHouse.food])
    }

    @Test func `a comp is undone, and undoing again changes nothing`() throws {
        var story = story
        let before = try story.bill(1)
        story.accept(.compLine(1, 11))
        let facts = story.accept(.undoComp(1, 11))
        let undone = CompUndone(check: 1, line: 11, by: "lin", at: story.moment)
        #expect(facts == [.check(.compUndone(undone))])
        #expect(try story.bill(1) == before)
        story.ignore(.undoComp(1, 11))
        story.refuse(.undoComp(1, 99), with: .check(.lineIsUnknown(99)))
    }

    @Test func `a void takes what is charged first, and never leaves more given than stands`()
        throws
    {
        var story = story
        story.accept(.compLine(1, 11, quantity: Quantity(2)))
        story.accept(.voidLine(1, 11, quantity: .one))
        #expect(try story.bill(1).lines.first?.charged == 0)
        story.accept(.voidLine(1, 11, quantity: .one))
        #expect(try story.check(1).line(11)?.comp?.quantity == .one)
        story.accept(.voidLine(1, 11))
        #expect(try story.check(1).line(11)?.comp == nil)
    }

    @Test func `a set is given away in whole sets`() {
        var story = story
        story.refuse(
            .compLine(1, 13, quantity: TinyHouse.half), with: .check(.partIsNotWhole))
        story.accept(.compLine(1, 13, quantity: .one))
        story.refuse(
            .compLine(1, 13, quantity: Quantity(2)),
            with: .check(.quantityOutOfRange(left: .one)))
    }

    @Test func `nothing, too much, and what is not there are not given away`() {
        var story = story
        story.accept(.voidLine(1, 12))
        story.refuse(.compLine(1, 99), with: .check(.lineIsUnknown(99)))
        story.refuse(.compLine(1, 12), with: .check(.lineIsVoided(12)))
        for quantity in [Quantity.zero, Quantity(-1), Quantity(4)] {
            story.refuse(
                .compLine(1, 11, quantity: quantity),
                with: .check(.quantityOutOfRange(left: Quantity(3))))
        }
    }

    @Test func `a reason fits on the bill`() throws {
        var story = story
        let long = try #require(Note(String(repeating: "慢", count: 61)))
        story.refuse(
            .compLine(1, 11, because: long), with: .check(.reasonIsTooLong(most: 60)))
        let fits = try #require(Note(String(repeating: "慢", count: 60)))
        #expect(story.accept(.compLine(1, 11, because: fits)).count == 1)
    }

    @Test func `no less is left to pay than was paid`() throws {
        var story = story
        story.accept(.takeCard(1, 91, try story.balance(1) - 100))
        story.refuse(.compLine(1, 11, quantity: .one), with: .paymentsExceedBill)
    }

    @Test func `who has no right gives nothing away`() {
        story.refuse(.compLine(1, 11), by: "mei", with: .rightIsMissing(.comp))
    }

    @Test func `the receipt and the record keep what was given away`() throws {
        var story = story
        story.accept(.compLine(1, 11, because: "birthday"))
        story.accept(.takeCard(1, 91, try story.balance(1)))
        story.accept(.closeCheck(of: 1))
        let record = try #require(story.records[1])
        #expect(record.sheet.bill.lines.first?.comp?.reason == "birthday")
        #expect(record.check.line(11)?.comp?.by == "lin")
    }

    /// Every quantity of every split of a line that costs a third of an öre more than it should.
    @Test func `what is charged and what is given away sum to the line`() throws {
        for thousandths in stride(from: 1, through: 3000, by: 7) as StrideThrough<Int64> {
            var check = try Check.with(
                .line(1, Quantity(3), price: 3333, serving: .weight(.jin)))
            try check.tell(
                .compLine(1, quantity: Quantity(thousandths: thousandths), reason: "x"))
            let bill = Bill(of: check.lines, taxIncluded: true)
            let line = try #require(bill.lines.first)
            #expect(line.charged + (line.comp?.amount ?? 0) == line.amount)
            #expect(line.charged == bill.total)
            #expect(line.charged >= 0)
        }
    }
}
