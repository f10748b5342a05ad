public import Amounts
import HouseRules
import Kitchen
import Menus
public import Vocabulary

/// The house the hub's tests open: three tables, two stations, a menu of two pages, four people.
///
/// Prices are in öre, tax included; cash goes to whole kronor.
enum HubHouse {
    /// 2026-11-21, 18:00 on the wall.
    static let evening = Moment(milliseconds: 1_795_280_400_000)
    static let day = BusinessDay(number: 20_778)
    static let tables: [TableID] = ["t1", "t2", "t3"]

    static func config(
        tables: [TableID] = tables, without staff: StaffID? = nil,
        printers: [PrinterSetup] = [printer("hot"), printer("front")]
    ) -> HouseConfig {
        HouseConfig(
            house: "tiny",
            names: name("Tiny house", "小店"),
            headerLines: [],
            footerLines: [],
            languages: [.english, .chineseSimplified],
            currency: Currency(code: "SEK", minorDigits: 2, symbol: "kr"),
            zone: ZoneRules(
                name: "Europe/Stockholm",
                transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 3600)]),
            dayCutMinutes: 300,
            cashRounding: CashRounding(step: 100, direction: .nearest),
            pricesIncludeTax: true,
            menuGraceMinutes: 30,
            taxClasses: [
                TaxClass(id: "food", names: name("Food", "菜"), rate: Rate(basisPoints: 1200)),
                TaxClass(
                    id: "drinks", names: name("Drinks", "酒水"), rate: Rate(basisPoints: 2500)),
            ],
            sections: [Section(id: "hall", names: name("Hall", "大厅"))],
            tables: tables.map {
                TableSetup(id: $0, names: name("\($0)", "\($0) 号台"), section: "hall", seats: 4)
            },
            stations: [station("wok", "hot"), station("bar", "front")],
            printers: printers,
            receiptPrinter: "front",
            staff: [
                person("lin", .manager), person("mei", .waiter), person("tom", .waiter),
                person("pan", .cook),
            ].filter { $0.id != staff },
            rights: [
                .manager: Set(Right.allCases), .waiter: [.seat, .order, .preBill],
            ])
    }

    /// The fish is priced by hand.
    static func menu(mapo: Money = 9500) -> Menu {
        Menu(
            names: name("Evening", "晚市"),
            categories: [
                MenuCategory(id: "dishes", names: name("Dishes", "菜")),
                MenuCategory(id: "drinks", names: name("Drinks", "酒水")),
            ],
            groups: [
                ModifierGroup(
                    id: "size", names: name("Size", "大小"), minimum: 0, maximum: 1,
                    modifiers: [Modifier(id: "large", names: name("Large", "大"), price: 2000)])
            ],
            items: [
                dish("mapo", "dishes", name("Mapo tofu", "麻婆豆腐"), mapo),
                dish("fish", "dishes", name("Fish", "时价鱼"), nil),
                dish("beer", "drinks", name("Beer", "啤酒"), 6490, groups: ["size"]),
                crab,
            ], combos: [duo])
    }

    private static let crab = MenuItem(
        id: "crab", names: name("Crab", "时价蟹"), category: "dishes", pricing: .market(nil),
        taxClass: "food", station: "wok", course: 2, prepMinutes: 10, allergens: [], groups: [])

    /// A set of a tofu and a beer, at both stations.
    private static let duo = ComboMeal(
        id: "duo", names: name("Tofu and beer", "套餐"), category: "dishes", price: 12_000,
        taxClass: nil, course: 2,
        groups: [
            ComboGroup(
                id: "dish", names: name("Dish", "菜"), choose: 1,
                choices: [ComboChoice(item: "mapo", isUsual: true)]),
            ComboGroup(
                id: "drink", names: name("Drink", "酒水"), choose: 1,
                choices: [ComboChoice(item: "beer", isUsual: true)]),
        ])

    private static func dish(
        _ id: ItemID, _ category: CategoryID, _ names: LocalizedText, _ price: Money?,
        groups: [ModifierGroupID] = []
    ) -> MenuItem {
        let isDrink = category == "drinks"
        return MenuItem(
            id: id, names: names, category: category,
            pricing: price.map(Pricing.portion) ?? .open, taxClass: isDrink ? "drinks" : "food",
            station: isDrink ? "bar" : "wok", course: isDrink ? 1 : 2, prepMinutes: 10,
            allergens: [], groups: groups)
    }

    private static func station(_ id: StationID, _ printer: PrinterID) -> Station {
        Station(
            id: id, names: name("\(id)", "\(id)"), printer: printer, purpose: .work,
            style: .together)
    }

    static func printer(
        _ id: PrinterID, _ encoding: PrinterSetup.Encoding = .gb18030,
        _ codePages: [String: Int] = [:]
    ) -> PrinterSetup {
        PrinterSetup(
            id: id, names: name("\(id)", "\(id)"), host: "127.0.0.1", port: 9100, columns: 48,
            encoding: encoding, proof: .processID, codePages: codePages)
    }

    private static func person(_ id: StaffID, _ role: Role) -> StaffMember {
        StaffMember(id: id, name: "\(id)", roles: [role], language: .english)
    }

    private static func name(_ english: String, _ chinese: String) -> LocalizedText {
        LocalizedText([.english: english, .chineseSimplified: chinese])
    }
}

extension Identifier: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: UInt64) {
        self.init(bits: UInt128(value))
    }
}

extension Money: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) {
        self.init(minor: value)
    }
}
