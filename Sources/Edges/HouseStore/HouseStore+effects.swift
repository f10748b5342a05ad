import Foundation
import GRDB
import HouseRules
public import Vocabulary
import Wire

extension HouseStore {
    static func insert(_ row: EffectRow, _ db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT INTO effect (paper, command, printer, body) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [
            row.effect.paper, row.command, row.effect.printer.text,
            Data(Canonical.bytes(row.effect)),
        ])
    }

    static func finish(_ paper: Int, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE effect SET done = 1 WHERE paper = ?")
            .execute(arguments: [paper])
    }

    /// What has not left the house yet, in order.
    public func pendingEffects() throws(Fault) -> [EffectRow] {
        try read("read what must leave the house") { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT * FROM effect WHERE done = 0 ORDER BY paper")
            return try rows.map { row in
                let body: Data = row["body"]
                let effect: HouseEffect = try Canonical.value(
                    parsing: Array(body), strict: true)
                var pending = EffectRow(effect: effect, command: row["command"])
                pending.attempts = row["attempts"]
                pending.mayBeOut = (row["unsure"] as Int) == 1
                return pending
            }
        }
    }

    /// Notes that an attempt begins, before its first byte leaves: from here on the paper may be
    /// out.
    public func begin(paper: Int) throws(Fault) {
        try write("note that a paper begins to print") { db in
            try db.execute(
                sql: "UPDATE effect SET attempts = attempts + 1, unsure = 1 WHERE paper = ?",
                arguments: [paper])
        }
    }

    /// Notes that not a byte of the first attempts left the house: the paper is certainly not out.
    public func takeBack(paper: Int) throws(Fault) {
        try write("note that a paper did not print") { db in
            try db.execute(
                sql: "UPDATE effect SET unsure = 0 WHERE paper = ?", arguments: [paper])
        }
    }
}
