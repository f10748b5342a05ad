import Amounts
import HouseRules
import Kitchen
import Menus
import Vocabulary
import Wire

/// A Sichuan house of twelve tables with a short menu: what the waiter's screens are tested in.
enum RoomBooks {
    static let menuHash = String(repeating: "1f", count: 32)
    static let configHash = String(repeating: "c0", count: 32)
    static let books = HouseBooks(
        config: config, menus: [menuHash: MenuIndex(menu)], candidate: config)

    static func text(_ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText([.chineseSimplified: chinese, .english: english])
    }

    static let config = config(tables)

    /// The same house with its twelve tables as a plan: eight columns, an aisle, a long table.
    static let plannedConfig = config(
        zip(tables, spots).map { table, spot in
            TableSetup(
                id: table.id, names: table.names, section: table.section, seats: table.seats,
                spot: spot)
        })

    private static let spots: [TableSpot] =
        (1...6).map { TableSpot(row: ($0 - 1) / 3 + 2, column: ($0 - 1) % 3 + 1) }
        + [TableSpot(row: 1, column: 1, columns: 2), TableSpot(row: 1, column: 3)]
        + (1...4).map { TableSpot(row: ($0 - 1) / 2 + 1, column: ($0 - 1) % 2 * 2 + 5, columns: 2) }

    /// The same house with other tables or people.
    static func config(
        _ tables: [TableSetup] = tables, staff: [StaffMember] = staff
    ) -> HouseConfig {
        HouseConfig(
            house: "sichuan", names: text("蜀香川菜馆", "Shu Xiang"), headerLines: [], footerLines: [],
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
            sections: [
                Section(id: "hall", names: text("大厅", "Hall")),
                Section(id: "rooms", names: text("包间", "Private Rooms")),
            ],
            tables: tables,
            stations: [
                Station(
                    id: "wok", names: text("炒锅", "Wok"), printer: "hot", purpose: .work,
                    style: .together)
            ],
            printers: [
                PrinterSetup(
                    id: "hot", names: text("热厨", "Hot kitchen"), host: "192.0.2.10", port: 9100,
                    columns: 48, encoding: .gb18030, proof: .processID)
            ],
            receiptPrinter: "hot", staff: staff,
            rights: [
                .waiter: [.seat, .order, .preBill, .setPortions],
                .manager: Set(Right.allCases),
            ])
    }

    static let staff = [
        StaffMember(id: "wang", name: "王芳", roles: [.waiter], language: .chineseSimplified),
        StaffMember(id: "anna", name: "Anna Zhao", roles: [.manager], language: .english),
        StaffMember(id: "elsa", name: "Elsa", roles: [.manager], language: .swedish),
        StaffMember(id: "resi", name: "Resi", roles: [.manager], language: .german),
        StaffMember(id: "lin", name: "林淑", roles: [.manager], language: .chineseTraditional),
    ]

    static let tables: [TableSetup] =
        (1...8).map { number in
            TableSetup(
                id: TableID("h\(number)") ?? "h", names: text("大厅\(number)号", "H\(number)"),
                section: "hall", seats: number < 3 ? 2 : 4)
        }
        + (1...4).map { number in
            TableSetup(
                id: TableID("r\(number)") ?? "r", names: text("包间\(number)号", "R\(number)"),
                section: "rooms", seats: 10)
        }

    // MARK: - The menu

    static let menu = Menu(
        names: text("菜单", "Menu"), categories: categories, groups: groups, items: items,
        combos: [lunch])

    /// The menu as the hub tells it, a page for each category.
    static let pages = categories.map { category in
        MenuPage(
            menu: menuHash, category: category,
            items: items.filter { $0.category == category.id }, groups: groups,
            combos: category.id == "set" ? [lunch] : [])
    }

    private static let categories = [
        MenuCategory(id: "cold", names: text("凉菜", "Cold Dishes")),
        MenuCategory(id: "wok", names: text("热菜", "From the Wok")),
        MenuCategory(id: "river", names: text("河鲜", "Fish")),
        MenuCategory(id: "drink", names: text("饮品", "Drinks")),
        MenuCategory(id: "set", names: text("套餐", "Set Meals")),
    ]

