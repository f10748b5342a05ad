import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules
@testable import Tenders

/// Mapo and a beer: 159.90, in cash 160.00.
struct TenderRuleTests {
    private let dinner = Story.ordered([.dish(11, "mapo"), .dish(12, "beer")])

    @Test func `cash settles the check with its rounding and change`() throws {
        var story = dinner
        let facts = story.accept(.takeCash(1, 91, given: 20_000, seen: 15_990), by: "kai")
        let tender = Tender(
            id: 91, kind: .cash, settled: 15_990, rounding: 10, given: 20_000, change: 4000,
            reference: nil, by: "kai", at: TinyHouse.evening)
        #expect(facts == [.till(.tenderTaken(TenderTaken(check: 1, tender: tender)))])
        #expect(try story.balance(1) == 0)
    }

    @Test func `a card keeps what its slip says`() {
        var story = dinner
        let card = TakeCard(
            check: 1, tender: 91, amount: 15_990, balance: nil, reference: "slip 12")
        #expect(story.accept(.takeCard(card)).tenders.map(\.reference) == ["slip 12"])
    }

    @Test func `several tenders settle one check, the last cash is rounded`() throws {
        var story = dinner
        story.accept(.takeCard(1, 91, 5000, seen: 15_990))
        story.accept(.takeCash(1, 92, given: 5000, seen: 10_990))
        story.accept(.takeCash(1, 93, given: 6000, seen: 5990))
        #expect(story.house.till.tenders(of: 1).map(\.settled) == [5000, 5000, 5990])
        #expect(story.house.till.tenders(of: 1).map(\.rounding) == [0, 0, 10])
        story.accept(.closeCheck(of: 1))
    }

    @Test func `a tender that was taken is not taken again, whatever balance was seen`() {
        var story = dinner
        story.accept(.takeCash(1, 91, given: 10_000, seen: 15_990))
        story.ignore(.takeCash(1, 91, given: 10_000, seen: 15_990))
        story.accept(.takeCard(1, 92, 5990, seen: 5990))
        story.ignore(.takeCard(1, 92, 5990, seen: 5990))
    }

    @Test func `another tender under a known id is refused`() {
        var story = dinner
        story.accept(.takeCash(1, 91, given: 10_000))
        story.refuse(.takeCash(1, 91, given: 5000), with: .till(.tenderIsRepeated(91)))
        story.refuse(.takeCard(1, 91, 5990), with: .till(.tenderIsRepeated(91)))
        story.accept(.takeCard(1, 92, 100, reference: "slip 12"))
        story.refuse(
            .takeCard(1, 92, 100, reference: "slip 13"), with: .till(.tenderIsRepeated(92)))
    }

    @Test func `a cashier who saw another balance looks again`() {
        var story = dinner
        story.accept(.sendRound(1, [.dish(13, "cucumber")]))
        story.refuse(.takeCash(1, 91, given: 20_000, seen: 15_990), with: .balanceChanged(20_490))
        story.refuse(.takeCard(1, 91, 15_990, seen: 15_990), with: .balanceChanged(20_490))
        story.accept(.takeCash(1, 91, given: 21_000))
    }

    @Test func `the balance that was seen is judged before the tender`() {
        dinner.refuse(.takeCash(1, 91, given: -1, seen: 1), with: .balanceChanged(15_990))
    }

    @Test func `the till's refusals are the house's`() {
        var story = dinner
        story.refuse(.takeCash(1, 91, given: -1), with: .till(.amountOutOfRange(-1)))
        story.refuse(.takeCash(1, 91, given: 15_990), with: .till(.cashIsShort(due: 16_000)))
        story.refuse(.takeCard(1, 91, 16_000), with: .till(.amountExceedsBalance(balance: 15_990)))
        story.accept(.takeCard(1, 91, 15_990))
        story.refuse(.takeCash(1, 92, given: 100), with: .till(.nothingIsDue))
        story.refuse(.takeCash(2, 92, given: 100), with: .checkIsUnknown(2))
    }

    @Test func `a pre-bill is the bill before paying, counted and without a receipt`() throws {
        var story = dinner
        story.accept(.takeCard(1, 91, 5000))
        let facts = story.accept(.printPreBill(of: 1), by: "mei")
        let sheet = BillSheet(
            check: 1, checkNumber: 1, table: "t1", covers: 2, servedBy: "lin", by: "mei",
            at: TinyHouse.evening, day: TinyHouse.day, bill: try story.bill(1),
            tenders: story.house.till.tenders(of: 1))
        let paper = GuestPaper(
            number: 4, printer: "front", copy: 1, sheet: sheet, receipt: nil, state: .queued)
        #expect(
            facts == [
                .check(.preBillIssued(PreBillIssued(check: 1, copy: 1))),
                .paperIssued(PaperIssued(paper: paper)),
            ])
        #expect(story.house.papers[4] == paper)
        #expect(story.accept(.printPreBill(of: 1)).papers.map(\.copy) == [2])
    }

    @Test func `a check on which nothing stands has no pre-bill`() {
        Story.seated().refuse(.printPreBill(of: 1), with: .check(.checkIsEmpty))
    }
}
