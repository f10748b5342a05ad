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
    case command, fact, effect, checkRecord

    fileprivate var key: String {
        switch self {
        case .command: "sequence"
        case .fact: "number"
        case .effect: "paper"
        case .checkRecord: "number"
        }
    }
}

extension HouseStore {
    /// Walks a table in the order of its places, a page at a time, so that the house goes on
    /// working.
    public func walk(
        _ table: AuditedTable, _ body: (StoredRow) -> Void
    ) throws(Fault) {
        var last: Int64 = .min
        while true {
            let page = try read("audit the table \(table.rawValue)") { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT * FROM \(table.rawValue) WHERE \(table.key) > ?
                        ORDER BY \(table.key) LIMIT 500
                        """,
                    arguments: [last])
            }
            guard !page.isEmpty else { return }
            for row in page {
                last = row[table.key]
                body(Self.stored(row, place: last))
            }
        }
    }

    private static func stored(_ row: Row, place: Int64) -> StoredRow {
        var columns: [String: String] = [:]
        for (name, value) in row where name != "body" && name != "hash" {
            columns[name] =
                value.isNull ? nil : String.fromDatabaseValue(value) ?? value.description
        }
        let body: Data = row["body"]
        return StoredRow(
            place: place, body: Array(body), hash: row["hash"] ?? "", columns: columns)
    }

    /// SQLite's own verdict on the file; `ok` when it is well.
    public func integrity() throws(Fault) -> String {
        try read("check the file") { db in
            try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no answer"
        }
    }
}
