import Amounts
import Floor
import Kitchen
import Tenders
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

struct ReceiptRuleTests {
    /// Check 1 at t1, one mapo, paid by card.
    private func paid() -> Story {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.takeCard(1, 91, 9500), by: "kai")
        return story
    }

    @Test func `closing frees the table, ends the check and issues its receipt`() throws {
        var story = paid()
        let sheet = BillSheet(
            check: 1, checkNumber: 1, table: "t1", covers: 2, servedBy: "lin", by: "kai",
            at: TinyHouse.evening, day: TinyHouse.day, bill: try story.bill(1),
            tenders: story.house.till.tenders(of: 1))
        let receipt = GuestPaper(
            number: 3, printer: "front", copy: 1, sheet: sheet, receipt: Receipt(number: 1),
            state: .queued)
        let facts = story.accept(.closeCheck(of: 1), by: "kai")
        #expect(
            facts == [
                .floor(.partyLeft(PartyLeft(check: 1, table: "t1"))),
                .check(.checkClosed(CheckClosed(check: 1))),
                .paperIssued(PaperIssued(paper: receipt)),
            ])
        #expect(story.house.papers == [3: receipt])
        #expect(story.house.counters.receipt == 1)
    }

    @Test func `a closed check leaves a record of all that was on it`() throws {
        var story = paid()
        let check = try story.check(1)
        let before = story.house
        let facts = story.accept(.closeCheck(of: 1))
        let sheet = try #require(facts.papers.first?.sheet)
        let record = CheckRecord(check: check, sheet: sheet, receipt: Receipt(number: 1))
        #expect(before.records(of: facts) == [record])
        #expect(record.taken == 9500)
    }

    @Test func `only closing leaves a record`() {
        var story = Story()
        for command in [
            .seatParty(1, at: "t1"), .sendRound(1, [.dish(11, "mapo")]), .printPreBill(of: 1),
            .takeCard(1, 91, 9500),
        ] as [HouseCommand] {
            let before = story.house
            #expect(before.records(of: story.accept(command)) == [])
        }
        story.accept(.closeCheck(of: 1))
        let before = story.house
        #expect(before.records(of: story.accept(.reprintReceipt(of: 1))) == [])
    }

    @Test func `a check with something due does not close`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.refuse(.closeCheck(of: 1), with: .balanceIsDue(9500))
        story.accept(.takeCash(1, 91, given: 5000))
        story.refuse(.closeCheck(of: 1), with: .balanceIsDue(4500))
    }

    @Test func `a check with held lines does not close, even when it is paid`() {
        var story = Story.ordered([.dish(11, "mapo", held: true)])
        story.refuse(.closeCheck(of: 1), with: .balanceIsDue(9500))
        story.accept(.takeCard(1, 91, 9500))
        story.refuse(.closeCheck(of: 1), with: .check(.linesAreHeld(1)))
        story.accept(.fireCourse(1, 2))
        story.accept(.closeCheck(of: 1))
    }

    @Test func `a party that ordered nothing leaves with a receipt of nothing`() throws {
        var story = Story.seated()
        let paper = try #require(story.accept(.closeCheck(of: 1)).papers.first)
        #expect(paper.sheet.bill.total == 0)
        #expect(paper.receipt?.number == 1)
    }

    @Test func `a closed check is not closed again, nor anything else but reprinted`() {
        var story = paid()
        story.accept(.closeCheck(of: 1))
        let commands: [HouseCommand] = [
            .closeCheck(of: 1), .printPreBill(of: 1), .takeCash(1, 92, given: 100),
            .takeCard(1, 92, 100), .voidLine(1, 11), .fireCourse(1, 2),
            .transferCheck(1, to: "t2"), .sendRound(1, [.dish(12, "mapo")]),
        ]
        for command in commands { story.refuse(command, with: .checkIsClosed(1)) }
    }

    @Test func `a check that was never opened is unknown to every command`() {
        let commands: [HouseCommand] = [
            .closeCheck(of: 7), .printPreBill(of: 7), .takeCash(7, 92, given: 100),
            .takeCard(7, 92, 100), .voidLine(7, 11), .fireCourse(7, 2),
            .transferCheck(7, to: "t2"), .sendRound(7, [.dish(12, "mapo")]), .reprintReceipt(of: 7),
        ]
        for command in commands { Story.seated().refuse(command, with: .checkIsUnknown(7)) }
    }

    @Test func `a copy is the receipt as it was, marked with its number`() throws {
        var story = paid()
        let receipt = try #require(story.accept(.closeCheck(of: 1), by: "kai").papers.first)
        story.wait(minutes: 60)
        let copies = story.accept(.reprintReceipt(of: 1), by: "lin").papers
        let copy = GuestPaper(
            number: 4, printer: "front", copy: 2, sheet: receipt.sheet,
            receipt: Receipt(number: 1), state: .queued)
        #expect(copies == [copy])
        #expect(story.accept(.reprintReceipt(of: 1)).papers.map(\.copy) == [3])
        #expect(story.house.counters.receipt == 1)
    }

    @Test func `copies are counted for each receipt`() {
        var story = paid()
        story.accept(.closeCheck(of: 1))
        story.accept(.openCheck(2))
        story.accept(.closeCheck(of: 2))
        #expect(story.accept(.reprintReceipt(of: 1)).papers.map(\.copy) == [2])
        #expect(story.accept(.reprintReceipt(of: 2)).papers.map(\.copy) == [2])
        #expect(story.house.copies == [1: 2, 2: 2])
    }

    @Test func `a bill names who waited on the guests and who took the money`() throws {
        var story = Story()
        story.accept(.seatParty(1, at: "t1"), by: "mei")
        story.accept(.sendRound(1, [.dish(11, "mapo")]), by: "tom")
        let preBill = try #require(story.accept(.printPreBill(of: 1), by: "tom").papers.first)
        #expect((preBill.sheet.servedBy, preBill.sheet.by) == ("mei", "tom"))
        story.accept(.takeCard(1, 91, 9500), by: "kai")
        let receipt = try #require(story.accept(.closeCheck(of: 1), by: "kai").papers.first)
        #expect((receipt.sheet.servedBy, receipt.sheet.by) == ("mei", "kai"))
    }

    @Test func `no copy number is printed twice for a receipt, whatever day it is`() {
        var story = paid()
        story.accept(.closeCheck(of: 1))
        story.accept(.reprintReceipt(of: 1))
        story.accept(.openDay(BusinessDay(number: TinyHouse.day.number + 1)))
        #expect(story.accept(.reprintReceipt(of: 1)).papers.map(\.copy) == [3])
    }

    @Test func `copies are remembered of the newest thousand receipts that have any`() {
        var house = House()
        func print(_ number: Int, copy: Int) {
            let paper = GuestPaper(
                number: house.counters.paper + 1, printer: "front", copy: copy, sheet: Self.sheet,
                receipt: Receipt(number: number), state: .queued)
            house.evolve(.paperIssued(PaperIssued(paper: paper)))
        }
        for number in 1...1002 {
            print(number, copy: 1)
            print(number, copy: 2)
        }
        print(1002, copy: 3)
        #expect(house.copies.count == House.mostCopied)
        #expect(house.copies.keys.min() == 3)
        #expect(house.copies[1002] == 3)
    }

    private static let sheet = BillSheet(
        check: 1, checkNumber: 1, table: nil, covers: 1, servedBy: "mei", by: "kai",
        at: TinyHouse.evening, day: TinyHouse.day, bill: Bill(of: [], taxIncluded: true),
        tenders: [])

    @Test func `an open check has no receipt to print again`() {
        paid().refuse(.reprintReceipt(of: 1), with: .checkIsOpen(1))
    }

    @Test func `a receipt number with a gap is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            var house = House()
            let paper = GuestPaper(
                number: 1, printer: "front", copy: 1, sheet: Self.sheet,
                receipt: Receipt(number: 2), state: .queued)
            house.evolve(.paperIssued(PaperIssued(paper: paper)))
        }
    }
}
