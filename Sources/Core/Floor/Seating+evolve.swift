import Vocabulary

extension Seating {
    /// Folds a fact in; one that `decide` cannot have emitted is a bug and traps.
    public mutating func evolve(_ fact: FloorFact) {
        if let objection = objection(to: fact) { preconditionFailure(objection) }
        switch fact {
        case .partySeated(let fact): add(fact.party, at: fact.table)
        case .partyMoved(let fact):
            guard let party = remove(fact.check, from: fact.from) else { return }
            add(party, at: fact.to)
        case .partyLeft(let fact): remove(fact.check, from: fact.table)
        case .partyResized(let fact): resize(fact.check, to: fact.covers)
        case .partiesJoined(let fact): join(fact)
        case .partiesParted(let fact): part(fact)
        }
    }

    private mutating func add(_ party: Party, at table: TableID) {
        setParties(parties(at: table) + [party], at: table)
    }

    @discardableResult
    private mutating func remove(_ check: CheckID, from table: TableID) -> Party? {
        let party = party(of: check, at: table)
        setParties(parties(at: table).filter { $0.check != check }, at: table)
        return party
    }

    private mutating func resize(_ check: CheckID, to covers: Int) {
        for table in tables(of: check) {
            let present = parties(at: table).map { party in
                guard party.check == check else { return party }
                return Party(check: check, covers: covers, since: party.since)
            }
            setParties(present, at: table)
        }
    }

    /// At each table the one party takes the place of the other, unless it sits there already.
    private mutating func join(_ fact: PartiesJoined) {
        for table in fact.tables {
            let isThere = party(of: fact.check, at: table) != nil
            let present = parties(at: table).compactMap { party -> Party? in
                guard party.check == fact.joined else { return party }
                guard !isThere else { return nil }
                return Party(check: fact.check, covers: fact.covers, since: party.since)
            }
            setParties(present, at: table)
        }
        resize(fact.check, to: fact.covers)
    }

    /// Where the other leaves, the party takes its place, as if it had sat there alone; elsewhere
    /// it sits down.
    private mutating func part(_ fact: PartiesParted) {
        for table in fact.tables {
            guard fact.left.contains(table) else {
                add(fact.party, at: table)
                continue
            }
            let present = parties(at: table).map { party in
                guard party.check == fact.check else { return party }
                return Party(
                    check: fact.party.check, covers: fact.party.covers, since: party.since)
            }
            setParties(present, at: table)
        }
        resize(fact.check, to: fact.covers)
    }
}
