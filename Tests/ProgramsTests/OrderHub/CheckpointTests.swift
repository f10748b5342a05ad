import Checks
import Foundation
import HouseRules
import HouseStore
import HouseTesting
import Kitchen
import Menus
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HubService
@testable import OrderHub

/// A checkpoint spares a replay, and is never believed when anything is odd about it.
struct CheckpointTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    private var checkpoint: Checkpoint {
        Checkpoint(head: bench.hub.head, house: bench.hub.house)
    }

    /// The house that a start finds, with and without a checkpoint.
    private func start(_ checkpoint: Checkpoint?) throws -> HouseStart {
        try HouseStart(bench.store, checkpoint: checkpoint)
    }

    /// Raise `Checkpoint.format` whenever this fails, and write the new hash beside the new number:
    /// a checkpoint of another layout must not be read.
    @Test func `the number of the layout stands for this very layout`() throws {
        try SampleEvening.tell(bench)
        try SampleEvening.tellOfTables(bench, from: 11)
        try SampleEvening.tellOfLines(bench, from: 19)
        #expect(
            [Checkpoint.format: HouseStore.hash(Canonical.bytes(bench.hub.house))] == [
                4: "66613d3ed238d139016a69c5b18d8bbb4d7266cce24a7ff4c88b3248dba115cb"
            ])
    }

    @Test(arguments: UInt64(1)...8)
    func `a house from a checkpoint is the house from its journal`(seed: UInt64) throws {
        var guests = RandomGuests(seed: seed)
        var kept: [Checkpoint] = []
        for step in 1...60 {
            try bench.take(guests.batch(bench))
            if step % 9 == 0 { kept.append(checkpoint) }
            if step % 25 == 0 {
                bench.wait(minutes: 24 * 60)
                _ = try bench.hub.commit(
                    try bench.hub.prepare([], at: bench.now, startsDay: true))
            }
        }
        #expect(try bench.hub.house == start(nil).house)
        let day = try bench.store.newestDayFact()
        for early in kept {
            let read = try #require(Checkpoint.reading(early.bytes()))
            #expect(read.head == early.head)
            #expect(read.house == early.house)
            let start = try start(read)
            #expect(start.house == bench.hub.house)
            let begins = max(day - 1, early.head.factNumber)
            #expect(Int64(start.countFacts) == bench.hub.head.factNumber - begins)
        }
        #expect(kept.contains { $0.head.factNumber < day })
        #expect(kept.contains { $0.head.factNumber > day })
        #expect(bench.hub.house.counters.check > 3)
    }

    @Test func `a damaged byte anywhere throws it away`() throws {
        try bench.tell(.seat(1, at: "t1"), .round(1, [.beer(1)]), from: 1)
        let whole = checkpoint.bytes()
        #expect(Checkpoint.reading(whole) != nil)
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 1 << (place % 8)
            #expect(Checkpoint.reading(damaged) == nil, "byte \(place)")
        }
    }

    @Test func `a missing end, of whatever length, throws it away`() throws {
        try bench.tell(.seat(1, at: "t1"), .round(1, [.beer(1)]), from: 1)
        let whole = checkpoint.bytes()
        for length in 0..<whole.count {
            #expect(Checkpoint.reading(Array(whole.prefix(length))) == nil, "\(length) bytes")
        }
        #expect(Checkpoint.reading(whole + [10]) == nil)
    }

    @Test func `another layout or another build throws it away`() throws {
        for format in [0, Checkpoint.format - 1, Checkpoint.format + 1] {
            #expect(Checkpoint.reading(checkpoint.bytes(format: format)) == nil)
        }
        #expect(Checkpoint.reading(checkpoint.bytes(build: "another")) == nil)
    }

    @Test func `a checkpoint of another journal is thrown away`() throws {
        try SampleEvening.tell(bench)
        let plain = try start(nil)
        let mine = checkpoint
        #expect(try start(mine).countFacts == 0)
        for tamper in [
            { (head: inout JournalHead) in head.commandHash = JournalHead.genesis },
            { head in head.factHash = head.commandHash },
            { head in head.sequence -= 1 },
            { head in head.factNumber -= 1 },
            { head in head.factNumber += 1 },
        ] {
            var head = mine.head
            tamper(&head)
            var lying = House()
            lying = mine.house
            let start = try start(Checkpoint(head: head, house: lying))
            #expect(start.countFacts == plain.countFacts)
            #expect(start.house == plain.house)
        }
    }

    @Test func `an orderly close leaves a checkpoint, and the next opening replays nothing`() throws
    {
        try SampleEvening.tell(bench)
        let log = HouseLog(at: bench.data.log, echoes: false)
        try GuardedHub(bench.hub, bench.data, log).close()
        let kept = try #require(CheckpointDesk.read(bench.data))
        #expect(kept.head == bench.hub.head)
        #expect(try start(kept).countFacts == 0)
        let facts = try FileManager.default.attributesOfItem(atPath: bench.data.checkpoint.path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
        let opening = Hub.Opening(
            config: HubHouse.config(), menu: HubHouse.menu(mapo: 9900), sessions: HubBench.sessions)
        let hub = try Hub(
            store: bench.store, opening: opening, now: bench.now, checkpoint: kept)
        #expect(hub.house == bench.hub.house)
    }

    @Test func `a checkpoint is taken after so many facts, and one that is cut short is no loss`()
        throws
    {
        var setup = GuardedHub.Setup()
        setup.factsPerCheckpoint = 10
        setup.checkpointRest = 0
        let log = HouseLog(at: bench.data.log, echoes: false)
        let guarded = try GuardedHub(bench.hub, bench.data, log, setup: setup)
        var places: [Int64] = []
        for seq in Int64(1)...30 {
            let check = CheckID(bits: UInt128(seq))
            let open = bench.message(.openCheck(OpenCheck(check: check, covers: 1)), seq)
            try guarded.settle([open], at: { bench.now }, startsDay: false) { _ in }
            try guarded.waitForCheckpoint()
            let kept = CheckpointDesk.read(bench.data)
            places += kept.map { [$0.head.factNumber] } ?? []
        }
        #expect(Set(places).sorted() == [12, 22, 32])
        let bytes = try Data(contentsOf: bench.data.checkpoint)
        try bytes.dropLast(1).write(to: bench.data.checkpoint)
        #expect(CheckpointDesk.read(bench.data) == nil)
        #expect(try start(nil).house == bench.hub.house)
    }

    @Test func `after a checkpoint the house rests from them, however much happens`() throws {
        var setup = GuardedHub.Setup()
        setup.factsPerCheckpoint = 10
        setup.checkpointRest = 1_000_000_000
        let log = HouseLog(at: bench.data.log, echoes: false)
        let guarded = try GuardedHub(bench.hub, bench.data, log, setup: setup)
        for seq in Int64(1)...30 {
            let check = CheckID(bits: UInt128(seq))
            let open = bench.message(.openCheck(OpenCheck(check: check, covers: 1)), seq)
            try guarded.settle([open], at: { bench.now }, startsDay: false) { _ in }
            try guarded.waitForCheckpoint()
        }
        #expect(CheckpointDesk.read(bench.data)?.head.factNumber == 12)
        try guarded.close()
        #expect(CheckpointDesk.read(bench.data)?.head == bench.hub.head)
    }
}

