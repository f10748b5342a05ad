import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

@testable import HubService
@testable import OrderHub

/// State is written for those who may read it, and for nobody else.
struct HubAudienceTests {
    private let bench: HubBench
    private let waiters: Set<Audience> = Set(DeviceRole.waiter.audiences)
    private let both: Set<Audience> = Set(
        DeviceRole.waiter.audiences + DeviceRole.kitchen.audiences)

    init() throws {
        bench = try HubBench()
    }

    private func topics(_ messages: [Outgoing], areCleared: Bool = false) -> [String] {
        messages.filter { $0.payload.isEmpty == areCleared }.map(\.topic)
            .map { $0.replacing("comanda/tiny/state/", with: "") }.sorted()
    }

    private func order() throws -> HubOutput {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        return try bench.take([bench.message(.round(1, [.mapo(1), .beer(2)]), 2)])
    }

    @Test func `where no kitchen screen is enrolled a round is not shown in the kitchen`() throws {
        bench.hub.shownTo = waiters
        let state = try order().state()
        #expect(state.keys.sorted() == ["floor/check/\(CheckID(bits: 1))", "floor/table/t1"])
        #expect(!topics(bench.hub.allState()).contains { $0.hasPrefix("kitchen/") })
    }

    @Test func `a kitchen screen that is enrolled is shown all that waits`() throws {
        bench.hub.shownTo = waiters
        _ = try order()
        let messages = bench.hub.show(to: both)
        #expect(topics(messages) == ["kitchen/docket/1", "kitchen/docket/2"])
        #expect(bench.hub.show(to: both).isEmpty, "what it was shown stands there")
        let next = try bench.take([bench.message(.round(1, [.mapo(3)]), 3)]).state()
        #expect(next.keys.contains("kitchen/docket/3"))
    }

    @Test func `when the last kitchen screen is removed its state is cleared`() throws {
        _ = try order()
        #expect(
            topics(bench.hub.show(to: waiters), areCleared: true) == [
                "kitchen/docket/1", "kitchen/docket/2",
            ])
        let next = try bench.take([bench.message(.round(1, [.mapo(3)]), 3)]).state()
        #expect(!next.keys.contains { $0.hasPrefix("kitchen/") })
    }

    @Test func `a docket that came out and is not cleared yet is cleared too`() throws {
        _ = try order()
        bench.hub.holdsState = true
        try bench.report(.paper(1, .confirmed))
        let cleared = topics(bench.hub.show(to: waiters), areCleared: true)
        #expect(cleared.filter { $0 == "kitchen/docket/1" }.count == 1)
        #expect(cleared.filter { $0 == "kitchen/docket/2" }.count == 1)
    }

    @Test func `an audience is whoever the enrolled devices may read for`() {
        func row(_ role: DeviceRole) -> DeviceRow {
            DeviceRow(id: "one", role: role, password: "")
        }
        #expect(OpenHouse.audiences(of: []) == [])
        #expect(OpenHouse.audiences(of: [row(.printer)]) == [])
        #expect(OpenHouse.audiences(of: [row(.waiter), row(.printer)]) == [.floor, .all])
        #expect(OpenHouse.audiences(of: [row(.host), row(.kitchen)]) == [.floor, .all, .kitchen])
    }
}
