import Foundation
import GRDB
import HouseRules
import Testing
import Vocabulary
import Wire

@testable import TerminalStore

/// What an earlier program kept for a terminal is taken over by this one. One file of SQL for each
/// schema that ever landed; files are added, never changed.
struct LandedTerminalTests {
    private let folder = TerminalFolder()

    private func load(_ schema: Int) throws {
        let landed = try #require(Bundle.module.resourceURL).appendingPathComponent("Landed")
        let sql = try String(
            contentsOf: landed.appendingPathComponent("terminal-\(schema).sql"), encoding: .utf8)
        try FileManager.default.createDirectory(
            at: folder.url, withIntermediateDirectories: true)
        let file = folder.url.appendingPathComponent("terminal.sqlite")
        try DatabaseQueue(path: file.path).inDatabase { try $0.execute(sql: sql) }
    }

    @Test(arguments: [1])
    func `an outbox of an earlier schema keeps what it kept, and goes on`(schema: Int) throws {
        try load(schema)
        let store = try folder.open()
        #expect("\(store.epoch)" == "01a2004e-9d26-716c-8097-b241de4fd6aa")
        #expect(try store.waitingSeqsInOrder() == [4, 5, 6])
        #expect(try store.session()?.staff.id == "mei")
        #expect(try store.sessions().map(\.staff.id) == ["mei"])
        #expect(try store.drafts() == [])
        #expect(try store.keep(7).seq == 7)
        #expect(try store.keep(5, course: 5).seq == 5, "kept already")
        #expect(try store.answer(4))
        #expect(try !store.answer(1), "answered before")
        #expect(try store.waitingSeqsInOrder() == [5, 6, 7])
    }
}
