extension CheckFact {
    /// The same fact of lines that remember no papers.
    ///
    /// Whoever follows one check alone does not hear of all its papers: those of a line that came
    /// from another check are told of there. Without them its lines are still those of the facts.
    public var withoutPapers: CheckFact {
        switch self {
        case .linesMoved(let fact): .linesMoved(fact.withoutPapers)
        case .checksMerged(let fact): .checksMerged(fact.withoutPapers)
        case .mergeUndone(let fact): .mergeUndone(fact.withoutPapers)
        default: self
        }
    }
}

extension LinesMoved {
    /// The same move of lines that remember no papers.
    public var withoutPapers: LinesMoved {
        LinesMoved(
            check: check, checkNumber: checkNumber, to: to, toNumber: toNumber,
            lines: lines.map { Arrival(from: $0.from, line: $0.line.withoutPapers) }, by: by,
            at: at)
    }
}

extension ChecksMerged {
    fileprivate var withoutPapers: ChecksMerged {
        ChecksMerged(
            check: check, number: number, covers: covers, otherTables: otherTables,
            merged: merged, lines: lines.map(\.withoutPapers))
    }
}

extension MergeUndone {
    fileprivate var withoutPapers: MergeUndone {
        MergeUndone(
            check: check, number: number, covers: covers, table: table, otherTables: otherTables,
            restored: restored.withoutPapers)
    }
}

extension Check {
    /// The same check, whose lines remember no papers.
    public var withoutPapers: Check {
        var check = self
        check.lines = lines.map(\.withoutPapers)
        return check
    }
}

extension CheckLine {
    fileprivate var withoutPapers: CheckLine {
        var line = self
        line.note { $0.dockets = nil }
        return line
    }
}
