import Amounts
import Checks
import HouseRules
import Menus
import Vocabulary
import Wire

/// The menu as a waiter needs it: dishes and sets by number and by what is typed for them.
struct MenuShelf: Sendable {
    /// A dish or a set meal.
    struct Dish: Sendable {
        enum Kind: Sendable {
            case item(MenuItem)
            case combo(ComboMeal)
        }

        let kind: Kind

        var id: ItemID {
            switch kind {
            case .item(let item): item.id
            case .combo(let combo): combo.id
            }
        }

        var names: LocalizedText {
            switch kind {
            case .item(let item): item.names
            case .combo(let combo): combo.names
            }
        }

        var category: CategoryID {
            switch kind {
            case .item(let item): item.category
            case .combo(let combo): combo.category
            }
        }

        var course: Int {
            switch kind {
            case .item(let item): item.course
            case .combo(let combo): combo.course
            }
        }

        var keys: [String] {
            switch kind {
            case .item(let item): item.keys ?? []
            case .combo(let combo): combo.keys ?? []
            }
        }

        var hasSizes: Bool {
            guard case .item(let item) = kind, case .sizes = item.pricing else { return false }
            return true
        }

        /// What it costs at most; `nil` when the day or somebody's hand says that.
        var dearest: Money? {
            switch kind {
            case .combo(let combo): return combo.price
            case .item(let item):
                switch item.pricing {
                case .portion(let price), .weight(let price, _): return price
                case .sizes(let sizes, _): return sizes.map(\.price).max()
                case .open, .market: return nil
                }
            }
        }

        var weighing: Weighing? {
            if case .item(let item) = kind { item.pricing.weighing } else { nil }
        }
    }

    /// The hash of the menu; `nil` before it is known.
    let hash: String?
    let categories: [MenuCategory]
    /// Dishes in the order of the menu.
    let dishes: [Dish]
    let index: DishIndex
    /// What the dearest dish costs, in its dearest size or per unit of weight; nothing when no
    /// dish has a price.
    let dearest: Money
    private let byID: [ItemID: Int]
    private let groupsByID: [ModifierGroupID: ModifierGroup]
    private let modifiersByID: [ModifierID: Modifier]

    init(_ pages: [MenuPage]) {
        hash = pages.first?.menu
        categories = pages.map(\.category)
        dishes = pages.flatMap { page in
            page.items.map { Dish(kind: .item($0)) }
                + (page.combos ?? []).map { Dish(kind: .combo($0)) }
        }
        dearest = dishes.compactMap(\.dearest).max() ?? .zero
        byID = Dictionary(dishes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let groups = pages.flatMap(\.groups)
        groupsByID = Dictionary(groups.map { ($0.id, $0) }) { first, _ in first }
        modifiersByID = Dictionary(groups.flatMap(\.modifiers).map { ($0.id, $0) }) { first, _ in
            first
        }
        index = DishIndex(dishes.map { .init(id: $0.id, names: $0.names, keys: $0.keys) })
    }

    subscript(id: ItemID) -> Dish? { byID[id].map { dishes[$0] } }

    /// The dish whose number a scanned code is.
    func dish(scanned code: String) -> ItemID? {
        ItemID(code).flatMap { self[$0] == nil ? nil : $0 }
    }

    /// Whether a dish is found by a text of several words, and each figure among them is a word of
    /// its name: `7 up` is how one is called, `2 mpdf` is not.
    func isCalled(_ text: String) -> Bool {
        let words = SearchText.folded(text).split(separator: UInt8(ascii: " "))
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let figures = words.filter { $0.allSatisfy(digits.contains) }
        return index.find(text, limit: figures.isEmpty ? 1 : 5).contains { item in
            let names = self[item]?.names.texts.values.map(SearchText.folded) ?? []
            return figures.allSatisfy { figure in
                names.contains { $0.split(separator: UInt8(ascii: " ")).contains(figure) }
            }
        }
    }

    func groups(of item: MenuItem) -> [ModifierGroup] { item.groups.compactMap { groupsByID[$0] } }

    func modifier(_ id: ModifierID) -> Modifier? { modifiersByID[id] }

    func group(_ id: ModifierGroupID) -> ModifierGroup? { groupsByID[id] }

    func dishes(of category: CategoryID) -> [Dish] { dishes.filter { $0.category == category } }

    // MARK: - What a line will cost

    /// What a line will cost by this menu and today's prices; `nil` when that is not known.
    func price(of line: RoundLine, _ market: [ItemID: Money]) -> Money? {
        guard let dish = self[line.item] else { return line.price?.times(line.amount) }
        switch dish.kind {
        case .combo(let combo):
            let parts = line.parts.map { added(by: $0, in: combo) }.sum()
            return ((line.price ?? combo.price) + parts).times(line.amount)
        case .item(let item):
            guard let own = line.price ?? unitPrice(of: item, line.size, market) else { return nil }
            let more = line.modifiers.compactMap { modifier($0)?.price }.sum()
            return item.pricing.weighing == nil
                ? (own + more).times(line.amount) : own.times(line.amount) + more
        }
    }

    private func unitPrice(
        of item: MenuItem, _ size: SizeID?, _ market: [ItemID: Money]
    ) -> Money? {
        switch item.pricing {
        case .portion(let price), .weight(let price, _): price
        case .sizes(let sizes, _): (sizes.first { $0.id == size } ?? sizes.first)?.price
        case .open: nil
        case .market: market[item.id]
        }
    }

    private func added(by part: PartDraft, in combo: ComboMeal) -> Money {
        let group = combo.groups.first { $0.id == part.group }
        let offers = group?.choices.filter { $0.item == part.item } ?? []
        guard let choice = offers.first(where: { $0.size == part.size }) ?? offers.first else {
            return .zero
        }
        let modifiers = part.modifiers.compactMap { modifier($0)?.price }.sum()
        return choice.surcharge + modifiers.times(Quantity(Int64(choice.portions)))
    }

    // MARK: - Again

    /// The line that orders the same again.
    func again(_ line: CheckLine, id: LineID) -> RoundLine {
        var again = RoundLine(id: id, item: line.item, quantity: line.quantity)
        again.modifiers = line.modifiers.map(\.id)
        again.seat = line.seat
        again.note = line.note
        again.allergy = line.allergy
        if self[line.item].map({ line.course != $0.course }) ?? true { again.course = line.course }
        if case .size(let size) = line.serving { again.size = size.id }
        if case .combo(let combo) = self[line.item]?.kind { again.parts = parts(line, of: combo) }
        return again
    }

    /// The dishes of a set again, each in the first group that still takes one of it.
    private func parts(_ line: CheckLine, of combo: ComboMeal) -> [PartDraft] {
        var room = Dictionary(uniqueKeysWithValues: combo.groups.map { ($0.id, $0.choose) })
        return line.parts.compactMap { part in
            let group = combo.groups.first { group in
                (room[group.id] ?? 0) > 0 && group.choices.contains { $0.item == part.item }
            }
            guard let group else { return nil }
            room[group.id, default: 0] -= 1
            return PartDraft(
                group: group.id, item: part.item, size: part.size?.id,
                modifiers: part.modifiers.map(\.id), note: part.note, allergy: part.allergy)
        }
    }
}
