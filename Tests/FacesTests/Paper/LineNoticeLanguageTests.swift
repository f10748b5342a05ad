import Testing
import Vocabulary

/// Kitchen paper about single dishes, in the other languages.
struct LineNoticeLanguageTests {
    @Test func `a rush in traditional Chinese`() throws {
        #expect(
            try LineNotices.rush([.chineseTraditional]) == """
                                    [!催菜!]
                传菜
                桌號 大厅5号
                帳單 41                                    19:32
                人數 4                                2026-11-21
                經手 王芳                               單號 120
                ================================================
                原單號 12
                - 宫保鸡丁 (2)
                    炒锅  座位 3
                - 麻婆豆腐 (1)
                    炒锅
                原單號 13
                - 拍黄瓜 (0.5)
                    凉菜
                ================================================
                                    [!催菜!]
                - - 8< - -

                """)
    }

    @Test func `moved dishes in traditional Chinese`() throws {
        #expect(
            try LineNotices.moved([.chineseTraditional]) == """
                                    [!轉桌!]
                传菜
                帳單 41                                    19:32
                人數 4                                2026-11-21
                經手 王芳                               單號 120
                ================================================
                原桌 卡座2号, 帳單 40
                新桌 大厅5号
                ------------------------------------------------
                原單號 12
                - 宫保鸡丁 (2)
                    炒锅  座位 3
                - 麻婆豆腐 (1)
                    炒锅
                原單號 13
                - 拍黄瓜 (0.5)
                    凉菜
                ================================================
                                    [!轉桌!]
                - - 8< - -

                """)
    }

    @Test func `a docket again in traditional Chinese`() throws {
        #expect(
            try LineNotices.again([.chineseTraditional]) == """
                                    [!補印!]
                             可能已印過，勿重複出餐
                炒锅                                  補印廚房單
                桌號 大厅5号
                帳單 41                                    19:32
                人數 4                                2026-11-21
                經手 王芳                               單號 118
                ================================================
                原單號 12
                                    [!過敏!]
                                     第1道
                2 x 宫保鸡丁
                [!過敏: 花生 peanuts!]
                    - 微辣
                    - 不要花生
                    備註: 少放油
                    座位 3
                ------------------------------------------------
                                     第2道
                1 x 麻婆豆腐
                    - 特辣
                ================================================
                項數 2                                  單號 118
                                    [!補印!]
                             可能已印過，勿重複出餐
                - - 8< - -

                """)
    }

    @Test func `a rush in Swedish`() throws {
        #expect(
            try LineNotices.rush([.swedish]) == """
                                  [!SKYNDA!]
                传菜
                Bord 大厅5号
                Nota 41                                    19:32
                Gäster 4                              2026-11-21
                Servitör 王芳                        Bong nr 120
                ================================================
                Till bong 12
                - 宫保鸡丁 (2)
                    炒锅  Plats 3
                - 麻婆豆腐 (1)
                    炒锅
                Till bong 13
                - 拍黄瓜 (0.5)
                    凉菜
                ================================================
                                  [!SKYNDA!]
                - - 8< - -

                """)
    }

    @Test func `moved dishes in Swedish`() throws {
        #expect(
            try LineNotices.moved([.swedish]) == """
                               [!BORDSBYTE!]
                传菜
                Nota 41                                    19:32
                Gäster 4                              2026-11-21
                Servitör 王芳                        Bong nr 120
                ================================================
                Från 卡座2号, Nota 40
                Till 大厅5号
                ------------------------------------------------
                Till bong 12
                - 宫保鸡丁 (2)
                    炒锅  Plats 3
                - 麻婆豆腐 (1)
                    炒锅
                Till bong 13
                - 拍黄瓜 (0.5)
                    凉菜
                ================================================
                               [!BORDSBYTE!]
                - - 8< - -

                """)
    }

    @Test func `a docket again in Swedish`() throws {
        #expect(
            try LineNotices.again([.swedish]) == """
                              [!OMUTSKRIFT!]
                 Kan redan vara utskriven: laga inte två gånger
                炒锅                                   BONG IGEN
                Bord 大厅5号
                Nota 41                                    19:32
                Gäster 4                              2026-11-21
                Servitör 王芳                        Bong nr 118
                ================================================
                Till bong 12
                                 [!ALLERGI!]
                                  SERVERING 1
                2 x 宫保鸡丁
                [!ALLERGI: 花生 peanuts!]
                    - 微辣
                    - 不要花生
                    Notering: 少放油
                    Plats 3
                ------------------------------------------------
                                  SERVERING 2
                1 x 麻婆豆腐
                    - 特辣
                ================================================
                Rader 2                              Bong nr 118
                              [!OMUTSKRIFT!]
                 Kan redan vara utskriven: laga inte två gånger
                - - 8< - -

                """)
    }

    @Test func `a rush in German`() throws {
        #expect(
            try LineNotices.rush([.german]) == """
                             [!BITTE EILEN!]
                传菜
                Tisch 大厅5号
                Rechnung 41                                19:32
                Gäste 4                               2026-11-21
                Bedienung 王芳                       Bon-Nr. 120
                ================================================
                Zu Bon 12
                - 宫保鸡丁 (2)
                    炒锅  Platz 3
                - 麻婆豆腐 (1)
                    炒锅
                Zu Bon 13
                - 拍黄瓜 (0.5)
                    凉菜
                ================================================
                             [!BITTE EILEN!]
                - - 8< - -

                """)
    }

    @Test func `moved dishes in German`() throws {
        #expect(
            try LineNotices.moved([.german]) == """
                            [!TISCHWECHSEL!]
                传菜
                Rechnung 41                                19:32
                Gäste 4                               2026-11-21
                Bedienung 王芳                       Bon-Nr. 120
                ================================================
                Von 卡座2号, Rechnung 40
                Nach 大厅5号
                ------------------------------------------------
                Zu Bon 12
                - 宫保鸡丁 (2)
                    炒锅  Platz 3
                - 麻婆豆腐 (1)
                    炒锅
                Zu Bon 13
                - 拍黄瓜 (0.5)
                    凉菜
                ================================================
                            [!TISCHWECHSEL!]
                - - 8< - -

                """)
    }

    @Test func `a docket again in German`() throws {
        #expect(
            try LineNotices.again([.german]) == """
                               [!NACHDRUCK!]
                 Evtl. schon gedruckt: nicht doppelt zubereiten
                炒锅                                 BON NOCHMAL
                Tisch 大厅5号
                Rechnung 41                                19:32
                Gäste 4                               2026-11-21
                Bedienung 王芳                       Bon-Nr. 118
                ================================================
                Zu Bon 12
                                [!ALLERGIE!]
                                     GANG 1
                2 x 宫保鸡丁
                [!ALLERGIE: 花生 peanuts!]
                    - 微辣
                    - 不要花生
                    Hinweis: 少放油
                    Platz 3
                ------------------------------------------------
                                     GANG 2
                1 x 麻婆豆腐
                    - 特辣
                ================================================
                Positionen 2                         Bon-Nr. 118
                               [!NACHDRUCK!]
                 Evtl. schon gedruckt: nicht doppelt zubereiten
                - - 8< - -

                """)
    }
}
