import Kitchen
import Paper
import Testing
import Vocabulary

/// Papers of the pass about a chicken, a tofu and a cucumber.
enum LineNotices {
    private typealias House = SampleHouse

    private static let dishes = [
        House.kungPao.referring(to: 12), House.tofu.referring(to: 12),
        House.cucumber.referring(to: 13),
    ]

    static func rush(_ languages: [Language], columns: Int = 48) throws -> String {
        try text(.rush(Self.dishes, House.origin()), languages, columns)
    }

    static func moved(_ languages: [Language], columns: Int = 48) throws -> String {
        try text(
            .moveDishes(Self.dishes, from: "b2", check: 40, House.origin()), languages, columns)
    }

    /// A chicken that goes to another seat of its check.
    static func seated(_ languages: [Language], columns: Int = 48) throws -> String {
        try text(
            .moveDishes([dishes[0]], from: "h5", check: 41, House.origin()), languages, columns)
    }

    /// A party whose dishes were ordered at other tables, the cucumber at the one it comes from.
    static func party(_ languages: [Language], columns: Int = 48) throws -> String {
        let dishes = [
            House.kungPao.referring(to: 12, at: "b1"), House.tofu.referring(to: 9, at: "b1"),
            House.cucumber.referring(to: 13),
        ]
        return try text(.move(dishes, from: "b2", House.origin()), languages, columns)
    }

    /// Two dishes that nobody wants any more: the first one stood on a docket of another table.
    static func voided(_ languages: [Language], columns: Int = 48) throws -> String {
        let dishes = [
            House.tofu.referring(to: 12, at: "b2"), House.cucumber.referring(to: 13),
        ]
        return try text(
            .void(dishes, reason: "客人退", House.origin()), languages, columns)
    }

    static func again(_ languages: [Language], columns: Int = 48) throws -> String {
        let dishes = Array(Self.dishes.prefix(2))
        return try text(.reprint(dishes, station: "wok", House.origin()), languages, columns)
    }

    /// The last paper that something prints: that of the pass, which has all dishes.
    private static func text(
        _ command: KitchenCommand, _ languages: [Language], _ columns: Int
    ) throws -> String {
        let docket = try #require(try House.dockets(command).last)
        let setup = House.setup(columns, House.config(languages: languages))
        return DocketLayout(setup).page(for: docket).text(columns: columns)
    }
}

