import Foundation
import GRDB
import HouseRules
public import Vocabulary
public import Wire

/// Who uses this terminal. Several people may be signed in on it, and one of them is at it.
extension TerminalStore {
    /// The most sessions that live on one terminal; the one used longest ago goes first.
    public static let mostSessions = 32

    /// Who is at the terminal, with the token that commands carry; `nil` when nobody is.
    public func session() throws(Fault) -> SignedIn? {
        try read("read who is signed in") { db in
            try Data.fetchOne(
                db, sql: "SELECT session FROM terminal WHERE session IS NOT NULL"
            ).map(Self.signedIn)
        }
    }

    /// Writes down who is at the terminal now, so that a restarted one knows; `nil` when nobody
    /// is. The session lives beside those of others until it is ended, in place of an older one of
    /// the same person.
    ///
    /// - Parameter began: When it began; now unless told otherwise, in milliseconds since 1970.
    public func keep(session: SignedIn?, began: Int64? = nil) throws(Fault) {
        try write("note who is signed in") { db in
            let bytes = session.map { Data(Canonical.bytes($0)) }
            try db.execute(sql: "UPDATE terminal SET session = ?", arguments: [bytes])
            guard let session, let bytes else { return }
            try Self.bring(session.staff.id, bytes, began ?? Self.clock(), db)
        }
    }

    /// The sessions that live here, the one used last first.
    ///
    /// - Parameter since: Those that began before are left out, in milliseconds since 1970.
    public func sessions(since: Int64 = .min) throws(Fault) -> [SignedIn] {
        try read("read who is signed in") { db in
            try Data.fetchAll(
                db, sql: "SELECT bytes FROM session WHERE began_ms >= ? ORDER BY used DESC",
                arguments: [since]
            ).map(Self.signedIn)
        }
    }

    /// Makes somebody whose session lives the one at the terminal; `nil`, and no change, when it
    /// does not.
    ///
    /// - Parameter since: A session that began before does not live any more.
    public func resume(_ staff: StaffID, since: Int64 = .min) throws(Fault) -> SignedIn? {
        try write("note who is signed in") { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT bytes, began_ms FROM session WHERE staff = ? AND began_ms >= ?",
                arguments: [staff.text, since])
            guard let row else { return nil }
            let bytes: Data = row["bytes"]
            try db.execute(sql: "UPDATE terminal SET session = ?", arguments: [bytes])
            try Self.bring(staff, bytes, row["began_ms"], db)
            return try Self.signedIn(bytes)
        }
    }

    /// Ends somebody's session on this terminal; nothing happens when there is none. Commands that
    /// wait keep the session they were asked under.
    public func end(session staff: StaffID) throws(Fault) {
        try write("note who is signed in") { db in
            try db.execute(sql: "DELETE FROM session WHERE staff = ?", arguments: [staff.text])
            let active = try Data.fetchOne(
                db, sql: "SELECT session FROM terminal WHERE session IS NOT NULL")
            guard let active, try Self.signedIn(active).staff.id == staff else { return }
            try db.execute(sql: "UPDATE terminal SET session = NULL")
        }
    }

    private static func bring(
        _ staff: StaffID, _ bytes: Data, _ began: Int64, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO session (staff, bytes, began_ms, used)
                VALUES (?, ?, ?, (SELECT ifnull(max(used), 0) + 1 FROM session))
                """,
            arguments: [staff.text, bytes, began])
        try db.execute(
            sql: """
                DELETE FROM session WHERE used NOT IN
                (SELECT used FROM session ORDER BY used DESC LIMIT ?)
                """,
            arguments: [mostSessions])
    }

    private static func signedIn(_ bytes: Data) throws -> SignedIn {
        try Canonical.value(parsing: Array(bytes), strict: false)
    }
}
