public import Vocabulary

extension Seating {
    /// Judges a command against the room as it is.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - moment: House time.
    /// - Returns: What happens; nothing when it is so already (safe to repeat).
    /// - Throws: `coversOutOfRange`, `partyHasNoTable`, `partyIsSeated`, `tableIsTaken`, then
    ///   `tableIsFull`.
    public func decide(
        _ command: FloorCommand, at moment: Moment
    ) throws(FloorRefusal) -> [FloorFact] {
        switch command {
        case .seatParty(let check, let table, let covers, let sharing):
            let party = Party(check: check, covers: covers, since: moment)
            return try seat(party, at: table, sharing: sharing)
        case .moveParty(let check, let table, let sharing):
            return try move(check, to: table, sharing: sharing)
        case .resizeParty(let check, let covers): return try resize(check, to: covers)
        case .leaveTable(let check, let table):
            guard party(of: check, at: table) != nil else { return [] }
            return [.partyLeft(PartyLeft(check: check, table: table))]
        case .releaseTable(let check):
            return tables(of: check).map { .partyLeft(PartyLeft(check: check, table: $0)) }
        case .joinParties(let joined, let check): return try join(joined, into: check)
        case .partParties(let parting): return try part(parting)
        }
    }

    private func seat(
        _ party: Party, at table: TableID, sharing: Bool
    ) throws(FloorRefusal) -> [FloorFact] {
        try judge(covers: party.covers)
        if let present = tables(of: party.check).first {
            guard self.party(of: party.check, at: table)?.covers == party.covers else {
                throw .partyIsSeated(present)
            }
            return []
        }
        let isSharing = try judge(table, sharing: sharing)
        return [.partySeated(PartySeated(table: table, party: party, isSharing: isSharing))]
    }

    /// A party that sits at several tables gathers at the one.
    private func move(
        _ check: CheckID, to table: TableID, sharing: Bool
    ) throws(FloorRefusal) -> [FloorFact] {
        let tables = tables(of: check)
        guard let from = tables.first else { throw .partyHasNoTable(check) }
        if tables.contains(table) {
            return tables.filter { $0 != table }
                .map { .partyLeft(PartyLeft(check: check, table: $0)) }
        }
        let isSharing = try judge(table, sharing: sharing)
        let moved = PartyMoved(check: check, from: from, to: table, isSharing: isSharing)
        return tables.dropFirst().map { .partyLeft(PartyLeft(check: check, table: $0)) }
            + [.partyMoved(moved)]
    }

    private func resize(
        _ check: CheckID, to covers: Int
    ) throws(FloorRefusal) -> [FloorFact] {
        try judge(covers: covers)
        guard let table = tables(of: check).first else { throw .partyHasNoTable(check) }
        guard party(of: check, at: table)?.covers != covers else { return [] }
        return [.partyResized(PartyResized(check: check, covers: covers))]
    }

    private func join(
        _ joined: CheckID, into check: CheckID
    ) throws(FloorRefusal) -> [FloorFact] {
        guard let table = tables(of: check).first, let party = party(of: check, at: table) else {
            throw .partyHasNoTable(check)
        }
        let tables = tables(of: joined)
        guard let own = tables.first, let other = self.party(of: joined, at: own) else {
            throw .partyHasNoTable(joined)
        }
        let covers = party.covers + other.covers
        try judge(covers: covers)
        return [
            .partiesJoined(
                PartiesJoined(check: check, joined: joined, covers: covers, tables: tables))
        ]
    }

    private func part(_ parting: Parting) throws(FloorRefusal) -> [FloorFact] {
        try judge(covers: parting.staying)
        try judge(covers: parting.party.covers)
        if let present = tables(of: parting.party.check).first { throw .partyIsSeated(present) }
        let others = parting.tables.filter { !parting.left.contains($0) }
        // Who stays at a table that both came from shares it again.
        for table in others where party(of: parting.check, at: table) == nil {
            guard parties(at: table).isEmpty else { throw .tableIsTaken(table) }
        }
        for table in others { _ = try judge(table, sharing: true) }
        return [
            .partiesParted(
                PartiesParted(
                    check: parting.check, covers: parting.staying, party: parting.party,
                    tables: parting.tables, left: parting.left))
        ]
    }

    private func judge(covers: Int) throws(FloorRefusal) {
        guard (1...999).contains(covers) else { throw .coversOutOfRange(covers) }
    }

    /// Whether one more party at a table shares it.
    private func judge(
        _ table: TableID, sharing: Bool
    ) throws(FloorRefusal) -> Bool {
        let present = parties(at: table)
        guard present.isEmpty || sharing else { throw .tableIsTaken(table) }
        guard present.count < Self.mostParties else {
            throw .tableIsFull(table, most: Self.mostParties)
        }
        return !present.isEmpty
    }
}
