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
    public internal(set) var covers: Int
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
    /// The waiter who is responsible for it: who opened it, until it is handed over.
    public internal(set) var waiter: StaffID {
        get { handedTo ?? by }
        set { handedTo = newValue == by ? nil : newValue }
    }
    /// Left out while it is who opened it, so that such a check is written as it always was.
    private var handedTo: StaffID?
    /// The tables where it is served beside `table`: those that were put together with it.
    public internal(set) var otherTables: [TableID] {
        get { more ?? [] }
        set { more = newValue.isEmpty ? nil : newValue }
    }
    private var more: [TableID]?
    /// The checks that were merged into it and can be taken out again, in the order they came.
    public internal(set) var merged: [MergedCheck] {
        get { parts ?? [] }
        set { parts = newValue.isEmpty ? nil : newValue }
    }
    private var parts: [MergedCheck]?

    private enum CodingKeys: String, CodingKey {
        case id, number, covers, by, since = "since_ms", table, lines, rounds
        case preBills = "pre_bills", handedTo = "waiter", more = "other_tables", parts = "merged"
    }

    /// The most lines that one check may hold, each check merged into it counted as one: with the
    /// longest notes its state still fits into one message.
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

    /// All tables where it is served, the first one first; none at the counter.
    public var tables: [TableID] { table.map { [$0] + otherTables } ?? [] }

    /// The courses in which something waits to be fired, ascending.
    public var heldCourses: [Int] {
        Set(standingLines.filter { $0.stage == .held }.map(\.course)).sorted()
    }

    /// How much of `mostLines` is taken.
    var places: Int { lines.reduce(merged.count) { $0 + $1.places } }

    /// Whether one of its lines has this id.
    public func holds(_ id: LineID) -> Bool { lines.contains { $0.id == id } }

    /// The lines that something is left of.
    public var standingLines: [CheckLine] {
        lines.filter { $0.standing > .zero }
    }
}
