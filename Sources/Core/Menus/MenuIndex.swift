public import Vocabulary

/// A menu with its look-ups made once; what rounds are judged by.
public final class MenuIndex: Sendable {
    /// The menu itself.
    public let menu: Menu
    private let items: [ItemID: MenuItem]
    private let combos: [ItemID: ComboMeal]
    private let groups: [ModifierGroupID: ModifierGroup]

    /// Indexes a menu; where ids repeat the first one stands.
    public init(_ menu: Menu) {
        self.menu = menu
        items = Dictionary(menu.items.map { ($0.id, $0) }) { first, _ in first }
        combos = Dictionary(menu.combos.map { ($0.id, $0) }) { first, _ in first }
        groups = Dictionary(menu.groups.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The dish with this number.
    public func item(_ id: ItemID) -> MenuItem? { items[id] }

    /// The set meal with this number.
    public func combo(_ id: ItemID) -> ComboMeal? { combos[id] }

    /// The groups asked for a dish, in order.
    public func groups(of item: MenuItem) -> [ModifierGroup] {
        item.groups.compactMap { groups[$0] }
    }
}
