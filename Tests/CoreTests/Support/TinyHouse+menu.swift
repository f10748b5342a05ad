import Amounts
import Menus
import Vocabulary

extension TinyHouse {
    /// Six dishes; the fish is priced by hand. Three more cannot be ordered: two name what the
    /// house does not have, and the toast is said to be made where dishes are only assembled.
    static func menu(mapo: Money) -> Menu {
        Menu(
            names: name("Evening", "晚市"),
            categories: [MenuCategory(id: "all", names: name("All", "全部"))],
            groups: [spice, extras],
            items: [
                dish("mapo", name("Mapo tofu", "麻婆豆腐"), mapo),
                dish("noodles", name("Noodles", "担担面"), 8900, groups: ["spice", "extras"]),
                dish("fish", name("Fish", "时价鱼"), nil),
                dish("cucumber", name("Cucumber", "拍黄瓜"), 4500, station: "cold", course: 1),
                dish("jelly", name("Jelly", "凉粉"), 5200, station: "cold", course: 1),
                dish(
                    "beer", name("Beer", "啤酒"), 6490, station: "bar", course: 1,
                    taxClass: "drinks"),
                dish("stray", name("Stray", "无档口"), 1000, station: "cellar"),
                dish("toast", name("Toast", "吐司"), 1000, station: "pass"),
                dish("untaxed", name("Untaxed", "无税类"), 1000, taxClass: "none"),
            ] + kinds, combos: sets)
    }

    /// Exactly one answer.
    private static let spice = ModifierGroup(
        id: "spice", names: name("Spice", "辣度"), minimum: 1, maximum: 1,
        modifiers: [
            Modifier(id: "mild", names: name("Mild", "微辣"), price: 0),
            Modifier(id: "hot", names: name("Hot", "特辣"), price: 0),
        ])

    /// None, one or two answers; leaving things out makes the dish cheaper.
    private static let extras = ModifierGroup(
        id: "extras", names: name("Extras", "加料"), minimum: 0, maximum: 2,
        modifiers: [
            Modifier(id: "egg", names: name("Egg", "加蛋"), price: 1000),
            Modifier(id: "no-pork", names: name("No pork", "走肉"), price: -2000),
            Modifier(id: "broth-only", names: name("Broth only", "净汤"), price: -8900),
        ])

    private static func dish(
        _ id: ItemID, _ names: LocalizedText, _ price: Money?, station: StationID = "wok",
        course: Int = 2, taxClass: TaxClassID = "food", groups: [ModifierGroupID] = []
    ) -> MenuItem {
        MenuItem(
            id: id, names: names, category: "all", pricing: price.map(Pricing.portion) ?? .open,
            taxClass: taxClass, station: station, course: course, prepMinutes: 10, allergens: [],
            groups: groups)
    }
}
