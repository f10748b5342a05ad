public import Foundation
import GRDB
public import Vocabulary
import Wire

extension HouseStore {
    /// Copies the database as it is now into a file that does not exist yet; the house goes on.
    ///
    /// A connection of its own does it that can only read: it never writes or checkpoints, so the
    /// house's own connection stays the only writer, and commits do not wait for it.
    public func copyDatabase(to url: URL) throws(Fault) {
        let path = folder.appendingPathComponent("house.sqlite").path
        do {
            let source = isReadOnly ? queue : try Self.openReadOnly(path)
            try source.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [url.path])
            }
        } catch {
            throw Self.fault("copy the house's data", url.path, error)
        }
    }

    /// Opens a copy of a house's data, its head file beside it, to read it and nothing else.
    ///
    /// - Throws: A fault when it cannot be read, or is of a newer program.
    public convenience init(copyIn folder: URL) throws(Fault) {
        let path = folder.appendingPathComponent("house.sqlite").path
        let headPath = folder.appendingPathComponent("journal.head").path
        let queue: DatabaseQueue
        do {
            queue = try Self.openReadOnly(path)
            guard try !queue.read({ try Self.migrator.hasBeenSuperseded($0) }) else {
                throw Fault(
                    "read a copy of the house's data", at: path,
                    cause: "a newer program has written it",
                    hint: "use the newer version of comanda")
            }
        } catch {
            throw Self.fault("read a copy of the house's data", path, error)
        }
        let headFile = Foundation.open(headPath, O_RDONLY | O_CLOEXEC)
        guard headFile >= 0 else {
            throw Fault(
                "read a copy of the journal's head", at: headPath,
                cause: String(cString: strerror(errno)))
        }
        self.init(reading: queue, folder: folder, headFile: headFile)
    }

    static func openReadOnly(_ path: String, isHeld: Bool = false) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.allowsUnsafeTransactions = isHeld
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Writes the head file of a copy, 0600, on the disk when this returns.
    public static func writeHead(_ head: JournalHead, in folder: URL) throws(Fault) {
        let url = folder.appendingPathComponent("journal.head")
        let file = Foundation.open(url.path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        defer { if file >= 0 { close(file) } }
        let bytes = headLine(head)
        let isWritten = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        guard file >= 0, isWritten == bytes.count, fsync(file) == 0 else {
            throw Fault(
                "write the journal's head", at: url.path, cause: String(cString: strerror(errno)))
        }
    }

    /// The house whose data this is, by its newest books; `nil` before it had any.
    public func house() throws(Fault) -> DeviceID? {
        try read("read whose data this is") { db in
            let body = try Data.fetchOne(
                db,
                sql: """
                    SELECT content.body FROM fact JOIN content
                    ON content.hash = json_extract(CAST(fact.body AS TEXT), '$.fact.config')
                    WHERE fact.kind = 'booksAdopted' ORDER BY fact.number DESC LIMIT 1
                    """)
            guard let body else { return nil }
            return try JSONTree(parsing: Array(body))["house"]?.text.flatMap { DeviceID($0) }
        }
    }
}
