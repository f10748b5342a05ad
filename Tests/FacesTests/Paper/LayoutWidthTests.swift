import Cells
import HouseRules
import Kitchen
import Paper
import Testing
import Vocabulary

@Suite struct `Paper of every width` {
    private typealias House = SampleHouse

    private static let note = Note(String(repeating: "忌", count: 200))
    private static let dish = House.dish(
        "夫妻肺片（牛肉、牛杂）", "Sliced Beef and Ox Tripe à la Chengdu", .most,
        modifiers: [House.text("不要香菜", "No Coriander")], seat: 12, course: 3,
        note: note, allergy: note)

    private func pages(on format: PaperFormat) throws -> [Page] {
        let setup = PaperSetup(House.config(), on: format)
        let origin = House.origin()
        let dockets =
            try House.dockets(.fire([Self.dish, House.kungPao], origin))
            + House.dockets(.void([Self.dish], reason: "打翻", origin))
            + House.dockets(.move([Self.dish.referring(to: 99_999, at: "h5")], from: nil, origin))
        let tenders = [House.card(5000, Self.note), House.cash(10_000)]
        let papers = [
            try House.paper(House.dinner, [House.card(5000)], copy: 2),
            try House.paper(House.dinner, tenders, copy: 11, receipt: 1024),
        ]
        return dockets.map { DocketLayout(setup).page(for: $0, reprint: true) }
            + papers.map { BillLayout(setup).page(for: $0, reprint: true) }
    }

    @Test(arguments: [24, 32, 42, 48, 64], [CellRule.unicode, .doubleByte])
    func `no line is wider than the paper`(columns: Int, rule: CellRule) throws {
        let lines = try pages(on: PaperFormat(columns: columns, rule: rule))
            .flatMap(\.elements).compactMap { element -> Line? in
                guard case .line(let line) = element else { return nil }
                return line
            }
        #expect(lines.count > 100)
        #expect(lines.filter { $0.columns(by: rule) > columns } == [])
    }

    @Test(arguments: [24, 32, 48])
    func `an allergy of 200 hanzi is there in full, white on black`(columns: Int) throws {
        let docket = try #require(
            try House.dockets(.fire([Self.dish], House.origin())).first)
        let page = DocketLayout(House.setup(columns)).page(for: docket)
        let reversed = page.elements.reduce(into: "") { text, element in
            guard case .line(let line) = element else { return }
            if line.style.reverse, line.style.width == 2 { text += line.text }
        }
        #expect(reversed.hasSuffix(String(repeating: "忌", count: 200)))
    }
}
