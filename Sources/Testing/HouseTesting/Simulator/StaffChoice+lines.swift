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
        switch chance.number(0...7) {
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
        case 5:
            let to = chance.oneOf([nil, anyCheck(), anyCheck()])
            return .moveLines(
                MoveLines(
                    check: check, to: to, seat: chance.oneOf([nil, 2]),
                    lines: [LineMoving(line: line)]))
        case 6: return .sendNote(SendNote(note: id(), text: "三号桌催单", to: nil))
        default:
            let docket = lines.compactMap { $0.history?.dockets?.first?.number }.last ?? 1
            return .reprintDocket(ReprintDocket(check: check, docket: docket))
        }
    }
}
