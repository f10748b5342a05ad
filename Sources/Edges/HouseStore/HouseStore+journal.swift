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
    public func commit(_ sealed: SealedCommit) throws(Fault) -> JournalHead {
        try write("commit to the journal") { db in try sealed.insert(into: db) }
        // A place that cannot be written may be a disk that fails: nobody is answered.
        try noteHead(sealed.head)
        return sealed.head
    }

    /// As above, for a batch that is not sealed yet.
    public func commit(_ batch: Commit, after head: JournalHead) throws(Fault) -> JournalHead {
        try commit(SealedCommit(batch, after: head))
    }

    /// What `PRAGMA synchronous` says on the connection that commits: 2 is FULL, and a commit is on
    /// the disk when it returns.
    public func synchronousLevel() throws(Fault) -> Int {
        try read("ask how SQLite commits") { db in
            try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
        }
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
        // Two hashes, and two numbers of nineteen digits at most.
        return line.utf8 + Array(repeating: UInt8(ascii: " "), count: 191 - line.utf8.count) + [10]
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
        var (hasher, hash) = (SHA256(), hash)
        hash.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        body.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hexadecimal(hasher.finalize())
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
        try commands([id])[id]
    }

    /// Those of these commands that were ever decided.
    ///
    /// - Parameter isWriting: Whether a transaction is being written on another thread. It is then
    ///   not waited for, and what it brings is not seen.
    public func commands(
        _ ids: [CommandID], while isWriting: Bool = false
    ) throws(Fault) -> [CommandID: CommandRow] {
        let operation = "look for commands"
        guard isWriting else { return try read(operation) { try Self.commands(ids, $0) } }
        return try readBeside(operation) { try Self.commands(ids, $0) }
    }

    private static func commands(
        _ ids: [CommandID], _ db: Database
    ) throws -> [CommandID: CommandRow] {
        let isKnown = try RowStatement("SELECT 1 FROM command WHERE id = ?", db)
        let select = try db.cachedStatement(sql: "SELECT body FROM command WHERE id = ?")
        var rows: [CommandID: CommandRow] = [:]
        // Nearly all are new.
        for id in ids where try isKnown.finds(.text(id.description)) {
            guard let body = try Data.fetchOne(select, arguments: [id.description]) else {
                continue
            }
            rows[id] = try Canonical.value(parsing: Array(body), strict: false)
        }
        return rows
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
