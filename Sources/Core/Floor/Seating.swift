public import Vocabulary

/// Which parties sit at which tables.
///
/// A table may hold several parties that share it (拼桌), each with its own check; a party whose
/// tables were put together (并台) sits at several.
///
/// Invariants: nobody stands twice at a table; a table holds at most `mostParties`; a party has
/// the same covers at each of its tables.
public struct Seating: Hashable, Sendable {
    /// A party at a table.
    public struct Party: Hashable, Sendable, Codable {
        /// The check that is the party's.
        public let check: CheckID
        /// Guests of the whole party, 1…999.
        public let covers: Int
        /// Since when somebody of it sits at this table.
        public let since: Moment

        private enum CodingKeys: String, CodingKey {
            case check, covers, since = "since_ms"
        }

        /// A party.
        public init(check: CheckID, covers: Int, since: Moment) {
            self.check = check
            self.covers = covers
            self.since = since
        }
    }

    /// The parties at each table, in the order in which they came to it; a table that is not among
    /// them is free.
    public private(set) var parties: [TableID: [Party]]

    /// The most parties that share a table.
    public static let mostParties = 20

    /// An empty room.
    public init() {
        parties = [:]
    }

    /// The parties at a table, first who came first.
    public func parties(at table: TableID) -> [Party] {
        parties[table] ?? []
    }

    /// The tables at which a check's party sits, in the order of their ids.
    public func tables(of check: CheckID) -> [TableID] {
        parties.filter { $0.value.contains { $0.check == check } }.keys.sorted()
    }

    /// The party of a check at a table.
    func party(of check: CheckID, at table: TableID) -> Party? {
        parties[table]?.first { $0.check == check }
    }

    mutating func setParties(_ present: [Party], at table: TableID) {
        parties[table] = present.isEmpty ? nil : present
    }
}

extension Seating: Codable {
    private enum CodingKeys: String, CodingKey {
        case first = "parties", others
    }

    /// Reads the wire form: who came first to each table, and who shares it.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let first = try fields.decode([TableID: Party].self, forKey: .first)
        let others = try fields.decodeIfPresent([TableID: [Party]].self, forKey: .others) ?? [:]
        parties = first.mapValues { [$0] }
        for (table, sharing) in others { parties[table, default: []] += sharing }
    }

    /// Writes the wire form; where nobody shares a table it is written as it always was.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(parties.compactMapValues(\.first), forKey: .first)
        let others = parties.mapValues { Array($0.dropFirst()) }.filter { !$0.value.isEmpty }
        if !others.isEmpty { try fields.encode(others, forKey: .others) }
    }
}
