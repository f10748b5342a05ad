import Foundation
import GRDB
import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

@testable import HouseBackups
@testable import HouseFolder
@testable import HouseProof
@testable import HubService
@testable import OrderHub

/// Data that an earlier program left is taken over by this one.
///
/// One file of SQL for each schema that ever landed, with the head file it had: an evening with
/// closed and open checks, papers that wait, devices and PINs. Files are added, never changed.
struct LandedHouseTests {
    /// What an earlier program left.
    struct Landed {
        /// The hash of the open house.
        let house: String
        /// How many papers wait.
        let waiting: Int
        /// The place of the next command.
        let next: Int64
    }

    /// By the number of the schema's newest step.
    static let landed = [
        1: Landed(
            house: "617616328ba0d0197046e1e21c5b6c3840753aa44da1aadaae6fcc6990866570", waiting: 12,
            next: 28),
        2: Landed(
            house: "b987dfbeecfb9474e4d2f10188c1e3fe4ee1857c8f9bff0c20c7750b158875f2", waiting: 15,
            next: 35),
        3: Landed(
            house: "b987dfbeecfb9474e4d2f10188c1e3fe4ee1857c8f9bff0c20c7750b158875f2", waiting: 15,
            next: 35),
    ]
    /// The step that put papers and records under seals.
    private static let sealed = 3

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
        let landed = try #require(Self.landed[schema])
        let rehearsal = try DayRehearsal(try JournalReader(folder: data.folder)).run(Deaf())
        #expect(rehearsal.wrong == nil)
        let store = try HouseStore(folder: data.folder)
        let audit = try HouseAudit(store: store).run()
        #expect(audit.wrong == [])
        #expect(audit.open == [])
        #expect(try store.proveJournal().findings == [])
        #expect(try store.devices().map(\.id.text) == ["till-1", "waiter-1"])
        #expect(try store.pinHash(of: "lin") == "hash of lin")
        #expect(try store.pendingPapers().count == landed.waiting)
        #expect(try store.pendingPapers().contains { $0.paper == 4 && $0.mayBeOut })
        let now = HubHouse.evening.later(by: 25 * 3_600_000)
        // The books it was opened with: nothing is adopted, so nothing changes at the opening.
        let left = try HouseStart(store, checkpoint: nil).house
        let opening = Hub.Opening(
            config: try book(left.config, of: store), menu: try book(left.menu, of: store),
            sessions: HubBench.sessions)
        let hub = try Hub(store: store, opening: opening, now: now)
        #expect(HouseStore.hash(Canonical.bytes(hub.house)) == landed.house)
        try goOn(hub, now, landed.next)
        #expect(try HouseAudit(store: store).run().wrong == [])
    }

    /// Everything in the folder, byte by byte.
    private func files() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: data.folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.filter { $0 != HouseLock.dataLock && $0 != "backups" }.map {
                ($0, try Data(contentsOf: data.folder.appendingPathComponent($0)))
            })
    }

    @Test(arguments: landed.keys.sorted())
    func `whoever only reads a closed house leaves it as the earlier program left it`(
        schema: Int
    ) throws {
        defer { try? FileManager.default.removeItem(at: data.folder) }
        try load(schema)
        let before = try files()
        let lock = try HouseLock(folder: data.folder)
        do {
            let store = try HouseStore(reading: data.folder)
            let audit = try HouseAudit(store: store).run()
            #expect(audit.wrong == [])
            let unsealed =
                "seals of papers and records: an older program wrote this data; open the house"
                + " with this one once, and they are proven too"
            #expect(audit.open == (schema < Self.sealed ? [unsealed] : []))
            let story = try StoryDesk(store: store).tell(
                StoryRequest(check: "1", day: nil, language: .english, isJSON: false))
            #expect(story.first == "Check 1, 2026-11-21")
            #expect(try store.devices().count == 2)
            let backup = try BackupMaker(store: store, data: data).make(
                in: data.folder.appendingPathComponent("backups"), at: HubHouse.evening)
            #expect(try backup.verify().hasWholeSeals() == (schema >= Self.sealed))
        }
        #expect(try files() == before)
        withExtendedLifetime(lock) {}
    }

    @Test func `the data of a newer program is not read, and it says so`() throws {
        defer { try? FileManager.default.removeItem(at: data.folder) }
        try load(1)
        let path = data.folder.appendingPathComponent("house.sqlite").path
        try DatabaseQueue(path: path).write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 what comes later')")
        }
        let fault = #expect(throws: Fault.self) { try HouseStore(reading: data.folder) }
        #expect(fault?.cause == "a newer program has written it")
        #expect(fault?.hint == "use that version of comanda")
    }

    private func book<Book: Decodable>(_ hash: String?, of store: HouseStore) throws -> Book {
        let hash = try #require(hash)
        let bytes = try #require(try store.content(hash))
        return try Canonical.value(parsing: bytes, strict: true)
    }

    /// The waiter's next command is accepted; the one before it is answered as it was.
    private func goOn(_ hub: Hub, _ now: Moment, _ place: Int64) throws {
        let position = try #require(hub.positions["waiter-1"])
        let token = HubBench.sessions.token(device: "waiter-1", staff: "lin", issued: now)
        let next = CommandEnvelope(
            id: CommandID(bits: 0xABCD), epoch: position.epoch, seq: position.next, session: token,
            at: now, command: .round(3, [.beer(77)]))
        for _ in 1...2 {
            let batch = try hub.prepare([.message("waiter-1", .command, next.bytes)], at: now)
            let reply = try #require(try hub.commit(batch).replies().first)
            #expect(reply.outcome == .accepted)
            #expect(reply.sequence == place)
        }
    }

    private struct Deaf: DayRehearsal.Listener {
        func next(fact: Int64, done: Int64, of all: Int64) {}
        func next(paper: Int) {}
    }
}
