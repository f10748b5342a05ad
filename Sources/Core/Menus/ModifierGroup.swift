public import Amounts
public import Vocabulary

/// A question asked about a dish, with the answers the kitchen understands.
public struct ModifierGroup: Hashable, Sendable, Codable {
    /// The group's id.
    public let id: ModifierGroupID
    /// Its name per language.
    public let names: LocalizedText
    /// The fewest answers, 0…`maximum`.
    public let minimum: Int
    /// The most answers, at most as many as there are modifiers.
    public let maximum: Int
    /// The answers, in the order they are shown.
    public let modifiers: [Modifier]

    /// A group; see the properties for ranges.
    public init(
        id: ModifierGroupID, names: LocalizedText, minimum: Int, maximum: Int,
        modifiers: [Modifier]
    ) {
        self.id = id
        self.names = names
        self.minimum = minimum
        self.maximum = maximum
        self.modifiers = modifiers
    }

    /// Whether this is one of the answers.
    public func offers(_ id: ModifierID) -> Bool { modifiers.contains { $0.id == id } }
}

/// One change to a dish.
public struct Modifier: Hashable, Sendable, Codable {
    /// The modifier's id; unique in the whole menu, so that a line needs to name no group.
    public let id: ModifierID
    /// Its name per language.
    public let names: LocalizedText
    /// What it adds to the price of one portion; negative takes away.
    public let price: Money

    private enum CodingKeys: String, CodingKey {
        case id, names, price = "price_minor"
    }

    /// A modifier.
    public init(id: ModifierID, names: LocalizedText, price: Money) {
        self.id = id
        self.names = names
        self.price = price
    }
}
