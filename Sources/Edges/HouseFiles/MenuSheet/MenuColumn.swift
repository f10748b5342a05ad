import Sheets
import Vocabulary

/// A column of a menu's table, by what stands in its first row.
enum MenuColumn: Hashable, Sendable {
    /// The name in one language.
    case name(Language)
    /// Anything else, by its own name.
    case plain(Plain)

    /// The columns that are no names, in the order they are written.
    enum Plain: String, CaseIterable, Sendable {
        case kind, id, of, category, price, tax, station, course
        case prepMinutes = "prep_minutes"
        case allergens, groups, keys
        case portionsPerDay = "portions_per_day"
        case weightUnit = "weight_unit"
        case weightStep = "weight_step"
        case firstSizeIsUsual = "first_size_is_usual"
        case portions, minimum, maximum, choose, size, surcharge, usual

        /// Whether its cells hold numbers with decimals, which spreadsheets write as they like.
        var isDecimal: Bool {
            switch self {
            case .price, .surcharge, .portions, .portionsPerDay, .weightStep: true
            default: false
            }
        }

        /// Whether its cells hold words that a spreadsheet must leave alone.
        var isWord: Bool {
            switch self {
            case .id, .of, .category, .tax, .station, .groups, .keys, .size: true
            default: false
            }
        }
    }

    /// What stands in the first row.
    var heading: String {
        switch self {
        case .name(let language): "name \(language.rawValue)"
        case .plain(let plain): plain.rawValue
        }
    }

    /// The column of this heading; capital letters and `-` or spaces for `_` are let pass.
    init?(heading: String) {
        func bare(_ text: String) -> String {
            String(text.lowercased().map { " -".contains($0) ? "_" : $0 })
        }
        let known =
            Plain.allCases.map(MenuColumn.plain) + Language.allCases.map(MenuColumn.name)
        guard let column = known.first(where: { bare($0.heading) == bare(heading) }) else {
            return nil
        }
        self = column
    }

    /// All columns of a table with names in these languages, in order.
    static func all(in languages: [Language]) -> [MenuColumn] {
        let plain = Plain.allCases.map(MenuColumn.plain)
        return Array(plain.prefix(3)) + languages.map(MenuColumn.name) + plain.dropFirst(3)
    }
}

/// What a row of a menu's table is about.
enum MenuRowKind: String, CaseIterable, Sendable {
    /// The menu itself.
    case menu
    /// A heading of the menu.
    case category
    /// A question asked about dishes.
    case group
    /// An answer to it.
    case modifier
    /// A dish.
    case dish
    /// A size in which the dish is sold.
    case size
    /// A set meal.
    case set
    /// A part of it that is chosen from.
    case part
    /// A dish that can be chosen for the part.
    case choice

    /// The columns that such a row may fill, names and the kind aside.
    var columns: [MenuColumn.Plain] {
        switch self {
        case .menu: []
        case .category: [.id]
        case .group: [.id, .minimum, .maximum]
        case .modifier: [.id, .of, .price]
        case .dish:
            [
                .id, .category, .price, .tax, .station, .course, .prepMinutes, .allergens, .groups,
                .keys, .portionsPerDay, .weightUnit, .weightStep, .firstSizeIsUsual,
            ]
        case .size: [.id, .of, .price, .portions]
        case .set: [.id, .category, .price, .tax, .course, .keys]
        case .part: [.id, .of, .choose]
        case .choice: [.id, .of, .size, .portions, .surcharge, .usual]
        }
    }

    /// Whether such a row has a name.
    var isNamed: Bool { self != .choice }

    /// What such a row belongs to; `nil` when it stands for itself.
    var parent: MenuRowKind? {
        switch self {
        case .modifier: .group
        case .size: .dish
        case .part: .set
        case .choice: .part
        case .menu, .category, .group, .dish, .set: nil
        }
    }

    /// The rows without which such a row means nothing; `nil` when there are none.
    var child: MenuRowKind? {
        switch self {
        case .group: .modifier
        case .set: .part
        case .part: .choice
        case .menu, .category, .modifier, .dish, .size, .choice: nil
        }
    }
}
