import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

struct FireAndVoidRuleTests {
    private let courses = Story.ordered([
        .dish(11, "mapo", held: true), .dish(12, "cucumber"),
        .dish(13, "noodles", Quantity(3), held: true, with: ["hot"]),
    ])

    @Test func `a fired course becomes kitchen work`() throws {
        var story = courses
        let facts = story.accept(.fireCourse(1, 2), by: "mei")
        #expect(
            facts.first
                == .check(
                    .courseFired(
                        CourseFired(
                            check: 1, course: 2, lines: [11, 13], by: "mei", at: story.moment))))
        #expect(
            facts.readOut == [
                "work wok 1 Mapo tofu 3 Noodles", "expo pass 1 Mapo tofu 3 Noodles",
            ])
        #expect(try story.check(1).lines.map(\.stage) == [.fired, .fired, .fired])
    }

    @Test func `firing a course again orders nothing again`() {
        var story = courses
        story.accept(.fireCourse(1, 2))
        story.ignore(.fireCourse(1, 2))
    }

    @Test func `only what is left of a held line is fired`() {
        var story = courses
        story.accept(.voidLine(1, 13, quantity: .one))
        story.accept(.voidLine(1, 11))
        #expect(
            story.accept(.fireCourse(1, 2)).readOut
                == ["work wok 2 Noodles", "expo pass 2 Noodles"])
    }

    @Test func `a course that has nothing to fire is refused`() {
        courses.refuse(.fireCourse(1, 3), with: .check(.courseIsEmpty(3)))
        courses.refuse(.fireCourse(1, 0), with: .check(.courseOutOfRange(0)))
        courses.refuse(.fireCourse(1, 10), with: .check(.courseOutOfRange(10)))
        courses.refuse(.fireCourse(2, 2), with: .checkIsUnknown(2))
    }

    @Test func `the station and the pass are told of a fired line that is voided`() throws {
        var story = courses
        let facts = story.accept(.voidLine(1, 12, because: "fell down"), by: "lin")
        let voided = LineVoided(
            check: 1, line: 12, quantity: .one, reason: "fell down", by: "lin", at: story.moment)
        #expect(facts.first == .check(.lineVoided(voided)))
        #expect(facts.readOut == ["void cold 1 Cucumber", "void pass 1 Cucumber"])
        #expect(facts.dockets.map(\.reason) == ["fell down", "fell down"])
        #expect(try story.bill(1).lines.map(\.id) == [11, 13])
    }

    @Test func `part of a fired line is voided with a notice of that part`() throws {
        var story = courses
        story.accept(.fireCourse(1, 2))
        let facts = story.accept(.voidLine(1, 13, quantity: Quantity(2)))
        #expect(facts.readOut == ["void wok 2 Noodles", "void pass 2 Noodles"])
        #expect(try story.check(1).line(13)?.standing == .one)
        let rest = story.accept(.voidLine(1, 13))
        #expect(rest.readOut == ["void wok 1 Noodles", "void pass 1 Noodles"])
    }

    @Test func `nobody is told of a held line that is voided`() throws {
        var story = courses
        let facts = story.accept(.voidLine(1, 11))
        #expect(
            facts == [
                .check(
                    .lineVoided(
                        LineVoided(
                            check: 1, line: 11, quantity: .one, reason: "dropped", by: "lin",
                            at: story.moment)))
            ])
    }

    @Test func `a void notice goes to the table where the party sits now`() {
        var story = courses
        story.accept(.transferCheck(1, to: "t3"))
        #expect(story.accept(.voidLine(1, 12)).dockets.map(\.table) == ["t3", "t3"])
    }

    @Test func `a voided line is not voided twice`() {
        var story = courses
        story.accept(.voidLine(1, 12))
        story.refuse(.voidLine(1, 12), with: .check(.lineIsVoided(12)))
        story.refuse(.voidLine(1, 99), with: .check(.lineIsUnknown(99)))
        story.refuse(
            .voidLine(1, 13, quantity: Quantity(4)),
            with: .check(.quantityOutOfRange(left: Quantity(3))))
    }

    @Test func `no less is left on a check than was paid`() throws {
        var story = courses
        story.accept(.takeCard(1, 91, 40_000))
        story.refuse(.voidLine(1, 12), with: .paymentsExceedBill)
        #expect(try story.balance(1) == 700)
        story.refuse(.voidLine(1, 13, quantity: .one), with: .paymentsExceedBill)
    }

    @Test func `a void may bring the bill down to exactly what was paid`() throws {
        var story = courses
        story.accept(.takeCard(1, 91, 36_200))
        story.accept(.voidLine(1, 12))
        #expect(try story.balance(1) == 0)
    }
}
