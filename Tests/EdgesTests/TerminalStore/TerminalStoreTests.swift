import Foundation
import GRDB
import HouseRules
import Testing
import Vocabulary
import Wire

@testable import TerminalStore

struct TerminalStoreTests {
    private let folder = TerminalFolder()

    @Test func `a commit waits for the disk, after reopening too`() throws {
        for _ in 1...2 {
            let store = try folder.open()
            let level = try store.queue.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
            let journal = try store.queue.write {
                try String.fetchOne($0, sql: "PRAGMA journal_mode")
            }
            #expect(level == 2)
            #expect(journal == "wal")
        }
    }

    @Test func `only the owner may read a terminal's data`() throws {
        let store = try folder.open()
        try store.keep(1)
        #expect(try folder.mode() == 0o700)
        for name in ["terminal.sqlite", "terminal.sqlite-wal", "terminal.sqlite-shm", "lock"] {
            #expect(try folder.mode(name) == 0o600, "\(name)")
        }
    }

    @Test func `a file that was open to others is closed to them`() throws {
        _ = try folder.open()
        let path = folder.url.appendingPathComponent("terminal.sqlite").path
        #expect(chmod(path, 0o644) == 0)
        _ = try folder.open()
        #expect(try folder.mode("terminal.sqlite") == 0o600)
    }

    @Test func `two programs never use one terminal's folder`() throws {
        var first: TerminalStore? = try folder.open()
        let fault = #expect(throws: Fault.self) { try folder.open() }
        #expect(fault?.place == folder.url.path)
        #expect(fault?.cause == "another program uses this terminal")
        #expect(first != nil)
        first = nil
        _ = try folder.open()
    }

    @Test func `a folder serves one device of one house`() throws {
        _ = try folder.open()
        let fault = #expect(throws: Fault.self) {
            try TerminalStore(
                folder: folder.url, owner: StoreOwner(house: "test", device: "waiter-2"))
        }
        #expect(
            fault?.cause
                == "it belongs to device waiter-1 of house test, not to waiter-2 of test")
    }

    @Test func `every store has an epoch of its own, newer than those before`() throws {
        let one = try folder.open()
        let two = try TerminalFolder().open()
        #expect(one.epoch != two.epoch)
        #expect("\(one.epoch)".dropFirst(14).first == "7")
    }

    @Test func `who is signed in is known after a restart, until signed out`() throws {
        let session = SignedIn(
            token: "t",
            staff: StaffMember(id: "mei", name: "Mei", roles: [.waiter], language: .english),
            rights: [.seat, .order])
        do {
            let store = try folder.open()
            #expect(try store.session() == nil)
            try store.keep(session: session)
        }
        let store = try folder.open()
        #expect(try store.session() == session)
        try store.keep(session: nil)
        #expect(try store.session() == nil)
    }

    @Test func `a file that is no database is left alone and told of`() throws {
        try FileManager.default.createDirectory(
            at: folder.url, withIntermediateDirectories: true)
        let path = folder.url.appendingPathComponent("terminal.sqlite")
        let bytes = Data(repeating: 7, count: 8_192)
        try bytes.write(to: path)
        let fault = #expect(throws: Fault.self) { try folder.open() }
        #expect(fault?.operation == "open the terminal's data")
        #expect(fault?.place == path.path)
        #expect(fault?.hint?.hasPrefix("move the folder aside and start again") == true)
        #expect(try Data(contentsOf: path) == bytes)
    }

    @Test func `a link in the file's place is not followed`() throws {
        try FileManager.default.createDirectory(
            at: folder.url, withIntermediateDirectories: true)
        let other = folder.url.appendingPathComponent("other")
        try Data().write(to: other)
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent("terminal.sqlite"), withDestinationURL: other)
        #expect(throws: Fault.self) { try folder.open() }
        #expect(try Data(contentsOf: other).isEmpty)
    }
}
