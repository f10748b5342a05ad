public import Vocabulary

/// Which party sits at which table.
///
/// Invariants: a table holds at most one party, and a check sits at no more than one table.
public struct Seating: Hashable, Sendable, Codable {
    /// A party at its table.
    public struct Party: Hashable, Sendable, Codable {
        /// The check that is the party's.
        public let check: CheckID
        /// Guests, 1…999.
        public let covers: Int
        /// When they were seated.
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

    /// The parties by table; a table without one is free.
    public private(set) var parties: [TableID: Party]

    /// An empty room.
    public init() {
        parties = [:]
    }

    /// The table at which a check's party sits.
    public func table(of check: CheckID) -> TableID? {
        parties.first { $0.value.check == check }?.key
    }

    mutating func setParty(_ party: Party?, at table: TableID) {
        parties[table] = party
    }
}
