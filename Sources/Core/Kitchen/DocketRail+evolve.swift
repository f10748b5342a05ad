import Vocabulary
extension DocketRail {
    /// Folds a fact in; one that `decide` cannot have emitted is a bug and traps.
    public mutating func evolve(_ fact: KitchenFact) {
        switch fact {
        case .docketIssued(let fact):
            precondition(dockets[fact.docket.number] == nil, "a docket's number is its own")
            dockets[fact.docket.number] = fact.docket
        case .docketConfirmed(let fact):
            precondition(dockets[fact.docket] != nil, "only a waiting docket is confirmed")
            dockets[fact.docket] = nil
        case .docketTroubled(let fact):
            precondition(dockets[fact.docket] != nil, "only a waiting docket has trouble")
            dockets[fact.docket]?.state = .troubled(fact.trouble, unsure: fact.unsure)
        case .docketReleased(let fact):
            precondition(dockets[fact.docket] != nil, "only a waiting docket is released")
            dockets[fact.docket]?.state = .released
        }
    }
}
