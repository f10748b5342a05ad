import Foundation
import GRDB
public import Vocabulary
public import Wire

/// The seqs a store holds, for the hello.
public struct HeldRange: Hashable, Sendable {
    /// The lowest seq that is kept, answered or not; one past `highest` when none is.
    public let lowest: Int64
    /// The highest seq that was ever used; 0 when none.
    public let highest: Int64
}

extension TerminalStore {
    /// The commands that wait for an answer, in the order of their seqs.
    ///
    /// - Parameters:
    ///   - seq: The first seq to look at.
    ///   - limit: The most commands to return.
    public func waiting(from seq: Int64 = 1, limit: Int) throws(Fault) -> [HeldCommand] {
        try read("read the outbox") { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT seq, id, bytes, first FROM outbox WHERE state = 'waiting' AND seq >= ?
                    ORDER BY seq LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [seq, limit]).map { row in
                guard let id = CommandID(row["id"]) else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an id is damaged")
                }
                let bytes: Data = row["bytes"]
                let first: Data? = row["first"]
                let answer: FirstAnswer? = try first.map {
                    try Canonical.value(parsing: Array($0), strict: false)
                }
                let sent = answer.map { CommandEnvelope.adding($0, to: Array(bytes)) }
                return HeldCommand(seq: row["seq"], id: id, bytes: sent ?? Array(bytes))
            }
        }
    }

    /// How many commands wait for an answer.
    public func countWaiting() throws(Fault) -> Int {
        try read("read the outbox") { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM outbox WHERE state = 'waiting'") ?? 0
        }
    }

    /// The lowest and highest seq that wait for an answer; `nil` when none does.
    public func waitingSeqs() throws(Fault) -> ClosedRange<Int64>? {
        try read("read the outbox") { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT min(seq), max(seq) FROM outbox WHERE state = 'waiting'")
            guard let lowest: Int64 = row?[0], let highest: Int64 = row?[1] else { return nil }
            return lowest...highest
        }
    }

    /// The lowest seq that waits for an answer; the next one to be used when none does.
    public func nextToSend() throws(Fault) -> Int64 {
        try read("read the outbox") { db in
            try Int64.fetchOne(db, sql: "SELECT min(seq) FROM outbox WHERE state = 'waiting'")
                ?? Self.nextSeq(db)
        }
    }

    /// The seqs this store holds.
    public func held() throws(Fault) -> HeldRange {
        try read("read the outbox") { db in
            let next = try Self.nextSeq(db)
            let lowest = try Int64.fetchOne(db, sql: "SELECT min(seq) FROM outbox")
            return HeldRange(lowest: lowest ?? next, highest: next - 1)
        }
    }

    /// The first seq from this one on whose command is kept and was not turned away, leaving out
    /// some; `nil` when there is none.
    public func sendable(
        from seq: Int64, except known: Set<Int64> = []
    ) throws(Fault) -> Int64? {
        try read("read the outbox") { db in
            let seqs = try Int64.fetchCursor(
                db,
                sql: "SELECT seq FROM outbox WHERE seq >= ? AND state <> 'turnedAway' ORDER BY seq",
                arguments: [seq])
            while let seq = try seqs.next() {
                if !known.contains(seq) { return seq }
            }
            return nil
        }
    }

    /// The hub's final word on a command; `nil` when it waits or is not kept here.
    public func reply(to id: CommandID) throws(Fault) -> Reply? {
        try read("look for a reply") { db in
            let body = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT reply FROM outbox WHERE id = ?"),
                arguments: [id.description])
            return try body.map { try Canonical.value(parsing: Array($0), strict: false) }
        }
    }

    /// The place of a command in the store's epoch; `nil` when it is not kept here.
    public func seq(of id: CommandID) throws(Fault) -> Int64? {
        try read("look for a command") { db in
            try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT seq FROM outbox WHERE id = ?"),
                arguments: [id.description])
        }
    }

    /// The waiting command whose bytes have this SHA-256; `nil` when there is none.
    public func waiting(hash: String) throws(Fault) -> CommandID? {
        try read("look for a command") { db in
            try String.fetchOne(
                db, sql: "SELECT id FROM outbox WHERE state = 'waiting' AND hash = ?",
                arguments: [hash])
        }.flatMap { CommandID($0) }
    }
}
