import HouseRules
import HouseStore
import Vocabulary
import Wire

/// What an answer says, wherever in the journal it stands: a restored house may have decided a
/// command at another place, but not otherwise.
struct Gist: Hashable {
    private let outcome: Reply.Outcome
    private let refusal: RefusalCode?
    private let numbers: IssuedNumbers?

    init(_ reply: Reply) {
        outcome = reply.outcome
        refusal = reply.refusal
        numbers = reply.numbers
    }
}

extension Verdict {
    /// Whether the hub was put back from a backup.
    var isRestored: Bool { evening.report.counts[.restores] > 0 }

    /// Whether the restored hub has named a command whose answer is another one than before.
    func isAlarmed(_ submission: EveningLog.Submission) -> Bool {
        let name = "\(submission.device)'s command \(submission.envelope.seq) ("
        return evening.alarms.contains {
            $0.hasPrefix(name)
                && ($0.contains("is refused now") || $0.contains("before the restore, and has"))
        }
    }

    /// Whether the restored hub could not know when some commands were decided, as when a party
    /// moved while the answer got lost; it has named them.
    var isOrderAlarmed: Bool {
        evening.alarms.contains { $0.contains("was on its way before the restore") }
    }

    /// What a hub printed for commands whose answers never reached anybody, before it was restored:
    /// the journal does not know these numbers, and they are given to nothing else. What the same
    /// commands print when they are decided again must be complete without them.
    func dropLostLife(
        _ dockets: inout [Int: [PaperReading]], _ receipts: inout [Int: [PaperReading]],
        _ preBills: inout [String: [PaperReading]]
    ) {
        guard isRestored else { return }
        let issued = journal.values.compactMap(\.numbers)
        let papers = Set(issued.compactMap(\.papers).joined())
        let known = Set(issued.compactMap(\.receipt))
        let checks = Set(orders.accounts.values.map { "\($0.number)" })
        dockets = dockets.filter { papers.contains($0.key) }
        receipts = receipts.filter { known.contains($0.key) }
        preBills = preBills.filter { entry in
            entry.key.split(separator: "/").first.map { checks.contains(String($0)) } ?? false
        }
    }
}
