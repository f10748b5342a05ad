import Amounts
import Vocabulary

extension Check {
    /// Why a fact cannot follow from what this check is; `nil` when it can.
    ///
    /// `evolve` traps on such a fact, and so does the bill of lines that no house sells. Whoever
    /// reads facts that he did not decide himself asks here first: a journal may have been
    /// tampered with.
    public func objection(to fact: CheckFact) -> String? {
        switch fact {
        case .checkOpened: return "check \(number) is open already"
        case .checkClosed, .checkMoved, .checkHandedOver: return nil
        case .coversChanged(let fact):
            return (1...999).contains(fact.to) ? nil : "\(fact.to) guests cannot be"
        case .checkCleared:
            return standingLines.isEmpty ? nil : "something stands on check \(number)"
        case .checksMerged(let fact): return objection(to: fact)
        case .mergeUndone(let fact): return objection(to: fact)
        case .preBillIssued(let fact):
            return fact.copy == preBills + 1
                ? nil : "pre-bill \(fact.copy) of check \(number) does not follow \(preBills)"
        case .roundSent(let fact):
            guard fact.round == rounds + 1 else {
                return "round \(fact.round) of check \(number) does not follow round \(rounds)"
            }
            var seen = Set(lines.map(\.id))
            for line in fact.lines {
                guard seen.insert(line.id).inserted else { return "line \(line.id) came before" }
                guard line.isSellable else { return "line \(line.id) has amounts beyond bounds" }
            }
            return nil
        case .courseFired(let fact):
            return objection(toLines: fact.lines)
        case .linesFired(let fact): return objection(toLines: fact.lines)
        case .linesRushed(let fact): return objection(toLines: fact.lines)
        case .compUndone(let fact): return objection(toLines: [fact.line])
        case .linesMoved(let fact): return objection(toLeaving: fact)
        case .lineComped(let fact):
            guard let line = line(fact.line) else { return objection(toLines: [fact.line]) }
            return fact.quantity > .zero && fact.quantity <= line.charged
                ? nil : "more is given away than is charged of line \(fact.line)"
        case .lineVoided(let fact):
            guard let line = line(fact.line) else {
                return "check \(number) has no line \(fact.line)"
            }
            guard (Quantity.zero...line.standing).contains(fact.quantity) else {
                return "more is voided than is left of line \(fact.line)"
            }
            return line.parts.isEmpty || fact.quantity.isWhole
                ? nil : "part of the set of line \(fact.line) is voided"
        }
    }

    private func objection(toLines ids: [LineID]) -> String? {
        ids.first { line($0) == nil }.map { "check \(number) has no line \($0)" }
    }

    /// Whether its counts and amounts are among those of a house, so that going on from them does
    /// not trap: a check that was carried over stands in a fact as it is.
    public var isPossible: Bool {
        let counts = 0...999_999_999
        return counts.contains(rounds) && counts.contains(preBills)
            && (1...999).contains(covers) && lines.allSatisfy(\.isSellable)
            && merged.allSatisfy(\.isPossible)
    }
}

extension CheckLine {
    /// Whether its amounts are among those that a house sells: sums of them fit.
    var isSellable: Bool {
        price.isAmount && modifiers.areAmounts && taxRate.isShare && quantity > .zero
            && quantity <= .most && (.zero...quantity).contains(voided)
            && (serving?.isSellable(in: quantity) ?? true)
            && (comp.map { $0.quantity > .zero && $0.quantity <= standing } ?? true)
            && (history?.rushed?.isPossible ?? true)
            // The sums fit only because each of their parts was looked at before.
            && unitPrice.isPrice && addedOnce.isPrice
    }
}

extension LineRush {
    /// Whether going on from it does not trap.
    fileprivate var isPossible: Bool {
        let moments = 0...Int64(1) << 53
        return (1...999_999_999).contains(times) && moments.contains(at.milliseconds)
    }
}

extension Serving {
    fileprivate func isSellable(in quantity: Quantity) -> Bool {
        switch self {
        case .weight: true
        case .size(let size): size.isServed
        case .set(let parts): quantity.isWhole && parts.allSatisfy(\.isSellable)
        }
    }
}

extension Serving.Size {
    fileprivate var isServed: Bool { portions > .zero && portions <= Quantity(99) }
}

extension Serving.Part {
    fileprivate var isSellable: Bool {
        (1...99).contains(portions) && (size?.isServed ?? true) && surcharge.isPrice
            && modifiers.areAmounts && share.isPrice && taxRate.isShare
    }
}

extension [CheckLine.Modifier] {
    fileprivate var areAmounts: Bool { allSatisfy(\.price.isAmount) }
}

extension Money {
    /// Whether a menu or a person may have said it.
    fileprivate var isAmount: Bool { (-Money.largest...Money.largest).contains(self) }

    /// Whether a guest may have to pay it for one portion or set.
    fileprivate var isPrice: Bool { (Money.zero...Money.largest).contains(self) }
}

extension Rate {
    fileprivate var isShare: Bool { (0...1_000_000).contains(partsPerMillion) }
}
