import Amounts
public import Menus
public import Vocabulary

/// The menu that a list of past orders was sold from, as far as the list tells it.
///
/// A dish for each item, numbered in the order of their first sale, at the price most lines were
/// sold at, the lowest of several. Items that share a choice share one group of choices, from which
/// as many may be taken as anybody took, or none.
public struct CounterMenu: Sendable {
    /// The menu.
    public let menu: Menu
    private let items: [String: MenuItem]
    private let modifiers: [String: ModifierID]

    /// The station and the tax class that every dish of such a menu names.
    public static let station: StationID = "kitchen"
    /// The tax class.
    public static let taxClass: TaxClassID = "all"

    /// Makes the menu of a list.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - language: The language its names are in.
    public init(of list: CounterOrders, in language: Language) {
        let lines = list.orders.flatMap(\.lines)
        let shelves = ChoiceShelves(lines, in: language)
        var names: [String] = []
        var prices: [String: [Money: Int]] = [:]
        for line in lines {
            if prices[line.item] == nil { names.append(line.item) }
            for share in line.shares {
                prices[line.item, default: [:]][share.each, default: 0] += 1
            }
        }
        let digits = max(3, String(names.count).count)
        let items = names.enumerated().map { place, name in
            let number = String(place + 1)
            let zeros = String(repeating: "0", count: digits - number.count)
            let usual = prices[name]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            return MenuItem(
                id: Code(zeros + number) ?? "item", names: LocalizedText([language: name]),
                category: "counter", pricing: .portion(usual ?? .zero), taxClass: Self.taxClass,
                station: Self.station, course: 1, prepMinutes: 0, allergens: [],
                groups: shelves.group(of: name).map { [$0] } ?? [])
        }
        self.items = Dictionary(zip(names, items)) { first, _ in first }
        modifiers = shelves.modifiers
        let name = LocalizedText([language: "Counter"])
        menu = Menu(
            names: name, categories: [MenuCategory(id: "counter", names: name)],
            groups: shelves.groups, items: items)
    }

    /// The dish that an item became.
    public func item(_ name: String) -> MenuItem? { items[name] }

    /// The modifier that a choice became.
    public func modifier(_ choice: String) -> ModifierID? { modifiers[choice] }
}

/// The choices of a list, in groups: items that share a choice choose from one group.
private struct ChoiceShelves {
    private(set) var groups: [ModifierGroup] = []
    private(set) var modifiers: [String: ModifierID] = [:]
    private var groupOfItem: [String: ModifierGroupID] = [:]

    init(_ lines: [CounterOrderLine], in language: Language) {
        var shelfOfChoice: [String: Int] = [:]
        var shelves: [[String]] = []
        for line in lines {
            let known = Set(line.choices.compactMap { shelfOfChoice[$0] })
            // Choices of other lines of the item are on its shelf already, or join it now.
            let own = Set([itemShelf[line.item]].compactMap(\.self)).union(known).sorted()
            guard let shelf = own.first ?? (line.choices.isEmpty ? nil : shelves.count) else {
                continue
            }
            if shelf == shelves.count { shelves.append([]) }
            for other in own.dropFirst() {
                shelves[shelf] += shelves[other]
                shelves[other] = []
                for (item, place) in itemShelf where place == other { itemShelf[item] = shelf }
            }
            itemShelf[line.item] = shelf
            shelves[shelf] += line.choices.filter { shelfOfChoice[$0] == nil }
            for choice in shelves[shelf] { shelfOfChoice[choice] = shelf }
        }
        name(shelves, in: language)
        for line in lines {
            guard let shelf = itemShelf[line.item], let id = ids[shelf] else { continue }
            groupOfItem[line.item] = id
            most[shelf] = max(most[shelf] ?? 1, line.choices.count)
        }
        groups = shelves.indices.compactMap { group(shelves[$0], $0, in: language) }
    }

    private var itemShelf: [String: Int] = [:]
    private var ids: [Int: ModifierGroupID] = [:]
    private var most: [Int: Int] = [:]

    func group(of item: String) -> ModifierGroupID? { groupOfItem[item] }

    private mutating func name(_ shelves: [[String]], in language: Language) {
        var taken: Set<String> = []
        for (place, shelf) in shelves.enumerated() where !shelf.isEmpty {
            ids[place] = Code("choices-\(ids.count + 1)")
            for choice in shelf { modifiers[choice] = Self.id(of: choice, &taken) }
        }
    }

    private func group(_ shelf: [String], _ place: Int, in language: Language) -> ModifierGroup? {
        guard let id = ids[place] else { return nil }
        return ModifierGroup(
            id: id, names: LocalizedText([language: "Choices"]), minimum: 0,
            maximum: most[place] ?? 1,
            modifiers: shelf.compactMap { choice in
                modifiers[choice].map {
                    Modifier(id: $0, names: LocalizedText([language: choice]), price: .zero)
                }
            })
    }

    /// An id that looks like the choice: its letters and digits, and a number where that is taken.
    private static func id(of choice: String, _ taken: inout Set<String>) -> ModifierID? {
        let words = choice.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var base = words.isEmpty ? "choice" : String(words.joined(separator: "-").prefix(26))
        if base.hasSuffix("-") { base.removeLast() }
        var text = base
        var number = 1
        while !taken.insert(text).inserted {
            number += 1
            text = "\(base)-\(number)"
        }
        return Code(text)
    }
}
