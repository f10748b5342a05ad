import Foundation
import GRDB
import HouseRules
public import Vocabulary
import Wire

extension HouseStore {
    static func insert(_ row: EffectRow, _ db: Database) throws {
        let seal = EffectSeal(paper: Int64(row.effect.paper), attempts: 0, unsure: 0, done: 0)
        try db.cachedStatement(
            sql: "INSERT INTO effect (paper, command, printer, body, seal) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            row.effect.paper, row.command, row.effect.printer.text,
            Data(Canonical.bytes(row.effect)), seal.text,
        ])
    }

    static func finish(_ paper: Int, _ db: Database) throws {
        try change(paper, db) { $0.done = 1 }
    }

    /// Changes how far an effect got, and its seal with it. A seal that did not fit stays as it
    /// is, so that the next audit still finds what was done to the row.
    private static func change(
        _ paper: Int, _ db: Database, _ body: (inout EffectSeal) -> Void
    ) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT attempts, unsure, done, seal FROM effect WHERE paper = ?"),
            arguments: [paper])
        guard let row else { return }
        var state = EffectSeal(
            paper: Int64(paper), attempts: row["attempts"], unsure: row["unsure"],
            done: row["done"])
        let old: String = row["seal"] ?? ""
        let fits = old == state.text
        body(&state)
        try db.cachedStatement(
            sql: "UPDATE effect SET attempts = ?, unsure = ?, done = ?, seal = ? WHERE paper = ?"
        ).execute(arguments: [
            state.attempts, state.unsure, state.done, fits ? state.text : old, paper,
        ])
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

/// What no fact tells of an effect, under a seal of its own: how often it was tried, whether it
/// may be out, whether it is done.
public struct EffectSeal: Hashable, Sendable {
    let paper: Int64
    var attempts: Int64
    var unsure: Int64
    var done: Int64

    /// The seal of an effect's columns.
    public init(paper: Int64, attempts: Int64, unsure: Int64, done: Int64) {
        self.paper = paper
        self.attempts = attempts
        self.unsure = unsure
        self.done = done
    }

    /// The seal as it is stored: SHA-256 of the columns, in hexadecimal.
    public var text: String {
        HouseStore.hash(Array("\(paper) \(attempts) \(unsure) \(done)".utf8))
    }
}
