import Amounts
import Kitchen
import Menus
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// 套餐: dishes under one number, for one price.
struct SetMealRuleTests {
    private let cucumber = PartDraft(group: "cold", item: "cucumber")
    private let mapo = PartDraft(group: "main", item: "mapo")
    private let noodles = PartDraft(group: "main", item: "noodles", modifiers: ["mild"])

    private func duo(_ parts: PartDraft...) -> LineDraft { .duo(11, with: parts) }

    @Test func `a set freezes each of its dishes and what it pays for them`() throws {
        let story = Story.ordered([.duo(11)])
        let line = try #require(try story.check(1).line(11))
        #expect((line.item, line.price, line.unitPrice) == ("duo", 20_000, 20_000))
        #expect(line.parts.map(\.item) == ["cucumber", "mapo", "noodles", "beer"])
        #expect(line.parts.map(\.portions) == [1, 1, 1, 2])
        #expect(line.parts.map(\.station) == ["cold", "wok", "wok", "bar"])
        #expect(line.parts.map(\.course) == [1, 2, 2, 1])
        #expect(line.parts[2].modifiers.map(\.id) == ["mild"])
    }

    /// By largest remainder over 45.00, 95.00, 89.00 and two beers of 64.90.
    @Test func `the price is shared out by what the dishes cost alone, to the last coin`() throws {
        let bill = try Story.ordered([.duo(11, Quantity(3))]).bill(1)
        let parts = try #require(try Story.ordered([.duo(11)]).check(1).line(11)).parts
        #expect(parts.map(\.share) == [2508, 5296, 4961, 7235])
        #expect(bill.total == 60_000)
        #expect(bill.taxes.map(\.rate) == [TinyHouse.food, TinyHouse.drinks])
        #expect(bill.taxes.map(\.gross) == [38_295, 21_705])
        #expect(bill.taxes.map(\.tax) == [4103, 4341])
    }

    @Test func `a set with a tax class of its own is taxed whole`() throws {
        let bill = try Story.ordered([.dish(11, "lunch")]).bill(1)
        #expect(bill.taxes.map(\.rate) == [TinyHouse.food])
        #expect(bill.taxes.map(\.gross) == [9900])
    }

    @Test func `surcharges and modifiers are paid on top, by the dish they are for`() throws {
        let jelly = PartDraft(group: "cold", item: "jelly")
        let egg = PartDraft(group: "main", item: "noodles", modifiers: ["hot", "egg"])
        let story = Story.ordered([duo(jelly, mapo, egg)])
        let line = try #require(try story.check(1).line(11))
        #expect(line.unitPrice == 21_600)
        #expect(line.parts.map(\.share).sum() == line.unitPrice)
        let bill = try story.bill(1)
        #expect(bill.total == 21_600)
        #expect(bill.lines.first?.parts?.map(\.surcharge) == [600, 0, 0, 0])
    }

    @Test func `a price by hand is shared out like the menu's`() throws {
        var story = Story.seated()
        let draft = LineDraft(
            id: 11, item: "duo", price: 10_001, parts: [cucumber, mapo, noodles])
        story.accept(.sendRound(1, [draft]))
        #expect(try story.check(1).line(11)?.parts.map(\.share).sum() == 10_001)
        story.refuse(
            .sendRound(1, [LineDraft(id: 12, item: "lunch", price: 1)]), by: "mei",
            with: .linesAreRefused([LineProblem(line: 12, reason: .priceIsNotAllowed)]))
    }

    @Test func `a set of dishes that cost nothing is shared out evenly`() throws {
        let story = Story.ordered([.dish(11, "tray", Quantity(2))])
        let line = try #require(try story.check(1).line(11))
        #expect(line.parts.map(\.share) == [3334, 3333, 3333])
        #expect(try story.bill(1).total == 20_000)
    }

    @Test func `a set for nothing shares nothing out`() throws {
        let story = Story.ordered([LineDraft(id: 11, item: "lunch", price: 0)])
        #expect(try story.check(1).line(11)?.parts.map(\.share) == [0, 0])
        #expect(try story.bill(1).total == 0)
    }

