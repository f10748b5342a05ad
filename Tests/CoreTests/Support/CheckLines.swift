import Amounts
import Checks
import Vocabulary

extension CheckLine {
    /// A line of one tofu; what is left out is one portion, fired, second course.
    static func tofu(
        _ id: LineID, _ quantity: Quantity = .one, price: Money = 9500, course: Int = 2,
        held: Bool = false
    ) -> CheckLine {
        line(id, quantity, price: price, course: course, held: held)
    }

    /// A line that is nothing but an amount of goods of one tax rate.
    static func goods(_ id: LineID, _ amount: Int64, basisPoints: Int64) -> CheckLine {
        line(id, .one, price: Money(minor: amount), rate: Rate(basisPoints: basisPoints))
    }

    /// Any line.
    static func line(
        _ id: LineID, _ quantity: Quantity, price: Money, course: Int = 2, held: Bool = false,
        rate: Rate = TinyHouse.food, modifiers: [Modifier] = [], serving: Serving? = nil
    ) -> CheckLine {
        CheckLine(
            id: id, item: "mapo", names: TinyHouse.name("Mapo tofu", "麻婆豆腐"), price: price,
            modifiers: modifiers, quantity: quantity, seat: nil, course: course, note: nil,
            allergy: nil, taxRate: rate, station: "wok", round: 1, by: "mei",
            at: TinyHouse.evening, stage: held ? .held : .fired, serving: serving)
    }
}

extension Check {
    /// An empty check at t1.
    static let empty = Check(
        CheckOpened(
            check: 1, number: 1, table: "t1", covers: 2, by: "mei", at: TinyHouse.evening))

    /// A check with these lines.
    static func with(_ lines: CheckLine...) throws -> Check {
        var check = empty
        try check.tell(.sendRound(lines))
        return check
    }

    /// Judges a command of Mei's in the evening.
    func decide(_ command: CheckCommand) throws(CheckRefusal) -> [CheckFact] {
        try decide(command, by: "mei", at: TinyHouse.evening)
    }

    /// Judges a command and folds in what happens.
    @discardableResult
    mutating func tell(_ command: CheckCommand) throws(CheckRefusal) -> [CheckFact] {
        let facts = try decide(command)
        for fact in facts { evolve(fact) }
        return facts
    }
}
