import Amounts
public import HouseRules
import Kitchen
public import Menus
import Vocabulary

/// The smallest house an evening can be played in: six tables, two stations and a pass, two
/// printers.
///
/// Prices are in fen and include tax; cash is rounded down to whole yuan.
public enum SmallEvening {
    /// The PIN of everybody.
    public static let pin = "4711"

    /// The house.
    public static let config = config(on: .ordinary)

    /// The house where a night takes place.
    ///
    /// - Parameter late: Minutes by which it takes its business days to begin too late.
    static func config(on night: Night, late: Int64 = 0) -> HouseConfig {
        HouseConfig(
            house: "small",
            names: name("小馆", "Small house"),
            headerLines: [], footerLines: [],
            languages: [.chineseSimplified, .english],
            currency: Currency(code: "CNY", minorDigits: 2, symbol: "¥"),
            zone: night.zone,
            dayCutMinutes: night.cutMinutes + late,
            cashRounding: CashRounding(step: 100, direction: .down),
            pricesIncludeTax: true,
            menuGraceMinutes: 30,
            taxClasses: taxClasses,
            sections: [Section(id: "hall", names: name("大厅", "Hall"))],
            tables: tables.map {
                TableSetup(id: $0, names: name("\($0)", "\($0)"), section: "hall", seats: 4)
            },
            stations: [
                station("wok", name("热菜", "Wok"), printer: "kitchen"),
                station("cold", name("凉菜", "Cold"), printer: "front", style: .perDish),
                station("pass", name("传菜", "Pass"), printer: "kitchen", purpose: .expo),
            ],
            printers: printers.map(printer),
            receiptPrinter: "front",
            staff: staff,
            rights: [
                .manager: Set(Right.allCases),
                .waiter: [.seat, .order, .preBill, .void, .comp, .reprint, .openPrice],
                .cashier: [.preBill, .settle, .reprint, .order, .void],
                .host: [.seat, .handOver],
            ])
    }

    /// Dishes of both stations; one is priced by hand, one must be answered for.
    public static let menu = Menu(
        names: name("晚市", "Evening"),
        categories: [MenuCategory(id: "all", names: name("全部", "All"))],
        groups: [spice, extras],
        items: [
            dish("11", name("麻婆豆腐", "Mapo tofu"), 3800, groups: ["extras"]),
            dish("12", name("担担面", "Noodles"), 2200, groups: ["spice", "extras"]),
            dish("13", name("时价鱼", "Fish"), nil),
            dish("21", name("拍黄瓜", "Cucumber"), 1650, station: "cold", course: 1),
            dish("22", name("凉粉", "Jelly"), 1270, station: "cold", course: 1),
            dish("31", name("啤酒", "Beer"), 1830, station: "cold", course: 1, tax: "drinks"),
        ] + kinds, combos: [set])

    static let tables: [TableID] = ["t1", "t2", "t3", "t4", "t5", "t6"]
    static let printers: [PrinterID] = ["kitchen", "front"]
    static let waiters: [StaffID] = ["mei", "tom", "lin", "an"]
    static let cashiers: [StaffID] = ["kai", "yue"]

    /// What one portion with these modifiers costs; `nil` when the menu does not say.
    static func price(of item: ItemID, with modifiers: [ModifierID]) -> Money? {
        let prices = (spice.modifiers + extras.modifiers).filter { modifiers.contains($0.id) }
        guard let dish = menu.items.first(where: { $0.id == item }) else { return nil }
        guard let alone = dish.price else { return nil }
        return alone + prices.map(\.price).sum()
    }

    /// The tax rate of a dish; `nil` when the menu does not have it.
    static func rate(of item: ItemID) -> Rate? {
        menu.items.first { $0.id == item }.flatMap { rate(ofClass: $0.taxClass) }
    }

    /// The rate of a tax class; `nil` when the house does not have it.
    static func rate(ofClass id: TaxClassID) -> Rate? { taxClasses.first { $0.id == id }?.rate }

    /// The tax rate of every dish, by what it is called.
    static var ratesByName: [LocalizedText: Rate] {
        var rates: [LocalizedText: Rate] = [:]
        for item in menu.items { rates[item.names] = rate(of: item.id) }
        return rates
    }

    private static let staff = [
        person("lin", [.manager]), person("mei", [.waiter]), person("tom", [.waiter]),
        person("an", [.waiter, .host]), person("kai", [.cashier]), person("yue", [.cashier]),
        person("pan", [.cook]),
    ]

    private static let taxClasses = [
        TaxClass(id: "food", names: name("菜", "Food"), rate: Rate(basisPoints: 600)),
        TaxClass(id: "drinks", names: name("酒水", "Drinks"), rate: Rate(basisPoints: 1300)),
    ]

    private static let spice = ModifierGroup(
        id: "spice", names: name("辣度", "Spice"), minimum: 1, maximum: 1,
        modifiers: [
            Modifier(id: "mild", names: name("微辣", "Mild"), price: .zero),
            Modifier(id: "hot", names: name("特辣", "Hot"), price: .zero),
        ])

    private static let extras = ModifierGroup(
        id: "extras", names: name("加料", "Extras"), minimum: 0, maximum: 2,
        modifiers: [
            Modifier(id: "egg", names: name("加蛋", "Egg"), price: Money(minor: 300)),
            Modifier(id: "no-pork", names: name("走肉", "No pork"), price: Money(minor: -240)),
        ])

    private static func dish(
        _ id: ItemID, _ names: LocalizedText, _ price: Int64?, station: StationID = "wok",
        course: Int = 2, tax: TaxClassID = "food", groups: [ModifierGroupID] = []
    ) -> MenuItem {
        MenuItem(
            id: id, names: names, category: "all",
            pricing: price.map { .portion(Money(minor: $0)) } ?? .open, taxClass: tax,
            station: station, course: course, prepMinutes: 10, allergens: [], groups: groups)
    }

    private static func station(
        _ id: StationID, _ names: LocalizedText, printer: PrinterID,
        purpose: Station.Purpose = .work, style: Station.Style = .together
    ) -> Station {
        Station(id: id, names: names, printer: printer, purpose: purpose, style: style)
    }

    private static func printer(_ id: PrinterID) -> PrinterSetup {
        PrinterSetup(
            id: id, names: name("\(id)", "\(id)"), host: "127.0.0.1", port: 9100, columns: 48,
            encoding: .gb18030, proof: .processID)
    }

    private static func person(_ id: StaffID, _ roles: [Role]) -> StaffMember {
        StaffMember(id: id, name: "\(id)", roles: roles, language: .english)
    }

    static func name(_ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText([.chineseSimplified: chinese, .english: english])
    }
}