/// An evening in which something of everything is open at the end.
enum SampleEvening {
    static func tell(_ bench: HubBench) throws {
        try bench.tell(
            .seat(1, at: "t1"), .round(1, [.mapo(1), .beer(2)]), .cash(1, 1, given: 16_000),
            .close(1), .reprintReceipt(OnCheck(check: 1)), .seat(2, at: "t2"),
            .round(
                2,
                [
                    LineDraft(
                        id: 3, item: "beer", modifiers: ["large"], seat: 2, held: true,
                        note: Note("少冰"), allergy: Note("peanuts")), .mapo(4),
                ]),
            .preBill(2), .cash(2, 2, given: 100), .openCheck(OpenCheck(check: 3, covers: 1)),
            from: 1)
        try bench.report(.paper(1, .confirmed), .paper(2, .unsure, .paperEnd))
        try bench.open(HubHouse.config(), HubHouse.menu(mapo: 9900))
    }

    /// Tables that are put together, shared and cleared, and a waiter that follows another.
    static func tellOfTables(_ bench: HubBench, from seq: Int64) throws {
        let beside = SeatParty(check: 6, table: "t1", covers: 3, isSharing: true)
        try bench.tell(
            .seat(4, at: "t1"), .seat(5, at: "t3"), .round(5, [.beer(51)]),
            .mergeTables(OnTwoChecks(check: 4, merged: 5)), .seatParty(beside),
            .handOver(HandOver(.one(4), to: "tom")),
            .clearTable(ClearTable(table: "t1", check: 6)), .seatParty(beside.next),
            from: seq)
    }

