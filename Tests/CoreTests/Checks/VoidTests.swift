import Amounts
import Testing
import Vocabulary

@testable import Checks

struct VoidTests {
    private func voided(_ quantity: Quantity, of line: LineID = 1) -> [CheckFact] {
        [
            .lineVoided(
                LineVoided(
                    check: 1, line: line, quantity: quantity, reason: "dropped", by: "mei",
                    at: TinyHouse.evening))
        ]
    }

    @Test func `a whole line is voided and stays on the check with nothing left`() throws {
        var check = try Check.with(.tofu(1, Quantity(3)), .tofu(2))
        let facts = try check.tell(.voidLine(1, quantity: nil, reason: "dropped"))
        #expect(facts == voided(Quantity(3)))
        #expect(check.line(1)?.voided == Quantity(3))
        #expect(check.line(1)?.standing == .zero)
        #expect(check.line(1)?.amount == .zero)
        #expect(check.standingLines.map(\.id) == [2])
        #expect(check.lines.map(\.id) == [1, 2])
    }

    @Test func `part of a line is voided, then what is left of it`() throws {
        var check = try Check.with(.tofu(1, Quantity(3)))
        let part = try check.tell(.voidLine(1, quantity: Quantity(1), reason: "dropped"))
        #expect(part == voided(Quantity(1)))
        #expect(check.line(1)?.standing == Quantity(2))
        #expect(check.line(1)?.amount == 19_000)
        let rest = try check.tell(.voidLine(1, quantity: nil, reason: "dropped"))
        #expect(rest == voided(Quantity(2)))
        #expect(check.standingLines == [])
    }

    @Test func `a held line is voided like a fired one`() throws {
        var check = try Check.with(.tofu(1, held: true))
        #expect(
            try check.tell(.voidLine(1, quantity: nil, reason: "dropped")) == voided(.one))
    }

    @Test func `a line that the check does not have is not voided`() {
        #expect(throws: CheckRefusal.lineIsUnknown(7)) {
            try Check.empty.decide(.voidLine(7, quantity: nil, reason: "dropped"))
        }
    }

    @Test(arguments: [0, -1, 2001] as [Int64])
    func `no more than is left is voided, and not nothing`(_ thousandths: Int64) throws {
        var check = try Check.with(.tofu(1, Quantity(3)))
        try check.tell(.voidLine(1, quantity: .one, reason: "dropped"))
        #expect(throws: CheckRefusal.quantityOutOfRange(left: Quantity(2))) {
            try check.decide(
                .voidLine(
                    1, quantity: Quantity(thousandths: thousandths), reason: "dropped"))
        }
    }

    @Test(arguments: [1, 500, 1500] as [Int64])
    func `portions are voided and given away whole`(_ thousandths: Int64) throws {
        let check = try Check.with(.tofu(1, Quantity(3)))
        let part = Quantity(thousandths: thousandths)
        #expect(throws: CheckRefusal.quantityIsNotWhole) {
            try check.decide(.voidLine(1, quantity: part, reason: "dropped"))
        }
        #expect(throws: CheckRefusal.quantityIsNotWhole) {
            try check.decide(.compLine(1, quantity: part, reason: "dropped"))
        }
    }

    @Test func `a weight is voided and given away in any part`() throws {
        var check = try Check.with(.line(1, Quantity(3), price: 8800, serving: .weight(.jin)))
        try check.tell(.voidLine(1, quantity: Quantity(thousandths: 1250), reason: "dropped"))
        try check.tell(.compLine(1, quantity: Quantity(thousandths: 250), reason: "dropped"))
        #expect(check.line(1)?.charged == Quantity(thousandths: 1500))
    }

    @Test func `parts of portions that an earlier program sold go whole, or all that is left`()
        throws
    {
        var check = try Check.with(.tofu(1, Quantity(thousandths: 2500)))
        try check.tell(.voidLine(1, quantity: .one, reason: "dropped"))
        try check.tell(.compLine(1, quantity: .one, reason: "dropped"))
        try check.tell(.compLine(1, quantity: TinyHouse.half, reason: "dropped"))
        #expect(check.line(1)?.charged == .zero)
        try check.tell(
            .voidLine(1, quantity: Quantity(thousandths: 1500), reason: "dropped"))
        #expect(check.standingLines == [])
    }

    @Test func `a fact of earlier days that voids part of a portion still folds in`() throws {
        var check = try Check.with(.tofu(1, Quantity(3)))
        let fact = CheckFact.lineVoided(
            LineVoided(check: 1, line: 1, quantity: TinyHouse.half, reason: "dropped"))
        #expect(check.objection(to: fact) == nil)
        check.evolve(fact)
        #expect(check.line(1)?.standing == Quantity(thousandths: 2500))
    }

    @Test func `a voided line is not voided again`() throws {
        var check = try Check.with(.tofu(1))
        try check.tell(.voidLine(1, quantity: nil, reason: "dropped"))
        #expect(throws: CheckRefusal.lineIsVoided(1)) {
            try check.decide(.voidLine(1, quantity: nil, reason: "dropped"))
        }
    }

    @Test func `a line with nothing left is told before a quantity that is too much`() throws {
        var check = try Check.with(.tofu(1))
        try check.tell(.voidLine(1, quantity: nil, reason: "dropped"))
        #expect(throws: CheckRefusal.lineIsVoided(1)) {
            try check.decide(.voidLine(1, quantity: .one, reason: "dropped"))
        }
    }

    @Test func `voiding beyond what was ordered is a bug and traps`() async {
        await #expect(processExitsWith: .failure) {
            var check = try Check.with(.tofu(1))
            check.evolve(
                .lineVoided(
                    LineVoided(check: 1, line: 1, quantity: Quantity(2), reason: "dropped")))
        }
    }
}
