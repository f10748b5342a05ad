import Vocabulary

// MARK: - Judging

extension Check {
    /// Takes in another check: lines keep their ids, rounds and prices.
    func merge(_ other: Check) throws(CheckRefusal) -> [CheckFact] {
        guard other.id != id, table != nil, let ended = MergedCheck(other, into: tables) else {
            return []
        }
        guard places + other.places < Self.mostLines else {
            throw .checkIsFull(most: Self.mostLines)
        }
        let inner = other.merged.map { merged in
            var merged = merged
            merged.into = merged.into ?? other.id
            return merged
        }
        let others = otherTables + other.tables.filter { !tables.contains($0) }
        return [
            .checksMerged(
                ChecksMerged(
                    check: id, number: number, covers: covers + other.covers,
                    otherTables: others, merged: inner + [ended], lines: other.lines))
        ]
    }

    /// What came with a check and still stands goes with it; what came later stays.
    func undoMerge(of other: CheckID, keeping tables: [TableID]) -> [CheckFact] {
        guard let part = merged.first(where: { $0.id == other && $0.into == nil }),
            let table = tables.first
        else { return [] }
        let inner = family(of: other)
        let came = Set((inner + [part]).flatMap(\.lines))
        let restored = Check(
            part, lines: standingLines.filter { came.contains($0.id) },
            merged: inner.map { merged in
                var merged = merged
                merged.into = merged.into == other ? nil : merged.into
                return merged
            })
        return [
            .mergeUndone(
                MergeUndone(
                    check: id, number: number, covers: max(1, covers - part.covers),
                    table: table, otherTables: Array(tables.dropFirst()), restored: restored))
        ]
    }

    /// Everything that was merged into a check before it was merged into this one.
    private func family(of other: CheckID) -> [MergedCheck] {
        var found: Set<CheckID> = [other]
        // Who came into a check came before it: the last one is looked at first.
        let inner = merged.reversed().filter { part in
            guard let into = part.into, found.contains(into) else { return false }
            found.insert(part.id)
            return true
        }
        return inner.reversed()
    }

    /// A check that was merged, by itself again.
    private init(_ part: MergedCheck, lines: [CheckLine], merged: [MergedCheck]) {
        self.init(
            CheckOpened(
                check: part.id, number: part.number, table: part.table, covers: part.covers,
                by: part.by, at: part.since))
        self.lines = lines
        rounds = part.rounds
        preBills = part.preBills
        waiter = part.waiter
        otherTables = part.otherTables
        self.merged = merged
    }
}

// MARK: - Folding in

extension Check {
    mutating func evolve(_ fact: ChecksMerged) {
        if let objection = objection(to: fact) { preconditionFailure(objection) }
        covers = fact.covers
        otherTables = fact.otherTables
        merged += fact.merged
        lines += fact.lines
        forgetReasons()
    }

    mutating func evolve(_ fact: MergeUndone) {
        if let objection = objection(to: fact) { preconditionFailure(objection) }
        let gone = Set(fact.restored.lines.map(\.id))
        let apart = Set([fact.restored.id] + fact.restored.merged.map(\.id))
        covers = fact.covers
        table = fact.table
        otherTables = fact.otherTables
        merged.removeAll { apart.contains($0.id) }
        lines.removeAll { gone.contains($0.id) }
    }

    func objection(to fact: ChecksMerged) -> String? {
        let known = Set(merged.map(\.id) + [id])
        let news = Set(fact.merged.map(\.id))
        guard let ended = fact.ended, ended.into == nil, ended.isPossible,
            fact.merged.allSatisfy(\.isPossible), news.count == fact.merged.count,
            known.isDisjoint(with: news)
        else { return "check \(number) does not take in these checks" }
        guard (1...999).contains(fact.covers) else { return "\(fact.covers) guests cannot be" }
        let own = Set(lines.map(\.id))
        return fact.lines.first { own.contains($0.id) }.map { "line \($0.id) came before" }
    }

    func objection(to fact: MergeUndone) -> String? {
        let restored = fact.restored
        guard
            let part = merged.first(where: { $0.id == restored.id && $0.into == nil }),
            Check(part, lines: restored.lines, merged: restored.merged) == restored
        else { return "check \(restored.number) is no part of check \(number)" }
        guard (1...999).contains(fact.covers), restored.isPossible else {
            return "\(fact.covers) guests cannot be"
        }
        let own = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
        return restored.lines.first { own[$0.id] != $0 }
            .map { "check \(number) has no line \($0.id) like that" }
    }
}
