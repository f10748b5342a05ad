import Foundation
import HouseTesting
import Synchronization
import TerminalService
import Testing
import Vocabulary
import Wire

@Suite struct KillLoopTests {
    /// The promise of the whole house, under a hub that is killed all evening.
    ///
    /// Five lanes of parties are served through three terminals of this process while the hub is
    /// killed at least fifty times, and the broker five times. A kill counts when commands were
    /// with the hub and unanswered: see `HubKiller`. The verdict reads only what the
    /// terminals logged, what travelled on the wire, and what the printers decoded; the house's own
    /// audit comes on top of it.
    @Test(.timeLimit(.minutes(10)))
    func `a hub that is killed all evening loses, doubles and forgets nothing`() async throws {
        let house = try TestHouse()
        try await house.open()
        let evening = try await KilledEvening(house)
        try await evening.work()
        try await evening.sayEverythingAgain()
        let verdict = EveningVerdict(log: evening.log, house: house)
        verdict.judgeAnswers(evening.ears)
        verdict.judgeDockets()
        verdict.judgeReceipts()
        await evening.stop()
        try await house.close()
        let audit = try await Program.run(["audit"] + house.options)
        #expect(audit.isWell, "\(audit.output) \(audit.errors)")
        #expect(audit.output.contains("0 checks open"))
        #expect(audit.output.contains("\(verdict.countReceipts) receipts without a gap"))
        print(evening.summary, verdict.summary, separator: "\n")
    }
}

/// An evening of parties in a house whose hub and broker are killed again and again.
struct KilledEvening {
    private static let lanes = 5
    private static let leastKills = 50
    private static let leastCounted = 25
    private static let leastBrokerKills = 5
    private static let patience = Duration.seconds(170)
    /// The broker is killed after each of so many kills of the hub.
    private static let killsPerBroker = 9

    let house: TestHouse
    let log = EveningLog()
    let ears: [DeviceID: Ear]
    private let hands: [Hand]
    private let killer: HubKiller

    init(_ house: TestHouse) async throws {
        self.house = house
        try await house.givePIN(to: ["wang", "chen", "anna"])
        var hands: [Hand] = []
        var ears: [DeviceID: Ear] = [:]
        let crew: [(String, String, StaffID)] = [
            ("waiter-1", "waiter", "wang"), ("cashier-1", "cashier", "chen"),
            ("host-1", "host", "anna"),
        ]
        for (device, role, staff) in crew {
            let file = try await house.enrol(device, as: role)
            let ear = try Ear(file)
            try await ear.waitUntilConnected()
            ears[file.device] = ear
            hands.append(Hand(try await house.terminal(file, staff: staff), log))
        }
        self.hands = hands
        self.ears = ears
        killer = HubKiller(house, log)
    }

    /// Works and kills until enough kills counted; the parties at the tables are served to the end.
    func work() async throws {
        let isOver = Flag()
        let tables: [TableID] = [
            "h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9", "h10", "h11", "h12",
        ]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<Self.lanes {
                let lane = Lane(
                    number: number, tables: [tables[number * 2], tables[number * 2 + 1]],
                    waiter: hands[0], cashier: hands[1], manager: hands[2])
                group.addTask { try await lane.work { isOver.isUp } }
            }
            do { try await killAllEvening() } catch {
                group.cancelAll()
                isOver.raise()
                throw error
            }
            isOver.raise()
            try await group.waitForAll()
        }
        try await house.waitUntilAllIsOut()
    }

    private func killAllEvening() async throws {
        let deadline = ContinuousClock.now + Self.patience
        while killer.kills.count < Self.leastKills || killer.brokerKills < Self.leastBrokerKills
            || killer.countCounted < Self.leastCounted
        {
            guard ContinuousClock.now < deadline else {
                throw TooLate(description: "not enough kills in time: \(summary)")
            }
            try await killer.killOnce()
            repeatSomething()
            if killer.kills.count % Self.killsPerBroker == 0 { try await killer.killBroker() }
        }
    }

    /// Messages from earlier in the evening come once more, as a network in trouble brings them.
    private func repeatSomething() {
        for entry in log.entries.shuffled().prefix(5) where !entry.told.isEmpty {
            ears[entry.device]?.repeatCommand(entry.envelope)
        }
    }

    /// Every command of the evening arrives once more, byte for byte. Each must be answered as it
    /// was, and nothing more may happen.
    func sayEverythingAgain() async throws {
        let before = TestHouse.printerNames.map { house.slips(of: $0).count }
        for ear in ears.values { try await ear.waitUntilConnected() }
        let entries = log.entries
        for start in stride(from: 0, to: entries.count, by: 20) {
            let some = entries[start..<min(start + 20, entries.count)]
            let heard = some.map { ears[$0.device]?.replies(to: $0.envelope.id).count ?? 0 }
            for entry in some { ears[entry.device]?.repeatCommand(entry.envelope) }
            try await eventually("answers to what was said again") {
                zip(some, heard).allSatisfy { entry, count in
                    (ears[entry.device]?.replies(to: entry.envelope.id).count ?? 0) > count
                }
            }
        }
        try await house.waitUntilAllIsOut()
        #expect(TestHouse.printerNames.map { house.slips(of: $0).count } == before)
    }

    func stop() async {
        for hand in hands {
            #expect(await (try? hand.terminal.countWaiting()) == 0)
            await hand.terminal.stop()
        }
        for ear in ears.values { ear.stop() }
    }

    /// What was done, in numbers.
    var summary: String { killer.summary }
}

/// Goes up once.
final class Flag: Sendable {
    private let state = Mutex(false)
    var isUp: Bool { state.withLock(\.self) }
    func raise() { state.withLock { $0 = true } }
}
