import Amounts
import HouseRules
import Kitchen
import Menus
import Vocabulary

extension WireHouse {
    static let books = HouseBooks(config: config, menus: [menuHash: MenuIndex(menu)])

    static let config = HouseConfig(
        house: "sichuan", names: text("蜀香川菜馆", "Shu Xiang Sichuan Kitchen"),
        headerLines: ["芳邻路88号", "Tel: 028-8000 0088"], footerLines: ["谢谢惠顾"],
        languages: [.chineseSimplified, .english],
        currency: Currency(code: "CNY", minorDigits: 2, symbol: "￥"),
        zone: ZoneRules(
            name: "Asia/Shanghai",
            transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 28_800)]),
        dayCutMinutes: 300, cashRounding: CashRounding(step: 10, direction: .down),
        pricesIncludeTax: true, menuGraceMinutes: 30,
        taxClasses: [
            TaxClass(id: "food", names: text("菜", "Food"), rate: Rate(basisPoints: 600))
        ],
        sections: [Section(id: "hall", names: text("大厅", "Hall"))],
        tables: [
            TableSetup(id: "h5", names: text("大厅5号", "H5"), section: "hall", seats: 4)
        ],
        stations: [
            Station(
                id: "wok", names: text("炒锅", "Wok"), printer: "hot", purpose: .work,
                style: .perDish)
        ],
        printers: [
            PrinterSetup(
                id: "hot", names: text("热厨", "Hot kitchen"), host: "192.0.2.10", port: 9100,
                columns: 48, encoding: .gb18030, proof: .processID)
        ],
        receiptPrinter: "front",
        staff: [wang], rights: [.waiter: [.seat, .order, .preBill], .cashier: [.settle]])

    static let wang = StaffMember(
        id: "wang", name: "王芳", roles: [.waiter], language: .chineseSimplified)

    static let menu = Menu(
        names: text("晚餐", "Dinner"), categories: [tofus], groups: [heat], items: [mapo])

    static let tofus = MenuCategory(id: "tofu", names: text("豆腐", "Tofu"))

    static let mapo = MenuItem(
        id: "m12", names: text("麻婆豆腐", "Mapo Tofu"), category: "tofu",
        pricing: .portion(Money(minor: 3800)), taxClass: "food", station: "wok", course: 1,
        prepMinutes: 9, allergens: [.soy, .gluten], groups: ["heat"])

    static let heat = ModifierGroup(
        id: "heat", names: text("辣度", "Heat"), minimum: 0, maximum: 1,
        modifiers: [
            Modifier(id: "hot", names: text("特辣", "Extra hot"), price: .zero),
            Modifier(id: "plain", names: text("不要肉末", "No mince"), price: Money(minor: -200)),
        ])
}
