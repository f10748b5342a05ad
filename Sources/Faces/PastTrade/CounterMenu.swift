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
    public init(of list: PastChecks, in language: Language) {
        let lines = list.checks.flatMap(\.lines)
        let choices = ChoiceGroups(lines, in: language)
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
                groups: choices.group(of: name).map { [$0] } ?? [])
        }
        self.items = Dictionary(zip(names, items)) { first, _ in first }
        modifiers = choices.modifiers
        let name = LocalizedText([language: "Counter"])
        menu = Menu(
            names: name, categories: [MenuCategory(id: "counter", names: name)],
            groups: choices.groups, items: items)
    }

    /// The dish that an item became.
    public func item(_ name: String) -> MenuItem? { items[name] }

    /// The modifier that a choice became.
    public func modifier(_ choice: String) -> ModifierID? { modifiers[choice] }
}

/// The choices of a list, in groups: items that share a choice choose from one group.
private struct ChoiceGroups {
    private(set) var groups: [ModifierGroup] = []
    private(set) var modifiers: [String: ModifierID] = [:]
    private var groupOfItem: [String: ModifierGroupID] = [:]
    /// The number that ids with the same letters have come to.
    private var numbers: [String: Int] = [:]

    init(_ lines: [PastLine], in language: Language) {
        var shelf = ChoiceShelf()
        var firstOfItem: [String: Int] = [:]
        for line in lines {
            for place in line.choices.map({ shelf.place(of: $0) }) {
                shelf.join(place, firstOfItem[line.item] ?? place)
                if firstOfItem[line.item] == nil { firstOfItem[line.item] = place }
            }
        }
        var members: [Int: [String]] = [:]
        for (place, choice) in shelf.choices.enumerated() {
            members[shelf.first(of: place), default: []].append(choice)
        }
        var most: [Int: Int] = [:]
        for line in lines {
            guard let first = firstOfItem[line.item].map({ shelf.first(of: $0) }) else { continue }
            most[first] = max(most[first] ?? 1, line.choices.count)
        }
        var ids: [Int: ModifierGroupID] = [:]
        for first in members.keys.sorted() {
            guard let id = ModifierGroupID("choices-\(groups.count + 1)") else { continue }
            ids[first] = id
            groups.append(
                ModifierGroup(
                    id: id, names: LocalizedText([language: "Choices"]), minimum: 0,
                    maximum: most[first] ?? 1,
                    modifiers: (members[first] ?? []).compactMap { modifier($0, in: language) }))
        }
        groupOfItem = firstOfItem.compactMapValues { ids[shelf.first(of: $0)] }
    }

    func group(of item: String) -> ModifierGroupID? { groupOfItem[item] }

    private mutating func modifier(_ choice: String, in language: Language) -> Modifier? {
        guard let id = freeID(of: choice) else { return nil }
        modifiers[choice] = id
        return Modifier(id: id, names: LocalizedText([language: choice]), price: .zero)
    }

    /// An id that looks like the choice: its letters and digits, and a number where that is taken.
    private mutating func freeID(of choice: String) -> ModifierID? {
        let words = choice.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var base = words.isEmpty ? "choice" : String(words.joined(separator: "-").prefix(26))
        if base.hasSuffix("-") { base.removeLast() }
        var text = base
        // A number that a choice has in its own words may be taken as well.
        while numbers[text] != nil {
            let next = (numbers[base] ?? 1) + 1
            numbers[base] = next
            text = "\(base)-\(next)"
        }
        numbers[text] = 1
        return Code(text)
    }
}

/// Choices in the order they were first made, each joined with others that go into its group.
private struct ChoiceShelf {
    private(set) var choices: [String] = []
    private var places: [String: Int] = [:]
    /// For each choice an earlier one that it was joined with, or itself.
    private var earlier: [Int] = []

    mutating func place(of choice: String) -> Int {
        if let place = places[choice] { return place }
        let place = choices.count
        places[choice] = place
        choices.append(choice)
        earlier.append(place)
        return place
    }

    /// The first choice of all that this one was joined with.
    mutating func first(of place: Int) -> Int {
        var place = place
        while earlier[place] != place {
            earlier[place] = earlier[earlier[place]]
            place = earlier[place]
        }
        return place
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (first(of: one), first(of: other))
        earlier[max(one, other)] = min(one, other)
    }
}
