import Amounts
import Checks
import Kitchen
import Tenders
import Testing
import Vocabulary

@testable import HouseRules
@testable import Paper

/// A house of another language than the sample house, and what two guests have there at table 5.
struct HouseAbroad {
    let language: Language
    let config: HouseConfig
    /// What the kitchen cooks.
    let dishes: [DocketLine]
    /// What the bill charges.
    let lines: [CheckLine]
    /// Why the first dish is taken back.
    let reason: Note

    /// The text of a docket of a command, the first one there is.
    func docket(_ command: (DocketOrigin) -> KitchenCommand, columns: Int = 48) throws -> String {
        let origin = DocketOrigin(
            check: SampleHouse.check, checkNumber: 41, table: "t5", covers: 2, by: "wait",
            at: SampleHouse.at)
        let facts = try DocketRail().decide(
            command(origin), stations: config.stations, after: 117)
        guard case .docketIssued(let fact) = facts.first else { throw NoPaper() }
        return DocketLayout(setup(columns)).page(for: fact.docket, reprint: false)
            .text(columns: columns)
    }

    /// The text of the docket that orders both dishes.
    func workDocket() throws -> String { try docket { .fire(dishes, $0) } }

    /// The text of the docket that takes the first dish back.
    func voidDocket() throws -> String {
        try docket { .void([dishes[0]], reason: reason, $0) }
    }

    /// The text of the pre-bill, or of a receipt when the tenders close the check.
    func bill(
        _ commands: [TenderCommand] = [], receipt: Int? = nil, columns: Int = 48
    ) throws -> String {
        BillLayout(setup(columns)).page(for: try paper(commands, receipt: receipt))
            .text(columns: columns)
    }

    /// A paper whose tenders were judged by the till, in this order.
    func paper(_ commands: [TenderCommand], receipt: Int?) throws -> GuestPaper {
        let bill = Bill(of: lines, taxIncluded: true)
        var till = Till()
        for command in commands {
            let situation = TenderSituation(
                total: bill.total, rounding: config.cashRounding, by: "till", at: SampleHouse.at)
            for fact in try till.decide(command, in: situation) { till.evolve(fact) }
        }
        let sheet = BillSheet(
            check: SampleHouse.check, checkNumber: 41, table: "t5", covers: 2,
            servedBy: "wait", by: receipt == nil ? "wait" : "till", at: SampleHouse.at,
            day: BusinessDay(number: 20_778), bill: bill,
            tenders: till.tenders(of: SampleHouse.check))
        return GuestPaper(
            number: 119, printer: "till", copy: 1, sheet: sheet,
            receipt: receipt.map { Receipt(number: $0) }, state: .queued)
    }

    private func setup(_ columns: Int) -> PaperSetup {
        PaperSetup(config, on: PaperFormat(columns: columns))
    }

    /// The house said a docket and issued none.
    struct NoPaper: Error {}
}

extension HouseAbroad {
    static let swedish = HouseAbroad(
        .swedish, "Bistro Kajen", "Varmkök", waiter: "Maja Åkesson", till: "Karin Öberg",
        currency: Currency(
            code: "SEK", minorDigits: 2, symbol: "kr", decimalSign: .comma, symbolStands: .after),
        rounding: CashRounding(step: 100, direction: .nearest), hoursEast: 1,
        dishes: [
            Ordered("Entrecôte 250 g", 37_500, tax: 12, with: ["Blodig", "Bearnaise"]),
            Ordered("Helstekt piggvar", 89_000, kilograms: 650, tax: 12),
            Ordered("Riesling (glas)", 13_900, portions: 2, tax: 25),
        ],
        allergy: "jordnötter", note: "utan lök", reason: "gästen ångrade sig")

