public import Amounts
public import HouseRules
public import Vocabulary

/// How many portions of a dish are left, as every terminal shows it; a dish without one may be
/// ordered without end.
public struct PortionsState: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// The place in the hub's journal that it shows.
    public let sequence: Int64
    /// The dish or the set meal.
    public let item: ItemID
    /// Portions, units of weight or sets that may still be ordered; 0 is sold out.
    public let left: Quantity

    private enum CodingKeys: String, CodingKey {
        case v, sequence, item, left = "left_thousandths"
    }

    /// What is left of a dish; `nil` when it is not counted.
    public init?(_ item: ItemID, in house: House, sequence: Int64) {
        guard let count = house.board.counts[item] else { return nil }
        v = Contract.version
        self.sequence = sequence
        self.item = item
        left = count.left
    }
}

/// What a market-priced dish costs today, as every terminal shows it.
public struct PriceState: Hashable, Sendable, Codable {
    /// The version of the contract.
    public let v: Int64
    /// The place in the hub's journal that it shows.
    public let sequence: Int64
    /// The dish.
    public let item: ItemID
    /// What a portion or a unit of its weight costs.
    public let price: Money

    private enum CodingKeys: String, CodingKey {
        case v, sequence, item, price = "price_minor"
    }

    /// Today's price of a dish; `nil` when it has none.
    public init?(_ item: ItemID, in house: House, sequence: Int64) {
        guard let price = house.board.prices[item] else { return nil }
        v = Contract.version
        self.sequence = sequence
        self.item = item
        self.price = price
    }
}
