import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// A void before cooking gives its portions back: before any paper of the line can be in the
/// kitchen. The first round's work docket is paper 1.
struct PortionReturnTests {
    private func story(_ lines: [LineDraft]) -> Story {
        var story = Story.seated()
        for item in ["mapo", "cucumber", "beer", "noodles"] as [ItemID] {
            story.accept(.setPortions(item, Quantity(9)))
        }
        story.accept(.sendRound(1, lines))
        return story
    }

    private func left(_ item: ItemID, in story: Story) -> Quantity? {
        story.house.board.counts[item]?.left
    }

    @Test func `a fired line gives back while its docket waits in the queue`() {
        var story = story([.dish(11, "mapo", Quantity(3))])
        story.accept(.voidLine(1, 11, quantity: .one))
        #expect(left("mapo", in: story) == Quantity(7))
        story.accept(.voidLine(1, 11))
        #expect(left("mapo", in: story) == Quantity(9))
        #expect(story.house.board.counts["mapo"]?.unread == nil)
    }

    @Test func `a docket of which not a byte left the house is read by nobody`() {
        var story = story([.dish(11, "mapo")])
        story.accept(.reportPaper(1, .failed, .paperEnd))
        story.accept(.voidLine(1, 11))
        #expect(left("mapo", in: story) == Quantity(9))
    }

    @Test(arguments: [ReportPaper.Outcome.confirmed, .unsure])
    func `once its docket is out, or may be, nothing comes back`(
        _ outcome: ReportPaper.Outcome
    ) {
        var story = story([.dish(11, "mapo", Quantity(3))])
        story.accept(.reportPaper(1, outcome))
        story.accept(.voidLine(1, 11))
        #expect(left("mapo", in: story) == Quantity(6))
    }

    @Test func `a docket that may be out stays so when the next try fails`() {
        var story = story([.dish(11, "mapo")])
        story.accept(.reportPaper(1, .unsure, .silent))
        story.accept(.reportPaper(1, .failed, .paperEnd))
        story.accept(.voidLine(1, 11))
        #expect(left("mapo", in: story) == Quantity(8))
    }

    @Test func `a line that was held and is fired gives back until its docket is out`() {
        var story = story([
            .dish(11, "mapo", held: true), .dish(12, "noodles", held: true, with: ["mild"]),
        ])
        story.accept(.fireCourse(1, 2))
        story.accept(.voidLine(1, 11))
        #expect(left("mapo", in: story) == Quantity(9))
        story.accept(.reportPaper(1, .confirmed))
        story.accept(.voidLine(1, 12))
        #expect(left("noodles", in: story) == Quantity(8))
    }

    @Test func `a line fired by itself gives back until its docket is out`() {
        var story = story([.dish(11, "mapo", held: true)])
        story.accept(.fireLines(1, [11]))
        story.accept(.voidLine(1, 11))
        #expect(left("mapo", in: story) == Quantity(9))
    }

    @Test func `of a set nothing comes back once one of its dockets is out`() {
        var story = story([.duo(11)])
        let cold = story.house.kitchen.dockets.values.first { $0.station == "cold" }
        story.accept(.reportPaper(cold?.number ?? 0, .confirmed))
        story.accept(.voidLine(1, 11))
        #expect(left("mapo", in: story) == Quantity(8))
        #expect(left("cucumber", in: story) == Quantity(8))
        #expect(left("beer", in: story) == Quantity(7))
    }

    @Test func `a count that was set anew gets nothing from what was fired before`() {
        var story = story([.dish(11, "mapo"), .dish(12, "mapo", held: true)])
        story.accept(.setPortions("mapo", Quantity(2)))
        story.accept(.fireLines(1, [12]))
        story.accept(.voidLine(1, 11))
        story.accept(.voidLine(1, 12))
        #expect(left("mapo", in: story) == Quantity(2))
    }

    @Test func `a part that went to another check gives its own part back`() {
        var story = story([.dish(11, "mapo", Quantity(3)), .dish(12, "mapo", held: true)])
        story.accept(.openCheck(2))
        story.accept(
            .moveLines(1, to: 2, LineMoving(line: 11, quantity: .one, newLine: 21)))
        story.accept(.voidLine(2, 21))
        #expect(left("mapo", in: story) == Quantity(6))
        story.accept(.reportPaper(1, .confirmed))
        story.accept(.voidLine(1, 11))
        story.accept(.voidLine(1, 12))
        #expect(left("mapo", in: story) == Quantity(7))
    }

    @Test func `journals of programs whose fired lines gave nothing back stay as they were`() {
        var story = Story.seated()
        story.accept(.setPortions("mapo", Quantity(9)))
        let facts = story.accept(.sendRound(1, [.dish(11, "mapo")]))
        var house = Story.seated().house
        house.board.counts["mapo"] = DayBoard.Count(left: Quantity(9), kept: [:])
        for fact in facts {
            guard case .kitchen(.docketIssued(let issued)) = fact else {
                house.evolve(fact)
                continue
            }
            house.evolve(.kitchen(.docketIssued(DocketIssued(docket: issued.docket))))
        }
        #expect(house.board.counts["mapo"]?.unread == nil)
        #expect(house.checks[1]?.line(11)?.history == nil)
        let old = LineVoided(check: 1, line: 11, quantity: .one, reason: "dropped")
        house.evolve(.check(.lineVoided(old)))
        #expect(house.board.counts["mapo"]?.left == Quantity(8))
        #expect(house.checks[1]?.line(11)?.history == nil)
    }
}
