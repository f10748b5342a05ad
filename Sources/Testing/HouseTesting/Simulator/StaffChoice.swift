import Amounts
import Checks
import HouseRules
import Menus
import Tenders
import Vocabulary
import Wire

/// Draws what somebody asks for next, from what the terminal shows; most of it makes sense.
struct StaffChoice {
    let chance: Chance
    let view: TerminalView
    let now: Moment
    /// Numbers the lines of the evening: every line carries its own short note to paper.
    private(set) var lineCount: Int

    init(chance: Chance, view: TerminalView, now: Moment, lineCount: Int) {
        self.chance = chance
        self.view = view
        self.now = now
        self.lineCount = lineCount
    }

    func id<Kind>() -> Identifier<Kind> {
        Identifier(milliseconds: now.milliseconds, random: chance.bits())
    }

    /// A check that seems to be open, mostly.
    func anyCheck() -> CheckID {
        let open = view.openChecks
        return open.isEmpty || chance.happens(10) ? id() : chance.oneOf(open)
    }
}

// MARK: - Waiters

extension StaffChoice {
    mutating func waiter() -> [HouseCommand] {
        guard !view.openChecks.isEmpty else { return arrival() }
        switch chance.number(0...99) {
        case 0..<12: return arrival()
        case 12..<54: return [round(on: anyCheck(), lines: 1...4)]
        case 54..<70: return [fire()]
        case 70..<79: return [voided()]
        case 79..<83: return [transfer()]
        case 83..<90: return [lineDeed()]
        case 90..<92: return [.printPreBill(OnCheck(check: anyCheck()))]
        case 92..<97: return [together()]
        default: return [nonsense()]
        }
    }

    /// A party sits down or stands at the counter, and may order in the same breath.
    private mutating func arrival() -> [HouseCommand] {
        let check: CheckID = id()
        let covers = chance.number(1...6)
        let table = chance.oneOf(view.freeTables + [chance.oneOf(SmallEvening.tables)])
        let seated: HouseCommand =
            chance.happens(200)
            ? .openCheck(OpenCheck(check: check, covers: covers))
            : .seatParty(
                SeatParty(
                    check: check, table: table, covers: covers, isSharing: chance.happens(150)))
        return chance.happens(500) ? [seated, round(on: check, lines: 1...3)] : [seated]
    }

    private mutating func round(on check: CheckID, lines: ClosedRange<Int>) -> HouseCommand {
        let menu = chance.happens(500) ? view.menu : nil
        let drafts = (0..<chance.number(lines)).map { _ in draft() }
        return .sendRound(SendRound(check: check, menu: menu, lines: drafts))
    }

    /// A short note that no other line of the evening has.
    private mutating func note() -> Note? {
        lineCount += 1
        return Note("n\(String(10_000 + lineCount).dropFirst())")
    }

    /// A dish in a size, by weight, by hand, or a set of two dishes.
    private mutating func special() -> LineDraft {
        let held = chance.happens(250)
        switch chance.number(0...3) {
        case 0:
            return LineDraft(
                id: id(), item: "14", quantity: Quantity(Int64(chance.number(1...2))), held: held,
                note: note(), size: chance.oneOf([nil, "whole", "half"]))
        case 1:
            let weight = Quantity(thousandths: Int64(chance.number(10...40)) * 50)
            return LineDraft(id: id(), item: "15", quantity: weight, held: held, note: note())
        case 2:
            let isDrink = chance.happens(300)
            return LineDraft(
                id: id(),
                open: OpenItem(
                    name: "长寿面", station: isDrink ? "cold" : "wok",
                    taxClass: isDrink ? "drinks" : "food"),
                quantity: Quantity(Int64(chance.number(1...3))), held: held, note: note(),
                price: Money(minor: Int64(chance.number(1...40)) * 125))
        default:
            let main = PartDraft(group: "main", item: chance.oneOf(["11", "14"]), note: note())
            let drink = PartDraft(group: "drink", item: "31", note: note())
            return LineDraft(
                id: id(), item: "91", quantity: Quantity(Int64(chance.number(1...2))), held: held,
                parts: [main, drink])
        }
    }

    private mutating func draft(_ item: ItemID? = nil) -> LineDraft {
        if item == nil, chance.happens(250) { return special() }
        let item = item ?? chance.oneOf(["11", "12", "12", "21", "22", "31"])
        var modifiers: [ModifierID] = item == "12" ? [chance.oneOf(["mild", "hot"])] : []
        if item == "11" || item == "12", chance.happens(300) {
            modifiers.append(chance.oneOf(["egg", "no-pork"]))
        }
        return LineDraft(
            id: id(), item: item, quantity: Quantity(Int64(chance.number(1...3))),
            modifiers: modifiers, seat: chance.happens(300) ? chance.number(1...6) : nil,
            course: chance.happens(150) ? chance.number(1...3) : nil,
            held: chance.happens(250), note: note(),
            allergy: chance.happens(80) ? "花生 peanuts" : nil)
    }

    /// Mostly a course in which something waits.
    private func fire() -> HouseCommand {
        let check = anyCheck()
        let held = view.check(check)?.check.standingLines.filter { $0.stage == .held } ?? []
        let course = chance.oneOf(held.map(\.course) + [chance.number(1...3)])
        return .fireCourse(FireCourse(check: check, course: course))
    }

