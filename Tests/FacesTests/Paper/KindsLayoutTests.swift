import Amounts
import Kitchen
import Paper
import Testing
import Vocabulary

@testable import Checks

/// How dishes in sizes, by weight and of set meals look on paper.
struct KindsLayoutTests {
    private typealias House = SampleHouse

    private func work(_ columns: Int) throws -> String {
        let docket = try #require(try House.dockets(.fire(Self.dishes, House.origin())).first)
        return DocketLayout(House.setup(columns)).page(for: docket).text(columns: columns)
    }

    private func bill(_ columns: Int) throws -> String {
        BillLayout(House.setup(columns)).page(for: try House.paper(Self.lines))
            .text(columns: columns)
    }

    @Test func `a docket names size and set, and shows weights as a scale does`() throws {
        #expect(
            try work(48) == """
                炒锅 Wok                             制作单 WORK
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                            [!忌口 ALLERGY!]
                2 x 宫保鸡丁
                    Kung Pao Chicken
                [!忌口 ALLERGY: 花生!]
                    - 微辣 Mild
                    套餐 Set meal: 双人套餐 Set for Two

                1 x 水煮鱼 (半)
                    Fish Boiled in Chili Oil (half)
                [!忌口 ALLERGY: 虾 shrimps!]
                    套餐 Set meal: 双人套餐 Set for Two

                1.250 斤 江团
                    River Catfish
                ================================================
                项数 Dishes 3                    单号 Docket 118
                - - 8< - -

                """)
    }

    @Test func `a narrow docket keeps set and weight readable`() throws {
        #expect(
            try work(32) == """
                炒锅 Wok             制作单 WORK
                桌 大厅5号 H5
                账单 Check 41              19:32
                人数 Covers 4         2026-11-21
                经手 By 王芳     单号 Docket 118
                ================================
                    [!忌口 ALLERGY!]
                2 x 宫保鸡丁
                    Kung Pao Chicken
                [!忌口 ALLERGY:!]
                [!花生!]
                    - 微辣 Mild
                    套餐 Set meal: 双人套餐 Set
                    for Two

                1 x 水煮鱼 (半)
                    Fish Boiled in Chili Oil
                    (half)
                [!忌口 ALLERGY:!]
                [!虾 shrimps!]
                    套餐 Set meal: 双人套餐 Set
                    for Two

                1.250 斤 江团
                    River Catfish
                ================================
                项数 Dishes 3    单号 Docket 118
                - - 8< - -

                """)
    }

    @Test func `a void of a set takes back each of its dishes`() throws {
        let command = KitchenCommand.void(
            Array(Self.dishes.prefix(2)), reason: "打翻", House.origin())
        let docket = try #require(try House.dockets(command).first)
        #expect(
            DocketLayout(House.setup(48)).page(for: docket).text(columns: 48) == """
                               [!退菜 VOID!]
                炒锅 Wok
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                -2 x 宫保鸡丁
                    Kung Pao Chicken
                [!忌口 ALLERGY: 花生!]
                    - 微辣 Mild
                    套餐 Set meal: 双人套餐 Set for Two

                -1 x 水煮鱼 (半)
                    Fish Boiled in Chili Oil (half)
                [!忌口 ALLERGY: 虾 shrimps!]
                    套餐 Set meal: 双人套餐 Set for Two
                原因 Reason: 打翻
                ================================================
                               [!退菜 VOID!]
                - - 8< - -

                """)
    }

    @Test func `a bill shows a set at its price, its dishes indented without one`() throws {
        #expect(
            try bill(48) == """
                              蜀香川菜馆
                           Shu Xiang Sichuan Kitchen
                             成都市青羊区芳邻路88号
                            电话 Tel: 028-8000 0088

                                预结单 PRE-BILL
                       仅供核对，非结账凭证 Not a receipt
                ------------------------------------------------
                桌 Table 大厅5号 H5                人数 Covers 4
                账单 Check 41                   2026-11-21 19:32
                经手 By 王芳
                ------------------------------------------------
                双人套餐 Set for Two
                  宫保鸡丁 Kung Pao Chicken
                    - 加花生 Extra Peanuts (+3.00)
                  水煮鱼 (半) Fish Boiled in Chili Oil (half)
                    (+8.00)
                  2 x 青岛啤酒 Tsingtao Beer
                  2 x 139.00                              278.00
                水煮鱼 (半) Fish Boiled in Chili Oil (half)
                  1 x 42.00                                42.00
                江团 River Catfish
                  1.250 斤 x 88.00                        110.00
                小龙虾 Crayfish
                  - 蒜蓉 Garlic (+5.00)
                  1.500 公斤 x 98.00 + 5.00               152.00
                ------------------------------------------------
                小计 Subtotal                             582.00
                合计 TOTAL      ￥582.00
                含税 Incl. tax 6%                          30.23
                含税 Incl. tax 13%                          5.52

                              谢谢惠顾，欢迎再来！
                           Thank you, see you again!
                - - 8< - -

                """)
    }

    @Test func `a narrow bill keeps sets and weights in their columns`() throws {
        #expect(
            try bill(32) == """
                      蜀香川菜馆
                   Shu Xiang Sichuan Kitchen
                     成都市青羊区芳邻路88号
                    电话 Tel: 028-8000 0088

                        预结单 PRE-BILL
                      仅供核对，非结账凭证
                         Not a receipt
                --------------------------------
                桌 Table 大厅5号 H5
                人数 Covers 4
                账单 Check 41   2026-11-21 19:32
                经手 By 王芳
                --------------------------------
                双人套餐 Set for Two
                  宫保鸡丁 Kung Pao Chicken
                    - 加花生 Extra Peanuts
                      (+3.00)
                  水煮鱼 (半) Fish Boiled in
                    Chili Oil (half) (+8.00)
                  2 x 青岛啤酒 Tsingtao Beer
                  2 x 139.00              278.00
                水煮鱼 (半)
                  Fish Boiled in Chili Oil
                  (half)
                  1 x 42.00                42.00
                江团 River Catfish
                  1.250 斤 x 88.00        110.00
                小龙虾 Crayfish
                  - 蒜蓉 Garlic (+5.00)
                  1.500 公斤 x 98.00
                  + 5.00                  152.00
                --------------------------------
                小计 Subtotal             582.00
                合计    ￥582.00
                TOTAL
                含税 Incl. tax 6%          30.23
                含税 Incl. tax 13%          5.52

                      谢谢惠顾，欢迎再来！
                   Thank you, see you again!
                - - 8< - -

                """)
    }

    /// The crayfish of a bill, from the line of its addition on.
    private func crayfish(_ columns: Int, _ language: Language, price: Int64 = 9800) throws
        -> [String]
    {
        let config = House.config(languages: [language])
        let lines = [Self.crayfish(price: price, garlic: 500)]
        let page = BillLayout(House.setup(columns, config)).page(for: try House.paper(lines))
        let text = page.text(columns: columns).split(separator: "\n").map(String.init)
        let start = try #require(text.firstIndex { $0.hasPrefix("  - ") })
        return Array(text[(start + 1)...].prefix { $0.hasPrefix("  ") })
    }

    @Test func `no amount stands beside half of its sum`() throws {
        #expect(
            try crayfish(48, .english) == ["  1.500 kg x 98.00 + 5.00                 152.00"])
        #expect(
            try crayfish(48, .chineseSimplified) == [
                "  1.500 公斤 x 98.00 + 5.00               152.00"
            ])
        #expect(try crayfish(32, .english) == ["  1.500 kg x 98.00 + 5.00 152.00"])
        #expect(
            try crayfish(32, .chineseSimplified) == [
                "  1.500 公斤 x 98.00", "  + 5.00                  152.00",
            ])
        #expect(
            try crayfish(32, .english, price: 19_800) == [
                "  1.500 kg x 198.00", "  + 5.00                  302.00",
            ])
    }

    @Test func `what an addition takes off has one sign`() throws {
        let lines = [Self.crayfish(price: 9800, garlic: -500)]
        let page = BillLayout(House.setup(48)).page(for: try House.paper(lines))
        #expect(
            page.text(columns: 48).contains("  1.500 公斤 x 98.00 - 5.00               142.00\n"))
    }

    /// A set of three dishes at two stations, half a fish and a carp by weight.
    static let dishes: [DocketLine] = [
        dish(
            "宫保鸡丁", "Kung Pao Chicken", part: 1, modifiers: [House.text("微辣", "Mild")],
            allergy: "花生"),
        dish("水煮鱼 (半)", "Fish Boiled in Chili Oil (half)", .one, part: 2),
        dish("江团", "River Catfish", Quantity(thousandths: 1250), unit: .jin),
    ]

    private static func dish(
        _ chinese: String, _ english: String, _ quantity: Quantity = Quantity(2), part: Int? = nil,
        modifiers: [LocalizedText] = [], allergy: Note? = nil, unit: WeightUnit? = nil
    ) -> DocketLine {
        DocketLine(
            line: LineID(bits: 1), station: "wok", names: House.text(chinese, english),
            quantity: quantity, modifiers: modifiers, seat: nil, course: 1, note: nil,
            allergy: allergy, unit: unit,
            set: part.map {
                DocketLine.SetMark(
                    names: House.text("双人套餐", "Set for Two"), part: $0, note: nil,
                    allergy: $0 == 2 ? "虾 shrimps" : nil)
            })
    }

    static let lines: [CheckLine] = [
        line(
            "双人套餐", "Set for Two", 12_800, Quantity(2),
            .set([
                part("宫保鸡丁", "Kung Pao Chicken", 5200, modifiers: [("加花生", "Extra Peanuts", 300)]),
                part("水煮鱼", "Fish Boiled in Chili Oil", 6300, size: half, surcharge: 800),
                part("青岛啤酒", "Tsingtao Beer", 2400, portions: 2, tax: 1300),
            ])),
        line("水煮鱼", "Fish Boiled in Chili Oil", 4200, .one, .size(half)),
        line("江团", "River Catfish", 8800, Quantity(thousandths: 1250), .weight(.jin)),
        crayfish(price: 9800, garlic: 500),
    ]

    private static func crayfish(price: Int64, garlic: Int64) -> CheckLine {
        line(
            "小龙虾", "Crayfish", price, Quantity(thousandths: 1500), .weight(.kilogram),
            modifiers: [
                .init(
                    id: "garlic", names: House.text("蒜蓉", "Garlic"), price: Money(minor: garlic))
            ])
    }

    private static let half = Serving.Size(
        id: "half", names: House.text("半", "half"), portions: Quantity(thousandths: 500))

    private static func line(
        _ chinese: String, _ english: String, _ price: Int64, _ quantity: Quantity,
        _ serving: Serving, modifiers: [CheckLine.Modifier] = []
    ) -> CheckLine {
        CheckLine(
            id: LineID(bits: 1), item: "001", names: House.text(chinese, english),
            price: Money(minor: price), modifiers: modifiers, quantity: quantity, seat: nil,
            course: 1, note: nil, allergy: nil, taxRate: Rate(basisPoints: 600),
            station: "wok", round: 1, by: "wang", at: House.at, stage: .fired, serving: serving)
    }

    private static func part(
        _ chinese: String, _ english: String, _ share: Int64, portions: Int = 1,
        size: Serving.Size? = nil, surcharge: Int64 = 0, tax: Int64 = 600,
        modifiers: [(String, String, Int64)] = []
    ) -> Serving.Part {
        Serving.Part(
            item: "001", names: House.text(chinese, english), size: size, portions: portions,
            surcharge: Money(minor: surcharge),
            modifiers: modifiers.map {
                .init(id: "nuts", names: House.text($0.0, $0.1), price: Money(minor: $0.2))
            },
            share: Money(minor: share), taxRate: Rate(basisPoints: tax), station: "wok",
            course: 1, note: nil, allergy: nil)
    }
}
