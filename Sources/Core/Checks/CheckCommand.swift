public import Vocabulary

/// What can be asked of an open check.
public enum CheckCommand: Hashable, Sendable {
    /// Brings a round: priced lines, each fired or held.
    case sendRound([CheckLine])
    /// Fires the held lines of a course, 1…9.
    case fireCourse(Int)
    /// Fires held lines by their ids.
    case fireLines([LineID])
    /// Asks the kitchen to hurry with what is fired: of a course, of some lines, of all of it.
    case rush(course: Int?, lines: [LineID]?)
    /// Takes a quantity off a line, with a reason; a quantity of `nil` takes what is left.
    case voidLine(LineID, quantity: Quantity?, reason: Note)
    /// Gives a quantity of a line away, with a reason; `nil` gives all that is charged of it.
    case compLine(LineID, quantity: Quantity?, reason: Note)
    /// Charges all of a line again.
    case undoComp(LineID)
    /// Moves lines, or parts of them, to another check or to another seat of this one.
    case moveLines([LineMoving], to: Check, seat: Int?)
    /// Serves the check at another table, and there alone.
    case move(to: TableID)
    /// No longer serves the check at one of its tables; the last one stays.
    case leave(TableID)
    /// Says how many guests it is for, 1…999.
    case changeCovers(Int)
    /// Gives it to another waiter.
    case handOver(to: StaffID)
    /// Ends it without a bill: its guests left before anything stood on it.
    case clear
    /// Takes in another check with all its lines; the other one ends.
    case merge(Check)
    /// Takes a check out again that was merged; these are the tables that this one keeps.
    case undoMerge(CheckID, keeping: [TableID])
    /// Prints the bill before paying.
    case preBill
    /// Closes the check for good.
    case close
}
