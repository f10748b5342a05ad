public import Foundation
public import HouseFolder
public import HouseStore
import Machine
public import Vocabulary
import Wire

/// Makes verified copies of a house's data, while the house is open or under its lock.
public struct BackupMaker: Sendable {
    private let store: HouseStore
    private let data: HouseData
    private let spare: Int64
    private let free: @Sendable (URL) -> Int64?

    /// A maker of copies of this data.
    ///
    /// - Parameter spare: Bytes that a copy on the disk of the data must leave free for the house.
    public init(store: HouseStore, data: HouseData, spare: Int64 = 0) {
        self.init(store: store, data: data, spare: spare) { DiskSpace(at: $0)?.free }
    }

    /// A maker that asks somebody for the bytes that are free where a folder is.
    init(
        store: HouseStore, data: HouseData, spare: Int64,
        free: @escaping @Sendable (URL) -> Int64?
    ) {
        self.store = store
        self.data = data
        self.spare = spare
        self.free = free
    }

    /// Makes a copy and verifies it; only then it gets a name that does not end with `.part`.
    ///
    /// - Parameters:
    ///   - shelf: The folder of the copies; made when missing, 0700.
    ///   - now: When it is made.
    /// - Throws: A fault; no copy of this time is there then. Too little room is one, before
    ///   anything is written.
    public func make(in shelf: URL, at now: Moment) throws(Fault) -> HouseBackup {
        try room(in: shelf).check(shelf)
        let part = shelf.appendingPathComponent(
            "\(Self.stamp(now)).\(UInt32.random(in: 0...UInt32.max)).part")
        do {
            let backup = try fill(part, at: now)
            return try name(backup, in: shelf)
        } catch {
            try? FileManager.default.removeItem(at: part)
            throw error
        }
    }

    private func room(in shelf: URL) -> BackupRoom {
        let isShared = DiskSpace.isShared(by: data.folder, and: shelf)
        return BackupRoom(
            free: free(DiskSpace.standing(shelf)),
            copy: DiskSpace.bytes(of: data.database) + DiskSpace.bytes(of: data.writeAhead),
            left: isShared ? max(spare, BackupRoom.little) : BackupRoom.little)
    }

    private func fill(_ folder: URL, at now: Moment) throws(Fault) -> HouseBackup {
        try DiskFolder.make(folder)
        let before = try store.head()
        let database = folder.appendingPathComponent(HouseBackup.database)
        try store.copyDatabase(to: database)
        chmod(database.path, 0o600)
        var files = try copyKeys(to: folder)
        var copy: HouseStore? = try headed(folder)
        files.append(contentsOf: [HouseBackup.database, HouseBackup.head])
        var hashes: [String: String] = [:]
        for file in files {
            hashes[file] = try FileHash.of(folder.appendingPathComponent(file))
        }
        guard let store = copy else { preconditionFailure("the copy was opened") }
        let manifest = try BackupManifest(of: store, made: now, files: hashes)
        copy = nil
        guard manifest.sequence >= before.sequence, manifest.factNumber >= before.factNumber else {
            throw Fault(
                "make a backup", at: folder.path, cause: "the copy is older than its original",
                hint: "try again; if this comes again, check the disk")
        }
        try WholeFile.keep(
            Canonical.bytes(manifest), at: folder.appendingPathComponent(BackupManifest.file))
        for file in files { try DiskFolder.sync(folder.appendingPathComponent(file)) }
        try DiskFolder.sync(folder)
        let backup = HouseBackup(folder: folder, manifest: manifest)
        try backup.verify()
        return backup
    }

    /// Writes the head file that belongs to a copied database, and opens both.
    private func headed(_ folder: URL) throws(Fault) -> HouseStore {
        try HouseStore.writeHead(.empty, in: folder)
        let head = try HouseStore(copyIn: folder).head()
        try HouseStore.writeHead(head, in: folder)
        return try HouseStore(copyIn: folder)
    }

    /// Copies what a restored house needs besides its database.
    ///
    /// - Returns: The files, by their paths in the copy.
    private func copyKeys(to folder: URL) throws(Fault) -> [String] {
        var copied: [String] = []
        for name in HouseData.keptInBackups {
            let original = data.folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: original.path, isDirectory: &isFolder)
            else { continue }
            if isFolder.boolValue {
                try DiskFolder.make(folder.appendingPathComponent(name))
                for file in DiskFolder.names(in: original) {
                    copied.append(try copy("\(name)/\(file)", to: folder))
                }
            } else {
                copied.append(try copy(name, to: folder))
            }
        }
        return copied
    }

    private func copy(_ name: String, to folder: URL) throws(Fault) -> String {
        try DiskFolder.copy(
            data.folder.appendingPathComponent(name), to: folder.appendingPathComponent(name))
        return name
    }

    /// Gives a verified copy its name.
    private func name(_ backup: HouseBackup, in shelf: URL) throws(Fault) -> HouseBackup {
        let base = "\(Self.stamp(backup.manifest.made))-\(backup.manifest.sequence)"
        var place = shelf.appendingPathComponent(base)
        var count = 1
        while FileManager.default.fileExists(atPath: place.path) {
            count += 1
            place = shelf.appendingPathComponent("\(base)-\(count)")
        }
        try DiskFolder.move(backup.folder, to: place)
        try DiskFolder.sync(shelf)
        return HouseBackup(folder: place, manifest: backup.manifest)
    }

    /// A moment as folders are named by it, in universal time: `2026-11-21T193000Z`.
    static func stamp(_ moment: Moment) -> String {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds / 1000))
        return date.formatted(.iso8601.timeSeparator(.omitted))
    }
}

extension HouseData {
    /// What a copy holds besides database and head file, where there is such a thing: the keys
    /// that sessions and PINs are judged by, the house's own authority, and the port that terminals
    /// know.
    static let keptInBackups = ["session.key", "pin.key", "authority", "broker.port"]
}
