import HouseRules
import HubService
import Testing
import Vocabulary
import Wire

/// Texts that people type must come out of the printers as they were typed.
struct LegibilityTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
        try bench.tell(.seat(1, at: "t1"), from: 1)
    }

    private func refusal(allergy: Note?, note: Note? = nil) throws -> RefusalCode? {
        let line = LineDraft(id: 1, item: "mapo", note: note, allergy: allergy)
        return try bench.tell(.round(1, [line]), from: 2).first?.refusal
    }

    @Test(arguments: ["🥜", "花生🥜", "𠮷", "㐀 x"] as [Note])
    func `an allergy that would print as question marks is refused`(allergy: Note) throws {
        let refusal = try #require(try refusal(allergy: allergy))
        #expect(refusal.code == "linesAreRefused")
        #expect(refusal.lines?.map(\.code) == ["textIsIllegible"])
        let characters = refusal.lines?.first?.args["characters"] ?? ""
        #expect(characters.count == 1)
        #expect(allergy.text.contains(characters))
    }

    @Test func `a note is judged like an allergy, and both together`() throws {
        let refusal = try #require(try refusal(allergy: "🦐", note: "少辣 🌶"))
        #expect(refusal.lines?.first?.args["characters"] == "🌶🦐")
    }

    @Test func `a round that is refused names what cannot be printed with the rest`() throws {
        let lines = [
            LineDraft(id: 1, item: "mapo", allergy: "🥜"), LineDraft(id: 2, item: "unicorn"),
        ]
        let refusal = try bench.tell(.round(1, lines), from: 2).first?.refusal
        #expect(refusal?.lines?.map(\.code) == ["itemIsUnknown", "textIsIllegible"])
    }

    @Test func `what the printers print goes to the kitchen`() throws {
        #expect(try refusal(allergy: "花生 peanuts ¥", note: "少油，不要葱") == nil)
    }

    @Test func `a void's reason is judged too`() throws {
        try bench.tell(.round(1, [.mapo(1)]), from: 2)
        let void = HouseCommand.voidLine(
            VoidLine(check: 1, line: 1, quantity: nil, reason: "⚠️ hair"))
        #expect(try bench.tell(void, from: 3).first?.refusal?.code == "textIsIllegible")
    }
}
