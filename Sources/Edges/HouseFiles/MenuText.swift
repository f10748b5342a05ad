public import Amounts
public import Menus
import Vocabulary

/// Writes a menu as the file that `MenuFile` reads: the same menu comes out again.
public struct MenuText {
    private let currency: Currency
    private var lines: [String]

    /// A menu's file.
    ///
    /// - Parameters:
    ///   - menu: The menu.
    ///   - currency: The currency of the house, for its prices.
    ///   - remarks: What stands above it, a line each.
    public static func text(of menu: Menu, in currency: Currency, under remarks: [String]) -> String
    {
        var text = MenuText(currency: currency, lines: remarks.map { "# \($0)" })
        text.write(menu)
        return text.lines.joined(separator: "\n") + "\n"
    }

    private mutating func write(_ menu: Menu) {
        lines += ["", "name: \(Self.names(menu.names))", "", "categories:"]
        lines += menu.categories.map { "  - {id: \($0.id), name: \(Self.names($0.names))}" }
        if !menu.groups.isEmpty {
            lines += ["", "groups:"]
            for group in menu.groups { write(group) }
        }
        lines += ["", "dishes:"]
        for item in menu.items { write(item) }
        guard !menu.combos.isEmpty else { return }
        lines += ["", "sets:"]
        for combo in menu.combos { write(combo) }
    }

    private mutating func write(_ group: ModifierGroup) {
        lines += [
            "  - id: \(group.id)", "    name: \(Self.names(group.names))",
            "    minimum: \(group.minimum)", "    maximum: \(group.maximum)", "    modifiers:",
        ]
        lines += group.modifiers.map { modifier in
            let price = modifier.price == .zero ? nil : currency.decimal(modifier.price)
            return "      - "
                + Self.flow([
                    ("id", modifier.id.text), ("name", Self.names(modifier.names)),
                    ("price", price),
                ])
        }
    }

    private mutating func write(_ item: MenuItem) {
        lines += ["  - number: \(item.id)", "    name: \(Self.names(item.names))"]
        lines.append("    category: \(item.category)")
        write(item.pricing)
        lines += [
            "    tax: \(item.taxClass)", "    station: \(item.station)",
            "    course: \(item.course)", "    prep_minutes: \(item.prepMinutes)",
        ]
        if !item.allergens.isEmpty {
            lines.append("    allergens: \(Self.list(item.allergens.map(\.rawValue)))")
        }
        if !item.groups.isEmpty {
            lines.append("    groups: \(Self.list(item.groups.map(\.text)))")
        }
        if let portions = item.portionsPerDay { lines.append("    portions_per_day: \(portions)") }
        if let keys = item.keys { lines.append("    keys: \(Self.list(keys))") }
    }

    private mutating func write(_ pricing: Pricing) {
        switch pricing {
        case .portion(let price): lines.append("    price: \(currency.decimal(price))")
        case .open: lines.append("    price: open")
        case .market(let weighing):
            lines.append("    price: market")
            if let weighing { write(weighing) }
        case .weight(let price, let weighing):
            lines.append("    price: \(currency.decimal(price))")
            write(weighing)
        case .sizes(let sizes, let firstIsUsual):
            lines.append("    sizes:")
            lines += sizes.map { size in
                "      - "
                    + Self.flow([
                        ("id", size.id.text), ("name", Self.names(size.names)),
                        ("price", currency.decimal(size.price)),
                        ("portions", size.portions == .one ? nil : "\(size.portions)"),
                    ])
            }
            if firstIsUsual { lines.append("    first_size_is_usual: yes") }
        }
    }

    private mutating func write(_ weighing: Weighing) {
        lines.append("    weight: {unit: \(weighing.unit.word), step: \(weighing.step)}")
    }

    private mutating func write(_ combo: ComboMeal) {
        lines += [
            "  - number: \(combo.id)", "    name: \(Self.names(combo.names))",
            "    category: \(combo.category)", "    price: \(currency.decimal(combo.price))",
        ]
        if let tax = combo.taxClass { lines.append("    tax: \(tax)") }
        lines.append("    course: \(combo.course)")
        if let keys = combo.keys { lines.append("    keys: \(Self.list(keys))") }
        lines.append("    groups:")
        for group in combo.groups {
            lines += [
                "      - id: \(group.id)", "        name: \(Self.names(group.names))",
                "        choose: \(group.choose)", "        dishes:",
            ]
            lines += group.choices.map { "          - " + flow($0) }
        }
    }

    private func flow(_ choice: ComboChoice) -> String {
        Self.flow([
            ("number", choice.item.text), ("size", choice.size?.text),
            ("portions", choice.portions == 1 ? nil : "\(choice.portions)"),
            ("surcharge", choice.surcharge == .zero ? nil : currency.decimal(choice.surcharge)),
            ("usual", choice.isUsual ? "yes" : nil),
        ])
    }
}

// MARK: - Words of YAML

extension MenuText {
    private static func names(_ names: LocalizedText) -> String {
        flow(Language.allCases.map { ($0.rawValue, names[$0].map(YamlWord.text)) })
    }

    private static func flow(_ fields: [(String, String?)]) -> String {
        let written = fields.compactMap { key, value in value.map { "\(key): \($0)" } }
        return "{" + written.joined(separator: ", ") + "}"
    }

    private static func list(_ words: [String]) -> String {
        "[" + words.joined(separator: ", ") + "]"
    }
}

/// Texts as YAML has them.
enum YamlWord {
    /// A text as it may stand anywhere: as it is where YAML cannot take it for anything else, and
    /// in quotation marks otherwise.
    static func text(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// A text in quotation marks, on one line.
    static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            case let scalar where mustBeEscaped(scalar):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return "\"\(quoted)\""
    }

    /// Letters, digits and what stands between words, beginning and ending with a letter, a digit
    /// or a bracket that closes.
    private static func isPlain(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isLetter(first),
            isLetter(last) || last == ")" || last == "）"
        else { return false }
        return scalars.allSatisfy { isLetter($0) || " -_.()'/&+（）".unicodeScalars.contains($0) }
    }

    private static func isLetter(_ scalar: UnicodeScalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    private static func mustBeEscaped(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
        default: false
        }
    }
}

extension WeightUnit {
    /// The unit as menus name it.
    var word: String {
        switch self {
        case .kilogram: "kg"
        case .jin: "斤"
        case .liang: "两"
        case .gram: "g"
        }
    }
}