    static let german = HouseAbroad(
        .german, "Goldener Hirsch", "Küche", waiter: "Lena Groß", till: "Franz Bäumler",
        currency: Currency(
            code: "EUR", minorDigits: 2, symbol: "€", decimalSign: .comma, symbolStands: .after),
        rounding: .none, hoursEast: 1,
        dishes: [
            Ordered("Schweinshaxe", 2190, tax: 7, with: ["Semmelknödel", "Soße extra"]),
            Ordered("Krustenbraten", 3200, kilograms: 450, tax: 7),
            Ordered("Weißbier (0,5 l)", 490, portions: 3, tax: 19),
        ],
        allergy: "Erdnüsse", note: "ohne Kümmel", reason: "Gast möchte etwas anderes")

    static let traditional = HouseAbroad(
        .chineseTraditional, "好味小館", "熱炒", waiter: "陳美玲", till: "林志明",
        currency: Currency(code: "TWD", minorDigits: 0, symbol: "$"),
        rounding: CashRounding(step: 1, direction: .nearest), hoursEast: 8,
        dishes: [
            Ordered("三杯雞", 320, tax: 5, with: ["小辣", "不要九層塔"]),
            Ordered("清蒸石斑", 900, kilograms: 650, tax: 5),
            Ordered("臺灣啤酒", 90, portions: 2, tax: 5),
        ],
        allergy: "花生", note: "少油", reason: "客人改變主意")

    /// One dish as it is ordered and charged.
    private struct Ordered {
        let name: String
        let price: Int64
        let quantity: Quantity
        let unit: WeightUnit?
        let tax: Int64
        let modifiers: [String]

        init(
            _ name: String, _ price: Int64, portions: Int64 = 1,
            kilograms thousandths: Int64? = nil,
            tax: Int64, with modifiers: [String] = []
        ) {
            self.name = name
            self.price = price
            quantity = thousandths.map(Quantity.init(thousandths:)) ?? Quantity(portions)
            unit = thousandths == nil ? nil : .kilogram
            self.tax = tax
            self.modifiers = modifiers
        }
    }

    private init(
        _ language: Language, _ name: String, _ station: String, waiter: String, till: String,
        currency: Currency, rounding: CashRounding, hoursEast: Int64, dishes: [Ordered],
        allergy: Note, note: Note, reason: Note
    ) {
        func text(_ text: String) -> LocalizedText { LocalizedText([language: text]) }
        let zone = ZoneRules(
            name: "zone",
            transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: hoursEast * 3600)])
        self.language = language
        self.reason = reason
        config = HouseConfig(
            house: "abroad", names: text(name), headerLines: [], footerLines: [],
            languages: [language], currency: currency, zone: zone, dayCutMinutes: 240,
            cashRounding: rounding, pricesIncludeTax: true, menuGraceMinutes: 60, taxClasses: [],
            sections: [],
            tables: [TableSetup(id: "t5", names: text("5"), section: "hall", seats: 4)],
            stations: [
                Station(
                    id: "hot", names: text(station), printer: "hot", purpose: .work,
                    style: .together)
            ], printers: [], receiptPrinter: "till",
            staff: [
                StaffMember(id: "wait", name: waiter, roles: [.waiter], language: language),
                StaffMember(id: "till", name: till, roles: [.cashier], language: language),
            ], rights: [:])
        self.dishes = dishes.prefix(2).enumerated().map { index, dish in
            DocketLine(
                line: LineID(bits: 1), station: "hot", names: text(dish.name),
                quantity: dish.quantity, modifiers: dish.modifiers.map(text),
                seat: index == 0 ? 2 : nil, course: index + 1, note: index == 0 ? note : nil,
                allergy: index == 0 ? allergy : nil, unit: dish.unit)
        }
        lines = dishes.map { dish in
            CheckLine(
                id: LineID(bits: 1), item: "001", names: text(dish.name),
                price: Money(minor: dish.price),
                modifiers: dish.modifiers.map {
                    .init(id: "m", names: text($0), price: .zero)
                },
                quantity: dish.quantity, seat: nil, course: 1, note: nil, allergy: nil,
                taxRate: Rate(basisPoints: dish.tax * 100), station: "hot", round: 1, by: "wait",
                at: SampleHouse.at, stage: .fired, serving: dish.unit.map(Serving.weight))
        }
    }
}
