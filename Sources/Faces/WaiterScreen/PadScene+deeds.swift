import Amounts
import Cells
import Checks
import HouseRules
import Vocabulary
import Wire
import Wording

/// What the keys of the pad do to the draft.
extension PadScene {
    /// Something about one line that is typed.
    enum About {
        case allergy, note, seat, course, quantity, price
    }

    func ask(_ about: About, _ desk: inout Desk) {
        guard let line = current(desk) else { return }
        let target = LineTarget(check: check, table: table, line: line.id)
        switch about {
        case .allergy: desk.push(AskScene.allergy(target, line.allergy?.text ?? "", desk))
        case .note: desk.push(AskScene.note(target, line.note?.text ?? "", desk))
        case .seat: desk.push(AskScene.seat(target, desk))
        case .course: desk.push(AskScene.course(target, desk))
        case .quantity: desk.push(AskScene.quantity(target, desk))
        case .price: desk.push(AskScene.price(target, desk))
        }
    }

    /// The dishes to come are for this seat; 0 is the table.
    mutating func sit(at seat: Int, _ desk: inout Desk) {
        line.clear()
        let (check, table) = (check, table)
        desk.withSeat(seat, of: check) { desk in
            var draft = desk.draft(for: check, at: table)
            draft.seat = seat == 0 ? nil : seat
            desk.change(draft)
        }
    }

    func review(_ desk: inout Desk) {
        guard !desk.lacks(.order) else { return }
        desk.push(SendScene(pad: self))
    }

    func showCheck(_ desk: inout Desk) {
        desk.turn(to: CheckScene(check: check, table: table))
    }

    func browse(_ desk: inout Desk) {
        desk.push(BrowseScene(check: check, table: table))
    }

    func options(_ desk: inout Desk) {
        guard let line = current(desk), let dish = desk.shelf[line.item] else { return }
        let choice = ChoiceScene(
            editing: line, dish, desk, on: check, at: table)
        if choice.isDone { desk.say(.screen(.noOptions), .plain) } else { desk.push(choice) }
    }

    mutating func add(_ step: Int64, _ desk: inout Desk) {
        guard let line = current(desk) else { return }
        let next = line.amount + Quantity(step)
        if next > .zero { set(next, of: line, &desk) } else { remove(&desk) }
    }

    /// Changes how much there is of a line; whether it could be, or the waiter is asked.
    @discardableResult
    func set(_ quantity: Quantity, of line: RoundLine, _ desk: inout Desk) -> Bool {
        guard desk.isCountable(quantity, of: desk.shelf[line.item]) else { return false }
        guard quantity <= line.amount || hasEnough(of: line, quantity - line.amount, &desk) else {
            return false
        }
        desk.changeLineOnceSure(LineTarget(check: check, table: table, line: line.id)) {
            $0.quantity = quantity
        }
        return true
    }

    /// Whether more of a drafted dish is left; the notice says when it is not.
    private func hasEnough(of line: RoundLine, _ more: Quantity, _ desk: inout Desk) -> Bool {
        guard let dish = desk.shelf[line.item] else { return true }
        return desk.hasEnough(dish, more, on: check, at: table)
    }

    func toggleHold(_ desk: inout Desk) {
        guard let line = current(desk) else { return }
        desk.changeLine(LineTarget(check: check, table: table, line: line.id)) {
            $0.isHeld.toggle()
        }
    }

    /// Holds all lines of the chosen line's course, or lets them all go.
    func toggleCourse(_ desk: inout Desk) {
        guard let line = current(desk) else { return }
        var draft = draft(desk)
        let course = desk.course(of: line)
        for index in draft.lines.indices where desk.course(of: draft.lines[index]) == course {
            draft.lines[index].isHeld = !line.isHeld
        }
        desk.change(draft)
    }

    func repeatLine(_ desk: inout Desk) {
        guard let line = current(desk), hasEnough(of: line, line.amount, &desk) else { return }
        var draft = draft(desk)
        draft.lines.append(RoundLine(again: line, id: desk.newID()))
        desk.change(draft)
    }

    /// What stands of the last round of the check.
    func lastRound(_ desk: Desk) -> [CheckLine] {
        guard let known = desk.known.checks[check]?.check else { return [] }
        return known.standingLines.filter { $0.round == known.rounds }
    }

    /// Whether anything can be chosen for the dish that keys speak of.
    func hasOptions(_ desk: Desk) -> Bool {
        guard let dish = current(desk).flatMap({ desk.shelf[$0.item] }) else { return false }
        return !ChoiceSteps(dish: dish, desk: desk).all.isEmpty
    }

    /// The last round of the check once more; of what is sold out nothing is taken.
    func repeatRound(_ desk: inout Desk) {
        let last = lastRound(desk)
        var draft = draft(desk)
        for line in last where desk.shelf[line.item] != nil {
            guard desk.known.portions[line.item] != .zero else { continue }
            draft.lines.append(desk.shelf.again(line, id: desk.newID()))
        }
        draft.menu = draft.menu ?? desk.shelf.hash
        if last.isEmpty { desk.say(.screen(.noRoundYet), .warn) } else { desk.change(draft) }
    }

    mutating func remove(_ desk: inout Desk) {
        guard let line = current(desk) else { return }
        var draft = draft(desk)
        draft.lines.removeAll { $0.id == line.id }
        chosen = nil
        desk.change(draft)
    }

    func undo(_ desk: inout Desk) {
        let before = draft(desk).lines
        guard desk.undo(draft(desk).id) else { return desk.say(.screen(.nothingToUndo), .plain) }
        let now = draft(desk).lines
        let changed = before.filter { !now.contains($0) } + now.filter { !before.contains($0) }
        var dishes: [ItemID] = []
        for line in changed where !dishes.contains(line.item) { dishes.append(line.item) }
        desk.say(.undone(dishes))
    }

    func sendRest(_ desk: inout Desk) {
        desk.send(sound(desk), of: draft(desk))
    }

    /// Takes what is left of each dish that is short.
    func takeLeft(_ desk: inout Desk) {
        var draft = draft(desk)
        for index in draft.lines.indices {
            guard let left = desk.left(for: draft.lines[index]) else { continue }
            draft.lines[index].quantity = left
            desk.problems[draft.lines[index].id] = nil
        }
        desk.change(draft)
    }
}

/// A line of a draft.
struct LineTarget: Hashable, Sendable {
    let check: CheckID
    let table: TableID?
    let line: LineID
}

extension RoundLine {
    /// The same once more, under an id of its own.
    init(again line: RoundLine, id: LineID) {
        self.init(id: id, item: line.item, quantity: line.quantity)
        open = line.open
        modifiers = line.modifiers
        seat = line.seat
        course = line.course
        isHeld = line.isHeld
        note = line.note
        allergy = line.allergy
        price = line.price
        size = line.size
        parts = line.parts
    }
}
