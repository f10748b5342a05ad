import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import OrderHub

/// Terminals that say they were told what no house has told them.
struct HostileAnswerTests {
    private let one = RestoredHouse.one
    private let two = RestoredHouse.two
    private static let liar = Sender(device: "waiter-9", epoch: 900)

    /// Two tables served, a pre-bill, a receipt.
    private func evening(_ house: RestoredHouse) throws {
        try house.ask(.seat(1, at: "t1"), by: one)
        try house.ask(.seat(2, at: "t2"), by: two)
        try house.ask(.round(2, [.mapo(21)]), by: two)
        try house.ask(.round(1, [.mapo(11), .beer(12)]), by: one)
        try house.ask(.cash(2, 29, given: 9500), by: two)
        try house.ask(.close(2), by: two)
        try house.ask(.preBill(1), by: one)
    }

    /// A command of the liar's with any first answer.
    private func lie(
        _ answer: [String: JSONTree], in house: RestoredHouse, isSignedIn: Bool, _ seq: Int64 = 1
    ) throws -> Incoming {
        let bytes = house.bench.bytes(.seat(9, at: "t3"), seq, by: Self.liar)
        guard case .object(var fields) = try JSONTree(parsing: bytes) else {
            return .own(.seat(9, at: "t3"))
        }
        fields["answered"] = .object(answer)
        if !isSignedIn { fields["session"] = .text("waiter-9.lin.1795280400000.forged") }
        return .message(Self.liar.device, .command, JSONTree.object(fields).canonicalBytes)
    }

    /// What no house has ever told anybody.
    static let lies: [[String: JSONTree]] =
        [
            ["outcome": .text("accepted"), "hub_ms": .integer(253_402_300_799_000)],
            ["outcome": .text("accepted"), "hub_ms": .integer(.max)],
            ["outcome": .text("accepted"), "hub_ms": .integer(.min)],
            ["outcome": .text("accepted"), "sequence": .integer(.max)],
            ["outcome": .text("accepted")],
            ["outcome": .text("unknown")],
            ["outcome": .text("unknown"), "numbers": .object(["check_number": .integer(.max)])],
        ]
        + numbers.map {
            [
                "outcome": .text("accepted"), "hub_ms": .integer(1_795_280_400_000),
                "numbers": .object($0),
            ]
        }

    private static let largest: Int64 = 1 << 53 - 1
    private static let numbers: [[String: JSONTree]] = [
        ["check_number": .integer(.max)], ["check_number": .integer(0)],
        ["check_number": .integer(largest)], ["receipt_number": .integer(largest)],
        ["check_number": .integer(12_000)], ["receipt_number": .integer(12_000)],
        ["paper_numbers": .list([.integer(.max), .integer(1)])],
        ["paper_numbers": .list([.integer(largest), .integer(12_000)])],
        ["paper_numbers": .list([JSONTree](repeating: .integer(1), count: 10_001))],
    ]

    @Test(arguments: lies, [true, false])
    func `a first answer that cannot be changes nothing for the others`(
        _ answer: [String: JSONTree], isSignedIn: Bool
    ) throws {
        let house = try RestoredHouse()
        try evening(house)
        let before = house.bench.hub.house
        try house.restore()
        try house.bench.store.enrol(
            DeviceRow(id: Self.liar.device, role: .waiter, password: "x"))
        try house.hello(Self.liar, knows: true, answers: 999_999)
        try house.bench.take([try lie(answer, in: house, isSignedIn: isSignedIn)])
        try house.handOver(two)
        try house.handOver(one)
        house.bench.wait(minutes: 1)
        let output = try #require(try house.recover())
        for first in house.told.map(\.reply) {
            let all = try output.replies(to: one.device) + output.replies(to: two.device)
            let again = try #require(all.first { $0.id == first.id })
            #expect(again.outcome == .accepted)
            #expect(again.numbers == first.numbers)
            #expect(again.hub == first.hub)
        }
        let after = house.bench.hub
        #expect(after.lastMoment <= house.bench.now)
        var others = after.house.checks
        others[9] = nil
        #expect(others == before.checks)
        // What the liar asked is new at most: it gets the next number, or one that it can have had.
        #expect((2...4).contains(after.house.counters.check))
        #expect(after.house.counters.paper == before.counters.paper)
        #expect(after.house.counters.receipt == before.counters.receipt)
        // The house goes on.
        let next = house.bench.message(.round(1, [.beer(13)]), 4, by: one)
        let reply = try #require(try house.bench.take([next]).replies().first)
        #expect(reply.outcome == .accepted)
        #expect(reply.hub == house.bench.now)
        try house.bench.open()
        #expect(try HouseAudit(store: house.bench.store).run().wrong == [])
    }

