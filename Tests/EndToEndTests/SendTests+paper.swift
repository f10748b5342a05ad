extension EndToEndTests {
    /// A table of four: a fish with all its wishes, pickles of which one goes back, noodles that
    /// wait for their course.
    static let visit = [
        #"{"kind":"seatParty","check":"$a","table":"h3","covers":4}"#,
        #"{"kind":"sendRound","check":"$a","lines":["#
            + #"{"item":"042","modifiers":["spice-hot","no-coriander","stew-tofu"],"#
            + #""seat":2,"allergy":"花生"},"#
            + #"{"id":"$pickles","item":"012","quantity_thousandths":2000},"#
            + #"{"item":"054","modifiers":["noodles-large","spice-mild"],"held":true}]}"#,
        #"{"kind":"fireCourse","check":"$a","course":3}"#,
        #"{"kind":"voidLine","check":"$a","line":"$pickles","#
            + #""quantity_thousandths":1000,"reason":"太咸"}"#,
        #"{"kind":"printPreBill","check":"$a"}"#,
        #"{"kind":"takeCash","check":"$a","given_minor":20000}"#,
        #"{"kind":"closeCheck","check":"$a"}"#,
        #"{"kind":"reprintReceipt","check":"$a"}"#,
    ]

    /// Pickles at the counter, every id written out; the last command is refused.
    static let counterVisit = [
        #"{"id":"0192f0c1-0000-7000-8000-000000000001","kind":"openCheck","#
            + #""check":"0192f0c1-0000-7000-8000-0000000000c1","covers":1}"#,
        #"{"id":"0192f0c1-0000-7000-8000-000000000002","kind":"sendRound","#
            + #""check":"0192f0c1-0000-7000-8000-0000000000c1","#
            + #""lines":[{"id":"0192f0c1-0000-7000-8000-0000000000d1","item":"012"}]}"#,
        #"{"id":"0192f0c1-0000-7000-8000-000000000003","kind":"fireCourse","#
            + #""check":"0192f0c1-0000-7000-8000-0000000000c1","course":9}"#,
    ]

    /// What the wok reads: the fish, its allergy first.
    static let wokDocket = """
        炒锅 Wok                             制作单 WORK
        桌 大厅3号 H3
        账单 Check 1                               HOUR
        人数 Covers 4                         DATE
        经手 By Anna Zhao                  单号 Docket 1
        ================================================
                         第2道 COURSE 2
        1 x 酸菜鱼
            Fish with Pickled Mustard Greens
        [!忌口 ALLERGY: 花生!]
            - 特辣 Extra Hot
            - 不要香菜 No Coriander
            - 加豆腐 Extra Tofu
            座 Seat 2
        ================================================
        项数 Dishes 1                      单号 Docket 1
        - - 8< - -

        """

    /// What the cold kitchen reads when one portion of pickles goes back.
    static let voidNotice = """
                       [!退菜 VOID!]
        凉菜 Cold Dishes
        桌 大厅3号 H3
        账单 Check 1                               HOUR
        人数 Covers 4                         DATE
        经手 By Anna Zhao                  单号 Docket 6
        ================================================
        原单号 Of docket 2
        -1 x 四川泡菜
            Sichuan Pickled Vegetables
        原因 Reason: 太咸
        ================================================
                       [!退菜 VOID!]
        - - 8< - -

        """

    /// What the guest takes home. The fish with its tofu, one portion of pickles, the noodles with
    /// their larger size: 74 + 10 + 20.
    static let receipt = """
        [drawer]
                      蜀香川菜馆
                   Shu Xiang Sichuan Kitchen
                     成都市青羊区芳邻路88号
                    电话 Tel: 028-8000 0088

                         结账单 RECEIPT
        ------------------------------------------------
        桌 Table 大厅3号 H3                人数 Covers 4
        账单 Check 1                    DATE HOUR
        经手 By Anna Zhao         收银 Cashier Anna Zhao
        结账单号 Receipt no. 1
        ------------------------------------------------
        酸菜鱼 Fish with Pickled Mustard Greens
          - 特辣 Extra Hot
          - 不要香菜 No Coriander
          - 加豆腐 Extra Tofu (+6.00)
          1 x 74.00                                74.00
        四川泡菜 Sichuan Pickled Vegetables
          1 x 10.00                                10.00
        担担面 Dandan Noodles
          - 三两 Large (+4.00)
          - 微辣 Mild
          1 x 20.00                                20.00
        ------------------------------------------------
        小计 Subtotal                             104.00
        合计 TOTAL      ￥104.00
        含税 Incl. tax 6%                           5.89
        ------------------------------------------------
        现金 Cash                                 200.00
        找零 Change                                96.00

                      谢谢惠顾，欢迎再来！
                   Thank you, see you again!

        [QR comanda:sichuan:receipt:1]
        - - 8< - -

        """

    /// What Anna, who reads English, is told of a taken table and an unknown dish.
    static func refusals(at script: String) -> String {
        """
        comanda: \(script):2: Table h1 is taken.
        comanda: \(script):3: Nothing was sent: some dishes cannot be ordered so.
          999: Dish 999 is not on the menu.

        """
    }
}
