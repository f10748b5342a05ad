import Checks
import HouseRules
import HouseStore
import Vocabulary
import Wire

extension Hub {
    /// What changed on the board of portions and market prices, once per dish.
    func boardMessages(of facts: [HouseFact]) -> [Outgoing] {
        var counted: Set<ItemID> = []
        var priced: Set<ItemID> = []
        for fact in facts {
            switch fact {
            case .portionsSet(let fact): counted.insert(fact.item)
            case .marketPriceSet(let fact): priced.insert(fact.item)
            case .check(.roundSent(let fact)):
                counted.formUnion(items(of: fact.lines).filter(isCounted))
            case .check(.lineVoided(let fact)):
                // A check that closed in the same batch no longer says what its line took.
                let line = house.checks[fact.check]?.line(fact.line)
                let taken = line.map { items(of: [$0]) } ?? Array(house.board.counts.keys)
                counted.formUnion(taken.filter(isCounted))
            default: break
            }
        }
        return counted.sorted().map(portionsState) + priced.sorted().map(priceState)
    }

    private func isCounted(_ item: ItemID) -> Bool { house.board.counts[item] != nil }

    private func items(of lines: [CheckLine]) -> [ItemID] {
        lines.flatMap { $0.portions(in: $0.quantity).keys }
    }

    func portionsState(_ item: ItemID) -> Outgoing {
        retained(
            .all, item.text, PortionsState(item, in: house, sequence: sequence))
    }

    func priceState(_ item: ItemID) -> Outgoing {
        retained(.all, item.text, PriceState(item, in: house, sequence: sequence))
    }
}
