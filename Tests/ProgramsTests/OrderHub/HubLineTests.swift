import Checks
import Foundation
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import OrderHub

/// What is done to single lines, as terminals see it, and as it is proven afterwards.
struct HubLineTests {
    private let bench: HubBench
    private let check = "floor/check/\(CheckID(bits: 1))"
    private let other = "floor/check/\(CheckID(bits: 2))"

    /// Two tofus, a held beer, and another check at t2; dockets 1 of the wok.
    init() throws {
        bench = try HubBench()
        let held = LineDraft(id: 2, item: "beer", held: true)
        try bench.tell(
            .seat(1, at: "t1"), .round(1, [.mapo(1, Quantity(2)), held]), .seat(2, at: "t2"),
            from: 1)
    }

    private func state(_ command: HouseCommand, _ seq: Int64) throws -> [String: JSONTree?] {
        try bench.take([bench.message(command, seq)]).state()
    }

    private func line(_ state: [String: JSONTree?], _ topic: String, _ place: Int) -> JSONTree? {
        guard case .list(let lines)? = (state[topic] ?? nil)?["check"]?["lines"] else {
            return nil
        }
        return lines.count > place ? lines[place] : nil
    }

    private func dockets(_ line: JSONTree?) -> JSONTree? { line?["history"]?["dockets"] }

