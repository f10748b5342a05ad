import Vocabulary

extension Check {
    /// Judges a command against the check as it is.
    ///
    /// - Parameter command: What is asked.
    /// - Returns: What happens. Nothing for a course that was fired and a table that it is served
    ///   at already; a round, a void of what is left and a close are refused when they are
    ///   repeated, a pre-bill and a part taken off happen again.
    /// - Throws: The first of `CheckRefusal`'s cases that holds.
    public func decide(_ command: CheckCommand) throws(CheckRefusal) -> [CheckFact] {
        switch command {
        case .sendRound(let lines):
            return try sendRound(lines)
        case .fireCourse(let course):
            return try fire(course)
        case .voidLine(let line, let quantity, let reason):
            return try void(line, quantity, reason)
        case .move(let table):
            guard table != self.table else { return [] }
            return [.checkMoved(CheckMoved(check: id, from: self.table, to: table))]
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
        guard lines.map(\.places).reduce(places, +) <= Self.mostLines else {
            throw .checkIsFull(most: Self.mostLines)
        }
        var seen = Set(lines.map(\.id))
        let repeated = round.map(\.id).filter { !seen.insert($0).inserted }
        guard repeated.isEmpty else { throw .lineIsRepeated(repeated) }
        return [.roundSent(RoundSent(check: id, round: rounds + 1, lines: round))]
    }

    private func fire(_ course: Int) throws(CheckRefusal) -> [CheckFact] {
        guard (1...9).contains(course) else { throw .courseOutOfRange(course) }
        let ofCourse = standingLines.filter { $0.course == course }
        guard !ofCourse.isEmpty else { throw .courseIsEmpty(course) }
        let held = ofCourse.filter { $0.stage == .held }.map(\.id)
        guard !held.isEmpty else { return [] }
        return [.courseFired(CourseFired(check: id, course: course, lines: held))]
    }

    private func void(
        _ id: LineID, _ quantity: Quantity?, _ reason: Note
    ) throws(CheckRefusal) -> [CheckFact] {
        guard let line = line(id) else { throw .lineIsUnknown(id) }
        guard line.standing > .zero else { throw .lineIsVoided(id) }
        let quantity = quantity ?? line.standing
        guard quantity > .zero, quantity <= line.standing else {
            throw .quantityOutOfRange(left: line.standing)
        }
        guard line.parts.isEmpty || quantity.isWhole else { throw .setIsVoidedWhole }
        return [
            .lineVoided(
                LineVoided(check: self.id, line: id, quantity: quantity, reason: reason))
        ]
    }
}
