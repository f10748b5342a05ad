import Checks
import Vocabulary

extension House {
    mutating func evolve(_ fact: PortionsSet) {
        board.counts[fact.item] = fact.portions.map { DayBoard.Count(left: $0, kept: [:]) }
    }

    mutating func evolve(_ fact: MarketPriceSet) {
        board.prices[fact.item] = fact.price
    }

    /// Counts down what a check takes, and up what comes back; called before the check changes.
    mutating func count(portionsOf fact: CheckFact) {
        switch fact {
        case .roundSent(let fact):
            for line in fact.lines { board.take(line) }
        case .courseFired(let fact):
            board.use(fact.lines)
        case .lineVoided(let fact):
            guard let line = checks[fact.check]?.line(fact.line), line.stage == .held else {
                return
            }
            board.giveBack(line, standing: line.standing - fact.quantity)
        case .checkOpened, .checkMoved, .preBillIssued, .checkClosed:
            break
        }
    }
}
