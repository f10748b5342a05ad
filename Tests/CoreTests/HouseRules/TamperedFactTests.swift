import Amounts
import Floor
import Kitchen
import Tenders
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// Facts that somebody changed on the disk are objected to before anything is reckoned with them.
struct TamperedFactTests {
    private static func round(_ lines: [CheckLine]) -> HouseFact {
        .check(.roundSent(RoundSent(check: 1, round: 1, lines: lines)))
    }

    /// A line of one set or dish at 50.00, served so.
    private static func line(
        _ id: LineID, _ serving: Serving?, _ quantity: Quantity = .one, price: Money = 5000,
        extra: Money = 0
    ) -> CheckLine {
        CheckLine(
            id: id, item: "duo", names: TinyHouse.name("Duo", "套餐"), price: price,
            modifiers: [modifier(extra)], quantity: quantity, seat: nil, course: 2, note: nil,
            allergy: nil, taxRate: TinyHouse.food, station: "wok", round: 1, by: "lin",
            at: TinyHouse.evening, stage: .fired, serving: serving)
    }

    private static func modifier(_ price: Money) -> CheckLine.Modifier {
        CheckLine.Modifier(id: "egg", names: TinyHouse.name("Egg", "加蛋"), price: price)
    }

    private static func set(
        portions: Int = 1, of size: Quantity = .one, surcharge: Money = 0, extra: Money = 0,
        share: Money = 5000, rate: Rate = TinyHouse.food
    ) -> Serving {
        .set([
            Serving.Part(
                item: "mapo", names: TinyHouse.name("Mapo tofu", "麻婆豆腐"), size: half(size),
                portions: portions, surcharge: surcharge, modifiers: [modifier(extra)],
                share: share, taxRate: rate, station: "wok", course: 2, note: nil, allergy: nil)
        ])
    }

    private static func half(_ portions: Quantity) -> Serving.Size {
        Serving.Size(id: "half", names: TinyHouse.name("half", "半"), portions: portions)
    }

    private static let tooMuch = Money.largest + 1
    private static let most = Money(minor: .max)
    private static let endless = Quantity(thousandths: .max)

    private static let beyond = [
        line(1, set(share: -1)), line(1, set(share: tooMuch)), line(1, set(share: most)),
        line(1, set(surcharge: -1)), line(1, set(surcharge: most)),
        line(1, set(extra: most)), line(1, set(extra: -tooMuch)),
        line(1, set(portions: 0)), line(1, set(portions: 100)), line(1, set(portions: .max)),
        line(1, set(of: .zero)), line(1, set(of: endless)),
        line(1, set(rate: Rate(partsPerMillion: -1))),
        line(1, set(rate: Rate(partsPerMillion: .max))),
        line(1, set(), TinyHouse.half), line(1, .size(half(.zero))),
        line(1, .size(half(Quantity(thousandths: 99_001)))), line(1, .size(half(endless))),
        line(1, nil, price: -1), line(1, nil, price: most), line(1, nil, extra: -5001),
        line(1, nil, extra: .largest), line(1, .weight(.jin), extra: -1),
        line(1, nil, endless), line(1, nil, .zero),
    ]

