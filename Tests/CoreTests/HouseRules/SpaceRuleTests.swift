import Amounts
import HouseRules
import Testing
import Vocabulary

/// A disk with too little room: nothing new begins, what is open is brought to its end.
struct SpaceRuleTests {
    private var story = Story.ordered([
        .dish(11, "mapo"), .dish(12, "beer"), .dish(13, "mapo", held: true),
    ])

    init() {
        story.books.isSpaceShort = true
    }

    @Test func `no party, no check and no round begins`() {
        story.refuse(.seatParty(2, at: "t2"), with: .spaceIsShort)
        story.refuse(.openCheck(2), with: .spaceIsShort)
        story.refuse(.sendRound(1, [.dish(14, "beer")]), with: .spaceIsShort)
    }

    @Test func `what is open is fired, voided, moved, paid and closed`() {
        var story = story
        story.accept(.fireCourse(1, 2))
        story.accept(.voidLine(1, 12))
        story.accept(.transferCheck(1, to: "t2"))
        story.accept(.printPreBill(of: 1))
        story.accept(.takeCash(1, 91, given: 50_000))
        story.accept(.closeCheck(of: 1))
        story.accept(.reprintReceipt(of: 1))
        story.accept(.openDay(BusinessDay(number: 20_779)))
        #expect(story.house.checks.isEmpty)
    }

    @Test func `who may not ask is told that first`() {
        story.refuse(.sendRound(7, []), by: "pan", with: .rightIsMissing(.order))
        story.refuse(.sendRound(7, []), with: .spaceIsShort)
    }

    @Test func `with room again, all is as before`() {
        var story = story
        story.books.isSpaceShort = false
        story.accept(.sendRound(1, [.dish(14, "beer")]))
    }
}
