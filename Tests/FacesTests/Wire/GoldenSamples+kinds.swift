import Amounts
import Menus
import Vocabulary
import Wire

@testable import Checks
@testable import HouseRules
@testable import Kitchen

/// Dishes in sizes, by weight, at the market's price, and set meals: a folder of their own, as they
/// are more than one sample of a kind.
extension GoldenSamples {
    static let kinds = [
        GoldenSample("kinds", "sendRound", HouseCommand.sendRound(KindsHouse.round)),
        GoldenSample(
            "kinds", "roundSent",
            HouseFact.check(
                .roundSent(RoundSent(check: WireHouse.check, round: 2, lines: KindsHouse.lines)))),
        GoldenSample(
            "kinds", "docketIssued",
            HouseFact.kitchen(.docketIssued(DocketIssued(docket: KindsHouse.docket)))),
        GoldenSample("kinds", "bill", Bill(of: KindsHouse.lines, taxIncluded: true)),
        GoldenSample("kinds", "menu", KindsHouse.menu),
        GoldenSample(
            "kinds", "menuPage",
            MenuPage(
                menu: WireHouse.menuHash, category: WireHouse.tofus, items: [], groups: [],
                combos: KindsHouse.menu.combos.map { $0.found(by: ["shuangrentaocan", "srtc"]) })),
        GoldenSample(
            "kinds", "dayOpened",
            HouseFact.dayOpened(
                DayOpened(version: 1, day: WireHouse.day, house: KindsHouse.house))),
        GoldenSample(
            "kinds", "refused",
            HouseRefusal.linesAreRefused([
                LineProblem(line: WireHouse.tofu, reason: .part("015", .sizeIsMissing)),
                LineProblem(
                    line: WireHouse.fish,
                    reason: .portionsAreShort("043", left: Quantity(thousandths: 500), nil)),
                LineProblem(line: KindsHouse.carp, reason: .weightIsMissing(.jin)),
                LineProblem(
                    line: KindsHouse.half,
                    reason: .weightIsOffStep(Quantity(thousandths: 50), .kilogram)),
                LineProblem(
                    line: KindsHouse.set,
                    reason: .portionsAreShort("037", left: Quantity(thousandths: 750), .jin)),
            ]).coded),
    ]

    static let boardStates = [
        PortionsState("043", in: KindsHouse.house, sequence: 30).map {
            GoldenSample("state", "portions", $0)
        },
        PriceState("037", in: KindsHouse.house, sequence: 30).map {
            GoldenSample("state", "price", $0)
        },
    ].compactMap(\.self)
}

/// What the golden messages about other kinds of dishes speak of.
enum KindsHouse {
    static let set = LineID(bits: base + 0xA011)
    static let half = LineID(bits: base + 0xA012)
    static let carp = LineID(bits: base + 0xA013)
    private static let base: UInt128 = 0x019A_A5C3_0000_7000_8000_0000_0000_0000

    static let round = SendRound(
        check: WireHouse.check, menu: nil,
        lines: [
            LineDraft(
                id: set, item: "201", quantity: .one,
                parts: [
                    PartDraft(
                        group: "main", item: "015", size: nil, modifiers: ["hot"], course: 2,
                        note: "先上", allergy: "花生"),
                    PartDraft(group: "main", item: "043", size: "half"),
                ]),
            LineDraft(id: half, item: "043", quantity: .one, size: "half"),
            LineDraft(id: carp, item: "037", quantity: Quantity(thousandths: 1250)),
        ])

    static let lines = [
        line(
            set, "201", WireHouse.text("双人套餐", "Set for Two"), 12_800, .one,
            .set([
                part("015", WireHouse.text("宫保鸡丁", "Kung Pao Chicken"), nil, 5300),
                part("043", fish, size, 7500),
            ])),
        line(half, "043", fish, 4200, Quantity(2), .size(size)),
        line(
            carp, "037", WireHouse.text("江团", "River Catfish"), 8800,
            Quantity(thousandths: 1250), .weight(.jin)),
    ]