    @Test(arguments: beyond.indices)
    func `a line that no house sells is objected to`(_ index: Int) {
        #expect(
            Story.seated().house.objection(to: Self.round([Self.beyond[index]]))
                == "line \(LineID(bits: 1)) has amounts beyond bounds")
    }

    @Test func `the largest and the smallest that a house sells pass, and are billed`() {
        let story = Story.seated()
        let largest = [
            Self.line(1, Self.set(portions: 99, of: Quantity(99), share: .largest), .most),
            Self.line(2, .size(Self.half(Quantity(99))), .most, price: .largest),
            Self.line(3, .weight(.jin), .most, price: .largest, extra: .largest),
            Self.line(4, nil, Quantity(thousandths: 1), price: 0),
        ]
        let fact = Self.round(largest)
        #expect(story.house.objection(to: fact) == nil)
        var house = story.house
        house.evolve(fact)
        let check = house.checks[1].map { house.bill(of: $0, story.books).subtotal }
        #expect(check == Money(minor: 3 * 999 * 10_000_000_000 + 10_000_000_000))
    }

    @Test func `what a missing count hid is told where it is short`() {
        var story = Story.seated()
        story.accept(.setPortions("mapo", Quantity(3)))
        story.accept(.setPortions("mapo", Quantity(8)))
        story.accept(.sendRound(1, [.dish(11, "mapo", Quantity(2)), .duo(12, Quantity(3))]))
        var house = House()
        var objections: [String] = []
        for fact in story.told {
            if case .portionsSet(let set) = fact, set.portions == Quantity(8) { continue }
            if let objection = house.objection(to: fact) {
                objections.append(objection)
                break
            }
            house.evolve(fact)
        }
        #expect(
            objections == ["line \(LineID(bits: 12)) takes more of mapo than the 1 left"])
    }

    @Test(arguments: [Quantity(thousandths: -1), Quantity(thousandths: 99_999_001), endless])
    func `a count beyond what can be counted is objected to`(_ portions: Quantity) {
        let set = PortionsSet(
            item: "mapo", portions: portions, by: "lin", at: TinyHouse.evening)
        #expect(
            Story.seated().house.objection(to: .portionsSet(set))
                == "its portions are beyond bounds")
    }

    @Test(arguments: [-1, tooMuch, most])
    func `a market price beyond every price is objected to`(_ price: Money) {
        let set = MarketPriceSet(item: "crab", price: price, by: "lin", at: TinyHouse.evening)
        #expect(
            Story.seated().house.objection(to: .marketPriceSet(set))
                == "its price is beyond bounds")
    }

    @Test func `counts and prices that were taken back are not objected to`() {
        let house = Story.seated().house
        let at = TinyHouse.evening
        let count = PortionsSet(item: "mapo", portions: nil, by: "lin", at: at)
        #expect(house.objection(to: .portionsSet(count)) == nil)
        let price = MarketPriceSet(item: "crab", price: nil, by: "lin", at: at)
        #expect(house.objection(to: .marketPriceSet(price)) == nil)
    }

    @Test func `a set is not voided in parts, and pre-bills count one by one`() {
        let house = Story.ordered([.duo(11, Quantity(2))]).house
        let void = LineVoided(
            check: 1, line: 11, quantity: TinyHouse.half, reason: "dropped")
        #expect(
            house.objection(to: .check(.lineVoided(void)))
                == "part of the set of line \(LineID(bits: 11)) is voided")
        let preBill = PreBillIssued(check: 1, copy: .max)
        #expect(
            house.objection(to: .check(.preBillIssued(preBill)))
                == "pre-bill \(Int.max) of check 1 does not follow 0")
    }

    /// What somebody might change in the house that a new day carries over.
    private static let changes: [@Sendable (inout House) -> Void] = [
        { $0.counters.paper = .max }, { $0.counters.check = -1 }, { $0.copies[1] = .max },
        { $0.board.counts["mapo"] = DayBoard.Count(left: endless, kept: [:]) },
        { $0.board.counts["mapo"] = DayBoard.Count(left: .zero, kept: [11: endless]) },
        { $0.board.prices["crab"] = most }, { $0.checks[1]?.preBills = .max },
        { $0.checks[1]?.rounds = -1 }, { $0.checks[1]?.lines += [line(2, set(share: most))] },
    ]

    @Test(arguments: changes.indices)
    func `a day does not begin with a house beyond bounds`(_ index: Int) {
        var house = Story.ordered([.duo(11, held: true)]).house
        func opened() -> HouseFact {
            .dayOpened(DayOpened(version: 1, day: TinyHouse.tomorrow, house: house))
        }
        #expect(House().objection(to: opened()) == nil)
        Self.changes[index](&house)
        #expect(
            House().objection(to: opened())
                == "in the house that it carries over amounts are beyond bounds")
    }

    @Test func `a price that modifiers raise beyond every price is refused, not stored`() throws {
        let dear = LineDraft(
            id: 11, item: "noodles", modifiers: ["mild", "egg"], price: .largest)
        Story.refuse(dear, .priceOutOfRange)
        let jelly = PartDraft(group: "cold", item: "jelly")
        let mapo = PartDraft(group: "main", item: "mapo")
        Story.refuse(
            LineDraft(id: 11, item: "duo", price: .largest, parts: [jelly, mapo, mapo]),
            .priceOutOfRange)
    }
}
