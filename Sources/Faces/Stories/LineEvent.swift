public import Checks
import Vocabulary
import Wire
import Wording

/// What can be done to single lines of a check after they were sent.
public enum LineEvent: Hashable, Sendable {
    /// They were fired, with the lines as they were.
    case fired(LinesFired, [CheckLine])
    /// The kitchen was asked to hurry with them.
    case rushed(LinesRushed, [CheckLine])
    /// One, or part of it, is given away.
    case comped(LineComped, CheckLine?)
    /// All of one is charged again.
    case compUndone(CompUndone, CheckLine?)
    /// They went to another check or seat, as told on the check they left.
    case left(LinesMoved)
    /// They came from another check.
    case came(LinesMoved)
}

extension Telling {
    /// The sentence for something that was done to lines, and what stands under it.
    func telling(of event: LineEvent) -> (String, [String]) {
        let own = words.lines
        switch event {
        case .fired(_, let lines): return (own.fired, lines.flatMap(standing))
        case .rushed(_, let lines): return (own.rushed, lines.flatMap(standing))
        case .comped(let fact, let line):
            let dish = line.map { title($0, fact.quantity) } ?? "\(fact.line)"
            return (own.comped(dish, fact.reason.text), [])
        case .compUndone(let fact, let line):
            let dish = line.map { title($0, $0.comp?.quantity ?? .zero) } ?? "\(fact.line)"
            return (own.compUndone(dish), [])
        case .left(let fact):
            let lines = fact.lines.map(\.line).flatMap(standing)
            guard fact.to == fact.check else { return (own.left("\(fact.toNumber)"), lines) }
            return (own.seated(fact.lines.first?.line.seat), lines)
        case .came(let fact):
            return (own.came("\(fact.checkNumber)"), fact.lines.map(\.line).flatMap(standing))
        }
    }

    private func standing(_ line: CheckLine) -> [String] {
        [title(line, line.standing)] + parts(line)
    }
}

extension LineEvent {
    /// The event for programs: its kind and its own fields.
    var fields: (String, [String: JSONTree?]) {
        switch self {
        case .fired(let fact, let lines):
            return ("linesFired", ["lines": Canonical.tree(fact.lines), "dishes": dishes(lines)])
        case .rushed(let fact, let lines):
            return ("linesRushed", ["lines": Canonical.tree(fact.lines), "dishes": dishes(lines)])
        case .comped(let fact, let line):
            let own: [String: JSONTree?] = [
                "line": .text("\(fact.line)"), "reason": .text(fact.reason.text),
                "quantity_thousandths": .integer(fact.quantity.thousandths),
            ]
            return ("lineComped", own.merging(line?.dish(fact.quantity) ?? [:]) { one, _ in one })
        case .compUndone(let fact, let line):
            let given = line?.comp?.quantity ?? .zero
            return ("compUndone", line?.dish(given) ?? ["line": .text("\(fact.line)")])
        case .left(let fact): return ("linesMoved", moved(fact))
        case .came(let fact): return ("linesReceived", moved(fact))
        }
    }

    private func moved(_ fact: LinesMoved) -> [String: JSONTree?] {
        [
            "from": .text("\(fact.check)"), "to": .text("\(fact.to)"),
            "from_number": .integer(Int64(fact.checkNumber)),
            "to_number": .integer(Int64(fact.toNumber)),
            "dishes": dishes(fact.lines.map(\.line)),
        ]
    }

    private func dishes(_ lines: [CheckLine]) -> JSONTree {
        .list(lines.map { .object($0.dish($0.standing).compactMapValues(\.self)) })
    }
}