    @Test func `each dish of a set goes to its own station, and names its set`() {
        var story = Story.seated()
        let facts = story.accept(.sendRound(1, [.duo(11, Quantity(2)), .dish(12, "beer")]))
        #expect(
            facts.readOut == [
                "work wok 2 Mapo tofu 2 Noodles", "work cold 2 Cucumber", "work bar 4 Beer 1 Beer",
                "expo pass 2 Cucumber 2 Mapo tofu 2 Noodles 4 Beer 1 Beer",
            ])
        let bar = facts.dockets.first { $0.station == "bar" }
        let mark = DocketLine.SetMark(
            names: TinyHouse.name("Set for two", "双人套餐"), part: 4, note: nil, allergy: nil)
        #expect(bar?.lines.map(\.set) == [mark, nil])
    }

    @Test func `an allergy of the set, and one of a dish, reach the stations`() {
        var story = Story.seated()
        let tofu = PartDraft(group: "main", item: "mapo", note: "soft", allergy: "pork")
        let draft = LineDraft(
            id: 11, item: "duo", note: "quick", allergy: "nuts", parts: [cucumber, tofu, noodles])
        let wok = story.accept(.sendRound(1, [draft])).dockets.first { $0.station == "wok" }
        #expect(wok?.lines.map(\.allergy) == ["pork", nil])
        #expect(wok?.lines.map(\.note) == ["soft", nil])
        #expect(wok?.lines.map(\.set?.allergy) == ["nuts", "nuts"])
        #expect(wok?.lines.map(\.set?.note) == ["quick", "quick"])
        #expect(wok?.lines.map(\.isAllergic) == [true, true])
    }

    @Test func `a held set is fired whole by its own course, its dishes keep theirs`() {
        var story = Story.seated()
        story.accept(.sendRound(1, [.duo(11, held: true)]))
        story.refuse(.fireCourse(1, 1), with: .check(.courseIsEmpty(1)))
        let work = story.accept(.fireCourse(1, 2)).dockets.filter { $0.kind == .work }
        #expect(work.flatMap(\.lines).map(\.course) == [2, 2, 1, 1])
        story.ignore(.fireCourse(1, 2))
    }

    @Test func `a dish of a set may be served in another course`() throws {
        let late = PartDraft(group: "cold", item: "cucumber", course: 3)
        let story = Story.ordered([duo(late, mapo, noodles)])
        #expect(try story.check(1).line(11)?.parts.map(\.course) == [3, 2, 2, 1])
    }

    @Test func `voiding a set stops every dish at its station`() throws {
        var story = Story.ordered([.duo(11, Quantity(2))])
        let facts = story.accept(.voidLine(1, 11, quantity: .one))
        #expect(
            facts.readOut == [
                "void wok 1 Mapo tofu 1 Noodles", "void cold 1 Cucumber", "void bar 2 Beer",
                "void pass 1 Cucumber 1 Mapo tofu 1 Noodles 2 Beer",
            ])
        #expect(try story.bill(1).total == 20_000)
    }

    @Test func `a set is voided in whole sets only`() {
        let story = Story.ordered([.duo(11, Quantity(2))])
        story.refuse(
            .voidLine(1, 11, quantity: TinyHouse.half), with: .check(.setIsVoidedWhole))
    }

    @Test func `a set is ordered whole`() {
        Story.refuse(.duo(11, TinyHouse.half), .quantityIsNotWhole)
        Story.refuse(.duo(11, .zero), .quantityOutOfRange)
    }

    @Test func `as many dishes are chosen as the set has`() {
        let main = LineProblem.Reason.comboChoicesOutOfRange("main", choose: 2)
        Story.refuse(duo(cucumber, mapo), main)
        Story.refuse(duo(cucumber, mapo, mapo, mapo), main)
        Story.refuse(
            duo(mapo, noodles), .comboChoicesOutOfRange("cold", choose: 1))
    }

    @Test func `the same dish may be chosen twice`() throws {
        let story = Story.ordered([duo(cucumber, mapo, mapo)])
        let items = try story.check(1).line(11)?.parts.map(\.item)
        #expect(items == ["cucumber", "mapo", "mapo", "beer"])
    }

    @Test func `more may be chosen than there are dishes`() throws {
        let tea = PartDraft(group: "tea", item: "tea")
        let story = Story.ordered([
            LineDraft(id: 11, item: "tea-party", parts: [tea, tea, tea])
        ])
        #expect(try story.check(1).line(11)?.parts.map(\.item) == ["tea", "tea", "tea"])
        #expect(try story.bill(1).total == 5000)
    }

    @Test func `a dish is chosen from what its group offers`() {
        let fish = PartDraft(group: "main", item: "fish")
        Story.refuse(duo(cucumber, mapo, fish), .comboChoiceIsUnknown("main", "fish"))
        let soup = PartDraft(group: "soup", item: "mapo")
        Story.refuse(duo(cucumber, mapo, noodles, soup), .comboGroupIsUnknown("soup"))
        Story.refuse(
            LineDraft(id: 11, item: "mapo", parts: [cucumber]), .comboGroupIsUnknown("cold"))
    }

    @Test func `what is wrong with a dish of a set is said of that dish`() {
        let bare = PartDraft(group: "main", item: "noodles")
        Story.refuse(
            duo(cucumber, mapo, bare),
            .part("noodles", .choicesOutOfRange("spice", minimum: 1, maximum: 1)))
        let whole = PartDraft(group: "main", item: "boiled", size: "whole")
        Story.refuse(duo(cucumber, mapo, whole), .part("boiled", .sizeIsUnknown("whole")))
        let late = PartDraft(group: "main", item: "mapo", course: 10)
        Story.refuse(duo(cucumber, noodles, late), .part("mapo", .courseOutOfRange))
    }

    @Test func `a dish of a set comes in the set's size, or in its usual one`() throws {
        let boiled = PartDraft(group: "main", item: "boiled")
        let tea = PartDraft(group: "main", item: "tea")
        let cup = PartDraft(group: "main", item: "tea", size: "cup")
        let story = Story.ordered([
            duo(cucumber, boiled, tea), .duo(12, with: [cucumber, mapo, cup]),
        ])
        let lines = try story.check(1).lines
        #expect(lines[0].parts.map(\.size?.id) == [nil, "half", "pot", nil])
        #expect(lines[1].parts.map(\.size?.id) == [nil, nil, "cup", nil])
        #expect(
            lines[0].parts[1].fullNames == TinyHouse.name("Boiled fish (half)", "水煮鱼 (半)"))
    }

    @Test func `a dish that is offered twice is served by the offer that fits its size`() throws {
        func tea(_ id: LineID, _ size: SizeID?) -> LineDraft {
            LineDraft(
                id: id, item: "teatime", parts: [PartDraft(group: "tea", item: "tea", size: size)])
        }
        let story = Story.ordered([tea(11, "pot"), tea(12, "cup"), tea(13, nil)])
        let parts = try story.check(1).lines.flatMap(\.parts)
        #expect(parts.map(\.size?.id) == ["pot", "cup", "pot"])
        #expect(parts.map(\.surcharge) == [900, 0, 0])
        Story.refuse(tea(11, "jug"), .part("tea", .sizeIsUnknown("jug")))
    }

    @Test func `a set is not sold with a dish that has no price or no place`() {
        Story.refuse(.dish(11, "odd"), .part("fish", .itemIsUnknown("fish")))
        Story.refuse(.dish(11, "lost"), .part("soup", .itemIsUnknown("soup")))
        Story.refuse(.dish(11, "untaxed-set"), .itemIsUnknown("untaxed-set"))
    }

    @Test func `a set has no size and no modifiers of its own`() {
        Story.refuse(.sized(11, "lunch", "half"), .sizeIsUnknown("half"))
        Story.refuse(.dish(11, "lunch", with: ["egg"]), .modifierIsUnknown("egg"))
    }

    @Test func `modifiers do not make a dish of a set pay the guest`() {
        let broth = PartDraft(
            group: "main", item: "noodles", modifiers: ["mild", "broth-only", "no-pork"])
        Story.refuse(duo(cucumber, mapo, broth), .priceOutOfRange)
    }

    @Test func `a set takes as much room as its dishes and itself`() {
        let story = Story.seated()
        let sets = (1...21).map { LineDraft.duo(LineID(bits: $0)) }
        story.refuse(.sendRound(1, sets), with: .check(.roundIsTooLong(most: 100)))
        #expect((try? story.judge(.sendRound(1, Array(sets.prefix(20))))) != nil)
    }

    @Test func `the largest set is as much as one round may bring`() {
        #expect(ComboMeal.mostDishes + 1 == Check.mostLinesPerRound)
    }

    @Test func `a party that moves takes its sets along at every station`() {
        var story = Story.ordered([.duo(11)])
        let moved = story.accept(.transferCheck(1, to: "t2")).dockets
        #expect(moved.map(\.station) == ["wok", "cold", "bar", "pass"])
    }

    @Test func `books without a station of an open set do not fit`() {
        var story = Story.ordered([.duo(11)])
        let fewer = TinyHouse.config(stations: TinyHouse.stations.filter { $0.id != "bar" })
        story.books = TinyHouse.books(story.books.config, candidate: fewer)
        story.refuse(
            .adoptBooks(menu: "menu-1", config: "config-2"), with: .booksDoNotFit("station bar"))
    }
}
