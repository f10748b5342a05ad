import Amounts
import Checks
import HouseRules
import Menus
import TerminalService
import Vocabulary

extension TableService {
    /// Sets the day's price of whatever is sold at the market's, as every morning.
    func setMarketPrices() async throws {
        for item in menu.items {
            guard case .market = item.pricing else { continue }
            try await ask(
                .setMarketPrice(SetMarketPrice(item: item.id, price: Money(minor: 9800))), manager)
        }
    }

    /// One line of a round: now and then a set meal, else any dish that needs no price by hand.
    func line(_ dice: inout Dice) -> LineDraft {
        if !menu.combos.isEmpty, dice.chance(8) { return set(dice.pick(menu.combos), &dice) }
        let item = dice.pick(menu.items.filter { $0.pricing != .open })
        return LineDraft(
            id: LineID(dice.id()), item: item.id, quantity: quantity(of: item, &dice),
            modifiers: modifiers(of: item, &dice),
            seat: dice.chance(30) ? dice.number(1...6) : nil, course: item.course,
            held: dice.chance(15), note: dice.chance(10) ? phrases.note : nil,
            allergy: dice.chance(5) ? phrases.allergy : nil, size: size(of: item, &dice))
    }

    private func quantity(of item: MenuItem, _ dice: inout Dice) -> Quantity {
        guard let step = item.pricing.weighing?.step else {
            return Quantity(Int64(dice.number(1...3)))
        }
        return Quantity(thousandths: step.thousandths * Int64(dice.number(10...40)))
    }

    private func size(of item: MenuItem, _ dice: inout Dice) -> SizeID? {
        guard case .sizes(let sizes, let firstIsUsual) = item.pricing else { return nil }
        return firstIsUsual && dice.chance(40) ? nil : dice.pick(sizes).id
    }

    /// A set with something chosen from every group.
    private func set(_ combo: ComboMeal, _ dice: inout Dice) -> LineDraft {
        var parts: [PartDraft] = []
        for group in combo.groups {
            let choices = dice.shuffled(group.choices)
            for place in 0..<group.choose {
                // A group may be chosen from more often than it has dishes.
                let choice = choices[place % choices.count]
                guard let item = menu.items.first(where: { $0.id == choice.item }) else { continue }
                let size = choice.size ?? size(of: item, &dice)
                parts.append(
                    PartDraft(
                        group: group.id, item: item.id, size: size,
                        modifiers: modifiers(of: item, &dice),
                        allergy: dice.chance(5) ? phrases.otherAllergy : nil))
            }
        }
        return LineDraft(
            id: LineID(dice.id()), item: combo.id, course: combo.course, held: dice.chance(15),
            parts: parts)
    }

    /// As many answers to each question as the dish needs, sometimes more where it may.
    private func modifiers(of item: MenuItem, _ dice: inout Dice) -> [ModifierID] {
        menu.groups.filter { item.groups.contains($0.id) }.flatMap { group in
            let most = dice.chance(20) ? group.maximum : group.minimum
            return dice.shuffled(group.modifiers).prefix(most).map(\.id)
        }
    }
}
