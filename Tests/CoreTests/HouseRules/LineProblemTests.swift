import Amounts
import Checks
import Testing
import Vocabulary

@testable import HouseRules

struct LineProblemTests {
    /// Sends one line as the manager and expects it refused for this.
    private func refuse(
        _ line: LineDraft, _ reason: LineProblem.Reason, by staff: StaffID = "lin",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        Story.seated().refuse(
            .sendRound(1, [line]), by: staff,
            with: .linesAreRefused([LineProblem(line: line.id, reason: reason)]),
            sourceLocation: sourceLocation)
    }

    @Test func `a dish that the menu does not have is not ordered`() {
        refuse(.dish(11, "soup"), .itemIsUnknown("soup"))
    }

    @Test func `a dish without a work station or tax class of the house is not ordered`() {
        refuse(.dish(11, "stray"), .itemIsUnknown("stray"))
        refuse(.dish(11, "toast"), .itemIsUnknown("toast"))
        refuse(.dish(11, "untaxed"), .itemIsUnknown("untaxed"))
    }

    @Test(arguments: [0, -1, 999_001] as [Int64])
    func `a quantity is above 0 and at most 999`(_ thousandths: Int64) {
        refuse(.dish(11, "mapo", Quantity(thousandths: thousandths)), .quantityOutOfRange)
    }

    @Test(arguments: [1, 999] as [Int64])
    func `the smallest and the largest quantity are ordered`(_ portions: Int64) throws {
        let quantity = Quantity(portions)
        let story = Story.ordered([.dish(11, "mapo", quantity)])
        #expect(try story.check(1).lines.map(\.quantity) == [quantity])
    }

    @Test(arguments: [1, 333, 500, 1500, 998_999] as [Int64])
    func `portions are ordered whole, in a size too, and a half is a size of its own`(
        _ thousandths: Int64
    ) throws {
        let part = Quantity(thousandths: thousandths)
        refuse(.dish(11, "mapo", part), .quantityIsNotWhole)
        refuse(.sized(11, "boiled", "whole", part), .quantityIsNotWhole)
        refuse(.sized(11, "boiled", "half", part), .quantityIsNotWhole)
        refuse(LineDraft(id: 11, item: "fish", quantity: part, price: 5000), .quantityIsNotWhole)
        let half = Story.ordered([.sized(11, "boiled", "half", Quantity(3))])
        #expect(try half.bill(1).total == 12_000)
    }

    @Test func `a line comes to ten million at most`() throws {
        func fish(_ portions: Int64, at price: Money) -> LineDraft {
            LineDraft(id: 11, item: "fish", quantity: Quantity(portions), price: price)
        }
        let most = LineProblem.Reason.amountIsTooLarge(most: 1_000_000_000)
        #expect(try Story.ordered([fish(100, at: 10_000_000)]).bill(1).total == 1_000_000_000)
        refuse(fish(100, at: 10_000_001), most)
        refuse(fish(1, at: 1_000_000_001), most)
        refuse(fish(999, at: 9_999_900), most)
    }

    @Test func `a price that makes a dish free takes the right to give dishes away`() throws {
        let free = LineDraft(id: 11, item: "fish", price: 0)
        refuse(free, .freeIsNotAllowed, by: "ida")
        refuse(LineDraft(id: 11, item: "mapo", price: 0), .freeIsNotAllowed, by: "ida")
        refuse(LineDraft(id: 11, item: "crab", price: 0), .freeIsNotAllowed, by: "ida")
        refuse(LineDraft(id: 11, item: "lunch", price: 0), .freeIsNotAllowed, by: "ida")
        var story = Story.ordered([free])
        #expect(try story.bill(1).total == 0)
        story.accept(.sendRound(1, [LineDraft(id: 12, item: "fish", price: 1)]), by: "ida")
        #expect(try story.bill(1).total == 1)
    }

    @Test func `neither a modifier nor a weight makes a dish free by a detour`() {
        refuse(
            LineDraft(id: 11, item: "noodles", modifiers: ["mild", "no-pork"], price: 2000),
            .freeIsNotAllowed, by: "ida")
        refuse(
            LineDraft(id: 11, item: "carp", quantity: Quantity(thousandths: 50), price: 9),
            .freeIsNotAllowed, by: "ida")
    }

    @Test func `what the menu itself gives for nothing is ordered by every waiter`() throws {
        var story = Story.seated()
        story.accept(.sendRound(1, [.dish(11, "peanuts")]), by: "mei")
        #expect(try story.bill(1).total == 0)
    }

    @Test(arguments: [0, 10])
    func `a course is 1 to 9`(_ course: Int) {
        refuse(LineDraft(id: 11, item: "mapo", course: course), .courseOutOfRange)
    }

    @Test(arguments: [0, 100])
    func `a seat is 1 to 99`(_ seat: Int) {
        refuse(LineDraft(id: 11, item: "mapo", seat: seat), .seatOutOfRange)
    }

    @Test func `a modifier is one of the dish's own`() {
        refuse(.dish(11, "noodles", with: ["mild", "lemon"]), .modifierIsUnknown("lemon"))
        refuse(.dish(11, "mapo", with: ["mild"]), .modifierIsUnknown("mild"))
    }

    @Test func `an unknown modifier is told before one that stands twice`() {
        refuse(
            .dish(11, "noodles", with: ["egg", "egg", "lemon"]), .modifierIsUnknown("lemon"))
    }

    @Test func `a modifier is chosen once`() {
        refuse(.dish(11, "noodles", with: ["mild", "egg", "egg"]), .modifierIsRepeated("egg"))
    }

