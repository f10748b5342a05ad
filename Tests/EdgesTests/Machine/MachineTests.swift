import Foundation
import HouseStore
import Testing

@testable import Machine

/// What the machine says of its disk, its clock, its locks and its files.
final class MachineTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-\(UUID().uuidString.prefix(8))")

    init() throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file(_ name: String, mode: Int) -> URL {
        let url = folder.appendingPathComponent(name)
        _ = FileManager.default.createFile(
            atPath: url.path, contents: Data("four".utf8), attributes: [.posixPermissions: mode])
        return url
    }

    @Test func `a folder's disk has room, and a folder that is not there has none`() throws {
        let space = try #require(DiskSpace(at: folder))
        let facts = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
        #expect(space.total == (facts[.systemSize] as? NSNumber)?.int64Value)
        #expect(space.free > 0 && space.free < space.total)
        #expect(DiskSpace(at: folder.appendingPathComponent("nowhere")) == nil)
    }

    @Test func `a file has its bytes, and one that is not there has none`() {
        #expect(DiskSpace.bytes(of: file("a", mode: 0o600)) == 4)
        #expect(DiskSpace.bytes(of: folder.appendingPathComponent("nowhere")) == 0)
    }

    @Test func `a folder that is to be made will be on the disk of the one above it`() {
        let deep = folder.appendingPathComponent("a/b/c")
        #expect(DiskSpace.standing(deep).path == folder.path)
        #expect(DiskSpace.standing(folder).path == folder.path)
        #expect(DiskSpace.isShared(by: folder, and: deep))
        #expect(!DiskSpace.isShared(by: deep, and: URL(fileURLWithPath: "/proc/self")))
    }

    @Test func `the kernel's word on the clock is understood`() {
        #expect(ClockSync.reading(answer: 0, status: 0x2001) == .kept)
        #expect(ClockSync.reading(answer: 5, status: 0x0040) == .unkept)
        #expect(ClockSync.reading(answer: 5, status: 0) == .unkept)
        #expect(ClockSync.reading(answer: 0, status: 0x0040) == .unkept)
        #expect(ClockSync.reading(answer: -1, status: 0) == .unknown)
        #expect(ClockSync.now == ClockSync.now)
    }

    @Test func `a lock is seen while it is held, without being touched`() throws {
        let url = folder.appendingPathComponent("lock")
        #expect(LockSight.isHeld(url) == false)
        var lock: HouseLock? = try HouseLock(folder: folder)
        #expect(LockSight.isHeld(url) == true)
        withExtendedLifetime(lock) {}
        lock = nil
        #expect(LockSight.isHeld(url) == false)
    }

    @Test func `only a whole file's lock on that very file counts`() {
        let table = """
            1: POSIX  ADVISORY  WRITE 29278 fe:00:5573260 1073741824 1073742335
            2: FLOCK  ADVISORY  WRITE 29278 fe:00:16220214 0 EOF
            2: -> FLOCK  ADVISORY  WRITE 29279 fe:00:777 0 EOF
            """
        #expect(LockSight.isHeld(inode: 16_220_214, in: table))
        #expect(!LockSight.isHeld(inode: 5_573_260, in: table))
        #expect(!LockSight.isHeld(inode: 6_220_214, in: table))
        #expect(!LockSight.isHeld(inode: 777, in: table))
    }

    @Test(arguments: [
        (0o700, 0o755, "folder"), (0o711, 0o755, nil), (0o755, 0o700, "file"),
        (0o755, 0o744, "file"), (0o750, 0o755, "folder"),
    ])
    func `a stranger is stopped by the first folder or file that is closed to others`(
        folderMode: Int, fileMode: Int, stop: String?
    ) {
        let file = file("program", mode: fileMode)
        chmod(folder.path, mode_t(folderMode))
        let stranger = Reach(user: nil, groups: [])
        let place = stranger.obstacle(to: file)
        #expect(place == stop.map { $0 == "folder" ? folder.path : file.path })
    }

    @Test func `an owner's own bits count, then the group's, then those of others`() throws {
        let file = file("program", mode: 0o750)
        var facts = stat()
        try #require(stat(folder.path, &facts) == 0)
        chmod(folder.path, 0o700)
        #expect(Reach(user: facts.st_uid, groups: []).obstacle(to: file) == nil)
        let member = Reach(user: facts.st_uid &+ 1, groups: [facts.st_gid])
        #expect(member.obstacle(to: file) == folder.path)
        chmod(folder.path, 0o710)
        #expect(member.obstacle(to: file) == nil)
        chmod(file.path, 0o557)
        #expect(member.obstacle(to: file) == nil)
        chmod(file.path, 0o507)
        #expect(member.obstacle(to: file) == file.path)
        #expect(Reach(of: "root").user == 0)
        #expect(Reach(of: "nobody at all") == Reach(user: nil, groups: []))
    }

    @Test func `what others may read is named`() {
        let files = [
            folder, file("own", mode: 0o600), file("group", mode: 0o640),
            file("all", mode: 0o604), folder.appendingPathComponent("nowhere"),
        ]
        #expect(ExposedFiles.among(files) == ["group", "all"])
        chmod(folder.path, 0o750)
        #expect(ExposedFiles.among([folder]) == [folder.lastPathComponent])
    }

    /// Kilobytes of this program's code that are in memory.
    private func residentCode() throws -> Int {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let maps = try String(contentsOfFile: "/proc/self/smaps", encoding: .utf8)
        var isCode = false
        var sum = 0
        for line in maps.split(separator: "\n") {
            if line.contains(" r-xp ") || line.contains(" rw-p ") || line.contains("--p ") {
                isCode = line.contains(" r-xp ") && line.hasSuffix(program)
            } else if isCode, line.hasPrefix("Rss:") {
                sum += Int(line.split(separator: " ")[1]) ?? 0
            }
        }
        return sum
    }

    @Test func `code that is let go is no longer in memory, and works when it is needed`() throws {
        let before = try residentCode()
        ProgramPages.giveBack()
        let after = try residentCode()
        #expect(after < before)
        #expect(DiskSpace(at: folder) != nil)
    }
}
