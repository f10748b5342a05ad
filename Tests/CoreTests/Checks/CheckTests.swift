import Testing
import Vocabulary

@testable import Checks

struct CheckTests {
    @Test func `a check is served at another table`() throws {
        var check = Check.empty
        let facts = try check.tell(.move(to: "t2"))
        #expect(facts == [.checkMoved(CheckMoved(check: 1, from: "t1", to: "t2"))])
        #expect(check.table == "t2")
    }

    @Test func `moving a check to its own table changes nothing`() throws {
        #expect(try Check.empty.decide(.move(to: "t1")) == [])
    }

    @Test func `each pre-bill is counted`() throws {
        var check = try Check.with(.tofu(1))
        #expect(
            try check.tell(.preBill)
                == [.preBillIssued(PreBillIssued(check: 1, copy: 1))])
        #expect(
            try check.tell(.preBill)
                == [.preBillIssued(PreBillIssued(check: 1, copy: 2))])
        #expect(check.preBills == 2)
    }

    @Test func `a check on which nothing stands has no pre-bill`() throws {
        #expect(throws: CheckRefusal.checkIsEmpty) { try Check.empty.decide(.preBill) }
        var check = try Check.with(.tofu(1))
        try check.tell(.voidLine(1, quantity: nil, reason: "dropped"))
        #expect(throws: CheckRefusal.checkIsEmpty) { try check.decide(.preBill) }
    }

    @Test func `a check whose lines are all fired or voided closes`() throws {
        var check = try Check.with(.tofu(1), .tofu(2, held: true))
        try check.tell(.voidLine(2, quantity: nil, reason: "dropped"))
        #expect(try check.decide(.close) == [.checkClosed(CheckClosed(check: 1))])
        #expect(try Check.empty.decide(.close) == [.checkClosed(CheckClosed(check: 1))])
    }

    @Test func `a check with held lines does not close`() throws {
        let check = try Check.with(.tofu(1), .tofu(2, held: true), .tofu(3, held: true))
        #expect(throws: CheckRefusal.linesAreHeld(2)) { try check.decide(.close) }
    }

    @Test func `every fact names its check`() {
        let line = LineVoided(check: 5, line: 1, quantity: .one, reason: "dropped")
        let facts: [CheckFact] = [
            .checkOpened(
                CheckOpened(
                    check: 5, number: 1, table: nil, covers: 1, by: "mei",
                    at: TinyHouse.evening)),
            .roundSent(RoundSent(check: 5, round: 1, lines: [])),
            .courseFired(CourseFired(check: 5, course: 1, lines: [])),
            .lineVoided(line),
            .linesFired(LinesFired(check: 5, lines: [], by: "mei", at: TinyHouse.evening)),
            .linesRushed(LinesRushed(check: 5, lines: [], by: "mei", at: TinyHouse.evening)),
            .lineComped(
                LineComped(
                    check: 5, line: 1, quantity: .one, reason: "x", by: "mei",
                    at: TinyHouse.evening)),
            .compUndone(CompUndone(check: 5, line: 1, by: "mei", at: TinyHouse.evening)),
            .linesMoved(
                LinesMoved(
                    check: 5, checkNumber: 1, to: 6, toNumber: 2, lines: [], by: "mei",
                    at: TinyHouse.evening)),
            .checkMoved(CheckMoved(check: 5, from: nil, to: "t1")),
            .preBillIssued(PreBillIssued(check: 5, copy: 1)),
            .checkClosed(CheckClosed(check: 5)),
        ]
        #expect(facts.map(\.check) == Array(repeating: 5, count: 12))
    }

    @Test func `a fact about a line that the check does not have is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            var check = Check.empty
            check.evolve(.courseFired(CourseFired(check: 1, course: 2, lines: [7])))
        }
    }
}
