import Checks
import Floor
import Kitchen
import Vocabulary

extension Judgement {
    mutating func seat(_ command: SeatParty, _ record: CheckRecord?) throws(HouseRefusal) {
        try refuseKnown(command.check, record)
        if let known = house.checks[command.check], known.table == nil {
            throw .checkIsKnown(command.check)
        }
        guard books.has(command.table) else { throw .tableIsUnknown(command.table) }
        let before = facts.count
        try ask(
            .seatParty(
                check: command.check, table: command.table, covers: command.covers,
                sharing: command.isSharing))
        guard facts.count > before else { return }
        beginCheck(command.check, table: command.table, covers: command.covers)
    }

    mutating func open(_ command: OpenCheck, _ record: CheckRecord?) throws(HouseRefusal) {
        try refuseKnown(command.check, record)
        if let known = house.checks[command.check] {
            guard known.table == nil, known.covers == command.covers else {
                throw .checkIsKnown(command.check)
            }
            return
        }
        guard (1...999).contains(command.covers) else {
            throw .coversOutOfRange(command.covers)
        }
        beginCheck(command.check, table: nil, covers: command.covers)
    }

    /// A check is opened once, however it ended.
    private func refuseKnown(
        _ check: CheckID, _ record: CheckRecord?
    ) throws(HouseRefusal) {
        // One that was merged can be taken out again for as long as the other is open, which may be
        // longer than ended checks are remembered.
        var isKnown = record != nil || house.end(of: check) != nil
        house.checks.forEachValue { open in
            isKnown = isKnown || open.merged.contains { $0.id == check }
        }
        guard !isKnown else { throw .checkIsKnown(check) }
    }

    private mutating func beginCheck(_ id: CheckID, table: TableID?, covers: Int) {
        let number = house.counters.check + 1
        emit(
            .check(
                .checkOpened(
                    CheckOpened(
                        check: id, number: number, table: table, covers: covers, by: actor.name,
                        at: moment))))
    }

    /// Moves a party and its check to one table; one from the counter sits down.
    mutating func transfer(_ command: TransferCheck) throws(HouseRefusal) {
        let check = try check(command.check)
        guard books.has(command.table) else { throw .tableIsUnknown(command.table) }
        guard check.tables != [command.table] else { return }
        if check.table == nil {
            try ask(
                .seatParty(
                    check: check.id, table: command.table, covers: check.covers,
                    sharing: command.isSharing))
        } else {
            try ask(
                .moveParty(check: check.id, to: command.table, sharing: command.isSharing))
        }
        for case .checkMoved(let fact) in try ask(check, .move(to: command.table)) {
            try tellMoved(check.lines, from: fact.from, to: try self.check(check.id))
        }
    }
}
