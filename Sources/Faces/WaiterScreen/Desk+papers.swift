import Checks
import HouseRules
import Kitchen
import Vocabulary
import Wire
import Wording

/// Dockets that cannot be set for their printer: the kitchen hears of them by mouth.
extension Desk {
    /// Those of a check, also of dishes that came from another one: the first ones first.
    func unsettableDockets(of check: CheckID) -> [Docket] {
        let lines = Set(known.checks[check]?.check.lines.map(\.id) ?? [])
        return known.troubles.filter { docket in
            docket.isUnsettable
                && (docket.check == check || docket.lines.contains { lines.contains($0.line) })
        }
    }

    /// The docket of a message, while it cannot be set.
    func unsettableDocket(of news: News.What) -> Docket? {
        guard case .paper(let number, _, _, _) = news, let state = known.dockets[number] else {
            return nil
        }
        return state.docket.isUnsettable ? state.docket : nil
    }

    /// Takes a docket out of trouble, once the waiter says that the kitchen knows what is on it.
    mutating func settle(_ docket: Docket) {
        guard !lacks(.reprint) else { return }
        push(
            ConfirmScene(
                docket.table.map { name(of: $0) } ?? wordbook.paper.counter,
                words.said.kitchenQuestion(docket.number, content(of: docket))
            ) { $0.request(.settlePaper(SettlePaper(paper: docket.number, isSeen: true))) })
    }

    /// What the kitchen must hear: what kind of docket it is, unless it is plain work, and of each
    /// dish all that changes it.
    private func content(of docket: Docket) -> String {
        let kind: String? =
            switch docket.kind {
            case .work: nil
            case .expo: wordbook.docket.expo
            case .void: wordbook.docket.void
            case .moved: wordbook.docket.moved
            case .rush: wordbook.lines.rush
            case .reprint: wordbook.lines.again
            }
        let dishes = docket.lines.map(content).joined(separator: "; ")
        return kind.map { "\($0): \(dishes)" } ?? dishes
    }

    private func content(of line: DocketLine) -> String {
        let dish = count(line.quantity, line.unit) + " " + name(line.names)
        let allergies = [line.allergy, line.set?.allergy].compactMap(\.self)
            .map { "\(words.mark(.allergy)): \(read($0))" }
        let notes = [line.note, line.set?.note].compactMap(\.self).map { read($0) }
        return ([dish] + line.modifiers.map { name($0) } + allergies + notes)
            .joined(separator: ", ")
    }
}
