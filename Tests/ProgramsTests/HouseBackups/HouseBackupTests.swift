import Foundation
import GRDB
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseBackups
@testable import HouseFolder
@testable import HouseProof
@testable import OrderHub

/// Verified copies of the house's data.
final class HouseBackupTests {
    private let bench: HubBench
    private let shelf: URL

    init() throws {
        bench = try HubBench()
        shelf = bench.data.folder.appendingPathComponent("backups", isDirectory: true)
        for key in ["session.key", "pin.key"] {
            let url = bench.data.folder.appendingPathComponent(key)
            try Data(key.utf8).write(to: url)
        }
    }

    private func make(at now: Moment = HubHouse.evening) throws -> HouseBackup {
        try BackupMaker(store: bench.store, data: bench.data).make(in: shelf, at: now)
    }

    private func mode(_ url: URL) throws -> Int? {
        let facts = try FileManager.default.attributesOfItem(atPath: url.path)
        return facts[.posixPermissions] as? Int
    }

    @Test
    func `a copy of an open house holds all that was committed, and nothing else can read it`()
        throws
    {
        try bench.tell(.seat(1, at: "t1"), .seat(2, at: "t2"), from: 1)
        let backup = try make()
        try bench.tell(.seat(3, at: "t3"), from: 3)
        #expect(backup.name == "2026-11-21T170000Z-4")
        #expect(backup.manifest.house == "tiny")
        #expect(backup.manifest.epoch == bench.hub.epoch)
        #expect(backup.manifest.sequence == 4)
        #expect(
            backup.manifest.files.keys.sorted()
                == ["house.sqlite", "journal.head", "pin.key", "session.key"])
        #expect(try mode(backup.folder) == 0o700)
        for file in backup.manifest.files.keys {
            #expect(try mode(backup.folder.appendingPathComponent(file)) == 0o600)
        }
        let copy = try backup.verify()
        #expect(try HouseAudit(store: copy).run().isWell)
        #expect(try copy.head().sequence == 4)
    }

    @Test(arguments: ["house.sqlite", "journal.head", "session.key"])
    func `a copy that was changed is found out`(file: String) throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let backup = try make()
        let url = backup.folder.appendingPathComponent(file)
        var bytes = try Data(contentsOf: url)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: url)
        let fault = #expect(throws: Fault.self) { try backup.verify() }
        #expect(fault?.cause == "\(file) is not what it was when the backup was made")
    }

    @Test func `a copy of a journal whose chain is broken is never made`() throws {
        try bench.tell(.seat(1, at: "t1"), .seat(2, at: "t2"), from: 1)
        try bench.tamper { db in
            try db.execute(
                sql: """
                    UPDATE command SET hash = iif(hash LIKE '0%', '1', '0') || substr(hash, 2)
                    WHERE sequence = 3
                    """)
        }
        let store = try HouseStore(folder: bench.data.folder)
        let fault = #expect(throws: Fault.self) {
            try BackupMaker(store: store, data: bench.data)
                .make(in: shelf, at: HubHouse.evening)
        }
        #expect(fault?.cause == "the chain breaks at command 3")
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.path) == [])
    }

    @Test func `a copy that cannot be written is a fault, and leaves nothing behind`() throws {
        try Data("in the way".utf8).write(to: shelf)
        #expect(throws: Fault.self) { try make() }
        #expect(try String(contentsOf: shelf, encoding: .utf8) == "in the way")
    }

    @Test func `old copies of this house are taken away, and nothing else is`() throws {
        let plan = BackupPlan(folder: "backups", everyMinutes: 30, keepLast: 2, keepDays: 0)
        let kept = BackupShelf(plan: plan, data: bench.data)
        #expect(kept.folder.path == shelf.path)
        for hour in Int64(0)..<4 {
            _ = try make(at: HubHouse.evening.later(by: hour * 3_600_000))
        }
        let foreign = shelf.appendingPathComponent("2020-01-01T000000Z-1")
        try FileManager.default.createDirectory(at: foreign, withIntermediateDirectories: true)
        let newest = try #require(kept.backups().last)
        #expect(
            try kept.prune(plan, keeping: newest, HubHouse.config())
                == ["2026-11-21T170000Z-2", "2026-11-21T180000Z-2"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: shelf.path).sorted()
                == ["2020-01-01T000000Z-1", "2026-11-21T190000Z-2", "2026-11-21T200000Z-2"])
        let strict = BackupPlan(folder: "backups", everyMinutes: 30, keepLast: 1, keepDays: 0)
        let older = try #require(kept.backups().first)
        #expect(try kept.prune(strict, keeping: older, HubHouse.config()) == [])
    }
}
