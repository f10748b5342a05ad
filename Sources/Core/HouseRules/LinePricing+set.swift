import Amounts
import Checks
import Menus
import Vocabulary

extension LinePricing {
    /// A set meal with each of its dishes frozen, and its price shared out over them.
    func set(_ combo: ComboMeal, from sender: Sender) throws(LineProblem.Reason) -> CheckLine {
        let own = try combo.taxClass.map(taxRate)
        try checkQuantity()
        let course = try course(ofDish: combo.course)
        if let size = draft.size { throw .sizeIsUnknown(size) }
        let known = Set(combo.groups.map(\.id))
        if let part = draft.parts.first(where: { !known.contains($0.group) }) {
            throw .comboGroupIsUnknown(part.group)
        }
        var chosen: [ChosenDish] = []
        for group in combo.groups { chosen += try dishes(of: group) }
        guard let first = chosen.first else { throw .itemIsUnknown(combo.id) }
        if let modifier = draft.modifiers.first { throw .modifierIsUnknown(modifier) }
        let price = try priceByHand() ?? combo.price
        let shares = shares(of: price, over: chosen)
        guard shares.allSatisfy(Self.prices.contains), Self.prices.contains(shares.sum()) else {
            throw .priceOutOfRange
        }
        return line(
            Frozen(
                names: combo.names, price: price, modifiers: [], course: course,
                taxRate: own ?? first.taxRate, station: first.item.station,
                serving: .set(zip(chosen, shares).map { $0.part(share: $1, taxRate: own) })),
            from: sender)
    }

    private func taxRate(of id: TaxClassID) throws(LineProblem.Reason) -> Rate {
        guard let tax = books.taxClass(id) else { throw .itemIsUnknown(draft.item) }
        return tax.rate
    }

    /// The dishes chosen for a group, or its usual ones when none is.
    private func dishes(of group: ComboGroup) throws(LineProblem.Reason) -> [ChosenDish] {
        var drafts = draft.parts.filter { $0.group == group.id }
        if drafts.isEmpty {
            drafts = group.usual.map { PartDraft(group: group.id, item: $0.item, size: $0.size) }
        }
        let unknown = drafts.first { draft in
            !group.choices.contains { $0.item == draft.item }
        }
        if let unknown { throw .comboChoiceIsUnknown(group.id, unknown.item) }
        guard drafts.count == group.choose else {
            throw .comboChoicesOutOfRange(group.id, choose: group.choose)
        }
        var chosen: [ChosenDish] = []
        for draft in drafts {
            do { chosen.append(try dish(draft, of: group)) } catch {
                throw .part(draft.item, error)
            }
        }
        return chosen
    }

    private func dish(
        _ draft: PartDraft, of group: ComboGroup
    ) throws(LineProblem.Reason) -> ChosenDish {
        let (item, tax) = try dish(draft.item)
        // A dish may be offered in two sizes, each a choice of its own.
        let offers = group.choices.filter { $0.item == item.id }
        let choice =
            offers.first { $0.size == draft.size } ?? offers.first { $0.size == nil } ?? offers[0]
        guard item.pricing.fitsSets else { throw .itemIsUnknown(item.id) }
        if let fixed = choice.size, let other = draft.size, fixed != other {
            throw .sizeIsUnknown(other)
        }
        let course = draft.course ?? item.course
        guard (1...9).contains(course) else { throw .courseOutOfRange }
        let size = try size(draft.size ?? choice.size, of: item)
        return ChosenDish(
            item: item, choice: choice, size: size, draft: draft, course: course,
            modifiers: try modifiers(draft.modifiers, of: item), taxRate: tax.rate)
    }

    /// What one set pays for each dish: its price shared out by what they cost alone (by largest
    /// remainder, so that nothing is lost), and what was added for a dish on top of its share.
    private func shares(of price: Money, over dishes: [ChosenDish]) -> [Money] {
        let weights = dishes.map { max(0, $0.priceAlone.minor) }
        let areFree = weights.allSatisfy { $0 == 0 }
        let parts =
            areFree ? price.allocated(into: dishes.count) : price.allocated(by: weights)
        return zip(parts, dishes).map { $0 + $1.added }
    }
}

/// A dish of a set with everything that was said about it.
private struct ChosenDish {
    let item: MenuItem
    let choice: ComboChoice
    let size: PortionSize?
    let draft: PartDraft
    let course: Int
    let modifiers: [CheckLine.Modifier]
    let taxRate: Rate

    private var portions: Quantity { Quantity(Int64(choice.portions)) }

    /// What it would cost outside the set, without modifiers.
    var priceAlone: Money { (size?.price ?? item.price ?? .zero).times(portions) }

    /// What it adds to the price of the set.
    var added: Money { choice.surcharge + modifiers.map(\.price).sum().times(portions) }

    func part(share: Money, taxRate own: Rate?) -> Serving.Part {
        Serving.Part(
            item: item.id, names: item.names, size: size.map(Serving.Size.init),
            portions: choice.portions, surcharge: choice.surcharge, modifiers: modifiers,
            share: share, taxRate: own ?? taxRate, station: item.station, course: course,
            note: draft.note, allergy: draft.allergy)
    }
}
