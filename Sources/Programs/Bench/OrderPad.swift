public import HouseRules
import Kitchen
public import Menus
public import Vocabulary

/// What a waiter orders in a bench: plain dishes of the house's own menu.
public struct OrderPad: Sendable {
    /// Dishes that need no price by hand, by where they are made; the place with most dishes first.
    private let dishes: [[MenuItem]]
    private let groups: [ModifierGroupID: ModifierGroup]

    /// A pad for a menu.
    ///
    /// - Throws: A fault when fewer than two stations make such dishes.
    public init(_ menu: Menu) throws(Fault) {
        let plain = menu.items.filter {
            guard case .portion = $0.pricing else { return false }
            return $0.portionsPerDay == nil
        }
        let stations = Dictionary(grouping: plain, by: \.station)
        dishes = stations.sorted {
            ($1.value.count, $0.key.text) < ($0.value.count, $1.key.text)
        }.map(\.value)
        groups = Dictionary(menu.groups.map { ($0.id, $0) }) { first, _ in first }
        guard dishes.count >= 2 else {
            throw Fault(
                "draft a round", at: "the menu",
                cause: "fewer than two stations make dishes with a price of their own",
                hint: "bench a house whose menu has some")
        }
    }

    /// A round as waiters send it: two dishes of the busiest station, one of the next.
    ///
    /// - Parameter number: Which round it is; others have other dishes.
    public func round(_ number: Int, on check: CheckID) -> HouseCommand {
        let first = lines(2, of: dishes[0], from: 2 * number)
        let second = lines(1, of: dishes[1], from: number)
        return .sendRound(SendRound(check: check, menu: nil, lines: first + second))
    }

    /// A round of so many dishes of one station.
    public func longRound(_ count: Int, on check: CheckID) -> HouseCommand {
        let lines = lines(count, of: dishes[0], from: 0)
        return .sendRound(SendRound(check: check, menu: nil, lines: lines))
    }

    private func lines(_ count: Int, of dishes: [MenuItem], from start: Int) -> [LineDraft] {
        (start..<start + count).map { place in
            let dish = dishes[place % dishes.count]
            let modifiers = dish.groups.compactMap { groups[$0] }.flatMap { group in
                group.modifiers.prefix(group.minimum).map(\.id)
            }
            return LineDraft(id: .fresh(), item: dish.id, modifiers: modifiers)
        }
    }
}

extension Identifier {
    /// An id that is nobody else's, as terminals make them.
    public static func fresh() -> Self {
        Self(milliseconds: benchClock.milliseconds, random: .random(in: 0...UInt128.max))
    }
}
