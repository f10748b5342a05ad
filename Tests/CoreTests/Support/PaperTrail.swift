import HouseRules
import Kitchen
import Vocabulary

@testable import Checks

/// What a cook reads on the rail, paper by paper, from the facts of an evening alone.
struct PaperTrail {
    private struct Dish: Hashable {
        var line: LineID
        let part: Int?
    }

    /// The tables that the newest paper about a dish names; none at the counter.
    private var named: [Dish: [TableID]] = [:]
    /// Notices that say of a dish that it comes from a table that none of its papers named.
    private(set) var wrong: [String] = []

    /// Reads all of it.
    init(_ facts: [HouseFact]) {
        for fact in facts {
            switch fact {
            case .kitchen(.docketIssued(let issued)): read(issued.docket)
            case .check(.linesMoved(let moved)): follow(moved)
            default: break
            }
        }
    }

    private mutating func read(_ docket: Docket) {
        for line in docket.lines {
            let dish = Dish(line: line.line, part: line.set?.part)
            // Single dishes go from check to check, and the pass reads what its stations read.
            if docket.kind == .moved, docket.fromCheck == nil, docket.station != "pass" {
                judge(docket, dish)
            }
        }
        for line in docket.lines where docket.station != "pass" {
            named[Dish(line: line.line, part: line.set?.part)] = docket.tables
        }
    }

    private mutating func judge(_ docket: Docket, _ dish: Dish) {
        let before = named[dish] ?? []
        let isKnown = docket.fromTable.map(before.contains) ?? before.isEmpty
        guard !isKnown else { return }
        let from = docket.fromTable?.text ?? "the counter"
        wrong.append("docket \(docket.number) moves \(dish) from \(from), not from \(before)")
    }

    /// A part of a line is on the papers of the whole.
    private mutating func follow(_ moved: LinesMoved) {
        for arrival in moved.lines where arrival.from != arrival.line.id {
            for (dish, tables) in named where dish.line == arrival.from {
                named[Dish(line: arrival.line.id, part: dish.part)] = tables
            }
        }
    }
}
