import Foundation
import GRDB
import HouseStore
import Vocabulary

/// A folder for a house's data, gone with this object.
final class StoreFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda store \(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func open() throws(Fault) -> HouseStore { try HouseStore(folder: url) }

    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    func mode(_ name: String) throws -> Int? {
        let facts = try FileManager.default.attributesOfItem(atPath: file(name).path)
        return facts[.posixPermissions] as? Int
    }

    /// Does to the closed file what no program of ours would.
    func tamper(_ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(
            path: file("house.sqlite").path, configuration: configuration)
        try queue.write { try $0.execute(sql: sql) }
    }

    /// Writes bytes into the closed file.
    func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
        let file = try FileHandle(forUpdating: file("house.sqlite"))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: bytes)
        try file.close()
    }
}

/// A small disk of its own, in memory, unmounted with this object.
final class SmallDisk {
    let url: URL

    /// Whether this machine lets a test mount a disk.
    static let isPossible = (try? SmallDisk(kilobytes: 64)) != nil

    init(kilobytes: Int) throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda disk \(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        guard mount("tmpfs", url.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
            throw Fault("mount a disk", at: url.path, cause: String(cString: strerror(errno)))
        }
    }

    deinit {
        umount2(url.path, Int32(MNT_DETACH))
        try? FileManager.default.removeItem(at: url)
    }

    /// Nobody may write to it any more.
    func makeReadOnly() throws {
        let flags = UInt(MS_REMOUNT | MS_RDONLY)
        guard mount("tmpfs", url.path, "tmpfs", flags, nil) == 0 else {
            throw Fault("remount a disk", at: url.path, cause: String(cString: strerror(errno)))
        }
    }

    /// Lays so many bytes on the disk.
    func fill(_ name: String, bytes: Int) throws {
        try Data(count: bytes).write(to: url.appendingPathComponent(name))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: url.appendingPathComponent(name))
    }
}
