public import Vocabulary

/// Why a check says no, in rank order.
public enum CheckRefusal: Error, Hashable, Sendable {
    /// Covers are not 1…999.
    case coversOutOfRange(Int)
    /// A round without lines.
    case roundIsEmpty
    /// A round of more lines than this; each dish of a set meal counts as one.
    case roundIsTooLong(most: Int)
    /// Nobody said which lines.
    case noLineIsNamed
    /// The course is not 1…9.
    case courseOutOfRange(Int)
    /// The check has no line of that course.
    case courseIsEmpty(Int)
    /// The seat is not 1…99.
    case seatOutOfRange(Int)
    /// A line that is to move stands twice among those.
    case lineIsNamedTwice(LineID)
    /// The check has no such line.
    case lineIsUnknown(LineID)
    /// Nothing is left of the line.
    case lineIsVoided(LineID)
    /// Nothing of it is fired, so that the kitchen could hurry with it.
    case nothingIsFired
    /// A reason on a guest's bill has more characters than this.
    case reasonIsTooLong(most: Int)
    /// All that stands of the line is given away already.
    case lineIsComped(LineID)
    /// More than is left of the line, or nothing.
    case quantityOutOfRange(left: Quantity)
    /// A set meal is voided in whole sets, never one of its dishes.
    case setIsVoidedWhole
    /// Part of a portion is to be taken off or given away, and more of the line than that is left.
    case quantityIsNotWhole
    /// Part of a set meal, or less than whole portions where only whole ones can go.
    case partIsNotWhole
    /// Part of the line is to go, and nobody said under which id.
    case newLineIsMissing(LineID)
    /// The check would hold more lines than this; each dish of a set meal counts as one, and so
    /// does each check merged into it.
    case checkIsFull(most: Int)
    /// Lines that stand on an open check already, or twice in the round or the move.
    case lineIsRepeated([LineID])
    /// Nothing stands on the check.
    case checkIsEmpty
    /// Something stands on the check: it must be paid or voided before its guests are let go.
    case checkHasLines(CheckID, number: Int)
    /// Lines are held that the kitchen was never told about.
    case linesAreHeld(Int)
}
