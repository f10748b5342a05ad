import Foundation
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseBackups
@testable import HouseFolder
@testable import OrderHub

/// A house that is restored from a backup in the middle of an evening; the test plays two terminals
/// that remember what they were told.
final class RestoredHouse {
    static let one = Sender()
    static let two = Sender(device: "waiter-2", epoch: 200)

    let bench: HubBench
    /// What the terminals hold, with the answers they were given.
    private(set) var told: [(sender: Sender, seq: Int64, bytes: [UInt8], reply: Reply)] = []
    private var backup: HouseBackup?

    /// An open house with the two terminals enrolled and their commands so far in a backup.
    init(before commands: [(Sender, HouseCommand)] = []) throws {
        bench = try HubBench()
        for sender in [Self.one, Self.two] {
            try bench.store.enrol(DeviceRow(id: sender.device, role: .waiter, password: "x"))
        }
        for (sender, command) in commands { try ask(command, by: sender) }
        backup = try BackupMaker(store: bench.store, data: bench.data)
            .make(in: bench.data.folder.appendingPathComponent("backups"), at: bench.now)
    }

    /// Asks something in a terminal's order, a minute after what was asked before.
    @discardableResult
    func ask(_ command: HouseCommand, by sender: Sender) throws -> Reply {
        bench.wait(minutes: 1)
        let seq = (told.last { $0.sender.device == sender.device }?.seq ?? 0) + 1
        let bytes = bench.bytes(command, seq, by: sender)
        let output = try bench.take([.message(sender.device, .command, bytes)])
        let reply = try #require(try output.replies(to: sender.device).first)
        told.append((sender, seq, bytes, reply))
        return reply
    }

    /// The house is closed, restored and opened again, an hour later.
    func restore() throws {
        bench.close()
        bench.wait(minutes: 60)
        let backup = try #require(backup)
        try HouseRestore(backup, into: bench.data).run(at: bench.now)
        try bench.open()
    }

    /// What a terminal holds that the restored house does not know.
    func held(by sender: Sender) throws -> [(bytes: [UInt8], reply: Reply)] {
        let next = try hello(sender, knows: false).next
        return told.filter { $0.sender.device == sender.device && $0.seq >= next }
            .map { ($0.bytes, $0.reply) }
    }

    @discardableResult
    func hello(_ sender: Sender, knows: Bool, answers: Int? = nil) throws -> HelloAnswer {
        let hello = Hello(
            epoch: sender.epoch, lowest: 1, highest: 99,
            house: knows ? bench.hub.epoch : Epoch(bits: 1), firstAnswers: answers)
        let output = try bench.take([.message(sender.device, .hello, Canonical.bytes(hello))])
        return try #require(try output.hellos(to: sender.device).first)
    }

    /// A terminal connects and hands over all it holds, newest first, as a bad network might.
    ///
    /// - Returns: What it was answered at once.
    @discardableResult
    func handOver(_ sender: Sender) throws -> [Reply] {
        try messages(of: sender).reversed().flatMap {
            try bench.take([$0]).replies(to: sender.device)
        }
    }

    /// A terminal connects; what it is about to hand over, in its order.
    func messages(of sender: Sender) throws -> [Incoming] {
        let held = try held(by: sender)
        try hello(sender, knows: true, answers: held.count)
        return try held.map { held in
            let first = try #require(FirstAnswer(held.reply))
            let bytes = CommandEnvelope.adding(first, to: held.bytes)
            return .message(sender.device, .command, bytes)
        }
    }

    /// The hub decides what it gathered, when it thinks that it is time.
    func recover() throws -> HubOutput? {
        let output = try bench.hub.recoverWhenReady(at: bench.now)
        return bench.hub.isGathering ? nil : output
    }
}
