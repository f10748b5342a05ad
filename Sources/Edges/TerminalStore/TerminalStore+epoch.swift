import Foundation
import GRDB
public import Vocabulary
import Wire

extension TerminalStore {
    /// Takes an epoch that is newer than one the hub knows of this device: ours was made while the
    /// clock was behind, and nothing of it would ever be decided. All that is kept takes its place
    /// anew, from seq 1 and in the same order, under the ids it has: what the hub should have
    /// decided already it answers as it did.
    ///
    /// - Parameters:
    ///   - known: The epoch that the hub knows.
    ///   - now: The newest time that is known here.
    /// - Returns: Whether it was necessary; nothing changes when ours is the newer one.
    public func outrun(_ known: Epoch, at now: Moment) throws(Fault) -> Bool {
        guard known > epoch else { return false }
        let milliseconds = max(now.milliseconds, Int64(known.bits >> 80) + 1)
        let newer = Epoch(milliseconds: milliseconds, random: .random(in: 0...UInt128.max))
        try write("take a newer epoch") { db in
            let seqs = try Int64.fetchAll(db, sql: "SELECT seq FROM outbox ORDER BY seq")
            // Places only ever move down, the lowest first: each is free when it is taken.
            for (index, seq) in seqs.enumerated() {
                try Self.place(seq, at: Int64(index + 1), in: newer, db)
            }
            try db.execute(
                sql: "UPDATE terminal SET epoch = ?, next_seq = ?",
                arguments: [newer.description, seqs.count + 1])
        }
        take(epoch: newer)
        return true
    }

    private static func place(
        _ old: Int64, at seq: Int64, in epoch: Epoch, _ db: Database
    ) throws {
        let bytes = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT bytes FROM outbox WHERE seq = ?"), arguments: [old])
        let envelope = try CommandEnvelope(parsing: bytes.map(Array.init) ?? [])
        let placed = envelope.placed(at: seq, in: epoch).bytes
        try db.cachedStatement(
            sql: "UPDATE outbox SET seq = ?, bytes = ?, hash = ? WHERE seq = ?"
        ).execute(arguments: [seq, Data(placed), hash(placed), old])
    }
}
