import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

extension Judgement {
    mutating func changeCovers(_ command: ChangeCovers) throws(HouseRefusal) {
        let check = try check(command.check)
        try ask(check, .changeCovers(command.covers))
        guard check.table != nil else { return }
        try ask(.resizeParty(check: check.id, covers: command.covers))
    }

    /// Frees a table. A closed check has left its table before, so only those are looked at who
    /// left without a bill: their checks end, unless they sit at another table as well.
    mutating func clear(_ command: ClearTable) throws(HouseRefusal) {
        guard books.has(command.table) else { throw .tableIsUnknown(command.table) }
        let parties = house.floor.parties(at: command.table).map(\.check)
            .filter { command.check == nil || command.check == $0 }
        var present: [Check] = []
        for id in parties { present.append(try check(id)) }
        for check in present where check.tables.count == 1 { try refuseTenders(of: check) }
        for check in present {
            guard check.tables.count == 1 else {
                try leave(command.table, check)
                continue
            }
            try ask(.releaseTable(check: check.id))
            try ask(check, .clear)
        }
    }

    /// A party gives up one of its tables, and the kitchen hears where it still sits.
    private mutating func leave(
        _ table: TableID, _ check: Check
    ) throws(HouseRefusal) {
        try ask(.leaveTable(check: check.id, table: table))
        try ask(check, .leave(table))
        try tellMoved(check.lines, from: table, to: try self.check(check.id))
    }

    /// Gives checks to another waiter; nothing for those that are his already.
    ///
    /// - Throws: `staffIsUnknown` for the one who is to have them, `checkIsUnknown`,
    ///   `staffIsUnknown` for the one who has them when he works here no more and has none, then
    ///   `staffCannotServe`. A check refuses none.
    mutating func handOver(_ command: HandOver) throws(HouseRefusal) {
        guard let receiver = books.member(command.to) else {
            throw .staffIsUnknown(command.to)
        }
        let checks = try checks(of: command)
        guard books.rights(of: receiver).isSuperset(of: [.seat, .order]) else {
            throw .staffCannotServe(command.to)
        }
        for check in checks { try ask(check, .handOver(to: command.to)) }
    }

    private func checks(of command: HandOver) throws(HouseRefusal) -> [Check] {
        switch command.checks {
        case .one(let id): return [try check(id)]
        case .all(let staff):
            let checks = house.checks.values.filter { $0.waiter == staff }
                .sorted { $0.number < $1.number }
            // Who left the house for good may still have checks.
            guard !checks.isEmpty || books.member(staff) != nil else {
                throw .staffIsUnknown(staff)
            }
            return checks
        }
    }

    func refuseTenders(of check: Check) throws(HouseRefusal) {
        guard house.till.tenders(of: check.id).isEmpty else {
            throw .checkHasTenders(check.id, number: check.number)
        }
    }

    /// Tells the kitchen that what it makes for a party is for other tables now.
    ///
    /// Only dishes of which the papers on the rail name a table that is none of the party's any
    /// more: of the others a notice would tell that they come from where they never were.
    mutating func tellMoved(
        _ lines: [CheckLine], from table: TableID?, to check: Check
    ) throws(HouseRefusal) {
        var from = table
        if let table, check.tables.contains(table) {
            // The party keeps that one: what it gives up is another.
            let named = lines.flatMap { $0.history?.dockets ?? [] }.flatMap { $0.told ?? [] }
            guard let other = named.first(where: { !check.tables.contains($0) }) else { return }
            from = other
        }
        try tell(lines, from: from, to: check) { $0?.isAstray(from: check.tables) ?? true }
    }

    /// Tells the kitchen that what it makes for a party is for another one's tables as well.
    private mutating func tellMerged(
        _ lines: [CheckLine], from table: TableID?, to check: Check
    ) throws(HouseRefusal) {
        guard check.tables != [table].compactMap(\.self) else { return }
        let tables = Set(check.tables)
        try tell(lines, from: table, to: check) { $0?.told.map(Set.init) != tables }
    }

    /// A notice about the dishes that are made and whose docket it concerns, if there are any.
    private mutating func tell(
        _ lines: [CheckLine], from table: TableID?, to check: Check,
        concerning concerns: (LineDocket?) -> Bool
    ) throws(HouseRefusal) {
        let fired = lines.filter { $0.standing > .zero && $0.stage == .fired }
        let dishes = fired.flatMap { line in
            line.notices(line.standing, on: table, check.table)
                .filter { concerns(line.docket(of: $0.set?.part)) }
        }
        guard !dishes.isEmpty else { return }
        try ask(.move(dishes, from: table, origin(check)))
    }
}

// MARK: - Tables put together

extension Judgement {
    /// Makes one check of two; nothing when they are one already.
    mutating func merge(
        _ command: OnTwoChecks, _ record: CheckRecord?
    ) throws(HouseRefusal) {
        let check = try check(command.check)
        guard let other = house.checks[command.merged] else {
            guard house.whole(of: command.merged) == check.id else {
                throw absence(of: command.merged, record)
            }
            return
        }
        guard other.id != check.id else { return }
        try refuseTenders(of: check)
        try refuseTenders(of: other)
        try ask(.joinParties(joined: other.id, into: check.id))
        try ask(check, .merge(other))
        try tellMerged(other.lines, from: other.table, to: try self.check(check.id))
    }

    /// Makes two checks of one again; nothing when they are two already.
    mutating func undoMerge(
        _ command: OnTwoChecks, _ record: CheckRecord?
    ) throws(HouseRefusal) {
        let check = try check(command.check)
        guard house.checks[command.merged] == nil else { return }
        guard let part = check.merged.first(where: { $0.id == command.merged }) else {
            throw absence(of: command.merged, record)
        }
        if let into = part.into { throw .checkIsMerged(part.id, into: into) }
        try refuseTenders(of: check)
        for table in part.tables where !books.has(table) { throw .tableIsUnknown(table) }
        let left = tables(of: part, leftBy: check)
        try takeOut(part, of: check, left: left)
        let kept = check.tables.filter { !left.contains($0) }
        try ask(check, .undoMerge(part.id, keeping: kept))
        let restored = try self.check(part.id)
        try tellMoved(restored.lines, from: check.table, to: restored)
        guard let given = left.first else { return }
        let staying = try self.check(check.id)
        try tellMoved(staying.lines, from: given, to: staying)
    }

    /// The tables that a party came by when it was put together with another; it keeps its own,
    /// and the last one it has.
    private func tables(of part: MergedCheck, leftBy check: Check) -> [TableID] {
        let left = part.tables.filter {
            check.tables.contains($0) && !part.shared.contains($0)
        }
        return left.count < check.tables.count ? left : left.filter { $0 != check.table }
    }

    private mutating func takeOut(
        _ part: MergedCheck, of check: Check, left: [TableID]
    ) throws(HouseRefusal) {
        let party = Seating.Party(check: part.id, covers: part.covers, since: part.since)
        try ask(
            .partParties(
                Parting(
                    check: check.id, staying: max(1, check.covers - part.covers), party: party,
                    tables: part.tables, left: left)))
    }

    private func absence(of check: CheckID, _ record: CheckRecord?) -> HouseRefusal {
        record?.check.id == check ? .checkIsClosed(check) : house.absence(of: check)
    }
}
