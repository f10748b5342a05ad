import Amounts
import Menus
import Vocabulary

/// Reads a menu file.
struct MenuFile {
    private let terms: HouseTerms
    private let categories = IDRegister<CategoryKind>(noun: "category", key: Key("id", "soup"))
    private let groups = IDRegister<ModifierGroupKind>(
        noun: "modifier group", key: Key("id", "spice"))
    private let modifiers = IDRegister<ModifierKind>(
        noun: "modifier", key: Key("id", "spice-mild"))
    private let dishes = IDRegister<ItemKind>(noun: "dish", key: Key("number", "012"))

    /// A reader of menus for a house with these terms.
    init(terms: HouseTerms) {
        self.terms = terms
    }

    /// The menu; `nil` when something is wrong, which is noted.
    func read(_ file: YamlMap) -> Menu? {
        let names = file.names(Self.name, first: terms.first)
        let categories = file.value(Self.categories)?
            .entries([self.categories.key, Self.name], in: self.categories, read: category)
        if categories == nil, file[Self.categories] == nil { self.categories.isWhole = false }
        var groups: [ModifierGroup]? = []
        if let list = file[Self.groups] {
            groups = list.entries(Self.groupKeys, in: self.groups, read: group)
        }
        let items = file.value(Self.dishes)?
            .entries(Self.dishKeys, in: dishes, read: dish)
        let required = (groups ?? []).filter { $0.minimum > 0 }
        let combos = combos(file, items, asking: Set(required.map(\.id)))
        guard let names, let categories, let groups, let items, let combos else { return nil }
        return Menu(
            names: names, categories: categories, groups: groups, items: items, combos: combos)
    }

    /// The set meals, which may be left out.
    private func combos(
        _ file: YamlMap, _ items: [MenuItem]?, asking required: Set<ModifierGroupID>
    ) -> [ComboMeal]? {
        guard let list = file[Self.sets] else { return [] }
        let known = items.map {
            Dictionary($0.map { ($0.id, $0) }) { first, _ in first }
        }
        return SetMealReader(
            terms: terms, categories: categories, numbers: dishes, dishes: known,
            required: required
        ).read(list)
    }

    private func category(_ entry: YamlMap, id: CategoryID?) -> MenuCategory? {
        let names = entry.names(Self.name, first: terms.first)
        guard let id, let names else { return nil }
        return MenuCategory(id: id, names: names)
    }

    // MARK: - Modifiers

    private func group(_ entry: YamlMap, id: ModifierGroupID?) -> ModifierGroup? {
        let names = entry.names(Self.name, first: terms.first)
        let minimum = entry.word(Self.minimum)?.number(0...99)
        let maximumWord = entry.word(Self.maximum)
        let maximum = maximumWord?.number(1...99)
        let list = entry.value(Self.modifiers)
        let modifiers = list?.entries(
            [self.modifiers.key, Self.name, Self.modifierPrice], in: self.modifiers, read: modifier)
        if let maximumWord, let maximum {
            if let minimum, minimum > maximum {
                maximumWord.refuse(
                    "\(maximumWord.said) is below the minimum, \(minimum)",
                    instead: "write \(minimum) or more")
            }
            if let count = list?.count, count > 0, maximum > count {
                maximumWord.refuse(
                    "\(maximumWord.said) is more than there are modifiers",
                    instead: "write \(count) or less")
            }
        }
        guard let id, let names, let minimum, let maximum, let modifiers else { return nil }
        return ModifierGroup(
            id: id, names: names, minimum: minimum, maximum: maximum, modifiers: modifiers)
    }

    private func modifier(_ entry: YamlMap, id: ModifierID?) -> Modifier? {
        let names = entry.names(Self.name, first: terms.first)
        let form = AmountForm(currency: terms.currency, range: -Money.largest...Money.largest)
        var price: Money? = .zero
        if let value = entry[Self.modifierPrice] { price = value.word()?.amount(form) }
        guard let id, let names, let price else { return nil }
        return Modifier(id: id, names: names, price: price)
    }

    // MARK: - Dishes

    private func dish(_ entry: YamlMap, id: ItemID?) -> MenuItem? {
        let names = entry.names(Self.name, first: terms.first)
        let category = entry.word(Self.category).flatMap(categories.find)
        let pricing = PricingReader(terms: terms).read(entry)
        let taxClass = entry.word(Self.tax).flatMap(terms.taxClassIDs.find)
        let station = entry.word(Self.station).flatMap(station)
        let course = entry.word(Self.course)?.number(1...9)
        let prepMinutes = entry.word(Self.prepMinutes)?.number(0...240)
        var allergens: [Allergen]? = []
        if let value = entry[Self.allergens] {
            allergens = value.uniqueWords { $0.choice(among: Allergen.allCases) }
        }
        var groups: [ModifierGroupID]? = []
        if let value = entry[Self.groups] {
            groups = value.uniqueWords(read: self.groups.find)
        }
        var portionsPerDay: Quantity?
        var isDayRead = true
        if let value = entry[Self.portionsPerDay] {
            portionsPerDay = value.word()?.quantity(.zero...Quantity(99_999))
            isDayRead = portionsPerDay != nil
        }
        let keys = SearchKeys.read(entry)
        guard let id, let names, let category, let pricing, let taxClass, let station, let course,
            let prepMinutes, let allergens, let groups, isDayRead, let keys
        else { return nil }
        return MenuItem(
            id: id, names: names, category: category, pricing: pricing, taxClass: taxClass,
            station: station, course: course, prepMinutes: prepMinutes, allergens: allergens,
            groups: groups, portionsPerDay: portionsPerDay, keys: keys.isEmpty ? nil : keys)
    }

    private func station(_ word: Word) -> StationID? {
        guard let station = terms.stationIDs.find(word) else { return nil }
        guard terms.assembling.contains(station) else { return station }
        word.refuse(
            "\(word.said) assembles and cooks nothing", instead: "name a station that cooks")
        return nil
    }
}

// MARK: - Keys

extension MenuFile {
    /// The keys of the file itself.
    static let keys = [name, categories, groups, dishes, sets]

    private static let dishKeys =
        [Key("number", "012"), name, category] + PricingReader.keys + [
            tax, station, course, prepMinutes, allergens, groups, portionsPerDay, SearchKeys.key,
        ]
    private static let groupKeys = [Key("id", "spice"), name, minimum, maximum, modifiers]

    private static let name = Key("name", "{zh-Hans: 回锅肉, en: Twice-Cooked Pork}")
    private static let categories = Key.list("categories")
    private static let groups = Key.list("groups")
    private static let dishes = Key.list("dishes")
    private static let sets = Key.list("sets")
    private static let portionsPerDay = Key("portions_per_day", "20")
    private static let minimum = Key("minimum", "0")
    private static let maximum = Key("maximum", "1")
    private static let modifiers = Key.list("modifiers")
    private static let modifierPrice = Key("price", "3.00")
    private static let category = Key("category", "soup")
    private static let tax = Key("tax", "food")
    private static let station = Key("station", "wok")
    private static let course = Key("course", "2")
    private static let prepMinutes = Key("prep_minutes", "10")
    private static let allergens = Key("allergens", "a list such as [soy, gluten]")
}
