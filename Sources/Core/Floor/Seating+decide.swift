public import Vocabulary

extension Seating {
    /// Judges a command against the room as it is.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - moment: House time.
    /// - Returns: What happens; nothing when it is so already (safe to repeat).
    /// - Throws: `coversOutOfRange`, `partyHasNoTable`, `partyIsSeated`, then `tableIsTaken`.
    public func decide(
        _ command: FloorCommand, at moment: Moment
    ) throws(FloorRefusal) -> [FloorFact] {
        switch command {
        case .seatParty(let check, let table, let covers):
            return try seat(check, at: table, covers: covers, moment)
        case .moveParty(let check, let table):
            return try move(check, to: table)
        case .releaseTable(let check):
            guard let table = table(of: check) else { return [] }
            return [.partyLeft(PartyLeft(check: check, table: table))]
        }
    }

    private func seat(
        _ check: CheckID, at table: TableID, covers: Int, _ moment: Moment
    ) throws(FloorRefusal) -> [FloorFact] {
        guard (1...999).contains(covers) else { throw .coversOutOfRange(covers) }
        if let present = self.table(of: check) {
            guard present == table, parties[table]?.covers == covers else {
                throw .partyIsSeated(present)
            }
            return []
        }
        guard parties[table] == nil else { throw .tableIsTaken(table) }
        let party = Party(check: check, covers: covers, since: moment)
        return [.partySeated(PartySeated(table: table, party: party))]
    }

    private func move(_ check: CheckID, to table: TableID) throws(FloorRefusal) -> [FloorFact] {
        guard let from = self.table(of: check) else { throw .partyHasNoTable(check) }
        guard from != table else { return [] }
        guard parties[table] == nil else { throw .tableIsTaken(table) }
        return [.partyMoved(PartyMoved(check: check, from: from, to: table))]
    }
}
