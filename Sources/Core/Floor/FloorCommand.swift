public import Vocabulary

/// What can be asked of the floor.
public enum FloorCommand: Hashable, Sendable {
    /// Seats a party with its check at a free table, or beside others when it shares; covers are
    /// 1…999.
    case seatParty(check: CheckID, table: TableID, covers: Int, sharing: Bool = false)
    /// Moves the party of a check to one free table, or beside others when it shares.
    case moveParty(check: CheckID, to: TableID, sharing: Bool = false)
    /// Says how many guests a party is, 1…999.
    case resizeParty(check: CheckID, covers: Int)
    /// Gives up one of the tables of a check.
    case leaveTable(check: CheckID, table: TableID)
    /// Frees the tables of a check, if it has any.
    case releaseTable(check: CheckID)
    /// Makes two parties one: the joined one's tables become the other's.
    case joinParties(joined: CheckID, into: CheckID)
    /// Takes a party out of another again.
    case partParties(Parting)
}

/// A party that is taken out of another again.
public struct Parting: Hashable, Sendable {
    /// The party that it was joined into.
    public let check: CheckID
    /// How many stay in that, 1…999.
    public let staying: Int
    /// The party that is taken out, as it sat there.
    public let party: Seating.Party
    /// The tables it takes again.
    public let tables: [TableID]
    /// Those among them that the other leaves.
    public let left: [TableID]

    /// Two parties again.
    public init(
        check: CheckID, staying: Int, party: Seating.Party, tables: [TableID], left: [TableID]
    ) {
        self.check = check
        self.staying = staying
        self.party = party
        self.tables = tables
        self.left = left
    }
}
