public import Amounts
public import Vocabulary

/// A dish or a drink.
public struct MenuItem: Hashable, Sendable {
    /// The number guests and waiters call it by.
    public let id: ItemID
    /// Its name per language.
    public let names: LocalizedText
    /// The category it stands under.
    public let category: CategoryID
    /// How it gets its price.
    public let pricing: Pricing
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
    /// How many portions (or units of weight) a business day begins with, and from which they are
    /// counted when a menu with a new or another number comes into force; `nil` when they are not
    /// counted unless somebody counts them.
    public let portionsPerDay: Quantity?
    /// What is typed to find it: small letters `a-z` and digits, as in `mpdf`. `nil` when the menu
    /// says nothing of it and whoever shows the menu derives keys from the names.
    public let keys: [String]?

    /// Price of one plain portion; `nil` when it is priced in another way.
    ///
    /// Not inlined: the optimizer of Swift 6.3.1 fails on it where it is looked for in a list.
    @inline(never)
    public var price: Money? {
        if case .portion(let price) = pricing { price } else { nil }
    }

    /// A dish; see the properties for units and ranges.
    public init(
        id: ItemID, names: LocalizedText, category: CategoryID, pricing: Pricing,
        taxClass: TaxClassID, station: StationID, course: Int, prepMinutes: Int,
        allergens: [Allergen], groups: [ModifierGroupID], portionsPerDay: Quantity? = nil,
        keys: [String]? = nil
    ) {
        self.id = id
        self.names = names
        self.category = category
        self.pricing = pricing
        self.taxClass = taxClass
        self.station = station
        self.course = course
        self.prepMinutes = prepMinutes
        self.allergens = allergens
        self.groups = groups
        self.portionsPerDay = portionsPerDay
        self.keys = keys
    }

    /// The same dish, found by these keys.
    public func found(by keys: [String]) -> MenuItem {
        MenuItem(
            id: id, names: names, category: category, pricing: pricing, taxClass: taxClass,
            station: station, course: course, prepMinutes: prepMinutes, allergens: allergens,
            groups: groups, portionsPerDay: portionsPerDay, keys: keys)
    }
}

extension MenuItem: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, names, category, taxClass = "tax_class", station, course
        case prepMinutes = "prep_min", allergens, groups
        case portionsPerDay = "portions_per_day_thousandths", keys
    }

    /// Reads the wire form; how it is priced stands among the other fields.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(ItemID.self, forKey: .id)
        names = try fields.decode(LocalizedText.self, forKey: .names)
        category = try fields.decode(CategoryID.self, forKey: .category)
        pricing = try Pricing(from: decoder)
        taxClass = try fields.decode(TaxClassID.self, forKey: .taxClass)
        station = try fields.decode(StationID.self, forKey: .station)
        course = try fields.decode(Int.self, forKey: .course)
        prepMinutes = try fields.decode(Int.self, forKey: .prepMinutes)
        allergens = try fields.decode([Allergen].self, forKey: .allergens)
        groups = try fields.decode([ModifierGroupID].self, forKey: .groups)
        portionsPerDay = try fields.decodeIfPresent(Quantity.self, forKey: .portionsPerDay)
        keys = try fields.decodeIfPresent([String].self, forKey: .keys)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(names, forKey: .names)
        try fields.encode(category, forKey: .category)
        try pricing.encode(to: encoder)
        try fields.encode(taxClass, forKey: .taxClass)
        try fields.encode(station, forKey: .station)
        try fields.encode(course, forKey: .course)
        try fields.encode(prepMinutes, forKey: .prepMinutes)
        try fields.encode(allergens, forKey: .allergens)
        try fields.encode(groups, forKey: .groups)
        try fields.encodeIfPresent(portionsPerDay, forKey: .portionsPerDay)
        try fields.encodeIfPresent(keys, forKey: .keys)
    }
}
