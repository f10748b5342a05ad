import HouseRules
import HubService
import Testing
import Vocabulary
import Wire

/// A text is judged by the printers it goes to, as each of them is.
struct LegibilityByPrinterTests {
    /// The kitchen prints simplified Chinese, the bar Latin letters only.
    private static func bench() throws -> HubBench {
        let bench = try HubBench(
            HubHouse.config(printers: [
                HubHouse.printer("hot"),
                HubHouse.printer("front", .latin, ["cp858": 19, "cp866": 17, "cp9999": 1]),
            ]))
        try bench.tell(.seat(1, at: "t1"), from: 1)
        return bench
    }

    private func refused(_ drafts: LineDraft...) throws -> [String?] {
        let refusal = try Self.bench().tell(.round(1, drafts), from: 2).first?.refusal
        return refusal.map { ($0.lines ?? []).map { $0.args["characters"] } } ?? []
    }

    @Test func `hanzi go to the kitchen and not to a bar without them`() throws {
        #expect(try refused(LineDraft(id: 1, item: "mapo", note: "少辣")) == [])
        #expect(try refused(LineDraft(id: 1, item: "beer", note: "少冰")) == ["少冰"])
    }

    @Test func `what only a code page has goes to the printer that has it`() throws {
        #expect(try refused(LineDraft(id: 1, item: "beer", note: "без льда, ß €")) == [])
        #expect(try refused(LineDraft(id: 1, item: "mapo", note: "ß")) == ["ß"])
    }

    @Test func `each line of a round is judged by its own printer`() throws {
        #expect(
            try refused(
                LineDraft(id: 1, item: "mapo", allergy: "花生"),
                LineDraft(id: 2, item: "beer", allergy: "花生")) == ["花生"])
    }

    @Test func `a void's reason is judged by the printer that has the dish`() throws {
        let bench = try Self.bench()
        try bench.tell(.round(1, [.mapo(1), .beer(2)]), from: 2)
        func void(_ line: LineID) -> HouseCommand {
            .voidLine(VoidLine(check: 1, line: line, quantity: nil, reason: "打翻"))
        }
        #expect(try bench.tell(void(2), from: 3).first?.refusal?.code == "textIsIllegible")
        #expect(try bench.tell(void(1), from: 4).first?.refusal == nil)
    }

    @Test func `a set's void is judged by the printers of all its dishes`() throws {
        let bench = try Self.bench()
        try bench.tell(.round(1, [LineDraft(id: 1, item: "duo")]), from: 2)
        func void(_ line: LineID, _ reason: Note) -> HouseCommand {
            .voidLine(VoidLine(check: 1, line: line, quantity: nil, reason: reason))
        }
        let refusal = try bench.tell(void(1, "打翻"), from: 3).first?.refusal
        #expect(refusal?.code == "textIsIllegible")
        #expect(refusal?.args == ["characters": "打翻"])
        #expect(try bench.tell(void(1, "spilt"), from: 4).first?.refusal == nil)
    }

    @Test func `a card's reference is judged by the receipts' printer`() throws {
        let bench = try Self.bench()
        try bench.tell(.round(1, [.mapo(1)]), from: 2)
        func take(_ reference: Note) -> HouseCommand {
            .takeCard(
                TakeCard(check: 1, tender: 9, amount: 100, balance: nil, reference: reference))
        }
        #expect(try bench.tell(take("凭证 7"), from: 3).first?.refusal?.code == "textIsIllegible")
        #expect(try bench.tell(take("Ж 7"), from: 4).first?.refusal == nil)
    }
}
