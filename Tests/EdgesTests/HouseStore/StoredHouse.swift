import Amounts
import HouseRules
import Kitchen
import Menus
import Vocabulary

/// A house of one table and one dish, for what a store has to keep.
enum StoredHouse {
    static let moment = Moment(milliseconds: 1_795_280_400_000)
    static let day = BusinessDay(number: 20_778)

    /// What it is judged by; the config is at once in force and the one to take up.
    static let books = HouseBooks(
        config: config, menus: ["menu": MenuIndex(menu)], candidate: config)

    static let config = HouseConfig(
        house: "stored",
        names: name("Stored"),
        headerLines: [],
        footerLines: [],
        languages: [.english],
        currency: Currency(code: "SEK", minorDigits: 2, symbol: "kr"),
        zone: ZoneRules(
            name: "UTC", transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 0)]),
        dayCutMinutes: 300,
        cashRounding: CashRounding(step: 1, direction: .nearest),
        pricesIncludeTax: true,
        menuGraceMinutes: 30,
        taxClasses: [TaxClass(id: "food", names: name("Food"), rate: Rate(basisPoints: 1200))],
        sections: [Section(id: "hall", names: name("Hall"))],
        tables: [TableSetup(id: "t1", names: name("One"), section: "hall", seats: 4)],
        stations: [
            Station(
                id: "wok", names: name("Wok"), printer: "hot", purpose: .work, style: .together)
        ],
        printers: [
            PrinterSetup(
                id: "hot", names: name("Hot"), host: "127.0.0.1", port: 9100, columns: 48,
                encoding: .gb18030, proof: .processID)
        ],
        receiptPrinter: "hot",
        staff: [],
        rights: [:])

    private static let menu = Menu(
        names: name("All day"),
        categories: [MenuCategory(id: "all", names: name("All"))],
        groups: [],
        items: [
            MenuItem(
                id: "mapo", names: name("Mapo tofu"), category: "all",
                pricing: .portion(Money(minor: 9500)), taxClass: "food", station: "wok", course: 2,
                prepMinutes: 10, allergens: [], groups: [])
        ])

    private static func name(_ english: String) -> LocalizedText {
        LocalizedText([.english: english])
    }
}
