import Crypto
public import Foundation
import GRDB
import Synchronization
public import Vocabulary

/// A terminal's SQLite file: the commands it keeps until the hub has answered them and for two days
/// after, and who is signed in.
///
/// What a command's `enqueue` returned is on the disk. One program uses a folder at a time, and
/// this object is its only writer.
public final class TerminalStore: Sendable {
    let queue: DatabaseQueue
    let path: String
    let limits: OutboxLimits
    private let lock: FolderLock
    private let currentEpoch: Mutex<Epoch>
    /// The epoch of this store: made with it, so newer than that of any store before it, unless the
    /// clock was behind; see `outrun(_:at:)`.
    public var epoch: Epoch { currentEpoch.withLock(\.self) }

    /// Opens or makes the store of a terminal.
    ///
    /// - Parameters:
    ///   - folder: Where it lives; made when missing.
    ///   - owner: Whose commands it keeps; another device or house never gets to send them.
    ///   - limits: How much it keeps.
    ///   - now: What the terminal's clock says, in milliseconds since 1970; read when `nil`.
    /// - Throws: A fault when the folder is in use or another device's, or the file cannot be
    ///   opened, is damaged, or is of a newer program.
    public init(
        folder: URL, owner: StoreOwner, limits: OutboxLimits = OutboxLimits(),
        now: Int64? = nil
    ) throws(Fault) {
        lock = try FolderLock(folder: folder)
        path = folder.appendingPathComponent("terminal.sqlite").path
        self.limits = limits
        do {
            let isNew = try Self.makePrivateFile(path)
            queue = try Self.open(path)
            currentEpoch = Mutex(
                try Self.settleOwner(owner, in: queue, at: path, made: now ?? Self.clock()))
            if isNew { try Self.bringToDisk(folder) }
        } catch {
            throw Self.fault("open the terminal's data", path, error)
        }
    }

    /// Makes the file before SQLite does: the log files beside it take over its permissions.
    ///
    /// - Returns: Whether it was missing.
    private static func makePrivateFile(_ path: String) throws(Fault) -> Bool {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        let isNew = access(path, F_OK) != 0
        let file = Foundation.open(path, flags, 0o600)
        guard file >= 0, fchmod(file, 0o600) == 0 else {
            let cause = String(cString: strerror(errno))
            if file >= 0 { close(file) }
            throw Fault(
                "open the terminal's data", at: path, cause: cause,
                hint: "make sure this user owns the folder and may write to it")
        }
        close(file)
        return isNew
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            // GRDB sets NORMAL when it switches to WAL: a commit would then not wait for the disk.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            precondition(level == 2, "SQLite does not wait for the disk")
            // The check reads every page once; a terminal's memory is small, and it needs few.
            try db.execute(sql: "PRAGMA cache_size = -256")
            let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
            guard verdict == "ok" else {
                throw DatabaseError(
                    resultCode: .SQLITE_CORRUPT, message: "the file is damaged: \(verdict)")
            }
        }
        guard try !queue.read({ try migrator.hasBeenSuperseded($0) }) else {
            throw Fault(
                "open the terminal's data", at: path, cause: "a newer program has written it",
                hint: "start the newer version of comanda")
        }
        try migrator.migrate(queue)
        queue.releaseMemory()
        return queue
    }

    /// Writes the owner and a fresh epoch into a new store; checks the owner of an older one.
    private static func settleOwner(
        _ owner: StoreOwner, in queue: DatabaseQueue, at path: String, made now: Int64
    ) throws -> Epoch {
        let fresh = Epoch(milliseconds: now, random: .random(in: 0...UInt128.max))
        return try queue.write { db in
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO terminal (one, house, device, epoch, next_seq)
                    VALUES (1, ?, ?, ?, 1)
                    """,
                arguments: [owner.house.text, owner.device.text, fresh.description])
            let row = try Row.fetchOne(db, sql: "SELECT house, device, epoch FROM terminal")
            guard let row, let epoch = Epoch(row["epoch"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the epoch is missing")
            }
            let house: String = row["house"]
            let device: String = row["device"]
            guard house == owner.house.text, device == owner.device.text else {
                throw Fault(
                    "open the terminal's data", at: path,
                    cause: "it belongs to device \(device) of house \(house),"
                        + " not to \(owner.device) of \(owner.house)",
                    hint: "give every device a folder of its own")
            }
            return epoch
        }
    }

    /// Whoever drives the terminal does one thing at a time, so nobody reads the epoch meanwhile.
    func take(epoch: Epoch) {
        currentEpoch.withLock { $0 = epoch }
    }

    /// The names of new files are entries of the folder, and the folder's of its parent: without
    /// this a power cut could take the whole store away again.
    private static func bringToDisk(_ folder: URL) throws(Fault) {
        for place in [folder, folder.deletingLastPathComponent()] {
            let file = Foundation.open(place.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            let isDone = file >= 0 && fsync(file) == 0
            let cause = String(cString: strerror(errno))
            if file >= 0 { close(file) }
            guard isDone else {
                throw Fault("bring the folder to the disk", at: place.path, cause: cause)
            }
        }
    }

    static func clock() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    /// SHA-256 of some bytes, in hexadecimal.
    public static func hash(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap {
            [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Whose commands a store keeps.
public struct StoreOwner: Hashable, Sendable {
    /// The house's id.
    public let house: DeviceID
    /// The device's id.
    public let device: DeviceID

    /// An owner.
    public init(house: DeviceID, device: DeviceID) {
        self.house = house
        self.device = device
    }
}

extension TerminalStore {
    func read<Value>(
        _ operation: String, _ body: (Database) throws -> Value
    ) throws(Fault) -> Value {
        do { return try queue.read(body) } catch { throw Self.fault(operation, path, error) }
    }

    func write<Value>(
        _ operation: String, _ body: (Database) throws -> Value
    ) throws(Fault) -> Value {
        do { return try queue.write(body) } catch { throw Self.fault(operation, path, error) }
    }

    static func fault(_ operation: String, _ place: String, _ error: any Error) -> Fault {
        if let fault = error as? Fault { return fault }
        guard let error = error as? DatabaseError else {
            return Fault(operation, at: place, cause: "\(error)")
        }
        let hint: String? =
            switch error.resultCode {
            case .SQLITE_FULL: "the disk is full: free some space, then start the terminal again"
            case .SQLITE_IOERR: "check the disk, then start the terminal again"
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
                "make sure this user owns the folder and may write to it"
            case .SQLITE_CORRUPT, .SQLITE_NOTADB:
                "move the folder aside and start again: what the hub had not answered must then be"
                    + " ordered anew"
            default: nil
            }
        return Fault(operation, at: place, cause: error.message ?? "\(error)", hint: hint)
    }
}
