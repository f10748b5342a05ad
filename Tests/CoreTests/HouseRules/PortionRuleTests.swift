import Amounts
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// 沽清: portions that count down.
struct PortionRuleTests {
    /// A party at table 1, and so much left of these.
    private func story(_ counts: [ItemID: Quantity]) -> Story {
        var story = Story.seated()
        for (item, left) in counts { story.accept(.setPortions(item, left)) }
        return story
    }

    private func short(
        _ line: LineID, _ item: ItemID, left: Quantity, _ unit: WeightUnit? = nil
    ) -> LineProblem {
        LineProblem(line: line, reason: .portionsAreShort(item, left: left, unit))
    }

    @Test func `portions are chalked up with who said so`() {
        var story = Story.seated()
        let facts = story.accept(.setPortions("mapo", Quantity(3)))
        #expect(
            facts == [
                .portionsSet(
                    PortionsSet(item: "mapo", portions: Quantity(3), by: "lin", at: story.moment))
            ])
        #expect(story.left("mapo") == Quantity(3))
    }

    @Test func `each round counts down, and the last portion can be had`() {
        var story = story(["mapo": Quantity(3)])
        story.accept(.sendRound(1, [.dish(11, "mapo", Quantity(2)), .dish(12, "beer")]))
        #expect(story.left("mapo") == .one)
        story.accept(.sendRound(1, [.dish(13, "mapo")]))
        #expect(story.left("mapo") == .zero)
        #expect(story.left("beer") == nil)
    }

    @Test func `whoever is decided first gets the last portion`() {
        var story = story(["mapo": .one])
        story.accept(.openCheck(2))
        story.accept(.sendRound(2, [.dish(21, "mapo")]))
        story.refuse(
            .sendRound(1, [.dish(11, "mapo")]),
            with: .linesAreRefused([short(11, "mapo", left: .zero)]))
    }

    @Test func `two lines of one round count together, and all that are short are named`() {
        let story = story(["mapo": Quantity(3), "beer": .zero])
        story.refuse(
            .sendRound(
                1,
                [
                    .dish(11, "mapo", Quantity(2)), .dish(12, "mapo", Quantity(2)),
                    .dish(13, "beer"), .dish(14, "mapo"), .dish(15, "jelly"),
                ]),
            with: .linesAreRefused([
                short(12, "mapo", left: .one), short(13, "beer", left: .zero),
            ]))
    }

    @Test func `lines that are short stand among those that offend otherwise`() {
        let story = story(["mapo": .zero])
        story.refuse(
            .sendRound(1, [.dish(11, "mapo"), .dish(12, "soup"), .dish(13, "mapo")]),
            with: .linesAreRefused([
                short(11, "mapo", left: .zero),
                LineProblem(line: 12, reason: .itemIsUnknown("soup")),
                short(13, "mapo", left: .zero),
            ]))
    }

    @Test func `a round that is repeated is told so, not that its dishes are sold out`() {
        var story = story(["mapo": Quantity(2)])
        let round: [LineDraft] = [.dish(11, "mapo", Quantity(2)), .dish(12, "beer")]
        story.accept(.sendRound(1, round))
        story.refuse(.sendRound(1, round), with: .check(.lineIsRepeated([11, 12])))
        story.refuse(
            .sendRound(1, round + [.dish(13, "mapo")]),
            with: .linesAreRefused([short(13, "mapo", left: .zero)]))
    }

    @Test func `sold out is refused until the counting ends`() {
        var story = story(["mapo": .zero])
        story.refuse(
            .sendRound(1, [.dish(11, "mapo")]),
            with: .linesAreRefused([short(11, "mapo", left: .zero)]))
        story.accept(.setPortions("mapo", nil))
        story.accept(.sendRound(1, [.dish(11, "mapo", Quantity(50))]))
        #expect(story.house.board.counts == [:])
    }

    @Test func `a half takes half a portion, a weight its weight`() {
        var story = story(["boiled": Quantity(1), "carp": Quantity(2)])
        story.accept(
            .sendRound(
                1, [.sized(11, "boiled", "half"), .dish(12, "carp", Quantity(thousandths: 1250))]))
        #expect(story.left("boiled") == TinyHouse.half)
        #expect(story.left("carp") == Quantity(thousandths: 750))
        story.refuse(
            .sendRound(1, [.sized(13, "boiled", "whole"), .dish(14, "carp")]),
            with: .linesAreRefused([
                short(13, "boiled", left: TinyHouse.half),
                short(14, "carp", left: Quantity(thousandths: 750), .jin),
            ]))
    }

    @Test func `a set takes of its dishes and of its own number`() {
        var story = story(["beer": Quantity(5), "mapo": Quantity(9), "duo": Quantity(3)])
        story.accept(.sendRound(1, [.duo(11, Quantity(2))]))
        #expect(story.left("beer") == .one)
        #expect(story.left("mapo") == Quantity(7))
        #expect(story.left("duo") == .one)
        story.refuse(
            .sendRound(1, [.duo(12)]), with: .linesAreRefused([short(12, "beer", left: .one)]))
    }

    @Test func `a held line that is voided gives its portions back, part by part`() {
        var story = story(["mapo": Quantity(3), "beer": Quantity(9)])
        story.accept(.sendRound(1, [.dish(11, "mapo", Quantity(3), held: true)]))
        story.accept(.sendRound(1, [.dish(13, "beer", Quantity(2), held: true)]))
        story.accept(.voidLine(1, 11, quantity: .one))
        #expect(story.left("mapo") == .one)
        story.accept(.voidLine(1, 11))
        #expect(story.left("mapo") == Quantity(3))
        #expect(story.house.board.counts["mapo"]?.kept == [:])
        #expect(story.left("beer") == Quantity(7))
    }

    @Test func `a held set gives all its dishes back`() {
        var story = story(["mapo": Quantity(3), "beer": Quantity(9)])
        story.accept(.sendRound(1, [.duo(11, Quantity(3), held: true)]))
        story.accept(.voidLine(1, 11, quantity: Quantity(2)))
        #expect(story.left("mapo") == Quantity(2))
        #expect(story.left("beer") == Quantity(7))
    }

    @Test func `what the kitchen has started does not come back`() {
        var story = story(["mapo": Quantity(3)])
        story.accept(
            .sendRound(1, [.dish(11, "mapo"), .dish(12, "mapo", held: true)]))
        story.accept(.fireCourse(1, 2))
        for docket in [1, 3] { story.accept(.reportPaper(docket, .confirmed)) }
        story.accept(.voidLine(1, 11))
        story.accept(.voidLine(1, 12))
        #expect(story.left("mapo") == .one)
    }

    @Test func `sold out stays sold out when an older held line is voided`() {
        var story = story(["mapo": Quantity(3)])
        story.accept(.sendRound(1, [.dish(11, "mapo", held: true)]))
        story.accept(.setPortions("mapo", .zero))
        story.accept(.voidLine(1, 11))
        #expect(story.left("mapo") == .zero)
    }

    @Test func `a count that stands is not set again`() {
        var story = story(["mapo": Quantity(3)])
        story.ignore(.setPortions("mapo", Quantity(3)))
        story.ignore(.setPortions("beer", nil))
        story.accept(.sendRound(1, [.dish(11, "mapo", held: true)]))
        #expect(story.accept(.setPortions("mapo", Quantity(2))).count == 1)
        story.ignore(.setPortions("mapo", Quantity(2)))
    }

    @Test(arguments: [-1, 99_999_001] as [Int64])
    func `portions are 0 to 99999`(_ thousandths: Int64) {
        Story.seated().refuse(
            .setPortions("mapo", Quantity(thousandths: thousandths)), with: .portionsOutOfRange)
    }

    @Test func `only what is on the menu is counted`() {
        var story = Story.seated()
        story.refuse(.setPortions("soup", .zero), with: .itemIsUnknown("soup"))
        #expect(story.accept(.setPortions("duo", .one)).count == 1)
    }

    @Test func `a daily number that is new with a menu counts from the hour it comes into force`() {
        var story = Story(TinyHouse.booksWithRibs)
        story.accept(.seatParty(1, at: "t1"))
        story.accept(.sendRound(1, [.dish(11, "ribs", Quantity(4))]))
        let facts = story.accept(.adoptBooks(menu: "menu-3"))
        #expect(
            facts.dropFirst() == [
                .portionsSet(
                    PortionsSet(
                        item: "duck", portions: Quantity(5), by: "house", at: story.moment)),
                .portionsSet(
                    PortionsSet(
                        item: "ribs", portions: Quantity(12), by: "house", at: story.moment)),
            ])
        story.accept(.sendRound(1, [.dish(12, "duck", Quantity(2))]))
        #expect(story.left("duck") == Quantity(3))
        // Its number stays as it was, and so does what was sold; the ribs keep theirs.
        story.accept(.adoptBooks(menu: "menu-4"))
        #expect(story.left("duck") == Quantity(3))
        #expect(story.left("ribs") == Quantity(12))
        story.accept(.openDay(TinyHouse.tomorrow))
        #expect(story.left("duck") == Quantity(5))
        #expect(story.left("ribs") == Quantity(12))
    }

    @Test func `before the first day nothing is counted`() {
        let books = TinyHouse.booksWithRibs
        let facts = try? House().decide(
            .adoptBooks(menu: "menu-1"), by: .house,
            HouseBooks(config: books.config, menus: books.menus, candidate: books.config),
            closed: nil, at: TinyHouse.evening)
        #expect(facts?.count == 1)
    }

    @Test func `the count of a dish that left the menu can be ended, not begun anew`() {
        var story = Story(TinyHouse.booksWithRibs)
        story.accept(.adoptBooks(menu: "menu-2"))
        #expect(story.left("ribs") == Quantity(10))
        story.refuse(.setPortions("ribs", Quantity(3)), with: .itemIsUnknown("ribs"))
        story.accept(.setPortions("ribs", nil))
        #expect(story.house.board.counts == [:])
        story.refuse(.setPortions("ribs", nil), with: .itemIsUnknown("ribs"))
    }

    @Test func `it takes the right to say what is left`() {
        Story.seated().refuse(
            .setPortions("mapo", .zero), by: "mei", with: .rightIsMissing(.setPortions))
    }

    @Test func `counts are carried into the next day`() {
        var story = story(["mapo": Quantity(3)])
        story.accept(.sendRound(1, [.dish(11, "mapo", held: true)]))
        story.accept(.openDay(TinyHouse.tomorrow))
        #expect(story.left("mapo") == Quantity(2))
        story.accept(.voidLine(1, 11))
        #expect(story.left("mapo") == Quantity(3))
    }

    @Test func `a dish with a daily number begins each day with it`() {
        var story = Story(TinyHouse.booksWithRibs)
        #expect(story.left("ribs") == Quantity(10))
        story.accept(.seatParty(1, at: "t1"))
        story.accept(.sendRound(1, [.dish(11, "ribs", Quantity(4))]))
        #expect(story.left("ribs") == Quantity(6))
        let facts = story.accept(.openDay(TinyHouse.tomorrow))
        #expect(
            facts.last
                == .portionsSet(
                    PortionsSet(
                        item: "ribs", portions: Quantity(10), by: "house", at: story.moment)))
        #expect(story.left("ribs") == Quantity(10))
        story.ignore(.openDay(TinyHouse.tomorrow))
    }
}

extension Story {
    fileprivate func left(_ item: ItemID) -> Quantity? { house.board.counts[item]?.left }
}