    @Test func `a check says when the work dockets of its lines are on paper`() throws {
        let waiting = JSONTree.list([
            .object([
                "number": .integer(1), "on_paper": .bool(false), "table": .text("t1"),
                "told_tables": .list([.text("t1")]),
            ])
        ])
        let sent = try state(.fireLines(OnLines(check: 1, lines: [2])), 4)
        #expect(dockets(line(sent, check, 0)) == waiting)
        let confirmed = try bench.report(.paper(1, .confirmed)).state()
        #expect(
            dockets(line(confirmed, check, 0))
                == .list([
                    .object([
                        "number": .integer(1), "on_paper": .bool(true), "table": .text("t1"),
                        "told_tables": .list([.text("t1")]),
                    ])
                ]))
    }

    @Test func `a check is shown anew when the docket of a line it was given comes out`() throws {
        let given = MoveLines(check: 1, to: 2, seat: nil, lines: [LineMoving(line: 1)])
        try bench.tell(.moveLines(given), from: 4)
        let confirmed = try bench.report(.paper(1, .confirmed)).state()
        #expect(
            dockets(line(confirmed, other, 0))
                == .list([
                    .object([
                        "number": .integer(1), "on_paper": .bool(true), "table": .text("t1"),
                        "told_tables": .list([.text("t2")]),
                    ])
                ]))
        #expect(!confirmed.keys.contains(check))
    }

    @Test func `who fired, hurried and gave away is shown with the line`() throws {
        let fired = try state(.fireLines(OnLines(check: 1, lines: [2])), 4)
        #expect(line(fired, check, 1)?["history"]?["fired"]?["by"] == .text("lin"))
        let rushed = try state(.rush(RushDishes(check: 1)), 5)
        #expect(line(rushed, check, 0)?["history"]?["rushed"]?["times"] == .integer(1))
        let comped = try state(
            .compLine(CompLine(check: 1, line: 1, quantity: .one, reason: "久等")), 6)
        #expect(line(comped, check, 0)?["comp"]?["reason"] == .text("久等"))
        #expect((comped[check] ?? nil)?["total_minor"] == .integer(15_990))
    }

    @Test func `both checks are shown anew when lines move`() throws {
        let moved = try state(
            .moveLines(MoveLines(check: 1, to: 2, seat: 1, lines: [LineMoving(line: 1)])), 4)
        #expect(line(moved, check, 0)?["id"] == .text("\(LineID(bits: 2))"))
        #expect(line(moved, other, 0)?["history"]?["moved"]?["check_number"] == .integer(1))
        #expect(moved.keys.contains("floor/table/t1"))
        #expect(moved.keys.contains("floor/table/t2"))
    }

    @Test func `a note is shown to who serves, until the next day begins`() throws {
        let topic = "floor/note/\(NoteID(bits: 5))"
        let sent = try state(.sendNote(SendNote(note: 5, text: "t1 过生日", to: nil)), 4)
        #expect(sent.keys.sorted() == [topic])
        #expect((sent[topic] ?? nil)?["text"] == .text("t1 过生日"))
        #expect((sent[topic] ?? nil)?["by"] == .text("lin"))
        var fresh = HubOutput()
        fresh.messages = bench.hub.allState()
        #expect(try fresh.state().keys.contains(topic))
        let day = BusinessDay(number: 20_779)
        let opened = try bench.report(.openDay(OpenDay(day: day))).state()
        #expect(opened[topic] == .some(nil))
    }

    @Test func `what guests and cooks read must be printable`() throws {
        let comp = HouseCommand.compLine(
            CompLine(check: 1, line: 1, quantity: nil, reason: "🎂"))
        #expect(try bench.tell(comp, from: 4).first?.refusal?.code == "textIsIllegible")
        let dish = LineDraft(
            id: 9, open: OpenItem(name: "🍜 noodles", station: "wok", taxClass: "food"),
            price: 100)
        let refusal = try bench.tell(.round(1, [dish]), from: 5).first?.refusal
        #expect(refusal?.lines?.map(\.code) == ["textIsIllegible"])
        #expect(refusal?.lines?.first?.args["characters"] == "🍜")
    }

    @Test func `an evening of moved, parted and given lines is proven`() throws {
        let part = LineMoving(line: 1, quantity: .one, newLine: 21)
        try bench.tell(
            .moveLines(MoveLines(check: 1, to: 2, seat: nil, lines: [part])),
            .moveLines(MoveLines(check: 1, to: 2, seat: nil, lines: [LineMoving(line: 2)])),
            .fireLines(OnLines(check: 2, lines: [2])),
            .compLine(CompLine(check: 2, line: 21, quantity: nil, reason: "late")),
            .rush(RushDishes(check: 2)), .cash(2, 1, given: 100_000), .close(2),
            .cash(1, 2, given: 100_000), .close(1), from: 4)
        try bench.report(.openDay(OpenDay(day: BusinessDay(number: 20_779))))
        #expect(bench.hub.house.checks == [:])
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    @Test func `a part of a held line is fired where it went, and that is proven`() throws {
        let three = LineDraft(id: 3, item: "mapo", quantity: Quantity(3), held: true)
        let part = LineMoving(line: 3, quantity: .one, newLine: 23)
        try bench.tell(
            .round(1, [three]),
            .moveLines(MoveLines(check: 1, to: 2, seat: nil, lines: [part])),
            .fireLines(OnLines(check: 2, lines: [23])),
            .fireLines(OnLines(check: 1, lines: [3])), from: 4)
        try bench.report(.openDay(OpenDay(day: BusinessDay(number: 20_779))))
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    @Test func `the story of both checks tells where lines went`() throws {
        try bench.tell(
            .moveLines(MoveLines(check: 1, to: 2, seat: nil, lines: [LineMoving(line: 1)])),
            .compLine(CompLine(check: 2, line: 1, quantity: .one, reason: "late")),
            .undoComp(OnLine(check: 2, line: 1)), .rush(RushDishes(check: 2)),
            .fireLines(OnLines(check: 1, lines: [2])),
            .moveLines(MoveLines(check: 1, to: nil, seat: 3, lines: [LineMoving(line: 2)])),
            from: 4)
        let left = try story("1")
        #expect(left.contains("lin (waiter-1): moved dishes to check 2"))
        #expect(left.contains("lin (waiter-1): fired single dishes"))
        #expect(left.contains("lin (waiter-1): moved dishes to seat 3"))
        let came = try story("2")
        #expect(came.contains("lin (waiter-1): moved dishes here from check 1"))
        #expect(came.contains("          2 x Mapo tofu"))
        #expect(came.contains("lin (waiter-1): gave away 1 x Mapo tofu: late"))
        #expect(came.contains("lin (waiter-1): charged 1 x Mapo tofu again"))
        #expect(came.contains("lin (waiter-1): asked the kitchen to hurry"))
    }

    @Test(arguments: Language.allCases)
    func `a story in any language has no gap`(language: Language) throws {
        try bench.tell(
            .moveLines(MoveLines(check: 1, to: 2, seat: nil, lines: [LineMoving(line: 1)])),
            .compLine(CompLine(check: 2, line: 1, quantity: .one, reason: "late")),
            .rush(RushDishes(check: 2)), .rush(RushDishes(check: 1)), from: 4)
        let told = try story("2", language) + story("1", language)
        #expect(!told.contains("?"))
        #expect(told.contains(language.storyOfRush))
    }

    private func story(_ check: String, _ language: Language = .english) throws -> String {
        try StoryDesk(store: bench.store).tell(
            StoryRequest(check: check, day: nil, language: language, isJSON: false)
        ).joined(separator: "\n")
    }
}

extension Language {
    fileprivate var storyOfRush: String {
        switch self {
        case .english: "asked the kitchen to hurry"
        case .chineseSimplified, .chineseTraditional: "催菜"
        case .swedish: "bad köket skynda"
        case .german: "die Küche um Eile gebeten"
        }
    }
}
