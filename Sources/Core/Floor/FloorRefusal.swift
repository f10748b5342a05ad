public import Vocabulary

/// Why the floor says no, in rank order.
public enum FloorRefusal: Error, Hashable, Sendable {
    /// Covers are not 1…999.
    case coversOutOfRange(Int)
    /// The check's party sits at no table.
    case partyHasNoTable(CheckID)
    /// The check's party sits at another table already.
    case partyIsSeated(TableID)
    /// Somebody sits there.
    case tableIsTaken(TableID)
}
