import Amounts
import Checks
import Foundation
import HouseRules
import HouseStore
import HouseTesting
import Kitchen
import Vocabulary
import Wire
import Wording

/// What an evening comes to: what terminals were told, what is proven, what is wrong.
struct EveningTally: Sendable {
    var told: [Reply] = []
    /// What was paid on each check.
    var paid: [CheckID: Money] = [:]
    var proven: [String] = []
    var wrong: [String] = []

    /// Every word the terminals were given stands in the journal, and every cent they took on the
    /// check it was taken for.
    mutating func compare(with store: HouseStore) throws(Fault) {
        for reply in told {
            guard let id = reply.id, let row = try store.command(id) else {
                wrong.append("a command that was answered is not in the journal")
                continue
            }
            if row.reply != reply { wrong.append("command \(id) was answered differently") }
        }
        if Set(told.compactMap(\.id)).count != told.count {
            wrong.append("a command was counted twice")
        }
        for (check, amount) in paid.sorted(by: { $0.key < $1.key }) {
            let total = try store.record(check)?.sheet.bill.total
            if total != amount { wrong.append("what was paid on \(check) is not its total") }
        }
        let sum = paid.values.sum().minor
        proven.append("\(sum) minor units paid on \(paid.count) checks, each to the cent")
        proven.append("\(told.count) answers to terminals, each as the journal has it")
    }

    /// The evening in a few lines.
    func summary(seconds: Int64) -> String {
        let refused = told.count { $0.outcome == .refused }
        let head =
            "\(told.count) commands answered, \(refused) of them refused as they should be, "
            + "in \(seconds) s."
        let lines = proven.map { "  ok     \($0)" } + wrong.prefix(20).map { "  WRONG  \($0)" }
        let end = wrong.isEmpty ? "Every invariant holds." : "\(wrong.count) invariants are broken."
        return ([head] + lines + [end]).joined(separator: "\n")
    }
}

/// What the printers decoded from the bytes they were sent.
struct PaperEvidence {
    /// Slips and junk of each printer.
    let printers: [PrinterID: (slips: [Slip], junk: [String])]
    private let languages: [Language]
    private let currency: Currency
    /// The words that stand last where two languages stand side by side.
    private let last: Words
    private let first: Words

    init(printers: [PrinterID: ([Slip], [String])], of config: HouseConfig) {
        languages = Array(config.languages.prefix(2))
        currency = config.currency
        first = languages[0].words
        last = languages[languages.count - 1].words
        self.printers = printers.mapValues { (slips: $0.0, junk: $0.1) }
    }

    /// Every docket came out on its own printer, unmarked exactly once or marked as a reprint, with
    /// all its dishes; receipts came out without a gap; nothing printed as junk.
    func judge(_ papers: [HouseEffect], _ tally: inout EveningTally) {
        for (printer, evidence) in printers.sorted(by: { $0.key < $1.key }) {
            tally.wrong += evidence.junk.map { "\(printer) printed junk: \($0)" }
            tally.wrong += evidence.slips.filter(\.isTorn).map { _ in "\(printer) tore a slip" }
        }
        var dockets = 0
        var receipts = 0
        for effect in papers {
            switch effect {
            case .printDocket(let docket):
                dockets += 1
                judge(docket, &tally)
            case .printPaper(let paper):
                guard let receipt = paper.receipt, paper.copy == 1 else { continue }
                receipts += 1
                let found = slips(
                    of: paper.printer, with: "\(last.bill.receiptNumber) \(receipt.number)")
                if found.isEmpty {
                    tally.wrong.append("receipt \(receipt.number) is not on paper")
                }
            }
        }
        tally.proven.append(
            "\(dockets) dockets and \(receipts) receipts on paper, as the printers read them")
    }

    private func judge(_ docket: Docket, _ tally: inout EveningTally) {
        let found = slips(of: docket.printer, with: "\(last.docket.number) \(docket.number)")
        let unmarked = found.filter { slip in
            !slip.lines.contains { $0.contains(first.paper.reprint) }
        }
        if found.isEmpty { tally.wrong.append("docket \(docket.number) is not on paper") }
        if unmarked.count > 1 {
            tally.wrong.append("docket \(docket.number) is on paper twice, unmarked")
        }
        for what in contents(of: docket) where !found.contains(where: what.isThere) {
            tally.wrong.append("docket \(docket.number) lacks \(what.name)")
        }
    }

    /// Something that must stand on a paper.
    private typealias Content = (name: String, isThere: (Slip) -> Bool)

    /// What must stand on a docket: its dishes, or, where a whole party moved, the dockets that
    /// ordered them.
    private func contents(of docket: Docket) -> [Content] {
        guard docket.kind == .moved, docket.fromCheck == nil else {
            return docket.lines.map { line in
                let dish = text(of: line, on: docket.kind)
                // A long name goes on in its own column below.
                let printed = dish.filter { $0 != " " }
                return (dish, { $0.unspaced.contains(printed) })
            }
        }
        return Set(docket.lines.compactMap(\.docket)).sorted().map { number in
            ("docket \(number)", { references(on: $0).contains(number) })
        }
    }

    /// The numbers of the dockets that a paper refers to.
    private func references(on slip: Slip) -> Set<Int> {
        let label = last.lines.ofDocket.filter { $0 != " " }
        let lists = slip.unspaced.components(separatedBy: label).dropFirst()
        return Set(
            lists.flatMap { list in
                list.prefix { $0.isNumber || $0 == "," }.split(separator: ",").compactMap {
                    Int($0)
                }
            })
    }

    /// A dish as it stands on a docket; a notice that orders nothing has its number behind it.
    private func text(of line: DocketLine, on kind: Docket.Kind) -> String {
        let name = line.names.text(in: languages)
        let unit = line.unit.map(first.paper.unit)
        let quantity = unit == nil ? line.quantity.description : line.quantity.weighed
        let figure = currency.figure(quantity)
        switch kind {
        case .work, .expo, .reprint: return "\(figure) \(unit ?? "x") \(name)"
        case .void: return "-\(figure) \(unit ?? "x") \(name)"
        case .moved, .rush: return "- \(name) (\(figure)\(unit ?? ""))"
        }
    }

    private func slips(of printer: PrinterID, with number: String) -> [Slip] {
        (printers[printer]?.slips ?? []).filter { slip in
            slip.lines.contains { $0.hasSuffix(number) }
        }
    }
}

extension Slip {
    /// All that stands on it, without blanks and ends of lines.
    fileprivate var unspaced: String { lines.joined().filter { $0 != " " } }
}

extension HouseStore {
    /// All papers that were ever issued, in order.
    func issuedPapers() throws(Fault) -> [HouseEffect] {
        var papers: [HouseEffect] = []
        try walk(.fact) { row in
            let fact: FactRow? = try? Canonical.value(parsing: row.body, strict: true)
            if let effect = fact?.fact.effect { papers.append(effect) }
        }
        return papers
    }
}
