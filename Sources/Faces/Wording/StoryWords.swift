/// Sentences in which the life of a check is told; before each stand the time and the person.
public struct StoryWords: Sendable {
    /// Heads a story, with the number of the check and its business day.
    public let title: @Sendable (_ check: Int, _ day: String) -> String
    /// Heads what follows on another calendar day.
    public let day: @Sendable (_ day: String) -> String
    /// The house itself, as somebody who does things.
    public let house: String
    /// For what came from a terminal on which nobody was signed in.
    public let nobody: String
    /// A check was opened; without a table at the counter.
    public let opened: @Sendable (_ table: String?, _ covers: Int) -> String
    /// A round was sent.
    public let roundSent: @Sendable (_ round: Int) -> String
    /// Behind a dish that the kitchen was not told of yet.
    public let held: String
    /// A course was fired.
    public let courseFired: @Sendable (_ course: Int) -> String
    /// A dish, or part of it, was voided: how much of what, and why.
    public let voided: @Sendable (_ dish: String, _ reason: String) -> String
    /// The check went to another table; without one before it came from the counter.
    public let moved: @Sendable (_ from: String?, _ to: String) -> String
    /// A pre-bill was printed, for the so-manieth time.
    public let preBill: @Sendable (_ copy: Int) -> String
    /// Money was taken, by its kind and amount.
    public let took: @Sendable (_ kind: String, _ amount: String) -> String
    /// Before how much of the bill a payment covers; not all of it, when the bill is shared.
    public let settles: String
    /// The check was closed with a receipt.
    public let closed: @Sendable (_ receipt: Int) -> String
    /// A receipt was printed again.
    public let copied: @Sendable (_ receipt: Int, _ copy: Int) -> String
    /// Somebody asked for something that was refused; why is a sentence of its own.
    public let refused: @Sendable (_ deed: String, _ why: String) -> String
    /// What somebody asked for, by the kind of the command.
    let deed: @Sendable (StoryDeed) -> String
    /// A docket for a station.
    public let docket:
        @Sendable (_ number: Int, _ kind: String, _ station: String, _ printer: String) -> String
    /// A bill or receipt as a paper.
    public let paper: @Sendable (_ number: Int, _ printer: String) -> String
    /// A paper came out.
    public let onPaper: String
    /// A paper came out with the mark of a reprint, for one before it may be out.
    public let reprinted: String
    /// Somebody had a paper printed that a restore held back.
    public let released: @Sendable (_ doer: String) -> String
    /// Somebody said of a paper that a restore held back that it is out.
    public let seen: @Sendable (_ doer: String) -> String
    /// A paper that cannot be set: whom it was for was told.
    public let told: @Sendable (_ doer: String) -> String
    /// Behind a trouble after which the paper may be out all the same.
    public let mayBeOut: String
    /// A paper is not out yet.
    public let waiting: String
    /// The check is still open.
    public let isOpen: String
    /// There was more than a story can hold.
    public let isCut: String
    /// How parties, tables and waiters changed.
    public let floor: FloorStoryWords

    /// What somebody asked for, by the kind of the command on the wire; another kind stands as it
    /// is.
    public func deed(kind: String) -> String {
        StoryDeed(rawValue: kind).map(deed) ?? FloorDeed(rawValue: kind).map(floor.deed) ?? kind
    }
}

/// What people ask of a check.
enum StoryDeed: String {
    case seatParty, openCheck, sendRound, fireCourse, voidLine, transferCheck, printPreBill
    case takeCash, takeCard, closeCheck, reprintReceipt
}
