extension Seating {
    /// Folds a fact in; one that `decide` cannot have emitted is a bug and traps.
    public mutating func evolve(_ fact: FloorFact) {
        switch fact {
        case .partySeated(let fact):
            precondition(parties[fact.table] == nil, "a table holds one party")
            setParty(fact.party, at: fact.table)
        case .partyMoved(let fact):
            let party = parties[fact.from]
            precondition(party?.check == fact.check, "only who sits there can move")
            precondition(parties[fact.to] == nil, "a table holds one party")
            setParty(nil, at: fact.from)
            setParty(party, at: fact.to)
        case .partyLeft(let fact):
            precondition(parties[fact.table]?.check == fact.check, "only who sits there can leave")
            setParty(nil, at: fact.table)
        }
    }
}