    private func voided() -> HouseCommand {
        let check = anyCheck()
        let lines = view.check(check)?.check.lines ?? []
        return .voidLine(
            VoidLine(
                check: check, line: chance.oneOf(lines.map(\.id) + [id()]),
                quantity: chance.oneOf([nil, .one, .one, Quantity(3)]), reason: "客人退 sent back"))
    }

    private func transfer() -> HouseCommand {
        let table = chance.oneOf(view.freeTables + [chance.oneOf(SmallEvening.tables)])
        return .transferCheck(
            TransferCheck(check: anyCheck(), table: table, isSharing: chance.happens(150)))
    }
}

// MARK: - Who sits together

extension StaffChoice {
    /// Tables are put together, taken apart and cleared, and waiters follow each other.
    private func together() -> HouseCommand {
        let waiter = chance.oneOf(SmallEvening.waiters)
        switch chance.number(0...9) {
        case 0:
            return .changeCovers(ChangeCovers(check: anyCheck(), covers: chance.number(1...8)))
        case 1, 2, 3:
            return .mergeTables(OnTwoChecks(check: anyCheck(), merged: anyCheck()))
        case 4, 5: return apart()
        case 6, 7:
            let check = chance.happens(500) ? anyCheck() : nil
            let table = chance.oneOf(SmallEvening.tables)
            return .clearTable(ClearTable(table: table, check: check))
        case 8: return .handOver(HandOver(.one(anyCheck()), to: waiter))
        default:
            return .handOver(
                HandOver(.all(of: chance.oneOf(SmallEvening.waiters)), to: waiter))
        }
    }

    /// Mostly a check that something was merged into.
    private func apart() -> HouseCommand {
        let merged = view.openChecks.compactMap { view.check($0)?.check }
            .filter { !$0.merged.isEmpty }
        guard !merged.isEmpty else {
            return .undoMerge(OnTwoChecks(check: anyCheck(), merged: anyCheck()))
        }
        let check = chance.oneOf(merged)
        let part = chance.oneOf(check.merged)
        return .undoMerge(OnTwoChecks(check: check.id, merged: part.id))
    }
}

// MARK: - Cashiers

extension StaffChoice {
    mutating func cashier() -> [HouseCommand] {
        switch chance.number(0...99) {
        case 0..<72: return settle()
        case 72..<80:
            let check = chance.oneOf(view.gone + [anyCheck()])
            return [.reprintReceipt(OnCheck(check: check))]
        case 80..<86: return [.printPreBill(OnCheck(check: anyCheck()))]
        case 86..<92: return [voided()]
        default: return [nonsense()]
        }
    }

    /// Takes what is due, or part of it, and closes what is paid.
    private func settle() -> [HouseCommand] {
        let id = anyCheck()
        guard let state = view.check(id), !state.check.standingLines.isEmpty else {
            return [.closeCheck(OnCheck(check: id))]
        }
        let close = HouseCommand.closeCheck(OnCheck(check: id))
        guard state.balance > .zero else { return [close] }
        if let line = state.check.standingLines.first(where: { $0.stage == .held }),
            chance.happens(800)
        {
            return [.fireCourse(FireCourse(check: id, course: line.course))]
        }
        let takesAll = chance.happens(700)
        let amount = takesAll ? state.balance : Money(minor: state.balance.minor / 2)
        let tender = takesAll && chance.happens(500) ? cash(state) : card(state, amount)
        return takesAll && chance.happens(800) ? [tender, close] : [tender]
    }

    private func cash(_ state: CheckState) -> HouseCommand {
        let due = SmallEvening.config.cashRounding.due(state.balance)
        let notes = (due.minor + 9_999) / 10_000 * 10_000
        let given = chance.oneOf([due.minor, notes, notes, due.minor / 3, due.minor + 1])
        return .takeCash(
            TakeCash(
                check: state.check.id, tender: id(), given: Money(minor: given),
                balance: chance.happens(700) ? state.balance : nil))
    }

    private func card(_ state: CheckState, _ amount: Money) -> HouseCommand {
        .takeCard(
            TakeCard(
                check: state.check.id, tender: id(), amount: amount,
                balance: chance.happens(700) ? state.balance : nil,
                reference: chance.happens(500) ? "slip 4711" : nil))
    }

    /// Something that the house must refuse, or must take as it is.
    private mutating func nonsense() -> HouseCommand {
        let check = anyCheck()
        switch chance.number(0...8) {
        case 0: return .seatParty(SeatParty(check: id(), table: "t99", covers: 2))
        case 1: return .openCheck(OpenCheck(check: id(), covers: 0))
        case 2: return .sendRound(SendRound(check: check, menu: nil, lines: []))
        case 3: return .sendRound(SendRound(check: check, menu: nil, lines: [draft("99")]))
        case 4: return .sendRound(SendRound(check: check, menu: nil, lines: [draft("13")]))
        case 5: return .fireCourse(FireCourse(check: check, course: 12))
        case 6: return .closeCheck(OnCheck(check: check))
        case 7: return .reprintReceipt(OnCheck(check: check))
        default:
            return .takeCard(
                TakeCard(
                    check: check, tender: id(), amount: Money(minor: 1), balance: Money(minor: 7),
                    reference: nil))
        }
    }
}
