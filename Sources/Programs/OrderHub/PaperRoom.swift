import Checks
import Floor
import HouseRules
import Menus
import Vocabulary

/// How many papers commands may have been given whose answers nobody knows.
///
/// Each dish may be on a docket of its own, and each pass has one besides. What stands on a check
/// is counted by what the house knows, and by the rounds, moves and merges that were gathered with
/// the command: those may have come before it.
struct PaperRoom {
    private let books: HouseBooks
    private let house: House
    /// The dishes of a line, and the check it was sent to.
    private var lines: [LineID: (check: CheckID, dishes: Int)] = [:]
    /// The checks whose lines may have come to a check.
    private var sources: [CheckID: Set<CheckID>] = [:]

    /// The room that commands need in a house.
    ///
    /// - Parameter gathered: All commands that its terminals hold.
    init(_ house: House, _ books: HouseBooks, gathered: [HouseCommand]) {
        self.house = house
        self.books = books
        for check in house.checks.values {
            for line in check.lines { lines[line.id] = (check.id, line.stations.count) }
        }
        for case .sendRound(let round) in gathered {
            for draft in round.lines { lines[draft.id] = (round.check, dishes(of: draft)) }
        }
        for command in gathered { take(command) }
    }

    private mutating func take(_ command: HouseCommand) {
        switch command {
        case .mergeTables(let merge): sources[merge.check, default: []].insert(merge.merged)
        case .undoMerge(let part): sources[part.merged, default: []].insert(part.check)
        case .moveLines(let move):
            let to = move.to ?? move.check
            for moving in move.lines {
                guard let part = moving.newLine else { continue }
                lines[part] = (to, lines[moving.line]?.dishes ?? dishesOfLargestSet)
            }
            sources[to, default: []].insert(move.check)
        default: break
        }
    }

    /// The most papers that a command can have been given.
    func papers(of command: HouseCommand) -> Int {
        let each = books.config.stations.count
        switch command {
        case .closeCheck, .printPreBill, .reprintReceipt, .reprintDocket: return 1
        case .sendRound(let round):
            return bounded(round.lines.map(dishes).reduce(0, +)) + each
        case .fireCourse(let fire): return bounded(dishes(on: fire.check)) + each
        case .fireLines(let fire):
            return bounded(fire.lines.map { lines[$0]?.dishes ?? 1 }.reduce(0, +)) + each
        case .voidLine(let void): return (lines[void.line]?.dishes ?? 1) + each
        case .rush, .moveLines, .transferCheck, .mergeTables: return each
        // Those who stay hear of it as well as those who part.
        case .undoMerge: return 2 * each
        // More parties may have sat there than the restored house knows of.
        case .clearTable(let clear): return each * (clear.check == nil ? Seating.mostParties : 1)
        case .seatParty, .openCheck, .compLine, .undoComp, .sendNote, .takeCash, .takeCard,
            .setPortions, .setMarketPrice, .changeCovers, .handOver:
            return 0
        case .settlePaper, .openDay, .adoptBooks, .reportPaper, .skipCommands, .noteRestore,
            .honourNumbers:
            return 0
        }
    }

    /// No command fires more dishes than a check may hold.
    private func bounded(_ dishes: Int) -> Int { min(dishes, Check.mostLines) }

    private func dishes(of draft: LineDraft) -> Int {
        books.menus.values.compactMap { $0.combo(draft.item)?.dishes }.max() ?? 1
    }

    private var dishesOfLargestSet: Int {
        books.menus.values.flatMap(\.menu.combos).map(\.dishes).max() ?? 1
    }

    /// How many dishes may stand on a check: its own, and those of checks that may have come to it.
    private func dishes(on check: CheckID) -> Int {
        var checks: Set<CheckID> = [check]
        var fresh = checks
        while !fresh.isEmpty {
            fresh = Set(fresh.flatMap { sources[$0] ?? [] }).subtracting(checks)
            checks.formUnion(fresh)
        }
        return lines.values.filter { checks.contains($0.check) }.map(\.dishes).reduce(0, +)
    }
}

extension ComboMeal {
    /// How many dishes are served with it.
    fileprivate var dishes: Int { groups.map(\.choose).reduce(0, +) }
}