/// Kitchen paper about single dishes: a notice names each with the docket that ordered it, number
/// last, and nothing on it reads as an order.
struct LineNoticeTests {
    @Test func `a rush names each dish and its docket`() throws {
        #expect(
            try LineNotices.rush([.chineseSimplified, .english]) == """
                               [!催菜 RUSH!]
                传菜 Pass
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 120
                ================================================
                原单号 Of docket 12
                - 宫保鸡丁 Kung Pao Chicken (2)
                    炒锅 Wok  座 Seat 3
                - 麻婆豆腐 Mapo Tofu (1)
                    炒锅 Wok
                原单号 Of docket 13
                - 拍黄瓜 Smashed Cucumber (0.5)
                    凉菜 Cold Dishes
                ================================================
                               [!催菜 RUSH!]
                - - 8< - -

                """)
    }

    @Test func `dishes that go to another table are named with both tables`() throws {
        #expect(
            try LineNotices.moved([.chineseSimplified, .english]) == """
                              [!转台 MOVED!]
                传菜 Pass
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 120
                ================================================
                原桌 From 卡座2号 B2, 账单 Check 40
                新桌 To 大厅5号 H5
                ------------------------------------------------
                原单号 Of docket 12
                - 宫保鸡丁 Kung Pao Chicken (2)
                    炒锅 Wok  座 Seat 3
                - 麻婆豆腐 Mapo Tofu (1)
                    炒锅 Wok
                原单号 Of docket 13
                - 拍黄瓜 Smashed Cucumber (0.5)
                    凉菜 Cold Dishes
                ================================================
                              [!转台 MOVED!]
                - - 8< - -

                """)
    }

    @Test func `a party that moves again is found by its dockets and the table printed there`()
        throws
    {
        #expect(
            try LineNotices.party([.chineseSimplified, .english]) == """
                              [!转台 MOVED!]
                传菜 Pass
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 120
                ================================================
                原桌 From 卡座2号 B2
                新桌 To 大厅5号 H5
                ------------------------------------------------
                原单号 Of docket 9, 12, 桌 b1
                原单号 Of docket 13
                ================================================
                              [!转台 MOVED!]
                - - 8< - -

                """)
    }

    @Test func `what is voided is found by its docket and the table printed there`() throws {
        #expect(
            try LineNotices.voided([.chineseSimplified, .english]) == """
                               [!退菜 VOID!]
                传菜 Pass
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 120
                ================================================
                原单号 Of docket 12, 桌 卡座2号 B2
                -1 x 麻婆豆腐
                    Mapo Tofu
                    - 特辣 Extra Hot
                    炒锅 Wok

                原单号 Of docket 13
                -0.5 x 拍黄瓜
                    Smashed Cucumber
                    凉菜 Cold Dishes
                原因 Reason: 客人退
                ================================================
                               [!退菜 VOID!]
                - - 8< - -

                """)
    }

    @Test func `dishes that go to another seat stay at their table`() throws {
        #expect(
            try LineNotices.seated([.chineseSimplified, .english]) == """
                              [!转台 MOVED!]
                传菜 Pass
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 119
                ================================================
                桌 大厅5号 H5
                ------------------------------------------------
                原单号 Of docket 12
                - 宫保鸡丁 Kung Pao Chicken (2)
                    炒锅 Wok  座 Seat 3
                ================================================
                              [!转台 MOVED!]
                - - 8< - -

                """)
    }

    @Test func `a docket that is missed comes again, marked, under the number it had`() throws {
        #expect(
            try LineNotices.again([.chineseSimplified, .english]) == """
                            [!补打 REPRINT!]
                              可能已打过，勿做两次
                    May be there already: do not do it twice
                炒锅 Wok                  补打制作单 DOCKET COPY
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                原单号 Of docket 12
                            [!忌口 ALLERGY!]
                                 第1道 COURSE 1
                2 x 宫保鸡丁
                    Kung Pao Chicken
                [!忌口 ALLERGY:!]
                [!花生 peanuts!]
                    - 微辣 Mild
                    - 不要花生 No Peanuts
                    备注 Note: 少放油
                    座 Seat 3
                ------------------------------------------------
                                 第2道 COURSE 2
                1 x 麻婆豆腐
                    Mapo Tofu
                    - 特辣 Extra Hot
                ================================================
                项数 Dishes 2                    单号 Docket 118
                            [!补打 REPRINT!]
                              可能已打过，勿做两次
                    May be there already: do not do it twice
                - - 8< - -

                """)
    }

    @Test func `a rush on narrow paper`() throws {
        #expect(
            try LineNotices.rush([.german], columns: 32) == """
                     [!BITTE EILEN!]
                传菜
                Tisch 大厅5号
                Rechnung 41                19:32
                Gäste 4               2026-11-21
                Bedienung 王芳       Bon-Nr. 120
                ================================
                Zu Bon 12
                - 宫保鸡丁 (2)
                    炒锅  Platz 3
                - 麻婆豆腐 (1)
                    炒锅
                Zu Bon 13
                - 拍黄瓜 (0.5)
                    凉菜
                ================================
                     [!BITTE EILEN!]
                - - 8< - -

                """)
    }

    @Test func `dishes that move on narrow paper`() throws {
        #expect(
            try LineNotices.moved([.chineseSimplified, .english], columns: 32) == """
                      [!转台 MOVED!]
                传菜 Pass
                账单 Check 41              19:32
                人数 Covers 4         2026-11-21
                经手 By 王芳     单号 Docket 120
                ================================
                原桌 From 卡座2号 B2, 账单 Check
                40
                新桌 To 大厅5号
                H5
                --------------------------------
                原单号 Of docket 12
                - 宫保鸡丁 Kung Pao Chicken (2)
                    炒锅 Wok  座 Seat 3
                - 麻婆豆腐 Mapo Tofu (1)
                    炒锅 Wok
                原单号 Of docket 13
                - 拍黄瓜 Smashed Cucumber (0.5)
                    凉菜 Cold Dishes
                ================================
                      [!转台 MOVED!]
                - - 8< - -

                """)
    }
}
