import Amounts
import HouseRules
import Kitchen
import Menus
import Vocabulary

/// The smallest house in which every rule can be told: three tables, three stations and a pass.
///
/// Prices are in öre. Food is taxed at 12 % and drinks at 25 %, tax included; cash goes to whole
/// kronor.
enum TinyHouse {
    static let day = BusinessDay(number: 20_778)
    /// 2026-11-21, 18:00 on the wall.
    static let evening = Moment(milliseconds: 1_795_280_400_000)
    static let winter = ZoneRules(
        name: "Europe/Stockholm",
        transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 3600)])
    static let kronor = CashRounding(step: 100, direction: .nearest)
    static let tables: [TableID] = ["t1", "t2", "t3"]
    static let food = Rate(basisPoints: 1200)
    static let drinks = Rate(basisPoints: 2500)

    /// The menu in force at opening is `menu-1`; `menu-2` waits in the drawer, mapo dearer on it.
    static let books = books(config())
    static let menus = [
        "menu-1": MenuIndex(menu(mapo: 9500)), "menu-2": MenuIndex(menu(mapo: 9900)),
    ]

    static func books(_ config: HouseConfig, candidate: HouseConfig? = nil) -> HouseBooks {
        HouseBooks(config: config, menus: menus, candidate: candidate)
    }

    static func config(
        tables: [TableID] = tables, stations: [Station] = stations,
        cashRounding: CashRounding = kronor, pricesIncludeTax: Bool = true,
        currency: Currency = Currency(code: "SEK", minorDigits: 2, symbol: "kr")
    ) -> HouseConfig {
        HouseConfig(
            house: "tiny",
            names: name("Tiny house", "小店"),
            headerLines: [],
            footerLines: [],
            languages: [.english, .chineseSimplified],
            currency: currency,
            zone: winter,
            dayCutMinutes: 300,
            cashRounding: cashRounding,
            pricesIncludeTax: pricesIncludeTax,
            menuGraceMinutes: 30,
            taxClasses: [
                TaxClass(id: "food", names: name("Food", "菜"), rate: food),
                TaxClass(id: "drinks", names: name("Drinks", "酒水"), rate: drinks),
            ],
            sections: [Section(id: "hall", names: name("Hall", "大厅"))],
            tables: tables.map {
                TableSetup(
                    id: $0, names: name("Table \($0)", "\($0) 号台"), section: "hall", seats: 4)
            },
            stations: stations,
            printers: ["hot", "cool", "front"].map(printer),
            receiptPrinter: "front",
            staff: staff,
            rights: rights)
    }

    /// The wok takes a round on one docket, the cold kitchen one docket for each dish.
    static let stations = [
        station("wok", printer: "hot"),
        station("cold", printer: "cool", style: .perDish),
        station("bar", printer: "front"),
        station("pass", printer: "hot", purpose: .expo),
    ]

    static func station(
        _ id: StationID, printer: PrinterID, purpose: Station.Purpose = .work,
        style: Station.Style = .together
    ) -> Station {
        Station(
            id: id, names: name("\(id)", "\(id)"), printer: printer, purpose: purpose,
            style: style)
    }

    /// Lin may do everything, Mei and Tom wait, Kai sits at the till, Pan cooks; Ida sets prices
    /// and gives nothing away.
    private static let staff = [
        person("lin", .manager), person("mei", .waiter), person("tom", .waiter),
        person("kai", .cashier), person("pan", .cook), person("ida", .host),
    ]

    private static let rights: [Role: Set<Right>] = [
        .manager: Set(Right.allCases),
        .waiter: [.seat, .order, .preBill],
        .cashier: [.preBill, .settle, .reprint],
        .host: [.seat, .order, .openPrice, .setMarketPrice],
    ]

    private static func person(_ id: StaffID, _ role: Role) -> StaffMember {
        StaffMember(id: id, name: "\(id)", roles: [role], language: .english)
    }

    private static func printer(_ id: PrinterID) -> PrinterSetup {
        PrinterSetup(
            id: id, names: name("\(id)", "\(id)"), host: "127.0.0.1", port: 9100, columns: 48,
            encoding: .gb18030, proof: .processID)
    }

    static func name(_ english: String, _ chinese: String) -> LocalizedText {
        LocalizedText([.english: english, .chineseSimplified: chinese])
    }
}
