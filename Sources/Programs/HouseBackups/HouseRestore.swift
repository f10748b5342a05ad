import Foundation
public import HouseFolder
import HouseStore
public import Vocabulary

/// Puts a backup in the place of a closed house's data.
///
/// In this order, so that a kill at any moment leaves the old data or the restored one: the backup
/// is proven; a copy of it gets a new epoch and the mark that the house must ask its terminals for
/// what it lost; the copy is renamed, and with that the house is restored; the present files move
/// aside and the restored ones in, by whoever holds the lock next if need be.
public struct HouseRestore {
    private let backup: HouseBackup
    private let data: HouseData

    /// A restore of a backup. The lock of the data must be held.
    public init(_ backup: HouseBackup, into data: HouseData) {
        self.backup = backup
        self.data = data
    }

    /// The folder for what is there now: none that an earlier restore made.
    public func asideName(at now: Moment) -> String {
        let first = "before-restore-\(BackupMaker.stamp(now))"
        var name = first
        var count = 1
        while FileManager.default.fileExists(
            atPath: data.folder.appendingPathComponent(name).path)
        {
            count += 1
            name = "\(first)-\(count)"
        }
        return name
    }

    /// Restores.
    ///
    /// - Throws: A fault; the present data is untouched then, or the restore is finished by the
    ///   next who takes the lock.
    public func run(at now: Moment) throws(Fault) {
        try backup.verify()
        let swap = DataSwap(data: data.folder)
        try swap.begin()
        for name in backup.manifest.files.keys.sorted() where isWanted(name) {
            let place = swap.part.appendingPathComponent(name)
            try DiskFolder.make(place.deletingLastPathComponent())
            try DiskFolder.copy(backup.folder.appendingPathComponent(name), to: place)
        }
        do {
            let store = try HouseStore(folder: swap.part)
            try store.beginRestore(
                RestoreMark(backup: backup.name, made: backup.manifest.made, restored: now))
            try store.closeFile()
        }
        for name in DiskFolder.names(in: swap.part) {
            try DiskFolder.sync(swap.part.appendingPathComponent(name))
        }
        // Whom the present data suspect says nothing of the papers that are restored.
        for file in [data.suspects, data.paperSuspects] {
            try WholeFile.keep("", at: swap.part.appendingPathComponent(file.lastPathComponent))
        }
        try swap.commit(settingAside: asideName(at: now))
    }

    /// The port that terminals know stays when there is one.
    private func isWanted(_ name: String) -> Bool {
        let port = data.brokerPort
        return name != port.lastPathComponent || !FileManager.default.fileExists(atPath: port.path)
    }
}
