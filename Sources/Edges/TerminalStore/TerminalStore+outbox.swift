import Foundation
import GRDB
public import HouseRules
public import Vocabulary
public import Wire

/// A command as the outbox keeps it.
public struct HeldCommand: Hashable, Sendable {
    /// Its place in the store's epoch.
    public let seq: Int64
    /// Its id.
    public let id: CommandID
    /// What is published, the same bytes every time until the house is restored.
    public let bytes: [UInt8]
}

extension TerminalStore {
    /// Keeps a command until it is answered; it is on the disk when this returns.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - id: Its id; one is made when there is none. The same id with the same command again
    ///     changes nothing and returns the envelope kept first.
    ///   - session: The session it is asked under.
    ///   - at: When it was drafted.
    ///   - isSendable: Whether the hub is there, so that it may be sent at once.
    /// - Throws: Ranked as `OutboxRefusal`; nothing was kept then.
    public func enqueue(
        _ command: HouseCommand, id: CommandID? = nil, session: String, at: Moment,
        isSendable: Bool = true
    ) throws(OutboxRefusal) -> CommandEnvelope {
        let id =
            id
            ?? CommandID(
                milliseconds: at.milliseconds, random: .random(in: 0...UInt128.max))
        do {
            return try queue.write { db in
                if let kept = try Self.envelope(id, db) {
                    guard kept.body == Canonical.part(command) else {
                        throw OutboxRefusal.idReused(id)
                    }
                    return kept
                }
                let waiting = try Self.countWaiting(db)
                guard waiting < limits.waiting else { throw OutboxRefusal.full(waiting: waiting) }
                let envelope = CommandEnvelope(
                    id: id, epoch: epoch, seq: try Self.nextSeq(db), session: session, at: at,
                    command: command)
                try keep(envelope, isSendable, db)
                return envelope
            }
        } catch let refusal as OutboxRefusal {
            throw refusal
        } catch {
            throw .fault(Self.fault("keep the command", path, error))
        }
    }

    private func keep(
        _ envelope: CommandEnvelope, _ isSendable: Bool, _ db: Database
    ) throws {
        let bytes = envelope.bytes
        try Self.requireReadable(bytes)
        try db.cachedStatement(
            sql: "INSERT INTO outbox (seq, id, bytes, hash, sendable) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            envelope.seq, envelope.id.description, Data(bytes), Self.hash(bytes), isSendable,
        ])
        try db.execute(sql: "UPDATE terminal SET next_seq = ?", arguments: [envelope.seq + 1])
        try db.execute(
            sql: """
                DELETE FROM outbox WHERE seq <= ?
                AND seq < (SELECT min(seq) FROM outbox WHERE state = 'waiting')
                """,
            arguments: [envelope.seq - Int64(limits.held)])
    }

    /// What the hub cannot read takes no place in its order, and everything behind it would wait
    /// for ever: better to say so before the command has a place here.
    private static func requireReadable(_ bytes: [UInt8]) throws(OutboxRefusal) {
        let read: CommandEnvelope
        do { read = try CommandEnvelope(parsing: bytes) } catch { throw .unreadable(error) }
        if case .failure(let fault) = read.command { throw .unreadable(fault) }
    }

    private static func envelope(_ id: CommandID, _ db: Database) throws -> CommandEnvelope? {
        let bytes = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT bytes FROM outbox WHERE id = ?"),
            arguments: [id.description])
        return try bytes.map { try CommandEnvelope(parsing: Array($0)) }
    }

    static func nextSeq(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT next_seq FROM terminal") ?? 1
    }

    private static func countWaiting(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM outbox WHERE state = 'waiting'") ?? 0
    }
}

extension TerminalStore {
    /// Writes the hub's final word on a command down; it is on the disk when this returns.
    ///
    /// - Returns: Whether it is news: false for a command that is answered already or not kept
    ///   here, and for a reply that is not final.
    public func settle(_ reply: Reply) throws(Fault) -> Bool {
        guard let id = reply.id, reply.outcome == .accepted || reply.outcome == .refused
        else { return false }
        // A reply without a place in the hub's journal: the hub decided nothing.
        let state = reply.sequence == nil ? "turnedAway" : "answered"
        return try write("note the hub's reply") { db in
            let day =
                try reply.day?.number
                ?? Int64.fetchOne(db, sql: "SELECT newest_day FROM terminal") ?? 0
            try db.cachedStatement(
                sql: """
                    UPDATE outbox SET state = ?, reply = ?, day = ?
                    WHERE id = ? AND state = 'waiting'
                    """
            ).execute(arguments: [state, Data(Canonical.bytes(reply)), day, id.description])
            return db.changesCount > 0
        }
    }

    /// Makes the answered commands from a seq on wait again: the hub has lost them. Their old
    /// replies count no more, for what they said is no longer so. Those that were turned away stay
    /// as they are.
    ///
    /// - Returns: The seqs that wait again, ascending.
    public func requeue(from seq: Int64) throws(Fault) -> [Int64] {
        try write("take answered commands back into the outbox") { db in
            let seqs = try Int64.fetchAll(
                db,
                sql: "SELECT seq FROM outbox WHERE seq >= ? AND state = 'answered' ORDER BY seq",
                arguments: [seq])
            try db.execute(
                sql: """
                    UPDATE outbox
                    SET state = 'waiting', taken_back = reply, reply = NULL, day = NULL
                    WHERE seq >= ? AND state = 'answered'
                    """,
                arguments: [seq])
            return seqs
        }
    }

    /// Leaves seqs out up to the one the hub decides next: it knows more of them than this store,
    /// which was put back from an older copy. A lower seq changes nothing.
    public func skip(to seq: Int64) throws(Fault) {
        try write("leave used seqs out") { db in
            try db.execute(
                sql: "UPDATE terminal SET next_seq = ? WHERE next_seq < ?", arguments: [seq, seq])
        }
    }

    /// Notes a business day the hub spoke of. Answered commands are let go of once two days have
    /// begun after theirs: until then a hub put back from a backup may ask for them. A day that is
    /// not newer changes nothing.
    public func note(day: BusinessDay) throws(Fault) {
        try write("note the business day") { db in
            try db.execute(
                sql: """
                    UPDATE terminal SET day_before = newest_day, newest_day = ?1
                    WHERE newest_day IS NULL OR newest_day < ?1
                    """,
                arguments: [day.number])
            guard db.changesCount > 0 else { return }
            try db.execute(
                sql: """
                    DELETE FROM outbox WHERE seq < (
                        SELECT ifnull(min(seq), 9223372036854775807) FROM outbox
                        WHERE state = 'waiting'
                        OR day >= (SELECT ifnull(day_before, -9223372036854775808) FROM terminal)
                    )
                    """)
        }
    }
}
