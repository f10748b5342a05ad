import Kitchen
public import Menus
public import Vocabulary

/// What the house is judged by: its config and the menus that rounds were drafted under.
public struct HouseBooks: Sendable {
    /// The config in force.
    public let config: HouseConfig
    /// Menus by hash: the one in force and those before it.
    public let menus: [String: MenuIndex]
    /// The config that an `adoptBooks` under judgement names, when it is not the one in force.
    public let candidate: HouseConfig?
    /// Whether the disk of the house has too little room for new work: measured where the house is
    /// run, judged here.
    public var isSpaceShort = false
    private let workStations: Set<StationID>
    private let staffByID: [StaffID: StaffMember]
    private let rightsByRoles: [[Role]: Set<Right>]
    private let taxClassesByID: [TaxClassID: TaxClass]
    private let tableIDs: Set<TableID>

    /// Books of a config and its menus.
    public init(
        config: HouseConfig, menus: [String: MenuIndex], candidate: HouseConfig? = nil
    ) {
        self.config = config
        self.menus = menus
        self.candidate = candidate
        workStations = Set(config.stations.filter { $0.purpose == .work }.map(\.id))
        staffByID = Dictionary(config.staff.map { ($0.id, $0) }) { first, _ in first }
        rightsByRoles = Dictionary(config.staff.map { ($0.roles, config.rights(of: $0.roles)) }) {
            first, _ in first
        }
        taxClassesByID = Dictionary(config.taxClasses.map { ($0.id, $0) }) { first, _ in first }
        tableIDs = Set(config.tables.map(\.id))
    }

    /// The member of staff with this name.
    public func member(_ id: StaffID) -> StaffMember? { staffByID[id] }
    /// The tax class with this id.
    public func taxClass(_ id: TaxClassID) -> TaxClass? { taxClassesByID[id] }
    /// Whether the house has this table.
    public func has(_ table: TableID) -> Bool { tableIDs.contains(table) }
    /// Whether dishes are made at this station: the house has it, and it is not a pass.
    public func isWorkStation(_ id: StationID) -> Bool { workStations.contains(id) }

    /// Everything a member of staff may do, by all roles together.
    public func rights(of member: StaffMember) -> Set<Right> {
        rightsByRoles[member.roles] ?? config.rights(of: member.roles)
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
