/// Words for what is done to lines after they were sent.
public struct LineWords: Sendable {
    /// Heads a docket that asks the kitchen to hurry.
    public let rush: String
    /// Heads a work docket that somebody missed and had printed again.
    public let again: String
    /// Before the number of the work docket that a notice speaks of.
    public let ofDocket: String
    /// Before the number of the check that dishes were on.
    public let ofCheck: String
    /// On a bill, before the reason why something is given away.
    public let comp: String
    /// Somebody fired single dishes.
    public let fired: String
    /// Somebody asked the kitchen to hurry.
    public let rushed: String
    /// Somebody gave a dish, or part of it, away: how much of what, and why.
    public let comped: @Sendable (_ dish: String, _ reason: String) -> String
    /// Somebody charged all of a dish again.
    public let compUndone: @Sendable (_ dish: String) -> String
    /// Dishes went to the check of this number.
    public let left: @Sendable (_ check: String) -> String
    /// Dishes came from the check of this number.
    public let came: @Sendable (_ check: String) -> String
    /// Dishes are for another guest now; `nil` for the table.
    public let seated: @Sendable (_ seat: Int?) -> String
    /// What somebody asked for.
    let deed: @Sendable (LineDeed) -> String
    /// Why the house says no.
    let refusal: @Sendable (LineRefusal, RefusalArguments) -> String
}

/// What people ask of single lines, by the kind of the command.
enum LineDeed: String {
    case fireLines, rush, compLine, undoComp, moveLines, reprintDocket
}

/// What is asked of lines after they were sent, of dishes that are not on the menu, of dockets and
/// of notes.
enum LineRefusal: String, CaseIterable {
    case noLineIsNamed, nothingIsFired, reasonIsTooLong, lineIsComped, partIsNotWhole
    case lineIsNamedTwice, newLineIsMissing, checkIsNotOpen
    case docketIsNotOnCheck, docketIsWaiting
    case nameIsTooLong, stationIsUnknown, taxClassIsUnknown
}
