import Amounts
import Checks
import Kitchen
import Tenders
import Vocabulary

extension Judgement {
    /// Moves lines between two checks on which nobody paid yet, or between the seats of one; the
    /// stations of what is fired hear where it goes.
    ///
    /// Whose lines they are is looked at before, with the rights.
    ///
    /// - Throws: `checkIsMerged`, `checkIsNotOpen`, `checkHasTenders`, then what the check says
    ///   (`lineIsRepeated` last, for a part whose id one of the two checks has), and
    ///   `lineIsRepeated` for a part whose id any other check has.
    mutating func move(_ command: MoveLines) throws(HouseRefusal) {
        let check = try check(command.check)
        let id = command.to ?? command.check
        guard let target = house.checks[id] else {
            throw house.whole(of: id).map { .checkIsMerged(id, into: $0) } ?? .checkIsNotOpen(id)
        }
        if id != check.id {
            for check in [check, target] where !house.till.tenders(of: check.id).isEmpty {
                throw .checkHasTenders(check.id, number: check.number)
            }
        }
        let asked = CheckCommand.moveLines(command.lines, to: target, seat: command.seat)
        // The id of a part must be new to the whole house; the two checks look after themselves.
        let parts = command.lines.compactMap(\.newLine)
        let repeated = taken(parts, besides: [check.id, target.id])
        let moved = try ask(check, asked)
        guard repeated.isEmpty else { throw .check(.lineIsRepeated(repeated)) }
        for case .linesMoved(let fact) in moved {
            let fired = fact.lines.map(\.line).filter { $0.stage == .fired }
            guard !fired.isEmpty else { continue }
            try ask(
                .moveDishes(
                    fired.flatMap { $0.notices($0.standing, on: check.table, target.table) },
                    from: check.table, check: check.number, origin(target)))
        }
    }
}
