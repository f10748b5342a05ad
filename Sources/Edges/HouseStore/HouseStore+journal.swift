import Amounts
import Checks
import Crypto
import Foundation
import GRDB
public import HouseRules
public import Vocabulary
import Wire

extension HouseStore {
    /// Makes a batch true, all of it or none: one transaction, on the disk when this returns.
    ///
    /// - Returns: The heads of both chains after it.
    /// - Throws: A fault; nobody may be answered then. The caller must stop and open the store
    ///   again, for what the disk holds is no longer known: the whole batch, or nothing of it.
    public func commit(_ batch: Commit, after head: JournalHead) throws(Fault) -> JournalHead {
        let new = try write("commit to the journal") { db in
            var head = head
            for row in batch.commands { try Self.insert(row, &head, db) }
            for row in batch.facts { try Self.insert(row, &head, db) }
            for row in batch.effects { try Self.insert(row, db) }
            for paper in batch.donePapers { try Self.finish(paper, db) }
            for record in batch.records { try Self.insert(record, db) }
            for (device, position) in batch.positions {
                try Self.move(device, to: position, db)
            }
            return head
        }
        // A place that cannot be written may be a disk that fails: nobody is answered.
        try noteHead(new)
        return new
    }

    /// The head file follows the committed chain: it may lag behind it, never lead it.
    func noteHead(_ head: JournalHead) throws(Fault) {
        let padded = Self.headLine(head)
        var done = 0
        while done < padded.count {
            let count = padded.withUnsafeBytes {
                pwrite(headFile, $0.baseAddress?.advanced(by: done), $0.count - done, done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw Fault(
                    "note the journal's head",
                    at: folder.appendingPathComponent("journal.head").path,
                    cause: String(cString: strerror(errno)),
                    hint: "free some space or check the disk, then open the house again")
            }
            done += count
        }
    }

    /// What stands in the head file: always as long, so that one write replaces all of it.
    static func headLine(_ head: JournalHead) -> [UInt8] {
        let line =
            "\(head.sequence) \(head.commandHash) \(head.factNumber) \(head.factHash)"
        return Array((line.padding(toLength: 191, withPad: " ", startingAt: 0) + "\n").utf8)
    }

    /// What the head file says; `nil` when it says nothing yet.
    public func notedHead() -> JournalHead? {
        if let heldHead { return heldHead.head }
        var bytes = [UInt8](repeating: 0, count: 192)
        let count = bytes.withUnsafeMutableBytes { pread(headFile, $0.baseAddress, $0.count, 0) }
        let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace)
        guard words.count == 4, let sequence = Int64(words[0]), let facts = Int64(words[2])
        else { return nil }
        return JournalHead(
            sequence: sequence, commandHash: String(words[1]), factNumber: facts,
            factHash: String(words[3]))
    }

    /// The next hash of a chain: SHA-256 of the last hash's text and the new body.
    public static func chain(_ hash: String, _ body: [UInt8]) -> String {
        var hasher = SHA256()
        hasher.update(data: Array(hash.utf8))
        hasher.update(data: body)
        return hexadecimal(hasher.finalize())
    }

    private static func insert(
        _ row: CommandRow, _ head: inout JournalHead, _ db: Database
    ) throws {
        precondition(row.sequence == head.sequence + 1, "commands count one by one")
        let body = Canonical.bytes(row)
        head.sequence = row.sequence
        head.commandHash = chain(head.commandHash, body)
        try db.cachedStatement(
            sql: """
                INSERT INTO command (sequence, id, device, epoch, seq, outcome, body, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            row.sequence, row.id.description, row.device.text, row.epoch.description, row.seq,
            row.outcome.rawValue, Data(body), head.commandHash,
        ])
    }

    private static func insert(
        _ row: FactRow, _ head: inout JournalHead, _ db: Database
    ) throws {
        precondition(row.number == head.factNumber + 1, "facts count one by one")
        let tree = Canonical.tree(row)
        let body = tree.canonicalBytes
        head.factNumber = row.number
        head.factHash = chain(head.factHash, body)
        try db.cachedStatement(
            sql: "INSERT INTO fact (number, command, kind, body, hash) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            row.number, row.command, tree["fact"]?["kind"]?.text, Data(body), head.factHash,
        ])
    }

    private static func insert(_ record: CheckRecord, _ db: Database) throws {
        let body = Data(Canonical.bytes(record))
        let seal = RecordSeal.text(
            [
                record.check.id.description, "\(record.check.number)",
                "\(record.receipt.number)", "\(record.sheet.day.number)",
                "\(record.sheet.at.milliseconds)", "\(record.sheet.bill.total.minor)",
            ], body)
        try db.execute(
            sql: """
                INSERT INTO checkRecord
                    (id, number, receipt, day, closed_ms, total_minor, body, seal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                record.check.id.description, record.check.number, record.receipt.number,
                record.sheet.day.number, record.sheet.at.milliseconds,
                record.sheet.bill.total.minor, body, seal,
            ])
    }

    private static func move(
        _ device: DeviceID, to position: Position, _ db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO position (device, epoch, next) VALUES (?, ?, ?)
                ON CONFLICT (device) DO UPDATE SET epoch = excluded.epoch, next = excluded.next
                """
        ).execute(arguments: [device.text, position.epoch.description, position.next])
    }
}

extension HouseStore {
    /// Counts and heads of both chains, from the rows themselves.
    public func head() throws(Fault) -> JournalHead {
        try read("read the journal's head") { db in
            var head = JournalHead.empty
            let lastCommand = "SELECT sequence, hash FROM command ORDER BY sequence DESC LIMIT 1"
            if let row = try Row.fetchOne(db, sql: lastCommand) {
                head.sequence = row["sequence"]
                head.commandHash = row["hash"]
            }
            let lastFact = "SELECT number, hash FROM fact ORDER BY number DESC LIMIT 1"
            if let row = try Row.fetchOne(db, sql: lastFact) {
                head.factNumber = row["number"]
                head.factHash = row["hash"]
            }
            return head
        }
    }

    /// The command with this id, if it was ever decided.
    public func command(_ id: CommandID) throws(Fault) -> CommandRow? {
        try read("look for a command") { db in
            let body = try Data.fetchOne(
                db.cachedStatement(sql: "SELECT body FROM command WHERE id = ?"),
                arguments: [id.description])
            return try body.map { try Canonical.value(parsing: Array($0), strict: false) }
        }
    }

    /// Where all devices stand.
    public func positions() throws(Fault) -> [DeviceID: Position] {
        try read("read the devices' positions") { db in
            var positions: [DeviceID: Position] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT device, epoch, next FROM position") {
                guard let device = DeviceID(row["device"]), let epoch = Epoch(row["epoch"])
                else { continue }
                positions[device] = Position(epoch: epoch, next: row["next"])
            }
            return positions
        }
    }

    /// The record of a closed check; `nil` when no check of that id was closed.
    public func record(_ check: CheckID) throws(Fault) -> CheckRecord? {
        try read("look for a closed check") { db in
            let body = try Data.fetchOne(
                db, sql: "SELECT body FROM checkRecord WHERE id = ?",
                arguments: [check.description])
            return try body.map { try Canonical.value(parsing: Array($0), strict: false) }
        }
    }
}

extension Fault {
    /// The open day cannot be replayed: the house cannot know what is open.
    public static func replay(fact: Int64, cause: String) -> Fault {
        Fault(
            "replay the open day", at: "fact \(fact)", cause: cause,
            hint: "put the newest backup in the data's place and keep this data for inspection; "
                + "'comanda audit' names all that was changed")
    }
}
