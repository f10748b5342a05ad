public import Amounts
import Checks
import Floor
public import HouseRules
public import Vocabulary

/// A table as terminals show it, with everybody who sits there.
public struct TableState: Hashable, Sendable {
    /// A party at the table, with its check.
    public struct Party: Hashable, Sendable {
        /// Its check.
        public let check: CheckID
        /// The check's number.
        public let number: Int
        /// Guests of the whole party, wherever they sit.
        public let covers: Int
        /// Since when they sit at this table.
        public let since: Moment
        /// What the check comes to.
        public let total: Money
        /// The waiter who is responsible for the check; `nil` where an older house did not say.
        public let waiter: StaffID?
        /// The courses in which something waits to be fired, ascending.
        public let heldCourses: [Int]
        /// The tables at which the party sits, its first one first; empty when this is the only
        /// one.
        public let tables: [TableID]

        /// A party that sits at a table.
        init(_ party: Seating.Party, _ check: Check, total: Money) {
            self.check = check.id
            number = check.number
            covers = party.covers
            since = party.since
            self.total = total
            waiter = check.waiter
            heldCourses = check.heldCourses
            tables = check.tables.count > 1 ? check.tables : []
        }
    }

    /// The version of the contract.
    public let v: Int64
    /// The place in the hub's journal that it shows.
    public let sequence: Int64
    /// The table.
    public let table: TableID
    /// Who came to it first.
    public let first: Party
    /// Who shares it with them, in the order they came.
    public let others: [Party]

    /// The check of who came first.
    public var check: CheckID { first.check }
    /// The number of that check.
    public var number: Int { first.number }
    /// Guests of that party.
    public var covers: Int { first.covers }
    /// Since when they sit there.
    public var since: Moment { first.since }
    /// What that check comes to.
    public var total: Money { first.total }

    /// Everybody who sits there, in the order they came.
    public var parties: [Party] { [first] + others }

    /// The state of a table; `nil` when nobody sits there.
    public init?(_ table: TableID, in house: House, _ books: HouseBooks, sequence: Int64) {
        let parties = house.floor.parties(at: table).compactMap { party in
            house.checks[party.check].map {
                Party(party, $0, total: house.sums(of: $0, books).total)
            }
        }
        guard let first = parties.first else { return nil }
        v = Contract.version
        self.sequence = sequence
        self.table = table
        self.first = first
        others = Array(parties.dropFirst())
    }
}

extension TableState.Party: Codable {
    private enum CodingKeys: String, CodingKey {
        case check, number = "check_number", covers, since = "since_ms", total = "total_minor"
        case waiter, heldCourses = "held_courses", tables
    }

    /// Reads the wire form; lists that are left out are empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        check = try fields.decode(CheckID.self, forKey: .check)
        number = try fields.decode(Int.self, forKey: .number)
        covers = try fields.decode(Int.self, forKey: .covers)
        since = try fields.decode(Moment.self, forKey: .since)
        total = try fields.decode(Money.self, forKey: .total)
        waiter = try fields.decodeIfPresent(StaffID.self, forKey: .waiter)
        heldCourses = try fields.decodeIfPresent([Int].self, forKey: .heldCourses) ?? []
        tables = try fields.decodeIfPresent([TableID].self, forKey: .tables) ?? []
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(check, forKey: .check)
        try fields.encode(number, forKey: .number)
        try fields.encode(covers, forKey: .covers)
        try fields.encode(since, forKey: .since)
        try fields.encode(total, forKey: .total)
        try fields.encodeIfPresent(waiter, forKey: .waiter)
        if !heldCourses.isEmpty { try fields.encode(heldCourses, forKey: .heldCourses) }
        if !tables.isEmpty { try fields.encode(tables, forKey: .tables) }
    }
}

extension TableState: Codable {
    private enum CodingKeys: String, CodingKey {
        case v, sequence, table, others
    }

    /// Reads the wire form: who came first stands in the message itself.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        v = try fields.decode(Int64.self, forKey: .v)
        sequence = try fields.decode(Int64.self, forKey: .sequence)
        table = try fields.decode(TableID.self, forKey: .table)
        first = try Party(from: decoder)
        others = try fields.decodeIfPresent([Party].self, forKey: .others) ?? []
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        try first.encode(to: encoder)
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(v, forKey: .v)
        try fields.encode(sequence, forKey: .sequence)
        try fields.encode(table, forKey: .table)
        if !others.isEmpty { try fields.encode(others, forKey: .others) }
    }
}
