import Foundation
import GRDB
import HouseRules
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HouseStore
@testable import HubService
@testable import OrderHub

/// A hub with its guard on a folder, as the program runs them, and what its file says when another
/// program looks.
struct FaultyHouse {
    let data: HouseData
    let guarded: GuardedHub
    private let store: HouseStore

    /// - Parameters:
    ///   - synchronous: How SQLite waits for the disk; the house's own way unless a test says so.
    ///   - writesPerCheckpoint: How soon SQLite's log is brought home to the file. The third
    ///     transaction of a house is its first batch: the two before it store its books.
    init(_ folder: URL, synchronous: String? = nil, writesPerCheckpoint: Int = 3) throws {
        data = HouseData(folder: folder)
        store = try HouseStore(folder: folder, writesPerCheckpoint: writesPerCheckpoint)
        if let synchronous {
            try store.queue.inDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = \(synchronous)")
            }
        }
        let opening = Hub.Opening(
            config: HubHouse.config(), menu: HubHouse.menu(), sessions: HubBench.sessions)
        let hub = try Hub(
            store: store, opening: opening, now: HubHouse.evening,
            checkpoint: CheckpointDesk.read(data))
        var setup = GuardedHub.Setup()
        setup.factsPerCheckpoint = 40
        setup.checkpointRest = 0
        setup.gauge = DiskGauge { nil }
        let log = HouseLog(at: URL(fileURLWithPath: "/dev/null"), echoes: false)
        guarded = try GuardedHub(hub, data, log, setup: setup)
    }

    /// Settles a batch, the checkpoint after it included.
    ///
    /// - Returns: The replies that left the house, as bytes; and whether it must stop.
    func settle(_ batch: [Incoming]) -> (replies: [[UInt8]], stops: Bool) {
        var replies: [[UInt8]] = []
        do {
            try guarded.settle(batch, at: { HubHouse.evening }, startsDay: false) { output in
                replies += output.down(HubBench.waiter, "reply")
            }
            try guarded.waitForCheckpoint()
            return (replies, false)
        } catch {
            // Whatever was begun beside this thread may not write to the folder of the next try.
            try? guarded.waitForCheckpoint()
            return (replies, true)
        }
    }

    /// Settles a batch that was decided before, as often as one likes.
    func settle(
        _ batch: [Incoming], decided: PreparedBatch
    ) -> (replies: [[UInt8]], stops: Bool) {
        var replies: [[UInt8]] = []
        do {
            try guarded.lookAtDisk()
            _ = try guarded.carryOut(
                batch.map(NotedMessage.init),
                { replies += $0.down(HubBench.waiter, "reply") },
                prepare: { decided })
            try guarded.waitForCheckpoint()
            return (replies, false)
        } catch {
            // Whatever was begun beside this thread may not write to the folder of the next try.
            try? guarded.waitForCheckpoint()
            return (replies, true)
        }
    }

    /// Decides a batch; nothing is written.
    func decide(_ batch: [Incoming]) throws -> PreparedBatch {
        try guarded.hub.prepare(batch, at: HubHouse.evening)
    }

    /// What the file of a folder says, in short, and SQLite's own verdict on it. The heads of the
    /// chains stand for every command and fact.
    static func content(of folder: URL) throws -> String {
        let path = folder.appendingPathComponent("house.sqlite").path
        return try DatabaseQueue(path: path).inDatabase { db in
            let parts = [
                "PRAGMA quick_check",
                "SELECT coalesce(max(sequence), 0) || ' ' || count(*) FROM command",
                "SELECT hash FROM command ORDER BY sequence DESC LIMIT 1",
                "SELECT coalesce(max(number), 0) || ' ' || count(*) FROM fact",
                "SELECT hash FROM fact ORDER BY number DESC LIMIT 1",
                "SELECT device || epoch || next FROM position ORDER BY device",
                "SELECT count(*), sum(done), sum(paper), sum(length(body)) FROM effect",
                "SELECT count(*), sum(number), sum(receipt), sum(length(body)) FROM checkRecord",
            ]
            return try parts.map { sql in
                try Row.fetchAll(db, sql: sql).map { "\($0)" }.joined(separator: "\n")
            }.joined(separator: "\n\n")
        }
    }

    /// The head that stands beside the file of a folder.
    static func notedHead(of folder: URL) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("journal.head"), encoding: .utf8)
    }
}

/// Two hundred and eight commands of one terminal, in batches, with what the house itself reports.
enum FaultScenario {
    /// A party from its seat to its receipt, in thirteen commands; two of them are refused.
    private static func visit(_ number: UInt64) -> [HouseCommand] {
        let check = CheckID(bits: UInt128(number))
        let line = { LineID(bits: UInt128(number * 100 + $0)) }
        let held = LineDraft(id: line(5), item: "beer", held: true)
        return [
            .seat(check, at: number % 2 == 0 ? "t1" : "t2"), .round(check, [.mapo(line(1))]),
            .round(check, [.beer(line(2))]), .round(check, [.beer(line(2))]),
            .voidLine(VoidLine(check: check, line: line(2), quantity: nil, reason: "warm")),
            .round(check, [held]), .fireCourse(FireCourse(check: check, course: 1)),
            .move(check, to: "t3"), .preBill(check), .close(check),
            .cash(check, TenderID(bits: UInt128(number)), given: 50_000), .close(check),
            .reprintReceipt(OnCheck(check: check)),
        ]
    }

    static let countCommands = 208

    /// The commands in batches of some size, each with a report of a paper.
    static func batches(of size: Int) throws -> [[Incoming]] {
        let commands = (1...16).flatMap { visit(UInt64($0)) }
        try #require(commands.count == countCommands)
        var batches: [[Incoming]] = []
        for start in stride(from: 0, to: commands.count, by: size) {
            var batch: [Incoming] = []
            for (offset, command) in commands[start...].prefix(size).enumerated() {
                let seq = Int64(start + offset + 1)
                let sender = Sender()
                let envelope = CommandEnvelope(
                    id: HubBench.id(seq), epoch: sender.epoch, seq: seq, session: sender.session,
                    at: sender.at, command: command)
                batch.append(.message(sender.device, .command, envelope.bytes))
            }
            if !batches.isEmpty { batch.append(.own(.paper(batches.count, .confirmed))) }
            batches.append(batch)
        }
        return batches
    }
}
