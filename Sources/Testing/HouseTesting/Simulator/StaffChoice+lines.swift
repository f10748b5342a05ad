import Checks
import HouseRules
import Vocabulary
import Wire

/// What waiters ask of single lines, of dockets, and of each other.
extension StaffChoice {
    func lineDeed() -> HouseCommand {
        let check = anyCheck()
        let lines = view.check(check)?.check.lines ?? []
        let line = chance.oneOf(lines.map(\.id) + [id()])
        switch chance.number(0...8) {
        case 0:
            let held = lines.filter { $0.stage == .held }.map(\.id)
            return .fireLines(OnLines(check: check, lines: held.isEmpty ? [line] : [held[0]]))
        case 1, 2:
            let course = chance.oneOf([nil, 1, 2])
            return .rush(
                RushDishes(check: check, course: course, lines: course == nil ? [line] : nil))
        case 3:
            return .compLine(
                CompLine(
                    check: check, line: line, quantity: chance.oneOf([nil, .one]), reason: "久等"))
        case 4: return .undoComp(OnLine(check: check, line: line))
        case 5, 6:
            let to = chance.oneOf([nil, anyCheck(), anyCheck()])
            let all = lines.filter { $0.standing > .one }.map(\.id) + [line]
            let movings = [moving(chance.oneOf(all)), moving(line)]
            return .moveLines(
                MoveLines(
                    check: check, to: to, seat: chance.oneOf([nil, 2]),
                    lines: chance.happens(300) ? movings : Array(movings.prefix(1))))
        case 7: return .sendNote(SendNote(note: id(), text: "三号桌催单", to: nil))
        default:
            let docket = lines.compactMap { $0.history?.dockets?.first?.number }.last ?? 1
            return .reprintDocket(ReprintDocket(check: check, docket: docket))
        }
    }

    /// A line to move, or some portions of it.
    private func moving(_ line: LineID) -> LineMoving {
        guard chance.happens(600) else { return LineMoving(line: line) }
        let quantity = Quantity(Int64(chance.number(1...2)))
        return LineMoving(line: line, quantity: quantity, newLine: id())
    }
}
