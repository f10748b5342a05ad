import CFaultyDisk
import Foundation

/// A folder, in memory where there is room for one, whose disk fails when it is told to. One at a
/// time: whoever uses it runs in `DiskFaultTests`, test after test.
final class FaultyFolder {
    /// The ways in which an operation fails.
    enum Fault: CaseIterable {
        case inputOutput, noSpace, shortWrite

        fileprivate var number: Int32 {
            switch self {
            case .inputOutput: Int32(FAULTY_DISK_EIO.rawValue)
            case .noSpace: Int32(FAULTY_DISK_ENOSPC.rawValue)
            case .shortWrite: Int32(FAULTY_DISK_SHORT.rawValue)
            }
        }
    }

    let url: URL

    init() throws {
        let memory = "/dev/shm"
        let parent =
            access(memory, W_OK) == 0
            ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
        let name = "comanda faulty \(UUID().uuidString.prefix(8))"
        url = parent.resolvingSymlinksInPath().appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        faulty_disk_disarm()
        try? FileManager.default.removeItem(at: url)
    }

    /// Counts operations on the files in a folder below, or lets a watcher see them.
    func arm(_ folder: URL, watcher: faulty_disk_watcher? = nil) {
        faulty_disk_arm(folder.path, watcher)
    }

    func disarm() { faulty_disk_disarm() }

    /// Lets the operation with this place, counted from 1 from now on, fail; all after it too when
    /// the fault stays.
    func plan(_ place: Int64, _ fault: Fault, stays: Bool) {
        faulty_disk_plan(place, fault.number, stays ? 1 : 0)
    }

    /// Lets nothing fail; operations are counted from 1 again.
    func planNothing() { faulty_disk_plan(0, 0, 0) }

    var countOperations: Int64 { faulty_disk_count() }
    var countFailed: Int64 { faulty_disk_failed() }

    /// A folder of this name below, made anew, with copies of all files of another one but SQLite's
    /// shared memory: what the next start finds after a death.
    func copy(_ folder: URL, to name: String) throws -> URL {
        let copy = url.appendingPathComponent(name)
        try? FileManager.default.removeItem(at: copy)
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where !file.hasSuffix("-shm") {
            try FileManager.default.copyItem(
                at: folder.appendingPathComponent(file), to: copy.appendingPathComponent(file))
        }
        return copy
    }
}
