import Cells
import Checks
import Vocabulary
import Wording

/// What was done to a line since it was sent, by whom and when.
struct LineTale {
    let line: CheckLine
    let desk: Desk

    var told: [(String, Ink)] {
        var told: [(String, Ink)] = []
        let history = line.history
        if let move = history?.moved {
            told.append(
                (desk.words.said.movedFrom(move.checkNumber) + who(move.by, move.at), .quiet))
        }
        if let fired = history?.fired {
            told.append((desk.words.mark(.fired) + who(fired.by, fired.at), .quiet))
        }
        if let rush = history?.rushed {
            let times = rush.times > 1 ? " x\(rush.times)" : ""
            told.append((desk.words.mark(.rushed) + times + who(rush.by, rush.at), .warn))
        }
        if let comp = line.comp {
            told.append((because(.comped, comp.quantity, comp.reason, comp.by, comp.at), .good))
        }
        if let voided = history?.voided {
            told.append(
                (because(.voided, line.voided, voided.reason, voided.by, voided.at), .quiet))
        }
        return told
    }

    private func who(_ staff: StaffID, _ at: Moment) -> String {
        " (\(desk.staffName(staff)) \(desk.clock(at)))"
    }

    private func because(
        _ mark: ScreenMark, _ quantity: Quantity, _ reason: Note?, _ by: StaffID, _ at: Moment
    ) -> String {
        let why = reason.map { ": " + desk.read($0) } ?? ""
        return "\(desk.words.mark(mark)) \(desk.count(quantity, line.unit))\(why)" + who(by, at)
    }
}