    private static let groups = [
        group(
            "spice", text("辣度", "Heat"), 1...1,
            [
                ("spice-none", "不辣", "No Chili", 0), ("spice-mild", "微辣", "Mild", 0),
                ("spice-medium", "中辣", "Medium", 0), ("spice-hot", "特辣", "Extra Hot", 0),
            ]),
        group(
            "avoid", text("忌口", "Leave Out"), 0...2,
            [
                ("no-coriander", "不要香菜", "No Coriander", 0), ("no-garlic", "不要蒜", "No Garlic", 0),
                ("less-salt", "少盐", "Less Salt", 0), ("extra-tofu", "加豆腐", "Extra Tofu", 600),
            ]),
        group(
            "temperature", text("温度", "Temperature"), 1...1,
            [
                ("cold-drink", "冰镇", "Chilled", 0), ("room-drink", "常温", "Room Temperature", 0),
            ]),
    ]

    private static func group(
        _ id: ModifierGroupID, _ names: LocalizedText, _ bounds: ClosedRange<Int>,
        _ modifiers: [(ModifierID, String, String, Int64)]
    ) -> ModifierGroup {
        ModifierGroup(
            id: id, names: names, minimum: bounds.lowerBound, maximum: bounds.upperBound,
            modifiers: modifiers.map {
                Modifier(id: $0.0, names: text($0.1, $0.2), price: Money(minor: $0.3))
            })
    }

    private static let halves: Pricing = .sizes(
        [
            PortionSize(id: "whole", names: text("例", "whole"), price: Money(minor: 3800)),
            PortionSize(
                id: "half", names: text("半", "half"), price: Money(minor: 2200),
                portions: Quantity(thousandths: 500)),
        ], firstIsUsual: false)

    private static let items = [
        dish("002", text("口水鸡", "Mouthwatering Chicken"), "cold", halves, ["kousj", "ksj"]),
        dish("008", text("拍黄瓜", "Smashed Cucumber"), "cold", plain(1600), ["phg"], ["avoid"]),
        dish("014", text("回锅肉", "Twice-Cooked Pork"), "wok", plain(4600), ["hgr"], ["spice"]),
        dish(
            "016", text("麻婆豆腐", "Mapo Tofu"), "wok", plain(2800), ["mapodoufu", "mpdf"],
            ["spice", "avoid"]),
        dish("017", text("鱼香肉丝", "Fish-Fragrant Pork"), "wok", plain(3800), ["yxrs"], ["spice"]),
        dish(
            "037", text("清蒸鲈鱼", "Steamed Perch"), "river",
            .weight(
                Money(minor: 8800), Weighing(unit: .jin, step: Quantity(thousandths: 50))),
            ["qzly"]),
        dish("038", text("大闸蟹", "Hairy Crab"), "river", .market(nil), ["dzx"]),
        dish("060", text("青岛啤酒", "Tsingtao Beer"), "drink", plain(1500), ["qdpj"]),
        dish(
            "061", text("酸梅汤", "Plum Juice"), "drink", plain(1200), ["smt"], ["temperature"]),
        dish("090", text("厨师推荐", "Chef's Choice"), "wok", .open, ["cstj"]),
    ]

    private static func plain(_ price: Int64) -> Pricing { .portion(Money(minor: price)) }

    private static func dish(
        _ id: ItemID, _ names: LocalizedText, _ category: CategoryID, _ pricing: Pricing,
        _ keys: [String], _ groups: [ModifierGroupID] = []
    ) -> MenuItem {
        MenuItem(
            id: id, names: names, category: category, pricing: pricing, taxClass: "food",
            station: "wok", course: category == "cold" || category == "drink" ? 1 : 2,
            prepMinutes: 8, allergens: [], groups: groups, keys: keys)
    }

    private static let lunch = ComboMeal(
        id: "801", names: text("午市套餐", "Lunch Set"), category: "set", price: Money(minor: 5800),
        taxClass: nil, course: 2,
        groups: [
            ComboGroup(
                id: "main", names: text("主菜", "Main"), choose: 1,
                choices: [
                    ComboChoice(item: "016"),
                    ComboChoice(item: "014", surcharge: Money(minor: 500)),
                ]),
            ComboGroup(
                id: "drink", names: text("饮品", "Drink"), choose: 1,
                choices: [ComboChoice(item: "060", isUsual: true), ComboChoice(item: "061")]),
        ], keys: ["wstc"])
}
