import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// 例 and 半: sizes.
struct SizeRuleTests {
    @Test func `a dish in sizes is charged, cooked and billed in the size that was said`() throws {
        var story = Story.seated()
        let facts = story.accept(.sendRound(1, [.sized(11, "boiled", "half", Quantity(2))]))
        let line = try #require(try story.check(1).line(11))
        #expect(line.price == 4000)
        #expect(
            line.serving
                == .size(
                    Serving.Size(
                        id: "half", names: TinyHouse.name("half", "半"), portions: TinyHouse.half)))
        #expect(line.names == TinyHouse.name("Boiled fish", "水煮鱼"))
        let named = TinyHouse.name("Boiled fish (half)", "水煮鱼 (半)")
        #expect(facts.dockets.flatMap(\.lines).map(\.names) == [named, named])
        let bill = try story.bill(1)
        #expect(bill.lines.map(\.names) == [named])
        #expect(bill.total == 8000)
    }

    @Test func `a size is said unless the menu has a usual one`() throws {
        Story.refuse(.sized(11, "boiled", nil), .sizeIsMissing)
        let story = Story.ordered([.sized(11, "tea", nil), .sized(12, "tea", "cup")])
        #expect(try story.check(1).lines.map(\.price) == [1800, 600])
        #expect(
            try story.bill(1).lines.map { $0.names.text(in: [.english]) }
                == ["Tea (pot)", "Tea (cup)"])
    }

    @Test func `a size is one of the dish's own`() {
        Story.refuse(.sized(11, "boiled", "cup"), .sizeIsUnknown("cup"))
        Story.refuse(.sized(11, "mapo", "half"), .sizeIsUnknown("half"))
    }

    @Test func `modifiers are added to each portion of a size`() throws {
        let half = LineDraft(
            id: 11, item: "boiled", quantity: Quantity(2), modifiers: ["egg"], size: "half")
        #expect(try Story.ordered([half]).bill(1).total == 10_000)
    }
}

/// 称重: by weight.
struct WeightRuleTests {
    @Test(
        arguments: [
            (1250, 11_000), (50, 440), (999_000, 8_791_200), (1050, 9240),
        ] as [(Int64, Money)])
    func `a weighed dish costs its weight`(_ thousandths: Int64, _ total: Money) throws {
        let story = Story.ordered([.dish(11, "carp", Quantity(thousandths: thousandths))])
        #expect(try story.bill(1).total == total)
    }

    @Test func `a weight is rounded once, half up to the smallest coin`() throws {
        var story = Story.seated()
        // 0.195 and 0.165 of the currency.
        story.accept(.setMarketPrice("prawns", 15))
        story.accept(.sendRound(1, [.dish(11, "prawns", Quantity(thousandths: 1300))]))
        story.accept(.sendRound(1, [.dish(12, "prawns", Quantity(thousandths: 1100))]))
        #expect(try story.bill(1).lines.map(\.amount) == [20, 17])
    }

    @Test func `kitchen and bill are told the weight and its unit`() throws {
        var story = Story.seated()
        let weight = Quantity(thousandths: 1250)
        let facts = story.accept(.sendRound(1, [.dish(11, "carp", weight)]))
        #expect(facts.dockets.flatMap(\.lines).map(\.unit) == [.jin, .jin])
        #expect(facts.dockets.flatMap(\.lines).map(\.quantity) == [weight, weight])
        let line = try #require(try story.bill(1).lines.first)
        #expect((line.unit, line.quantity, line.unitPrice) == (.jin, weight, 8800))
    }

    @Test func `a weight is a multiple of what the house weighs in`() {
        let step = LineProblem.Reason.weightIsOffStep(Quantity(thousandths: 50), .jin)
        Story.refuse(.dish(11, "carp", Quantity(thousandths: 1225)), step)
        Story.refuse(.dish(11, "carp", Quantity(thousandths: 49)), step)
        Story.refuse(.dish(11, "carp", .zero), .quantityOutOfRange)
    }

