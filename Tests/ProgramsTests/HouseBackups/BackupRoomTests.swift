import Foundation
import HouseStore
import Machine
import Testing
import Vocabulary

@testable import HouseBackups
@testable import HouseFolder
@testable import HubService
@testable import OrderHub

/// Copies never take the room that the house itself needs.
final class BackupRoomTests {
    private let bench: HubBench
    private let shelf: URL
    private let spare: Int64 = 2048 << 20

    init() throws {
        bench = try HubBench()
        shelf = bench.data.folder.appendingPathComponent("backups", isDirectory: true)
    }

    private var dataBytes: Int64 {
        DiskSpace.bytes(of: bench.data.database) + DiskSpace.bytes(of: bench.data.writeAhead)
    }

    private func make(in folder: URL, free: Int64?) throws -> HouseBackup {
        try BackupMaker(store: bench.store, data: bench.data, spare: spare) { _ in free }
            .make(in: folder, at: HubHouse.evening)
    }

    @Test func `a copy beside the data leaves the house its room, or is not begun`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let needed = dataBytes + spare
        let fault = #expect(throws: Fault.self) { try self.make(in: self.shelf, free: needed - 1) }
        #expect(fault?.operation == "make a backup")
        #expect(
            fault?.cause
                == "too little room: 2048 MiB are free there, and 0 MiB for the copy and 2048 MiB"
                + " besides are needed")
        #expect(fault?.hint?.hasPrefix("make room there, or name a folder on another disk") == true)
        #expect(!FileManager.default.fileExists(atPath: shelf.path))
        #expect(try make(in: shelf, free: needed).manifest.sequence == bench.hub.sequence)
        #expect(try make(in: shelf, free: nil).manifest.sequence == bench.hub.sequence)
    }

    @Test func `a copy on another disk needs its own room and a little`() throws {
        // Shared memory is a file system of its own wherever there is one.
        let other = URL(fileURLWithPath: "/dev/shm/comanda-\(UUID().uuidString.prefix(8))")
        guard !DiskSpace.isShared(by: bench.data.folder, and: other) else { return }
        defer { try? FileManager.default.removeItem(at: other) }
        let needed = dataBytes + BackupRoom.little
        #expect(throws: Fault.self) { try self.make(in: other, free: needed - 1) }
        #expect(try make(in: other, free: needed).manifest.sequence == bench.hub.sequence)
    }

    @Test func `what is told of a failed backup says what to do`() throws {
        let fault = Fault("make a backup", at: "/b", cause: "too little room", hint: "make room")
        #expect(
            LogEvent.backupFailed(fault).text
                == "no backup was made: cannot make a backup (/b): too little room; make room")
    }
}
