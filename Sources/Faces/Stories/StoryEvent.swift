public import Checks
public import HouseRules
public import Kitchen
public import Tenders
public import Vocabulary

/// One command of the journal with the facts that it caused, as a story needs them.
public struct StoryEntry: Hashable, Sendable {
    /// Its place in the journal.
    public let sequence: Int64
    /// House time of the decision.
    public let at: Moment
    /// The business day of the decision; `nil` before the first.
    public let day: BusinessDay?
    /// Who asked; `nil` when nobody was signed in, and for the house itself.
    public let by: StaffID?
    /// The device it came from.
    public let device: DeviceID
    /// The kind of the command, as on the wire.
    public let kind: String
    /// Why it was refused; `nil` when it was accepted.
    public let refusal: RefusalCode?
    /// What happened.
    public let facts: [HouseFact]

    /// An entry; see the properties.
    public init(
        sequence: Int64, at: Moment, day: BusinessDay?, by: StaffID?, device: DeviceID,
        kind: String, refusal: RefusalCode?, facts: [HouseFact]
    ) {
        self.sequence = sequence
        self.at = at
        self.day = day
        self.by = by
        self.device = device
        self.kind = kind
        self.refusal = refusal
        self.facts = facts
    }
}

/// Something in the life of a check.
public struct StoryEvent: Hashable, Sendable {
    /// What can happen to a check, as people tell it.
    public enum Deed: Hashable, Sendable {
        /// It was opened.
        case opened(CheckOpened)
        /// A round was sent.
        case roundSent(RoundSent)
        /// A course was fired, with the lines that became work by it.
        case courseFired(CourseFired, [CheckLine])
        /// A line, or part of it, was voided; the line as it was ordered.
        case voided(LineVoided, CheckLine?)
        /// Something was done to single lines.
        case lines(LineEvent)
        /// It went to another table.
        case moved(CheckMoved)
        /// A docket was issued.
        case docket(Docket, PaperFate)
        /// A pre-bill was printed.
        case preBill(GuestPaper, PaperFate)
        /// A tender was taken.
        case tender(Tender)
        /// It was closed, with its receipt.
        case closed(GuestPaper, Receipt, PaperFate)
        /// Its receipt was printed again.
        case copied(GuestPaper, Receipt, PaperFate)
        /// It is for another number of guests.
        case coversChanged(CoversChanged)
        /// It was given to another waiter.
        case handedOver(CheckHandedOver)
        /// It ended without a bill.
        case cleared
        /// Another check was merged into it.
        case merged(ChecksMerged)
        /// It was merged into another check.
        case joined(ChecksMerged)
        /// Another check was taken out of it again.
        case unmerged(MergeUndone)
        /// It was taken out of another check again.
        case takenOut(MergeUndone)
        /// A command about it was refused; its kind as on the wire.
        case refused(String, RefusalCode)
    }

    /// The place in the journal of the command that did it.
    public let sequence: Int64
    /// House time.
    public let at: Moment
    /// The business day; `nil` before the first.
    public let day: BusinessDay?
    /// Who did it; `nil` when nobody was signed in.
    public let by: StaffID?
    /// On which device.
    public let device: DeviceID
    /// What happened.
    public internal(set) var deed: Deed
}

/// What became of a paper.
public struct PaperFate: Hashable, Sendable {
    /// What somebody said of a paper that was held back.
    public struct Settling: Hashable, Sendable {
        /// When.
        public let at: Moment
        /// Who; `nil` when nobody was signed in, and for the house itself.
        public let by: StaffID?
        /// On which device.
        public let device: DeviceID
    }

    /// Why it was not out at some time.
    public struct Trouble: Hashable, Sendable {
        /// When the house heard of it.
        public let at: Moment
        /// What was wrong.
        public let trouble: PaperTrouble
        /// Whether the paper may have come out all the same.
        public let unsure: Bool
        /// Who had it printed all the same, when it was held back.
        public internal(set) var released: Settling?
    }

    /// What kept it, in order.
    public internal(set) var troubles: [Trouble] = []
    /// When it was proven to be out; `nil` while it waits.
    public internal(set) var confirmed: Moment?
    /// Who saw it on paper, or passed on what stands on it: the house did not print it again.
    public internal(set) var seen: Settling?
    /// Whether the one that came out bears the mark of a reprint: an earlier one may be out.
    public var isReprint: Bool {
        confirmed != nil && seen == nil && troubles.contains { $0.unsure }
    }
    /// Whether it cannot be set: nothing of it prints.
    var isUnsettable: Bool { troubles.last?.trouble == .unsettable }
    /// Whether it is held back: nothing of it prints.
    var isHeld: Bool {
        troubles.last.map { $0.trouble.holdsBack && $0.released == nil } ?? false
    }
}
