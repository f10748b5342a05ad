public import Vocabulary

/// What happened on the floor.
public enum FloorFact: Hashable, Sendable {
    /// A party sat down.
    case partySeated(PartySeated)
    /// A party moved to another table.
    case partyMoved(PartyMoved)
    /// A party left and its table is free.
    case partyLeft(PartyLeft)
}

/// A party sat down.
public struct PartySeated: Hashable, Sendable, Codable {
    /// Where.
    public let table: TableID
    /// Who and since when.
    public let party: Seating.Party

    /// A party at a table.
    public init(table: TableID, party: Seating.Party) {
        self.table = table
        self.party = party
    }
}

/// A party moved to another table.
public struct PartyMoved: Hashable, Sendable, Codable {
    /// The party's check.
    public let check: CheckID
    /// The table that became free.
    public let from: TableID
    /// The table it took.
    public let to: TableID

    /// A move between two tables.
    public init(check: CheckID, from: TableID, to: TableID) {
        self.check = check
        self.from = from
        self.to = to
    }
}

/// A party left.
public struct PartyLeft: Hashable, Sendable, Codable {
    /// The party's check.
    public let check: CheckID
    /// The table that became free.
    public let table: TableID

    /// A table left.
    public init(check: CheckID, table: TableID) {
        self.check = check
        self.table = table
    }
}
