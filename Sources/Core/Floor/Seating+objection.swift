public import Vocabulary

extension Seating {
    /// Why a fact cannot follow from what this room is; `nil` when it can.
    ///
    /// `evolve` traps on such a fact. Whoever reads facts that he did not decide himself asks here
    /// first: a journal may have been tampered with.
    public func objection(to fact: FloorFact) -> String? {
        switch fact {
        case .partySeated(let fact):
            objection(toSeating: fact.party.check, at: fact.table, isSharing: fact.isSharing)
        case .partyMoved(let fact):
            objection(toLeaving: fact.check, fact.from)
                ?? objection(toSeating: fact.check, at: fact.to, isSharing: fact.isSharing)
        case .partyLeft(let fact): objection(toLeaving: fact.check, fact.table)
        case .partyResized(let fact): objection(toResizing: fact.check, fact.covers)
        case .partiesJoined(let fact): objection(to: fact)
        case .partiesParted(let fact): objection(to: fact)
        }
    }

    private func objection(
        toSeating check: CheckID, at table: TableID, isSharing: Bool
    ) -> String? {
        let present = parties(at: table)
        guard present.isEmpty || isSharing else { return "table \(table) has a party already" }
        guard present.count < Self.mostParties else { return "table \(table) has no more room" }
        return present.contains { $0.check == check }
            ? "that check's party sits at table \(table) already" : nil
    }

    private func objection(toLeaving check: CheckID, _ table: TableID) -> String? {
        party(of: check, at: table) == nil
            ? "nobody of that check sits at table \(table)" : nil
    }

    private func objection(toResizing check: CheckID, _ covers: Int) -> String? {
        guard (1...999).contains(covers) else { return "\(covers) guests cannot be" }
        return tables(of: check).isEmpty ? "nobody of that check sits at a table" : nil
    }

    private func objection(to fact: PartiesJoined) -> String? {
        guard fact.check != fact.joined else { return "a party cannot join itself" }
        guard fact.tables == tables(of: fact.joined), !fact.tables.isEmpty else {
            return "the party that joins does not sit at these tables"
        }
        return objection(toResizing: fact.check, fact.covers)
    }

    private func objection(to fact: PartiesParted) -> String? {
        guard (1...999).contains(fact.party.covers) else {
            return "\(fact.party.covers) guests cannot be"
        }
        guard !fact.tables.isEmpty, Set(fact.tables).count == fact.tables.count,
            tables(of: fact.party.check).isEmpty
        else { return "the party that parts cannot take these tables" }
        for table in fact.tables where !fact.left.contains(table) {
            let isSharing = party(of: fact.check, at: table) != nil
            if let objection = objection(
                toSeating: fact.party.check, at: table, isSharing: isSharing)
            {
                return objection
            }
        }
        for table in fact.left where !fact.tables.contains(table) {
            return "table \(table) is left to nobody"
        }
        for table in fact.left {
            if let objection = objection(toLeaving: fact.check, table) { return objection }
        }
        guard tables(of: fact.check).contains(where: { !fact.left.contains($0) }) else {
            return "the party that stays has no table left"
        }
        return objection(toResizing: fact.check, fact.covers)
    }

    /// The first table at which parties cannot sit as they do: none or too many of them, the same
    /// one twice, or one of another size elsewhere. `nil` when there is no such table.
    public var impossibleTable: TableID? {
        var sizes: [CheckID: Int] = [:]
        for table in parties.keys.sorted() {
            let present = parties(at: table)
            guard (1...Self.mostParties).contains(present.count),
                Set(present.map(\.check)).count == present.count
            else { return table }
            for party in present {
                let size = sizes[party.check] ?? party.covers
                sizes[party.check] = size
                guard (1...999).contains(party.covers), party.covers == size else { return table }
            }
        }
        return nil
    }
}
