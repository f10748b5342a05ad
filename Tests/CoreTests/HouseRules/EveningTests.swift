import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Testing
import Vocabulary

@testable import HouseRules

/// One party's evening from the door to the copy of its receipt.
struct EveningTests {
    @Test func `a party eats, changes table, pays in cash and goes`() throws {
        var story = Story()
        story.accept(.seatParty(1, at: "t1", covers: 2), by: "mei")
        let round = story.accept(
            .sendRound(
                1,
                [
                    .dish(11, "cucumber"), .dish(12, "beer", Quantity(2)),
                    .dish(13, "mapo", held: true), .dish(14, "noodles", held: true, with: ["hot"]),
                ]), by: "mei")
        #expect(
            round.readOut == [
                "work cold 1 Cucumber", "work bar 2 Beer", "expo pass 1 Cucumber 2 Beer",
            ])
        let second = story.accept(.fireCourse(1, 2), by: "tom")
        #expect(
            second.readOut == [
                "work wok 1 Mapo tofu 1 Noodles", "expo pass 1 Mapo tofu 1 Noodles",
            ])
        let void = story.accept(.voidLine(1, 12, quantity: .one, because: "flat"), by: "lin")
        #expect(void.readOut == ["void bar 1 Beer", "void pass 1 Beer"])
        let move = story.accept(.transferCheck(1, to: "t3"), by: "mei")
        #expect(move.dockets.map(\.station) == ["wok", "cold", "bar", "pass"])
        #expect(move.dockets.map(\.kind) == [.moved, .moved, .moved, .moved])

        let preBill = story.accept(.printPreBill(of: 1), by: "mei")
        #expect(preBill.papers.map(\.copy) == [1])
        #expect(preBill.papers.map(\.receipt) == [nil])
        #expect(preBill.papers.map(\.sheet.bill.total) == [29_390])
        let cash = story.accept(.takeCash(1, 91, given: 50_000, seen: 29_390), by: "kai")
        #expect(cash.tenders.map(\.settled) == [29_390])
        #expect(cash.tenders.map(\.rounding) == [10])
        #expect(cash.tenders.map(\.change) == [20_600])

        story.accept(.closeCheck(of: 1), by: "kai")
        #expect(story.house.checks == [:])
        #expect(story.house.floor.parties == [:])
        #expect(story.house.till.tenders == [:])
        let copy = story.accept(.reprintReceipt(of: 1), by: "kai")
        #expect(copy.papers.map(\.copy) == [2])
        #expect(copy.papers.map(\.receipt?.number) == [1])
    }

    @Test func `papers of all kinds are numbered one by one`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.printPreBill(of: 1))
        story.accept(.takeCard(1, 91, 9500))
        story.accept(.closeCheck(of: 1))
        story.accept(.reprintReceipt(of: 1))
        let numbers = House.effects(of: story.told).map(\.paper)
        #expect(numbers == [1, 2, 3, 4, 5])
        #expect(story.house.counters.paper == 5)
    }

    @Test func `two rounds of two waiters for one table both stand`() throws {
        var story = Story.seated()
        story.accept(.sendRound(1, [.dish(11, "mapo")]), by: "mei")
        story.accept(.sendRound(1, [.dish(12, "mapo")]), by: "tom")
        let check = try story.check(1)
        #expect(check.rounds == 2)
        #expect(check.lines.map(\.id) == [11, 12])
        #expect(check.lines.map(\.round) == [1, 2])
        #expect(check.lines.map(\.by) == ["mei", "tom"])
        #expect(try story.bill(1).total == 19_000)
    }

    @Test func `two parties pay in any way and their receipts have no gap`() {
        var story = Story()
        for (check, table) in [(1, "t1"), (2, "t2"), (3, "t3")] as [(CheckID, TableID)] {
            story.accept(.seatParty(check, at: table))
            story.accept(.sendRound(check, [.dish(LineID(bits: check.bits), "mapo")]))
        }
        for check in [3, 1, 2] as [CheckID] {
            story.accept(.takeCard(check, TenderID(bits: check.bits), 9500))
            story.accept(.closeCheck(of: check))
        }
        let receipts = story.told.papers.compactMap(\.receipt?.number)
        #expect(receipts == [1, 2, 3])
        #expect(story.told.papers.map(\.sheet.checkNumber) == [3, 1, 2])
    }

    @Test func `a table that was left is free for the next party`() throws {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.takeCard(1, 91, 9500))
        story.accept(.closeCheck(of: 1))
        story.accept(.seatParty(2, at: "t1"))
        #expect(try story.check(2).number == 2)
    }

    @Test func `with tax on top the guest owes goods and tax`() throws {
        var story = Story(TinyHouse.books(TinyHouse.config(pricesIncludeTax: false)))
        story.accept(.openCheck(1))
        story.accept(.sendRound(1, [.dish(11, "mapo"), .dish(12, "beer")]))
        let bill = try story.bill(1)
        #expect(bill.subtotal == 15_990)
        #expect(bill.taxes.map(\.tax) == [1140, 1623])
        #expect(bill.total == 18_753)
        story.refuse(.takeCard(1, 91, 18_754), with: .till(.amountExceedsBalance(balance: 18_753)))
        story.accept(.takeCard(1, 91, 18_753))
        story.accept(.closeCheck(of: 1))
    }
}
