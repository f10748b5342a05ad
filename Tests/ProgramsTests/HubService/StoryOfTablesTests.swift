import Checks
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

/// The stories of checks whose tables were put together, taken apart, handed over and cleared.
struct StoryOfTablesTests {
    private let bench: HubBench

    /// Check 2 is merged into check 1 and taken out again; check 3 leaves before ordering.
    init() throws {
        bench = try HubBench()
        try bench.tell(
            .seat(1, at: "t1"), .seat(2, at: "t2"),
            .round(2, [.mapo(1), LineDraft(id: 2, item: "beer", held: true)]), from: 1)
        bench.wait(minutes: 1)
        try bench.tell(
            .mergeTables(OnTwoChecks(check: 1, merged: 2)),
            .changeCovers(ChangeCovers(check: 1, covers: 5)), .round(2, [.beer(3)]),
            .handOver(HandOver(.one(1), to: "tom")), from: 4)
        bench.wait(minutes: 1)
        try bench.tell(
            .undoMerge(OnTwoChecks(check: 1, merged: 2)), .seat(3, at: "t3"),
            .clearTable(ClearTable(table: "t3")), from: 8)
    }

    private func story(
        _ check: String, _ language: Language? = nil, json: Bool = false
    ) throws(Fault) -> String {
        try StoryDesk(store: bench.store).tell(
            StoryRequest(check: check, day: nil, language: language, isJSON: json)
        ).joined(separator: "\n")
    }

    @Test func `the check that goes on tells what came and went`() throws {
        #expect(
            try story("1") == """
                Check 1, 2026-11-21
                18:00:00  lin (waiter-1): opened the check at table t1 for 2 guests
                18:01:00  lin (waiter-1): merged check 2 of table t2 into this one
                          1 x Mapo tofu  95.00
                          1 x Beer  64.90
                            held, COURSE 1
                          docket 2, MOVED, for wok on printer hot
                            not on paper yet
                18:01:00  lin (waiter-1): changed the guests from 4 to 5
                18:01:00  lin (waiter-1): handed the check over from lin to tom
                18:02:00  lin (waiter-1): took check 2 out again, back to table t2
                          1 x Mapo tofu
                          1 x Beer
                The check is open.
                          Subtotal  0.00
                          TOTAL  0.00
                          DUE  0.00
                """)
    }

    @Test func `the merged check tells where it went, and that it came back`() throws {
        #expect(
            try story("2") == """
                Check 2, 2026-11-21
                18:00:00  lin (waiter-1): opened the check at table t2 for 2 guests
                18:00:00  lin (waiter-1): sent round 1
                          1 x Mapo tofu  95.00
                          1 x Beer  64.90
                            held, COURSE 1
                          docket 1, WORK, for wok on printer hot
                            not on paper yet
                18:01:00  lin (waiter-1): merged this check into check 1
                18:01:00  lin (waiter-1): wanted to send a round and was refused: \
                This check was merged into another one. Enter it there.
                18:02:00  lin (waiter-1): took this check out of check 1 again
                          1 x Mapo tofu
                          1 x Beer
                          docket 3, MOVED, for wok on printer hot
                            not on paper yet
                The check is open.
                          1 x Mapo tofu, 95.00  95.00
                          1 x Beer, 64.90  64.90
                          Subtotal  159.90
                          Incl. tax 12%  10.18
                          Incl. tax 25%  12.98
                          TOTAL  159.90
                          DUE  159.90
                """)
    }

    @Test func `what was moved, merged and taken out is billed where it is, whatever is on paper`()
        throws
    {
        try bench.tell(
            .seat(5, at: "t3"), .round(5, [.mapo(51), .beer(52)]),
            .seatParty(SeatParty(check: 6, table: "t3", covers: 2, isSharing: true)), from: 11)
        _ = try bench.report(.paper(4, .confirmed))
        try bench.tell(
            .moveLines(
                MoveLines(check: 5, to: 6, seat: nil, lines: [LineMoving(line: 51)])),
            .mergeTables(OnTwoChecks(check: 6, merged: 5)), from: 14)
        _ = try bench.report(.paper(5, .confirmed))
        try bench.tell(.undoMerge(OnTwoChecks(check: 6, merged: 5)), from: 16)
        for (check, total) in [("4", "64.90"), ("5", "95.00")] {
            #expect(try story(check).hasSuffix("DUE  \(total)"), "check \(check)")
        }
    }

    @Test func `guests who left are told of, and there is no bill`() throws {
        #expect(
            try story("3") == """
                Check 3, 2026-11-21
                18:02:00  lin (waiter-1): opened the check at table t3 for 2 guests
                18:02:00  lin (waiter-1): cleared the table: the check ended without a bill
                """)
    }

    @Test(arguments: [
        (
            Language.chineseSimplified,
            ["并台：账单 2（餐桌t2 号台）并入本单", "人数由4位改为5位", "账单由lin转交给tom", "取消并台：账单 2 回到餐桌t2 号台"]
        ),
        (
            .swedish,
            [
                "slog ihop nota 2 vid bord t2 号台 med den här",
                "ändrade antalet gäster från 4 till 5",
                "lämnade över notan från lin till tom",
                "tog ut nota 2 igen, tillbaka till bord t2 号台",
            ]
        ),
    ])
    func `every language tells it in its own words`(
        language: Language, sentences: [String]
    ) throws {
        let told = try story("1", language)
        for sentence in sentences { #expect(told.contains(": \(sentence)\n"), "\(told)") }
    }

    @Test func `a program reads the same`() throws {
        func kinds(_ check: String) throws -> [String] {
            let tree = try JSONTree(parsing: Array(try story(check, json: true).utf8))
            guard case .list(let events)? = tree["events"] else { return [] }
            return events.compactMap { $0["kind"]?.text }
        }
        #expect(
            try kinds("1") == [
                "opened", "checksMerged", "docketIssued", "coversChanged", "checkHandedOver",
                "mergeUndone",
            ])
        #expect(
            try kinds("2") == [
                "opened", "roundSent", "docketIssued", "checkJoined", "refused", "checkTakenOut",
                "docketIssued",
            ])
        #expect(try kinds("3") == ["opened", "checkCleared"])
    }
}
