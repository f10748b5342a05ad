import Kitchen
import Foundation
import HouseRules
import HouseStore
import HubService
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

    @Test func `a check's life is told in plain words`() throws {
        #expect(try story().joined(separator: "\n") == "")
    }

    @Test func `it is told in Chinese too`() throws {
        #expect(try story("1", .chineseSimplified).joined(separator: "\n") == "")
    }

    @Test func `an open check says what is due`() throws {
        #expect(try story("2").joined(separator: "\n") == "")
    }

    @Test func `a program reads one object`() throws {
        let lines = try story(json: true)
        #expect(lines.joined(separator: "\n") == "")
    }

    @Test func `a check is found by its id, its number and its day`() throws {
        let plain = try story()
        #expect(try story("\(CheckID(bits: 1))") == plain)
        #expect(try story(day: HubHouse.day) == plain)
        for (check, day) in [("1", BusinessDay(number: 1)), ("9", nil), ("\(CheckID(bits: 9))", nil)]
        {
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
