import HouseRules
import HouseStore
import Vocabulary
import Wire

extension Hub {
    func portionsState(_ item: ItemID) -> Outgoing? {
        retained(
            .all, item.text, PortionsState(item, in: house, sequence: sequence))
    }

    func priceState(_ item: ItemID) -> Outgoing? {
        retained(.all, item.text, PriceState(item, in: house, sequence: sequence))
    }
}
