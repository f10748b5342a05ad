import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// Single lines after they were sent: fired by themselves, hurried, given away.
struct LineRuleTests {
    /// Mapo and noodles are held for the second course, the cucumber is fired: docket 1 of the cold
    /// kitchen, 2 of the pass.
    private let story = Story.ordered([
        .dish(11, "mapo", Quantity(2), held: true), .dish(12, "cucumber"),
        .dish(13, "noodles", held: true, with: ["hot"]),
    ])

    // MARK: Fire

    @Test func `one dish of a course is fired, and its station is told`() throws {
        var story = story
        let facts = story.accept(.fireLines(1, [11]), by: "mei")
        let fired = LinesFired(check: 1, lines: [11], by: "mei", at: story.moment)
        #expect(facts.first == .check(.linesFired(fired)))
        #expect(facts.readOut == ["work wok 2 Mapo tofu", "expo pass 2 Mapo tofu"])
        let line = try #require(try story.check(1).line(11))
        #expect(line.stage == .fired)
        #expect(line.history?.fired == LineMark(by: "mei", at: story.moment))
        #expect(try story.check(1).line(13)?.stage == .held)
    }

    @Test func `what is fired already is passed over, and a repeat changes nothing`() {
        var story = story
        #expect(
            story.accept(.fireLines(1, [13, 12, 11])).readOut.first
                == "work wok 2 Mapo tofu 1 Noodles")
        story.ignore(.fireLines(1, [13, 12, 11]))
        story.ignore(.fireCourse(1, 2))
    }

    @Test func `no line, an unknown line and one that is voided are not fired`() {
        var story = story
        story.accept(.voidLine(1, 13))
        story.refuse(.fireLines(1, []), with: .check(.noLineIsNamed))
        story.refuse(.fireLines(1, [11, 99]), with: .check(.lineIsUnknown(99)))
        story.refuse(.fireLines(1, [11, 13]), with: .check(.lineIsVoided(13)))
        story.refuse(.fireLines(2, [11]), with: .checkIsUnknown(2))
    }

    @Test func `who fired a course is shown on its lines`() throws {
        var story = story
        story.accept(.fireCourse(1, 2), by: "tom")
        #expect(try story.check(1).line(13)?.history?.fired?.by == "tom")
    }

    // MARK: Dockets

    @Test func `a line remembers its work docket, and when that is on paper`() throws {
        var story = story
        #expect(
            try story.check(1).line(12)?.history?.dockets
                == [
                    LineDocket(
                        number: 1, part: nil, isOnPaper: false, table: "t1", told: ["t1"])
                ])
        story.accept(.reportPaper(2, .confirmed))
        #expect(try story.check(1).line(12)?.history?.dockets?.first?.isOnPaper == false)
        story.accept(.reportPaper(1, .confirmed))
        #expect(try story.check(1).line(12)?.history?.dockets?.first?.isOnPaper == true)
        #expect(try story.check(1).line(11)?.history == nil)
    }

    @Test func `a set remembers a docket for each of its dishes`() throws {
        let story = Story.ordered([.duo(11)])
        let dockets = try #require(try story.check(1).line(11)?.history?.dockets)
        #expect(dockets.map(\.part) == [2, 3, 1, 4])
        #expect(dockets.map(\.number) == [1, 1, 2, 3])
    }

    // MARK: Rush

    @Test func `the kitchen is asked to hurry, by the number of the docket that ordered`() throws {
        var story = story
        story.accept(.fireCourse(1, 2))
        let facts = story.accept(.rush(1), by: "mei")
        let rushed = LinesRushed(check: 1, lines: [11, 12, 13], by: "mei", at: story.moment)
        #expect(facts.first == .check(.linesRushed(rushed)))
        #expect(
            facts.readOut == [
                "rush wok 2 Mapo tofu 1 Noodles", "rush cold 1 Cucumber",
                "rush pass 2 Mapo tofu 1 Cucumber 1 Noodles",
            ])
        #expect(facts.dockets.map { $0.lines.map(\.docket) } == [[3, 3], [1], [3, 1, 3]])
        let line = try #require(try story.check(1).line(11))
        #expect(line.history?.rushed == LineRush(by: "mei", at: story.moment, times: 1))
    }

    @Test func `a rush never orders anything again`() {
        var story = story
        let facts = story.accept(.rush(1))
        #expect(facts.dockets.allSatisfy { $0.kind == .rush })
        #expect(House.effects(of: facts).count == 2)
    }

    @Test func `only the course or the lines that were named are hurried`() {
        var story = story
        story.accept(.fireCourse(1, 2))
        #expect(story.accept(.rush(1, course: 1)).dockets.first?.lines.map(\.line) == [12])
        #expect(story.accept(.rush(1, lines: [13])).dockets.first?.lines.map(\.line) == [13])
        #expect(
            story.accept(.rush(1, course: 2, lines: [11, 12])).dockets.first?.lines.map(\.line)
                == [11])
    }

    @Test func `what was asked for within a minute is not asked for again`() throws {
        var story = story
        story.accept(.rush(1))
        story.wait(minutes: 0, milliseconds: 59_999)
        story.ignore(.rush(1), by: "tom")
        story.wait(minutes: 0, milliseconds: 1)
        #expect(story.accept(.rush(1), by: "tom").dockets.count == 2)
        #expect(try story.check(1).line(12)?.history?.rushed?.times == 2)
    }

    @Test func `within that minute other lines are asked for all the same`() {
        var story = story
        story.accept(.rush(1))
        story.accept(.fireLines(1, [11]))
        #expect(story.accept(.rush(1)).dockets.first?.lines.map(\.line) == [11])
    }

    @Test func `what is held, voided or not there is not hurried`() {
        var story = story
        story.accept(.voidLine(1, 12))
        story.refuse(.rush(1), with: .check(.nothingIsFired))
        story.refuse(.rush(1, lines: []), with: .check(.noLineIsNamed))
        story.refuse(.rush(1, course: 0), with: .check(.courseOutOfRange(0)))
        story.refuse(.rush(1, lines: [11, 99]), with: .check(.lineIsUnknown(99)))
        story.refuse(.rush(1, course: 2), with: .check(.nothingIsFired))
    }

    // MARK: Reprint

    @Test func `a work docket that somebody misses is printed again under another number`() {
        var story = story
        story.accept(.reportPaper(1, .confirmed))
        let facts = story.accept(.reprintDocket(1, 1), by: "kai")
        #expect(facts.readOut == ["reprint cold 1 Cucumber"])
        #expect(facts.dockets.map(\.number) == [3])
        #expect(facts.dockets.first?.lines.map(\.docket) == [1])
        #expect(story.accept(.reprintDocket(1, 1)).dockets.map(\.number) == [4])
    }

    @Test func `a reprint has what still stands`() {
        var story = story
        story.accept(.fireCourse(1, 2))
        story.accept(.reportPaper(3, .confirmed))
        story.accept(.voidLine(1, 13))
        story.accept(.voidLine(1, 11, quantity: .one))
        #expect(story.accept(.reprintDocket(1, 3)).readOut == ["reprint wok 1 Mapo tofu"])
    }

    @Test func `a docket that waits prints by itself`() {
        var story = story
        story.refuse(.reprintDocket(1, 1), with: .docketIsWaiting(1))
        story.accept(.reportPaper(1, .unsure))
        story.refuse(.reprintDocket(1, 1), with: .docketIsWaiting(1))
    }

    @Test func `a docket of nothing that stands on the check is not printed again`() {
        var story = story
        story.accept(.reportPaper(1, .confirmed))
        story.refuse(.reprintDocket(1, 2), with: .docketIsNotOnCheck(2))
        story.accept(.voidLine(1, 12))
        story.refuse(.reprintDocket(1, 1), with: .docketIsNotOnCheck(1))
    }
}
