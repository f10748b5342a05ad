import HouseRules
public import HouseStore
public import Vocabulary
import Wire

/// Proves a house's data against itself: chains, replay, records, dockets, money.
///
/// The chains prove that no row was changed, taken out, put in or swapped; the head file, the
/// positions and the count of facts in each command, that none was taken from the end or put there.
/// Whoever may write to all of them alike, and writes all of them anew, is not found: for that a
/// copy must be kept where he does not come.
public struct HouseAudit {
    let store: HouseStore

    /// What an audit found.
    public struct Report: Sendable {
        /// What was proven, one line each.
        public internal(set) var proven: [String] = []
        /// What is wrong, one line each.
        public internal(set) var wrong: [String] = []
        /// What could not be judged because of what is wrong, one line each.
        public internal(set) var open: [String] = []
        /// Whether nothing is wrong.
        public var isWell: Bool { wrong.isEmpty }
        /// All of it for a person to read.
        public var lines: [String] {
            proven.map { "  ok     \($0)" } + wrong.map { "  WRONG  \($0)" }
                + open.map { "  open   \($0)" }
        }
    }

    /// An audit of a house's data.
    public init(store: HouseStore) {
        self.store = store
    }

    /// Walks everything.
    ///
    /// - Throws: A fault when the data cannot be read at all.
    public func run() throws(Fault) -> Report {
        var report = Report()
        let integrity = try store.integrity()
        if integrity != "ok" { report.wrong.append("the SQLite file: \(integrity)") }
        do { try compare(&report) } catch {
            // A file that SQLite calls damaged may not be readable to its end.
            guard !report.isWell else { throw error }
            report.open.append("\(error)")
        }
        return report
    }

    private func compare(_ report: inout Report) throws(Fault) {
        let head = store.notedHead()
        if head == nil { report.wrong.append("the head file is missing or says nothing") }
        var commands = TableWalk(.command, head: head)
        var order = DeviceOrder()
        var belongings = Belongings()
        try store.walk(.command) { row in
            let tree = commands.take(row)
            belongings.add(command: row.place, tree)
            if let tree { order.take(tree, at: row.place) }
        }
        commands.finish()
        var facts = TableWalk(.fact, head: head)
        var replay = Replay()
        var books = BookNames()
        try store.walk(.fact) { row in
            guard let tree = facts.take(row) else { return }
            belongings.take(fact: row.place, tree)
            books.take(fact: row.place, tree)
            if facts.wrong.isEmpty { replay.take(tree) }
        }
        facts.finish()
        belongings.finish()
        report.wrong += commands.wrong + facts.wrong
        if commands.wrong.isEmpty {
            report.wrong += order.wrong + belongings.missingCommands
            report.wrong += order.compare(with: try store.storedPositions(), after: commands.last)
            if facts.wrong.isEmpty { report.wrong += belongings.wrong }
        }
        if report.isWell {
            report.proven += [
                "\(commands.count) commands in an unbroken chain, each device in its order",
                "\(facts.count) facts in an unbroken chain, replayed",
            ]
        }
        try compareBooks(books, &report)
        if facts.wrong.isEmpty { try compare(&replay, &report) } else { tellOpen(&report) }
    }

    private func tellOpen(_ report: inout Report) {
        report.open.append(
            "records, papers, dockets and money stand on the facts: they are compared when the"
                + " facts are whole")
    }

    private func compare(_ replay: inout Replay, _ report: inout Report) throws(Fault) {
        replay.finish()
        report.wrong += replay.wrong
        guard !replay.isStopped else { return tellOpen(&report) }
        // Where something is missing the house may well stand half way.
        if report.isWell, let flaw = replay.house.flaw {
            report.wrong.append("as the house stands, \(flaw)")
        }
        try compareRecords(replay, &report)
        try compareEffects(replay, &report)
        if try !store.hasWholeSeals() {
            report.open.append(
                "seals of papers and records: an older program wrote this data; open the house"
                    + " with this one once, and they are proven too")
        }
        report.proven += replay.proven
    }
}
