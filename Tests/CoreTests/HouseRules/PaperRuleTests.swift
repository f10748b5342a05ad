import Testing
import Vocabulary

@testable import HouseRules
@testable import Kitchen

/// Docket 1 is the wok's, docket 2 the pass's, paper 3 the pre-bill.
struct PaperRuleTests {
    private func printing() -> Story {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.printPreBill(of: 1))
        return story
    }

    @Test func `a confirmed paper is done`() {
        var story = printing()
        let docket = story.accept(.reportPaper(1, .confirmed))
        #expect(docket == [.kitchen(.docketConfirmed(DocketConfirmed(docket: 1)))])
        let paper = story.accept(.reportPaper(3, .confirmed))
        #expect(paper == [.paperConfirmed(PaperConfirmed(paper: 3))])
        #expect(story.house.kitchen.dockets.keys.sorted() == [2])
        #expect(story.house.papers == [:])
        #expect(House.donePapers(of: story.told) == [1, 3])
    }

    @Test func `trouble with a docket is told to the kitchen`() {
        var story = printing()
        let facts = story.accept(.reportPaper(1, .failed, .paperEnd))
        let troubled = DocketTroubled(docket: 1, trouble: .paperEnd, unsure: false)
        #expect(facts == [.kitchen(.docketTroubled(troubled))])
        #expect(story.house.kitchen.dockets[1]?.state == .troubled(.paperEnd, unsure: false))
        story.ignore(.reportPaper(1, .failed, .paperEnd))
    }

    @Test func `trouble with a guest paper stays with the paper`() {
        var story = printing()
        let facts = story.accept(.reportPaper(3, .unsure, .closed))
        #expect(
            facts == [.paperTroubled(PaperTroubled(paper: 3, trouble: .closed, unsure: true))])
        #expect(story.house.papers[3]?.state == .troubled(.closed, unsure: true))
        story.ignore(.reportPaper(3, .unsure, .closed))
        #expect(story.accept(.reportPaper(3, .unsure, .cutter)).count == 1)
    }

    @Test func `trouble without a name is a silent printer, or one that is not reached`() {
        var story = printing()
        story.accept(.reportPaper(1, .unsure))
        #expect(story.house.kitchen.dockets[1]?.state == .troubled(.silent, unsure: true))
        story.accept(.reportPaper(3, .failed))
        #expect(story.house.papers[3]?.state == .troubled(.unreachable, unsure: false))
    }

    @Test(arguments: [1, 3])
    func `a paper that cannot be set is done once whom it was for was told`(_ paper: Int) {
        var story = printing()
        let settle = HouseCommand.settlePaper(SettlePaper(paper: paper, isSeen: true))
        story.ignore(settle)
        story.accept(.reportPaper(paper, .failed, .unsettable))
        #expect(story.house.heldPapers == [paper])
        #expect(story.accept(.settlePaper(SettlePaper(paper: paper, isSeen: false))).count == 1)
        #expect(story.house.state(ofPaper: paper) == .released, "somebody wants it tried again")
        story.accept(.reportPaper(paper, .unsure, .unsettable))
        #expect(story.accept(settle).count == 1)
        #expect(story.house.state(ofPaper: paper) == nil)
        #expect(House.donePapers(of: story.told) == [paper])
        story.ignore(settle)
    }

    @Test(arguments: [1, 3])
    func `a paper that may be out stays so when the next try fails`(_ paper: Int) {
        var story = printing()
        story.accept(.reportPaper(paper, .unsure, .silent))
        story.accept(.reportPaper(paper, .failed, .paperEnd))
        let state = story.house.kitchen.dockets[paper]?.state ?? story.house.papers[paper]?.state
        #expect(state == .troubled(.paperEnd, unsure: true))
        story.ignore(.reportPaper(paper, .failed, .paperEnd))
    }

    @Test func `a paper in trouble can still come out`() {
        var story = printing()
        story.accept(.reportPaper(1, .unsure, .silent))
        story.accept(.reportPaper(1, .confirmed))
        #expect(story.house.kitchen.dockets[1] == nil)
    }

    @Test(arguments: [ReportPaper.Outcome.confirmed, .failed, .unsure])
    func `of a paper that is out nothing more is heard`(_ outcome: ReportPaper.Outcome) {
        var story = printing()
        for paper in 1...3 {
            story.accept(.reportPaper(paper, .confirmed))
            story.ignore(.reportPaper(paper, outcome))
        }
    }

    @Test(arguments: [ReportPaper.Outcome.confirmed, .failed, .unsure])
    func `a paper that was never issued is unknown`(_ outcome: ReportPaper.Outcome) {
        for paper in [-1, 0, 4] {
            printing().refuse(.reportPaper(paper, outcome), with: .paperIsUnknown(paper))
        }
    }

    @Test func `a docket waits for its printer even after its check closed`() {
        var story = printing()
        story.accept(.takeCard(1, 91, 9500))
        story.accept(.closeCheck(of: 1))
        #expect(story.house.kitchen.dockets.keys.sorted() == [1, 2])
        story.accept(.reportPaper(2, .confirmed))
    }

    @Test func `every paper that is issued must leave by its printer`() {
        let effects = House.effects(of: printing().told)
        #expect(effects.map(\.paper) == [1, 2, 3])
        #expect(effects.map(\.printer) == ["hot", "hot", "front"])
        #expect(
            effects == printing().told.dockets.map { .printDocket($0) }
                + printing().told.papers.map { .printPaper($0) })
    }
}
