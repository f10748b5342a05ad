import Foundation
import HouseRules
import HouseStore
import HubService
import Kitchen
import Testing
import Vocabulary
import Wire

/// The life of a check as people read it, told from the journal of a real hub.
struct StoryTests {
    private let bench: HubBench

    /// Check 1 eats, moves, pays and leaves; its paper has its troubles. Check 2 is another's.
    init() throws {
        bench = try HubBench()
        try bench.tell(.seat(1, at: "t9"), .seat(1, at: "t1"), .seat(2, at: "t2"), from: 1)
        bench.wait(minutes: 1)
        try bench.tell(
            .round(
                1,
                [
                    LineDraft(
                        id: 1, item: "mapo", quantity: Quantity(2), note: "少辣",
                        allergy: "peanuts"),
                    LineDraft(id: 2, item: "beer", modifiers: ["large"], seat: 1),
                    LineDraft(id: 3, item: "mapo", held: true),
                ]), .round(2, [.beer(4)]), from: 4)
        bench.wait(minutes: 1)
        try bench.report(.paper(1, .unsure, .paperEnd), .paper(2, .failed, .unreachable))
        bench.now = bench.now.later(by: 7000)
        try bench.report(.paper(1, .confirmed), .paper(3, .confirmed))
        try bench.tell(
            .fireCourse(FireCourse(check: 1, course: 2)),
            .voidLine(VoidLine(check: 1, line: 1, quantity: .one, reason: "dropped")),
            .move(1, to: "t3"), .preBill(1), .close(1), from: 6)
        bench.wait(minutes: 30)
        try bench.tell(.cash(1, 1, given: 30_000), .close(1), from: 11)
        bench.wait(minutes: 6 * 60)
        try bench.tell(.reprintReceipt(OnCheck(check: 1)), .round(1, [.beer(9)]), from: 13)
    }

    private func story(
        _ check: String = "1", day: BusinessDay? = nil, _ language: Language? = nil,
        json: Bool = false
    ) throws(Fault) -> [String] {
        try StoryDesk(store: bench.store).tell(
            StoryRequest(check: check, day: day, language: language, isJSON: json))
    }

    private static let english = """
        Check 1, 2026-11-21
        18:00:00  lin (waiter-1): wanted to seat the party and was refused: \
        The house has no table t9.
        18:00:00  lin (waiter-1): opened the check at table t1 for 2 guests
        18:01:00  lin (waiter-1): sent round 1
                  2 x Mapo tofu  190.00
                    ALLERGY: peanuts
                    Note: 少辣
                  1 x Beer  84.90
                    - Large (+20.00)
                    Seat 1
                  1 x Mapo tofu  95.00
                    held, COURSE 2
                  docket 1, WORK, for wok on printer hot
                    18:02:00  Out of paper: put in a new roll. It may be out.
                    18:02:07  on paper, marked REPRINT: an earlier print may be out
                  docket 2, WORK, for bar on printer front
                    18:02:00  Cannot be reached: is it on, and is its cable in?
                    not on paper yet
        18:02:07  lin (waiter-1): fired course 2
                  1 x Mapo tofu
                  docket 4, WORK, for wok on printer hot
                    not on paper yet
        18:02:07  lin (waiter-1): voided 1 x Mapo tofu: dropped
                  docket 5, VOID, for wok on printer hot
                    not on paper yet
        18:02:07  lin (waiter-1): moved the check from table t1 to table t3
                  docket 6, MOVED, for wok on printer hot
                    not on paper yet
                  docket 7, MOVED, for bar on printer front
                    not on paper yet
        18:02:07  lin (waiter-1): printed the pre-bill
                  1 x Mapo tofu, 95.00  95.00
                  1 x Beer, 84.90  84.90
                    - Large (+20.00)
                  1 x Mapo tofu, 95.00  95.00
                  Subtotal  274.90
                  Incl. tax 12%  20.36
                  Incl. tax 25%  16.98
                  TOTAL  274.90
                  paper 8 on printer front
                    not on paper yet
        18:02:07  lin (waiter-1): wanted to close the check and was refused: \
        kr274.90 is still due.
        18:32:07  lin (waiter-1): took cash, 300.00
                  Change  25.00
                  Cash rounding  0.10
                  settles  274.90
        18:32:07  lin (waiter-1): closed the check with receipt 1
                  1 x Mapo tofu, 95.00  95.00
                  1 x Beer, 84.90  84.90
                    - Large (+20.00)
                  1 x Mapo tofu, 95.00  95.00
                  Subtotal  274.90
                  Incl. tax 12%  20.36
                  Incl. tax 25%  16.98
                  TOTAL  274.90
                  Cash rounding  0.10
                  Cash  275.00
                  paper 9 on printer front
                    not on paper yet
        On 2026-11-22:
        00:32:07  lin (waiter-1): printed receipt 1 again, copy 1
                  paper 10 on printer front
                    not on paper yet
        00:32:07  lin (waiter-1): wanted to send a round and was refused: \
        The check is closed. \
        Nothing on it can change.
        """

