public import Amounts
public import Vocabulary

/// A set meal (套餐): dishes of the menu under one number, for one price.
public struct ComboMeal: Hashable, Sendable, Codable {
    /// The number guests and waiters call it by; no dish has the same.
    public let id: ItemID
    /// Its name per language.
    public let names: LocalizedText
    /// The category it stands under.
    public let category: CategoryID
    /// Price of one set, before surcharges.
    public let price: Money
    /// How the whole set is taxed; `nil` shares its price out over its dishes by what each costs
    /// alone, and each share is taxed as its dish is.
    public let taxClass: TaxClassID?
    /// The course by which a held set is fired, 1…9.
    public let course: Int
    /// What it is made of; each group is chosen from by itself, `mostDishes` in all.
    public let groups: [ComboGroup]
    /// What is typed to find it, as for a dish.
    public let keys: [String]?

    /// The most dishes that are chosen for one set: with the set itself they are as much as one
    /// round may bring.
    public static let mostDishes = 99

    private enum CodingKeys: String, CodingKey {
        case id, names, category, price = "price_minor", taxClass = "tax_class", course, groups
        case keys
    }

    /// A set meal; see the properties for units and ranges.
    public init(
        id: ItemID, names: LocalizedText, category: CategoryID, price: Money,
        taxClass: TaxClassID?, course: Int, groups: [ComboGroup], keys: [String]? = nil
    ) {
        self.id = id
        self.names = names
        self.category = category
        self.price = price
        self.taxClass = taxClass
        self.course = course
        self.groups = groups
        self.keys = keys
    }

    /// The same set, found by these keys.
    public func found(by keys: [String]) -> ComboMeal {
        ComboMeal(
            id: id, names: names, category: category, price: price, taxClass: taxClass,
            course: course, groups: groups, keys: keys)
    }
}

/// A part of a set meal: so many of these dishes.
public struct ComboGroup: Hashable, Sendable, Codable {
    /// The group's id, unique in its set.
    public let id: ComboGroupID
    /// Its name per language.
    public let names: LocalizedText
    /// How many are chosen, 1…20; the same dish may be chosen again.
    public let choose: Int
    /// What can be chosen, in the order it is shown.
    public let choices: [ComboChoice]

    /// A group; see the properties for ranges.
    public init(id: ComboGroupID, names: LocalizedText, choose: Int, choices: [ComboChoice]) {
        self.id = id
        self.names = names
        self.choose = choose
        self.choices = choices
    }

    /// What comes when nobody chooses; empty when somebody must.
    public var usual: [ComboChoice] {
        let usual = choices.filter(\.isUsual)
        return usual.count == choose ? usual : []
    }
}

/// A dish that can be chosen in a set meal.
public struct ComboChoice: Hashable, Sendable, Codable {
    /// The dish, sold by the portion or in sizes.
    public let item: ItemID
    /// Its size in this set; `nil` when it has none, has a usual one, or the guest says.
    public let size: SizeID?
    /// How many portions of it one set has, 1…99.
    public let portions: Int
    /// What it adds to the price of one set; not negative.
    public let surcharge: Money
    /// Whether it comes when nobody chooses.
    public let isUsual: Bool

    private enum CodingKeys: String, CodingKey {
        case item, size, portions, surcharge = "surcharge_minor", isUsual = "usual"
    }

    /// A choice; see the properties for ranges.
    public init(
        item: ItemID, size: SizeID? = nil, portions: Int = 1, surcharge: Money = .zero,
        isUsual: Bool = false
    ) {
        self.item = item
        self.size = size
        self.portions = portions
        self.surcharge = surcharge
        self.isUsual = isUsual
    }
}
