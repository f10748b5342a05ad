import Amounts
import Vocabulary

extension Till {
    /// Judges a command against what was taken so far.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - situation: The bill's total, the rounding rule, who and when.
    /// - Returns: What happens; nothing when this very tender was taken already.
    /// - Throws: The first of `TenderRefusal`'s cases that holds.
    public func decide(
        _ command: TenderCommand, in situation: TenderSituation
    ) throws(TenderRefusal) -> [TenderFact] {
        switch command {
        case .takeCash(let id, let check, let given):
            let isThisOne = try isTaken(id, of: check) { $0.kind == .cash && $0.given == given }
            if isThisOne { return [] }
            guard given >= .zero, given <= .largest else { throw .amountOutOfRange(given) }
            let balance = situation.total - settled(check)
            guard balance > .zero else { throw .nothingIsDue }
            let due = situation.rounding.due(balance)
            guard given > .zero || due == .zero else { throw .amountOutOfRange(given) }
            guard given < balance || given >= due else { throw .cashIsShort(due: due) }
            let tender = cash(id, given: given, balance: balance, in: situation)
            return [.tenderTaken(TenderTaken(check: check, tender: tender))]
        case .takeCard(let id, let check, let amount, let reference):
            let isThisOne = try isTaken(id, of: check) {
                $0.kind == .card && $0.given == amount && $0.reference == reference
            }
            if isThisOne { return [] }
            guard amount > .zero, amount <= .largest else { throw .amountOutOfRange(amount) }
            let balance = situation.total - settled(check)
            guard balance > .zero else { throw .nothingIsDue }
            guard amount <= balance else { throw .amountExceedsBalance(balance: balance) }
            let tender = Tender(
                id: id, kind: .card, settled: amount, rounding: .zero, given: amount,
                change: .zero, reference: reference, by: situation.by, at: situation.at)
            return [.tenderTaken(TenderTaken(check: check, tender: tender))]
        }
    }

    /// Cash that covers what is due settles the balance and its rounding; less settles itself.
    private func cash(
        _ id: TenderID, given: Money, balance: Money, in situation: TenderSituation
    ) -> Tender {
        let due = situation.rounding.due(balance)
        let covers = given >= due
        return Tender(
            id: id, kind: .cash, settled: covers ? balance : given,
            rounding: covers ? due - balance : .zero, given: given,
            change: covers ? given - due : .zero, reference: nil, by: situation.by,
            at: situation.at)
    }

    /// Whether this very tender stands already; another one under its id is refused.
    private func isTaken(
        _ id: TenderID, of check: CheckID, isSame: (Tender) -> Bool
    ) throws(TenderRefusal) -> Bool {
        for (owner, taken) in tenders {
            guard let tender = taken.first(where: { $0.id == id }) else { continue }
            guard owner == check, isSame(tender) else { throw .tenderIsRepeated(id) }
            return true
        }
        return false
    }
}
