import Foundation
import GRDB
import HouseRules
import HouseStore
import HubService
import Menus
import Vocabulary
import Wire

@testable import HouseFolder
@testable import OrderHub

/// A hub over a real store in a temporary folder; the test plays terminals, printers and clock.
///
/// The manager Lin signed in on every device. The house's own first two commands, its books and
/// its day, are the first two of the journal.
final class HubBench {
    static let sessions = Sessions(key: [UInt8](repeating: 7, count: 32))
    static let waiter: DeviceID = "waiter-1"

    let data: HouseData
    var now = HubHouse.evening
    private var life: (store: HouseStore, hub: Hub)?

    init(
        _ config: HouseConfig = HubHouse.config(), _ menu: Menu = HubHouse.menu()
    ) throws {
        data = HouseData(
            folder: FileManager.default.temporaryDirectory
                .appendingPathComponent("comanda-\(UUID().uuidString.prefix(8))"))
        try FileManager.default.createDirectory(
            at: data.folder, withIntermediateDirectories: true)
        try open(config, menu)
    }

    deinit {
        try? FileManager.default.removeItem(at: data.folder)
    }

    /// Opens the house on what its disk holds; an open one is gone like one that was killed.
    func open(
        _ config: HouseConfig = HubHouse.config(), _ menu: Menu = HubHouse.menu()
    ) throws {
        close()
        let store = try HouseStore(folder: data.folder)
        let opening = Hub.Opening(config: config, menu: menu, sessions: Self.sessions)
        life = (store, try Hub(store: store, opening: opening, now: now))
    }

    func close() { life = nil }

    var hub: Hub {
        guard let life else { preconditionFailure("the house is closed") }
        return life.hub
    }

    var store: HouseStore {
        guard let life else { preconditionFailure("the house is closed") }
        return life.store
    }

    /// Time goes by.
    func wait(minutes: Int64) { now = now.later(by: minutes * 60_000) }

    /// Decides and commits a batch.
    @discardableResult
    func take(_ batch: [Incoming]) throws -> HubOutput {
        try hub.commit(try hub.prepare(batch, at: now))
    }

    /// Tells commands of the waiter's terminal one by one, each in its place.
    @discardableResult
    func tell(_ commands: HouseCommand..., from seq: Int64) throws -> [Reply] {
        try commands.enumerated().flatMap { offset, command in
            try take([message(command, seq + Int64(offset))]).replies()
        }
    }

    /// Reports of the house's own.
    @discardableResult
    func report(_ commands: HouseCommand...) throws -> HubOutput {
        try take(commands.map(Incoming.own))
    }

    /// Facts that were told since some place in the journal of facts.
    func facts(after number: Int) throws -> [HouseFact] {
        var facts: [HouseFact] = []
        try store.walk(.fact) { row in
            let stored = try? Canonical.value(FactRow.self, parsing: row.body, strict: true)
            if row.place > Int64(number), let stored { facts.append(stored.fact) }
        }
        return facts
    }

    /// Does to the closed house's file what no program of ours would.
    func tamper(_ body: (Database) throws -> Void) throws {
        close()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let path = data.folder.appendingPathComponent("house.sqlite").path
        try DatabaseQueue(path: path, configuration: configuration).write(body)
    }
}

/// Who sends a message, and when.
struct Sender {
    var device = HubBench.waiter
    var epoch: Epoch = 100
    var staff: StaffID = "lin"
    var at = HubHouse.evening

    var session: String {
        HubBench.sessions.token(device: device, staff: staff, issued: HubHouse.evening)
    }
}

extension HubBench {
    /// A command as a terminal sends it; its id follows from epoch and seq unless it is given.
    func message(
        _ command: HouseCommand, _ seq: Int64, id: CommandID? = nil, by sender: Sender = Sender()
    ) -> Incoming {
        .message(sender.device, .command, bytes(command, seq, id: id, by: sender))
    }

    func bytes(
        _ command: HouseCommand, _ seq: Int64, id: CommandID? = nil, by sender: Sender = Sender()
    ) -> [UInt8] {
        CommandEnvelope(
            id: id ?? Self.id(seq, in: sender.epoch), epoch: sender.epoch, seq: seq,
            session: sender.session, at: sender.at, command: command
        ).bytes
    }

    /// "Seat check 1 at t1" with other fields in its envelope.
    func altered(_ seq: Int64, _ fields: [String: JSONTree]) throws -> Incoming {
        let plain = try JSONTree(parsing: bytes(.seat(1, at: "t1"), seq))
        guard case .object(let old) = plain else { return .message(Self.waiter, .command, []) }
        let all = JSONTree.object(old.merging(fields) { $1 })
        return .message(Self.waiter, .command, all.canonicalBytes)
    }

    static func id(_ seq: Int64, in epoch: Epoch = 100) -> CommandID {
        CommandID(bits: epoch.bits << 64 | UInt128(seq))
    }

    func hello(
        lowest: Int64, highest: Int64 = 0, by sender: Sender = Sender()
    ) -> Incoming {
        let hello = Hello(epoch: sender.epoch, lowest: lowest, highest: highest)
        return .message(sender.device, .hello, Canonical.bytes(hello))
    }

    /// Asks a question on the waiter's terminal and reads the answers.
    func ask(_ question: Query.Question, session: String?) throws -> [Answer] {
        let query = Query(id: 77, session: session, query: question)
        return try take([.message(Self.waiter, .query, Canonical.bytes(query))]).answers()
    }
}

extension HubOutput {
    /// The replies to a device, in order.
    func replies(to device: DeviceID = HubBench.waiter) throws -> [Reply] {
        try down(device, "reply").map { try Canonical.value(parsing: $0, strict: true) }
    }

    func answers(to device: DeviceID = HubBench.waiter) throws -> [Answer] {
        try down(device, "answer").map { try Canonical.value(parsing: $0, strict: true) }
    }

    func hellos(to device: DeviceID = HubBench.waiter) throws -> [HelloAnswer] {
        try down(device, "hello").map { try Canonical.value(parsing: $0, strict: true) }
    }

    func down(_ device: DeviceID, _ channel: String) -> [[UInt8]] {
        messages.filter { $0.topic == "comanda/tiny/down/\(device)/\(channel)" }.map(\.payload)
    }

    /// The state that is told, by topic below `state`; cleared topics are `nil`.
    func state() throws -> [String: JSONTree?] {
        let root = "comanda/tiny/state/"
        let told = messages.filter { $0.topic.hasPrefix(root) }
        return try Dictionary(
            uniqueKeysWithValues: told.map { message in
                (
                    String(message.topic.dropFirst(root.count)),
                    message.payload.isEmpty ? nil : try JSONTree(parsing: message.payload)
                )
            })
    }
}
