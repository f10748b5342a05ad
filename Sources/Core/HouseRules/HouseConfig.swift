public import Amounts
public import Kitchen
public import Vocabulary

/// How one house is set up: everything but its menu, as one value adopted by its hash.
public struct HouseConfig: Hashable, Sendable, Codable {
    /// The house's id: its folder's name and its place in every topic.
    public let house: DeviceID
    /// What stands on top of bills and receipts.
    public let names: LocalizedText
    /// Lines under the name on bills and receipts: address, telephone, tax number.
    public let headerLines: [String]
    /// Lines at the end of bills and receipts.
    public let footerLines: [String]
    /// Languages of paper in order: the first is printed large, the second beside or under it.
    public let languages: [Language]
    /// The one currency of the house.
    public let currency: Currency
    /// The time zone as data.
    public let zone: ZoneRules
    /// Minutes after local midnight at which a business day begins, 0…1,439.
    public let dayCutMinutes: Int64
    /// How cash is rounded.
    public let cashRounding: CashRounding
    /// Whether menu prices include tax or tax is added on the bill.
    public let pricesIncludeTax: Bool
    /// Minutes during which a round drafted under an older menu is still priced by it.
    public let menuGraceMinutes: Int64
    /// The tax classes that menus refer to.
    public let taxClasses: [TaxClass]
    /// Sections, in the order they are shown.
    public let sections: [Section]
    /// Tables, in the order they are shown.
    public let tables: [TableSetup]
    /// Stations and the printers they work from.
    public let stations: [Station]
    /// The printers.
    public let printers: [PrinterSetup]
    /// The printer of bills and receipts, with the drawer beside it.
    public let receiptPrinter: PrinterID
    /// The people.
    public let staff: [StaffMember]
    /// What each role may do, in the order of the rights' names, so that equal configs are written
    /// (and so hashed) alike.
    public var rights: [Role: [Right]] { rightLists.lists }
    private let rightLists: RightLists
    /// How much room the disk must have.
    public var disk: DiskLimits { diskLimits ?? .usual }
    /// Left out while it is as usual: a config is its hash.
    private let diskLimits: DiskLimits?

    private enum CodingKeys: String, CodingKey {
        case house, names, headerLines = "header", footerLines = "footer", languages, currency
        case zone, dayCutMinutes = "day_cut_min", cashRounding = "cash_rounding"
        case pricesIncludeTax = "prices_include_tax", menuGraceMinutes = "menu_grace_min"
        case taxClasses = "tax_classes", sections, tables, stations, printers
        case receiptPrinter = "receipt_printer", staff, rightLists = "rights"
        case diskLimits = "disk"
    }

    /// A house set up so; see the properties for units and ranges.
    public init(
        house: DeviceID,
        names: LocalizedText,
        headerLines: [String],
        footerLines: [String],
        languages: [Language],
        currency: Currency,
        zone: ZoneRules,
        dayCutMinutes: Int64,
        cashRounding: CashRounding,
        pricesIncludeTax: Bool,
        menuGraceMinutes: Int64,
        taxClasses: [TaxClass],
        sections: [Section],
        tables: [TableSetup],
        stations: [Station],
        printers: [PrinterSetup],
        receiptPrinter: PrinterID,
        staff: [StaffMember],
        rights: [Role: Set<Right>],
        disk: DiskLimits = .usual
    ) {
        self.house = house
        self.names = names
        self.headerLines = headerLines
        self.footerLines = footerLines
        self.languages = languages
        self.currency = currency
        self.zone = zone
        self.dayCutMinutes = dayCutMinutes
        self.cashRounding = cashRounding
        self.pricesIncludeTax = pricesIncludeTax
        self.menuGraceMinutes = menuGraceMinutes
        self.taxClasses = taxClasses
        self.sections = sections
        self.tables = tables
        self.stations = stations
        self.printers = printers
        self.receiptPrinter = receiptPrinter
        self.staff = staff
        rightLists = RightLists(rights)
        diskLimits = disk == .usual ? nil : disk
    }
}

