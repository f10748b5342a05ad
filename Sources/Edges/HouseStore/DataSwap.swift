public import Foundation
public import Vocabulary

/// Puts restored data in the place of present data, so that a kill at any moment leaves either the
/// one or the other.
///
/// What is restored is made ready in `DATA/restored.part` and renamed to `DATA/restored`: with
/// that the house is restored. Then the present files move to a folder beside, the database last of
/// them, and the restored ones move in. Whoever takes the data's lock next finishes what was begun.
public struct DataSwap {
    private let data: URL
    private let files = FileManager.default

    /// A swap in a data folder, whose lock must be held.
    public init(data: URL) {
        self.data = data
    }

    /// Where the restored files are made ready.
    public var part: URL { data.appendingPathComponent("restored.part", isDirectory: true) }
    private var ready: URL { data.appendingPathComponent("restored", isDirectory: true) }
    private var place: URL { ready.appendingPathComponent(Self.note) }

    /// In the restored folder: the name of the folder for the present files.
    private static let note = "set-aside"
    /// What SQLite keeps beside the database; it belongs to the present one.
    private static let companions = ["house.sqlite-wal", "house.sqlite-shm"]
    private static let database = "house.sqlite"

    /// Makes an empty folder for the restored files.
    public func begin() throws(Fault) {
        try attempt("make room for restored data", part) {
            if files.fileExists(atPath: part.path) { try files.removeItem(at: part) }
            try files.createDirectory(
                at: part, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
    }

    /// Puts the restored files in place; they must be on the disk.
    ///
    /// - Parameter name: The folder in the data for what is there now.
    /// - Throws: A fault when there is such a folder already: what it holds must not be lost.
    public func commit(settingAside name: String) throws(Fault) {
        let aside = data.appendingPathComponent(name, isDirectory: true)
        guard !files.fileExists(atPath: aside.path) else {
            throw Fault(
                "set the present data aside", at: aside.path, cause: "there is such a folder",
                hint: "move it away, and restore again")
        }
        try attempt("put restored data in place", part) {
            let note = part.appendingPathComponent(Self.note)
            try Data(name.utf8).write(to: note)
            try sync(note)
            try sync(part)
            try move(part, ready)
            try sync(data)
        }
        try finish()
    }

    /// Finishes a restore that was interrupted; does nothing when there is none.
    public func finish() throws(Fault) {
        guard files.fileExists(atPath: place.path) else { return }
        try attempt("finish a restore", data) {
            let name = String(decoding: try Data(contentsOf: place), as: UTF8.self)
            let aside = data.appendingPathComponent(name, isDirectory: true)
            try files.createDirectory(
                at: aside, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let restored = try files.contentsOfDirectory(atPath: ready.path)
                .filter { $0 != Self.note }
            // The database goes last: as long as it is in `ready`, what is in place is old.
            if restored.contains(Self.database) {
                for file in Self.companions { try set(file, aside: aside) }
            }
            for file in restored.sorted(by: {
                $1 == Self.database || $0 < $1 && $0 != Self.database
            }) {
                try set(file, aside: aside)
                try move(
                    ready.appendingPathComponent(file), data.appendingPathComponent(file))
            }
            for folder in [aside, data, ready] { try sync(folder) }
            try files.removeItem(at: ready)
            try sync(data)
        }
    }

    private func set(_ file: String, aside: URL) throws {
        let present = data.appendingPathComponent(file)
        guard files.fileExists(atPath: present.path) else { return }
        try move(present, aside.appendingPathComponent(file))
    }

    private func move(_ from: URL, _ to: URL) throws {
        guard rename(from.path, to.path) == 0 else { throw Failed(place: to.path) }
    }

    private func sync(_ url: URL) throws {
        let file = open(url.path, O_RDONLY | O_CLOEXEC)
        defer { if file >= 0 { close(file) } }
        guard file >= 0, fsync(file) == 0 else { throw Failed(place: url.path) }
    }

    /// A call of the system that failed, and how it called that.
    private struct Failed: Error {
        let place: String
        let cause = String(cString: strerror(errno))
    }

    private func attempt(
        _ operation: String, _ url: URL, _ body: () throws -> Void
    ) throws(Fault) {
        do { try body() } catch let error as Failed {
            throw Fault(operation, at: error.place, cause: error.cause)
        } catch {
            throw Fault(operation, at: url.path, cause: error.localizedDescription)
        }
    }
}
