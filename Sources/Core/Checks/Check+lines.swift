import Vocabulary

extension Check {
    /// Fires held lines by their ids; those that are fired already stay as they are.
    func fire(_ ids: [LineID], _ mark: LineMark) throws(CheckRefusal) -> [CheckFact] {
        guard !ids.isEmpty else { throw .noLineIsNamed }
        for id in ids where line(id) == nil { throw .lineIsUnknown(id) }
        for id in ids where line(id)?.standing == .zero { throw .lineIsVoided(id) }
        let named = Set(ids)
        let held = lines.filter { named.contains($0.id) && $0.stage == .held }.map(\.id)
        guard !held.isEmpty else { return [] }
        return [
            .linesFired(LinesFired(check: id, lines: held, by: mark.by, at: mark.at))
        ]
    }

    /// Asks the kitchen to hurry with what is fired.
    ///
    /// What it was asked for less than a minute ago is passed over: the kitchen has that paper, and
    /// who asks again reads that it was told, not that he was wrong to ask.
    func rush(
        _ course: Int?, _ ids: [LineID]?, _ mark: LineMark
    ) throws(CheckRefusal) -> [CheckFact] {
        guard ids?.isEmpty != true else { throw .noLineIsNamed }
        if let course, !(1...9).contains(course) { throw .courseOutOfRange(course) }
        for id in ids ?? [] where line(id) == nil { throw .lineIsUnknown(id) }
        let named = ids.map(Set.init)
        let fired = standingLines.filter { line in
            line.stage == .fired && (named?.contains(line.id) ?? true)
                && (course.map { $0 == line.course } ?? true)
        }
        guard !fired.isEmpty else { throw .nothingIsFired }
        let due = fired.filter { line in
            line.history?.rushed.map { $0.at.later(by: LineRush.patience) <= mark.at } ?? true
        }
        guard !due.isEmpty else { return [] }
        return [
            .linesRushed(
                LinesRushed(check: id, lines: due.map(\.id), by: mark.by, at: mark.at))
        ]
    }

    /// Gives a line, or part of it, away.
    func comp(
        _ id: LineID, _ quantity: Quantity?, _ reason: Note, _ mark: LineMark
    ) throws(CheckRefusal) -> [CheckFact] {
        guard let line = line(id) else { throw .lineIsUnknown(id) }
        guard line.standing > .zero else { throw .lineIsVoided(id) }
        guard reason.text.unicodeScalars.count <= LineComp.longestReason else {
            throw .reasonIsTooLong(most: LineComp.longestReason)
        }
        guard line.charged > .zero else { throw .lineIsComped(id) }
        let quantity = quantity ?? line.charged
        guard quantity > .zero, quantity <= line.charged else {
            throw .quantityOutOfRange(left: line.charged)
        }
        guard line.goes(in: quantity, of: line.charged) else { throw .quantityIsNotWhole }
        guard line.parts.isEmpty || quantity.isWhole else { throw .partIsNotWhole }
        return [
            .lineComped(
                LineComped(
                    check: self.id, line: id, quantity: quantity, reason: reason, by: mark.by,
                    at: mark.at))
        ]
    }

    /// Charges all of a line again.
    func undoComp(_ id: LineID, _ mark: LineMark) throws(CheckRefusal) -> [CheckFact] {
        guard let line = line(id) else { throw .lineIsUnknown(id) }
        guard line.comp != nil else { return [] }
        return [
            .compUndone(CompUndone(check: self.id, line: id, by: mark.by, at: mark.at))
        ]
    }

    /// Folds in what was done to single lines.
    mutating func evolveLine(_ fact: CheckFact) {
        switch fact {
        case .linesRushed(let fact):
            for id in fact.lines {
                change(id) { line in
                    let times = (line.history?.rushed?.times ?? 0) + 1
                    line.note { $0.rushed = LineRush(by: fact.by, at: fact.at, times: times) }
                }
            }
        case .lineComped(let fact):
            change(fact.line) { line in
                let quantity = (line.comp?.quantity ?? .zero) + fact.quantity
                precondition(quantity <= line.standing, "no more is given away than stands")
                line.comp = LineComp(
                    quantity: quantity, reason: fact.reason, by: fact.by, at: fact.at)
            }
        case .compUndone(let fact):
            change(fact.line) { $0.comp = nil }
        default:
            preconditionFailure("only what is done to single lines is folded in here")
        }
    }
}

extension CheckLine {
    /// Whether so much of it can be taken off or given away: portions go whole, and what is left
    /// goes as it is, for earlier programs sold parts of portions. Weights and sets have rules of
    /// their own.
    func goes(in quantity: Quantity, of left: Quantity) -> Bool {
        quantity.isWhole || quantity == left || unit != nil || !parts.isEmpty
    }

    /// Brings what is given away down to what stands.
    mutating func limitComp() {
        let most = standing
        guard let given = comp, given.quantity > most else { return }
        comp?.quantity = most
        if most <= .zero { comp = nil }
    }
}
