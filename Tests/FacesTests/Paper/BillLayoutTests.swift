import Amounts
import Checks
import HouseRules
import Paper
import Testing
import Vocabulary

@Suite struct `Guest paper` {
    private typealias House = SampleHouse

    private func page(
        _ paper: GuestPaper, reprint: Bool = false, columns: Int = 48,
        _ config: HouseConfig = House.config()
    ) -> String {
        BillLayout(House.setup(columns, config)).page(for: paper, reprint: reprint)
            .text(columns: columns)
    }

    @Test func `a pre-bill says that it is not a receipt`() throws {
        #expect(
            page(try House.paper()) == """
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
                宫保鸡丁 Kung Pao Chicken
                  - 微辣 Mild
                  - 加花生 Extra Peanuts (+3.00)
                  2 x 41.00                                82.00
                拍黄瓜 Smashed Cucumber
                  0.5 x 26.88                              13.44
                青岛啤酒 Tsingtao Beer
                  2 x 12.00                                24.00
                ------------------------------------------------
                小计 Subtotal                             119.44
                合计 TOTAL      ￥119.44
                含税 Incl. tax 6%                           5.40
                含税 Incl. tax 13%                          2.76

                              谢谢惠顾，欢迎再来！
                           Thank you, see you again!
                - - 8< - -

                """)
    }

    @Test func `a pre-bill shows what is paid and what is due`() throws {
        let paper = try House.paper(House.dinner, [House.card(5000, "8812")], copy: 2)
        #expect(
            page(paper) == """
                              蜀香川菜馆
                           Shu Xiang Sichuan Kitchen
                             成都市青羊区芳邻路88号
                            电话 Tel: 028-8000 0088

                                预结单 PRE-BILL
                       仅供核对，非结账凭证 Not a receipt
                              打印次数 Print no. 2
                ------------------------------------------------
                桌 Table 大厅5号 H5                人数 Covers 4
                账单 Check 41                   2026-11-21 19:32
                经手 By 王芳
                ------------------------------------------------
                宫保鸡丁 Kung Pao Chicken
                  - 微辣 Mild
                  - 加花生 Extra Peanuts (+3.00)
                  2 x 41.00                                82.00
                拍黄瓜 Smashed Cucumber
                  0.5 x 26.88                              13.44
                青岛啤酒 Tsingtao Beer
                  2 x 12.00                                24.00
                ------------------------------------------------
                小计 Subtotal                             119.44
                合计 TOTAL      ￥119.44
                含税 Incl. tax 6%                           5.40
                含税 Incl. tax 13%                          2.76
                ------------------------------------------------
                刷卡 Card                                  50.00
                  凭证 Ref. 8812
                已付 Paid                                  50.00
                应付 DUE         ￥69.44

                              谢谢惠顾，欢迎再来！
                           Thank you, see you again!
                - - 8< - -

                """)
    }

    @Test func `a receipt shows rounding and change, and opens the drawer`() throws {
        let tenders = [House.card(5000, "8812"), House.cash(10_000)]
        let paper = try House.paper(House.dinner, tenders, receipt: 1024)
        #expect(
            page(paper) == """
                [drawer]
                              蜀香川菜馆
                           Shu Xiang Sichuan Kitchen
                             成都市青羊区芳邻路88号
                            电话 Tel: 028-8000 0088

                                 结账单 RECEIPT
                ------------------------------------------------
                桌 Table 大厅5号 H5                人数 Covers 4
                账单 Check 41                   2026-11-21 19:32
                经手 By 王芳                   收银 Cashier 陈静
                结账单号 Receipt no. 1024
                ------------------------------------------------
                宫保鸡丁 Kung Pao Chicken
                  - 微辣 Mild
                  - 加花生 Extra Peanuts (+3.00)
                  2 x 41.00                                82.00
                拍黄瓜 Smashed Cucumber
                  0.5 x 26.88                              13.44
                青岛啤酒 Tsingtao Beer
                  2 x 12.00                                24.00
                ------------------------------------------------
                小计 Subtotal                             119.44
                合计 TOTAL      ￥119.44
                含税 Incl. tax 6%                           5.40
                含税 Incl. tax 13%                          2.76
                ------------------------------------------------
                刷卡 Card                                  50.00
                  凭证 Ref. 8812
                抹零 Cash rounding                         -0.04
                现金 Cash                                 100.00
                找零 Change                                30.60

                              谢谢惠顾，欢迎再来！
                           Thank you, see you again!

                [QR comanda:sichuan:receipt:1024]
                - - 8< - -

                """)
    }

    @Test func `a copy is marked at both ends and leaves the drawer shut`() throws {
        let paper = try House.paper(
            House.dinner, [House.cash(11_940)], copy: 2, receipt: 1024)
        #expect(
            page(paper) == """
                             [!副本 COPY 1!]
                              蜀香川菜馆
                           Shu Xiang Sichuan Kitchen
                             成都市青羊区芳邻路88号
                            电话 Tel: 028-8000 0088

                                 结账单 RECEIPT
                ------------------------------------------------
                桌 Table 大厅5号 H5                人数 Covers 4
                账单 Check 41                   2026-11-21 19:32
                经手 By 王芳                   收银 Cashier 陈静
                结账单号 Receipt no. 1024
                ------------------------------------------------
                宫保鸡丁 Kung Pao Chicken
                  - 微辣 Mild
                  - 加花生 Extra Peanuts (+3.00)
                  2 x 41.00                                82.00
                拍黄瓜 Smashed Cucumber
                  0.5 x 26.88                              13.44
                青岛啤酒 Tsingtao Beer
                  2 x 12.00                                24.00
                ------------------------------------------------
                小计 Subtotal                             119.44
                合计 TOTAL      ￥119.44
                含税 Incl. tax 6%                           5.40
                含税 Incl. tax 13%                          2.76
                ------------------------------------------------
                抹零 Cash rounding                         -0.04
                现金 Cash                                 119.40

                              谢谢惠顾，欢迎再来！
                           Thank you, see you again!

                [QR comanda:sichuan:receipt:1024]
                             [!副本 COPY 1!]
                - - 8< - -

                """)
    }

    @Test func `on narrow paper amounts stay whole`() throws {
        let tenders = [House.card(5000, "8812"), House.cash(10_000)]
        let paper = try House.paper(House.dinner, tenders, receipt: 1024)
        #expect(
            page(paper, columns: 32) == """
                [drawer]
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
                - - 8< - -

                """)
    }

    @Test func `long names wrap beside no amount`() throws {
        let dish = House.line(
            "老成都担担面配芽菜肉末花生碎红油", "Old Chengdu Dan Dan Noodles with Pork and Peanuts",
            123_456, Quantity(thousandths: 1250),
            modifiers: [
                .init(
                    id: "soft", names: House.text("面煮软一点", "Softer Noodles, Soup Apart"),
                    price: .init(minor: -150))
            ])
        #expect(
            page(try House.paper([dish]), columns: 32) == """
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
                老成都担担面配芽菜肉末花生碎红油
                  Old Chengdu Dan Dan Noodles
                  with Pork and Peanuts
                  - 面煮软一点 Softer Noodles,
                    Soup Apart (-1.50)
                  1.25 x 1233.06         1541.33
                --------------------------------
                小计 Subtotal            1541.33
                合计 TOTAL
                              ￥1541.33
                含税 Incl. tax 6%          87.25

                      谢谢惠顾，欢迎再来！
                   Thank you, see you again!
                - - 8< - -

                """)
    }

    @Test func `tax that is added stands above the total`() throws {
        let config = House.config(languages: [.english], pricesIncludeTax: false, footer: [])
        let paper = try House.paper(House.dinner, taxIncluded: false)
        #expect(
            page(paper, config) == """
                       Shu Xiang Sichuan
                                 Kitchen
                             成都市青羊区芳邻路88号
                            电话 Tel: 028-8000 0088

                                    PRE-BILL
                                 Not a receipt
                ------------------------------------------------
                Table H5                                Covers 4
                Check 41                        2026-11-21 19:32
                By 王芳
                ------------------------------------------------
                Kung Pao Chicken
                  - Mild
                  - Extra Peanuts (+3.00)
                  2 x 41.00                                82.00
                Smashed Cucumber
                  0.5 x 26.88                              13.44
                Tsingtao Beer
                  2 x 12.00                                24.00
                ------------------------------------------------
                Subtotal                                  119.44
                Tax 6%                                      5.73
                Tax 13%                                     3.12
                TOTAL           ￥128.29

                           Thank you, see you again!
                - - 8< - -

                """)
    }

    @Test func `a receipt paid by card leaves the drawer shut`() throws {
        let paper = try House.paper(House.dinner, [House.card(11_944)], receipt: 7)
        #expect(!page(paper).contains("[drawer]"))
        #expect(page(paper).contains("[QR comanda:sichuan:receipt:7]\n"))
    }

    @Test func `a receipt that may be out already is marked and leaves the drawer shut`() throws {
        let paper = try House.paper(House.dinner, [House.cash(11_940)], receipt: 7)
        let lines = page(paper, reprint: true).split(separator: "\n")
        #expect(lines.first == "            [!补打 REPRINT!]")
        #expect(lines.suffix(2) == ["            [!补打 REPRINT!]", "- - 8< - -"])
    }
}
