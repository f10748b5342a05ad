public import Amounts
public import HouseRules
import Kitchen
public import Vocabulary

/// What every terminal must know of the house before it can show a floor: no secret, no address.
public struct HousePlan: Hashable, Sendable, Codable {
    /// The hash of the config it was taken from: another one when the owner has changed something.
    public let config: String
    /// What the house is called.
    public let names: LocalizedText
    /// Languages of its paper, the first one first.
    public let languages: [Language]
    /// Its currency.
    public let currency: Currency
    /// Its time zone.
    public let zone: ZoneRules
    /// Minutes after local midnight at which a business day begins, 0…1,439.
    public let dayCutMinutes: Int64
    /// How cash is rounded.
    public let cashRounding: CashRounding
    /// Whether menu prices include tax or tax is added on the bill.
    public let pricesIncludeTax: Bool
    /// The places in the kitchen.
    public let stations: [StationName]
    /// The tax classes, one of which a dish that is not on the menu has.
    public let taxClasses: [TaxClassName]
    /// The printers.
    public let printers: [PrinterName]
    /// Who may sign in; nobody on a device at which nobody does.
    public let staff: [StaffName]

    private enum CodingKeys: String, CodingKey {
        case config, names, languages, currency, zone, dayCutMinutes = "day_cut_min"
        case cashRounding = "cash_rounding", pricesIncludeTax = "prices_include_tax"
        case stations, taxClasses = "tax_classes", printers, staff
    }

    /// What terminals may know of a config.
    ///
    /// - Parameters:
    ///   - hash: The config's hash.
    ///   - namesStaff: Whether they may know who works here.
    public init(_ config: HouseConfig, hash: String, namesStaff: Bool = true) {
        self.config = hash
        names = config.names
        languages = config.languages
        currency = config.currency
        zone = config.zone
        dayCutMinutes = config.dayCutMinutes
        cashRounding = config.cashRounding
        pricesIncludeTax = config.pricesIncludeTax
        stations = config.stations.map { station in
            StationName(
                id: station.id, names: station.names, pass: station.purpose == .expo ? true : nil)
        }
        taxClasses = config.taxClasses.map { TaxClassName(id: $0.id, names: $0.names) }
        printers = config.printers.map { PrinterName(id: $0.id, names: $0.names) }
        let people = namesStaff ? config.staff : []
        let books = HouseBooks(config: config, menus: [:])
        staff = people.map { member in
            let serves = books.rights(of: member).isSuperset(of: [.seat, .order])
            return StaffName(id: member.id, name: member.name, serves: serves ? nil : false)
        }
    }
}

/// A place in the kitchen as terminals name it.
public struct StationName: Hashable, Sendable, Codable {
    /// Its id.
    public let id: StationID
    /// What it is called.
    public let names: LocalizedText
    /// Whether nothing is made there, as at the pass; left out where dishes are made.
    public let pass: Bool?
}

/// A tax class as terminals name it; its rate is the house's to apply.
public struct TaxClassName: Hashable, Sendable, Codable {
    /// Its id.
    public let id: TaxClassID
    /// What it is called.
    public let names: LocalizedText
}

/// A printer as terminals name it.
public struct PrinterName: Hashable, Sendable, Codable {
    /// Its id.
    public let id: PrinterID
    /// What it is called.
    public let names: LocalizedText
}

/// A member of staff as terminals name them.
public struct StaffName: Hashable, Sendable, Codable {
    /// The name to sign in with.
    public let id: StaffID
    /// The name people read.
    public let name: String
    /// `false` for who may not seat guests and order, so that no check can be handed over to them;
    /// left out for everybody else.
    public let serves: Bool?
}

/// A section of the house with its tables.
public struct SectionPlan: Hashable, Sendable, Codable {
    /// The section's id.
    public let id: SectionID
    /// What it is called.
    public let names: LocalizedText
    /// Its tables, in the order they are shown.
    public let tables: [TablePlan]

    /// A section of a house.
    ///
    /// - Parameter spots: Where each table stands, as `HouseConfig.spots` tells.
    public init(_ section: Section, in config: HouseConfig, spots: [TableID: TableSpot]) {
        id = section.id
        names = section.names
        tables = config.tables.filter { $0.section == section.id }.map { table in
            TablePlan(
                id: table.id, names: table.names, seats: table.seats,
                spot: spots[table.id] ?? TableSpot(row: 1, column: 1))
        }
    }
}

/// A table as it is drawn.
public struct TablePlan: Hashable, Sendable, Codable {
    /// The table's id.
    public let id: TableID
    /// What people call it.
    public let names: LocalizedText
    /// How many it seats, 1…99.
    public let seats: Int
    /// Where it stands on the plan of the house; no two tables stand in one place.
    public let spot: TableSpot
}

/// The whole answer to the question `house`: what a terminal keeps, so that it shows the room
/// before the hub is there.
public struct HousePicture: Hashable, Sendable, Codable {
    /// The house.
    public let plan: HousePlan
    /// Its sections, in the order they are shown.
    public let sections: [SectionPlan]

    /// What terminals may know of a config.
    ///
    /// - Parameters:
    ///   - hash: The config's hash.
    ///   - namesStaff: Whether they may know who works here.
    public init(_ config: HouseConfig, hash: String, namesStaff: Bool = true) {
        let spots = config.spots
        plan = HousePlan(config, hash: hash, namesStaff: namesStaff)
        sections = config.sections.map { SectionPlan($0, in: config, spots: spots) }
    }

    /// An answer put together again; `nil` when it is not one to `house`.
    public init?(_ pages: [Answer]) {
        guard case .house(let plan) = pages.first?.answer else { return nil }
        self.plan = plan
        var sections: [SectionPlan] = []
        for page in pages.dropFirst() {
            guard case .section(let section) = page.answer else { return nil }
            sections.append(section)
        }
        self.sections = sections
    }

    /// The pages it is answered in: the house, then a section each.
    public var pages: [Answer.Content] { [.house(plan)] + sections.map { .section($0) } }
}
