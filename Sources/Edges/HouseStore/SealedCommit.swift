import Amounts
import Checks
import Foundation
import GRDB
import HouseRules
import Kitchen
import Vocabulary
public import Wire

/// A batch as its rows will stand: every body written and both chains continued. What is left is
/// SQLite's work alone, so that its lock is held for no longer than that.
public struct SealedCommit {
    /// Counts and heads of both chains once it is true.
    public private(set) var head: JournalHead
    /// The dockets that the batch issues, by number, as they stand in their facts.
    public private(set) var dockets: [Int: WrittenPart] = [:]
    private let batch: Commit
    private var commands: [Link] = []
    private var facts: [FactLink] = []
    private var effects: [EffectSeal] = []
    private var records: [Data] = []

    /// A body in its chain.
    private struct Link {
        let body: Data
        let hash: String
    }

    private struct FactLink {
        let kind: String
        let link: Link
    }

    /// Writes the bodies of a batch and continues the chains.
    ///
    /// - Precondition: Commands and facts count on from the head, one by one.
    public init(_ batch: Commit, after head: JournalHead) {
        self.batch = batch
        self.head = head
        for row in batch.commands { seal(row) }
        for row in batch.facts { seal(row) }
        effects = batch.effects.map { row in
            EffectSeal(
                paper: row.effect.paper, command: row.command, printer: row.effect.printer.text,
                body: Data(body(of: row.effect)))
        }
        records = batch.records.map { Data(Canonical.bytes($0)) }
    }

    /// What is printed was mostly issued in this very batch.
    private func body(of effect: HouseEffect) -> [UInt8] {
        guard case .printDocket(let docket) = effect, let part = dockets[docket.number] else {
            return Canonical.bytes(effect)
        }
        return Canonical.bytes(WrittenDocketEffect(part))
    }

    private mutating func seal(_ row: CommandRow) {
        precondition(row.sequence == head.sequence + 1, "commands count one by one")
        let body = Canonical.bytes(row)
        head.sequence = row.sequence
        head.commandHash = HouseStore.chain(head.commandHash, body)
        commands.append(Link(body: Data(body), hash: head.commandHash))
    }

    private mutating func seal(_ row: FactRow) {
        precondition(row.number == head.factNumber + 1, "facts count one by one")
        let body = Canonical.bytes(row)
        if case .kitchen(.docketIssued(let fact)) = row.fact {
            dockets[fact.docket.number] = Canonical.part(fact.docket)
        }
        head.factNumber = row.number
        head.factHash = HouseStore.chain(head.factHash, body)
        let link = Link(body: Data(body), hash: head.factHash)
        facts.append(FactLink(kind: row.fact.kind.rawValue, link: link))
    }

    // MARK: In the transaction

    func insert(into db: Database) throws {
        try insertCommands(db)
        try insertFacts(db)
        try insertEffects(db)
        for paper in batch.donePapers { try HouseStore.finish(paper, db) }
        for (record, body) in zip(batch.records, records) { try insert(record, body, db) }
        for (device, position) in batch.positions { try move(device, to: position, db) }
    }

    private func insertCommands(_ db: Database) throws {
        guard !commands.isEmpty else { return }
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO command (sequence, id, device, epoch, seq, outcome, body, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (row, link) in zip(batch.commands, commands) {
            try insert.execute(arguments: [
                row.sequence, row.id.description, row.device.text, row.epoch.description,
                row.seq, row.outcome.rawValue, link.body, link.hash,
            ])
        }
    }

    private func insertFacts(_ db: Database) throws {
        guard !facts.isEmpty else { return }
        let insert = try db.cachedStatement(
            sql: "INSERT INTO fact (number, command, kind, body, hash) VALUES (?, ?, ?, ?, ?)")
        for (row, fact) in zip(batch.facts, facts) {
            try insert.execute(arguments: [
                row.number, row.command, fact.kind, fact.link.body, fact.link.hash,
            ])
        }
    }

    private func insertEffects(_ db: Database) throws {
        guard !effects.isEmpty else { return }
        let insert = try db.cachedStatement(
            sql: "INSERT INTO effect (paper, command, printer, body, seal) VALUES (?, ?, ?, ?, ?)")
        for effect in effects {
            try insert.execute(arguments: [
                effect.paper, effect.command, effect.printer, effect.body, effect.text,
            ])
        }
    }

    private func insert(_ record: CheckRecord, _ body: Data, _ db: Database) throws {
        let seal = RecordSeal.text(
            [
                record.check.id.description, "\(record.check.number)",
                "\(record.receipt.number)", "\(record.sheet.day.number)",
                "\(record.sheet.at.milliseconds)", "\(record.sheet.bill.total.minor)",
            ], body)
        try db.cachedStatement(
            sql: """
                INSERT INTO checkRecord
                    (id, number, receipt, day, closed_ms, total_minor, body, seal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            record.check.id.description, record.check.number, record.receipt.number,
            record.sheet.day.number, record.sheet.at.milliseconds,
            record.sheet.bill.total.minor, body, seal,
        ])
    }

    private func move(_ device: DeviceID, to position: Position, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO position (device, epoch, next) VALUES (?, ?, ?)
                ON CONFLICT (device) DO UPDATE SET epoch = excluded.epoch, next = excluded.next
                """
        ).execute(arguments: [device.text, position.epoch.description, position.next])
    }
}
