import Dispatch
import Foundation
import GRDB
import Synchronization
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
    /// Hashing only, nothing is read into values: a house does this each time before it opens. The
    /// two chains do not lean on each other, so each is walked on a thread and a connection of its
    /// own.
    ///
    /// - Parameter progress: Told now and then, and at the end, how many rows are proven, of how
    ///   many.
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
        let commands = CommandWalk(self, head)
        let facts = Result { () throws(Fault) in
            try walk(.fact, head) { progress($0 + commands.count, total) }
        }
        // The other one reads on; what it reads must not be closed before it is done.
        let walked = commands.wait()
        var ((chain, work), lost) = try walked.get()
        let (factChain, factWork) = try facts.get()
        progress(chain.count + factChain.count, total)
        work.add(factWork)
        work.isWhole = work.isWhole && chain.findings.isEmpty && factChain.findings.isEmpty
        try prove(.effect, &work)
        try prove(.checkRecord, &work)
        work.finish()
        return JournalProof(
            rows: chain.count + factChain.count,
            findings: (head == nil ? ["the head file is missing or says nothing"] : [])
                + chain.findings + factChain.findings + lost + work.findings)
    }

    /// Proves what is done, and what was closed, against what the facts say.
    private func prove(_ table: AuditedTable, _ work: inout WorkProof) throws(Fault) {
        var found = work
        let columns =
            table == .effect
            ? "\(EffectSeal.columns), seal"
            : "number, \(RecordSeal.columns.joined(separator: ", ")), body, seal"
        try read("prove the table \(table.rawValue)") { db in
            let row = try RowScan(
                "SELECT \(columns) FROM \(table.rawValue) ORDER BY \(table.key)", db)
            while try row.next() {
                if table == .effect { found.take(effect: row) } else { found.take(record: row) }
            }
        }
        work = found
    }

    /// Proves a chain and the columns of its rows.
    ///
    /// - Parameter progress: Told now and then how many rows of it are proven.
    private func walk(
        _ table: AuditedTable, _ head: JournalHead?, progress: (Int64) -> Void
    ) throws(Fault) -> Walked {
        let operation = "prove the table \(table.rawValue)"
        let body = { (db: Database) in try Self.walk(table, head, db, progress) }
        return table == .command ? try readBeside(operation, body) : try read(operation, body)
    }

    private static func walk(
        _ table: AuditedTable, _ head: JournalHead?, _ db: Database, _ progress: (Int64) -> Void
    ) throws -> Walked {
        var (chain, work) = (ChainProof(table, head: head), WorkProof())
        let columns = WorkProof.columns(of: table)
        let row = try RowScan(
            "SELECT \(columns) FROM \(table.rawValue) ORDER BY \(table.key)", db)
        while try row.next() {
            if chain.take(place: row.integer(0), body: row.bytes(1), hash: row.bytes(2)) {
                work.take(table, row)
            }
            if chain.count % 5000 == 0 { progress(chain.count) }
        }
        chain.finish()
        return (chain, work)
    }

    /// A chain and the columns of its rows.
    private typealias Walked = (chain: ChainProof, work: WorkProof)

    /// The walk over the commands, and then over what belongs to them, on a thread of its own.
    private final class CommandWalk: Sendable {
        private let result = Mutex<Outcome?>(nil)
        private let proven = Atomic<Int64>(0)
        private let queue = DispatchQueue(label: "comanda.proof")

        init(_ store: HouseStore, _ head: JournalHead?) {
            queue.async { [self] in
                let walked = Outcome { () throws(Fault) in
                    let commands = try store.walk(.command, head) {
                        proven.store($0, ordering: .relaxed)
                    }
                    return (commands, try store.orphans())
                }
                result.withLock { $0 = walked }
            }
        }

        /// How many are proven so far.
        var count: Int64 { proven.load(ordering: .relaxed) }

        typealias Outcome = Result<(Walked, lost: [String]), Fault>

        /// Returns once nothing of the walk is left that holds the store: the lock of the data
        /// may be let go by whoever comes back from here.
        func wait() -> Outcome {
            queue.sync {}
            guard let result = result.withLock({ $0 }) else {
                preconditionFailure("a walk that is done has a result")
            }
            return result
        }
    }

    /// Facts of commands, and effects of commands and facts, that are not there.
    private func orphans() throws(Fault) -> [String] {
        try readBeside("look for what belongs to nothing") { db in
            try [("fact", "fact"), ("effect", "paper")].flatMap { table, name in
                let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check(\(table))")
                var lines: [String] = []
                while lines.count < ChainProof.mostFindings, let row = try rows.next() {
                    let place: Int64 = row["rowid"]
                    let parent: String = row["parent"]
                    lines.append("\(name) \(place) belongs to a \(parent) that is missing")
                }
                return lines
            }
        }
    }
}
