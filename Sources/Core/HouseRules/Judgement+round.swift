import Amounts
import Checks
import Kitchen
import Menus
import Vocabulary

extension Judgement {
    mutating func sendRound(_ command: SendRound) throws(HouseRefusal) {
        let check = try check(command.check)
        let menu = try menu(draftedUnder: command.menu)
        let rights = books.member(actor.name).map(books.rights(of:)) ?? []
        let sender = LinePricing.Sender(round: check.rounds + 1, by: actor.name, at: moment)
        var lines: [CheckLine] = []
        var problems: [LineProblem] = []
        for draft in command.lines.prefix(Check.mostLinesPerRound + 1) {
            let pricing = LinePricing(
                draft: draft, menu: menu, books: books, mayPrice: rights.contains(.openPrice),
                mayComp: rights.contains(.comp), marketPrices: house.board.prices)
            do {
                lines.append(try pricing.line(from: sender))
            } catch {
                problems.append(LineProblem(line: draft.id, reason: error))
            }
        }
        problems += shortages(of: lines, on: check)
        guard problems.isEmpty else {
            throw .linesAreRefused(problems.inOrder(of: command.lines))
        }
        // A line is one line of the house: the kitchen tells them apart by their ids alone.
        let repeated = taken(command.lines.map(\.id), besides: [check.id])
        try ask(check, .sendRound(lines))
        guard repeated.isEmpty else { throw .check(.lineIsRepeated(repeated)) }
        let fired = lines.filter { $0.stage == .fired }
        try tellKitchen(fired, of: check)
    }

    mutating func fire(_ command: FireCourse) throws(HouseRefusal) {
        let check = try check(command.check)
        for case .courseFired(let fact) in try ask(check, .fireCourse(command.course)) {
            let fired = Set(fact.lines)
            try tellKitchen(check.lines.filter { fired.contains($0.id) }, of: check)
        }
    }

    mutating func void(_ command: VoidLine) throws(HouseRefusal) {
        let check = try check(command.check)
        let facts = try ask(
            check,
            .voidLine(command.line, quantity: command.quantity, reason: command.reason))
        let after = try self.check(command.check)
        guard balance(of: after).balance >= .zero else { throw .paymentsExceedBill }
        for case .lineVoided(let fact) in facts {
            guard let line = check.line(fact.line), line.stage == .fired else { continue }
            let dishes = line.notices(fact.quantity, on: check.table)
            try ask(.void(dishes, reason: fact.reason, origin(check)))
        }
    }

    mutating func tellKitchen(
        _ lines: [CheckLine], of check: Check
    ) throws(HouseRefusal) {
        guard !lines.isEmpty else { return }
        let dishes = lines.flatMap { $0.dishes($0.standing) }
        try ask(.fire(dishes, origin(check)))
    }

    /// The menu a round is priced by: the one in force, or an older one within its grace.
    private func menu(draftedUnder hash: String?) throws(HouseRefusal) -> MenuIndex {
        let current = house.menu ?? ""
        let drafted = hash ?? current
        let inForce = drafted == current
        let inGrace = house.pastMenus.contains {
            $0.menu == drafted
                && moment <= $0.until.later(by: books.config.menuGraceMinutes * 60_000)
        }
        guard inForce || inGrace, let menu = books.menus[drafted] else {
            throw .menuChanged(current)
        }
        return menu
    }
}

extension [LineProblem] {
    /// The problems in the order in which the lines were drafted.
    fileprivate func inOrder(of drafts: [LineDraft]) -> [LineProblem] {
        let places = Dictionary(drafts.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return sorted { (places[$0.line] ?? 0) < (places[$1.line] ?? 0) }
    }
}
