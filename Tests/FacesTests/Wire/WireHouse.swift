import Amounts
import HouseRules
import Vocabulary
import Wire

@testable import Checks
@testable import Kitchen
@testable import Tenders

/// A small Sichuan house on the evening of 21 November 2026: what the golden messages speak of.
enum WireHouse {
    static let evening = Moment(milliseconds: 1_795_260_720_000)
    static let day = BusinessDay(number: 20_778)
    static let menuHash = String(repeating: "1f", count: 32)
    static let oldMenuHash = String(repeating: "0e", count: 32)
    static let configHash = String(repeating: "c0", count: 32)

    static let check = CheckID(bits: base + 0xC041)
    static let counterCheck = CheckID(bits: base + 0xC042)
    static let tofu = LineID(bits: base + 0xA001)
    static let fish = LineID(bits: base + 0xA002)
    static let beer = LineID(bits: base + 0xA003)
    static let cash = TenderID(bits: base + 0xE001)
    static let card = TenderID(bits: base + 0xE002)
    static let command = CommandID(bits: base + 0xD001)
    static let epoch = Epoch(bits: base + 0xF001)
    static let houseEpoch = Epoch(bits: base + 0xF000)
    static let session = "w1.wang.1795255200000.9f2c"
    private static let base: UInt128 = 0x019A_A5C3_0000_7000_8000_0000_0000_0000

    static let envelope = CommandEnvelope(
        id: command, epoch: epoch, seq: 7, session: session, at: evening,
        command: .sendRound(round))

    static let round = SendRound(
        check: check, menu: menuHash,
        lines: [
            LineDraft(
                id: tofu, item: "m12", quantity: Quantity(2), modifiers: ["hot", "rice"], seat: 1,
                course: 1, held: false, note: "少油 / less oil", allergy: "花生 \"peanuts\"",
                price: Money(minor: 3600)),
            LineDraft(id: fish, item: "f3", quantity: Quantity(thousandths: 1250), held: true),
        ])

    static func text(_ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText([.chineseSimplified: chinese, .english: english])
    }
}

extension WireHouse {
    static let lines = [
        line(tofu, "m12", text("麻婆豆腐", "Mapo Tofu"), 3600, Quantity(2), .fired),
        line(fish, "f3", text("水煮鱼", "Boiled Fish"), 8800, Quantity(thousandths: 1250), .held),
        line(beer, "b1", text("青岛啤酒", "Tsingtao"), 1500, Quantity(3), .fired),
    ]

    private static func line(
        _ id: LineID, _ item: ItemID, _ names: LocalizedText, _ price: Int64,
        _ quantity: Quantity, _ stage: CheckLine.Stage
    ) -> CheckLine {
        let isTofu = id == tofu
        return CheckLine(
            id: id, item: item, names: names, price: Money(minor: price),
            modifiers: isTofu ? modifiers : [], quantity: quantity, seat: isTofu ? 1 : nil,
            course: stage == .held ? 2 : 1, note: isTofu ? "少油 / less oil" : nil,
            allergy: isTofu ? "花生 \"peanuts\"" : nil,
            taxRate: Rate(basisPoints: id == beer ? 1300 : 600),
            station: id == beer ? "bar" : "wok", round: 1, by: "wang", at: evening, stage: stage)
    }

    private static let modifiers = [
        CheckLine.Modifier(id: "hot", names: text("特辣", "Extra hot"), price: .zero),
        CheckLine.Modifier(id: "rice", names: text("加饭", "With rice"), price: Money(minor: 300)),
    ]

    /// Work for the wok.
    static let work = docket(1, .work, from: nil, reason: nil, [tofuOnDocket])
    /// Two beers that the bar is not to open.
    static let void = docket(2, .void, from: nil, reason: "guest changed their mind", [beers])
    /// Where the party sits now.
    static let moved = docket(6, .moved, from: "h5", reason: nil, [])

    private static let tofuOnDocket = DocketLine(
        line: tofu, station: "wok", names: text("麻婆豆腐", "Mapo Tofu"), quantity: Quantity(2),
        modifiers: modifiers.map(\.names), seat: 1, course: 1, note: "少油 / less oil",
        allergy: "花生 \"peanuts\"")

    private static let beers = DocketLine(
        line: beer, station: "bar", names: text("青岛啤酒", "Tsingtao"), quantity: Quantity(2),
        modifiers: [], seat: nil, course: 1, note: nil, allergy: nil)

    private static func docket(
        _ number: Int, _ kind: Docket.Kind, from: TableID?, reason: Note?, _ lines: [DocketLine]
    ) -> Docket {
        Docket(
            number: number, kind: kind, station: kind == .void ? "bar" : "wok", printer: "hot",
            check: check, checkNumber: 1, table: kind == .moved ? "b2" : "h5", fromTable: from,
            covers: 4, by: "wang", at: evening, lines: lines, reason: reason,
            state: kind == .void ? .troubled(.paperEnd, unsure: true) : .queued)
    }

    static let cashTender = Tender(
        id: cash, kind: .cash, settled: Money(minor: 10_003), rounding: Money(minor: -3),
        given: Money(minor: 20_000), change: Money(minor: 10_000), reference: nil, by: "chen",
        at: evening)
    static let cardTender = Tender(
        id: card, kind: .card, settled: Money(minor: 5000), rounding: .zero,
        given: Money(minor: 5000), change: .zero, reference: "slip 0042", by: "chen", at: evening)
}
