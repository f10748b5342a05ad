import Vocabulary
extension DocketRail {
    /// Why a fact cannot follow from what this rail holds; `nil` when it can.
    ///
    /// `evolve` traps on such a fact. Whoever reads facts that he did not decide himself asks here
    /// first: a journal may have been tampered with.
    public func objection(to fact: KitchenFact) -> String? {
        switch fact {
        case .docketIssued(let fact):
            dockets[fact.docket.number] == nil
                ? nil : "docket \(fact.docket.number) was issued before"
        case .docketConfirmed(let fact): objection(toWaiting: fact.docket)
        case .docketTroubled(let fact): objection(toWaiting: fact.docket)
        case .docketReleased(let fact): objection(toWaiting: fact.docket)
        }
    }

    private func objection(toWaiting number: Int) -> String? {
        dockets[number] == nil ? "no docket \(number) waits for its printer" : nil
    }
}
