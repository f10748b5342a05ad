public import Amounts
public import Vocabulary

/// Says how many portions of a dish are left; rounds count them down from then on.
public struct SetPortions: Hashable, Sendable, Codable {
    /// The dish or the set meal.
    public let item: ItemID
    /// Portions, units of weight or sets, 0…99,999; 0 is sold out, `nil` ends the counting.
    public let portions: Quantity?

    /// The most that can be counted.
    public static let most = Quantity(99_999)

    private enum CodingKeys: String, CodingKey {
        case item, portions = "portions_thousandths"
    }

    /// Portions to count down from.
    public init(item: ItemID, portions: Quantity?) {
        self.item = item
        self.portions = portions
    }
}

/// Sets today's price of a dish sold at the market's.
public struct SetMarketPrice: Hashable, Sendable, Codable {
    /// The dish.
    public let item: ItemID
    /// What a portion or a unit of its weight costs, 0…`Money.largest`; `nil` takes the price back.
    /// At 0 the dish is given away, which needs the right for that as well.
    public let price: Money?

    private enum CodingKeys: String, CodingKey {
        case item, price = "price_minor"
    }

    /// A price for the day.
    public init(item: ItemID, price: Money?) {
        self.item = item
        self.price = price
    }
}

/// Somebody said how many portions of a dish are left, or the menu did: when the day began, or when
/// a menu with another number came into force.
public struct PortionsSet: Hashable, Sendable, Codable {
    /// The dish or the set meal.
    public let item: ItemID
    /// What is left; `nil` when it is no longer counted.
    public let portions: Quantity?
    /// Who said so.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case item, portions = "portions_thousandths", by, at = "at_ms"
    }
}

/// The day's price of a dish was set, or taken back.
public struct MarketPriceSet: Hashable, Sendable, Codable {
    /// The dish.
    public let item: ItemID
    /// What a portion or a unit of its weight costs; `nil` when it has no price.
    public let price: Money?
    /// Who set it.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case item, price = "price_minor", by, at = "at_ms"
    }
}
