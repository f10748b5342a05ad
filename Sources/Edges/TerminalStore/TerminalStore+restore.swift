import Foundation
import GRDB
public import Vocabulary
import Wire

/// What a terminal does when it learns that the house was restored from a backup.
extension TerminalStore {
    /// The epoch of the house that the answers kept here came from; `nil` before any was known.
    public func houseEpoch() throws(Fault) -> Epoch? {
        try read("read the house's epoch") { db in
            try String.fetchOne(
                db, sql: "SELECT house_epoch FROM terminal WHERE house_epoch IS NOT NULL")
        }.flatMap { Epoch($0) }
    }

    /// Notes that the house of this epoch is there: what waits here may reach it from now on.
    public func note(house: Epoch) throws(Fault) {
        try write("note the house's epoch") { db in
            try db.execute(
                sql: """
                    UPDATE terminal SET house_epoch = ?1, sent_upto = next_seq - 1
                    WHERE house_epoch IS NOT ?1 OR sent_upto <> next_seq - 1
                    """,
                arguments: [house.description])
        }
    }

    /// Takes commands back that a house restored from a backup may have lost, with what it had
    /// answered: those that were answered from a seq on, and those that may have been decided
    /// although no answer came. The first answer a command ever had stays the first one.
    ///
    /// - Parameters:
    ///   - house: The epoch the house has now.
    ///   - next: The seq that it decides next.
    /// - Returns: The seqs that wait again, ascending.
    public func recover(house: Epoch, next: Int64) throws(Fault) -> [Int64] {
        try write("take answered commands back for a restored house") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT seq, state, ifnull(reply, taken_back) AS told, first
                    FROM outbox, terminal
                    WHERE (state = 'answered' AND seq >= ?)
                    OR (state = 'waiting' AND (sendable = 1 OR seq <= sent_upto))
                    ORDER BY seq
                    """,
                arguments: [next])
            var seqs: [Int64] = []
            for row in rows {
                let isAnswered = (row["state"] as String) == "answered"
                if isAnswered { seqs.append(row["seq"]) }
                let first = try Self.first(row["first"], row["told"])
                try db.cachedStatement(
                    sql: """
                        UPDATE outbox SET state = 'waiting', reply = NULL, day = NULL, first = ?
                        WHERE seq = ?
                        """
                ).execute(arguments: [Data(Canonical.bytes(first)), row["seq"] as Int64])
            }
            try db.execute(
                sql: "UPDATE terminal SET house_epoch = ?, sent_upto = next_seq - 1",
                arguments: [house.description])
            return seqs
        }
    }

    private static func first(_ known: Data?, _ reply: Data?) throws -> FirstAnswer {
        if let known {
            let first: FirstAnswer = try Canonical.value(parsing: Array(known), strict: false)
            if first.outcome != .unknown { return first }
        }
        guard let reply else { return .unknown }
        let told: Reply = try Canonical.value(parsing: Array(reply), strict: false)
        return FirstAnswer(told) ?? .unknown
    }

    /// How many commands wait that carry a first answer; `nil` for none.
    public func countFirstAnswers() throws(Fault) -> Int? {
        let count = try read("read the outbox") { db in
            try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM outbox WHERE state = 'waiting' AND first IS NOT NULL")
        }
        return count == 0 ? nil : count
    }
}
