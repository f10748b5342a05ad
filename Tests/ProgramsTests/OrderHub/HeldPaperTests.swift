import HouseRules
import HouseStore
import HubService
import Kitchen
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import OrderHub

/// Papers of which a restored house does not know whether they are out.
struct HeldPaperTests {
    private let one = RestoredHouse.one
    private let two = RestoredHouse.two
    private let house: RestoredHouse

    /// Docket 1 was on its way when the backup was made, docket 2 and pre-bill 3 came after it.
    init() throws {
        house = try RestoredHouse(before: [
            (RestoredHouse.one, .seat(1, at: "t1")), (RestoredHouse.one, .round(1, [.mapo(11)])),
        ])
        try house.ask(.round(1, [.beer(12)]), by: one)
        try house.ask(.preBill(1), by: one)
        try house.restore()
    }

    private func recover() throws -> HubOutput {
        try house.handOver(one)
        try house.handOver(two)
        return try #require(try house.recover())
    }

    private func settle(areSeen: Bool) throws -> HubOutput {
        let commands = try house.bench.hub.settlePapers(areSeen: areSeen)
        return try house.bench.take(commands.map(Incoming.own))
    }

    @Test func `nothing prints by itself, and the floor sees which dockets wait`() throws {
        #expect(try house.bench.hub.pendingPrints().isEmpty)
        let output = try recover()
        #expect(output.prints.isEmpty)
        #expect(house.bench.hub.house.heldPapers == [1, 2, 3])
        let state = Dictionary(
            output.messages.map { ($0.topic, $0.payload) }, uniquingKeysWith: { $1 })
        let docket = try JSONTree(parsing: state["comanda/tiny/state/floor/docket/2"] ?? [])
        #expect(docket["docket"]?["state"]?["trouble"]?.text == "recovered")
        try house.bench.open()
        #expect(try house.bench.hub.pendingPrints().isEmpty)
    }

    @Test func `confirmed papers print, each marked as a reprint`() throws {
        _ = try recover()
        let output = try settle(areSeen: false)
        #expect(output.prints.map(\.effect.paper) == [1, 2, 3])
        #expect(output.prints.map(\.mayBeOut) == [true, true, true])
        #expect(try settle(areSeen: false).prints.isEmpty)
        // A hub that dies before they are out prints them with the mark as well.
        try house.bench.open()
        let pending = try house.bench.hub.pendingPrints()
        #expect(pending.map(\.effect.paper) == [1, 2, 3])
        #expect(pending.map(\.mayBeOut) == [true, true, true])
        #expect(try HouseAudit(store: house.bench.store).run().wrong == [])
    }

    @Test func `papers that were seen never print`() throws {
        _ = try recover()
        #expect(try settle(areSeen: true).prints.isEmpty)
        #expect(house.bench.hub.house.heldPapers == [])
        #expect(try house.bench.store.pendingPapers().isEmpty)
        #expect(try HouseAudit(store: house.bench.store).run().wrong == [])
    }

    @Test func `one paper is settled by whoever may print again`() throws {
        _ = try recover()
        let settle = HouseCommand.settlePaper(SettlePaper(paper: 2, isSeen: false))
        let output = try house.bench.take([house.bench.message(settle, 5)])
        #expect(try output.replies().map(\.outcome) == [.accepted])
        #expect(output.prints.map(\.effect.paper) == [2])
        #expect(house.bench.hub.house.heldPapers == [1, 3])
        let waiter = Sender(device: two.device, epoch: two.epoch, staff: "mei")
        let refused = try house.bench.take([house.bench.message(settle, 1, by: waiter)])
        #expect(try refused.replies(to: two.device).map { $0.refusal?.code } == ["rightIsMissing"])
    }

    @Test func `papers cannot be settled before it is known which they are`() throws {
        let fault = #expect(throws: Fault.self) { try settle(areSeen: true) }
        #expect(fault?.cause == "it still gathers what its terminals hold")
    }
}
