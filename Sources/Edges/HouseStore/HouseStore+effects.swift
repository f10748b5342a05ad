import Foundation
import GRDB
public import Vocabulary

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

    /// The papers that have not left the house yet, in order.
    public func pendingPapers() throws(Fault) -> [PendingPaper] {
        try read("read what must leave the house") { db in
            try Row.fetchAll(
                db,
                sql: "SELECT paper, command, attempts, unsure FROM effect "
                    + "WHERE done = 0 ORDER BY paper"
            ).map { row in
                PendingPaper(
                    paper: row["paper"], command: row["command"], attempts: row["attempts"],
                    mayBeOut: (row["unsure"] as Int) == 1)
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
