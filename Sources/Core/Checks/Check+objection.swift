import Amounts
import Vocabulary

extension Check {
    /// Why a fact cannot follow from what this check is; `nil` when it can.
    ///
    /// `evolve` traps on such a fact, and so does the bill of lines that no house sells. Whoever
    /// reads facts that he did not decide himself asks here first: a journal may have been
    /// tampered with.
    public func objection(to fact: CheckFact) -> String? {
        switch fact {
        case .checkOpened: return "check \(number) is open already"
        case .checkClosed, .checkMoved, .preBillIssued: return nil
        case .roundSent(let fact):
            guard fact.round == rounds + 1 else {
                return "round \(fact.round) of check \(number) does not follow round \(rounds)"
            }
            var seen = Set(lines.map(\.id))
            for line in fact.lines {
                guard seen.insert(line.id).inserted else { return "line \(line.id) came before" }
                guard line.isSellable else { return "line \(line.id) has amounts beyond bounds" }
            }
            return nil
        case .courseFired(let fact):
            return fact.lines.first { line($0) == nil }.map {
                "check \(number) has no line \($0)"
            }
        case .lineVoided(let fact):
            guard let line = line(fact.line) else {
                return "check \(number) has no line \(fact.line)"
            }
            return (Quantity.zero...line.standing).contains(fact.quantity)
                ? nil : "more is voided than is left of line \(fact.line)"
        }
    }
}

extension CheckLine {
    /// Whether its amounts are among those that a house sells: sums of them fit.
    fileprivate var isSellable: Bool {
        let amounts = -Money.largest...Money.largest
        return amounts.contains(price) && modifiers.allSatisfy { amounts.contains($0.price) }
            && quantity > .zero && quantity <= .most && (.zero...quantity).contains(voided)
            && (0...1_000_000).contains(taxRate.partsPerMillion)
    }
}