    @Test func `a weight that nobody said is asked for, not taken for one`() {
        Story.refuse(LineDraft(id: 11, item: "carp"), .weightIsMissing(.jin))
        Story.refuse(LineDraft(id: 11, item: "prawns"), .weightIsMissing(.kilogram))
        Story.refuse(LineDraft(id: 11, item: "carp", price: 5000), .weightIsMissing(.jin))
    }

    @Test func `what is sold by the portion is one when nobody said how many`() throws {
        let story = Story.ordered([
            LineDraft(id: 11, item: "mapo"), LineDraft(id: 12, item: "lunch"),
        ])
        #expect(try story.check(1).lines.map(\.quantity) == [.one, .one])
    }

    @Test func `a weight that an earlier program took for one is one when it is judged again`()
        throws
    {
        let story = Story.seated()
        let round = HouseCommand.sendRound(1, [LineDraft(id: 11, item: "carp")])
        func again(_ numbers: IssuedNumbers?) throws(HouseRefusal) -> [HouseFact] {
            try story.house.decideAgain(
                round, by: .staff("lin"), story.books, closed: nil, at: story.moment,
                honouring: numbers
            ).facts
        }
        let facts = try again(IssuedNumbers(papers: [1, 2]))
        #expect(facts.dockets.flatMap(\.lines).map(\.quantity) == [.one, .one])
        #expect(
            throws: HouseRefusal.linesAreRefused([
                LineProblem(line: 11, reason: .weightIsMissing(.jin))
            ])
        ) { try again(nil) }
    }

    @Test func `what an earlier program sold and printed stands when it is judged again`() throws {
        let story = Story.seated()
        let round = HouseCommand.sendRound(
            1, [.dish(11, "mapo", TinyHouse.half), LineDraft(id: 12, item: "fish", price: 0)])
        let facts = try story.house.decideAgain(
            round, by: .staff("ida"), story.books, closed: nil, at: story.moment,
            honouring: IssuedNumbers(papers: [1, 2])
        ).facts
        #expect(facts.dockets.first?.lines.map(\.quantity) == [TinyHouse.half, .one])
        story.refuse(
            round, by: "ida",
            with: .linesAreRefused([
                LineProblem(line: 11, reason: .quantityIsNotWhole),
                LineProblem(line: 12, reason: .freeIsNotAllowed),
            ]))
    }

    @Test func `what is done to a weighed dish is paid once, whatever it weighs`() throws {
        var story = Story.ordered([
            .dish(11, "carp", Quantity(thousandths: 1500), with: ["egg"])
        ])
        #expect(try story.bill(1).total == 13_200 + 1000)
        story.accept(.voidLine(1, 11, quantity: TinyHouse.half))
        #expect(try story.bill(1).total == 8800 + 1000)
        story.accept(.voidLine(1, 11))
        #expect(try story.bill(1).total == 0)
    }

    @Test func `nothing is taken off a weighed dish by a modifier`() {
        Story.refuse(.dish(11, "carp", Quantity(2), with: ["no-pork"]), .priceOutOfRange)
    }
}