    @Test func `a group takes as many answers as it says`() {
        let spice = LineProblem.Reason.choicesOutOfRange("spice", minimum: 1, maximum: 1)
        refuse(.dish(11, "noodles"), spice)
        refuse(.dish(11, "noodles", with: ["mild", "hot"]), spice)
        refuse(
            .dish(11, "noodles", with: ["mild", "egg", "no-pork", "broth-only"]),
            .choicesOutOfRange("extras", minimum: 0, maximum: 2))
    }

    @Test func `a dish priced by hand comes with its price`() {
        refuse(.dish(11, "fish"), .priceIsMissing)
        refuse(.dish(11, "fish"), .priceIsMissing, by: "mei")
    }

    @Test func `a waiter changes no price, not even to the menu's own`() {
        refuse(LineDraft(id: 11, item: "mapo", price: 9500), .priceIsNotAllowed, by: "mei")
    }

    @Test(arguments: [-1, 10_000_000_001] as [Money])
    func `a price by hand is not negative and not beyond the largest amount`(_ price: Money) {
        refuse(LineDraft(id: 11, item: "fish", price: price), .priceOutOfRange)
    }

    @Test func `modifiers do not make a dish pay the guest`() {
        refuse(.dish(11, "noodles", with: ["mild", "no-pork", "broth-only"]), .priceOutOfRange)
    }

    @Test func `the first reason in rank is told`() {
        let wrong = LineDraft(
            id: 11, item: "soup", quantity: .zero, modifiers: ["lemon"], seat: 0, course: 0,
            price: -1)
        refuse(wrong, .itemIsUnknown("soup"))
        refuse(
            LineDraft(id: 11, item: "mapo", quantity: .zero, seat: 0, course: 0, price: -1),
            .quantityOutOfRange)
        refuse(
            LineDraft(id: 11, item: "mapo", modifiers: ["lemon"], seat: 0, course: 0),
            .courseOutOfRange)
        refuse(LineDraft(id: 11, item: "mapo", modifiers: ["lemon"], seat: 0), .seatOutOfRange)
        refuse(
            LineDraft(id: 11, item: "noodles", modifiers: ["lemon", "egg", "egg"], price: -1),
            .modifierIsUnknown("lemon"))
        refuse(
            LineDraft(id: 11, item: "noodles", modifiers: ["egg", "egg"], price: -1),
            .modifierIsRepeated("egg"))
        refuse(
            LineDraft(id: 11, item: "noodles", price: -1),
            .choicesOutOfRange("spice", minimum: 1, maximum: 1))
        refuse(LineDraft(id: 11, item: "mapo", price: -1), .priceIsNotAllowed, by: "mei")
        refuse(
            LineDraft(id: 11, item: "mapo", quantity: TinyHouse.half, course: 0, price: 0),
            .quantityIsNotWhole, by: "ida")
        refuse(LineDraft(id: 11, item: "mapo", course: 0, price: 0), .courseOutOfRange, by: "ida")
        refuse(LineDraft(id: 11, item: "mapo", price: 0), .priceIsNotAllowed, by: "mei")
        refuse(
            LineDraft(id: 11, item: "mapo", quantity: Quantity(2), price: 10_000_000_001),
            .priceOutOfRange)
    }

    @Test func `of a set, what is wrong with the whole comes first, then its groups in order`() {
        let plain = PartDraft(group: "main", item: "noodles")
        let odd = PartDraft(group: "cold", item: "beer")
        let soup = PartDraft(group: "soup", item: "mapo")
        func set(_ item: ItemID, _ parts: PartDraft..., size: SizeID? = nil) -> LineDraft {
            LineDraft(id: 11, item: item, modifiers: ["lemon"], size: size, parts: parts)
        }
        refuse(
            LineDraft(id: 11, item: "untaxed-set", quantity: .zero, course: 0),
            .itemIsUnknown("untaxed-set"))
        refuse(set("duo", plain, odd, soup, size: "half"), .sizeIsUnknown("half"))
        refuse(set("duo", plain, odd, soup), .comboGroupIsUnknown("soup"))
        refuse(set("duo", plain, plain, odd), .comboChoiceIsUnknown("cold", "beer"))
        let jelly = PartDraft(group: "cold", item: "jelly", modifiers: ["egg"])
        refuse(set("duo", plain, jelly), .part("jelly", .modifierIsUnknown("egg")))
        let cucumber = PartDraft(group: "cold", item: "cucumber")
        let mapo = PartDraft(group: "main", item: "mapo")
        refuse(set("duo", cucumber, mapo, mapo), .modifierIsUnknown("lemon"))
    }

    @Test func `a refused round lists every line that offends and orders nothing`() {
        let story = Story.seated()
        let round: [LineDraft] = [
            .dish(11, "soup"), .dish(12, "mapo"), .dish(13, "noodles"),
            .dish(14, "beer", Quantity(1000)),
        ]
        let problems = [
            LineProblem(line: 11, reason: .itemIsUnknown("soup")),
            LineProblem(
                line: 13, reason: .choicesOutOfRange("spice", minimum: 1, maximum: 1)),
            LineProblem(line: 14, reason: .quantityOutOfRange),
        ]
        story.refuse(.sendRound(1, round), with: .linesAreRefused(problems))
    }

    @Test func `lines that offend are told before a line that repeats`() {
        let story = Story.ordered([.dish(11, "mapo")])
        story.refuse(
            .sendRound(1, [.dish(11, "mapo"), .dish(12, "soup")]),
            with: .linesAreRefused([LineProblem(line: 12, reason: .itemIsUnknown("soup"))]))
    }
}
