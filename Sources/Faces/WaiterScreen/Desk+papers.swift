import Checks
import HouseRules
import Kitchen
import Vocabulary
import Wire
import Wording

/// Dockets that cannot be set for their printer: the kitchen hears of them by mouth.
extension Desk {
    /// Those of a check, also of dishes that came from another one: the first ones first.
    func unsetDockets(of check: CheckID) -> [Docket] {
        let lines = Set(known.checks[check]?.check.lines.map(\.id) ?? [])
        return known.troubles.filter { docket in
            docket.isUnset
                && (docket.check == check || docket.lines.contains { lines.contains($0.line) })
        }
    }

    /// The docket of a message, while it cannot be set.
    func unsetDocket(of news: News.What) -> Docket? {
        guard case .paper(let number, _, _, _) = news, let state = known.dockets[number] else {
            return nil
        }
        return state.docket.isUnset ? state.docket : nil
    }

    /// Takes a docket out of trouble, once the waiter says that the kitchen knows what is on it.
    mutating func settle(_ docket: Docket) {
        guard !lacks(.reprint) else { return }
        let dishes = docket.lines.map { count($0.quantity, $0.unit) + " " + name($0.names) }
        push(
            ConfirmScene(
                docket.table.map { name(of: $0) } ?? wordbook.paper.counter,
                words.said.kitchenQuestion(docket.number, dishes.joined(separator: ", "))
            ) { $0.request(.settlePaper(SettlePaper(paper: docket.number, isSeen: true))) })
    }
}
