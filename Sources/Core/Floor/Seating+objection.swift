extension Seating {
    /// Why a fact cannot follow from what this room is; `nil` when it can.
    ///
    /// `evolve` traps on such a fact. Whoever reads facts that he did not decide himself asks here
    /// first: a journal may have been tampered with.
    public func objection(to fact: FloorFact) -> String? {
        switch fact {
        case .partySeated(let fact):
            parties[fact.table] == nil ? nil : "table \(fact.table) has a party already"
        case .partyMoved(let fact):
            parties[fact.from]?.check != fact.check
                ? "nobody of that check sits at table \(fact.from)"
                : parties[fact.to] == nil ? nil : "table \(fact.to) has a party already"
        case .partyLeft(let fact):
            parties[fact.table]?.check == fact.check
                ? nil : "nobody of that check sits at table \(fact.table)"
        }
    }
}
