import HouseRules
import Testing
import Vocabulary

struct TableSpotTests {
    private func config(_ tables: [(TableID, SectionID, TableSpot?)]) -> HouseConfig {
        let tiny = TinyHouse.config()
        let names = LocalizedText([.english: "x"])
        return HouseConfig(
            house: tiny.house, names: names, headerLines: [], footerLines: [],
            languages: tiny.languages, currency: tiny.currency, zone: tiny.zone,
            dayCutMinutes: 300, cashRounding: tiny.cashRounding, pricesIncludeTax: true,
            menuGraceMinutes: 30, taxClasses: tiny.taxClasses,
            sections: [
                Section(id: "hall", names: names), Section(id: "empty", names: names),
                Section(id: "terrace", names: names),
            ],
            tables: tables.map {
                TableSetup(id: $0.0, names: names, section: $0.1, seats: 4, spot: $0.2)
            },
            stations: tiny.stations, printers: tiny.printers,
            receiptPrinter: tiny.receiptPrinter, staff: tiny.staff, rights: [:])
    }

    @Test func `tables stand where the house says`() {
        let spot = TableSpot(row: 3, column: 2, columns: 2)
        #expect(config([("a", "hall", spot)]).spots == ["a": spot])
    }

    @Test func `tables without a spot are laid out section by section, eight in a row`() {
        let hall = (1...9).map { (TableID("h\($0)")!, "hall" as SectionID, TableSpot?.none) }
        let spots = config([("t1", "terrace", nil)] + hall).spots
        #expect(spots["h1"] == TableSpot(row: 1, column: 1))
        #expect(spots["h8"] == TableSpot(row: 1, column: 8))
        #expect(spots["h9"] == TableSpot(row: 2, column: 1))
        #expect(spots["t1"] == TableSpot(row: 3, column: 1))
        #expect(spots.count == 10)
    }

    @Test func `tables without a spot stand below those that have one`() {
        let spots = config([
            ("a", "hall", TableSpot(row: 2, column: 1, rows: 2)), ("b", "hall", nil),
            ("c", "terrace", nil),
        ]).spots
        #expect(spots["b"] == TableSpot(row: 4, column: 1))
        #expect(spots["c"] == TableSpot(row: 5, column: 1))
    }

    @Test(arguments: [
        (TableSpot(row: 1, column: 1), false), (TableSpot(row: 2, column: 2), true),
        (TableSpot(row: 3, column: 3), true), (TableSpot(row: 4, column: 2), false),
        (TableSpot(row: 2, column: 4), false),
        (TableSpot(row: 1, column: 1, rows: 2, columns: 2), true),
    ])
    func `tables overlap when they share a place`(other: TableSpot, isOver: Bool) {
        let spot = TableSpot(row: 2, column: 2, rows: 2, columns: 2)
        #expect(spot.overlaps(other) == isOver)
        #expect(other.overlaps(spot) == isOver)
    }
}
