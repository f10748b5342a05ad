import Foundation
import GRDB
public import Vocabulary

/// What a proof of the journal by hashing alone has found.
public struct JournalProof: Hashable, Sendable {
    /// How many rows were proven.
    public let rows: Int64
    /// What is wrong, one line each.
    public let findings: [String]
}

extension HouseStore {
    /// Walks both hash chains with their columns and the head file, what refers to rows that are
    /// gone, and the seals of papers and of closed checks: which of these there must be follows
    /// from the facts.
    ///
    /// Hashing only, nothing is read into values: a house does this each time before it opens.
    ///
    /// - Parameter progress: Told now and then how many rows are proven, of how many.
    /// - Throws: A fault when the data cannot be read at all.
    public func proveJournal(
        progress: (_ rows: Int64, _ of: Int64) -> Void = { _, _ in }
    ) throws(Fault) -> JournalProof {
        let total = try read("count the journal") { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT coalesce((SELECT max(sequence) FROM command), 0)
                        + coalesce((SELECT max(number) FROM fact), 0)
                    """) ?? 0
        }
        let head = notedHead()
        var findings = head == nil ? ["the head file is missing or says nothing"] : []
        var rows: Int64 = 0
        var work = WorkProof()
        for table in [AuditedTable.command, .fact] {
            var proof = ChainProof(table, head: head)
            while try provePage(&proof, &work) { progress(rows + proof.count, total) }
            proof.finish()
            rows += proof.count
            findings += proof.findings
            work.isWhole = work.isWhole && proof.findings.isEmpty
        }
        findings += try orphans()
        try prove(.effect, &work)
        try prove(.checkRecord, &work)
        work.finish()
        return JournalProof(rows: rows, findings: findings + work.findings)
    }

    /// Proves what is done, and what was closed, against what the facts say.
    private func prove(_ table: AuditedTable, _ work: inout WorkProof) throws(Fault) {
        var found = work
        try read("prove the table \(table.rawValue)") { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT * FROM \(table.rawValue) ORDER BY \(table.key)")
            while let row = try rows.next() {
                if table == .effect { found.take(effect: row) } else { found.take(record: row) }
            }
        }
        work = found
    }

    /// Proves the next rows of a chain; `false` when there are none.
    private func provePage(
        _ proof: inout ChainProof, _ work: inout WorkProof
    ) throws(Fault) -> Bool {
        let table = proof.table
        let after: Int64? = proof.count == 0 ? nil : proof.last
        var page = proof
        var found = work
        let more = try read("prove the table \(table.rawValue)") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(table.key), body, hash, * FROM \(table.rawValue)
                    WHERE \(after == nil ? "?" : "\(table.key) > ?")
                    ORDER BY \(table.key) LIMIT 5000
                    """,
                arguments: [after ?? 1])
            var more = false
            while let row = try rows.next() {
                more = true
                let place: Int64 = row[0]
                let hash: String = row[2]
                try row.withUnsafeData(atIndex: 1) { body in
                    let body = body ?? Data()
                    guard page.take(place: place, body: body, hash: hash) else { return }
                    found.take(table, row, place: place, body)
                }
            }
            return more
        }
        proof = page
        work = found
        return more
    }

    /// Facts and effects of commands that are not there.
    private func orphans() throws(Fault) -> [String] {
        try read("look for what belongs to nothing") { db in
            try [("fact", "fact"), ("effect", "paper")].flatMap { table, name in
                let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check(\(table))")
                var lines: [String] = []
                while lines.count < ChainProof.mostFindings, let row = try rows.next() {
                    let place: Int64 = row["rowid"]
                    lines.append("\(name) \(place) belongs to a command that is missing")
                }
                return lines
            }
        }
    }
}
