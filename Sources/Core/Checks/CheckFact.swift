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
    /// The check is served at another table.
    case checkMoved(CheckMoved)
    /// A pre-bill was printed.
    case preBillIssued(PreBillIssued)
    /// The check was closed.
    case checkClosed(CheckClosed)

    /// The check it happened to.
    public var check: CheckID {
        switch self {
        case .checkOpened(let fact): fact.check
        case .roundSent(let fact): fact.check
        case .courseFired(let fact): fact.check
        case .lineVoided(let fact): fact.check
        case .checkMoved(let fact): fact.check
        case .preBillIssued(let fact): fact.check
        case .checkClosed(let fact): fact.check
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

    private enum CodingKeys: String, CodingKey {
        case check, line, quantity = "quantity_thousandths", reason
    }
}

/// The check is served at another table.
public struct CheckMoved: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// Where it was; `nil` at the counter.
    public let from: TableID?
    /// Where it is.
    public let to: TableID
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
