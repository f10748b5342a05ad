import Foundation
import GRDB
import HouseRules
public import Vocabulary
import Wire

/// What a start-up reads of the journal.
extension HouseStore {
    /// Whether both chains had this head once: the rows at its places stand under its hashes.
    public func holds(_ head: JournalHead) throws(Fault) -> Bool {
        try read("look for a place in the journal") { db in
            let commandHash = try String.fetchOne(
                db, sql: "SELECT hash FROM command WHERE sequence = ?", arguments: [head.sequence])
            let factHash = try String.fetchOne(
                db, sql: "SELECT hash FROM fact WHERE number = ?", arguments: [head.factNumber])
            return (commandHash ?? JournalHead.genesis) == head.commandHash
                && (factHash ?? JournalHead.genesis) == head.factHash
        }
    }

    /// The number of the newest `dayOpened` fact; 1 before the first.
    public func newestDayFact() throws(Fault) -> Int64 {
        try read("look for the open day") { db in
            try Int64.fetchOne(
                db, sql: "SELECT max(number) FROM fact WHERE kind = 'dayOpened'") ?? 1
        }
    }

    /// Reads the facts from a number on, in order and one at a time: a day of them at once would
    /// fill the memory of a hub for as long as it lives.
    ///
    /// - Throws: A fault that names the fact which cannot be read, or what the body throws.
    public func replay(
        from number: Int64, _ body: (FactRow) throws(Fault) -> Void
    ) throws(Fault) {
        try read("replay the journal") { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT body, number FROM fact WHERE number >= ? ORDER BY number",
                arguments: [number])
            while let row = try rows.next() {
                let bytes = try row.withUnsafeData(atIndex: 0) { $0.map(Array.init) ?? [] }
                let fact: FactRow
                do { fact = try Canonical.value(parsing: bytes, strict: true) } catch {
                    throw Fault.replay(fact: row[1], cause: "it cannot be read: \(error)")
                }
                try body(fact)
            }
        }
    }

    /// The facts from a number on, in order.
    ///
    /// - Throws: A fault that names the fact which cannot be read.
    public func facts(from number: Int64) throws(Fault) -> [FactRow] {
        var facts: [FactRow] = []
        try replay(from: number) { facts.append($0) }
        return facts
    }

    /// House time of the newest command that can be read: one that was damaged must not keep the
    /// house from opening when it is told to. `nil` before the first.
    public func lastMoment() throws(Fault) -> Moment? {
        try read("read the journal's last command") { db in
            let bodies = try Data.fetchCursor(
                db, sql: "SELECT body FROM command ORDER BY sequence DESC LIMIT 100")
            while let body = try bodies.next() {
                let row = try? Canonical.value(CommandRow.self, parsing: Array(body), strict: false)
                if let row { return row.hub }
            }
            return nil
        }
    }
}