/// 时价: market price.
struct MarketPriceRuleTests {
    @Test func `a market-priced dish is not sold before today's price is set`() throws {
        var story = Story.seated()
        story.refuse(
            .sendRound(1, [.dish(11, "crab")]),
            with: .linesAreRefused([LineProblem(line: 11, reason: .marketPriceIsMissing)]))
        let facts = story.accept(.setMarketPrice("crab", 16_800))
        #expect(
            facts == [
                .marketPriceSet(
                    MarketPriceSet(item: "crab", price: 16_800, by: "lin", at: story.moment))
            ])
        story.accept(.sendRound(1, [.dish(11, "crab", Quantity(2))]))
        #expect(try story.bill(1).total == 33_600)
    }

    @Test func `a line keeps the price of the moment it was sent`() throws {
        var story = Story.seated()
        story.accept(.setMarketPrice("crab", 16_800))
        story.accept(.sendRound(1, [.dish(11, "crab")]))
        story.accept(.setMarketPrice("crab", 18_800))
        story.accept(.sendRound(1, [.dish(12, "crab")]))
        #expect(try story.check(1).lines.map(\.price) == [16_800, 18_800])
    }

    @Test func `a market price may be for a unit of weight`() throws {
        var story = Story.seated()
        story.accept(.setMarketPrice("prawns", 12_000))
        story.accept(.sendRound(1, [.dish(11, "prawns", Quantity(thousandths: 700))]))
        #expect(try story.bill(1).total == 8400)
        #expect(try story.check(1).lines.map(\.unit) == [.kilogram])
    }

    @Test func `who may price by hand need not wait for the market`() throws {
        var story = Story.seated()
        let crab = LineDraft(id: 11, item: "crab", price: 15_000)
        story.accept(.sendRound(1, [crab]))
        #expect(try story.bill(1).total == 15_000)
        story.refuse(
            .sendRound(1, [LineDraft(id: 12, item: "crab", price: 1)]), by: "mei",
            with: .linesAreRefused([LineProblem(line: 12, reason: .priceIsNotAllowed)]))
    }

    @Test func `a market price of nothing takes the right to give dishes away`() {
        var story = Story.seated()
        story.refuse(.setMarketPrice("crab", 0), by: "ida", with: .freeIsNotAllowed)
        story.refuse(.setMarketPrice("crab", -1), by: "ida", with: .priceOutOfRange)
        story.refuse(.setMarketPrice("mapo", 0), by: "ida", with: .itemHasNoMarketPrice("mapo"))
        story.accept(.setMarketPrice("crab", 1), by: "ida")
        story.accept(.setMarketPrice("crab", 0))
        story.accept(.setMarketPrice("crab", nil), by: "ida")
    }

    @Test func `a price that stands is not set again, one that is taken back is gone`() {
        var story = Story.seated()
        story.ignore(.setMarketPrice("crab", nil))
        story.accept(.setMarketPrice("crab", 16_800))
        story.ignore(.setMarketPrice("crab", 16_800))
        story.accept(.setMarketPrice("crab", nil))
        #expect(story.house.board.prices == [:])
        story.refuse(
            .sendRound(1, [.dish(11, "crab")]),
            with: .linesAreRefused([LineProblem(line: 11, reason: .marketPriceIsMissing)]))
    }

    @Test func `only dishes of the market have its price`() {
        let story = Story.seated()
        story.refuse(.setMarketPrice("soup", 100), with: .itemIsUnknown("soup"))
        story.refuse(.setMarketPrice("duo", 100), with: .itemIsUnknown("duo"))
        story.refuse(.setMarketPrice("mapo", 100), with: .itemHasNoMarketPrice("mapo"))
        story.refuse(.setMarketPrice("fish", 100), with: .itemHasNoMarketPrice("fish"))
    }

    @Test(arguments: [-1, 10_000_000_001] as [Money])
    func `a market price is not negative and not beyond the largest amount`(_ price: Money) {
        Story.seated().refuse(.setMarketPrice("crab", price), with: .priceOutOfRange)
    }

    @Test func `it takes the right to set a market price`() {
        let story = Story.seated()
        story.refuse(
            .setMarketPrice("crab", 100), by: "mei", with: .rightIsMissing(.setMarketPrice))
    }

    @Test func `market prices are of one day`() {
        var story = Story.seated()
        story.accept(.setMarketPrice("crab", 16_800))
        let facts = story.accept(.openDay(TinyHouse.tomorrow))
        #expect(
            facts.last
                == .marketPriceSet(
                    MarketPriceSet(item: "crab", price: nil, by: "house", at: story.moment)))
        #expect(story.house.board == DayBoard())
    }
}

extension Story {
    /// Sends one line as the manager and expects it refused for this.
    static func refuse(
        _ line: LineDraft, _ reason: LineProblem.Reason, by staff: StaffID = "lin",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        Story.seated().refuse(
            .sendRound(1, [line]), by: staff,
            with: .linesAreRefused([LineProblem(line: line.id, reason: reason)]),
            sourceLocation: sourceLocation)
    }
}
