import Floor
import HouseRules
import Kitchen
import Testing
import Vocabulary

@testable import Checks

/// Tables put together (并台) and taken apart again.
struct MergeRuleTests {
    /// Check 1 at t1 with a mapo; check 2 of Tom's, four guests at t2, with a mapo and a held beer.
    private func two() -> Story {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t2", covers: 4), by: "tom")
        story.accept(
            .sendRound(2, [.dish(21, "mapo", Quantity(2)), .dish(22, "beer", held: true)]),
            by: "tom")
        return story
    }

    private func one() -> Story {
        var story = two()
        story.accept(.mergeTables(1, 2))
        return story
    }

    // MARK: Merging

    @Test func `two tables that are put together have one check`() throws {
        var story = two()
        let before = try (story.check(1), story.check(2))
        let facts = story.accept(.mergeTables(1, 2), by: "tom")
        let check = try story.check(1)
        #expect(story.house.checks.keys.sorted() == [1])
        #expect(
            check.withoutPapers.lines
                == before.0.withoutPapers.lines + before.1.withoutPapers.lines)
        #expect(check.covers == 6)
        #expect(check.tables == ["t1", "t2"])
        #expect(check.waiter == "lin")
        #expect(check.number == 1)
        #expect(check.merged.map(\.number) == [2])
        #expect(check.merged.map(\.lines) == [[21, 22]])
        #expect(check.merged.map(\.waiter) == ["tom"])
        #expect(story.house.floor.parties(at: "t1").map(\.check) == [1])
        #expect(story.house.floor.parties(at: "t2").map(\.check) == [1])
        guard case .floor(.partiesJoined(let joined)) = facts[0],
            case .check(.checksMerged(let merged)) = facts[1]
        else { return #expect(Bool(false), "a party joins and a check is merged") }
        #expect(
            joined == PartiesJoined(check: 1, joined: 2, covers: 6, tables: ["t2"]))
        #expect(merged.lines == before.1.lines)
        #expect(merged.otherTables == ["t2"])
        #expect(merged.covers == 6)
    }

    @Test func `the kitchen is told where what it makes goes, and cooks nothing again`() throws {
        var story = two()
        let dockets = story.accept(.mergeTables(1, 2)).dockets
        #expect(dockets.map(\.kind) == [.moved, .moved])
        #expect(dockets.map(\.station) == ["wok", "pass"])
        #expect(dockets.map(\.fromTable) == ["t2", "t2"])
        #expect(dockets.map(\.tables) == [["t1", "t2"], ["t1", "t2"]])
        #expect(dockets.map(\.checkNumber) == [1, 1])
    }

    @Test func `a party of which the kitchen knows nothing is merged without paper`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.sendRound(2, [.dish(21, "mapo", held: true)]))
        #expect(story.accept(.mergeTables(1, 2)).dockets == [])
    }

    @Test func `later paper names both tables`() {
        var story = one()
        let work = story.accept(.fireCourse(1, 1)).dockets
        #expect(work.map(\.tables) == [["t1", "t2"], ["t1", "t2"]])
        let sheet = story.accept(.printPreBill(of: 1)).papers.map(\.sheet)
        #expect(sheet.map(\.tables) == [["t1", "t2"]])
        #expect(sheet.map(\.bill.total) == [34_990])
    }

    @Test func `merging again, and a check with itself, changes nothing`() {
        let story = one()
        story.ignore(.mergeTables(1, 2))
        story.ignore(.mergeTables(1, 1))
    }

    @Test func `a merged check is part of the other one, whoever asks for it`() {
        var story = one()
        story.accept(.seatParty(3, at: "t3"))
        let refusal = HouseRefusal.checkIsMerged(2, into: 1)
        story.refuse(.sendRound(2, [.dish(23, "mapo")]), with: refusal)
        story.refuse(.closeCheck(of: 2), with: refusal)
        story.refuse(.mergeTables(2, 3), with: refusal)
        story.refuse(.mergeTables(3, 2), with: refusal)
        story.refuse(.undoMerge(3, 2), with: refusal)
        story.refuse(.seatParty(2, at: "t3"), with: .checkIsKnown(2))
        story.refuse(.openCheck(2), with: .checkIsKnown(2))
    }

    @Test func `both checks must be open`() {
        var story = Story.seated()
        story.refuse(.mergeTables(9, 1), with: .checkIsUnknown(9))
        story.refuse(.mergeTables(1, 9), with: .checkIsUnknown(9))
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.closeCheck(of: 2))
        story.refuse(.mergeTables(1, 2), with: .checkIsClosed(2))
        story.refuse(.mergeTables(2, 1), with: .checkIsClosed(2))
        story.refuse(.undoMerge(1, 2), with: .checkIsClosed(2))
    }

    @Test func `what was paid on is not merged, on either side`() {
        var story = two()
        var other = story
        story.accept(.takeCash(1, 91, given: 100))
        story.refuse(.mergeTables(1, 2), with: .checkHasTenders(1, number: 1))
        story.refuse(.mergeTables(2, 1), with: .checkHasTenders(1, number: 1))
        other.accept(.takeCash(2, 91, given: 100))
        other.refuse(.mergeTables(1, 2), with: .checkHasTenders(2, number: 2))
    }

    @Test func `only tables are put together, not the counter`() {
        var story = Story.seated()
        story.accept(.openCheck(2))
        story.refuse(.mergeTables(1, 2), with: .floor(.partyHasNoTable(2)))
        story.refuse(.mergeTables(2, 1), with: .floor(.partyHasNoTable(2)))
    }

    @Test func `together they are at most 999`() {
        var story = Story.seated()
        story.accept(.seatParty(2, at: "t2", covers: 998))
        story.refuse(.mergeTables(1, 2), with: .floor(.coversOutOfRange(1000)))
    }

    @Test func `together they have no more lines than a check may have`() {
        var story = Story.seated()
        story.accept(.seatParty(2, at: "t2"))
        for round in 0..<UInt64(4) {
            let lines = (0..<UInt64(100)).map {
                LineDraft.dish(LineID(integerLiteral: 1000 + round * 100 + $0), "mapo", held: true)
            }
            story.accept(.sendRound(1, round == 3 ? Array(lines.dropLast()) : lines))
        }
        var full = story
        full.accept(.sendRound(2, [.dish(9, "mapo")]))
        full.refuse(.mergeTables(1, 2), with: .check(.checkIsFull(most: 400)))
        story.accept(.mergeTables(1, 2))
        story.refuse(
            .sendRound(1, [.dish(9, "mapo")]), with: .check(.checkIsFull(most: 400)))
    }

    @Test func `parties that share a table become one there, and the kitchen need not know`() throws
    {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t1", sharing: true))
        story.accept(.sendRound(2, [.dish(21, "mapo")]))
        let facts = story.accept(.mergeTables(1, 2))
        #expect(facts.dockets == [])
        #expect(try story.check(1).tables == ["t1"])
        #expect(story.house.floor.parties(at: "t1").map(\.covers) == [4])
        story.accept(.undoMerge(1, 2))
        #expect(story.house.floor.parties(at: "t1").map(\.check) == [1, 2])
        #expect(try story.check(2).tables == ["t1"])
    }

    @Test func `a merged check is paid with one receipt, and both tables are free`() {
        var story = one()
        story.accept(.fireCourse(1, 1))
        story.accept(.takeCard(1, 91, 34_990))
        let facts = story.accept(.closeCheck(of: 1))
        #expect(facts.papers.map(\.receipt?.number) == [1])
        #expect(story.house.floor.parties == [:])
        #expect(story.records[1]?.check.lines.map(\.id) == [11, 21, 22])
        story.refuse(.sendRound(2, [.dish(23, "mapo")]), with: .checkIsClosed(2))
        story.refuse(.mergeTables(2, 1), with: .checkIsClosed(2))
    }

    @Test func `one of two tables is cleared, and the check goes on at the other`() throws {
        var story = one()
        let facts = story.accept(.clearTable("t1"))
        #expect(
            facts.prefix(2) == [
                .floor(.partyLeft(PartyLeft(check: 1, table: "t1"))),
                .check(.checkMoved(CheckMoved(check: 1, from: "t1", to: "t2"))),
            ])
        #expect(facts.readOut.map { $0.prefix(10) } == ["moved wok ", "moved pass"])
        #expect(facts.dockets.map(\.fromTable) == ["t1", "t1"])
        #expect(facts.dockets.map(\.tables) == [["t2"], ["t2"]])
        #expect(try story.check(1).tables == ["t2"])
        story.refuse(.clearTable("t2"), with: .check(.checkHasLines(1, number: 1)))
    }

    @Test func `a party at two tables moves to one`() throws {
        var story = one()
        var gathered = story
        let facts = story.accept(.transferCheck(1, to: "t3"))
        #expect(
            facts.prefix(3) == [
                .floor(.partyLeft(PartyLeft(check: 1, table: "t2"))),
                .floor(.partyMoved(PartyMoved(check: 1, from: "t1", to: "t3"))),
                .check(.checkMoved(CheckMoved(check: 1, from: "t1", to: "t3"))),
            ])
        #expect(try story.check(1).tables == ["t3"])
        let closer = gathered.accept(.transferCheck(1, to: "t1"))
        #expect(
            closer.prefix(2) == [
                .floor(.partyLeft(PartyLeft(check: 1, table: "t2"))),
                .check(.checkMoved(CheckMoved(check: 1, from: "t2", to: "t1"))),
            ])
        #expect(closer.dockets.map(\.fromTable) == ["t2", "t2"])
        #expect(try gathered.check(1).tables == ["t1"])
        gathered.ignore(.transferCheck(1, to: "t1"))
    }

    // MARK: Undoing

    @Test func `what came with a check goes back with it`() throws {
        var story = two()
        let before = try (story.check(1), story.check(2))
        let seats = story.house.floor
        story.accept(.mergeTables(1, 2))
        let facts = story.accept(.undoMerge(1, 2))
        #expect(try story.check(1) == before.0)
        #expect(try story.check(2) == before.1)
        #expect(story.house.floor == seats)
        #expect(story.house.ended == [])
        #expect(story.house.counters.check == 2)
        #expect(facts.dockets.map(\.kind) == [.moved, .moved])
        #expect(facts.dockets.map(\.checkNumber) == [2, 2])
        #expect(facts.dockets.map(\.fromTable) == ["t1", "t1"])
        #expect(facts.dockets.map(\.tables) == [["t2"], ["t2"]])
        guard case .floor(.partiesParted(let parted)) = facts[0],
            case .check(.mergeUndone(let undone)) = facts[1]
        else { return #expect(Bool(false), "parties part and a merge is undone") }
        #expect(parted.left == ["t2"])
        #expect(undone.restored.withoutPapers == before.1.withoutPapers)
    }

    @Test func `later lines stay, and what was voided in the meantime too`() throws {
        var story = one()
        story.accept(.sendRound(1, [.dish(12, "mapo")]))
        story.accept(.voidLine(1, 22))
        story.accept(.voidLine(1, 21, quantity: .one))
        story.accept(.undoMerge(1, 2))
        #expect(try story.check(1).lines.map(\.id) == [11, 22, 12])
        #expect(try story.check(2).lines.map(\.id) == [21])
        #expect(try story.check(2).lines.map(\.standing) == [.one])
        #expect(try story.check(2).rounds == 1)
        story.accept(.sendRound(2, [.dish(23, "mapo")]))
        #expect(try story.check(2).lines.map(\.round) == [1, 2])
    }

    @Test func `a part that was split off a line goes back with it`() throws {
        var story = one()
        story.accept(.moveLines(1, seat: 2, LineMoving(line: 21, quantity: .one, newLine: 25)))
        story.accept(.undoMerge(1, 2))
        #expect(try story.check(1).lines.map(\.id) == [11])
        #expect(try story.check(2).lines.map(\.id) == [21, 22, 25])
        #expect(try story.check(2).lines.map(\.standing) == [.one, .one, .one])
    }

    @Test func `a line that went to another party does not go back, wherever it is now`() throws {
        var story = one()
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.moveLines(1, to: 3, LineMoving(line: 21)))
        story.accept(.moveLines(3, to: 1, LineMoving(line: 21)))
        story.accept(.undoMerge(1, 2))
        #expect(try story.check(1).lines.map(\.id) == [11, 21])
        #expect(try story.check(2).lines.map(\.id) == [22])
    }

    @Test func `a docket that comes out is known wherever its dishes stand by now`() throws {
        var story = two()
        let docket = try #require(try story.check(2).line(21)?.docket(of: nil)?.number)
        story.accept(.mergeTables(1, 2))
        var apart = story
        apart.accept(.undoMerge(1, 2))
        for (check, story) in [(1, story), (2, apart)] as [(CheckID, Story)] {
            var story = story
            story.accept(.reportPaper(docket, .confirmed))
            let dockets = try story.check(check).line(21)?.history?.dockets
            #expect(dockets?.map(\.isOnPaper) == [true])
        }
    }

    @Test func `a merge that was undone, or never was, is undone once`() {
        var story = two()
        story.ignore(.undoMerge(1, 2))
        story.accept(.mergeTables(1, 2))
        story.accept(.undoMerge(1, 2))
        story.ignore(.undoMerge(1, 2))
        story.refuse(.undoMerge(1, 9), with: .checkIsUnknown(9))
    }

    @Test func `a merge is undone of an open check alone, and before anything is paid`() {
        var story = one()
        story.accept(.fireCourse(1, 1))
        story.accept(.takeCard(1, 91, 100))
        story.refuse(.undoMerge(1, 2), with: .checkHasTenders(1, number: 1))
        story.accept(.takeCard(1, 92, 34_890))
        story.accept(.closeCheck(of: 1))
        story.refuse(.undoMerge(1, 2), with: .checkIsClosed(1))
    }

    @Test func `a check does not come back to a table where others sit`() throws {
        var story = one()
        story.accept(.clearTable("t2"))
        story.accept(.seatParty(3, at: "t2"))
        story.refuse(.undoMerge(1, 2), with: .floor(.tableIsTaken("t2")))
        story.accept(.clearTable("t2"))
        story.accept(.undoMerge(1, 2))
        #expect(try story.check(1).tables == ["t1"])
        #expect(try story.check(2).tables == ["t2"])
    }

    @Test func `a check does not come back to a table that is gone`() {
        var story = one()
        story.accept(.transferCheck(1, to: "t1"))
        story.books = TinyHouse.books(TinyHouse.config(tables: ["t1", "t3"]))
        story.refuse(.undoMerge(1, 2), with: .tableIsUnknown("t2"))
    }

    @Test func `a party that only sits where the other came from stays beside it`() throws {
        var story = one()
        story.accept(.clearTable("t1"))
        story.accept(.undoMerge(1, 2))
        #expect(story.house.floor.parties(at: "t2").map(\.check) == [1, 2])
        #expect(try story.check(1).tables == ["t2"])
        #expect(try story.check(2).tables == ["t2"])
    }

    @Test func `guests are shared out as they came, and one is left at least`() throws {
        var story = one()
        var fewer = story
        story.accept(.changeCovers(1, 8))
        story.accept(.undoMerge(1, 2))
        #expect(try (story.check(1).covers, story.check(2).covers) == (4, 4))
        fewer.accept(.changeCovers(1, 3))
        fewer.accept(.undoMerge(1, 2))
        #expect(try (fewer.check(1).covers, fewer.check(2).covers) == (1, 4))
        #expect(fewer.house.floor.parties(at: "t1").map(\.covers) == [1])
    }

    @Test func `tables put together one after the other are taken apart the other way round`()
        throws
    {
        var story = two()
        story.wait(minutes: 5)
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.sendRound(3, [.dish(31, "mapo")]))
        let before = story.house
        story.accept(.mergeTables(2, 3))
        let between = story.house
        story.accept(.mergeTables(1, 2))
        #expect(try story.check(1).tables == ["t1", "t2", "t3"])
        #expect(try story.check(1).merged.map(\.into) == [2, nil])
        story.ignore(.mergeTables(1, 3))
        story.refuse(.undoMerge(1, 3), with: .checkIsMerged(3, into: 2))
        story.refuse(.sendRound(3, [.dish(32, "mapo")]), with: .checkIsMerged(3, into: 1))
        story.accept(.undoMerge(1, 2))
        #expect(story.house.withoutPapers == between.withoutPapers)
        #expect(story.house.floor == between.floor)
        story.accept(.undoMerge(2, 3))
        #expect(story.house.withoutPapers == before.withoutPapers)
        #expect(story.house.floor == before.floor)
    }

    @Test func `a new day carries merged and shared tables over`() throws {
        var story = one()
        story.accept(.seatParty(3, at: "t2", sharing: true))
        let before = story.house
        story.accept(.openDay(TinyHouse.tomorrow))
        #expect(story.house.checks == before.checks)
        #expect(story.house.floor == before.floor)
        story.accept(.undoMerge(1, 2))
        #expect(story.house.floor.parties(at: "t2").map(\.check) == [2, 3])
    }

    @Test func `portions that held lines keep come back wherever the lines stand`() throws {
        var story = Story.seated()
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.setPortions("mapo", Quantity(3)))
        story.accept(.sendRound(2, [.dish(21, "mapo", Quantity(2), held: true)]))
        story.accept(.mergeTables(1, 2))
        #expect(story.house.board.counts["mapo"]?.left == .one)
        story.accept(.voidLine(1, 21, quantity: .one))
        #expect(story.house.board.counts["mapo"]?.left == Quantity(2))
        story.accept(.undoMerge(1, 2))
        story.accept(.voidLine(2, 21))
        #expect(story.house.board.counts["mapo"]?.left == Quantity(3))
    }
}
