import Floor
import HouseRules
import Kitchen
import Testing
import Vocabulary

@testable import Checks

struct FloorRuleTests {
    @Test func `seating a party opens its check, both at the same moment`() {
        var story = Story()
        let facts = story.accept(.seatParty(1, at: "t1", covers: 4), by: "mei")
        let party = Seating.Party(check: 1, covers: 4, since: TinyHouse.evening)
        let opened = CheckOpened(
            check: 1, number: 1, table: "t1", covers: 4, by: "mei", at: TinyHouse.evening)
        #expect(
            facts == [
                .floor(.partySeated(PartySeated(table: "t1", party: party))),
                .check(.checkOpened(opened)),
            ])
        #expect(story.house.floor.parties == ["t1": [party]])
        #expect(story.house.checks == [1: Check(opened)])
    }

    @Test func `seating the same party again changes nothing`() {
        Story.seated().ignore(.seatParty(1, at: "t1"))
    }

    @Test func `a table that the house does not have seats nobody`() {
        Story().refuse(.seatParty(1, at: "t9"), with: .tableIsUnknown("t9"))
    }

    @Test func `the floor's refusals are the house's`() {
        var story = Story.seated()
        story.refuse(.seatParty(2, at: "t1"), with: .floor(.tableIsTaken("t1")))
        story.refuse(.seatParty(1, at: "t2"), with: .floor(.partyIsSeated("t1")))
        story.refuse(.seatParty(2, at: "t2", covers: 0), with: .floor(.coversOutOfRange(0)))
        story.accept(.seatParty(2, at: "t2"))
        story.refuse(.transferCheck(2, to: "t1"), with: .floor(.tableIsTaken("t1")))
    }

    @Test func `the table is judged before the covers`() {
        Story().refuse(.seatParty(1, at: "t9", covers: 0), with: .tableIsUnknown("t9"))
    }

    @Test func `a check id that was used before opens no second check`() {
        var story = Story.seated()
        story.accept(.closeCheck(of: 1))
        story.refuse(.seatParty(1, at: "t1"), with: .checkIsKnown(1))
        story.refuse(.openCheck(1), with: .checkIsKnown(1))
        story.accept(.openCheck(2))
        story.refuse(.seatParty(2, at: "t1"), with: .checkIsKnown(2))
    }

    @Test func `a closed check is known before its new table is looked at`() {
        var story = Story.seated()
        story.accept(.closeCheck(of: 1))
        story.refuse(.seatParty(1, at: "t9", covers: 0), with: .checkIsKnown(1))
    }

    @Test func `a check at the counter is known before its new table is looked at`() {
        var story = Story()
        story.accept(.openCheck(1))
        story.refuse(.seatParty(1, at: "t9", covers: 0), with: .checkIsKnown(1))
    }

    @Test func `a check at the counter has no table`() throws {
        var story = Story()
        let facts = story.accept(.openCheck(1, covers: 3), by: "mei")
        let opened = CheckOpened(
            check: 1, number: 1, table: nil, covers: 3, by: "mei", at: TinyHouse.evening)
        #expect(facts == [.check(.checkOpened(opened))])
        #expect(story.house.floor.parties == [:])
        #expect(try story.check(1).table == nil)
    }

    @Test func `opening the same check again changes nothing, with other covers it is refused`() {
        var story = Story()
        story.accept(.openCheck(1, covers: 3))
        story.ignore(.openCheck(1, covers: 3))
        story.refuse(.openCheck(1, covers: 4), with: .checkIsKnown(1))
    }

    @Test func `the check of a seated party is not opened at the counter`() {
        Story.seated().refuse(.openCheck(1, covers: 2), with: .checkIsKnown(1))
    }

    @Test(arguments: [0, 1000])
    func `a check at the counter is for 1 to 999 guests`(_ covers: Int) {
        Story().refuse(.openCheck(1, covers: covers), with: .coversOutOfRange(covers))
    }

    @Test func `checks are numbered one by one, wherever they are opened`() throws {
        var story = Story()
        story.accept(.openCheck(7))
        story.accept(.seatParty(3, at: "t1"))
        story.accept(.openCheck(5))
        #expect(try [7, 3, 5].map { try story.check($0).number } == [1, 2, 3])
    }

    @Test func `a transfer moves party and check`() throws {
        var story = Story.seated()
        let facts = story.accept(.transferCheck(1, to: "t2"))
        #expect(
            facts == [
                .floor(.partyMoved(PartyMoved(check: 1, from: "t1", to: "t2"))),
                .check(.checkMoved(CheckMoved(check: 1, from: "t1", to: "t2"))),
            ])
        #expect(try story.check(1).table == "t2")
        #expect(story.house.floor.tables(of: 1) == ["t2"])
    }

    @Test func `a transfer to where the party sits changes nothing`() {
        Story.seated().ignore(.transferCheck(1, to: "t1"))
    }

    @Test func `a transfer goes to a table of the house`() {
        Story.seated().refuse(.transferCheck(1, to: "t9"), with: .tableIsUnknown("t9"))
    }

    @Test func `a check from the counter sits down with its covers`() throws {
        var story = Story()
        story.accept(.openCheck(1, covers: 3))
        story.wait(minutes: 2)
        let facts = story.accept(.transferCheck(1, to: "t2"))
        let party = Seating.Party(check: 1, covers: 3, since: story.moment)
        #expect(
            facts == [
                .floor(.partySeated(PartySeated(table: "t2", party: party))),
                .check(.checkMoved(CheckMoved(check: 1, from: nil, to: "t2"))),
            ])
    }

    @Test func `the pass and the stations that work for a party are told of its move`() {
        var story = Story.ordered([
            .dish(11, "mapo"), .dish(12, "mapo"), .dish(13, "beer"), .dish(14, "jelly", held: true),
        ])
        let facts = story.accept(.transferCheck(1, to: "t2"))
        #expect(
            facts.readOut == [
                "moved wok 1 Mapo tofu 1 Mapo tofu", "moved bar 1 Beer",
                "moved pass 1 Mapo tofu 1 Mapo tofu 1 Beer",
            ])
        #expect(facts.dockets.map(\.fromTable) == ["t1", "t1", "t1"])
        #expect(facts.dockets.map(\.table) == ["t2", "t2", "t2"])
    }

    @Test func `a station whose dishes were all voided is not told of a move`() {
        var story = Story.ordered([.dish(11, "mapo"), .dish(12, "beer")])
        story.accept(.voidLine(1, 12))
        #expect(
            story.accept(.transferCheck(1, to: "t2")).readOut
                == ["moved wok 1 Mapo tofu", "moved pass 1 Mapo tofu"])
    }

    @Test func `nobody is told of a move while all is held or voided`() {
        var story = Story.ordered([.dish(11, "mapo", held: true), .dish(12, "beer")])
        story.accept(.voidLine(1, 12))
        #expect(story.accept(.transferCheck(1, to: "t2")).dockets == [])
    }
}
