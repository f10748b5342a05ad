import Menus
import Vocabulary

/// Which questions a dish asks, in their order.
struct ChoiceSteps {
    let dish: MenuShelf.Dish
    let desk: Desk

    /// What a line must be asked before it can be sent. Groups that nobody has to answer are not
    /// asked: for those there is a key on the finished line.
    func needed(for line: RoundLine) -> [ChoiceScene.Step] {
        switch dish.kind {
        case .combo(let combo): return combo.groups.filter { $0.usual.isEmpty }.map { .combo($0) }
        case .item(let item):
            let groups = desk.shelf.groups(of: item).filter { $0.minimum > 0 }
            return plain(item, line) + groups.map { .group($0) }
        }
    }

    /// Everything that can be said about a dish.
    var all: [ChoiceScene.Step] {
        switch dish.kind {
        case .combo(let combo): return combo.groups.map { .combo($0) }
        case .item(let item):
            var steps: [ChoiceScene.Step] = []
            if case .sizes(let sizes, _) = item.pricing { steps.append(.size(sizes)) }
            return steps + desk.shelf.groups(of: item).map { .group($0) }
        }
    }

    private func plain(_ item: MenuItem, _ line: RoundLine) -> [ChoiceScene.Step] {
        var steps: [ChoiceScene.Step] = []
        switch item.pricing {
        case .sizes(let sizes, let firstIsUsual):
            if !firstIsUsual, line.size == nil { steps.append(.size(sizes)) }
        case .open: steps.append(.price)
        case .market: if desk.known.prices[item.id] == nil { steps.append(.price) }
        case .portion, .weight: break
        }
        if let weighing = item.pricing.weighing, !isWeighed(line, weighing) {
            steps.append(.weight(weighing))
        }
        return steps
    }

    private func isWeighed(_ line: RoundLine, _ weighing: Weighing) -> Bool {
        line.quantity.map { $0.thousandths.isMultiple(of: weighing.step.thousandths) } ?? false
    }

    /// What a dish chosen for a set must be asked.
    func ofPart(_ place: Int, _ choice: ComboChoice) -> [ChoiceScene.Step] {
        guard case .item(let item) = desk.shelf[choice.item]?.kind else { return [] }
        var steps: [ChoiceScene.Step] = []
        if choice.size == nil, case .sizes(let sizes, let firstIsUsual) = item.pricing,
            !firstIsUsual
        {
            steps.append(.partSize(place, sizes))
        }
        let groups = desk.shelf.groups(of: item).filter { $0.minimum > 0 }
        return steps + groups.map { .partGroup(place, $0) }
    }
}

/// What this terminal's waiters usually answer: the last answer for the dish, else the last in the
/// group.
struct Habits: Hashable, Sendable {
    private struct Question: Hashable {
        let item: ItemID
        let group: ModifierGroupID
    }

    private var ofDishes: [Question: ModifierID] = [:]
    private var ofGroups: [ModifierGroupID: ModifierID] = [:]

    mutating func note(_ chosen: [ModifierID], in group: ModifierGroup, of item: ItemID) {
        guard let first = chosen.first else { return }
        ofDishes[Question(item: item, group: group.id)] = first
        ofGroups[group.id] = first
    }

    func usual(in group: ModifierGroup, of item: ItemID) -> ModifierID? {
        ofDishes[Question(item: item, group: group.id)] ?? ofGroups[group.id]
    }
}
