import Amounts
import Menus
import Vocabulary

extension HubHouse {
    /// A menu of everything that is no plain portion: a fish in two sizes, crayfish by weight, and
    /// a set of a dish and two beers.
    static let menuOfKinds = Menu(
        names: name("Kinds", "各种"),
        categories: [MenuCategory(id: "all", names: name("All", "全部"))],
        groups: [
            extra("nuts", name("Extra peanuts", "加花生"), 300),
            extra("garlic", name("Garlic", "蒜蓉"), 500),
        ],
        items: [
            item("mapo", name("Mapo tofu", "麻婆豆腐"), .portion(9500), ["nuts"]),
            item(
                "fish", name("Boiled fish", "水煮鱼"),
                .sizes(
                    [
                        PortionSize(id: "whole", names: name("whole", "例"), price: 7200),
                        PortionSize(
                            id: "half", names: name("half", "半"), price: 4000,
                            portions: Quantity(thousandths: 500)),
                    ], firstIsUsual: false)),
            item(
                "crayfish", name("Crayfish", "小龙虾"),
                .weight(9800, Weighing(unit: .kilogram, step: Quantity(thousandths: 100))),
                ["garlic"]),
            item("beer", name("Beer", "啤酒"), .portion(6490), at: "bar", tax: "drinks"),
        ],
        combos: [
            ComboMeal(
                id: "feast", names: name("Feast for two", "双人套餐"), category: "all",
                price: 20_000, taxClass: nil, course: 2,
                groups: [
                    ComboGroup(
                        id: "dishes", names: name("Dishes", "菜"), choose: 2,
                        choices: [
                            ComboChoice(item: "mapo"),
                            ComboChoice(item: "fish", size: "half", surcharge: 800),
                        ]),
                    ComboGroup(
                        id: "drinks", names: name("Drinks", "酒水"), choose: 1,
                        choices: [ComboChoice(item: "beer", portions: 2, isUsual: true)]),
                ])
        ])

    private static func item(
        _ id: ItemID, _ names: LocalizedText, _ pricing: Pricing,
        _ groups: [ModifierGroupID] = [], at station: StationID = "wok",
        tax: TaxClassID = "food"
    ) -> MenuItem {
        MenuItem(
            id: id, names: names, category: "all", pricing: pricing, taxClass: tax,
            station: station, course: 1, prepMinutes: 10, allergens: [], groups: groups)
    }

    private static func extra(
        _ id: String, _ names: LocalizedText, _ price: Money
    ) -> ModifierGroup {
        ModifierGroup(
            id: ModifierGroupID(id) ?? "extras", names: names, minimum: 0, maximum: 1,
            modifiers: [Modifier(id: ModifierID(id) ?? "extra", names: names, price: price)])
    }

    private static func name(_ english: String, _ chinese: String) -> LocalizedText {
        LocalizedText([.english: english, .chineseSimplified: chinese])
    }
}
