public import Vocabulary

/// What can be asked of the floor.
public enum FloorCommand: Hashable, Sendable {
    /// Seats a party with its check at a free table; covers are 1…999.
    case seatParty(check: CheckID, table: TableID, covers: Int)
    /// Moves the party of a check to a free table.
    case moveParty(check: CheckID, to: TableID)
    /// Frees the table of a check, if it has one.
    case releaseTable(check: CheckID)
}