    /// Dishes that are hurried, given away, moved in part and taken off, and a note to the staff.
    static func tellOfLines(_ bench: HubBench, from seq: Int64) throws {
        let part = LineMoving(line: 71, quantity: .one, newLine: 73)
        let held = LineDraft(id: 72, item: "mapo", held: true)
        let replies = try bench.tell(
            .round(7, [.mapo(71, Quantity(3)), held]), .rush(RushDishes(check: 7)),
            .fireLines(OnLines(check: 7, lines: [72])),
            .compLine(CompLine(check: 7, line: 71, quantity: .one, reason: "久等")),
            .moveLines(MoveLines(check: 7, to: 4, seat: 2, lines: [part])),
            .voidLine(VoidLine(check: 7, line: 72, quantity: nil, reason: "dropped")),
            .sendNote(SendNote(note: 5, text: "t1 过生日", to: "tom")), from: seq)
        #expect(replies.map(\.outcome) == Array(repeating: .accepted, count: 7))
    }
}

extension SeatParty {
    /// The next party at the same table.
    fileprivate var next: SeatParty {
        SeatParty(check: 7, table: table, covers: covers, isSharing: isSharing)
    }
}

/// Guests who do what chance tells them, in batches.
struct RandomGuests {
    private var dice: SplitMix64
    private var seq: Int64 = 0
    private var lastLine: UInt64 = 100
    private var lastTender: UInt64 = 100

    init(seed: UInt64) { dice = SplitMix64(seed: seed) }

    mutating func batch(_ bench: HubBench) -> [Incoming] {
        (0..<Int.random(in: 1...4, using: &dice)).map { _ in next(bench) }
    }

    private mutating func next(_ bench: HubBench) -> Incoming {
        let open = bench.hub.house.checks.keys.sorted()
        let check = open.randomElement(using: &dice) ?? 1
        let command: HouseCommand
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<4:
            let new = CheckID(bits: UInt128(seq + 1))
            command = .seat(new, at: HubHouse.tables.randomElement(using: &dice) ?? "t1")
        case 4..<10:
            lastLine += 2
            command = .round(
                check,
                [
                    .mapo(LineID(bits: UInt128(lastLine))),
                    .beer(LineID(bits: UInt128(lastLine + 1))),
                ])
        case 10..<12: command = .preBill(check)
        case 12..<15:
            lastTender += 1
            command = .cash(check, TenderID(bits: UInt128(lastTender)), given: 50_000)
        case 15..<18: command = .close(check)
        default:
            let papers = bench.hub.house.kitchen.dockets.keys.sorted()
            return .own(.paper(papers.randomElement(using: &dice) ?? 1, .confirmed))
        }
        seq += 1
        return bench.message(command, seq)
    }
}
