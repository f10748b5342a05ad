public import Vocabulary

extension Till {
    /// Folds a fact in.
    public mutating func evolve(_ fact: TenderFact) {
        switch fact {
        case .tenderTaken(let fact):
            tenders[fact.check, default: []].append(fact.tender)
        }
    }

    /// Lets go of the tenders of a check that was closed; its record holds them.
    public mutating func release(_ check: CheckID) {
        tenders[check] = nil
    }
}
