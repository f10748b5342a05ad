import Amounts
import Menus
import Vocabulary

/// Reads the set meals of a menu, after its dishes.
struct SetMealReader {
    let terms: HouseTerms
    let categories: IDRegister<CategoryKind>
    /// The numbers of dishes and sets, which share one row of numbers.
    let numbers: IDRegister<ItemKind>
    /// The dishes; `nil` when they could not all be read, and then nothing is said about them.
    let dishes: [ItemID: MenuItem]?
    /// The modifier groups that must be answered.
    let required: Set<ModifierGroupID>

    /// The set meals; `nil` when something is wrong, which is noted.
    func read(_ list: YamlValue) -> [ComboMeal]? {
        list.entries([numbers.key] + Self.keys, in: numbers, read: set)
    }

    private func set(_ entry: YamlMap, id: ItemID?) -> ComboMeal? {
        let names = entry.names(Self.name, first: terms.first)
        let category = entry.word(Self.category).flatMap(categories.find)
        let price = entry.word(Self.price)?.amount(form)
        var tax: TaxClassID?
        var isTaxRead = true
        if let value = entry[Self.tax] {
            tax = value.word().flatMap(terms.taxClassIDs.find)
            isTaxRead = tax != nil
        }
        let course = entry.word(Self.course)?.number(1...9)
        // Groups of different sets may have the same ids.
        let ids = IDRegister<ComboGroupKind>(noun: "group of this set", key: Key("id", "soup"))
        let groups = entry.value(Self.groups)?
            .entries([ids.key] + Self.groupKeys, in: ids, read: group)
        let keys = SearchKeys.read(entry)
        guard let id, let names, let category, let price, isTaxRead, let course, let groups,
            let keys
        else { return nil }
        let dishes = groups.map(\.choose).reduce(0, +)
        if dishes > ComboMeal.mostDishes {
            entry.notes.note(
                "the groups of this set choose \(dishes) dishes, and no round can bring them",
                instead: "choose \(ComboMeal.mostDishes) or less in all, or give dishes portions",
                line: entry.line)
        }
        return ComboMeal(
            id: id, names: names, category: category, price: price, taxClass: tax,
            course: course, groups: groups, keys: keys.isEmpty ? nil : keys)
    }

    private func group(_ entry: YamlMap, id: ComboGroupID?) -> ComboGroup? {
        let names = entry.names(Self.name, first: terms.first)
        let word = entry.word(Self.choose)
        // More than there are dishes may be chosen: the same one comes again.
        let choose = word?.number(1...20)
        let list = entry.value(Self.dishes)?.list(atLeast: 1)
        let choices = list?.compactMap { $0.map(Self.choiceKeys).flatMap(choice) }
        guard let id, let names, let word, let choose, let list, let choices,
            choices.count == list.count
        else { return nil }
        let usual = choices.count(where: \.isUsual)
        if usual > 0, usual != choose {
            word.refuse(
                "\(word.said) are chosen and \(usual) come when nobody chooses",
                instead: "mark as many dishes as usual as are chosen, or none")
        }
        return ComboGroup(id: id, names: names, choose: choose, choices: choices)
    }

    private func choice(_ entry: YamlMap) -> ComboChoice? {
        let number = entry.word(Self.number)
        let item = number.flatMap(numbers.find)
        let dish = item.flatMap { dishes?[$0] }
        if let number, item != nil, dishes != nil {
            guard fits(dish, number) else { return nil }
        }
        var isUsual: Bool? = false
        if let value = entry[Self.usual] { isUsual = value.word()?.yesOrNo() }
        var portions: Int? = 1
        if let value = entry[Self.portions] { portions = value.word()?.number(1...99) }
        var surcharge: Money? = .zero
        if let value = entry[Self.surcharge] { surcharge = value.word()?.amount(form) }
        let sizeWord = entry[Self.size]?.word()
        let size = sizeWord.flatMap { word in dish.flatMap { self.size(word, of: $0) } }
        guard let item, let isUsual, let portions, let surcharge else { return nil }
        if let number, sizeWord == nil, isUsual, dish?.pricing.asksForSize == true {
            number.refuse(
                "dish '\(item)' comes when nobody chooses and has no usual size",
                instead: "say one of its sizes under size")
        }
        if let number, isUsual, let asked = dish?.groups.first(where: required.contains) {
            number.refuse(
                "dish '\(item)' comes when nobody chooses and asks for '\(asked)'",
                instead: "mark a dish as usual that asks for nothing, or none")
        }
        return ComboChoice(
            item: item, size: size, portions: portions, surcharge: surcharge, isUsual: isUsual)
    }

    private func fits(_ dish: MenuItem?, _ number: Word) -> Bool {
        guard let dish else {
            number.refuse(
                "'\(number.text)' is a set meal itself", instead: "name the dishes it is made of")
            return false
        }
        guard dish.pricing.fitsSets else {
            number.refuse(
                "dish '\(dish.id)' has no price that a set could be reckoned by",
                instead: "name a dish that is sold by the portion or in sizes")
            return false
        }
        return true
    }

    private func size(_ word: Word, of dish: MenuItem) -> SizeID? {
        guard case .sizes(let sizes, _) = dish.pricing else {
            word.refuse("dish '\(dish.id)' has no sizes", instead: "leave its size out")
            return nil
        }
        if let size = sizes.first(where: { $0.id.text == word.text }) { return size.id }
        word.refuse(
            "dish '\(dish.id)' has no size '\(word.text)'",
            instead: suggestion(for: word.text, among: sizes.map(\.id.text)))
        return nil
    }

    private var form: AmountForm {
        AmountForm(currency: terms.currency, range: .zero ... .largest)
    }
}

extension Pricing {
    /// Whether somebody must say a size.
    fileprivate var asksForSize: Bool {
        if case .sizes(_, let firstIsUsual) = self { !firstIsUsual } else { false }
    }
}

// MARK: - Keys

extension SetMealReader {
    private static let keys = [name, category, price, tax, course, groups, SearchKeys.key]
    private static let groupKeys = [name, choose, dishes]
    private static let choiceKeys = [number, size, portions, surcharge, usual]

    private static let name = Key("name", "{zh-Hans: 双人套餐, en: Set for Two}")
    private static let category = Key("category", "set")
    private static let price = Key("price", "168.00")
    private static let tax = Key("tax", "food")
    private static let course = Key("course", "1")
    private static let groups = Key.list("groups")
    private static let choose = Key("choose", "1")
    private static let dishes = Key.list("dishes")
    private static let number = Key("number", "012")
    private static let size = Key("size", "half")
    private static let portions = Key("portions", "2")
    private static let surcharge = Key("surcharge", "6.00")
    private static let usual = Key("usual", "yes or no")
}
