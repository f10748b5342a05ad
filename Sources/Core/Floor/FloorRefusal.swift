public import Vocabulary

/// Why the floor says no, in rank order.
public enum FloorRefusal: Error, Hashable, Sendable {
    /// Covers are not 1…999.
    case coversOutOfRange(Int)
    /// The check's party sits at no table. The house seats such a party instead of moving it, so
    /// this is heard when tables are to be put together.
    case partyHasNoTable(CheckID)
    /// The check's party sits at another table already.
    case partyIsSeated(TableID)
    /// Somebody sits there, and the party does not share.
    case tableIsTaken(TableID)
    /// More parties than this do not share a table.
    case tableIsFull(TableID, most: Int)
}
