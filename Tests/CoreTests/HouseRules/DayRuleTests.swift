import Checks
import Foundation
import Kitchen
import Testing
import Vocabulary

@testable import HouseRules

struct DayRuleTests {
    private let tomorrow = BusinessDay(number: TinyHouse.day.number + 1)

    /// An evening with everything in it that can be open: checks with held, fired and voided
    /// lines, a part payment, papers in trouble, an old menu and a copy.
    private func late() -> Story {
        var story = Story.ordered([.dish(11, "mapo", held: true), .dish(12, "beer", Quantity(2))])
        story.accept(.voidLine(1, 12, quantity: .one))
        story.accept(.takeCash(1, 91, given: 5000))
        story.accept(.printPreBill(of: 1))
        story.accept(.reportPaper(1, .unsure, .silent))
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.closeCheck(of: 2))
        story.accept(.reprintReceipt(of: 2))
        story.accept(.openCheck(3))
        story.accept(.adoptBooks(menu: "menu-2"))
        return story
    }

    @Test func `the first day opens an empty house`() {
        let house = Story().house
        #expect(house.day == TinyHouse.day)
        #expect(house.menu == "menu-1")
        #expect(house.config == "config-1")
        #expect(house.checks == [:])
        #expect(house.counters == House.Counters())
    }

    @Test(arguments: [HouseCommand.seatParty(1, at: "t1"), .openCheck(1), .closeCheck(of: 1)])
    func `before the first day nobody is served`(_ command: HouseCommand) {
        #expect(throws: HouseRefusal.dayIsNotOpen) {
            try House().decide(
                command, by: .staff("lin"), TinyHouse.books, closed: nil, at: TinyHouse.evening)
        }
    }

    @Test func `who may not ask is told so before that no day is open`() {
        #expect(throws: HouseRefusal.rightIsMissing(.seat)) {
            try House().decide(
                .openCheck(1), by: .staff("pan"), TinyHouse.books, closed: nil,
                at: TinyHouse.evening)
        }
        #expect(throws: HouseRefusal.isOfTheHouse) {
            try House().decide(
                .openDay(tomorrow), by: .staff("lin"), TinyHouse.books, closed: nil,
                at: TinyHouse.evening)
        }
    }

    @Test func `a day carries everything over that is open`() {
        var story = late()
        var expected = story.house
        story.accept(.openDay(tomorrow))
        expected.day = tomorrow
        #expect(story.house == expected)
        #expect(story.house.copies == [1: 2])
    }

    @Test func `replaying from the day's opening gives the same house`() throws {
        var story = late()
        let opening = try #require(story.accept(.openDay(tomorrow)).first)
        let count = story.told.count
        story.accept(.fireCourse(1, 2))
        story.accept(.transferCheck(1, to: "t3"))
        story.accept(.openCheck(4))
        var replayed = House()
        replayed.evolve(opening)
        for fact in story.told.dropFirst(count) { replayed.evolve(fact) }
        #expect(replayed == story.house)
    }

    @Test func `opening the open day again changes nothing`() {
        Story().ignore(.openDay(TinyHouse.day))
    }

    @Test func `an earlier day is not opened`() {
        let yesterday = BusinessDay(number: TinyHouse.day.number - 1)
        Story().refuse(.openDay(yesterday), with: .dayIsNotLater)
    }

    @Test func `a house that was shut opens days later`() {
        var story = Story()
        let day = BusinessDay(number: TinyHouse.day.number + 90)
        story.accept(.openDay(day))
        #expect(story.house.day == day)
    }

    @Test func `numbers that people see go on over the night`() throws {
        var story = late()
        let papers = story.house.counters.paper
        story.accept(.openDay(tomorrow))
        story.accept(.openCheck(9))
        #expect(try story.check(9).number == 4)
        let closed = story.accept(.closeCheck(of: 9))
        #expect(closed.papers.map(\.number) == [papers + 1])
        #expect(closed.papers.map(\.receipt?.number) == [2])
    }

    @Test func `a check closed after midnight's cut is of the new day`() {
        var story = late()
        story.accept(.openDay(tomorrow))
        let papers = story.accept(.closeCheck(of: 3)).papers
        #expect(papers.map(\.sheet.day) == [tomorrow])
    }

    @Test func `a checkpoint of the house is the house`() throws {
        let house = late().house
        let json = try JSONEncoder().encode(house)
        #expect(try JSONDecoder().decode(House.self, from: json) == house)
    }
}
