import Amounts
import Checks
import Foundation
import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

/// What a commit makes true, and how it is read again.
struct JournalTests {
    private let folder: StoreFolder
    private let store: HouseStore
    private var evening: StoredEvening

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
        evening = try StoredEvening(store)
    }

    private func rows(_ table: AuditedTable) throws -> [StoredRow] {
        var rows: [StoredRow] = []
        try store.walk(table) { rows.append($0) }
        return rows
    }

    @Test func `a batch is kept whole`() throws {
        var batch = try evening.batch(.takeUpBooks, .openTheDay)
        batch.positions = [StoredEvening.device: Position(epoch: StoredEvening.epoch, next: 3)]
        let head = try store.commit(batch, after: .empty)
        #expect(head.sequence == 2)
        #expect(head.factNumber == 2)
        #expect(try store.head() == head)
        #expect(try rows(.command).map(\.body) == batch.commands.map { Canonical.bytes($0) })
        #expect(try rows(.fact).map(\.body) == batch.facts.map { Canonical.bytes($0) })
        #expect(try store.positions() == batch.positions)
    }

    @Test mutating func `a batch with one bad row leaves nothing behind`() throws {
        try evening.tell(.takeUpBooks, .openTheDay)
        let before = evening.head
        let open = HouseCommand.meal(1)[0]
        var batch = try evening.batch(open)
        batch.commands.append(StoredEvening.row(open, 4, id: StoredEvening.id(1)))
        batch.positions = [StoredEvening.device: Position(epoch: StoredEvening.epoch, next: 5)]
        let fault = #expect(throws: Fault.self) { try store.commit(batch, after: before) }
        #expect(
            fault
                == Fault(
                    "commit to the journal", at: folder.url.path,
                    cause: "UNIQUE constraint failed: command.id"))
        #expect(try store.head() == before)
        #expect(store.notedHead() == before)
        #expect(try rows(.command).count == 2)
        #expect(try rows(.fact).count == 2)
        #expect(try store.command(StoredEvening.id(3)) == nil)
        #expect(try store.positions() == [:])
    }

    @Test mutating func `a device's place in its order is taken once`() throws {
        try evening.tell(.takeUpBooks)
        var batch = Commit()
        let row = StoredEvening.row(.openTheDay, 1)
        batch.commands = [
            CommandRow(
                sequence: 2, id: StoredEvening.id(2), device: row.device, epoch: row.epoch,
                seq: row.seq, staff: nil, at: row.at, hub: row.hub, day: nil,
                command: row.command, refusal: nil)
        ]
        let fault = #expect(throws: Fault.self) { try store.commit(batch, after: evening.head) }
        #expect(
            fault?.cause
                == "UNIQUE constraint failed: command.device, command.epoch, command.seq")
    }

    @Test mutating func `both chains follow from what is stored`() throws {
        try evening.tell(.takeUpBooks, .openTheDay)
        for command in HouseCommand.meal(1) { try evening.tell(command) }
        for (table, last) in [
            (AuditedTable.command, evening.head.commandHash),
            (.fact, evening.head.factHash),
        ] {
            var hash = JournalHead.genesis
            for row in try rows(table) {
                hash = HouseStore.hash(Array(hash.utf8) + row.body)
                #expect(row.hash == hash, "\(table) \(row.place)")
            }
            #expect(hash == last)
        }
        #expect(try rows(.command).map(\.place) == [1, 2, 3, 4, 5, 6])
    }

    @Test mutating func `the head file says what was committed last`() throws {
        #expect(store.notedHead() == .empty)
        for command in [HouseCommand.takeUpBooks, .openTheDay] {
            try evening.tell(command)
            #expect(store.notedHead() == evening.head)
        }
        #expect(try Data(contentsOf: folder.file("journal.head")).count == 192)
    }

    @Test mutating func `a head file that lags or is garbage is written anew`() throws {
        try evening.tell(.takeUpBooks)
        let lagging = try Data(contentsOf: folder.file("journal.head"))
        try evening.tell(.openTheDay)
        let file = try FileHandle(forWritingTo: folder.file("journal.head"))
        try file.write(contentsOf: lagging)
        #expect(store.notedHead()?.sequence == 1)
        #expect(try store.head().sequence == 2)
        try evening.tell(.meal(1)[0])
        #expect(store.notedHead() == evening.head)
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data(repeating: 0x21, count: 300))
        #expect(store.notedHead() == nil)
        try evening.tell(.meal(2)[0])
        #expect(store.notedHead() == evening.head)
    }

    @Test mutating func `a command is found by its id with the answer it got`() throws {
        try evening.tell(.takeUpBooks)
        let row = try #require(try store.command(StoredEvening.id(1)))
        #expect(row == StoredEvening.row(.takeUpBooks, 1))
        #expect(row.reply.outcome == .accepted)
        #expect(try store.command(StoredEvening.id(2)) == nil)
    }

    @Test func `a refusal is found with its reason`() throws {
        var batch = Commit()
        let row = CommandRow(
            sequence: 1, id: StoredEvening.id(1), device: "waiter-1", epoch: StoredEvening.epoch,
            seq: 1, staff: nil, at: StoredHouse.moment, hub: StoredHouse.moment, day: nil,
            command: WrittenPart(.null), refusal: RefusalCode("badSession"))
        batch.commands = [row]
        _ = try store.commit(batch, after: .empty)
        let found = try #require(try store.command(StoredEvening.id(1)))
        #expect(found == row)
        #expect(found.outcome == .refused)
        #expect(found.reply.refusal == RefusalCode("badSession"))
    }

    @Test func `the newest place of each device stands`() throws {
        var batch = Commit()
        batch.positions = [
            "waiter-1": Position(epoch: Epoch(bits: 1), next: 7),
            "till": Position(epoch: Epoch(bits: 9), next: 1),
        ]
        _ = try store.commit(batch, after: .empty)
        var later = Commit()
        later.positions = ["waiter-1": Position(epoch: Epoch(bits: 2), next: 2)]
        _ = try store.commit(later, after: .empty)
        #expect(
            try store.positions() == [
                "waiter-1": Position(epoch: Epoch(bits: 2), next: 2),
                "till": Position(epoch: Epoch(bits: 9), next: 1),
            ])
    }

    @Test mutating func `replay begins with the newest business day`() throws {
        #expect(try openDay() == [])
        #expect(try store.lastMoment() == nil)
        try evening.tell(.takeUpBooks)
        #expect(try openDay().count == 1)
        try evening.tell(.openTheDay)
        for command in HouseCommand.meal(1).dropLast() { try evening.tell(command) }
        #expect(try openDay().first?.opensDay == StoredHouse.day)
        try evening.tell(.openTheNextDay, .meal(2)[0])
        let facts = try openDay()
        #expect(facts.map(\.opensDay) == [BusinessDay(number: 20_779), nil])
        #expect(try store.lastMoment() == StoredHouse.moment)
        var house = House()
        for fact in facts { house.evolve(fact) }
        #expect(house == evening.house)
        #expect(house.checks.count == 2)
    }

    private func openDay() throws -> [HouseFact] {
        try store.facts(from: try store.newestDayFact()).map(\.fact)
    }

    @Test mutating func `a head is held only where both of its rows stand`() throws {
        #expect(try store.holds(.empty))
        try evening.tell(.takeUpBooks)
        let early = evening.head
        try evening.tell(.openTheDay)
        #expect(try store.holds(early))
        #expect(try store.holds(evening.head))
        var other = early
        other.factHash = evening.head.factHash
        #expect(try !store.holds(other))
        other = evening.head
        other.commandHash = early.commandHash
        #expect(try !store.holds(other))
        other = evening.head
        other.sequence += 1
        #expect(try !store.holds(other))
    }

    @Test mutating func `a closed check leaves its record`() throws {
        try evening.tell(.takeUpBooks, .openTheDay)
        for command in HouseCommand.meal(1).dropLast() { try evening.tell(command) }
        #expect(try store.record(CheckID(bits: 1)) == nil)
        let closing = try evening.batch(.meal(1)[3])
        try evening.keep(closing)
        let record = try #require(try store.record(CheckID(bits: 1)))
        #expect(record == closing.records.first)
        #expect(record.receipt.number == 1)
        #expect(record.sheet.bill.total.minor == 9500)
        #expect(record.taken.minor == 9500)
    }
}

extension HouseFact {
    fileprivate var opensDay: BusinessDay? {
        guard case .dayOpened(let fact) = self else { return nil }
        return fact.day
    }
}
