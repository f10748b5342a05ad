import Amounts
import Cells
import HouseRules
import Kitchen
import Paper
import Testing
import Vocabulary

/// Paper of 58 mm and of the older 80 mm printers: 32 and 42 columns.
@Suite struct NarrowPaperTests {
    private typealias House = SampleHouse

    private static let tripe = House.dish(
        "夫妻肺片（牛肉、牛杂）双椒大份", "Sliced Beef and Ox Tripe in Chili Oil", Quantity(12),
        modifiers: [House.text("不要香菜", "No Coriander")], seat: 12,
        allergy: "花生、芝麻 peanuts, sesame")

    private func docket(_ command: KitchenCommand, columns: Int, reprint: Bool = false) throws
        -> String
    {
        let docket = try #require(try House.dockets(command).first)
        return DocketLayout(House.setup(columns)).page(for: docket, reprint: reprint)
            .text(columns: columns)
    }

    @Test func `a long dish keeps to its column on 58 mm`() throws {
        #expect(
            try docket(.fire([Self.tripe], House.origin()), columns: 32) == """
                炒锅 Wok             制作单 WORK
                桌 大厅5号 H5
                账单 Check 41              19:32
                人数 Covers 4         2026-11-21
                经手 By 王芳     单号 Docket 118
                ================================
                12 x 夫妻肺片
                     （牛肉、牛
                     杂）双椒大
                     份
                    Sliced Beef and Ox Tripe in
                    Chili Oil
                [!忌口 ALLERGY:!]
                [!花生、芝麻!]
                [!peanuts, sesame!]
                    - 不要香菜 No Coriander
                    座 Seat 12
                ================================
                项数 Dishes 1    单号 Docket 118
                - - 8< - -

                """)
    }

    @Test func `a marked void is whole on 58 mm`() throws {
        let void = KitchenCommand.void([House.kungPao], reason: "客人改主意", House.origin())
        #expect(
            try docket(void, columns: 32, reprint: true) == """
                    [!补打 REPRINT!]
                      可能已打过，勿做两次
                May be there already: do not do
                            it twice
                       [!退菜 VOID!]
                炒锅 Wok
                桌 大厅5号 H5
                账单 Check 41              19:32
                人数 Covers 4         2026-11-21
                经手 By 王芳     单号 Docket 118
                ================================
                -2 x 宫保鸡丁
                    Kung Pao Chicken
                [!忌口 ALLERGY:!]
                [!花生 peanuts!]
                    - 微辣 Mild
                    - 不要花生 No Peanuts
                    备注 Note: 少放油
                    座 Seat 3
                原因 Reason: 客人改主意
                ================================
                       [!退菜 VOID!]
                    [!补打 REPRINT!]
                      可能已打过，勿做两次
                May be there already: do not do
                            it twice
                - - 8< - -

                """)
    }

    @Test func `a move is whole on 58 mm`() throws {
        let move = KitchenCommand.move([Self.tripe], from: "b2", House.origin())
        #expect(
            try docket(move, columns: 32) == """
                      [!转台 MOVED!]
                炒锅 Wok
                账单 Check 41              19:32
                人数 Covers 4         2026-11-21
                经手 By 王芳     单号 Docket 118
                ================================
                原桌 From 卡座2号 B2
                新桌 To 大厅5号
                H5
                ================================
                      [!转台 MOVED!]
                - - 8< - -

                """)
    }

    @Test func `a docket of 42 columns fills them`() throws {
        #expect(
            try docket(.fire([Self.tripe], House.origin()), columns: 42) == """
                炒锅 Wok                       制作单 WORK
                桌 大厅5号 H5
                账单 Check 41                        19:32
                人数 Covers 4                   2026-11-21
                经手 By 王芳               单号 Docket 118
                ==========================================
                12 x 夫妻肺片（牛肉、
                     牛杂）双椒大份
                    Sliced Beef and Ox Tripe in Chili Oil
                [!忌口 ALLERGY:!]
                [!花生、芝麻 peanuts,!]
                [!sesame!]
                    - 不要香菜 No Coriander
                    座 Seat 12
                ==========================================
                项数 Dishes 1              单号 Docket 118
                - - 8< - -

                """)
    }

    @Test func `a copied receipt is whole on 58 mm`() throws {
        let tenders = [House.card(5000, "8812"), House.cash(10_000)]
        let paper = try House.paper(House.dinner, tenders, copy: 2, receipt: 1024)
        #expect(
            BillLayout(House.setup(32)).page(for: paper).text(columns: 32) == """
                     [!副本 COPY 1!]
                      蜀香川菜馆
                   Shu Xiang Sichuan Kitchen
                     成都市青羊区芳邻路88号
                    电话 Tel: 028-8000 0088

                         结账单 RECEIPT
                --------------------------------
                桌 Table 大厅5号 H5
                人数 Covers 4
                账单 Check 41   2026-11-21 19:32
                经手 By 王芳
                收银 Cashier 陈静
                结账单号 Receipt no. 1024
                --------------------------------
                宫保鸡丁 Kung Pao Chicken
                  - 微辣 Mild
                  - 加花生 Extra Peanuts (+3.00)
                  2 x 41.00                82.00
                拍黄瓜 Smashed Cucumber
                  0.5 x 26.88              13.44
                青岛啤酒 Tsingtao Beer
                  2 x 12.00                24.00
                --------------------------------
                小计 Subtotal             119.44
                合计    ￥119.44
                TOTAL
                含税 Incl. tax 6%           5.40
                含税 Incl. tax 13%          2.76
                --------------------------------
                刷卡 Card                  50.00
                  凭证 Ref. 8812
                抹零 Cash rounding         -0.04
                现金 Cash                 100.00
                找零 Change                30.60

                      谢谢惠顾，欢迎再来！
                   Thank you, see you again!

                [QR comanda:sichuan:receipt:1024]
                     [!副本 COPY 1!]
                - - 8< - -

                """)
    }

    @Test func `a pre-bill shows what is due on 58 mm`() throws {
        let paper = try House.paper(House.dinner, [House.card(5000, "8812")], copy: 2)
        let text = BillLayout(House.setup(32)).page(for: paper).text(columns: 32)
        #expect(text.contains("\n      仅供核对，非结账凭证\n         Not a receipt\n"))
        #expect(
            text.contains(
                """
                --------------------------------
                刷卡 Card                  50.00
                  凭证 Ref. 8812
                已付 Paid                  50.00
                应付 DUE ￥69.44

                """))
    }

    /// From one cent up to more than any bill: at double width until it does not fit, then at
    /// normal width, and always in one piece at the right edge.
    @Test(arguments: [24, 32, 42], [CellRule.unicode, .doubleByte])
    func `an amount is never cut, whatever its length`(columns: Int, rule: CellRule) {
        let format = PaperFormat(columns: columns, rule: rule)
        let currency = Currency(code: "CNY", minorDigits: 2, symbol: "￥")
        var nines: Int64 = 0
        for _ in 1...12 {
            nines = nines * 10 + 9
            let amount = currency.text(Money(minor: nines))
            for style in [Paper.Style.plain, .large] {
                let lines = Line.pair("合计 TOTAL", amount, style, on: format)
                let texts = lines.map(\.text)
                #expect(texts.count { $0.hasSuffix(amount) } == 1, "\(texts)")
                #expect(texts.joined(separator: " ").contains("合计"))
                #expect(lines.allSatisfy { $0.columns(by: rule) <= columns }, "\(texts)")
            }
        }
    }
}
