import Foundation
import GRDB
import HouseRules
import Testing
import Vocabulary
import Wire

@testable import HouseStore

/// The file itself: who may open it, and what is said when it cannot be opened.
struct HouseStoreFileTests {
    private static let backup = "put the newest backup in its place; keep this file for inspection"
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
    }

    @Test func `a commit waits for the disk, each time the store is opened`() throws {
        for _ in 1...2 {
            let store = try folder.open()
            #expect(try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
            #expect(
                try store.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
                    == "wal")
        }
    }

    @Test func `nobody else may read any file of the house`() throws {
        let store = try folder.open()
        var evening = try StoredEvening(store)
        try evening.tell(.takeUpBooks, .openTheDay)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(
            names == ["house.sqlite", "house.sqlite-shm", "house.sqlite-wal", "journal.head"])
        for name in names { #expect(try folder.mode(name) == 0o600, "\(name)") }
    }

    @Test func `the epoch is made with the store and stays`() throws {
        let first = try folder.open().epoch()
        #expect(try folder.open().epoch() == first)
        #expect(try StoreFolder().open().epoch() != first)
    }

    @Test func `one program at a time holds the house's data`() throws {
        let data = folder.file("data")
        let holder = try HouseLock(folder: data)
        let fault = #expect(throws: Fault.self) { try HouseLock(folder: data) }
        #expect(
            fault
                == Fault(
                    "lock the data folder", at: data.path,
                    cause: "another house is open on this data",
                    hint: "close that one first, or use another folder with --data"))
        #expect(throws: Never.self) { try HouseLock(folder: data, name: "terminals") }
        _ = consume holder
        #expect(throws: Never.self) { try HouseLock(folder: data) }
    }

    @Test func `the data folder is made for its owner alone`() throws {
        _ = try HouseLock(folder: folder.file("data"))
        #expect(try folder.mode("data") == 0o700)
        #expect(try folder.mode("data/lock") == 0o600)
    }

    @Test func `a folder that cannot be made is named, with what to do`() throws {
        try Data().write(to: folder.file("occupied"))
        let data = folder.file("occupied/data")
        let fault = #expect(throws: Fault.self) { try HouseLock(folder: data) }
        #expect(fault?.operation == "make the data folder")
        #expect(fault?.place == data.path)
        #expect(fault?.hint == "choose a folder you may write to with --data")
    }

    @Test func `a folder that is not there is named, with what to do`() {
        let fault = #expect(throws: Fault.self) {
            try HouseStore(folder: folder.file("nowhere"))
        }
        #expect(
            fault
                == Fault(
                    "open the house's data", at: folder.file("nowhere/house.sqlite").path,
                    cause: "unable to open database file",
                    hint: "make sure this user may write to the folder"))
    }

    @Test(.enabled(if: SmallDisk.isPossible, "mounting a disk takes an administrator"))
    func `a folder that cannot be written is named, with what to do`() throws {
        let disk = try SmallDisk(kilobytes: 256)
        try disk.makeReadOnly()
        let locking = #expect(throws: Fault.self) { try HouseLock(folder: disk.url) }
        #expect(
            locking
                == Fault(
                    "write to the data folder", at: disk.url.path, cause: "Read-only file system",
                    hint: "choose a folder you may write to with --data"))
        let opening = #expect(throws: Fault.self) { try HouseStore(folder: disk.url) }
        #expect(opening?.hint == "make sure this user may write to the folder")
    }

    @Test func `a file that is no database is not touched`() throws {
        let text = Data(String(repeating: "shopping list\n", count: 400).utf8)
        try text.write(to: folder.file("house.sqlite"))
        let fault = #expect(throws: Fault.self) { try folder.open() }
        #expect(
            fault
                == Fault(
                    "open the house's data", at: folder.file("house.sqlite").path,
                    cause: "file is not a database", hint: Self.backup))
        #expect(try Data(contentsOf: folder.file("house.sqlite")) == text)
    }

    @Test(arguments: 1...12)
    func `a file with a damaged page is not opened`(page: UInt64) throws {
        var evening: StoredEvening? = try StoredEvening(try folder.open())
        try evening?.tell(.takeUpBooks, .openTheDay)
        evening = nil
        try folder.overwrite(at: page * 4096, with: [UInt8](repeating: 0xA5, count: 4096))
        let fault = #expect(throws: Fault.self) { try folder.open() }
        #expect(fault?.operation == "open the house's data")
        #expect(fault?.hint == Self.backup)
    }

    @Test func `a file of a newer program is not opened`() throws {
        _ = try folder.open()
        try folder.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('99 the future')")
        let fault = #expect(throws: Fault.self) { try folder.open() }
        #expect(
            fault
                == Fault(
                    "open the house's data", at: folder.file("house.sqlite").path,
                    cause: "a newer program has written it",
                    hint: "start the newer version of comanda"))
    }

    @Test(.enabled(if: SmallDisk.isPossible, "mounting a disk takes an administrator"))
    func `a full disk is a fault with a hint, and nothing is half written`() throws {
        let disk = try SmallDisk(kilobytes: 1024)
        try disk.fill("ballast", bytes: 256 * 1024)
        let kept = try fill(disk)
        try disk.remove("ballast")
        var evening = try StoredEvening(try HouseStore(folder: disk.url))
        #expect(evening.head == kept)
        try evening.tell(.takeUpBooks, .openTheDay)
        #expect(evening.head.sequence == kept.sequence + 2)
    }

    /// Commits until there is no room; the last head that was committed.
    private func fill(_ disk: SmallDisk) throws -> JournalHead {
        var evening = try StoredEvening(try HouseStore(folder: disk.url))
        try evening.tell(.takeUpBooks, .openTheDay)
        let fault = #expect(throws: Fault.self) {
            for check in UInt128(1)...2000 {
                for command in HouseCommand.meal(check) { try evening.tell(command) }
            }
        }
        #expect(
            fault
                == Fault(
                    "commit to the journal", at: disk.url.path,
                    cause: "database or disk is full",
                    hint: "the disk is full: free some space, then open the house again"))
        #expect(evening.head.sequence > 10)
        #expect(try evening.store.head() == evening.head)
        #expect(evening.store.notedHead() == evening.head)
        return evening.head
    }

    @Test func `a full file takes nothing of a batch, and goes on when there is room`() throws {
        let store = try folder.open()
        var evening = try StoredEvening(store)
        try evening.tell(.takeUpBooks, .openTheDay)
        let kept = evening.head
        try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        let long = LineDraft(id: LineID(bits: 1), item: "mapo")
        var batch = try evening.batch(.openCheck(OpenCheck(check: CheckID(bits: 1), covers: 1)))
        let rows = (2...400).map {
            StoredEvening.row(
                .sendRound(SendRound(check: CheckID(bits: 1), menu: nil, lines: [long])),
                kept.sequence + Int64($0))
        }
        batch.commands += rows
        let fault = #expect(throws: Fault.self) { try store.commit(batch, after: kept) }
        #expect(fault?.cause == "database or disk is full")
        #expect(try store.head() == kept)
        #expect(store.notedHead() == kept)
        try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try store.commit(batch, after: kept).sequence == kept.sequence + 400)
    }
}
