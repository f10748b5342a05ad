public import Foundation
import GRDB
public import Vocabulary

/// A house's file as somebody reads it who must not write: the house may be open meanwhile, and a
/// newer program may look before it takes the file over.
public final class JournalReader: Sendable {
    private let queue: DatabaseQueue
    private let folder: URL
    /// Held while the house is closed, so that nobody opens it under a reader's eyes.
    private let lock: Int32

    /// Opens the file of a data folder for reading.
    ///
    /// - Throws: A fault when there is none, it cannot be read, or a newer program has written it.
    public init(folder: URL) throws(Fault) {
        self.folder = folder
        let path = folder.appendingPathComponent("house.sqlite").path
        guard FileManager.default.fileExists(atPath: path) else {
            throw Fault(
                "read the house's data", at: path, cause: "there is no such data",
                hint: "name the data folder with --data")
        }
        let lockPath = folder.appendingPathComponent("lock").path
        let file = Foundation.open(lockPath, O_RDONLY | O_CLOEXEC)
        let isClosed = file < 0 || flock(file, LOCK_SH | LOCK_NB) == 0
        lock = file
        do {
            queue = try Self.open(path, isAtRest: isClosed && Self.isEmpty(path + "-wal"))
        } catch {
            if file >= 0 { close(file) }
            throw HouseStore.fault("read the house's data", path, error)
        }
    }

    deinit {
        if lock >= 0 { close(lock) }
    }

    /// Opens the file of a closed house, whose lock is held.
    static func openUnderLock(_ path: String) throws -> DatabaseQueue {
        try open(path, isAtRest: isEmpty(path + "-wal"))
    }

    private static func isEmpty(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) != 0 || facts.st_size == 0
    }

    /// - Parameter isAtRest: Whether nobody writes and nothing waits in the write-ahead log: SQLite
    ///   then makes no file of its own beside it.
    static func open(_ path: String, isAtRest: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        var place = path
        if isAtRest {
            let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-._~"))
            let escaped = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
            place = "file:\(escaped)?immutable=1"
        }
        let queue = try DatabaseQueue(path: place, configuration: configuration)
        guard try !queue.read({ try HouseStore.migrator.hasBeenSuperseded($0) }) else {
            throw Fault(
                "read the house's data", at: path, cause: "a newer program has written it",
                hint: "use that version of comanda")
        }
        return queue
    }

    private func read<Value>(
        _ operation: String, _ body: (Database) throws -> Value
    ) throws(Fault) -> Value {
        do { return try queue.read(body) } catch {
            throw HouseStore.fault(operation, folder.path, error)
        }
    }

    /// The numbers of the newest `dayOpened` fact and of the newest fact; `nil` before the first
    /// day.
    public func openDay() throws(Fault) -> ClosedRange<Int64>? {
        try read("look for the open day") { db in
            let first = try Int64.fetchOne(
                db, sql: "SELECT max(number) FROM fact WHERE kind = 'dayOpened'")
            let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM fact")
            guard let first, let last else { return nil }
            return first...last
        }
    }

    /// The bodies of facts, by their numbers; a house that is open is not held up for long.
    public func facts(
        _ numbers: ClosedRange<Int64>
    ) throws(Fault) -> [(number: Int64, body: [UInt8])] {
        try read("read facts") { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT number, body FROM fact WHERE number BETWEEN ? AND ? ORDER BY 1",
                arguments: [numbers.lowerBound, numbers.upperBound])
            return rows.map { row in
                let body: Data = row["body"]
                return (row["number"], Array(body))
            }
        }
    }

    /// The stored content with this hash; `nil` when there is none.
    public func content(_ hash: String) throws(Fault) -> [UInt8]? {
        try read("read a menu or config") { db in
            try Data.fetchOne(
                db, sql: "SELECT body FROM content WHERE hash = ?", arguments: [hash])
        }.map(Array.init)
    }
}
