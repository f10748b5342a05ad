public import Vocabulary

/// Says how many guests a check is for.
public struct ChangeCovers: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// Guests, 1…999.
    public let covers: Int

    /// Another number of guests.
    public init(check: CheckID, covers: Int) {
        self.check = check
        self.covers = covers
    }
}

/// Makes a table free again whose guests are gone (清台).
public struct ClearTable: Hashable, Sendable, Codable {
    /// The table.
    public let table: TableID
    /// The check of the party that is gone; `nil` when all who sat there are.
    public let check: CheckID?

    /// A table to clear.
    public init(table: TableID, check: CheckID? = nil) {
        self.table = table
        self.check = check
    }
}

/// Something asked of two checks: of one, and of one that is to be a part of it or was.
public struct OnTwoChecks: Hashable, Sendable, Codable {
    /// The check that goes on.
    public let check: CheckID
    /// The check that is merged into it, or taken out of it again.
    public let merged: CheckID

    /// A command on two checks.
    public init(check: CheckID, merged: CheckID) {
        self.check = check
        self.merged = merged
    }
}

/// Gives checks to another waiter.
public struct HandOver: Hashable, Sendable {
    /// What is handed over.
    public enum Checks: Hashable, Sendable {
        /// One check.
        case one(CheckID)
        /// All open checks that a member of staff is responsible for.
        case all(of: StaffID)
    }

    /// Which checks.
    public let checks: Checks
    /// Who is responsible for them from now on.
    public let to: StaffID

    /// Checks to hand over.
    public init(_ checks: Checks, to: StaffID) {
        self.checks = checks
        self.to = to
    }
}

extension HandOver: Codable {
    private enum CodingKeys: String, CodingKey {
        case check, from, to
    }

    /// Reads the wire form: `check`, or `from` for all of somebody.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let check = try fields.decodeIfPresent(CheckID.self, forKey: .check) {
            checks = .one(check)
        } else {
            checks = .all(of: try fields.decode(StaffID.self, forKey: .from))
        }
        to = try fields.decode(StaffID.self, forKey: .to)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch checks {
        case .one(let check): try fields.encode(check, forKey: .check)
        case .all(let staff): try fields.encode(staff, forKey: .from)
        }
        try fields.encode(to, forKey: .to)
    }
}
