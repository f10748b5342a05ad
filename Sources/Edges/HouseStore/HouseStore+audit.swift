import Foundation
import GRDB
public import Vocabulary

/// A row of a journal table as it is stored, believed in nothing.
public struct StoredRow: Hashable, Sendable {
    /// Its place, as the table says.
    public let place: Int64
    /// Its canonical JSON.
    public let body: [UInt8]
    /// Its hash, as the table says.
    public let hash: String
    /// The other columns by name, as text.
    public let columns: [String: String]
}

/// The tables that an audit reads whole.
public enum AuditedTable: String, Sendable, CaseIterable {
    case command, fact, effect, checkRecord, content

    var key: String {
        switch self {
        case .command: "sequence"
        case .fact: "number"
        case .effect: "paper"
        case .checkRecord: "number"
        case .content: "rowid"
        }
    }
}

extension HouseStore {
    /// Walks a table in the order of its places, a page at a time, so that the house goes on
    /// working.
    public func walk(
        _ table: AuditedTable, _ body: (StoredRow) -> Void
    ) throws(Fault) {
        // From the very first number on, and not only from 1: a row may have been put below.
        var last: Int64?
        while true {
            let page = try read("audit the table \(table.rawValue)") { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT \(table.key) AS place, * FROM \(table.rawValue)
                        WHERE \(last == nil ? "?" : "\(table.key) > ?")
                        ORDER BY \(table.key) LIMIT 500
                        """,
                    arguments: [last ?? 1])
            }
            guard !page.isEmpty else { return }
            for row in page {
                let place: Int64 = row["place"]
                last = place
                body(Self.stored(row, place: place))
            }
        }
    }

    private static func stored(_ row: Row, place: Int64) -> StoredRow {
        var columns: [String: String] = [:]
        for (name, value) in row where !["place", "body", "hash"].contains(name) {
            columns[name] =
                value.isNull ? nil : String.fromDatabaseValue(value) ?? value.description
        }
        let body: Data = row["body"]
        return StoredRow(
            place: place, body: Array(body), hash: row["hash"] ?? "", columns: columns)
    }

    /// Where devices stand, as the table says: device, epoch and next place, believed in nothing.
    public func storedPositions() throws(Fault) -> [String: String] {
        try read("audit the table position") { db in
            var positions: [String: String] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT device, epoch, next FROM position") {
                let epoch: String = row["epoch"]
                let next: Int64 = row["next"]
                positions[row["device"]] = "\(next) of \(epoch)"
            }
            return positions
        }
    }

    /// SQLite's own verdict on the file; `ok` when it is well.
    public func integrity() throws(Fault) -> String {
        try read("check the file") { try Self.verdict("integrity_check", $0) }
    }

    /// What SQLite says of its pages and indexes. Values that a constraint would have refused are
    /// not judged here: the journal's proof names their rows, SQLite only their table.
    static func verdict(_ check: String, _ db: Database) throws -> String {
        try db.execute(sql: "PRAGMA ignore_check_constraints = 1")
        let verdict = Result { try String.fetchOne(db, sql: "PRAGMA \(check)(1)") ?? "no answer" }
        try db.execute(sql: "PRAGMA ignore_check_constraints = 0")
        return try verdict.get()
    }
}
