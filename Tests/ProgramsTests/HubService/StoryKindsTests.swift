import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

/// The story of dishes that are no plain portions: sets, sizes and weights.
struct StoryKindsTests {
    private let bench: HubBench

    /// Two feasts are held and fired, half a fish and crayfish by weight come at once; one feast
    /// goes back, and the crayfish.
    init() throws {
        bench = try HubBench(HubHouse.config(), HubHouse.menuOfKinds)
        try bench.tell(
            .seat(1, at: "t1"),
            .round(
                1,
                [
                    LineDraft(
                        id: 1, item: "feast", quantity: Quantity(2), held: true, note: "together",
                        allergy: "shrimps",
                        parts: [
                            PartDraft(
                                group: "dishes", item: "mapo", modifiers: ["nuts"],
                                note: "not hot", allergy: "sesame"),
                            PartDraft(group: "dishes", item: "fish"),
                        ]),
                    LineDraft(id: 2, item: "fish", size: "half"),
                    LineDraft(
                        id: 3, item: "crayfish", quantity: Quantity(thousandths: 1500),
                        modifiers: ["garlic"]),
                ]),
            .fireCourse(FireCourse(check: 1, course: 2)), .preBill(1),
            .voidLine(VoidLine(check: 1, line: 1, quantity: .one, reason: "too much")),
            .voidLine(
                VoidLine(
                    check: 1, line: 3, quantity: Quantity(thousandths: 1500), reason: "cold")),
            from: 1)
    }

    private func story(_ language: Language? = nil, json: Bool = false) throws(Fault) -> String {
        try StoryDesk(store: bench.store).tell(
            StoryRequest(check: "1", day: nil, language: language, isJSON: json)
        ).joined(separator: "\n")
    }

    private static let english = """
        Check 1, 2026-11-21
        18:00:00  lin (waiter-1): opened the check at table t1 for 2 guests
        18:00:00  lin (waiter-1): sent round 1
                  2 x Feast for two  422.00
                    ALLERGY: shrimps
                    Note: together
                    held, COURSE 2
                    1 x Mapo tofu
                      - Extra peanuts (+3.00)
                      ALLERGY: sesame
                      Note: not hot
                    1 x Boiled fish (half) (+8.00)
                    2 x Beer
                  1 x Boiled fish (half)  40.00
                  1.500 kg Crayfish  152.00
                    - Garlic (+5.00)
                  docket 1, WORK, for wok on printer hot
                    not on paper yet
        18:00:00  lin (waiter-1): fired course 2
                  2 x Feast for two
                    1 x Mapo tofu
                    1 x Boiled fish (half)
                    2 x Beer
                  docket 2, WORK, for wok on printer hot
                    not on paper yet
                  docket 3, WORK, for bar on printer front
                    not on paper yet
        18:00:00  lin (waiter-1): printed the pre-bill
                  2 x Feast for two, 211.00  422.00
                    1 x Mapo tofu
                      - Extra peanuts (+3.00)
                    1 x Boiled fish (half) (+8.00)
                    2 x Beer
                  1 x Boiled fish (half), 40.00  40.00
                  1.500 kg Crayfish, 98.00 + 5.00  152.00
                    - Garlic (+5.00)
                  Subtotal  614.00
                  Incl. tax 12%  44.78
                  Incl. tax 25%  39.22
                  TOTAL  614.00
                  paper 4 on printer front
                    not on paper yet
        18:00:00  lin (waiter-1): voided 1 x Feast for two: too much
                    1 x Mapo tofu
                    1 x Boiled fish (half)
                    2 x Beer
                  docket 5, VOID, for wok on printer hot
                    not on paper yet
                  docket 6, VOID, for bar on printer front
                    not on paper yet
        18:00:00  lin (waiter-1): voided 1.500 kg Crayfish: cold
                  docket 7, VOID, for wok on printer hot
                    not on paper yet
        The check is open.
                  1 x Feast for two, 211.00  211.00
                    1 x Mapo tofu
                      - Extra peanuts (+3.00)
                    1 x Boiled fish (half) (+8.00)
                    2 x Beer
                  1 x Boiled fish (half), 40.00  40.00
                  Subtotal  251.00
                  Incl. tax 12%  16.39
                  Incl. tax 25%  19.61
                  TOTAL  251.00
                  DUE  251.00
        """

    @Test func `sets, sizes and weights are told as they are charged`() throws {
        let text = try story()
        #expect(text == Self.english)
    }

