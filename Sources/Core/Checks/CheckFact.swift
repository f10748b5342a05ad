public import Vocabulary

/// What happened to a check.
public enum CheckFact: Hashable, Sendable {
    /// A check was opened.
    case checkOpened(CheckOpened)
    /// A round was sent.
    case roundSent(RoundSent)
    /// A course's held lines were fired.
    case courseFired(CourseFired)
    /// A line, or part of it, was voided.
    case lineVoided(LineVoided)
    /// Held lines were fired by themselves.
    case linesFired(LinesFired)
    /// The kitchen was asked to hurry.
    case linesRushed(LinesRushed)
    /// A line, or part of it, is given away.
    case lineComped(LineComped)
    /// All of a line is charged again.
    case compUndone(CompUndone)
    /// Lines went to another check, or to another seat.
    case linesMoved(LinesMoved)
    /// The check is served at another table.
    case checkMoved(CheckMoved)
    /// A pre-bill was printed.
    case preBillIssued(PreBillIssued)
    /// The check was closed.
    case checkClosed(CheckClosed)
    /// The check is for another number of guests.
    case coversChanged(CoversChanged)
    /// The check was given to another waiter.
    case checkHandedOver(CheckHandedOver)
    /// The check ended without a bill: nothing stood on it.
    case checkCleared(CheckCleared)
    /// Another check was merged into the check, and ended.
    case checksMerged(ChecksMerged)
    /// A check was taken out of the check again.
    case mergeUndone(MergeUndone)

    /// The check it happened to; of lines that moved, the one they left.
    public var check: CheckID {
        switch self {
        case .checkOpened(let fact): fact.check
        case .roundSent(let fact): fact.check
        case .courseFired(let fact): fact.check
        case .lineVoided(let fact): fact.check
        case .linesFired(let fact): fact.check
        case .linesRushed(let fact): fact.check
        case .lineComped(let fact): fact.check
        case .compUndone(let fact): fact.check
        case .linesMoved(let fact): fact.check
        case .checkMoved(let fact): fact.check
        case .preBillIssued(let fact): fact.check
        case .checkClosed(let fact): fact.check
        case .coversChanged(let fact): fact.check
        case .checkHandedOver(let fact): fact.check
        case .checkCleared(let fact): fact.check
        case .checksMerged(let fact): fact.check
        case .mergeUndone(let fact): fact.check
        }
    }

    /// All checks that are otherwise after it.
    public var checks: [CheckID] {
        switch self {
        case .checksMerged(let fact): [fact.check] + fact.merged.suffix(1).map(\.id)
        case .mergeUndone(let fact): [fact.check, fact.restored.id]
        case .linesMoved(let fact) where fact.to != fact.check: [fact.check, fact.to]
        default: [check]
        }
    }
}

/// A check was opened.
public struct CheckOpened: Hashable, Sendable, Codable {
    /// Its id.
    public let check: CheckID
    /// The number people call it by.
    public let number: Int
    /// Its table; `nil` at the counter.
    public let table: TableID?
    /// Guests.
    public let covers: Int
    /// Who opened it.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case check, number, table, covers, by, at = "at_ms"
    }

    /// An opened check.
    public init(
        check: CheckID, number: Int, table: TableID?, covers: Int, by: StaffID, at: Moment
    ) {
        self.check = check
        self.number = number
        self.table = table
        self.covers = covers
        self.by = by
        self.at = at
    }
}

/// A round was sent.
public struct RoundSent: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The round's number on this check, counted from 1.
    public let round: Int
    /// Its lines, frozen.
    public let lines: [CheckLine]
}

/// A course's held lines were fired.
public struct CourseFired: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The course, 1…9.
    public let course: Int
    /// The lines that became kitchen work, in order.
    public let lines: [LineID]
    /// Who fired it; `nil` in journals of programs that did not write it here.
    public let by: StaffID?
    /// When; `nil` in journals of programs that did not write it here.
    public let at: Moment?

    private enum CodingKeys: String, CodingKey {
        case check, course, lines, by, at = "at_ms"
    }

    init(
        check: CheckID, course: Int, lines: [LineID], by: StaffID? = nil, at: Moment? = nil
    ) {
        self.check = check
        self.course = course
        self.lines = lines
        self.by = by
        self.at = at
    }
}

/// A line, or part of it, was voided.
public struct LineVoided: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The line.
    public let line: LineID
    /// How much of it.
    public let quantity: Quantity
    /// Why.
    public let reason: Note
    /// Who took it off; `nil` in journals of programs that did not write it here.
    public let by: StaffID?
    /// When; `nil` in journals of programs that did not write it here.
    public let at: Moment?

    private enum CodingKeys: String, CodingKey {
        case check, line, quantity = "quantity_thousandths", reason, by, at = "at_ms"
    }

    init(
        check: CheckID, line: LineID, quantity: Quantity, reason: Note, by: StaffID? = nil,
        at: Moment? = nil
    ) {
        self.check = check
        self.line = line
        self.quantity = quantity
        self.reason = reason
        self.by = by
        self.at = at
    }
}

/// The check is served elsewhere.
public struct CheckMoved: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// Where it was; `nil` at the counter.
    public let from: TableID?
    /// Where it is.
    public let to: TableID
    /// Where it is served beside that.
    public var otherTables: [TableID] { more ?? [] }
    /// Left out when there is none, so that it is written as it always was.
    private let more: [TableID]?

    private enum CodingKeys: String, CodingKey {
        case check, from, to, more = "other_tables"
    }

    init(check: CheckID, from: TableID?, to: TableID, otherTables: [TableID] = []) {
        self.check = check
        self.from = from
        self.to = to
        more = otherTables.isEmpty ? nil : otherTables
    }
}

/// A pre-bill was printed.
public struct PreBillIssued: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// Which pre-bill of the check it is, counted from 1.
    public let copy: Int
}

/// The check was closed.
public struct CheckClosed: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
}
