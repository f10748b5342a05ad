import Vocabulary
import Paper
import Testing

/// How paper in traditional Chinese looks: whole dollars, as in Taiwan.
struct TraditionalChinesePaperTests {
    private typealias House = SampleHouse
    private let house = HouseAbroad.traditional

    @Test func `a 廚房單 shows dishes by course, with all that changes them`() throws {
        #expect(
            try house.workDocket() == """
                熱炒                                      廚房單
                桌號 5
                帳單 41                                    19:32
                人數 2                                2026-11-21
                經手 陳美玲                             單號 118
                ================================================
                                    [!過敏!]
                                     第1道
                1 x 三杯雞
                [!過敏: 花生!]
                    - 小辣
                    - 不要九層塔
                    備註: 少油
                    座位 2
                ------------------------------------------------
                                     第2道
                0.650 公斤 清蒸石斑
                ================================================
                項數 2                                  單號 118
                - - 8< - -

                """)
    }

    @Test func `a 退菜 cannot be read as an order`() throws {
        #expect(
            try house.voidDocket() == """
                                    [!退菜!]
                熱炒
                桌號 5
                帳單 41                                    19:32
                人數 2                                2026-11-21
                經手 陳美玲                             單號 118
                ================================================
                -1 x 三杯雞
                [!過敏: 花生!]
                    - 小辣
                    - 不要九層塔
                    備註: 少油
                    座位 2
                原因: 客人改變主意
                ================================================
                                    [!退菜!]
                - - 8< - -

                """)
    }

    @Test func `a 預結單 says that it is no receipt`() throws {
        #expect(
            try house.bill() == """
                                好味小館

                                     預結單
                                僅供核對，非收據
                ------------------------------------------------
                桌號 5                                    人數 2
                帳單 41                         2026-11-21 19:32
                經手 陳美玲
                ------------------------------------------------
                三杯雞
                  - 小辣
                  - 不要九層塔
                  1 x 320                                    320
                清蒸石斑
                  0.650 公斤 x 900                           585
                臺灣啤酒
                  2 x 90                                     180
                ------------------------------------------------
                小計                                        1085
                總計               $1085
                內含稅 5%                                     52

                              謝謝光臨，歡迎再來！
                - - 8< - -

                """)
    }

    @Test func `a 收據 has the tax inside, in whole dollars`() throws {
        let tenders = [House.card(500, "8812"), House.cash(1000)]
        #expect(
            try house.bill(tenders, receipt: 1024) == """
                [drawer]
                                好味小館

                                      收據
                ------------------------------------------------
                桌號 5                                    人數 2
                帳單 41                         2026-11-21 19:32
                經手 陳美玲                          收銀 林志明
                收據號碼 1024
                ------------------------------------------------
                三杯雞
                  - 小辣
                  - 不要九層塔
                  1 x 320                                    320
                清蒸石斑
                  0.650 公斤 x 900                           585
                臺灣啤酒
                  2 x 90                                     180
                ------------------------------------------------
                小計                                        1085
                總計               $1085
                內含稅 5%                                     52
                ------------------------------------------------
                刷卡                                         500
                  憑證 8812
                現金                                        1000
                找零                                         415

                              謝謝光臨，歡迎再來！

                [QR comanda:abroad:receipt:1024]
                - - 8< - -

                """)
    }
}
