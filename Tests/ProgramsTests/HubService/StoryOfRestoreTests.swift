import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// The story of papers of which a restored house did not know whether they were out.
struct StoryOfRestoreTests {
    private let house: RestoredHouse

    /// Docket 1 was on its way when the backup was made, pre-bill 2 came after it.
    init() throws {
        house = try RestoredHouse(before: [
            (RestoredHouse.one, .seat(1, at: "t1")), (RestoredHouse.one, .round(1, [.mapo(11)])),
        ])
        try house.ask(.preBill(1), by: RestoredHouse.one)
        try house.restore()
        try house.handOver(RestoredHouse.one)
        try house.handOver(RestoredHouse.two)
        _ = try #require(try house.recover())
    }

    private func story(_ language: Language? = nil, json: Bool = false) throws(Fault) -> [String] {
        try StoryDesk(store: house.bench.store).tell(
            StoryRequest(check: "1", day: nil, language: language, isJSON: json))
    }

    /// What became of docket 1, or of pre-bill 2.
    private func fate(of paper: Int, _ language: Language = .english) throws -> [String] {
        let lines = try story(language)
        let head = language == .english ? ["docket 1,", "paper 2 "] : ["制作单 1，", "纸单 2，"]
        let start = try #require(
            lines.firstIndex { $0.hasPrefix("          " + head[paper - 1]) })
        return lines[(start + 1)...].prefix { $0.hasPrefix("            ") }
            .map { String($0.dropFirst(12)) }
    }

    private static let held = (
        english: "Held back by a restore: look whether the paper came out, then confirm. "
            + "It may be out.",
        chinese: "数据恢复后暂不打印：请看纸是否已打出，再确认补打。 可能已打出。"
    )

    @Test func `papers that were seen are not told as reprints`() throws {
        let commands = try house.bench.hub.settlePapers(areSeen: true)
        try house.bench.take(commands.map(Incoming.own))
        let seen = "19:03:00  seen on paper, said the house: not printed again"
        #expect(try fate(of: 1) == ["18:02:00  \(Self.held.english)", seen])
        #expect(try fate(of: 2) == ["18:03:00  \(Self.held.english)", seen])
        #expect(
            try fate(of: 1, .chineseSimplified) == [
                "18:02:00  \(Self.held.chinese)", "19:03:00  系统确认已见纸单，不再打印",
            ])
        #expect(
            try paper(1) == """
                {"confirmed_ms":1795284180000,"is_reprint":false,"paper_number":1,\
                "printer":"hot","seen":{"at_ms":1795284180000,"device":"house"},\
                "state":"confirmed","troubles":[{"at_ms":1795280520000,\
                "trouble":"recovered","unsure":true}]}
                """)
    }

    @Test func `who had them printed is told before they come out`() throws {
        let settle = HouseCommand.settlePaper(SettlePaper(paper: 1, isSeen: false))
        try house.bench.tell(settle, from: 4)
        let commands = try house.bench.hub.settlePapers(areSeen: false)
        try house.bench.take(commands.map(Incoming.own))
        house.bench.wait(minutes: 1)
        try house.bench.report(.paper(1, .confirmed))
        #expect(
            try fate(of: 1) == [
                "18:02:00  \(Self.held.english)",
                "19:03:00  to be printed, marked REPRINT, said lin (waiter-1)",
                "19:04:00  on paper, marked REPRINT: an earlier print may be out",
            ])
        #expect(
            try fate(of: 2) == [
                "18:03:00  \(Self.held.english)",
                "19:03:00  to be printed, marked REPRINT, said the house", "not on paper yet",
            ])
        #expect(
            try fate(of: 1, .chineseSimplified) == [
                "18:02:00  \(Self.held.chinese)",
                "19:03:00  lin (waiter-1)确认补打，将标明补打",
                "19:04:00  已打出，标明补打：之前一张可能已打出",
            ])
        #expect(
            try paper(1) == """
                {"confirmed_ms":1795284240000,"is_reprint":true,"paper_number":1,\
                "printer":"hot","state":"confirmed","troubles":[{"at_ms":1795280520000,\
                "released":{"at_ms":1795284180000,"by":"lin","device":"waiter-1"},\
                "trouble":"recovered","unsure":true}]}
                """)
    }

    /// A paper as a program reads it.
    private func paper(_ number: Int64) throws -> String {
        let tree = try JSONTree(parsing: Array(try story(json: true).joined().utf8))
        guard case .list(let events) = tree["events"] else { return "" }
        let papers = events.compactMap { $0["paper"] }
        let paper = papers.first { $0["paper_number"] == .integer(number) }
        return String(decoding: paper?.canonicalBytes ?? [], as: UTF8.self)
    }
}
