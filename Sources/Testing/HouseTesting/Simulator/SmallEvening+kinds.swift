import Amounts
import HouseRules
import Menus
import Vocabulary

/// Dishes that are more than plain portions: in sizes, by weight, and in a set.
extension SmallEvening {
    static let kinds = [
        kind(
            "14", name("水煮鱼", "Boiled fish"),
            .sizes(
                [
                    PortionSize(id: "whole", names: name("例", "whole"), price: Money(minor: 7200)),
                    PortionSize(
                        id: "half", names: name("半", "half"), price: Money(minor: 4100),
                        portions: Quantity(thousandths: 500)),
                ], firstIsUsual: true)),
        kind(
            "15", name("鲤鱼", "Carp"),
            .weight(Money(minor: 8800), Weighing(unit: .jin, step: Quantity(thousandths: 50)))),
    ]

    /// A dish of each station; its beer is taxed otherwise than its food.
    static let set = ComboMeal(
        id: "91", names: name("双人餐", "Set for two"), category: "all", price: Money(minor: 9990),
        taxClass: nil, course: 2,
        groups: [
            ComboGroup(
                id: "main", names: name("主菜", "Main"), choose: 1,
                choices: [
                    ComboChoice(item: "11"),
                    ComboChoice(item: "14", size: "half", surcharge: Money(minor: 800)),
                ]),
            ComboGroup(
                id: "drink", names: name("饮品", "Drink"), choose: 1,
                choices: [ComboChoice(item: "31", portions: 2)]),
        ])

    /// What one portion, unit of weight or set of a draft costs; `nil` when the menu does not say.
    static func price(of draft: LineDraft) -> Money? {
        if draft.open != nil { return draft.price }
        if draft.item == set.id {
            let chosen = Set(draft.parts.map(\.item))
            let choices = set.groups.flatMap(\.choices).filter { chosen.contains($0.item) }
            return set.price + choices.map(\.surcharge).sum()
        }
        switch kinds.first(where: { $0.id == draft.item })?.pricing {
        case .sizes(let sizes, _): return sizes.first { $0.id == draft.size ?? "whole" }?.price
        case .weight(let price, _): return price
        default: return price(of: draft.item, with: draft.modifiers)
        }
    }

    /// What one portion or set of a draft pays at each tax rate.
    ///
    /// A set has two dishes, and its price is shared out by what they cost alone: each gets the
    /// whole cents of its share, and the one cent that may be left goes to the larger rest.
    static func goods(of draft: LineDraft) -> [Rate: Money] {
        guard draft.item == set.id, draft.parts.count == 2 else {
            let own = draft.open.map { rate(ofClass: $0.taxClass) } ?? rate(of: draft.item)
            guard let rate = own, let price = price(of: draft) else { return [:] }
            return [rate: price]
        }
        let chosen = draft.parts.compactMap { part in
            set.groups.flatMap(\.choices).first { $0.item == part.item }
        }
        let alone = chosen.map { choice in
            let dish = LineDraft(id: draft.id, item: choice.item, size: choice.size)
            return (price(of: dish)?.minor ?? 0) * Int64(choice.portions)
        }
        let whole = alone.reduce(0, +)
        var shares = alone.map { set.price.minor * $0 / whole }
        let rests = alone.map { set.price.minor * $0 % whole }
        let isOver = shares.reduce(0, +) < set.price.minor
        if isOver { shares[rests[1] > rests[0] ? 1 : 0] += 1 }
        var goods: [Rate: Money] = [:]
        for (choice, share) in zip(chosen, shares) {
            guard let rate = rate(of: choice.item) else { continue }
            goods[rate, default: .zero] += Money(minor: share) + choice.surcharge
        }
        return goods
    }

    /// The course of what is no dish of the menu: the set's own, or the first for a dish by hand.
    static func course(of draft: LineDraft) -> Int { draft.open == nil ? set.course : 1 }

    /// How many portions of a dish one set has.
    static func portions(of item: ItemID) -> Int {
        set.groups.flatMap(\.choices).first { $0.item == item }?.portions ?? 1
    }

    private static func kind(
        _ id: ItemID, _ names: LocalizedText, _ pricing: Pricing
    ) -> MenuItem {
        MenuItem(
            id: id, names: names, category: "all", pricing: pricing, taxClass: "food",
            station: "wok", course: 2, prepMinutes: 10, allergens: [], groups: [])
    }
}
