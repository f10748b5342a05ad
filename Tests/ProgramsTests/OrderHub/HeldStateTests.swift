import HouseRules
import HouseTesting
import Kitchen
import Testing
import Vocabulary
import Wire

@testable import HubService
@testable import OrderHub

/// Under a rush state is shown less often, and nothing of it is lost.
struct HeldStateTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    /// What a broker keeps, without the place in the journal that each state names.
    private struct Kept: Equatable {
        private(set) var states: [String: JSONTree] = [:]

        mutating func take(_ messages: [Outgoing]) throws {
            for message in messages where message.retained {
                states[message.topic] =
                    message.payload.isEmpty
                    ? nil : Self.withoutPlace(try JSONTree(parsing: message.payload))
            }
        }

        private static func withoutPlace(_ tree: JSONTree) -> JSONTree {
            guard case .object(var fields) = tree else { return tree }
            fields["sequence"] = nil
            return .object(fields)
        }
    }

    private func kept(_ messages: [Outgoing]) throws -> Kept {
        var kept = Kept()
        try kept.take(messages)
        return kept
    }

    @Test(arguments: UInt64(1)...12)
    func `whenever it is shown, what is kept is the state of the house`(seed: UInt64) throws {
        var guests = RandomGuests(seed: seed)
        var dice = SplitMix64(seed: seed &+ 1000)
        var kept = try kept(bench.hub.allState())
        var (countShown, countHeld) = (0, 0)
        for step in 1...80 {
            bench.hub.holdsState = Int.random(in: 0..<4, using: &dice) > 0
            var batch = guests.batch(bench)
            if step % 3 == 0 { batch.append(trouble(&dice)) }
            if step % 5 == 0 { batch.append(board(Int64(step / 5), &dice)) }
            try kept.take(try bench.take(batch).messages)
            if step % 30 == 0 { try kept.take(try nextDay().messages) }
            // The broker comes back, and is told everything: what was held back too.
            if step % 7 == 0 { try kept.take(bench.hub.allState()) }
            guard bench.hub.unshown.isEmpty else {
                countHeld += 1
                continue
            }
            countShown += 1
            #expect(try kept == self.kept(bench.hub.allState()), "after batch \(step)")
        }
        try kept.take(bench.hub.takeState())
        #expect(try kept == self.kept(bench.hub.allState()))
        #expect(countShown > 5 && countHeld > 20)
        #expect(bench.hub.house.counters.check > 3)
    }

    /// A printer says that something of a docket went wrong, or that somebody looked.
    private func trouble(_ dice: inout SplitMix64) -> Incoming {
        let papers = bench.hub.house.kitchen.dockets.keys.sorted()
        let outcome: ReportPaper.Outcome = Bool.random(using: &dice) ? .failed : .unsure
        return .own(.paper(papers.randomElement(using: &dice) ?? 1, outcome, .paperEnd))
    }

    /// The manager counts portions at the counter, or no longer.
    private func board(_ seq: Int64, _ dice: inout SplitMix64) -> Incoming {
        let left = Int64.random(in: 3...9, using: &dice)
        let count = Bool.random(using: &dice) ? Quantity(left) : nil
        return bench.message(
            .setPortions(SetPortions(item: "mapo", portions: count)), seq,
            by: Sender(device: "cashier-1", epoch: 200))
    }

    private func nextDay() throws -> HubOutput {
        bench.wait(minutes: 24 * 60)
        return try bench.hub.commit(
            try bench.hub.prepare([], at: bench.now, startsDay: true))
    }

    @Test func `what is held back is shown once, as it is then`() throws {
        bench.hub.holdsState = true
        var held: [Outgoing] = []
        for seq in Int64(1)...40 {
            let output = try bench.take([
                bench.message(
                    seq == 1 ? .seat(1, at: "t1") : .round(1, [.beer(LineID(bits: UInt128(seq)))]),
                    seq)
            ])
            #expect(try output.replies().count == 1, "nobody waits for a reply")
            held += output.messages.filter(\.retained)
        }
        #expect(held.isEmpty)
        var output = HubOutput()
        output.messages = bench.hub.takeState()
        let state = try output.state()
        let check = "floor/check/\(CheckID(bits: 1))"
        let dockets = (1...39).map { "kitchen/docket/\($0)" }
        #expect(state.keys.sorted() == ([check, "floor/table/t1"] + dockets).sorted())
        #expect((state[check] ?? nil)?["sequence"] == .integer(bench.hub.sequence))
        #expect(bench.hub.unshown.isEmpty)
        #expect(bench.hub.takeState().isEmpty)
    }

    @Test(arguments: [false, true])
    func `a docket that came out before its state was taken is shown nowhere`(
        brokerCameBack: Bool
    ) throws {
        bench.hub.holdsState = true
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), from: 1)
        var kept = try kept(brokerCameBack ? bench.hub.allState() : [])
        try bench.report(.paper(1, .confirmed))
        try kept.take(bench.hub.takeState())
        #expect(kept.states.keys.filter { $0.contains("docket") } == [])
        #expect(kept.states.keys.contains { $0.hasSuffix("floor/table/t1") })
    }

    @Test func `a docket in trouble before it was shown is shown in trouble, to the floor too`()
        throws
    {
        bench.hub.holdsState = true
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), from: 1)
        try bench.report(.paper(1, .failed, .paperEnd))
        var output = HubOutput()
        output.messages = bench.hub.takeState()
        let state = try output.state()
        for topic in ["kitchen/docket/1", "floor/docket/1"] {
            let docket = (state[topic] ?? nil)?["docket"]
            #expect(docket?["state"]?["trouble"] == .text("paper-end"), "\(topic)")
        }
    }

    @Test func `a house that is shown again shows with the next batch what was held before`() throws
    {
        bench.hub.holdsState = true
        try bench.tell(.seat(1, at: "t1"), from: 1)
        bench.hub.holdsState = false
        let state = try bench.take([bench.message(.seat(2, at: "t2"), 2)]).state()
        #expect(
            state.keys.filter { $0.hasPrefix("floor/table") }.sorted() == [
                "floor/table/t1", "floor/table/t2",
            ])
    }

    // MARK: When

    @Test func `the first thing that changes is shown at once, and the next after a rest`() {
        var rhythm = StateRhythm()
        let now = ContinuousClock.now
        #expect(rhythm.pause(at: now) == .zero)
        rhythm.showed(from: now, to: now + .milliseconds(1))
        #expect(rhythm.pause(at: now + .milliseconds(1)) == .milliseconds(19))
        #expect(rhythm.pause(at: now + .milliseconds(5)) == .milliseconds(15))
        #expect(rhythm.pause(at: now + .milliseconds(20)) == .zero)
        #expect(rhythm.pause(at: now + .milliseconds(900)) == .zero)
    }

    @Test func `showing state takes a twentieth of the time`() {
        var rhythm = StateRhythm()
        let now = ContinuousClock.now
        var shown: [Int] = []
        for millisecond in 0..<400 {
            guard rhythm.pause(at: now + .milliseconds(millisecond)) == .zero else { continue }
            shown.append(millisecond)
            rhythm.showed(
                from: now + .milliseconds(millisecond), to: now + .milliseconds(millisecond + 5))
        }
        #expect(shown == [0, 100, 200, 300])
    }

    @Test func `nothing is held back for longer than a second, however long showing takes`() {
        var rhythm = StateRhythm()
        let now = ContinuousClock.now
        rhythm.showed(from: now, to: now + .seconds(2))
        #expect(rhythm.pause(at: now + .milliseconds(2999)) == .milliseconds(1))
        #expect(rhythm.pause(at: now + .seconds(3)) == .zero)
    }
}