/// Goods taxed alike.
public struct TaxClass: Hashable, Sendable, Codable {
    /// The class's id.
    public let id: TaxClassID
    /// Its name per language.
    public let names: LocalizedText
    /// Its rate.
    public let rate: Rate

    private enum CodingKeys: String, CodingKey {
        case id, names, rate = "rate_ppm"
    }

    /// A tax class.
    public init(id: TaxClassID, names: LocalizedText, rate: Rate) {
        self.id = id
        self.names = names
        self.rate = rate
    }
}

/// Tables of one waiter.
public struct Section: Hashable, Sendable, Codable {
    /// The section's id.
    public let id: SectionID
    /// Its name per language.
    public let names: LocalizedText

    /// A section.
    public init(id: SectionID, names: LocalizedText) {
        self.id = id
        self.names = names
    }
}

/// A table as it stands in the room.
public struct TableSetup: Hashable, Sendable, Codable {
    /// The table's id.
    public let id: TableID
    /// What people call it.
    public let names: LocalizedText
    /// The section it belongs to.
    public let section: SectionID
    /// How many it seats, 1…99.
    public let seats: Int
    /// Where it is drawn; `nil` when nobody said, see `HouseConfig.spots`.
    public let spot: TableSpot?

    /// A table.
    public init(
        id: TableID, names: LocalizedText, section: SectionID, seats: Int, spot: TableSpot? = nil
    ) {
        self.id = id
        self.names = names
        self.section = section
        self.seats = seats
        self.spot = spot
    }
}

/// A printer and what it can do.
public struct PrinterSetup: Hashable, Sendable, Codable {
    /// The character sets a printer prints.
    public enum Encoding: String, Hashable, Sendable, Codable {
        /// GB18030's one- and two-byte area: simplified Chinese and Latin without accents.
        case gb18030
        /// Big5: traditional Chinese and Latin without accents.
        case big5
        /// ASCII; all else comes from code pages.
        case latin
    }

    /// How a printer proves that paper came out.
    public enum Proof: String, Hashable, Sendable, Codable {
        /// It answers `GS ( H` with the job's id.
        case processID = "process-id"
        /// It answers `GS r` in order.
        case status
    }

    /// The printer's id.
    public let id: PrinterID
    /// Its name per language.
    public let names: LocalizedText
    /// Host name or address.
    public let host: String
    /// TCP port, 1…65,535; 9100 by custom.
    public let port: Int
    /// Characters of the normal font on one line, 24…64.
    public let columns: Int
    /// The character set.
    public let encoding: Encoding
    /// How it proves that paper came out.
    public let proof: Proof
    /// The code pages it has beside its character set: the number, 0…255, that selects each on
    /// this model, by names such as `cp858`. A page this version does not know is never used.
    public var codePages: [String: Int] { numberedPages ?? [:] }
    /// Left out of the config's text where there are none.
    private let numberedPages: [String: Int]?

    private enum CodingKeys: String, CodingKey {
        case id, names, host, port, columns, encoding, proof, numberedPages = "code_pages"
    }

    /// A printer; see the properties for ranges.
    public init(
        id: PrinterID, names: LocalizedText, host: String, port: Int, columns: Int,
        encoding: Encoding, proof: Proof, codePages: [String: Int] = [:]
    ) {
        self.id = id
        self.names = names
        self.host = host
        self.port = port
        self.columns = columns
        self.encoding = encoding
        self.proof = proof
        numberedPages = codePages.isEmpty ? nil : codePages
    }
}

extension HouseConfig {
    /// The printer with this id; one that was taken out of the config hands its paper to the
    /// receipts' printer.
    public func printer(for id: PrinterID) -> PrinterSetup {
        printers.first { $0.id == id } ?? printers.first { $0.id == receiptPrinter }
            ?? printers[0]
    }
}
