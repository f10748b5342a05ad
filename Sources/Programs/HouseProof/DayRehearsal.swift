import HouseRules
public import HouseStore
import Kitchen
import Menus
import Printing
public import Vocabulary
import Wire

/// Replays a house's open day with this program and changes nothing: whether it could take the data
/// over.
public struct DayRehearsal {
    private let journal: JournalReader

    /// What a rehearsal found.
    public struct Report: Sendable {
        /// What was proven, one line each.
        public fileprivate(set) var proven: [String] = []
        /// What this program cannot read; the first thing, for nothing after it proves anything.
        public fileprivate(set) var wrong: String?
    }

    /// Whom a rehearsal tells where it is.
    public protocol Listener {
        /// The fact with this number comes next, so many of so many.
        func next(fact: Int64, done: Int64, of all: Int64)
        /// The paper with this number is set next.
        func next(paper: Int)
    }

    private static let page: Int64 = 500

    /// A rehearsal on a house's data.
    public init(_ journal: JournalReader) {
        self.journal = journal
    }

    /// Replays the day.
    ///
    /// A fact that breaks a rule of the house traps, as does a paper that waits for its printer and
    /// cannot be set: the listener knows which one it was.
    /// - Throws: A fault when the data cannot be read at all.
    public func run(_ listener: some Listener) throws(Fault) -> Report {
        var report = Report()
        guard let numbers = try journal.openDay() else {
            report.proven.append("no day was opened yet")
            return report
        }
        var house = House()
        let all = numbers.upperBound - numbers.lowerBound + 1
        var next = numbers.lowerBound
        while next <= numbers.upperBound {
            let page = next...min(next + Self.page - 1, numbers.upperBound)
            for (number, body) in try journal.facts(page) {
                listener.next(fact: number, done: number - numbers.lowerBound, of: all)
                guard number == next else {
                    report.wrong = "fact \(next) is missing"
                    return report
                }
                do {
                    let row: FactRow = try Canonical.value(parsing: body, strict: true)
                    house.evolve(row.fact)
                } catch {
                    report.wrong = "fact \(number) cannot be read: \(error)"
                    return report
                }
                next += 1
            }
            guard next > page.upperBound else {
                report.wrong = "fact \(next) is missing"
                return report
            }
        }
        report.proven.append(
            "\(all) facts of the day \(house.day.map { "\($0)" } ?? "?") replayed, \(numbers)")
        report.proven.append(
            "\(house.checks.count) checks open, \(house.kitchen.dockets.count) dockets and"
                + " \(house.papers.count) papers not out yet")
        try judgeBooks(of: house, &report)
        try setPapers(of: house, listener, &report)
        return report
    }

    /// Sets everything that waits for its printer, as the hub will when it opens.
    private func setPapers(
        of house: House, _ listener: some Listener, _ report: inout Report
    ) throws(Fault) {
        guard report.wrong == nil, let hash = house.config, let bytes = try journal.content(hash),
            let config = try? Canonical.value(HouseConfig.self, parsing: bytes, strict: false)
        else { return }
        let dockets = house.kitchen.dockets.values.filter { !$0.state.isHeldBack }
            .map { HouseEffect.printDocket($0) }
        let papers = house.papers.values.filter { !$0.state.isHeldBack }
            .map { HouseEffect.printPaper($0) }
        for effect in (dockets + papers).sorted(by: { $0.paper < $1.paper }) {
            listener.next(paper: effect.paper)
            _ = PaperRenderer.bytes(effect, in: config, reprint: true)
        }
        let held = house.heldPapers.count
        report.proven.append(
            "\(dockets.count + papers.count) of them can be set for their printers"
                + (held == 0 ? "" : ", \(held) held back"))
    }

    private func judgeBooks(of house: House, _ report: inout Report) throws(Fault) {
        let menus = [house.menu].compactMap(\.self) + house.pastMenus.map(\.menu)
        for menu in menus where report.wrong == nil {
            report.wrong = try fault(in: menu, "menu", as: Menu.self)
        }
        if let config = house.config, report.wrong == nil {
            report.wrong = try fault(in: config, "config", as: HouseConfig.self)
        }
        guard report.wrong == nil else { return }
        report.proven.append("the config and \(menus.count) menus that they name can be read")
    }

    private func fault(
        in hash: String, _ kind: String, as type: (some Decodable).Type
    ) throws(Fault) -> String? {
        let name = "the \(kind) \(hash.prefix(16))"
        guard let bytes = try journal.content(hash) else { return "\(name) is not stored" }
        guard HouseStore.hash(bytes) == hash else { return "\(name) was changed" }
        do { _ = try Canonical.value(type, parsing: bytes, strict: false) } catch {
            return "\(name) cannot be read: \(error)"
        }
        return nil
    }
}
