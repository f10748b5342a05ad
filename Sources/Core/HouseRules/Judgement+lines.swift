import Amounts
import Checks
import Kitchen
import Vocabulary

/// What is asked of single lines, and what the kitchen hears of it.
extension Judgement {
    mutating func fire(_ command: OnLines) throws(HouseRefusal) {
        let check = try check(command.check)
        for case .linesFired(let fact) in try ask(check, .fireLines(command.lines)) {
            let fired = Set(fact.lines)
            try tellKitchen(check.lines.filter { fired.contains($0.id) }, of: check)
        }
    }

    mutating func rush(_ command: RushDishes) throws(HouseRefusal) {
        let check = try check(command.check)
        let asked = CheckCommand.rush(course: command.course, lines: command.lines)
        for case .linesRushed(let fact) in try ask(check, asked) {
            let rushed = fact.lines.compactMap(check.line)
            let dishes = rushed.flatMap { $0.notices($0.standing, on: check.table) }
            try ask(.rush(dishes, origin(check)))
        }
    }

    mutating func comp(_ command: CompLine) throws(HouseRefusal) {
        let check = try check(command.check)
        try ask(
            check,
            .compLine(command.line, quantity: command.quantity, reason: command.reason))
        let after = try self.check(command.check)
        guard balance(of: after).balance >= .zero else { throw .paymentsExceedBill }
    }

    mutating func undoComp(_ command: OnLine) throws(HouseRefusal) {
        try ask(try check(command.check), .undoComp(command.line))
    }

    /// Prints what still stands of a work docket, for a kitchen that misses the paper. One that is
    /// not out yet is no matter of this: it prints by itself, or waits until a restore is settled.
    mutating func reprint(_ command: ReprintDocket) throws(HouseRefusal) {
        let check = try check(command.check)
        let dishes = check.standingLines.flatMap { $0.notices($0.standing, on: check.table) }
            .filter { $0.docket == command.docket }
        guard let first = dishes.first else { throw .docketIsNotOnCheck(command.docket) }
        guard house.kitchen.dockets[command.docket] == nil else {
            throw .docketIsWaiting(command.docket)
        }
        try ask(.reprint(dishes, station: first.station, origin(check)))
    }
}
