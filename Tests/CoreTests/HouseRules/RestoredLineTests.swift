import HouseRules
import Kitchen
import Testing
import Vocabulary

/// What was asked of lines before a house was restored, and is judged again.
struct RestoredLineTests {
    private let story: Story = {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.rush(1))
        return story
    }()

    private func again(_ command: HouseCommand, papers: [Int]) throws -> JudgedAgain {
        try story.house.decideAgain(
            command, by: .staff("lin"), story.books, closed: nil, at: story.moment,
            honouring: IssuedNumbers(papers: papers))
    }

    @Test func `a rush that was printed gets its numbers, however soon it comes now`() throws {
        story.ignore(.rush(1))
        let judged = try again(.rush(1), papers: [5, 6])
        #expect(judged.isHonoured)
        #expect(IssuedNumbers(of: judged.facts)?.papers == [5, 6])
    }

    @Test func `a docket that was printed again gets its number, though the first one waits`()
        throws
    {
        story.refuse(.reprintDocket(1, 1), with: .docketIsWaiting(1))
        let judged = try again(.reprintDocket(1, 1), papers: [5])
        #expect(judged.isHonoured)
        #expect(judged.facts.dockets.map(\.number) == [5])
        #expect(judged.facts.dockets.map(\.kind) == [.reprint])
    }
}
