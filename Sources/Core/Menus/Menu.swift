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
    /// Set meals in the order they are shown.
    public var combos: [ComboMeal] { sets ?? [] }
    /// `nil` when there are none, so that a menu without them is written as it always was.
    private let sets: [ComboMeal]?

    private enum CodingKeys: String, CodingKey {
        case names, categories, groups, items, sets = "combos"
    }

    /// A menu of these parts.
    public init(
        names: LocalizedText, categories: [MenuCategory], groups: [ModifierGroup],
        items: [MenuItem], combos: [ComboMeal] = []
    ) {
        self.names = names
        self.categories = categories
        self.groups = groups
        self.items = items
        sets = combos.isEmpty ? nil : combos
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
