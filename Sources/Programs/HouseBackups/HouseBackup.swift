import Crypto
public import Foundation
public import HouseStore
public import Vocabulary
import Wire

/// A copy of everything a house is opened with, in one 0700 folder.
public struct HouseBackup: Sendable {
    /// The folder: named by the time it was made and the newest command it holds.
    public let folder: URL
    /// What it says of itself.
    public let manifest: BackupManifest

    /// A copy that says this of itself.
    init(folder: URL, manifest: BackupManifest) {
        self.folder = folder
        self.manifest = manifest
    }

    /// The name of the database in a copy, as in the data.
    static let database = "house.sqlite"
    /// The name of the head file in a copy, as in the data.
    static let head = "journal.head"

    /// Reads what a copy says of itself, and believes it.
    ///
    /// - Throws: A fault when the folder is no copy, or one of a newer program.
    public init(readingFrom folder: URL) throws(Fault) {
        let url = folder.appendingPathComponent(BackupManifest.file)
        let manifest: BackupManifest
        do {
            let bytes = Array(try Data(contentsOf: url))
            manifest = try Canonical.value(parsing: bytes, strict: false)
        } catch {
            throw Fault(
                "read a backup", at: folder.path, cause: "it is none, or its manifest is damaged",
                hint: "'comanda backup --list' names the backups there are")
        }
        guard manifest.format <= BackupManifest.newestFormat else {
            throw Fault(
                "read a backup", at: folder.path, cause: "a newer program has made it",
                hint: "use the newer version of comanda")
        }
        self.init(folder: folder, manifest: manifest)
    }

    /// Proves the copy: every file is what the manifest says, SQLite finds the database well, and
    /// both hash chains lead from their first row to the noted head.
    ///
    /// - Returns: The copied store, opened to be read.
    @discardableResult
    public func verify() throws(Fault) -> HouseStore {
        for (name, hash) in manifest.files.sorted(by: { $0.key < $1.key }) {
            guard try FileHash.of(folder.appendingPathComponent(name)) == hash else {
                throw damaged("\(name) is not what it was when the backup was made")
            }
        }
        let store = try HouseStore(copyIn: folder)
        let integrity = try store.integrity()
        guard integrity == "ok" else { throw damaged("the database is damaged: \(integrity)") }
        guard store.notedHead() == manifest.journal else {
            throw damaged("the head file does not say what the manifest says")
        }
        let ends = (
            commands: try chainEnd(of: .command, in: store),
            facts: try chainEnd(of: .fact, in: store)
        )
        guard ends.commands.count == manifest.sequence,
            ends.commands.hash == manifest.commandHash, ends.facts.count == manifest.factNumber,
            ends.facts.hash == manifest.factHash
        else { throw damaged("the journal does not end where the manifest says") }
        return store
    }

    private func damaged(_ cause: String) -> Fault {
        Fault(
            "verify a backup", at: folder.path, cause: cause,
            hint: "use another one: 'comanda backup --list' names them")
    }

    /// Walks a chain from its first row.
    private func chainEnd(
        of table: AuditedTable, in store: HouseStore
    ) throws(Fault) -> (count: Int64, hash: String) {
        var end = (count: Int64(0), hash: JournalHead.genesis)
        var broken: Int64?
        try store.walk(table) { row in
            guard broken == nil else { return }
            let next = HouseStore.chain(end.hash, row.body)
            guard row.place == end.count + 1, row.hash == next else { return broken = row.place }
            end = (row.place, next)
        }
        if let broken { throw damaged("the chain breaks at \(table.rawValue) \(broken)") }
        return end
    }
}

/// What a copy says of itself.
public struct BackupManifest: Hashable, Sendable, Codable {
    static let file = "manifest.json"
    static let newestFormat = 1

    /// The format of the folder; 1 now.
    public let format: Int
    /// Whose data it is; `nil` for a house that was never opened.
    public let house: DeviceID?
    /// The epoch of the store.
    public let epoch: Epoch
    /// How many commands it holds.
    public let sequence: Int64
    /// The hash of the last command.
    public let commandHash: String
    /// How many facts it holds.
    public let factNumber: Int64
    /// The hash of the last fact.
    public let factHash: String
    /// When it was made.
    public let made: Moment
    /// The SHA-256 of each of its files, by path.
    public let files: [String: String]

    private enum CodingKeys: String, CodingKey {
        case format, house, epoch, sequence, commandHash = "command_hash"
        case factNumber = "fact_number", factHash = "fact_hash", made = "made_ms", files
    }

    /// What is to be said of a copied store.
    init(of store: HouseStore, made: Moment, files: [String: String]) throws(Fault) {
        let head = try store.head()
        format = Self.newestFormat
        house = try store.house()
        epoch = try store.epoch()
        sequence = head.sequence
        commandHash = head.commandHash
        factNumber = head.factNumber
        factHash = head.factHash
        self.made = made
        self.files = files
    }

    /// Counts and heads of both chains.
    var journal: JournalHead {
        var head = JournalHead.empty
        head.sequence = sequence
        head.commandHash = commandHash
        head.factNumber = factNumber
        head.factHash = factHash
        return head
    }
}

/// The SHA-256 of files, read a piece at a time.
enum FileHash {
    static func of(_ url: URL) throws(Fault) -> String {
        do {
            let file = try FileHandle(forReadingFrom: url)
            defer { try? file.close() }
            var hasher = SHA256()
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
                hasher.update(data: piece)
            }
            return hasher.finalize().map { String(format: "%02x", $0) }.joined()
        } catch {
            throw Fault("read a file", at: url.path, cause: error.localizedDescription)
        }
    }
}
