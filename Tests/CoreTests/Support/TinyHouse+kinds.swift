import Amounts
import HouseRules
import Menus
import Vocabulary

extension TinyHouse {
    /// A dish of each way to be priced.
    static let kinds = [
        kind(
            "carp", name("Carp", "鲤鱼"), .weight(8800, Weighing(unit: .jin, step: grams25)),
            ["extras"]),
        kind("crab", name("Crab", "螃蟹"), .market(nil)),
        kind(
            "prawns", name("Prawns", "大虾"),
            .market(Weighing(unit: .kilogram, step: Quantity(thousandths: 100)))),
        kind(
            "boiled", name("Boiled fish", "水煮鱼"),
            .sizes(
                [
                    PortionSize(id: "whole", names: name("whole", "例"), price: 7200),
                    PortionSize(id: "half", names: name("half", "半"), price: 4000, portions: half),
                ], firstIsUsual: false), ["extras"]),
        kind(
            "tea", name("Tea", "茶"),
            .sizes(
                [
                    PortionSize(id: "pot", names: name("pot", "壶"), price: 1800),
                    PortionSize(id: "cup", names: name("cup", "杯"), price: 600, portions: quarter),
                ], firstIsUsual: true), station: "bar", course: 1, taxClass: "drinks"),
        kind("peanuts", name("Peanuts", "花生"), .portion(0), station: "cold", course: 1),
        kind("pickles", name("Pickles", "泡菜"), .portion(0), station: "cold", course: 1),
        kind("broth", name("Broth", "清汤"), .portion(0)),
    ]

    /// The set for two shares its price out; tea time offers one dish twice; the tea party chooses
    /// more than there is; on the tray nothing costs anything alone; the lunch is taxed as food,
    /// beer and all. Three more cannot be ordered: a dish without a price of its own, a strange
    /// one, an unknown tax.
    static let sets = [
        ComboMeal(
            id: "duo", names: name("Set for two", "双人套餐"), category: "all", price: 20_000,
            taxClass: nil, course: 2,
            groups: [
                group(
                    "cold", 1,
                    [ComboChoice(item: "cucumber"), ComboChoice(item: "jelly", surcharge: 600)]),
                group(
                    "main", 2,
                    [
                        ComboChoice(item: "mapo"), ComboChoice(item: "noodles"),
                        ComboChoice(item: "boiled", size: "half", portions: 2),
                        ComboChoice(item: "tea"),
                    ]),
                group("drink", 1, [ComboChoice(item: "beer", portions: 2, isUsual: true)]),
            ]),
        ComboMeal(
            id: "teatime", names: name("Tea time", "下午茶"), category: "all", price: 3000,
            taxClass: nil, course: 1,
            groups: [
                group(
                    "tea", 1,
                    [
                        ComboChoice(item: "tea", size: "pot", surcharge: 900),
                        ComboChoice(item: "tea"),
                    ])
            ]),
        ComboMeal(
            id: "tea-party", names: name("Tea party", "茶会"), category: "all", price: 5000,
            taxClass: nil, course: 1, groups: [group("tea", 3, [ComboChoice(item: "tea")])]),
        ComboMeal(
            id: "tray", names: name("Tray", "小食盘"), category: "all", price: 10_000,
            taxClass: nil, course: 1,
            groups: [
                group(
                    "tray", 3,
                    ["peanuts", "pickles", "broth"].map {
                        ComboChoice(item: $0, isUsual: true)
                    })
            ]),
        lunch("lunch", "mapo", tax: "food"), lunch("odd", "fish", tax: nil),
        lunch("lost", "soup", tax: nil), lunch("untaxed-set", "mapo", tax: "none"),
    ]

    static let tomorrow = BusinessDay(number: day.number + 1)
    static let half = Quantity(thousandths: 500)
    private static let quarter = Quantity(thousandths: 250)
    private static let grams25 = Quantity(thousandths: 50)

    private static func lunch(_ id: ItemID, _ item: ItemID, tax: TaxClassID?) -> ComboMeal {
        ComboMeal(
            id: id, names: name("Lunch", "午市套餐"), category: "all", price: 9900, taxClass: tax,
            course: 1,
            groups: [
                group("dish", 1, [ComboChoice(item: item, isUsual: true)]),
                group("drink", 1, [ComboChoice(item: "beer", isUsual: true)]),
            ])
    }

    private static func group(
        _ id: ComboGroupID, _ choose: Int, _ choices: [ComboChoice]
    ) -> ComboGroup {
        ComboGroup(id: id, names: name("\(id)", "\(id)"), choose: choose, choices: choices)
    }

    private static func kind(
        _ id: ItemID, _ names: LocalizedText, _ pricing: Pricing,
        _ groups: [ModifierGroupID] = [], station: StationID = "wok", course: Int = 2,
        taxClass: TaxClassID = "food", perDay: Quantity? = nil
    ) -> MenuItem {
        MenuItem(
            id: id, names: names, category: "all", pricing: pricing, taxClass: taxClass,
            station: station, course: course, prepMinutes: 10, allergens: [], groups: groups,
            portionsPerDay: perDay)
    }

    /// Books in which a day begins with ten ribs; on the second menu there are none, on the third
    /// twelve, and five ducks.
    static let booksWithRibs = HouseBooks(
        config: config(),
        menus: [
            "menu-1": menu(counting: ["ribs": Quantity(10)]), "menu-2": menu(counting: [:]),
            "menu-3": menu(counting: ["ribs": Quantity(12), "duck": Quantity(5)]),
            "menu-4": menu(counting: ["ribs": nil, "duck": Quantity(5)]),
        ])

    private static func menu(counting perDay: [ItemID: Quantity?]) -> MenuIndex {
        let menu = TinyHouse.menu(mapo: 9500)
        let more = perDay.sorted { $0.key < $1.key }.map { item, portions in
            kind(item, name("\(item)", "\(item)"), .portion(5000), perDay: portions)
        }
        return MenuIndex(
            Menu(
                names: menu.names, categories: menu.categories, groups: menu.groups,
                items: menu.items + more, combos: menu.combos))
    }
}
