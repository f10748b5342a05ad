import Foundation
import GRDB
import HouseRules
public import Vocabulary
import Wire

extension HouseStore {
    /// An effect as it stands, with the seal that it is under.
    private static func sealed(
        _ paper: Int, _ db: Database
    ) throws -> (state: EffectSeal, seal: String)? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT \(EffectSeal.columns), seal FROM effect WHERE paper = ?"),
            arguments: [paper]
        ).map { (EffectSeal($0), $0["seal"] ?? "") }
    }

    static func finish(_ paper: Int, _ db: Database) throws {
        try change(paper, db) { $0.done = 1 }
    }

    /// Changes how far an effect got, and its seal with it. A seal that did not fit stays as it
    /// is, so that the next audit still finds what was done to the row.
    private static func change(
        _ paper: Int, _ db: Database, _ body: (inout EffectSeal) -> Void
    ) throws {
        guard let old = try sealed(paper, db) else { return }
        var state = old.state
        body(&state)
        try db.cachedStatement(
            sql: "UPDATE effect SET attempts = ?, unsure = ?, done = ?, seal = ? WHERE paper = ?"
        ).execute(arguments: [
            state.attempts, state.unsure, state.done,
            old.state.text == old.seal ? state.text : old.seal, paper,
        ])
    }

    /// What has not left the house yet, in order.
    public func pendingEffects() throws(Fault) -> [EffectRow] {
        try read("read what must leave the house") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT effect.*, fact.body AS issued FROM effect
                    LEFT JOIN fact ON fact.number = effect.fact
                    WHERE done = 0 ORDER BY paper
                    """)
            return try rows.map { row in
                var pending = EffectRow(effect: try Self.effect(row), command: row["command"])
                pending.attempts = row["attempts"]
                pending.mayBeOut = (row["unsure"] as Int) == 1
                return pending
            }
        }
    }

    /// What is printed, as the fact says that issued it, or as an earlier program wrote it.
    private static func effect(_ row: Row) throws -> HouseEffect {
        guard let issued: Data = row["issued"] else {
            return try Canonical.value(parsing: Array(row["body"] as Data), strict: true)
        }
        let fact: FactRow = try Canonical.value(parsing: Array(issued), strict: true)
        guard let effect = fact.fact.effect else {
            throw DatabaseError(message: "fact \(fact.number) issues no paper")
        }
        return effect
    }

    /// Notes that an attempt begins, before its first byte leaves: from here on the paper may be
    /// out.
    public func begin(paper: Int) throws(Fault) {
        try write("note that a paper begins to print") { db in
            try Self.change(paper, db) {
                $0.attempts += 1
                $0.unsure = 1
            }
        }
    }

    /// Notes that not a byte of the first attempts left the house: the paper is certainly not out.
    public func takeBack(paper: Int) throws(Fault) {
        try write("note that a paper did not print") { db in
            try Self.change(paper, db) { $0.unsure = 0 }
        }
    }
}
