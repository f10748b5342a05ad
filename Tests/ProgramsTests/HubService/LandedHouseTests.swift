import Foundation
import GRDB
import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

@testable import HubService

/// Data that an earlier program left is taken over by this one.
///
/// One file of SQL for each schema that ever landed, with the head file it had: an evening with
/// closed and open checks, papers that wait, devices and PINs. Files are added, never changed.
struct LandedHouseTests {
    /// By the number of the schema's newest step.
    static let landed = [1: "617616328ba0d0197046e1e21c5b6c3840753aa44da1aadaae6fcc6990866570"]

    private let data = HouseData(
        folder: FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda-landed-\(UUID().uuidString.prefix(8))"))

    private func load(_ schema: Int) throws {
        let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Landed")
        let sql = try String(
            contentsOf: folder.appendingPathComponent("house-\(schema).sql"), encoding: .utf8)
        try FileManager.default.createDirectory(
            at: data.folder, withIntermediateDirectories: true)
        let file = data.folder.appendingPathComponent("house.sqlite")
        try DatabaseQueue(path: file.path).inDatabase { try $0.execute(sql: sql) }
        try FileManager.default.copyItem(
            at: folder.appendingPathComponent("house-\(schema).head"),
            to: data.folder.appendingPathComponent("journal.head"))
    }

    @Test(arguments: landed.keys.sorted())
    func `a house of an earlier schema is well, is replayed, and goes on`(schema: Int) throws {
        defer { try? FileManager.default.removeItem(at: data.folder) }
        try load(schema)
        let rehearsal = try DayRehearsal(try JournalReader(folder: data.folder)).run(Deaf())
        #expect(rehearsal.wrong == nil)
        let store = try HouseStore(folder: data.folder)
        let audit = try HouseAudit(store: store).run()
        #expect(audit.wrong == [])
        #expect(try store.devices().map(\.id.text) == ["till-1", "waiter-1"])
        #expect(try store.pinHash(of: "lin") == "hash of lin")
        #expect(try store.pendingEffects().count == 12)
        #expect(try store.pendingEffects().contains { $0.effect.paper == 4 && $0.mayBeOut })
        let now = HubHouse.evening.later(by: 25 * 3_600_000)
        // The books it was opened with: nothing is adopted, so nothing changes at the opening.
        let left = try HouseStart(store, checkpoint: nil).house
        let opening = Hub.Opening(
            config: try book(left.config, of: store), menu: try book(left.menu, of: store),
            sessions: HubBench.sessions)
        let hub = try Hub(store: store, opening: opening, now: now)
        #expect(HouseStore.hash(Canonical.bytes(hub.house)) == Self.landed[schema])
        try goOn(hub, now)
        #expect(try HouseAudit(store: store).run().wrong == [])
    }

    private func book<Book: Decodable>(_ hash: String?, of store: HouseStore) throws -> Book {
        let hash = try #require(hash)
        let bytes = try #require(try store.content(hash))
        return try Canonical.value(parsing: bytes, strict: true)
    }

    /// The waiter's next command is accepted; the one before it is answered as it was.
    private func goOn(_ hub: Hub, _ now: Moment) throws {
        let position = try #require(hub.positions["waiter-1"])
        let token = HubBench.sessions.token(device: "waiter-1", staff: "lin", issued: now)
        let next = CommandEnvelope(
            id: CommandID(bits: 0xABCD), epoch: position.epoch, seq: position.next, session: token,
            at: now, command: .round(3, [.beer(77)]))
        for _ in 1...2 {
            let batch = try hub.prepare([.message("waiter-1", .command, next.bytes)], at: now)
            let reply = try #require(try hub.commit(batch).replies().first)
            #expect(reply.outcome == .accepted)
            #expect(reply.sequence == 28)
        }
    }

    private struct Deaf: DayRehearsal.Listener {
        func next(fact: Int64, done: Int64, of all: Int64) {}
    }
}
