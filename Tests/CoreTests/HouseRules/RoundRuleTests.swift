import Amounts
import Kitchen
import Menus
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

struct RoundRuleTests {
    private let noodles = LineDraft(
        id: 11, item: "noodles", quantity: Quantity(2), modifiers: ["egg", "hot"], seat: 3,
        course: 4, held: false, note: "quick", allergy: "nuts")

    @Test func `a round freezes what each line was ordered by`() throws {
        var story = Story.seated()
        let facts = story.accept(.sendRound(1, [noodles]), by: "mei")
        let line = CheckLine(
            id: 11, item: "noodles", names: TinyHouse.name("Noodles", "担担面"), price: 8900,
            modifiers: [
                .init(id: "hot", names: TinyHouse.name("Hot", "特辣"), price: 0),
                .init(id: "egg", names: TinyHouse.name("Egg", "加蛋"), price: 1000),
            ],
            quantity: Quantity(2), seat: 3, course: 4, note: "quick", allergy: "nuts",
            taxRate: TinyHouse.food, station: "wok", round: 1, by: "mei", at: TinyHouse.evening,
            stage: .fired)
        #expect(
            facts.first == .check(.roundSent(RoundSent(check: 1, round: 1, lines: [line]))))
        var stands = try #require(try story.check(1).lines.first)
        #expect(stands.docket(of: nil)?.number == 1)
        stands.history = nil
        #expect(stands == line)
        #expect(try story.bill(1).total == 19_800)
    }

    @Test func `the kitchen reads name, modifiers, seat, course, note and allergy`() {
        var story = Story.seated()
        let facts = story.accept(.sendRound(1, [noodles]), by: "mei")
        let dish = DocketLine(
            line: 11, station: "wok", names: TinyHouse.name("Noodles", "担担面"),
            quantity: Quantity(2),
            modifiers: [TinyHouse.name("Hot", "特辣"), TinyHouse.name("Egg", "加蛋")], seat: 3,
            course: 4, note: "quick", allergy: "nuts")
        #expect(facts.dockets.map(\.lines) == [[dish], [dish]])
        #expect(facts.dockets.map(\.checkNumber) == [1, 1])
        #expect(facts.dockets.map(\.table) == ["t1", "t1"])
        #expect(facts.dockets.map(\.by) == ["mei", "mei"])
    }

    @Test func `a line that names no course comes in the dish's own`() throws {
        let story = Story.ordered([.dish(11, "beer"), .dish(12, "mapo")])
        #expect(try story.check(1).lines.map(\.course) == [1, 2])
    }

    @Test func `held lines are kept from the kitchen and stand on the bill`() throws {
        var story = Story.seated()
        let facts = story.accept(.sendRound(1, [.dish(11, "mapo", held: true)]))
        #expect(facts.dockets == [])
        #expect(try story.bill(1).total == 9500)
    }

    @Test func `every fired line is on exactly one work docket, held ones on none`() {
        let story = Story.ordered([
            .dish(11, "mapo"), .dish(12, "cucumber"), .dish(13, "jelly"),
            .dish(14, "mapo", held: true), .dish(15, "beer"), .dish(16, "mapo"),
        ])
        #expect(
            story.told.readOut == [
                "work wok 1 Mapo tofu 1 Mapo tofu", "work cold 1 Cucumber", "work cold 1 Jelly",
                "work bar 1 Beer", "expo pass 1 Mapo tofu 1 Cucumber 1 Jelly 1 Beer 1 Mapo tofu",
            ])
        let work = story.told.dockets.filter { $0.kind == .work }
        #expect(work.flatMap { $0.lines.map(\.line) }.sorted() == [11, 12, 13, 15, 16])
    }

    @Test func `a round that was sent is not sent again`() {
        let story = Story.ordered([.dish(11, "mapo"), .dish(12, "beer")])
        story.refuse(
            .sendRound(1, [.dish(11, "mapo"), .dish(12, "beer")]),
            with: .check(.lineIsRepeated([11, 12])))
    }

    @Test func `a line is one line of the house, whatever check it is sent to`() {
        var story = Story.ordered([.dish(12, "beer"), .dish(11, "mapo"), .dish(13, "beer")])
        story.accept(.openCheck(2))
        let round: [LineDraft] = [.dish(12, "beer"), .dish(14, "beer"), .dish(11, "mapo")]
        story.refuse(.sendRound(2, round), with: .check(.lineIsRepeated([11, 12])))
        story.accept(.sendRound(2, [.dish(14, "beer")]))
    }

    @Test func `the check's refusals are the house's`() {
        let story = Story.seated()
        story.refuse(.sendRound(1, []), with: .check(.roundIsEmpty))
        let many = (1...150).map { LineDraft.dish(LineID(bits: $0), "mapo") }
        story.refuse(.sendRound(1, many), with: .check(.roundIsTooLong(most: 100)))
    }

    @Test func `a round is for a check that is open`() {
        var story = Story.seated()
        story.refuse(.sendRound(2, [.dish(11, "mapo")]), with: .checkIsUnknown(2))
        story.accept(.closeCheck(of: 1))
        story.refuse(.sendRound(1, [.dish(11, "mapo")]), with: .checkIsClosed(1))
    }

    @Test func `a price by hand takes the right for it`() throws {
        var story = Story.seated()
        let fish = LineDraft(id: 11, item: "fish", price: 23_800)
        story.refuse(
            .sendRound(1, [fish]), by: "mei",
            with: .linesAreRefused([LineProblem(line: 11, reason: .priceIsNotAllowed)]))
        story.accept(.sendRound(1, [fish]), by: "lin")
        #expect(try story.bill(1).total == 23_800)
    }

    @Test func `a price by hand stands above the menu's, down to nothing`() throws {
        var story = Story.seated()
        story.accept(.sendRound(1, [LineDraft(id: 11, item: "mapo", price: 0)]))
        story.accept(.sendRound(1, [LineDraft(id: 12, item: "mapo", price: 95_000)]))
        #expect(try story.check(1).lines.map(\.price) == [0, 95_000])
    }

    @Test func `a line whose modifiers take its whole price is free`() throws {
        let story = Story.ordered([.dish(11, "noodles", with: ["mild", "broth-only"])])
        #expect(try story.bill(1).total == 0)
    }
}