    @Test func `a check's life is told in plain words`() throws {
        let text = try story().joined(separator: "\n")
        #expect(
            text == Self.english)
    }

    private static let chinese = """
        账单 1，2026-11-21
        18:00:00  lin (waiter-1): 想开台，被拒绝：没有“t9”这张桌。
        18:00:00  lin (waiter-1): 开单：餐桌t1 号台，2位客人
        18:01:00  lin (waiter-1): 下单，第1轮
                  2 x 麻婆豆腐  190.00
                    忌口: peanuts
                    备注: 少辣
                  1 x 啤酒  84.90
                    - 大 (+20.00)
                    座 1
                  1 x 麻婆豆腐  95.00
                    待起菜, 第2道
                  制作单 1，wok，打印机 hot
                    18:02:00  缺纸：请换纸卷。 可能已打出。
                    18:02:07  已打出，标明补打：之前一张可能已打出
                  制作单 2，bar，打印机 front
                    18:02:00  连接不上：请检查电源和网线。
                    尚未打出
        18:02:07  lin (waiter-1): 起菜，第2道
                  1 x 麻婆豆腐
                  制作单 4，wok，打印机 hot
                    尚未打出
        18:02:07  lin (waiter-1): 退菜 1 x 麻婆豆腐：dropped
                  退菜 5，wok，打印机 hot
                    尚未打出
        18:02:07  lin (waiter-1): 转台：从餐桌t1 号台到餐桌t3 号台
                  转台 6，wok，打印机 hot
                    尚未打出
                  转台 7，bar，打印机 front
                    尚未打出
        18:02:07  lin (waiter-1): 打印预结单
                  1 x 麻婆豆腐, 95.00  95.00
                  1 x 啤酒, 84.90  84.90
                    - 大 (+20.00)
                  1 x 麻婆豆腐, 95.00  95.00
                  小计  274.90
                  含税 12%  20.36
                  含税 25%  16.98
                  合计  274.90
                  纸单 8，打印机 front
                    尚未打出
        18:02:07  lin (waiter-1): 想结账，被拒绝：还有kr274.90未付。
        18:32:07  lin (waiter-1): 收款，现金 300.00
                  找零  25.00
                  抹零  0.10
                  抵付  274.90
        18:32:07  lin (waiter-1): 结账，结账单号 1
                  1 x 麻婆豆腐, 95.00  95.00
                  1 x 啤酒, 84.90  84.90
                    - 大 (+20.00)
                  1 x 麻婆豆腐, 95.00  95.00
                  小计  274.90
                  含税 12%  20.36
                  含税 25%  16.98
                  合计  274.90
                  抹零  0.10
                  现金  275.00
                  纸单 9，打印机 front
                    尚未打出
        2026-11-22：
        00:32:07  lin (waiter-1): 补打结账单 1，副本 1
                  纸单 10，打印机 front
                    尚未打出
        00:32:07  lin (waiter-1): 想下单，被拒绝：账单已结账，不能再改。
        """

    @Test func `it is told in Chinese too`() throws {
        let text = try story("1", .chineseSimplified).joined(separator: "\n")
        #expect(text == Self.chinese)
    }

    @Test func `an open check says what is due`() throws {
        let text = try story("2").joined(separator: "\n")
        #expect(
            text == """
                Check 2, 2026-11-21
                18:00:00  lin (waiter-1): opened the check at table t2 for 2 guests
                18:01:00  lin (waiter-1): sent round 1
                          1 x Beer  64.90
                          docket 3, WORK, for bar on printer front
                            18:02:07  on paper
                The check is open.
                          1 x Beer, 64.90  64.90
                          Subtotal  64.90
                          Incl. tax 25%  12.98
                          TOTAL  64.90
                          DUE  64.90
                """)
    }

    @Test func `a program reads one object`() throws {
        let lines = try story(json: true)
        #expect(lines.count == 1)
        let tree = try JSONTree(parsing: Array(lines.joined().utf8))
        #expect(tree["number"] == .integer(1))
        #expect(tree["day"] == .text("2026-11-21"))
        #expect(tree["is_open"] == .bool(false))
        guard case .list(let events) = tree["events"] else {
            Issue.record("a story has events")
            return
        }
        #expect(
            events.map { $0["kind"]?.text } == [
                "refused", "opened", "roundSent", "docketIssued", "docketIssued", "courseFired",
                "docketIssued", "lineVoided", "docketIssued", "checkMoved", "docketIssued",
                "docketIssued", "preBillIssued", "refused", "tenderTaken", "checkClosed",
                "receiptCopied", "refused",
            ])
        #expect(events.allSatisfy { $0["by_name"] == .text("lin") })
        #expect(
            events[3]["paper"]
                == (try JSONTree(
                    parsing: Array(
                        #"""
                        {"confirmed_ms":1795280527000,"is_reprint":true,"paper_number":1,\#
                        "printer":"hot","state":"confirmed","troubles":[{"at_ms":1795280520000,\#
                        "trouble":"paper-end","unsure":true}]}
                        """#.utf8))))
        #expect(events[4]["paper"]?["state"] == .text("failed"))
        #expect(events[14]["tender"]?["rounding_minor"] == .integer(10))
        #expect(events[15]["bill"]?["total_minor"] == .integer(27_490))
        let open = try JSONTree(parsing: Array(try story("2", json: true).joined().utf8))
        #expect(open["is_open"] == .bool(true))
        #expect(open["due_minor"] == .integer(6490))
    }

    @Test func `a check is found by its id, its number and its day`() throws {
        let plain = try story()
        #expect(try story("\(CheckID(bits: 1))") == plain)
        #expect(try story(day: HubHouse.day) == plain)
        for (check, day) in [
            ("1", BusinessDay(number: 1)), ("9", nil), ("\(CheckID(bits: 9))", nil),
        ] {
            let fault = #expect(throws: Fault.self) { try story(check, day: day) }
            #expect(fault?.cause.hasPrefix("no such check was opened") == true)
            #expect(fault?.hint?.contains("--day") == true)
        }
        let fault = #expect(throws: Fault.self) { try story("table five") }
        #expect(fault?.cause == "that is no check")
    }

    @Test func `nothing is lost at the edges of what is read at once`() throws {
        let beginning = try #require(try bench.store.beginning(of: .number(1)))
        let whole = try bench.store.entries(of: beginning)
        for window in Int64(1)...9 {
            #expect(try bench.store.beginning(of: .number(1), window: window) == beginning)
            let parts = try bench.store.entries(of: beginning, window: window)
            #expect(parts.entries == whole.entries)
            #expect(!parts.isCut)
        }
    }
}
