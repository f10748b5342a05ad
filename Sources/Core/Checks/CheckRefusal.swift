public import Vocabulary

/// Why a check says no, in rank order.
public enum CheckRefusal: Error, Hashable, Sendable {
    /// A round without lines.
    case roundIsEmpty
    /// A round of more lines than this; each dish of a set meal counts as one.
    case roundIsTooLong(most: Int)
    /// The check would hold more lines than this; each dish of a set meal counts as one.
    case checkIsFull(most: Int)
    /// Lines that stand on an open check already, or twice in the round.
    case lineIsRepeated([LineID])
    /// The course is not 1…9.
    case courseOutOfRange(Int)
    /// The check has no line of that course.
    case courseIsEmpty(Int)
    /// The check has no such line.
    case lineIsUnknown(LineID)
    /// Nothing is left of the line.
    case lineIsVoided(LineID)
    /// More than is left of the line, or nothing.
    case quantityOutOfRange(left: Quantity)
    /// A set meal is voided in whole sets, never one of its dishes.
    case setIsVoidedWhole
    /// Nothing stands on the check.
    case checkIsEmpty
    /// Lines are held that the kitchen was never told about.
    case linesAreHeld(Int)
}
