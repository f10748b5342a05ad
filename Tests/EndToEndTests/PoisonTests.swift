import Foundation
import HouseRules
import HubService
import Processes
import TerminalService
import Testing
import Vocabulary
import Wire

@testable import HouseFolder

extension EndToEndTests {
    /// One command makes the hub break a rule of its own: planted from outside, by a library that
    /// falls in a trap when the facts of that command are written.
    @Test(.timeLimit(.minutes(10)))
    func `a command that brings the hub down is refused, and all others are accepted`()
        async throws
    {
        let house = try TestHouse()
        let evening = try await PoisonedEvening(house)
        let guests = evening.others
        let served = Task { try await guests.serve() }
        try await evening.killHub()
        #expect(!evening.hasSuspects, "nobody is to blame for a kill")
        let poison = try await evening.poison()
        guests.isOver.raise()
        try await served.value
        try await evening.repeatPoison(poison)
        #expect((1...3).contains(evening.countTraps))
        #expect(house.running?.errors.contains("the hub falls whenever it looks at") == true)
        #expect(
            house.running?.errors.contains(
                "command \(poison.id) of waiter-1 brings the hub down") == true)
        #expect(evening.log.entries.count { $0.device != "waiter-1" } >= 10)
        await evening.stop()
        try await house.close()
        let audit = try await Program.run(["audit"] + house.options)
        #expect(audit.isWell, "\(audit.output)")
    }
}

/// A waiter who sends a poisoned round while others serve their tables.
private struct PoisonedEvening {
    private static let poison = "#beware of this dish#"

    let house: TestHouse
    let log = EveningLog()
    let others: OtherGuests
    private let victim: Hand
    private let ear: Ear

    init(_ house: TestHouse) async throws {
        self.house = house
        try await house.open(environment: [
            "LD_PRELOAD": try Program.built("libFaultyDisk.so"), "FAULTY_DISK_TRAP": Self.poison,
        ])
        try await house.givePIN(to: ["wang", "chen", "anna"])
        let file = try await house.enrol("waiter-1", as: "waiter")
        ear = try Ear(file)
        try await ear.waitUntilConnected()
        victim = Hand(try await house.terminal(file, staff: "wang"), log)
        var hands: [Hand] = []
        let crew: [(String, String, StaffID)] = [
            ("waiter-2", "waiter", "wang"), ("cashier-1", "cashier", "chen"),
            ("host-1", "host", "anna"),
        ]
        for (device, role, staff) in crew {
            let file = try await house.enrol(device, as: role)
            hands.append(Hand(try await house.terminal(file, staff: staff), log))
        }
        others = OtherGuests(hands: hands)
    }

    /// Kills the hub in the middle of the others' work, and waits until it is back.
    func killHub() async throws {
        let answered = log.countAnswers
        try await eventually("the house's work") { log.countAnswers > answered + 2 }
        let hub = try await found("the hub's number") { house.hub }
        kill(hub, SIGKILL)
        let before = log.countAnswers
        try await eventually("the house's return") { log.countAnswers > before + 3 }
    }

    /// Whether anybody is suspected of having brought the hub down.
    var hasSuspects: Bool { FileManager.default.fileExists(atPath: house.data.suspects.path) }

    /// The poisoned round between good commands of the same terminal.
    func poison() async throws -> CommandEnvelope {
        let check = CheckID(bits: 0x1001)
        try await victim.ask(.seatParty(SeatParty(check: check, table: "h9", covers: 2)))
        try await victim.ask(round(check, 0x1002, note: "no onions"))
        let envelope = try await victim.terminal.submit(round(check, 0x1003, note: Self.poison))
        let next = try await victim.terminal.submit(round(check, 0x1004, note: "hot"))
        let reply = try await victim.terminal.reply(for: envelope.id, within: .seconds(60))
        #expect(reply?.refusal == RefusalCode("houseFault"))
        #expect(reply?.sequence != nil, "it is stored, and has taken its place in the order")
        let after = try await victim.terminal.reply(for: next.id, within: .seconds(60))
        #expect(after?.outcome == .accepted)
        return envelope
    }

    private func round(_ check: CheckID, _ line: UInt128, note: String) -> HouseCommand {
        let line = LineDraft(id: LineID(bits: line), item: "012", note: Note(note))
        return .sendRound(SendRound(check: check, menu: nil, lines: [line]))
    }

    /// The same bytes again are answered as they were.
    func repeatPoison(_ envelope: CommandEnvelope) async throws {
        try await ear.waitUntilConnected()
        let heard = ear.replies(to: envelope.id).count
        let traps = countTraps
        ear.repeatCommand(envelope)
        try await eventually("the answer to the repeat") {
            ear.replies(to: envelope.id).count > heard
        }
        #expect(Set(ear.replies(to: envelope.id)).count == 1)
        #expect(countTraps == traps)
    }

    /// How often the hub fell, as its parent told.
    var countTraps: Int {
        let told = (house.running?.errors ?? "").split(separator: "\n")
        return told.count {
            $0.contains("the hub was ended by signal \(SIGILL)")
                || $0.contains("the hub was ended by signal \(SIGTRAP)")
        }
    }

    func stop() async {
        await victim.terminal.stop()
        for hand in others.hands { await hand.terminal.stop() }
        ear.stop()
    }
}

/// Parties who have nothing to do with any of it.
private struct OtherGuests {
    /// A waiter's, a cashier's and a manager's.
    let hands: [Hand]
    let isOver = Flag()

    /// Serves two lanes of parties; any answer but the right one is thrown.
    func serve() async throws {
        let tables: [TableID] = ["h1", "h2", "h3", "h4"]
        let isOver = isOver
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<2 {
                let lane = Lane(
                    number: number, tables: [tables[number * 2], tables[number * 2 + 1]],
                    waiter: hands[0], cashier: hands[1], manager: hands[2])
                group.addTask { try await lane.work { isOver.isUp } }
            }
            try await group.waitForAll()
        }
    }
}
