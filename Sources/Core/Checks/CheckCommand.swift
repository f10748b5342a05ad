public import Vocabulary

/// What can be asked of an open check.
public enum CheckCommand: Hashable, Sendable {
    /// Brings a round: priced lines, each fired or held.
    case sendRound([CheckLine])
    /// Fires the held lines of a course, 1…9.
    case fireCourse(Int)
    /// Takes a quantity off a line, with a reason; a quantity of `nil` takes what is left.
    case voidLine(LineID, quantity: Quantity?, reason: Note)
    /// Serves the check at another table.
    case move(to: TableID)
    /// Prints the bill before paying.
    case preBill
    /// Closes the check for good.
    case close
}
