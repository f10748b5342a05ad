import Kitchen
import Paper
import Testing
import Vocabulary

@Suite struct `Kitchen paper` {
    private typealias House = SampleHouse

    private func text(
        _ docket: Docket, reprint: Bool = false, columns: Int = 48,
        languages: [Language] = [.chineseSimplified, .english]
    ) -> String {
        let setup = House.setup(columns, House.config(languages: languages))
        return DocketLayout(setup).page(for: docket, reprint: reprint).text(columns: columns)
    }

    private func work(_ dishes: DocketLine..., table: TableID? = "h5") throws -> Docket {
        try #require(try House.dockets(.fire(dishes, House.origin(table))).first)
    }

    private func expo(_ dishes: DocketLine...) throws -> Docket {
        let dockets = try House.dockets(.fire(dishes, House.origin()))
        return try #require(dockets.first { $0.kind == .expo })
    }

    private func void() throws -> Docket {
        let command = KitchenCommand.void(
            [House.kungPao], reason: "客人改主意", House.origin())
        return try #require(try House.dockets(command).first)
    }

    private func moved(from table: TableID?) throws -> Docket {
        let command = KitchenCommand.move([House.passed], from: table, House.origin("b2"))
        return try #require(try House.dockets(command).first)
    }

    @Test func `a work docket shows dishes by course with all that changes them`() throws {
        #expect(
            text(try work(House.kungPao, House.tofu)) == """
                炒锅 Wok                             制作单 WORK
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
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
                - - 8< - -

                """)
    }

    @Test func `one course that is the first has no heading, a later one has`() throws {
        #expect(
            text(try work(House.tofu)) == """
                炒锅 Wok                             制作单 WORK
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                                 第2道 COURSE 2
                1 x 麻婆豆腐
                    Mapo Tofu
                    - 特辣 Extra Hot
                ================================================
                项数 Dishes 1                    单号 Docket 118
                - - 8< - -

                """)
    }

    @Test func `a reprinted work docket warns at both ends`() throws {
        #expect(
            text(try work(House.cucumber), reprint: true) == """
                            [!补打 REPRINT!]
                              可能已打过，勿做两次
                    May be there already: do not do it twice
                凉菜 Cold Dishes                     制作单 WORK
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                0.5 x 拍黄瓜
                    Smashed Cucumber
                ================================================
                项数 Dishes 1                    单号 Docket 118
                            [!补打 REPRINT!]
                              可能已打过，勿做两次
                    May be there already: do not do it twice
                - - 8< - -

                """)
    }

    @Test func `a reprinted notice is marked like a work docket`() throws {
        #expect(
            text(try moved(from: nil), reprint: true) == """
                            [!补打 REPRINT!]
                              可能已打过，勿做两次
                    May be there already: do not do it twice
                              [!转台 MOVED!]
                传菜 Pass
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                原桌 From 柜台 COUNTER
                新桌 To 卡座2号 B2
                ================================================
                              [!转台 MOVED!]
                            [!补打 REPRINT!]
                              可能已打过，勿做两次
                    May be there already: do not do it twice
                - - 8< - -

                """)
    }

    @Test func `the master docket names the station of every dish`() throws {
        #expect(
            text(try expo(House.kungPao, House.tofu, House.cucumber)) == """
                传菜 Pass                            总单 MASTER
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 120
                ================================================
                            [!忌口 ALLERGY!]
                                 第1道 COURSE 1
                2 x 宫保鸡丁
                    Kung Pao Chicken
                [!忌口 ALLERGY:!]
                [!花生 peanuts!]
                    - 微辣 Mild
                    - 不要花生 No Peanuts
                    备注 Note: 少放油
                    炒锅 Wok  座 Seat 3

                0.5 x 拍黄瓜
                    Smashed Cucumber
                    凉菜 Cold Dishes
                ------------------------------------------------
                                 第2道 COURSE 2
                1 x 麻婆豆腐
                    Mapo Tofu
                    - 特辣 Extra Hot
                    炒锅 Wok
                ================================================
                项数 Dishes 3                    单号 Docket 120
                - - 8< - -

                """)
    }

    @Test func `a void docket cannot be read as an order`() throws {
        #expect(
            text(try void()) == """
                               [!退菜 VOID!]
                炒锅 Wok
                桌 大厅5号 H5
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                -2 x 宫保鸡丁
                    Kung Pao Chicken
                [!忌口 ALLERGY:!]
                [!花生 peanuts!]
                    - 微辣 Mild
                    - 不要花生 No Peanuts
                    备注 Note: 少放油
                    座 Seat 3
                原因 Reason: 客人改主意
                ================================================
                               [!退菜 VOID!]
                - - 8< - -

                """)
    }

    @Test func `a moved docket says from where to where`() throws {
        #expect(
            text(try moved(from: "h5")) == """
                              [!转台 MOVED!]
                传菜 Pass
                账单 Check 41                              19:32
                人数 Covers 4                         2026-11-21
                经手 By 王芳                     单号 Docket 118
                ================================================
                原桌 From 大厅5号 H5
                新桌 To 卡座2号 B2
                ================================================
                              [!转台 MOVED!]
                - - 8< - -

                """)
    }

    @Test func `what is sold without a table is for the counter`() throws {
        #expect(
            text(try work(House.cucumber, table: nil), languages: [.english]) == """
                Cold Dishes                                 WORK
                COUNTER
                Check 41                                   19:32
                Covers 4                              2026-11-21
                By 王芳                               Docket 118
                ================================================
                0.5 x Smashed Cucumber
                ================================================
                Dishes 1                              Docket 118
                - - 8< - -

                """)
    }

    @Test func `on narrow paper nothing is lost`() throws {
        #expect(
            text(try work(House.kungPao, House.tofu), columns: 32) == """
                炒锅 Wok             制作单 WORK
                桌 大厅5号 H5
                账单 Check 41              19:32
                人数 Covers 4         2026-11-21
                经手 By 王芳     单号 Docket 118
                ================================
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
                --------------------------------
                         第2道 COURSE 2
                1 x 麻婆豆腐
                    Mapo Tofu
                    - 特辣 Extra Hot
                ================================
                项数 Dishes 2    单号 Docket 118
                - - 8< - -

                """)
    }

    @Test func `a long name wraps in its own column, a long note to the paper`() throws {
        let dish = House.dish(
            "老成都担担面配芽菜肉末花生碎红油", "Old Chengdu Dan Dan Noodles with Pork and Peanuts",
            Quantity(12), at: "noodles",
            modifiers: [House.text("面煮软一点不要太硬另外汤分开装", "Soft Noodles, Soup Apart")],
            note: "客人赶飞机请尽快上菜面和汤分开装谢谢客人赶飞机请尽快上菜面和汤分开装谢谢",
            allergy: "对花生、芝麻、腰果和核桃严重过敏")
        #expect(
            text(try work(dish), columns: 32) == """
                面点 Noodles         制作单 WORK
                桌 大厅5号 H5
                账单 Check 41              19:32
                人数 Covers 4         2026-11-21
                经手 By 王芳     单号 Docket 118
                ================================
                12 x 老成都担担
                     面配芽菜肉
                     末花生碎红
                     油
                    Old Chengdu Dan Dan Noodles
                    with Pork and Peanuts
                [!忌口 ALLERGY:!]
                [!对花生、芝麻、腰!]
                [!果和核桃严重过敏!]
                    - 面煮软一点不要太硬另外汤分
                      开装 Soft Noodles, Soup
                      Apart
                    备注 Note: 客人赶飞机请尽快
                    上菜面和汤分开装谢谢客人赶飞
                    机请尽快上菜面和汤分开装谢谢
                ================================
                项数 Dishes 1    单号 Docket 118
                - - 8< - -

                """)
    }

    @Test func `what the config no longer names is printed by its id`() throws {
        let page = text(try work(House.cucumber, table: "x9"))
        #expect(page.contains("\n桌 x9\n"))
    }
}
