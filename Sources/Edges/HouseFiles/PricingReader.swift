import Amounts
import Menus
import Vocabulary

/// Reads how a dish gets its price: one of the forms that the head of a menu explains.
struct PricingReader {
    let terms: HouseTerms

    /// The pricing; `nil` when something is wrong, which is noted.
    func read(_ entry: YamlMap) -> Pricing? {
        if let list = entry[Self.sizes] { return sizes(list, of: entry) }
        if let usual = entry[Self.firstIsUsual] {
            usual.refuse(
                "first_size_is_usual stands without sizes",
                instead: "give the dish sizes, or leave that out")
        }
        guard let weight = entry[Self.weight] else {
            return entry.word(Self.price).flatMap { price($0, nil) }
        }
        let weighing = weighing(weight)
        guard let word = entry.word(Self.price) else { return nil }
        guard word.text != "open" else {
            weight.refuse(
                "a dish priced by hand is not weighed",
                instead: "write market or the price of one unit under price")
            return nil
        }
        return weighing.flatMap { price(word, $0) }
    }

    private func price(_ word: Word, _ weighing: Weighing?) -> Pricing? {
        switch word.text {
        case "open": return .open
        case "market": return .market(weighing)
        default:
            guard let price = word.amount(form) else { return nil }
            return weighing.map { .weight(price, $0) } ?? .portion(price)
        }
    }

    private var form: AmountForm {
        AmountForm(currency: terms.currency, range: .zero ... .largest)
    }

    // MARK: - Sizes

    private func sizes(_ list: YamlValue, of entry: YamlMap) -> Pricing? {
        if let price = entry[Self.price] {
            price.refuse(
                "price and sizes exclude each other",
                instead: "keep one of them: every size has its own price")
        }
        if let weight = entry[Self.weight] {
            weight.refuse("a dish in sizes is not weighed", instead: "keep weight or sizes")
        }
        var isUsual: Bool? = false
        if let value = entry[Self.firstIsUsual] { isUsual = value.word()?.yesOrNo() }
        // Sizes of different dishes may have the same ids.
        let ids = IDRegister<SizeKind>(noun: "size", key: Key("id", "half"))
        let keys = [ids.key, Self.name, Self.sizePrice, Self.portions]
        guard let sizes = list.entries(keys, in: ids, read: size), let isUsual else { return nil }
        return .sizes(sizes, firstIsUsual: isUsual)
    }

    private func size(_ entry: YamlMap, id: SizeID?) -> PortionSize? {
        let names = entry.names(Self.name, first: terms.first)
        let price = entry.word(Self.sizePrice)?.amount(form)
        var portions: Quantity? = .one
        if let value = entry[Self.portions] {
            portions = value.word()?.quantity(Quantity(thousandths: 1)...Quantity(99))
        }
        guard let id, let names, let price, let portions else { return nil }
        return PortionSize(id: id, names: names, price: price, portions: portions)
    }

    // MARK: - Weight

    private func weighing(_ value: YamlValue) -> Weighing? {
        guard let map = value.map([Self.unit, Self.step]) else { return nil }
        let unit = map.word(Self.unit).flatMap(unit)
        var step: Quantity? = Quantity(thousandths: 50)
        if let value = map[Self.step] {
            step = value.word()?.quantity(Quantity(thousandths: 1) ... .most)
        }
        guard let unit, let step else { return nil }
        return Weighing(unit: unit, step: step)
    }

    private func unit(_ word: Word) -> WeightUnit? {
        if let unit = Self.units[word.text] ?? WeightUnit(rawValue: word.text) { return unit }
        word.refuse("\(word.said) is not known", instead: "use one of 斤, 两, kg, g")
        return nil
    }

    private static let units: [String: WeightUnit] = [
        "公斤": .kilogram, "斤": .jin, "两": .liang, "克": .gram,
    ]
}

// MARK: - Keys

extension PricingReader {
    /// The keys of a dish that this reads.
    static let keys = [price, sizes, firstIsUsual, weight]

    private static let price = Key("price", "48.00, market or open")
    private static let sizes = Key.list("sizes")
    private static let firstIsUsual = Key("first_size_is_usual", "yes or no")
    private static let weight = Key("weight", "{unit: 斤, step: 0.05}")
    private static let name = Key("name", "{zh-Hans: 半, en: half}")
    private static let sizePrice = Key("price", "28.00")
    private static let portions = Key("portions", "0.5")
    private static let unit = Key("unit", "斤")
    private static let step = Key("step", "0.05")
}

extension Word {
    /// A quantity with at most three decimals, read digit by digit.
    func quantity(_ range: ClosedRange<Quantity>) -> Quantity? {
        if case .units(let units) = DecimalText(text, digits: 3) {
            let quantity = Quantity(thousandths: units)
            if range.contains(quantity) { return quantity }
        }
        refuse(
            "\(said) is not a number from \(range.lowerBound) to \(range.upperBound) "
                + "with at most three decimals")
        return nil
    }
}
