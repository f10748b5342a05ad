public import Vocabulary

/// Everything one party owes, while it is open.
///
/// Invariants: line ids are unique; nothing is voided beyond its quantity; rounds count from 1.
public struct Check: Hashable, Sendable, Codable {
    /// The check's id, made by the terminal.
    public let id: CheckID
    /// The number people call it by; counted by the house, never used twice.
    public let number: Int
    /// Guests, 1…999.
    public let covers: Int
    /// Who opened it.
    public let by: StaffID
    /// When it was opened.
    public let since: Moment
    /// Where it is served; `nil` at the counter.
    public internal(set) var table: TableID?
    /// Its lines in the order they were sent.
    public internal(set) var lines: [CheckLine]
    /// How many rounds were sent.
    public internal(set) var rounds: Int
    /// How many pre-bills were printed.
    public internal(set) var preBills: Int

    private enum CodingKeys: String, CodingKey {
        case id, number, covers, by, since = "since_ms", table, lines, rounds
        case preBills = "pre_bills"
    }

    /// The most lines that one check may hold: with the longest notes its state still fits into one
    /// message.
    public static let mostLines = 400
    /// The most lines that one round may bring.
    public static let mostLinesPerRound = 100

    /// The check that a `checkOpened` fact begins.
    public init(_ fact: CheckOpened) {
        id = fact.check
        number = fact.number
        covers = fact.covers
        by = fact.by
        since = fact.at
        table = fact.table
        lines = []
        rounds = 0
        preBills = 0
    }

    /// The line with this id.
    public func line(_ id: LineID) -> CheckLine? {
        lines.first { $0.id == id }
    }

    /// The lines that something is left of.
    public var standingLines: [CheckLine] {
        lines.filter { $0.standing > .zero }
    }
}
