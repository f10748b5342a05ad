import Crypto
public import Foundation
import GRDB
import Synchronization
public import Vocabulary

/// The house's one SQLite file: the journal, what must still leave the house, records of what was
/// closed, devices and PINs.
///
/// One process and one connection write it: Debian's SQLite 3.40.1 can corrupt a write-ahead log
/// that two connections write. Hold a `HouseLock` before opening it.
public final class HouseStore: Sendable {
    let queue: DatabaseQueue
    let folder: URL
    /// Where the count and head of both chains stand a second time.
    let headFile: Int32
    /// What the head file said when these data were held still; `nil` where it is read each time.
    let heldHead: HeldHead?
    /// Whether nothing is ever written through this.
    let isReadOnly: Bool
    /// How many transactions are written to the log before it is brought home to the file.
    private let writesPerCheckpoint: Int
    private let writes = Mutex(0)
    /// A connection that only reads, for whoever cannot wait for a transaction that is being
    /// written; opened when it is first asked.
    private let reader = Mutex<DatabaseQueue?>(nil)

    /// Opens or makes the store of a data folder and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - folder: The data folder.
    ///   - isProven: Whether somebody has just proven the file: SQLite then does not look through
    ///     all of it again, for which guests would wait.
    ///   - writesPerCheckpoint: How many transactions are written to the write-ahead log before it
    ///     is brought home to the file.
    /// - Throws: A fault when the file cannot be opened, is damaged, or is of a newer program.
    public init(
        folder: URL, isProven: Bool = false, writesPerCheckpoint: Int = 100
    ) throws(Fault) {
        self.writesPerCheckpoint = writesPerCheckpoint
        let path = folder.appendingPathComponent("house.sqlite").path
        self.folder = folder
        let headPath = folder.appendingPathComponent("journal.head").path
        do {
            queue = try Self.open(path, isProven: isProven)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Self.fault("open the house's data", path, error)
        }
        heldHead = nil
        isReadOnly = false
        headFile = Foundation.open(headPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard headFile >= 0 else {
            throw Fault(
                "open the journal's head", at: headPath, cause: String(cString: strerror(errno)))
        }
        // Written from the first moment on: one that is missing later was taken away.
        if notedHead() == nil, try head() == .empty { try noteHead(.empty) }
    }

    /// A store to be read, over what is open already.
    ///
    /// - Parameters:
    ///   - headFile: The open head file; -1 when there is none.
    ///   - head: What the head file said when the data were held still.
    init(reading queue: DatabaseQueue, folder: URL, headFile: Int32, head: HeldHead? = nil) {
        self.queue = queue
        self.folder = folder
        self.headFile = headFile
        heldHead = head
        isReadOnly = true
        writesPerCheckpoint = 100
    }

    deinit {
        // Before the one that writes: it brings its log home when it is the last to go.
        reader.withLock { try? $0?.close() }
        if headFile >= 0 { close(headFile) }
    }

    private static func open(_ path: String, isProven: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        // SQLite gives its other files the mode that this one has when they are made.
        let fresh = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if fresh >= 0 { close(fresh) }
        chmod(path, 0o600)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            // GRDB sets NORMAL when it switches to WAL: a commit would then not wait for the disk.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            precondition(level == 2, "SQLite does not wait for the disk")
            // SQLite says nothing of an error in a checkpoint of its own making; we do.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            let verdict = isProven ? "ok" : try verdict("integrity_check", db)
            guard verdict == "ok" else {
                throw Fault(
                    "open the house's data", at: path, cause: "the file is damaged: \(verdict)",
                    hint: "put the newest backup in its place; keep this file for inspection")
            }
        }
        guard try !queue.read({ try migrator.hasBeenSuperseded($0) }) else {
            throw Fault(
                "open the house's data", at: path, cause: "a newer program has written it",
                hint: "start the newer version of comanda")
        }
        try migrator.migrate(queue)
        try queue.write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO meta (name, value) VALUES ('epoch', ?)",
                arguments: [freshEpoch().description])
        }
        return queue
    }

    private static func freshEpoch() -> Epoch {
        Epoch(
            milliseconds: Int64(Date().timeIntervalSince1970 * 1000),
            random: UInt128.random(in: 0...UInt128.max))
    }

    /// The epoch of this store: made with it.
    public func epoch() throws(Fault) -> Epoch {
        let text = try read("read the house's epoch") { db in
            try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'epoch'")
        }
        guard let epoch = text.flatMap({ Epoch($0) }) else {
            throw Fault("read the house's epoch", at: folder.path, cause: "it is not there")
        }
        return epoch
    }

    /// SHA-256 of some bytes, in hexadecimal.
    public static func hash(_ bytes: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: bytes))
    }

    /// Some bytes in hexadecimal.
    public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: digits(of: bytes), as: UTF8.self)
    }

    /// The letters of some bytes in hexadecimal.
    static func digits(of bytes: some Sequence<UInt8>) -> [UInt8] {
        let digits: StaticString = "0123456789abcdef"
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits.utf8Start[Int(byte >> 4)])
            text.append(digits.utf8Start[Int(byte & 15)])
        }
        return text
    }
}

