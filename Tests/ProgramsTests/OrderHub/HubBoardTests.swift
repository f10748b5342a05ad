import HouseRules
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import OrderHub

/// What is sold out and what the market asks today, as terminals are shown it.
struct HubBoardTests {
    private let bench: HubBench
    private let mapo = "all/portions/mapo"

    init() throws {
        bench = try HubBench()
        try bench.tell(.seat(1, at: "t1"), from: 1)
    }

    private func state(_ command: HouseCommand, _ seq: Int64) throws -> [String: JSONTree?] {
        try bench.take([bench.message(command, seq)]).state()
    }

    private func count(_ item: ItemID, _ portions: Quantity?) -> HouseCommand {
        .setPortions(SetPortions(item: item, portions: portions))
    }

    private func left(_ state: [String: JSONTree?], _ topic: String) -> JSONTree? {
        (state[topic] ?? nil)?["left_thousandths"]
    }

    @Test func `a count is shown to everybody, and cleared when the counting ends`() throws {
        let counted = try state(count("mapo", Quantity(3)), 2)
        #expect(counted.keys.sorted() == [mapo])
        #expect(left(counted, mapo) == .integer(3000))
        #expect((counted[mapo] ?? nil)?["item"] == .text("mapo"))
        #expect(try state(count("mapo", nil), 3) == [mapo: nil])
    }

    @Test func `rounds and voids change the count that is shown`() throws {
        try bench.tell(count("mapo", Quantity(3)), from: 2)
        let held = LineDraft(id: 1, item: "duo", quantity: Quantity(2), held: true)
        let sent = try state(.round(1, [held, .beer(2)]), 3)
        #expect(left(sent, mapo) == .integer(1000))
        #expect(sent["all/portions/beer"] == nil, "what is not counted is not shown")
        let void = VoidLine(check: 1, line: 1, quantity: .one, reason: "changed their mind")
        #expect(left(try state(.voidLine(void), 4), mapo) == .integer(2000))
    }

    @Test func `a round of what is sold out is refused with what is left`() throws {
        try bench.tell(count("mapo", .one), from: 2)
        let reply = try bench.tell(.round(1, [.mapo(1, Quantity(2))]), from: 3).first
        #expect(reply?.refusal?.code == "linesAreRefused")
        let line = reply?.refusal?.lines?.first
        #expect(line?.code == "portionsAreShort")
        #expect(line?.args == ["item": "mapo", "left_thousandths": "1000"])
    }

    @Test func `a market price is shown to everybody, and cleared when the day is over`() throws {
        let topic = "all/price/crab"
        let price = SetMarketPrice(item: "crab", price: 16_800)
        let state = try state(.setMarketPrice(price), 2)
        #expect((state[topic] ?? nil)?["price_minor"] == .integer(16_800))
        bench.wait(minutes: 24 * 60)
        let next = try bench.take([bench.message(.preBill(1), 3)]).state()
        #expect(next[topic] == .some(nil))
    }

    @Test func `a broker that starts afresh is told what stands on the board`() throws {
        try bench.tell(
            count("mapo", .zero), .setMarketPrice(SetMarketPrice(item: "crab", price: 1)), from: 2)
        var output = HubOutput()
        output.messages = bench.hub.allState()
        let topics = try output.state().keys.filter { $0.hasPrefix("all/") }.sorted()
        #expect(topics == ["all/house/now", mapo, "all/price/crab"])
    }

    @Test func `the board is as it was when the hub opens again`() throws {
        try bench.tell(
            count("mapo", Quantity(2)), .setMarketPrice(SetMarketPrice(item: "crab", price: 9)),
            .round(1, [LineDraft(id: 1, item: "duo", held: true)]), from: 2)
        let board = bench.hub.house.board
        #expect(board.counts["mapo"]?.left == .one)
        try bench.open()
        #expect(bench.hub.house.board == board)
    }

    @Test func `a house of sets, counts and market prices audits well over days`() throws {
        let set = LineDraft(id: 1, item: "duo", quantity: Quantity(2))
        let held = LineDraft(id: 2, item: "duo", held: true)
        try bench.tell(
            count("mapo", Quantity(9)), .setMarketPrice(SetMarketPrice(item: "crab", price: 9)),
            .round(1, [set, held]), .fireCourse(FireCourse(check: 1, course: 2)),
            .voidLine(VoidLine(check: 1, line: 1, quantity: .one, reason: "sent back")),
            .cash(1, 1, given: 24_000), .close(1), from: 2)
        bench.wait(minutes: 24 * 60)
        try bench.tell(.seat(2, at: "t1"), from: 9)
        let report = try HouseAudit(store: bench.store).run()
        #expect(report.wrong == [])
        #expect(
            report.proven.contains(
                "2 fired lines, each on exactly one work docket of its station"))
    }

    @Test func `an allergy of a set's dish is judged by what printers print`() throws {
        let tofu = PartDraft(group: "dish", item: "mapo", allergy: "🥜")
        let set = LineDraft(id: 1, item: "duo", parts: [tofu])
        let refusal = try bench.tell(.round(1, [set]), from: 2).first?.refusal
        #expect(refusal?.lines?.map(\.code) == ["textIsIllegible"])
    }
}
