import HouseRules
import Paper
import Testing
import Vocabulary

@testable import Checks

/// What the house gives away stands on the guest's bill: what it would cost, that it is given, why.
struct CompOnBillTests {
    private typealias House = SampleHouse

    /// One of two chickens is given away, and both beers: 119.44 - 41.00 - 24.00 = 54.44.
    private static let dinner = [
        given(House.dinner[0], .one, "久等 long wait"), House.dinner[1],
        given(House.dinner[2], Quantity(2), "生日 birthday"),
    ]

    private static func given(_ line: CheckLine, _ quantity: Quantity, _ reason: Note) -> CheckLine
    {
        var line = line
        line.comp = LineComp(quantity: quantity, reason: reason, by: "wang", at: House.at)
        return line
    }

    private func page(columns: Int, _ languages: [Language]) throws -> String {
        let setup = House.setup(columns, House.config(languages: languages))
        return BillLayout(setup).page(for: try House.paper(Self.dinner), reprint: false)
            .text(columns: columns)
    }

    @Test func `what is given away is taken off beside its reason`() throws {
        #expect(
            try page(columns: 48, [.chineseSimplified, .english]) == """
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
                  赠菜 On the house (1): 久等 long wait   -41.00
                拍黄瓜 Smashed Cucumber
                  0.5 x 26.88                              13.44
                青岛啤酒 Tsingtao Beer
                  2 x 12.00                                24.00
                  赠菜 On the house: 生日 birthday        -24.00
                ------------------------------------------------
                小计 Subtotal                              54.44
                合计 TOTAL       ￥54.44
                含税 Incl. tax 6%                           3.08
                含税 Incl. tax 13%                          0.00

                              谢谢惠顾，欢迎再来！
                           Thank you, see you again!
                - - 8< - -

                """)
    }

    @Test func `on narrow paper the reason goes on below`() throws {
        #expect(
            try page(columns: 32, [.german]) == """
                      蜀香川菜馆
                     成都市青羊区芳邻路88号
                    电话 Tel: 028-8000 0088

                        ZWISCHENRECHNUNG
                        Kein Kassenbeleg
                --------------------------------
                Tisch 大厅5号            Gäste 4
                Rechnung 41     2026-11-21 19:32
                Bedienung 王芳
                --------------------------------
                宫保鸡丁
                  - 微辣
                  - 加花生 (+3.00)
                  2 x 41.00                82.00
                  Aufs Haus (1): 久等     -41.00
                  long wait
                拍黄瓜
                  0.5 x 26.88              13.44
                青岛啤酒
                  2 x 12.00                24.00
                  Aufs Haus: 生日         -24.00
                  birthday
                --------------------------------
                Zwischensumme              54.44
                GESAMT   ￥54.44
                enthaltene MwSt. 6%         3.08
                enthaltene MwSt. 13%        0.00

                      谢谢惠顾，欢迎再来！
                   Thank you, see you again!
                - - 8< - -

                """)
    }
}
