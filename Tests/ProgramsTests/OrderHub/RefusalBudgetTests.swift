import Foundation
import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HubService
@testable import OrderHub

/// What is refused is stored too: nobody fills the disk with it.
struct RefusalBudgetTests {
    private let bench: HubBench
    private let hub: GuardedHub
    private static let bad: DeviceID = "bad"

    init() throws {
        bench = try HubBench()
        hub = try GuardedHub(bench.hub, bench.data, HouseLog(at: bench.data.log, echoes: false))
    }

    private func settle(_ items: [Incoming]) throws -> [HubOutput] {
        var outputs: [HubOutput] = []
        try hub.settle(items, at: { bench.now }, startsDay: false) { outputs.append($0) }
        return outputs
    }

    /// A round of sixty kibibytes that nobody has signed in for.
    private func bulk(_ seq: Int64) -> Incoming {
        let notes = (0..<200).map { number in
            LineDraft(
                id: LineID(bits: UInt128(number + 1)), item: "mapo",
                note: Note(String(repeating: "x", count: 150)))
        }
        let envelope = CommandEnvelope(
            id: HubBench.id(seq, in: 700), epoch: 700, seq: seq, session: "", at: bench.now,
            command: .round(1, notes))
        return .message(Self.bad, .command, envelope.bytes)
    }

    private func stored() throws -> Int {
        var bytes = 0
        try bench.store.walk(.command) { bytes += $0.body.count }
        return bytes
    }

    @Test func `a device that fills the disk with refusals is shut out, and the others go on`()
        throws
    {
        var spent: [DeviceID] = []
        hub.whenSpent = { spent.append($0) }
        let before = try stored()
        for number in Int64(1)...200 {
            let other: HouseCommand =
                number == 1 ? .seat(1, at: "t1") : .round(1, [.mapo(LineID(bits: UInt128(number)))])
            let items =
                number <= 90 ? [bulk(number), bench.message(other, number)] : [bulk(number)]
            let outputs = try settle(items)
            guard number <= 90 else { continue }
            let reply = try #require(try outputs.flatMap { try $0.replies() }.first)
            #expect(reply.outcome == .accepted)
        }
        #expect(Set(spent) == [Self.bad])
        let most = RefusalBudget.most + Contract.mostCommandBytes + 90 * 600
        #expect(try stored() - before < most)
        // Nothing of it was lost: an hour later it goes on where it was.
        let next = 201 - Int64(spent.count)
        bench.wait(minutes: 61)
        let replies = try settle([bulk(next)]).flatMap { try $0.replies(to: Self.bad) }
        #expect(replies.map(\.refusal?.code) == ["badSession"])
    }

    @Test func `a device with another secret begins anew`() throws {
        var spent = 0
        hub.whenSpent = { _ in spent += 1 }
        for number in Int64(1)...90 { _ = try settle([bulk(number)]) }
        #expect(spent > 0)
        hub.pardon(Self.bad)
        let next = 91 - Int64(spent)
        spent = 0
        let replies = try settle([bulk(next)]).flatMap { try $0.replies(to: Self.bad) }
        #expect(replies.count == 1)
        #expect(spent == 0)
    }
}
