import Foundation
import HouseStore
import Testing
import Vocabulary

/// Restored data in the place of present data, whatever moment the program was killed at.
final class DataSwapTests {
    private let data = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-\(UUID().uuidString.prefix(8))")
    private let files = FileManager.default

    init() throws {
        try files.createDirectory(at: data, withIntermediateDirectories: true)
        for name in ["house.sqlite", "house.sqlite-wal", "journal.head", "pins"] {
            try write("old", data.appendingPathComponent(name))
        }
    }

    deinit {
        try? files.removeItem(at: data)
    }

    private func write(_ text: String, _ url: URL) throws { try Data(text.utf8).write(to: url) }

    private func text(_ name: String) -> String? {
        try? String(contentsOf: data.appendingPathComponent(name), encoding: .utf8)
    }

    private func begin() throws -> DataSwap {
        let swap = DataSwap(data: data)
        try swap.begin()
        for name in ["house.sqlite", "journal.head", "session.key"] {
            try write("new", swap.part.appendingPathComponent(name))
        }
        return swap
    }

    private func expectRestored() {
        #expect(text("house.sqlite") == "new")
        #expect(text("journal.head") == "new")
        #expect(text("session.key") == "new")
        #expect(text("pins") == "old")
        #expect(text("house.sqlite-wal") == nil)
        #expect(text("aside/house.sqlite") == "old")
        #expect(text("aside/house.sqlite-wal") == "old")
        #expect(text("aside/journal.head") == "old")
        #expect(!files.fileExists(atPath: data.appendingPathComponent("restored").path))
    }

    @Test func `the restored files are in place, and the present ones aside`() throws {
        try begin().commit(settingAside: "aside")
        expectRestored()
    }

    @Test func `what an earlier restore set aside is not mixed with what this one does`() throws {
        try begin().commit(settingAside: "aside")
        let swap = try begin()
        #expect(throws: Fault.self) { try swap.commit(settingAside: "aside") }
        expectRestored()
        try swap.commit(settingAside: "aside-2")
        #expect(text("aside/house.sqlite") == "old")
        #expect(text("aside-2/house.sqlite") == "new")
    }

    @Test func `before the restored folder has its name, nothing has changed`() throws {
        _ = try begin()
        _ = try HouseLock(folder: data)
        #expect(text("house.sqlite") == "old")
        #expect(text("session.key") == nil)
        // What was left half done is in nobody's way.
        try begin().commit(settingAside: "aside")
        expectRestored()
    }

    /// Every step of the way: so many of the moves were made when the program was killed.
    @Test(arguments: 0...6)
    func `whoever takes the lock next finishes what was begun`(moves: Int) throws {
        let swap = try begin()
        let ready = data.appendingPathComponent("restored")
        let aside = data.appendingPathComponent("aside")
        try write("aside", swap.part.appendingPathComponent("set-aside"))
        try files.moveItem(at: swap.part, to: ready)
        try files.createDirectory(at: aside, withIntermediateDirectories: true)
        let steps = [
            (data, "house.sqlite-wal", aside), (data, "journal.head", aside),
            (ready, "journal.head", data), (ready, "session.key", data),
            (data, "house.sqlite", aside), (ready, "house.sqlite", data),
        ]
        for (from, name, to) in steps.prefix(moves) {
            try files.moveItem(
                at: from.appendingPathComponent(name), to: to.appendingPathComponent(name))
        }
        _ = try HouseLock(folder: data)
        expectRestored()
        _ = try HouseLock(folder: data)
        expectRestored()
    }
}