extension HouseStore {
    func read<Value>(
        _ operation: String, _ body: (Database) throws -> Value
    ) throws(Fault) -> Value {
        do {
            // Nobody but this connection writes the house's file. To read in GRDB's own way would
            // forbid it to write meanwhile, upon which SQLite prepares every statement anew.
            return try isReadOnly ? queue.read(body) : queue.unsafeRead(body)
        } catch {
            throw Self.fault(operation, folder.path, error)
        }
    }

    /// Reads what is committed while a transaction is being written.
    func readBeside<Value>(
        _ operation: String, _ body: (Database) throws -> Value
    ) throws(Fault) -> Value {
        do {
            let reader = try reader.withLock { reader in
                let path = folder.appendingPathComponent("house.sqlite").path
                let open = try reader ?? JournalReader.open(path, isAtRest: false)
                reader = open
                return open
            }
            return try reader.read(body)
        } catch {
            throw Self.fault(operation, folder.path, error)
        }
    }

    func write<Value>(
        _ operation: String, _ body: (Database) throws -> Value
    ) throws(Fault) -> Value {
        do {
            let value = try queue.write(body)
            try bringHome()
            return value
        } catch {
            throw Self.fault(operation, folder.path, error)
        }
    }

    /// Copies the write-ahead log into the file, now and then.
    private func bringHome() throws {
        let isDue = writes.withLock { count in
            count = (count + 1) % writesPerCheckpoint
            return count == 0
        }
        guard isDue else { return }
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    }

    static func fault(_ operation: String, _ place: String, _ error: any Error) -> Fault {
        if let fault = error as? Fault { return fault }
        guard let error = error as? DatabaseError else {
            return Fault(operation, at: place, cause: "\(error)")
        }
        let hint: String? =
            switch error.resultCode {
            case .SQLITE_FULL: "the disk is full: free some space, then open the house again"
            case .SQLITE_IOERR: "check the disk, then open the house again"
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
                "make sure this user may write to the folder"
            case .SQLITE_CORRUPT, .SQLITE_NOTADB:
                "put the newest backup in its place; keep this file for inspection"
            default: nil
            }
        return Fault(operation, at: place, cause: error.message ?? "\(error)", hint: hint)
    }

    /// Content adopted by its hash: a menu or a config. Storing it again changes nothing.
    public func keep(content bytes: [UInt8], kind: String) throws(Fault) -> String {
        let hash = Self.hash(bytes)
        try write("store the \(kind)") { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO content (hash, kind, body) VALUES (?, ?, ?)",
                arguments: [hash, kind, Data(bytes)])
        }
        return hash
    }

    /// The content with this hash; `nil` when there is none.
    ///
    /// - Throws: A fault when it cannot be read, or is no longer what was stored.
    public func content(_ hash: String) throws(Fault) -> [UInt8]? {
        let body = try read("read a menu or config") { db in
            try Data.fetchOne(
                db, sql: "SELECT body FROM content WHERE hash = ?", arguments: [hash])
        }.map(Array.init)
        if let body, Self.hash(body) != hash {
            throw Fault(
                "read a menu or config", at: folder.path,
                cause: "it was changed: its hash is not \(hash)",
                hint: "put the newest backup in its place; keep this file for inspection")
        }
        return body
    }
}