    @Test func `numbers out of all measure are an alarm, once for each terminal`() throws {
        let house = try RestoredHouse()
        try house.restore()
        for seq in Int64(1)...3 {
            let answer =
                ["outcome": .text("accepted"), "numbers": .object(Self.numbers[2])]
                as [String: JSONTree]
            try house.bench.take([try lie(answer, in: house, isSignedIn: true, seq)])
        }
        try house.handOver(one)
        try house.handOver(two)
        let output = try #require(try house.recover())
        #expect(
            output.alarms.filter { $0.contains("out of all measure") } == [
                "waiter-9 says that it was told numbers that are out of all measure: they are not"
                    + " kept free"
            ])
    }

    // MARK: - Later

    private func answered(
        _ command: HouseCommand, _ seq: Int64, _ numbers: IssuedNumbers?, at hub: Moment,
        in bench: HubBench
    ) throws -> Incoming {
        let reply = Reply(
            id: HubBench.id(seq), outcome: .accepted, sequence: 90, hub: hub, day: HubHouse.day,
            numbers: numbers)
        let first = try #require(FirstAnswer(reply))
        let bytes = CommandEnvelope.adding(first, to: bench.bytes(command, seq))
        return .message(HubBench.waiter, .command, bytes)
    }

    @Test func `a house that was never restored takes a first answer for none`() throws {
        let bench = try HubBench()
        let seat = try answered(
            .seat(1, at: "t1"), 1, IssuedNumbers(check: 500), at: bench.now, in: bench)
        #expect(try bench.take([seat]).replies().first?.numbers?.check == 1)
        let round = try answered(
            .round(1, [.mapo(11)]), 2, IssuedNumbers(papers: [700]), at: bench.now, in: bench)
        let output = try bench.take([round])
        #expect(output.prints.map(\.effect.paper) == [1])
        #expect(output.alarms == [])
        #expect(bench.hub.house.gaps == nil)
        bench.hub.isSpaceShort = true
        let next = try answered(.round(1, [.beer(12)]), 3, nil, at: bench.now, in: bench)
        #expect(try bench.take([next]).replies().first?.refusal?.code == "spaceIsShort")
    }

    /// A house that was restored, and has got back what it lost.
    private func restored() throws -> RestoredHouse {
        let house = try RestoredHouse(before: [(one, .seat(1, at: "t1"))])
        try house.restore()
        try house.handOver(one)
        try house.handOver(two)
        _ = try #require(try house.recover())
        return house
    }

    /// The clock may have been ahead when it was given, and was set right before the restore.
    @Test func `an answer that seems younger than the restore has its papers held back too`()
        throws
    {
        let house = try restored()
        let restored = house.bench.now
        for (seq, later) in [(Int64(2), Int64(0)), (3, 1)] {
            let line = LineDraft.mapo(LineID(bits: UInt128(seq)))
            let message = try answered(
                .round(1, [line]), seq, IssuedNumbers(papers: [Int(seq) * 100]),
                at: restored.later(by: later), in: house.bench)
            house.bench.wait(minutes: 1)
            let output = try house.bench.take([message])
            #expect(try output.replies().first?.numbers?.papers == [Int(seq) * 100])
            #expect(output.prints.isEmpty)
            #expect(
                output.alarms == [
                    "waiter-1's command \(seq) (sendRound) of before the restore came late"
                        + (later == 0
                            ? ""
                            : ", with an answer that is younger than the restore: was a clock"
                                + " ahead? Its papers are held back")
                ])
            // Another life of the hub knows it too.
            try house.bench.open()
        }
        #expect(house.bench.hub.house.heldPapers == [200, 300])
    }

    @Test func `what comes late begins nothing new on a full disk`() throws {
        let house = try restored()
        house.bench.hub.isSpaceShort = true
        let round = try answered(
            .round(1, [.mapo(11)]), 2, IssuedNumbers(papers: [1]), at: HubHouse.evening,
            in: house.bench)
        #expect(try house.bench.take([round]).replies().first?.refusal?.code == "spaceIsShort")
    }
}
