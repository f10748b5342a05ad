import Vocabulary

extension Check {
    /// Serves it at one table alone.
    func move(to table: TableID) -> [CheckFact] {
        guard tables != [table] else { return [] }
        // Who sits there with others of the party already gathers there from another table.
        let from = table == self.table ? otherTables.first : self.table
        return [.checkMoved(CheckMoved(check: id, from: from, to: table))]
    }

    func leave(_ table: TableID) -> [CheckFact] {
        let kept = tables.filter { $0 != table }
        guard let first = kept.first, kept.count < tables.count else { return [] }
        return [
            .checkMoved(
                CheckMoved(
                    check: id, from: table, to: first, otherTables: Array(kept.dropFirst())))
        ]
    }

    func changeCovers(to covers: Int) throws(CheckRefusal) -> [CheckFact] {
        guard (1...999).contains(covers) else { throw .coversOutOfRange(covers) }
        guard covers != self.covers else { return [] }
        return [.coversChanged(CoversChanged(check: id, from: self.covers, to: covers))]
    }

    func clear() throws(CheckRefusal) -> [CheckFact] {
        guard standingLines.isEmpty else { throw .checkHasLines(id, number: number) }
        return [.checkCleared(CheckCleared(check: id))]
    }
}