    private static let chinese = """
        账单 1，2026-11-21
        18:00:00  lin (waiter-1): 开单：餐桌t1 号台，2位客人
        18:00:00  lin (waiter-1): 下单，第1轮
                  2 x 双人套餐  422.00
                    忌口: shrimps
                    备注: together
                    待起菜, 第2道
                    1 x 麻婆豆腐
                      - 加花生 (+3.00)
                      忌口: sesame
                      备注: not hot
                    1 x 水煮鱼 (半) (+8.00)
                    2 x 啤酒
                  1 x 水煮鱼 (半)  40.00
                  1.500 公斤 小龙虾  152.00
                    - 蒜蓉 (+5.00)
                  制作单 1，wok，打印机 hot
                    尚未打出
        18:00:00  lin (waiter-1): 起菜，第2道
                  2 x 双人套餐
                    1 x 麻婆豆腐
                    1 x 水煮鱼 (半)
                    2 x 啤酒
                  制作单 2，wok，打印机 hot
                    尚未打出
                  制作单 3，bar，打印机 front
                    尚未打出
        18:00:00  lin (waiter-1): 打印预结单
                  2 x 双人套餐, 211.00  422.00
                    1 x 麻婆豆腐
                      - 加花生 (+3.00)
                    1 x 水煮鱼 (半) (+8.00)
                    2 x 啤酒
                  1 x 水煮鱼 (半), 40.00  40.00
                  1.500 公斤 小龙虾, 98.00 + 5.00  152.00
                    - 蒜蓉 (+5.00)
                  小计  614.00
                  含税 12%  44.78
                  含税 25%  39.22
                  合计  614.00
                  纸单 4，打印机 front
                    尚未打出
        18:00:00  lin (waiter-1): 退菜 1 x 双人套餐：too much
                    1 x 麻婆豆腐
                    1 x 水煮鱼 (半)
                    2 x 啤酒
                  退菜 5，wok，打印机 hot
                    尚未打出
                  退菜 6，bar，打印机 front
                    尚未打出
        18:00:00  lin (waiter-1): 退菜 1.500 公斤 小龙虾：cold
                  退菜 7，wok，打印机 hot
                    尚未打出
        账单未结。
                  1 x 双人套餐, 211.00  211.00
                    1 x 麻婆豆腐
                      - 加花生 (+3.00)
                    1 x 水煮鱼 (半) (+8.00)
                    2 x 啤酒
                  1 x 水煮鱼 (半), 40.00  40.00
                  小计  251.00
                  含税 12%  16.39
                  含税 25%  19.61
                  合计  251.00
                  应付  251.00
        """

    @Test func `they are told in Chinese too`() throws {
        let text = try story(.chineseSimplified)
        #expect(text == Self.chinese)
    }

    @Test func `a program reads what they are called in full, and what they cost`() throws {
        let story = try JSONTree(parsing: Array(try story(json: true).utf8))
        guard case .list(let events) = story["events"], case .list(let sent) = events[1]["lines"],
            case .list(let charged) = story["bill"]?["lines"]
        else {
            Issue.record("a story has events, a round has lines, and so has a bill")
            return
        }
        #expect(sent.map { $0["amount_minor"]?.integer } == [42_200, 4000, 15_200])
        #expect(sent[2]["serving"] == .object(["unit": .text("kg")]))
        let feast = Self.feast
        #expect(
            events.filter { $0["kind"] == .text("courseFired") }.map { $0["dishes"] }
                == [try Self.tree("[{\(feast),\"quantity_thousandths\":2000}]")])
        let voided = events.filter { $0["kind"] == .text("lineVoided") }
        #expect(try voided[0] == Self.voided(feast, "7", 1000, "too much"))
        #expect(try voided[1] == Self.voided(Self.crayfish, "8", 1500, "cold"))
        #expect(charged.map { $0["amount_minor"]?.integer } == [21_100, 4000])
        guard case .list(let parts) = charged[0]["parts"] else {
            Issue.record("a set has parts")
            return
        }
        #expect(
            parts.map { $0["names"]?["en"] } == [
                .text("Mapo tofu"), .text("Boiled fish (half)"), .text("Beer"),
            ])
        #expect(parts.map { $0["surcharge_minor"]?.integer } == [0, 800, 0])
        #expect(parts.map { $0["portions"]?.integer } == [1, 1, 2])
    }

    private static let feast = #"""
        "line":"00000000-0000-0000-0000-000000000001",\#
        "names":{"en":"Feast for two","zh-Hans":"双人套餐"},\#
        "parts":[{"names":{"en":"Mapo tofu","zh-Hans":"麻婆豆腐"},"portions":1},\#
        {"names":{"en":"Boiled fish (half)","zh-Hans":"水煮鱼 (半)"},"portions":1},\#
        {"names":{"en":"Beer","zh-Hans":"啤酒"},"portions":2}]
        """#

    private static let crayfish = #"""
        "line":"00000000-0000-0000-0000-000000000003",\#
        "names":{"en":"Crayfish","zh-Hans":"小龙虾"},"unit":"kg"
        """#

    private static func tree(_ text: String) throws -> JSONTree {
        try JSONTree(parsing: Array(text.utf8))
    }

    private static func voided(
        _ dish: String, _ sequence: String, _ quantity: Int, _ reason: String
    ) throws -> JSONTree {
        try tree(
            """
            {"at_ms":1795280400000,"by":"lin","by_name":"lin","day":"2026-11-21",\
            "device":"waiter-1","kind":"lineVoided",\(dish),"quantity_thousandths":\(quantity),\
            "reason":"\(reason)","sequence":\(sequence)}
            """)
    }
}
