import Checks
import HouseRules
import HouseStore
import HubService
import Kitchen
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// House time, business days, and opening the house again.
struct HubTimeTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    @Test func `a batch happens at one moment`() throws {
        bench.wait(minutes: 3)
        let output = try bench.take([
            bench.message(.seat(1, at: "t1"), 1), bench.message(.seat(2, at: "t9"), 2),
        ])
        let moment = HubHouse.evening.later(by: 180_000)
        #expect(try output.replies().map(\.hub) == [moment, moment])
        #expect(bench.hub.house.checks[1]?.since == moment)
    }

    @Test func `house time never goes back when the clock does`() throws {
        bench.wait(minutes: 60)
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let latest = bench.now
        bench.wait(minutes: -3 * 24 * 60)
        #expect(try bench.tell(.seat(2, at: "t2"), from: 2).map(\.hub) == [latest])
        try bench.open()
        #expect(try bench.tell(.seat(3, at: "t3"), from: 3).map(\.hub) == [latest])
        #expect(bench.hub.house.day == HubHouse.day)
        bench.now = latest.later(by: 5)
        #expect(try bench.tell(.move(1, to: "t9"), from: 4).map(\.hub) == [latest.later(by: 5)])
    }

    @Test func `a house that opens begins its business day`() throws {
        #expect(bench.hub.house.day == HubHouse.day)
        #expect(try bench.facts(after: 0).map(\.kind) == ["books", "day 2026-11-21"])
        try bench.open()
        #expect(bench.hub.sequence == 2)
    }

    /// The day is cut at 05:00 on the wall, eleven hours after the evening began.
    @Test func `a business day begins at the cut, before the first command after it`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        bench.now = HubHouse.evening.later(by: 11 * 3_600_000 - 1)
        #expect(!bench.hub.isDayOver(at: bench.now))
        #expect(try bench.tell(.seat(2, at: "t2"), from: 2).map(\.day) == [HubHouse.day])
        bench.now = bench.now.later(by: 1)
        #expect(bench.hub.isDayOver(at: bench.now))
        let sunday = BusinessDay(number: HubHouse.day.number + 1)
        let reply = try bench.tell(.move(1, to: "t3"), from: 3)
        #expect(reply.map(\.day) == [sunday])
        #expect(reply.map(\.sequence) == [6], "the day's own command came first")
        #expect(!bench.hub.isDayOver(at: bench.now))
        #expect(
            try bench.facts(after: 6).map(\.kind) == ["day 2026-11-22", "floor", "check"])
        #expect(bench.hub.house.checks.count == 2)
    }

    @Test func `a quiet house begins its day when the hub looks at the clock`() throws {
        bench.wait(minutes: 12 * 60)
        let batch = try bench.hub.prepare([], at: bench.now, startsDay: true)
        let output = try bench.hub.commit(batch)
        #expect(bench.hub.house.day == BusinessDay(number: HubHouse.day.number + 1))
        #expect(try output.state().keys.sorted() == ["all/house/now"])
        let again = try bench.hub.prepare([], at: bench.now, startsDay: true)
        #expect(again.commit.commands.isEmpty)
    }

    @Test func `a message that is not decided begins no day`() throws {
        bench.wait(minutes: 12 * 60)
        try bench.take([
            bench.message(.seat(1, at: "t1"), 2), .message(HubBench.waiter, .command, []),
            bench.hello(lowest: 1),
        ])
        #expect(bench.hub.house.day == HubHouse.day)
    }

    @Test func `a house that was killed opens as it was`() throws {
        try bench.tell(
            .seat(1, at: "t1"), .round(1, [.mapo(1), .beer(2)]), .seat(2, at: "t2"),
            .preBill(1), .cash(1, 1, given: 5000), from: 1)
        try bench.report(.paper(1, .confirmed), .paper(2, .unsure, .silent))
        for _ in 1...2 {
            let house = bench.hub.house
            let sequence = bench.hub.sequence
            try bench.open()
            #expect(bench.hub.house == house)
            #expect(bench.hub.sequence == sequence)
            bench.wait(minutes: 24 * 60)
            try bench.open()
            #expect(bench.hub.house.checks == house.checks)
            #expect(bench.hub.house.kitchen == house.kitchen)
            #expect(bench.hub.sequence == sequence + 1)
        }
    }
}

extension HouseFact {
    /// The kind of a fact as these tests read it.
    var kind: String {
        switch self {
        case .dayOpened(let fact): "day \(fact.day)"
        case .booksAdopted: "books"
        case .commandsSkipped: "skip"
        case .floor: "floor"
        case .check: "check"
        case .kitchen: "kitchen"
        case .till: "till"
        case .paperIssued, .paperConfirmed, .paperTroubled, .paperReleased: "paper"
        case .portionsSet, .marketPriceSet: "board"
        case .noteSent: "note"
        case .houseRestored, .numbersHonoured: "restore"
        }
    }
}