    private static let fish = WireHouse.text("水煮鱼", "Boiled Fish")
    private static let size = Serving.Size(
        id: "half", names: WireHouse.text("半", "half"), portions: Quantity(thousandths: 500))

    private static func line(
        _ id: LineID, _ item: ItemID, _ names: LocalizedText, _ price: Int64,
        _ quantity: Quantity, _ serving: Serving
    ) -> CheckLine {
        CheckLine(
            id: id, item: item, names: names, price: Money(minor: price), modifiers: [],
            quantity: quantity, seat: nil, course: 2, note: nil, allergy: nil,
            taxRate: Rate(basisPoints: 600), station: "wok", round: 2, by: "wang",
            at: WireHouse.evening, stage: .fired, serving: serving)
    }

    private static func part(
        _ item: ItemID, _ names: LocalizedText, _ size: Serving.Size?, _ share: Int64
    ) -> Serving.Part {
        let isChicken = size == nil
        return Serving.Part(
            item: item, names: names, size: size, portions: 1,
            surcharge: isChicken ? .zero : Money(minor: 800),
            modifiers: isChicken
                ? [.init(id: "hot", names: WireHouse.text("特辣", "Extra hot"), price: .zero)] : [],
            share: Money(minor: share), taxRate: Rate(basisPoints: 600), station: "wok",
            course: 2, note: isChicken ? "先上" : nil, allergy: isChicken ? "花生" : nil)
    }

    static let docket = Docket(
        number: 9, kind: .work, station: "wok", printer: "hot", check: WireHouse.check,
        checkNumber: 1, table: "b2", fromTable: nil, covers: 4, by: "wang",
        at: WireHouse.evening, lines: lines.flatMap { $0.dishes($0.quantity) }, reason: nil,
        state: .queued)

    static let house: House = {
        var house = House()
        house.board.counts = [
            "043": DayBoard.Count(
                left: Quantity(thousandths: 500), kept: [half: Quantity(thousandths: 500)])
        ]
        house.board.prices = ["037": Money(minor: 8800)]
        return house
    }()

    static let menu = Menu(
        names: WireHouse.text("晚餐", "Dinner"), categories: [WireHouse.tofus], groups: [],
        items: [
            dish(
                "043",
                .sizes(
                    [
                        PortionSize(
                            id: "whole", names: WireHouse.text("例", "whole"),
                            price: Money(minor: 7200)),
                        PortionSize(
                            id: "half", names: WireHouse.text("半", "half"),
                            price: Money(minor: 4200), portions: Quantity(thousandths: 500)),
                    ], firstIsUsual: true), perDay: Quantity(12)),
            dish("037", .market(Weighing(unit: .jin, step: Quantity(thousandths: 50)))),
            dish("038", .market(nil)),
            dish(
                "091",
                .weight(
                    Money(minor: 9800),
                    Weighing(unit: .kilogram, step: Quantity(thousandths: 100)))),
            dish("092", .open),
        ],
        combos: [
            ComboMeal(
                id: "201", names: WireHouse.text("双人套餐", "Set for Two"), category: "tofu",
                price: Money(minor: 12_800), taxClass: nil, course: 2,
                groups: [
                    ComboGroup(
                        id: "main", names: WireHouse.text("热菜", "Main"), choose: 1,
                        choices: [
                            ComboChoice(
                                item: "043", size: "half", portions: 2,
                                surcharge: Money(minor: 800), isUsual: true)
                        ])
                ]),
            ComboMeal(
                id: "202", names: WireHouse.text("午市套餐", "Lunch"), category: "tofu",
                price: Money(minor: 3800), taxClass: "food", course: 1, groups: []),
        ])

    private static func dish(
        _ id: ItemID, _ pricing: Pricing, perDay: Quantity? = nil
    ) -> MenuItem {
        MenuItem(
            id: id, names: WireHouse.text("菜\(id)", "Dish \(id)"), category: "tofu",
            pricing: pricing, taxClass: "food", station: "wok", course: 1, prepMinutes: 9,
            allergens: [], groups: [], portionsPerDay: perDay)
    }
}
