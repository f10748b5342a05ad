import Kitchen
public import Menus
public import Vocabulary

/// What the house is judged by: its config and the menus that rounds were drafted under.
public struct HouseBooks: Sendable {
    /// All of them, with their look-ups: whoever judges has a reference to one set of books.
    private let shelf: BookShelf
    /// Whether the disk of the house has too little room for new work: measured where the house is
    /// run, judged here.
    public var isSpaceShort = false

    /// Books of a config and its menus.
    public init(
        config: HouseConfig, menus: [String: MenuIndex], candidate: HouseConfig? = nil
    ) {
        shelf = BookShelf(config, menus, candidate)
    }

    /// The config in force.
    public var config: HouseConfig { _read { yield shelf.config } }
    /// Menus by hash: the one in force and those before it.
    public var menus: [String: MenuIndex] { shelf.menus }
    /// The config that an `adoptBooks` under judgement names, when it is not the one in force.
    public var candidate: HouseConfig? { shelf.candidate }

    /// The member of staff with this name.
    public func member(_ id: StaffID) -> StaffMember? { shelf.staff[id] }
    /// The tax class with this id.
    public func taxClass(_ id: TaxClassID) -> TaxClass? { shelf.taxClasses[id] }
    /// Whether the house has this table.
    public func has(_ table: TableID) -> Bool { shelf.tables.contains(table) }
    /// Whether dishes are made at this station: the house has it, and it is not a pass.
    public func isWorkStation(_ id: StationID) -> Bool { shelf.workStations.contains(id) }

    /// Everything a member of staff may do, by all roles together.
    public func rights(of member: StaffMember) -> Set<Right> {
        shelf.rights[member.roles] ?? config.rights(of: member.roles)
    }
}

/// Books with their look-ups made once.
private final class BookShelf: Sendable {
    let config: HouseConfig
    let menus: [String: MenuIndex]
    let candidate: HouseConfig?
    let workStations: Set<StationID>
    let staff: [StaffID: StaffMember]
    let rights: [[Role]: Set<Right>]
    let taxClasses: [TaxClassID: TaxClass]
    let tables: Set<TableID>

    init(_ config: HouseConfig, _ menus: [String: MenuIndex], _ candidate: HouseConfig?) {
        self.config = config
        self.menus = menus
        self.candidate = candidate
        workStations = Set(config.stations.filter { $0.purpose == .work }.map(\.id))
        staff = Dictionary(config.staff.map { ($0.id, $0) }) { first, _ in first }
        rights = Dictionary(config.staff.map { ($0.roles, config.rights(of: $0.roles)) }) {
            first, _ in first
        }
        taxClasses = Dictionary(config.taxClasses.map { ($0.id, $0) }) { first, _ in first }
        tables = Set(config.tables.map(\.id))
    }
}

extension HouseConfig {
    fileprivate func rights(of roles: [Role]) -> Set<Right> {
        roles.reduce(into: []) { $0.formUnion(rights[$1] ?? []) }
    }
}

/// Who is asking.
public enum Actor: Hashable, Sendable {
    /// A member of staff on a device.
    case staff(StaffID)
    /// The house itself.
    case house

    /// The name under which facts are told.
    public var name: StaffID {
        switch self {
        case .staff(let id): id
        case .house: "house"
        }
    }
}
