import Amounts
import Checks
import HouseRules
import Kitchen
import Menus
public import Vocabulary
public import Wire

/// A house as large as a waiter's screen must stay quick in: 500 dishes, and 60 tables that all
/// have guests with twenty dishes.
public struct BigHouse {
    /// The number of dishes.
    public static let dishes = 500
    /// The number of tables.
    public static let tables = 60
    private static let linesPerCheck = 20

    private static let hash = String(repeating: "1f", count: 32)
    private static let moment = benchClock
    private static let staff = StaffMember(
        id: "anna", name: "Anna", roles: [.manager], language: .english)

    /// The menu, a page for each category.
    public let pages: [MenuPage]
    /// What a terminal knows of the house.
    public let picture: HousePicture
    /// Who is at the terminal.
    public let session: SignedIn
    /// Who sits where, and what they ordered.
    public private(set) var pieces: [(TableState, CheckState)] = []
    private let menu: Menu
    private let books: HouseBooks
    private var house = House()
    private var names = NameMaker()

    /// A full house.
    public init() throws(Fault) {
        let categories = Self.categories
        let group = Self.heat
        var items: [MenuItem] = []
        for number in 1...Self.dishes {
            items.append(names.dish(number, category: categories[number % categories.count].id))
        }
        menu = Menu(
            names: Self.text("菜单", "Menu"), categories: categories, groups: [group], items: items)
        pages = categories.map { category in
            MenuPage(
                menu: Self.hash, category: category,
                items: items.filter { $0.category == category.id }, groups: [group])
        }
        let config = Self.config
        books = HouseBooks(
            config: config, menus: [Self.hash: MenuIndex(menu)], candidate: config)
        picture = HousePicture(config, hash: Self.hash)
        session = SignedIn(token: "t", staff: Self.staff, rights: Set(Right.allCases))
        try open()
    }

    private mutating func open() throws(Fault) {
        let day = books.config.zone.businessDay(
            at: Self.moment, cutMinutes: books.config.dayCutMinutes)
        try take(.openDay(OpenDay(day: day)), by: .house)
        try take(.adoptBooks(AdoptBooks(menu: Self.hash, config: Self.hash)), by: .house)
        for number in 1...Self.tables { try seat(number) }
    }

    private mutating func seat(_ number: Int) throws(Fault) {
        let check = CheckID(bits: UInt128(number))
        guard let table = TableID("t\(number)") else { return }
        try take(
            .seatParty(SeatParty(check: check, table: table, covers: 4)), by: .staff("anna"))
        let lines = (0..<Self.linesPerCheck).map { place in
            let dish = menu.items[(number * 31 + place * 17) % menu.items.count]
            return LineDraft(
                id: LineID(bits: UInt128(number * 1000 + place)), item: dish.id,
                modifiers: ["mild"], held: place > 15)
        }
        try take(
            .sendRound(SendRound(check: check, menu: Self.hash, lines: lines)),
            by: .staff("anna"))
        let sequence = Int64(number)
        guard let open = house.checks[check],
            let state = TableState(table, in: house, books, sequence: sequence)
        else { return }
        pieces.append((state, CheckState(open, in: house, books, sequence: sequence)))
    }

    private mutating func take(_ command: HouseCommand, by actor: Actor) throws(Fault) {
        do {
            let facts = try house.decide(
                command, by: actor, books, closed: nil, at: Self.moment)
            for fact in facts { house.evolve(fact) }
        } catch { throw Fault("decide in a bench", at: "the rules", cause: "\(error)") }
    }

    // MARK: - What it is made of

    static func text(_ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText([.chineseSimplified: chinese, .english: english])
    }

    private static let categories = (1...12).compactMap { number in
        CategoryID("c\(number)").map {
            MenuCategory(id: $0, names: text("类\(number)", "Category \(number)"))
        }
    }

    private static let heat = ModifierGroup(
        id: "heat", names: text("辣度", "Heat"), minimum: 0, maximum: 2,
        modifiers: [
            Modifier(id: "mild", names: text("微辣", "Mild"), price: .zero),
            Modifier(id: "hot", names: text("特辣", "Hot"), price: .zero),
        ])

    private static var config: HouseConfig {
        HouseConfig(
            house: "big", names: text("大饭店", "Big House"), headerLines: [], footerLines: [],
            languages: [.chineseSimplified, .english],
            currency: Currency(code: "CNY", minorDigits: 2, symbol: "￥"),
            zone: ZoneRules(
                name: "Asia/Shanghai",
                transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 28_800)]),
            dayCutMinutes: 300, cashRounding: CashRounding(step: 10, direction: .down),
            pricesIncludeTax: true, menuGraceMinutes: 30,
            taxClasses: [
                TaxClass(id: "food", names: text("餐饮", "Food"), rate: Rate(basisPoints: 600))
            ],
            sections: [Section(id: "hall", names: text("大厅", "Hall"))], tables: plan,
            stations: [
                Station(
                    id: "wok", names: text("炒锅", "Wok"), printer: "hot", purpose: .work,
                    style: .together)
            ],
            printers: [
                PrinterSetup(
                    id: "hot", names: text("热厨", "Hot kitchen"), host: "192.0.2.10",
                    port: 9100, columns: 48, encoding: .gb18030, proof: .processID)
            ],
            receiptPrinter: "hot", staff: [staff], rights: [.manager: Set(Right.allCases)])
    }

    private static let plan = (1...tables).compactMap { number in
        TableID("t\(number)").map {
            TableSetup(
                id: $0, names: text("大厅\(number)号", "T\(number)"), section: "hall", seats: 4)
        }
    }
}

/// Names as long as real ones, the same in every run.
private struct NameMaker {
    private var seed: UInt64 = 3
    private static let words = [
        "Braised", "Fried", "Steamed", "Pork", "Beef", "Tofu", "Fish", "Chicken", "Garlic",
        "Chili", "Ginger", "Rice", "Noodles", "Soup", "Sauce",
    ]
    private static let hanzi = Array("麻婆豆腐回锅肉宫保鸡丁鱼香丝水煮牛蒜泥白")
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    private mutating func pick<Thing>(_ things: [Thing]) -> Thing {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return things[Int(seed >> 33) % things.count]
    }

    mutating func dish(_ number: Int, category: CategoryID) -> MenuItem {
        let chinese = String((0..<5).map { _ in pick(Self.hanzi) })
        let english = (0..<5).map { _ in pick(Self.words) }.joined(separator: " ")
        let keys = [5, 8, 11, 14].map { count in
            String((0..<count).map { _ in pick(Self.letters) })
        }
        return MenuItem(
            id: ItemID(String("\(1000 + number)".dropFirst())) ?? "000",
            names: BigHouse.text(chinese, english), category: category,
            pricing: .portion(Money(minor: 2800)), taxClass: "food", station: "wok", course: 2,
            prepMinutes: 8, allergens: [], groups: ["heat"], keys: keys)
    }
}
