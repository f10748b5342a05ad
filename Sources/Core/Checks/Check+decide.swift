public import Vocabulary

extension Check {
    /// Judges a command against the check as it is.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - staff: Who asks.
    ///   - moment: House time.
    /// - Returns: What happens. Nothing for what is so already: what was fired, what the kitchen
    ///   was asked to hurry with less than a minute ago, a line that is charged whole, a table that
    ///   it is served at or was left, covers, a waiter, a check that was merged or taken out; a
    ///   round, a void or comp of what is left and a close are refused when they are repeated, a
    ///   pre-bill and a part taken off or given away happen again.
    /// - Throws: The first of `CheckRefusal`'s cases that holds.
    public func decide(
        _ command: CheckCommand, by staff: StaffID, at moment: Moment
    ) throws(CheckRefusal) -> [CheckFact] {
        let mark = LineMark(by: staff, at: moment)
        switch command {
        case .sendRound(let lines):
            return try sendRound(lines)
        case .fireCourse(let course):
            return try fire(course, mark)
        case .fireLines(let lines):
            return try fire(lines, mark)
        case .rush(let course, let lines):
            return try rush(course, lines, mark)
        case .voidLine(let line, let quantity, let reason):
            return try void(line, quantity, reason, mark)
        case .compLine(let line, let quantity, let reason):
            return try comp(line, quantity, reason, mark)
        case .undoComp(let line):
            return try undoComp(line, mark)
        case .moveLines(let lines, let target, let seat):
            return try move(lines, to: target, seat, mark)
        case .move(let table): return move(to: table)
        case .leave(let table): return leave(table)
        case .changeCovers(let covers): return try changeCovers(to: covers)
        case .handOver(let staff):
            guard staff != waiter else { return [] }
            return [.checkHandedOver(CheckHandedOver(check: id, from: waiter, to: staff))]
        case .clear: return try clear()
        case .merge(let other): return try merge(other)
        case .undoMerge(let other, let tables): return undoMerge(of: other, keeping: tables)
        case .preBill:
            guard !standingLines.isEmpty else { throw .checkIsEmpty }
            return [.preBillIssued(PreBillIssued(check: id, copy: preBills + 1))]
        case .close:
            let held = standingLines.count { $0.stage == .held }
            guard held == 0 else { throw .linesAreHeld(held) }
            return [.checkClosed(CheckClosed(check: id))]
        }
    }

    private func sendRound(_ round: [CheckLine]) throws(CheckRefusal) -> [CheckFact] {
        guard !round.isEmpty else { throw .roundIsEmpty }
        let places = round.map(\.places).reduce(0, +)
        guard places <= Self.mostLinesPerRound else {
            throw .roundIsTooLong(most: Self.mostLinesPerRound)
        }
        guard self.places + places <= Self.mostLines else {
            throw .checkIsFull(most: Self.mostLines)
        }
        var seen: Set<LineID> = []
        let repeated = round.map(\.id).filter { holds($0) || !seen.insert($0).inserted }
        guard repeated.isEmpty else { throw .lineIsRepeated(repeated) }
        return [.roundSent(RoundSent(check: id, round: rounds + 1, lines: round))]
    }

    private func fire(
        _ course: Int, _ mark: LineMark
    ) throws(CheckRefusal) -> [CheckFact] {
        guard (1...9).contains(course) else { throw .courseOutOfRange(course) }
        let ofCourse = standingLines.filter { $0.course == course }
        guard !ofCourse.isEmpty else { throw .courseIsEmpty(course) }
        let held = ofCourse.filter { $0.stage == .held }.map(\.id)
        guard !held.isEmpty else { return [] }
        return [
            .courseFired(
                CourseFired(check: id, course: course, lines: held, by: mark.by, at: mark.at))
        ]
    }

    private func void(
        _ id: LineID, _ quantity: Quantity?, _ reason: Note, _ mark: LineMark
    ) throws(CheckRefusal) -> [CheckFact] {
        guard let line = line(id) else { throw .lineIsUnknown(id) }
        guard line.standing > .zero else { throw .lineIsVoided(id) }
        let quantity = quantity ?? line.standing
        guard quantity > .zero, quantity <= line.standing else {
            throw .quantityOutOfRange(left: line.standing)
        }
        guard line.parts.isEmpty || quantity.isWhole else { throw .setIsVoidedWhole }
        guard line.goes(in: quantity, of: line.standing) else { throw .quantityIsNotWhole }
        return [
            .lineVoided(
                LineVoided(
                    check: self.id, line: id, quantity: quantity, reason: reason, by: mark.by,
                    at: mark.at))
        ]
    }
}
