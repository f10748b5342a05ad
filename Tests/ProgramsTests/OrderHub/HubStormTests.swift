import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import OrderHub

/// A wire that doubles, delays and reorders changes nothing.
struct HubStormTests {
    /// A small seeded generator (Marsaglia's xorshift), so that a storm can be told again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private static let script: [HouseCommand] = [
        .seat(1, at: "t1"), .round(1, [.mapo(1), .beer(2)]), .seat(2, at: "t1"),
        .seat(2, at: "t2"), .round(2, [.beer(3)]), .move(1, to: "t3"), .preBill(1),
        .round(1, [.mapo(4), LineDraft(id: 5, item: "fish")]), .cash(1, 1, given: 20_000),
        .close(1), .close(1), .round(2, [.mapo(6)]), .cash(2, 2, given: 100), .preBill(2),
    ]

    private func messages(_ bench: HubBench) -> [Incoming] {
        zip(1..., Self.script).map { bench.message($1, $0) }
    }

    private func calm() throws -> (house: House, replies: [[UInt8]]) {
        let bench = try HubBench()
        var replies: [[UInt8]] = []
        for message in messages(bench) {
            replies += try bench.take([message]).down(HubBench.waiter, "reply")
        }
        return (bench.hub.house, replies)
    }

    @Test(arguments: UInt64(1)...6)
    func `a storm leaves the house as a calm evening does`(seed: UInt64) throws {
        let calm = try calm()
        let bench = try HubBench()
        let messages = messages(bench)
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
        var printed: [Int] = []
        var unanswered = Set(messages.indices)
        var batches = 0
        while !unanswered.isEmpty, batches < 500 {
            batches += 1
            let count = Int.random(in: 1...6, using: &dice)
            let picked = (0..<count).map { _ in messages.indices.randomElement(using: &dice) ?? 0 }
            let output = try bench.take(picked.map { messages[$0] })
            printed += output.prints.map(\.effect.paper)
            for reply in try output.replies() where reply.outcome != .missing {
                guard let id = reply.id else { continue }
                unanswered.remove(Int(truncatingIfNeeded: id.bits & 0xFFFF) - 1)
            }
            if batches % 7 == 0 { try bench.open() }
        }
        #expect(unanswered.isEmpty)
        #expect(bench.hub.house == calm.house)
        #expect(printed == Array(1...printed.count), "each paper once")
        let late = try bench.take(messages.reversed()).down(HubBench.waiter, "reply")
        #expect(late.reversed() == calm.replies)
        #expect(bench.hub.house == calm.house)
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    @Test func `the calm evening is one in which much happens`() throws {
        let calm = try calm()
        #expect(calm.replies.count == Self.script.count)
        #expect(calm.house.counters.paper == 9)
        #expect(calm.house.counters.receipt == 1)
        #expect(calm.house.checks.count == 1)
    }
}
