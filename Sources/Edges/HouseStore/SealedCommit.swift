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
public struct SealedCommit: Sendable {
    /// Counts and heads of both chains once it is true.
    public private(set) var head: JournalHead
    /// The dockets that the batch issues, by number, as they stand in their facts.
    public private(set) var dockets: [Int: WrittenPart] = [:]
    private let batch: Commit
    private var commands: [Link] = []
    private var facts: [FactLink] = []
    private var effects: [EffectSeal] = []
    private var records: [[UInt8]] = []

    /// A body in its chain.
    private struct Link {
        let body: [UInt8]
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
        records = batch.records.map { Canonical.bytes($0) }
    }

    private mutating func seal(_ row: CommandRow) {
        precondition(row.sequence == head.sequence + 1, "commands count one by one")
        let body = Canonical.bytes(row)
        head.sequence = row.sequence
        head.commandHash = HouseStore.chain(head.commandHash, body)
        commands.append(Link(body: body, hash: head.commandHash))
    }

    private mutating func seal(_ row: FactRow) {
        precondition(row.number == head.factNumber + 1, "facts count one by one")
        let body: [UInt8]
        if case .kitchen(.docketIssued(let fact)) = row.fact {
            let part = Canonical.part(fact.docket)
            dockets[fact.docket.number] = part
            body = Canonical.bytes { row.write(WrittenDocketFact(part, of: fact), to: &$0) }
        } else {
            body = Canonical.bytes(row)
        }
        head.factNumber = row.number
        head.factHash = HouseStore.chain(head.factHash, body)
        let link = Link(body: body, hash: head.factHash)
        facts.append(FactLink(kind: row.fact.kind.rawValue, link: link))
        if let effect = row.fact.effect {
            effects.append(
                EffectSeal(
                    paper: effect.paper, command: row.command, fact: row.number,
                    printer: effect.printer.text))
        }
    }

    // MARK: In the transaction

    func insert(into db: Database) throws {
        try insertCommands(db)
        try insertFacts(db)
        try insertEffects(db)
        for paper in batch.donePapers { try HouseStore.finish(paper, db) }
        try insertRecords(db)
        try movePositions(db)
    }

    private func insertCommands(_ db: Database) throws {
        let insert = try RowStatement(
            """
            INSERT INTO command (sequence, id, device, epoch, seq, outcome, body, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, db)
        for (row, link) in zip(batch.commands, commands) {
            try insert(
                .integer(row.sequence), .text(row.id.description), .text(row.device.text),
                .text(row.epoch.description), .integer(row.seq), .text(row.outcome.rawValue),
                .bytes(link.body), .text(link.hash))
        }
    }

    private func insertFacts(_ db: Database) throws {
        let insert = try RowStatement(
            "INSERT INTO fact (number, command, kind, body, hash) VALUES (?, ?, ?, ?, ?)", db)
        for (row, fact) in zip(batch.facts, facts) {
            try insert(
                .integer(row.number), .integer(row.command), .text(fact.kind),
                .bytes(fact.link.body), .text(fact.link.hash))
        }
    }

    private func insertEffects(_ db: Database) throws {
        let insert = try RowStatement(
            """
            INSERT INTO effect (paper, command, fact, printer, body, seal)
            VALUES (?, ?, ?, ?, x'', ?)
            """, db)
        for effect in effects {
            guard let fact = effect.fact else { continue }
            try insert(
                .integer(effect.paper), .integer(effect.command), .integer(fact),
                .text(effect.printer), .text(effect.text))
        }
    }

    private func insertRecords(_ db: Database) throws {
        let insert = try RowStatement(
            """
            INSERT INTO checkRecord
                (id, number, receipt, day, closed_ms, total_minor, body, seal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, db)
        for (record, body) in zip(batch.records, records) {
            let (id, sheet) = (record.check.id.description, record.sheet)
            let numbers = [
                Int64(record.check.number), Int64(record.receipt.number), Int64(sheet.day.number),
                sheet.at.milliseconds, sheet.bill.total.minor,
            ]
            let seal = RecordSeal.text([id] + numbers.map { "\($0)" }, body)
            try insert(
                .text(id), .integer(numbers[0]), .integer(numbers[1]), .integer(numbers[2]),
                .integer(numbers[3]), .integer(numbers[4]), .bytes(body), .text(seal))
        }
    }

    private func movePositions(_ db: Database) throws {
        let move = try RowStatement(
            """
            INSERT INTO position (device, epoch, next) VALUES (?, ?, ?)
            ON CONFLICT (device) DO UPDATE SET epoch = excluded.epoch, next = excluded.next
            """, db)
        for (device, position) in batch.positions {
            try move(
                .text(device.text), .text(position.epoch.description), .integer(position.next))
        }
    }
}
