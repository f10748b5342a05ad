import Amounts
import Checks
import Kitchen
import Tenders
import Vocabulary

@testable import HouseRules
@testable import Paper

/// A small house, and the papers it prints at 19:32 on 21 November 2026.
enum SampleHouse {
    static let at = Moment(milliseconds: 1_795_260_720_000)
    static let check = CheckID(bits: 41)

    /// The house; what a test does not name is as in most of them.
    static func config(
        languages: [Language] = [.chineseSimplified, .english],
        pricesIncludeTax: Bool = true,
        footer: [String] = ["谢谢惠顾，欢迎再来！", "Thank you, see you again!"]
    ) -> HouseConfig {
        HouseConfig(
            house: "sichuan", names: text("蜀香川菜馆", "Shu Xiang Sichuan Kitchen"),
            headerLines: ["成都市青羊区芳邻路88号", "电话 Tel: 028-8000 0088"], footerLines: footer,
            languages: languages,
            currency: Currency(code: "CNY", minorDigits: 2, symbol: "￥"), zone: shanghai,
            dayCutMinutes: 300, cashRounding: rounding, pricesIncludeTax: pricesIncludeTax,
            menuGraceMinutes: 120, taxClasses: [], sections: [], tables: tables,
            stations: stations, printers: [], receiptPrinter: "pass", staff: staff, rights: [:])
    }

    static let rounding = CashRounding(step: 10, direction: .down)

    private static let shanghai = ZoneRules(
        name: "Asia/Shanghai",
        transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 28_800)])

    private static let tables = [
        TableSetup(id: "h5", names: text("大厅5号", "H5"), section: "hall", seats: 4),
        TableSetup(id: "b2", names: text("卡座2号", "B2"), section: "booths", seats: 4),
    ]

    static let stations = [
        station("wok", text("炒锅", "Wok"), .work, .together),
        station("cold", text("凉菜", "Cold Dishes"), .work, .together),
        station("noodles", text("面点", "Noodles"), .work, .perDish),
        station("pass", text("传菜", "Pass"), .expo, .together),
    ]

    private static let staff = [
        StaffMember(id: "wang", name: "王芳", roles: [.waiter], language: .chineseSimplified),
        StaffMember(id: "chen", name: "陈静", roles: [.cashier], language: .chineseSimplified),
    ]

    private static func station(
        _ id: StationID, _ names: LocalizedText, _ purpose: Station.Purpose,
        _ style: Station.Style
    ) -> Station {
        Station(id: id, names: names, printer: "wok", purpose: purpose, style: style)
    }

    static func text(_ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText([.chineseSimplified: chinese, .english: english])
    }

    static func setup(_ columns: Int, _ config: HouseConfig = config()) -> PaperSetup {
        PaperSetup(config, on: PaperFormat(columns: columns))
    }
}

/// Kitchen paper of the sample house.
extension SampleHouse {
    static func origin(_ table: TableID? = "h5") -> DocketOrigin {
        DocketOrigin(
            check: check, checkNumber: 41, table: table, covers: 4, by: "wang", at: at)
    }

    /// A dish of which the pass alone hears.
    static let passed = dish("豆腐", "Tofu", at: "pass")

    static func dish(
        _ chinese: String, _ english: String, _ quantity: Quantity = .one,
        at station: StationID = "wok", modifiers: [LocalizedText] = [], seat: Int? = nil,
        course: Int = 1, note: Note? = nil, allergy: Note? = nil
    ) -> DocketLine {
        DocketLine(
            line: LineID(bits: 1), station: station, names: text(chinese, english),
            quantity: quantity, modifiers: modifiers, seat: seat, course: course, note: note,
            allergy: allergy)
    }

    /// The dockets a command issues; the first has number 118.
    static func dockets(_ command: KitchenCommand) throws -> [Docket] {
        try DocketRail().decide(command, stations: stations, after: 117).compactMap {
            guard case .docketIssued(let fact) = $0 else { return nil }
            return fact.docket
        }
    }

    static let kungPao = dish(
        "宫保鸡丁", "Kung Pao Chicken", Quantity(2),
        modifiers: [text("微辣", "Mild"), text("不要花生", "No Peanuts")], seat: 3,
        note: "少放油", allergy: "花生 peanuts")
    static let tofu = dish(
        "麻婆豆腐", "Mapo Tofu", modifiers: [text("特辣", "Extra Hot")], course: 2)
    static let cucumber = dish(
        "拍黄瓜", "Smashed Cucumber", Quantity(thousandths: 500), at: "cold")
}

/// Guest paper of the sample house.
extension SampleHouse {
    static func line(
        _ chinese: String, _ english: String, _ price: Int64, _ quantity: Quantity = .one,
        modifiers: [CheckLine.Modifier] = [], tax: Int64 = 600
    ) -> CheckLine {
        CheckLine(
            id: LineID(bits: 1), item: "001", names: text(chinese, english),
            price: Money(minor: price), modifiers: modifiers, quantity: quantity, seat: nil,
            course: 1, note: nil, allergy: nil, taxRate: Rate(basisPoints: tax),
            station: "wok", round: 1, by: "wang", at: at, stage: .fired)
    }

    /// 82.00 + 13.44 + 24.00 = 119.44.
    static let dinner = [
        line(
            "宫保鸡丁", "Kung Pao Chicken", 3800, Quantity(2),
            modifiers: [
                .init(id: "mild", names: text("微辣", "Mild"), price: .zero),
                .init(id: "nuts", names: text("加花生", "Extra Peanuts"), price: Money(minor: 300)),
            ]),
        line("拍黄瓜", "Smashed Cucumber", 2688, Quantity(thousandths: 500)),
        line("青岛啤酒", "Tsingtao Beer", 1200, Quantity(2), tax: 1300),
    ]

    /// A paper whose tenders were judged by the till, in this order.
    static func paper(
        _ lines: [CheckLine] = dinner, _ commands: [TenderCommand] = [], copy: Int = 1,
        receipt: Int? = nil, taxIncluded: Bool = true
    ) throws -> GuestPaper {
        let bill = Bill(of: lines, taxIncluded: taxIncluded)
        var till = Till()
        for command in commands {
            let situation = TenderSituation(
                total: bill.total, rounding: rounding, by: "chen", at: at)
            for fact in try till.decide(command, in: situation) { till.evolve(fact) }
        }
        let sheet = BillSheet(
            check: check, checkNumber: 41, table: "h5", covers: 4,
            servedBy: "wang", by: receipt == nil ? "li" : "chen", at: at,
            day: BusinessDay(number: 20_778), bill: bill, tenders: till.tenders(of: check))
        return GuestPaper(
            number: 119, printer: "pass", copy: copy, sheet: sheet,
            receipt: receipt.map { Receipt(number: $0) }, state: .queued)
    }

    static func cash(_ given: Int64) -> TenderCommand {
        .takeCash(TenderID(bits: 1), check: check, given: Money(minor: given))
    }

    static func card(_ amount: Int64, _ reference: Note? = nil) -> TenderCommand {
        .takeCard(
            TenderID(bits: 2), check: check, amount: Money(minor: amount), reference: reference)
    }
}
