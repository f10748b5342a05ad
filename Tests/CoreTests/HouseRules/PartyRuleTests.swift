import Floor
import HouseRules
import Kitchen
import Testing
import Vocabulary

@testable import Checks

/// Covers, shared tables and tables whose guests are gone.
struct PartyRuleTests {
    // MARK: Covers

    @Test func `covers change on the check and at its table`() throws {
        var story = Story.seated()
        let facts = story.accept(.changeCovers(1, 5), by: "mei")
        #expect(
            facts == [
                .check(.coversChanged(CoversChanged(check: 1, from: 2, to: 5))),
                .floor(.partyResized(PartyResized(check: 1, covers: 5))),
            ])
        #expect(try story.check(1).covers == 5)
        #expect(story.house.floor.parties(at: "t1").map(\.covers) == [5])
    }

    @Test func `covers change at the counter, where nobody sits`() throws {
        var story = Story()
        story.accept(.openCheck(1))
        let facts = story.accept(.changeCovers(1, 3))
        #expect(facts == [.check(.coversChanged(CoversChanged(check: 1, from: 1, to: 3)))])
    }

    @Test func `covers that are so already change nothing`() {
        Story.seated().ignore(.changeCovers(1, 2))
    }

    @Test(arguments: [0, -1, 1000])
    func `covers are 1 to 999`(_ covers: Int) {
        Story.seated().refuse(
            .changeCovers(1, covers), with: .check(.coversOutOfRange(covers)))
    }

    @Test func `more guests than a table has seats sit down: who seats them sees the room`() throws
    {
        var story = Story()
        story.accept(.seatParty(1, at: "t1", covers: 17))
        story.accept(.changeCovers(1, 999))
        #expect(try story.check(1).covers == 999)
        story.refuse(
            .seatParty(2, at: "t2", covers: 1000), with: .floor(.coversOutOfRange(1000)))
    }

    @Test func `covers change on open checks alone`() {
        var story = Story.seated()
        story.refuse(.changeCovers(9, 0), with: .checkIsUnknown(9))
        story.accept(.closeCheck(of: 1))
        story.refuse(.changeCovers(1, 0), with: .checkIsClosed(1))
    }

    @Test func `new covers stand on later paper`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.changeCovers(1, 5))
        let work = story.accept(.sendRound(1, [.dish(12, "mapo")]))
        #expect(work.dockets.map(\.covers) == [5, 5])
        #expect(story.accept(.printPreBill(of: 1)).papers.map(\.sheet.covers) == [5])
    }

    // MARK: Sharing

    @Test func `a party that shares sits beside another, each with its own check`() throws {
        var story = Story.seated()
        story.refuse(.seatParty(2, at: "t1"), with: .floor(.tableIsTaken("t1")))
        story.accept(.seatParty(2, at: "t1", covers: 3, sharing: true))
        #expect(story.house.floor.parties(at: "t1").map(\.check) == [1, 2])
        #expect(try story.check(2).table == "t1")
        story.ignore(.seatParty(2, at: "t1", covers: 3, sharing: true))
    }

    @Test func `a check from the counter and one of another table come to share`() throws {
        var story = Story.seated()
        story.accept(.openCheck(2))
        story.accept(.seatParty(3, at: "t3"))
        story.refuse(.transferCheck(2, to: "t1"), with: .floor(.tableIsTaken("t1")))
        story.accept(.transferCheck(2, to: "t1", sharing: true))
        story.accept(.transferCheck(3, to: "t1", sharing: true))
        #expect(story.house.floor.parties(at: "t1").map(\.check) == [1, 2, 3])
        #expect(story.house.floor.parties(at: "t3") == [])
    }

    @Test func `a party that pays leaves those it shared the table with`() {
        var story = Story.seated()
        story.accept(.seatParty(2, at: "t1", sharing: true))
        story.accept(.closeCheck(of: 1))
        #expect(story.house.floor.parties(at: "t1").map(\.check) == [2])
    }

    @Test func `twenty parties fill a table`() {
        var story = Story()
        for number in 1...UInt64(Seating.mostParties) {
            let check = CheckID(integerLiteral: number)
            story.accept(.seatParty(check, at: "t1", sharing: true))
        }
        story.refuse(
            .seatParty(99, at: "t1", sharing: true),
            with: .floor(.tableIsFull("t1", most: 20)))
    }

    // MARK: Clearing

    @Test func `guests who left before ordering leave no bill and no receipt`() {
        var story = Story.seated()
        let facts = story.accept(.clearTable("t1"), by: "mei")
        #expect(
            facts == [
                .floor(.partyLeft(PartyLeft(check: 1, table: "t1"))),
                .check(.checkCleared(CheckCleared(check: 1))),
            ])
        #expect(story.house.checks == [:])
        #expect(story.house.counters.receipt == 0)
        #expect(story.house.counters.paper == 0)
    }

    @Test func `a table that is free stays free, also after a bill was paid`() {
        var story = Story.seated()
        story.ignore(.clearTable("t2"))
        story.accept(.closeCheck(of: 1))
        story.ignore(.clearTable("t1"))
        story.accept(.seatParty(2, at: "t1"))
        story.accept(.clearTable("t1"))
        story.ignore(.clearTable("t1"))
        story.ignore(.clearTable("t1", 2))
    }

    @Test func `a table is not cleared of dishes that nobody paid`() {
        var story = Story.ordered([.dish(11, "mapo"), .dish(12, "mapo", held: true)])
        story.refuse(.clearTable("t1"), with: .check(.checkHasLines(1, number: 1)))
        story.accept(.voidLine(1, 11))
        story.refuse(.clearTable("t1"), with: .check(.checkHasLines(1, number: 1)))
        story.accept(.voidLine(1, 12))
        story.accept(.clearTable("t1"))
    }

    @Test func `a table is not cleared of a check that was paid on`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.takeCard(1, 91, 9500))
        story.refuse(.clearTable("t1"), with: .checkHasTenders(1, number: 1))
    }

    @Test func `a table that the house does not have is not cleared`() {
        Story.seated().refuse(.clearTable("t9"), with: .tableIsUnknown("t9"))
    }

    @Test func `a shared table is cleared of one party or of all, or of none`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t1", sharing: true))
        story.accept(.seatParty(3, at: "t1", sharing: true))
        story.refuse(.clearTable("t1"), with: .check(.checkHasLines(1, number: 1)))
        story.accept(.clearTable("t1", 2))
        #expect(story.house.floor.parties(at: "t1").map(\.check) == [1, 3])
        story.accept(.voidLine(1, 11))
        story.accept(.clearTable("t1"))
        #expect(story.house.floor.parties == [:])
    }

    @Test func `a check whose guests left is over`() {
        var story = Story.seated()
        story.accept(.clearTable("t1"))
        story.refuse(.sendRound(1, [.dish(11, "mapo")]), with: .checkIsCleared(1))
        story.refuse(.fireCourse(1, 2), with: .checkIsCleared(1))
        story.refuse(.seatParty(1, at: "t1"), with: .checkIsKnown(1))
        story.refuse(.openCheck(1), with: .checkIsKnown(1))
        story.refuse(.reprintReceipt(of: 1), with: .checkIsCleared(1))
        story.accept(.openDay(TinyHouse.tomorrow))
        story.refuse(.changeCovers(1, 3), with: .checkIsCleared(1))
    }

    @Test func `a round for a check that is gone is told what became of that`() {
        var story = Story.seated()
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.mergeTables(2, 3))
        let round = [LineDraft.dish(11, "mapo")]
        story.refuse(.sendRound(3, round), with: .checkIsMerged(3, into: 2))
        var paid = story
        story.accept(.clearTable("t3"))
        story.accept(.clearTable("t2"))
        story.refuse(.sendRound(2, round), with: .checkIsCleared(2))
        story.refuse(.sendRound(3, round), with: .checkIsCleared(3))
        story.refuse(.moveLines(1, to: 2, LineMoving(line: 11)), with: .checkIsNotOpen(2))
        paid.accept(.closeCheck(of: 2))
        paid.refuse(.sendRound(2, round), with: .checkIsClosed(2))
        paid.refuse(.sendRound(3, round), with: .checkIsClosed(3))
        paid.refuse(.sendRound(9, round), with: .checkIsUnknown(9))
    }

    @Test func `only so many ended checks are remembered`() {
        var story = Story()
        for number in 1...UInt64(EndedCheck.most + 1) {
            story.accept(.seatParty(CheckID(integerLiteral: number), at: "t1"))
            story.accept(.clearTable("t1"))
        }
        #expect(story.house.ended.count == EndedCheck.most)
        story.refuse(.changeCovers(2, 3), with: .checkIsCleared(2))
        story.refuse(.changeCovers(1, 3), with: .checkIsUnknown(1))
    }
}
