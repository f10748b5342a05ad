import Checks
import Kitchen
import Vocabulary

extension House {
    mutating func evolve(_ fact: PortionsSet) {
        board.counts[fact.item] = fact.portions.map { DayBoard.Count(left: $0, kept: [:]) }
    }

    mutating func evolve(_ fact: MarketPriceSet) {
        board.prices[fact.item] = fact.price
    }

    /// Until a work docket of a line may be out, a void of it gives its portions back.
    mutating func count(portionsOf fact: KitchenFact) {
        switch fact {
        case .docketIssued(let issued):
            guard issued.marksLines == true else { return }
            for dish in issued.docket.lines {
                guard let line = checks[issued.docket.check]?.line(dish.line),
                    line.history?.fired == nil
                else { continue }
                board.fire(sent: line)
            }
        case .docketConfirmed(let fact):
            read(fact.docket)
        case .docketTroubled(let fact):
            if fact.unsure { read(fact.docket) }
        case .docketReleased(let fact):
            read(fact.docket)
        }
    }

    /// The kitchen may have read a docket: nothing of its lines comes back any more.
    private mutating func read(_ number: Int) {
        guard let docket = kitchen.dockets[number], docket.kind == .work else { return }
        let dishes = Set(docket.lines.map(\.line))
        let parts = checks(onDocket: number).flatMap { checks[$0]?.lines ?? [] }.filter { line in
            line.history?.dockets?.contains { $0.number == number } ?? false
        }
        board.use(dishes.union(parts.map(\.id)).sorted())
    }

    /// Counts down what a check takes, and up what comes back; called before the check changes.
    mutating func count(portionsOf fact: CheckFact) {
        switch fact {
        case .roundSent(let fact):
            for line in fact.lines { board.take(line) }
        case .courseFired(let fact):
            // In journals of earlier programs, what was fired gave nothing back.
            if fact.by == nil { board.use(fact.lines) } else { board.fire(fact.lines) }
        case .lineVoided(let fact):
            guard let line = checks[fact.check]?.line(fact.line) else { return }
            board.giveBack(line, standing: line.standing - fact.quantity)
        case .linesFired(let fact):
            board.fire(fact.lines)
        // What was promised to a line stays promised to it, on whichever check it stands.
        case .checkOpened, .checkMoved, .preBillIssued, .checkClosed, .coversChanged,
            .checkHandedOver, .checkCleared, .checksMerged, .mergeUndone:
            break
        case .linesMoved(let fact):
            for arrival in fact.lines where arrival.from != arrival.line.id {
                board.split(arrival.from, into: arrival.line)
            }
        case .linesRushed, .lineComped, .compUndone:
            break
        }
    }
}
