public import Vocabulary

/// What happened on the floor.
public enum FloorFact: Hashable, Sendable {
    /// A party sat down.
    case partySeated(PartySeated)
    /// A party moved to another table.
    case partyMoved(PartyMoved)
    /// A party left a table.
    case partyLeft(PartyLeft)
    /// A party has more guests, or fewer.
    case partyResized(PartyResized)
    /// Two parties became one.
    case partiesJoined(PartiesJoined)
    /// One party became two again.
    case partiesParted(PartiesParted)

    /// The tables at which something is otherwise now.
    ///
    /// - Parameter seating: The room, before or after it.
    public func tables(in seating: Seating) -> [TableID] {
        switch self {
        case .partySeated(let fact): [fact.table]
        case .partyMoved(let fact): [fact.from, fact.to]
        case .partyLeft(let fact): [fact.table]
        case .partyResized(let fact): seating.tables(of: fact.check)
        case .partiesJoined(let fact): fact.tables + seating.tables(of: fact.check)
        case .partiesParted(let fact): fact.tables + seating.tables(of: fact.check)
        }
    }
}

/// A party sat down.
public struct PartySeated: Hashable, Sendable, Codable {
    /// Where.
    public let table: TableID
    /// Who and since when.
    public let party: Seating.Party
    /// Whether others sit there.
    public var isSharing: Bool { sharing ?? false }
    /// Left out when nobody does, so that it is written as it always was.
    private let sharing: Bool?

    /// A party at a table.
    public init(table: TableID, party: Seating.Party, isSharing: Bool = false) {
        self.table = table
        self.party = party
        sharing = isSharing ? true : nil
    }
}

/// A party moved to another table.
public struct PartyMoved: Hashable, Sendable, Codable {
    /// The party's check.
    public let check: CheckID
    /// The table that it left.
    public let from: TableID
    /// The table it took.
    public let to: TableID
    /// Whether others sit there.
    public var isSharing: Bool { sharing ?? false }
    /// Left out when nobody does, so that it is written as it always was.
    private let sharing: Bool?

    /// A move between two tables.
    public init(check: CheckID, from: TableID, to: TableID, isSharing: Bool = false) {
        self.check = check
        self.from = from
        self.to = to
        sharing = isSharing ? true : nil
    }
}

/// A party left a table.
public struct PartyLeft: Hashable, Sendable, Codable {
    /// The party's check.
    public let check: CheckID
    /// The table that it left.
    public let table: TableID

    /// A table left.
    public init(check: CheckID, table: TableID) {
        self.check = check
        self.table = table
    }
}

/// A party has more guests, or fewer.
public struct PartyResized: Hashable, Sendable, Codable {
    /// The party's check.
    public let check: CheckID
    /// How many they are now.
    public let covers: Int

    /// A party of another size.
    public init(check: CheckID, covers: Int) {
        self.check = check
        self.covers = covers
    }
}

/// Two parties became one.
public struct PartiesJoined: Hashable, Sendable, Codable {
    /// The check of the one that they are now.
    public let check: CheckID
    /// The check of the one that joined it.
    public let joined: CheckID
    /// How many they are together.
    public let covers: Int
    /// The tables of the one that joined: the other sits there now.
    public let tables: [TableID]

    /// Parties that became one.
    public init(check: CheckID, joined: CheckID, covers: Int, tables: [TableID]) {
        self.check = check
        self.joined = joined
        self.covers = covers
        self.tables = tables
    }
}

/// One party became two again.
public struct PartiesParted: Hashable, Sendable, Codable {
    /// The check of the party that stays.
    public let check: CheckID
    /// How many stay in it.
    public let covers: Int
    /// The party that was taken out of it.
    public let party: Seating.Party
    /// The tables it took again.
    public let tables: [TableID]
    /// Those among them that the other left.
    public let left: [TableID]

    /// Parties that are two again.
    public init(
        check: CheckID, covers: Int, party: Seating.Party, tables: [TableID], left: [TableID]
    ) {
        self.check = check
        self.covers = covers
        self.party = party
        self.tables = tables
        self.left = left
    }
}
