import Checks
import HouseRules
import Vocabulary

// MARK: - Single lines

extension Orders {
    /// What stands of a line is to be made.
    mutating func fire(_ id: LineID) {
        guard let line = lines[id], !line.isFired else { return }
        lines[id]?.isFired = true
        for (note, portions) in line.notes {
            kitchen[note]?.cooked.append(line.standing.times(portions))
        }
    }

    mutating func void(_ command: VoidLine) {
        guard let line = lines[command.line] else {
            wrong.append("a line was voided that nobody ordered")
            return
        }
        let quantity = command.quantity ?? line.standing
        lines[command.line]?.voided = line.voided + quantity
        lines[command.line]?.comped = min(line.comped, line.standing - quantity)
        guard line.isFired else { return }
        for (note, portions) in line.notes {
            let stopped = kitchen[note]?.stopped ?? .zero
            kitchen[note]?.stopped = stopped + quantity.times(portions)
        }
    }

    mutating func takeLines(_ command: HouseCommand) {
        switch command {
        case .fireLines(let command): for id in command.lines { fire(id) }
        case .compLine(let command):
            guard let line = lines[command.line] else { break }
            let quantity = command.quantity ?? line.charged
            lines[command.line]?.comped = line.comped + quantity
        case .undoComp(let command): lines[command.line]?.comped = .zero
        case .moveLines(let command):
            let to = command.to ?? command.check
            for moving in command.lines where lines[moving.line]?.check == command.check {
                let line = split(moving)
                lines[line]?.seat = command.seat
                guard to != command.check else { continue }
                lines[line]?.check = to
                leave(line)
            }
        default: break
        }
    }

    /// Takes part of a line off it, when only part is to go: what is charged goes first.
    ///
    /// - Returns: The line that goes.
    private mutating func split(_ moving: LineMoving) -> LineID {
        guard let line = lines[moving.line], let quantity = moving.quantity,
            quantity != line.standing, let new = moving.newLine
        else { return moving.line }
        if quantity <= .zero || quantity > line.standing || lines[new] != nil {
            wrong.append("4 more went of a line than stood of it, or under another's name")
        }
        var part = line
        part.quantity = quantity
        part.voided = .zero
        part.comped = max(.zero, quantity - line.charged)
        lines[new] = part
        lines[moving.line]?.quantity = line.quantity - quantity
        lines[moving.line]?.comped = line.comped - part.comped
        join(new, to: moving.line)
        return new
    }
}

extension Quantity {
    fileprivate func times(_ portions: Int64) -> Quantity {
        Quantity(thousandths: thousandths * portions)
    }
}
