public import Amounts
public import Vocabulary

/// What the house sells, as one value adopted by its hash.
public struct Menu: Hashable, Sendable, Codable {
    /// The menu's own name.
    public let names: LocalizedText
    /// Categories in the order they are shown.
    public let categories: [MenuCategory]
    /// Modifier groups by id.
    public let groups: [ModifierGroup]
    /// Dishes in the order they are shown.
    public let items: [MenuItem]

    /// A menu of these parts; `problems` says what contradicts itself.
    public init(
        names: LocalizedText, categories: [MenuCategory], groups: [ModifierGroup],
        items: [MenuItem]
    ) {
        self.names = names
        self.categories = categories
        self.groups = groups
        self.items = items
    }
}

/// A heading of the menu.
public struct MenuCategory: Hashable, Sendable, Codable {
    /// The category's id.
    public let id: CategoryID
    /// Its name per language.
    public let names: LocalizedText

    /// A category.
    public init(id: CategoryID, names: LocalizedText) {
        self.id = id
        self.names = names
    }
}

/// Something that must be told to a guest who asks; the EU's fourteen, by their usual names.
///
/// Source: Regulation (EU) No 1169/2011, annex II.
public enum Allergen: String, Hashable, Sendable, Codable, CaseIterable {
    case gluten, crustaceans, eggs, fish, peanuts, soy, milk, nuts, celery, mustard, sesame
    case sulphites, lupin, molluscs
}

/// A dish or a drink.
public struct MenuItem: Hashable, Sendable, Codable {
    /// The number guests and waiters call it by.
    public let id: ItemID
    /// Its name per language.
    public let names: LocalizedText
    /// The category it stands under.
    public let category: CategoryID
    /// Price of one portion; `nil` when it is priced by hand each time.
    public let price: Money?
    /// How it is taxed.
    public let taxClass: TaxClassID
    /// Where it is made.
    public let station: StationID
    /// The course it belongs to unless the waiter says otherwise, 1…9.
    public let course: Int
    /// How long the kitchen needs, 0…240 minutes.
    public let prepMinutes: Int
    /// What it contains.
    public let allergens: [Allergen]
    /// The modifier groups asked for it, in order.
    public let groups: [ModifierGroupID]

    private enum CodingKeys: String, CodingKey {
        case id, names, category, price = "price_minor", taxClass = "tax_class", station, course
        case prepMinutes = "prep_min", allergens, groups
    }

    /// A dish; see the properties for units and ranges.
    public init(
        id: ItemID, names: LocalizedText, category: CategoryID, price: Money?,
        taxClass: TaxClassID, station: StationID, course: Int, prepMinutes: Int,
        allergens: [Allergen], groups: [ModifierGroupID]
    ) {
        self.id = id
        self.names = names
        self.category = category
        self.price = price
        self.taxClass = taxClass
        self.station = station
        self.course = course
        self.prepMinutes = prepMinutes
        self.allergens = allergens
        self.groups = groups
    }
}
