import Checks
import HouseRules
import Testing
import Vocabulary

/// Numbers that may be on paper already are stepped over, within measure.
struct HonourRuleTests {
    private func honour(_ check: Int, in story: inout Story) -> Int {
        story.accept(.honourNumbers(HonourNumbers(check: check, paper: nil, receipt: nil)))
        return story.house.counters.check
    }

    @Test func `at most ten thousand are stepped over at once`() {
        var story = Story()
        #expect(honour(10_001, in: &story) == 0)
        #expect(honour(10_000, in: &story) == 10_000)
        #expect(story.house.farthest.check == 20_000)
    }

    @Test func `at most twenty thousand are missing at a time`() {
        var story = Story()
        #expect(honour(10_000, in: &story) == 10_000)
        #expect(honour(20_000, in: &story) == 20_000)
        #expect(honour(20_001, in: &story) == 20_000)
        #expect(story.house.gaps?.checks == Array(1...20_000))
        #expect(story.house.farthest.check == 20_000)
        // The next one is no step.
        story.accept(.seatParty(1, at: "t1"))
        #expect(story.house.checks[1]?.number == 20_001)
    }

    @Test func `a command gets its number back from within what is missing, and no farther`() throws
    {
        var story = Story()
        for last in [10_000, 20_000] { _ = honour(last, in: &story) }
        for (number, isHonoured) in [(17, true), (20_001, true), (20_002, false), (.max, false)] {
            let judged = try story.house.decideAgain(
                .seatParty(1, at: "t1"), by: .staff("lin"), story.books, closed: nil,
                at: story.moment, honouring: IssuedNumbers(check: number))
            #expect(judged.isHonoured == isHonoured)
            let given = IssuedNumbers(of: judged.facts)?.check
            #expect(given == (isHonoured ? number : 20_001))
        }
    }

    @Test func `papers of one command follow each other`() throws {
        var story = Story()
        story.accept(.seatParty(1, at: "t1"))
        for papers in [[.max, 1, 2], [1, 2, .max], [.min, 0, .max], [7, 9, 10], [9, 8, 7]]
            as [[Int]]
        {
            let round = HouseCommand.sendRound(1, [.dish(11, "mapo"), .dish(12, "beer")])
            let judged = try story.house.decideAgain(
                round, by: .staff("lin"), story.books, closed: nil, at: story.moment,
                honouring: IssuedNumbers(papers: papers))
            #expect(!judged.isHonoured)
            #expect(IssuedNumbers(of: judged.facts)?.papers == [1, 2, 3])
        }
    }
}
