public import Vocabulary

/// A check that was merged into another one, with what is needed to take it out again.
///
/// Its lines stand on the other check as they were; here are their ids alone.
public struct MergedCheck: Hashable, Sendable, Codable {
    /// Its id.
    public let id: CheckID
    /// The number people call it by.
    public let number: Int
    /// Its guests when it was merged, 1…999.
    public let covers: Int
    /// Who opened it.
    public let by: StaffID
    /// When it was opened.
    public let since: Moment
    /// Where it was served.
    public let table: TableID
    /// Where it was served beside that.
    public var otherTables: [TableID] { more ?? [] }
    private let more: [TableID]?
    /// How many rounds were sent to it.
    public let rounds: Int
    /// How many of its pre-bills were printed.
    public let preBills: Int
    /// The waiter who was responsible for it.
    public var waiter: StaffID { handedTo ?? by }
    private let handedTo: StaffID?
    /// Its lines, in the order they were sent; not those of checks merged into it before. Parts
    /// that are split off one of them belong to it too; what goes to another check does not.
    public internal(set) var lines: [LineID]
    /// The check that it was merged into, when that was merged further; it comes out of that one.
    /// `nil` when it comes out of the check on which this stands.
    public internal(set) var into: CheckID?
    /// Those of its tables at which the other party sat as well.
    public var shared: [TableID] { bothAt ?? [] }
    private let bothAt: [TableID]?

    private enum CodingKeys: String, CodingKey {
        case id = "check", number, covers, by, since = "since_ms", table, more = "other_tables"
        case rounds, preBills = "pre_bills", handedTo = "waiter", lines, into, bothAt = "shared"
    }

    /// What is kept of a check that is merged into one served at some tables; `nil` for a check
    /// of the counter.
    init?(_ check: Check, into tables: [TableID]) {
        guard let table = check.table else { return nil }
        id = check.id
        number = check.number
        covers = check.covers
        by = check.by
        since = check.since
        self.table = table
        more = check.otherTables.isEmpty ? nil : check.otherTables
        rounds = check.rounds
        preBills = check.preBills
        handedTo = check.waiter == check.by ? nil : check.waiter
        let others = Set(check.merged.flatMap(\.lines))
        lines = check.lines.map(\.id).filter { !others.contains($0) }
        let both = check.tables.filter(tables.contains)
        bothAt = both.isEmpty ? nil : both
    }

    /// All tables where it was served, the first one first.
    public var tables: [TableID] { [table] + otherTables }

    /// Whether its counts are among those of a house.
    var isPossible: Bool {
        let counts = 0...999_999_999
        return counts.contains(rounds) && counts.contains(preBills)
            && (1...999).contains(covers)
    }
}
