public import Vocabulary

/// Another check was merged into a check: its lines stand there now, and it ended.
public struct ChecksMerged: Hashable, Sendable, Codable {
    /// The check that goes on.
    public let check: CheckID
    /// The number of that.
    public let number: Int
    /// Its guests now, both parties together.
    public let covers: Int
    /// Where it is served beside its own table.
    public let otherTables: [TableID]
    /// The check that ended, and before it those that were merged into it.
    public let merged: [MergedCheck]
    /// The lines of all of them, as they stand.
    public let lines: [CheckLine]

    private enum CodingKeys: String, CodingKey {
        case check, number, covers, otherTables = "other_tables", merged, lines
    }

    /// The check that ended.
    public var ended: MergedCheck? { merged.last }
}

/// A check was taken out of another one again: what is left of its lines went back to it.
public struct MergeUndone: Hashable, Sendable, Codable {
    /// The check that it was taken out of.
    public let check: CheckID
    /// The number of that.
    public let number: Int
    /// Its guests now.
    public let covers: Int
    /// Where it is served now.
    public let table: TableID
    /// Where it is served beside that.
    public let otherTables: [TableID]
    /// The check that goes on by itself.
    public let restored: Check

    private enum CodingKeys: String, CodingKey {
        case check, number, covers, table, otherTables = "other_tables", restored
    }
}
