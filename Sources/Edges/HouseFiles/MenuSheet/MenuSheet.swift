import Amounts
public import HouseRules
public import Menus
public import Sheets
import Vocabulary

/// A menu as a table that its owner works on in a spreadsheet: a row a dish, size, modifier,
/// category, or part of a set meal, each under the row it belongs to.
public struct MenuSheet {
    /// The largest table that is read, in bytes.
    public static let largest = YamlSource.largest

    private let config: HouseConfig
    private let separator: Sheet.Separator
    private let columns: [MenuColumn]
    private var rows: [Sheet.Row]

    /// The table of a menu.
    ///
    /// - Parameters:
    ///   - menu: The menu.
    ///   - config: The house it belongs to, for its currency and languages.
    ///   - separator: What stands between cells. With semicolons, decimals are written with a
    ///     comma, as spreadsheets do that use them.
    public static func sheet(
        of menu: Menu, in config: HouseConfig, separator: Sheet.Separator
    ) -> Sheet {
        var table = MenuSheet(menu, config, separator)
        table.write(menu)
        return Sheet(separator: separator, rows: table.rows)
    }

    private init(_ menu: Menu, _ config: HouseConfig, _ separator: Sheet.Separator) {
        self.config = config
        self.separator = separator
        let used = Self.languages(of: menu)
        let others = Language.allCases.filter {
            used.contains($0) && !config.languages.contains($0)
        }
        columns = MenuColumn.all(in: config.languages + others)
        rows = [Sheet.Row(number: 1, cells: columns.map(\.heading))]
    }

    /// Languages that a name of the menu is in.
    private static func languages(of menu: Menu) -> Set<Language> {
        var names = [menu.names] + menu.categories.map(\.names)
        for group in menu.groups { names += [group.names] + group.modifiers.map(\.names) }
        for item in menu.items {
            names.append(item.names)
            if case .sizes(let sizes, _) = item.pricing { names += sizes.map(\.names) }
        }
        for combo in menu.combos { names += [combo.names] + combo.groups.map(\.names) }
        return Set(names.flatMap(\.texts.keys))
    }

    // MARK: - Rows

    private typealias Words = [MenuColumn.Plain: String]

    private mutating func write(_ menu: Menu) {
        add(.menu, menu.names)
        for category in menu.categories { add(.category, category.names, [.id: category.id.text]) }
        for group in menu.groups { write(group) }
        for item in menu.items { write(item) }
        for combo in menu.combos { write(combo) }
    }

    private mutating func write(_ group: ModifierGroup) {
        add(
            .group, group.names,
            [.id: group.id.text, .minimum: "\(group.minimum)", .maximum: "\(group.maximum)"])
        for modifier in group.modifiers {
            var words: Words = [.id: modifier.id.text, .of: group.id.text]
            if modifier.price != .zero { words[.price] = config.currency.decimal(modifier.price) }
            add(.modifier, modifier.names, words)
        }
    }

    private mutating func write(_ item: MenuItem) {
        var words: Words = [
            .id: item.id.text, .category: item.category.text, .tax: item.taxClass.text,
            .station: item.station.text, .course: "\(item.course)",
            .prepMinutes: "\(item.prepMinutes)",
            .allergens: item.allergens.map(\.rawValue).joined(separator: " "),
            .groups: item.groups.map(\.text).joined(separator: " "),
            .keys: (item.keys ?? []).joined(separator: " "),
            .portionsPerDay: item.portionsPerDay.map(\.description) ?? "",
        ]
        switch item.pricing {
        case .portion(let price), .weight(let price, _):
            words[.price] = config.currency.decimal(price)
        case .open: words[.price] = "open"
        case .market: words[.price] = "market"
        case .sizes(_, let firstIsUsual): words[.firstSizeIsUsual] = firstIsUsual ? "yes" : ""
        }
        if let weighing = item.pricing.weighing {
            words[.weightUnit] = weighing.unit.word
            words[.weightStep] = "\(weighing.step)"
        }
        add(.dish, item.names, words)
        guard case .sizes(let sizes, _) = item.pricing else { return }
        for size in sizes {
            add(
                .size, size.names,
                [
                    .id: size.id.text, .of: item.id.text,
                    .price: config.currency.decimal(size.price),
                    .portions: size.portions == .one ? "" : "\(size.portions)",
                ])
        }
    }

    private mutating func write(_ combo: ComboMeal) {
        add(
            .set, combo.names,
            [
                .id: combo.id.text, .category: combo.category.text,
                .price: config.currency.decimal(combo.price), .tax: combo.taxClass?.text ?? "",
                .course: "\(combo.course)", .keys: (combo.keys ?? []).joined(separator: " "),
            ])
        for group in combo.groups {
            add(
                .part, group.names,
                [.id: group.id.text, .of: combo.id.text, .choose: "\(group.choose)"])
            for choice in group.choices {
                var words: Words = [
                    .id: choice.item.text, .of: "\(combo.id)/\(group.id)",
                    .size: choice.size?.text ?? "", .usual: choice.isUsual ? "yes" : "",
                ]
                if choice.portions != 1 { words[.portions] = "\(choice.portions)" }
                if choice.surcharge != .zero {
                    words[.surcharge] = config.currency.decimal(choice.surcharge)
                }
                add(.choice, nil, words)
            }
        }
    }

    private mutating func add(_ kind: MenuRowKind, _ names: LocalizedText?, _ words: Words = [:]) {
        let cells = columns.map { column in
            switch column {
            case .name(let language): GuardedCell.cell(of: names?[language] ?? "")
            case .plain(.kind): kind.rawValue
            case .plain(let plain): cell(of: words[plain] ?? "", in: plain)
            }
        }
        rows.append(Sheet.Row(number: rows.count + 1, cells: cells))
    }

    private func cell(of word: String, in column: MenuColumn.Plain) -> String {
        if column.isWord { return GuardedCell.cell(of: word) }
        guard column.isDecimal, separator == .semicolon else { return word }
        return String(word.map { $0 == "." ? "," : $0 })
    }
}
