import Amounts
import Checks
import Menus
import Vocabulary

/// Turns one drafted line into a priced one, or says what is wrong with it.
struct LinePricing {
    let draft: LineDraft
    let menu: MenuIndex
    let books: HouseBooks
    let mayPrice: Bool

    /// The line with name, price, tax, station and course frozen.
    ///
    /// - Throws: The first of `LineProblem.Reason`'s cases that holds.
    func line(
        round: Int, by: StaffID, at moment: Moment
    ) throws(LineProblem.Reason) -> CheckLine {
        guard let item = menu.item(draft.item), let tax = books.taxClass(item.taxClass),
            books.isWorkStation(item.station)
        else { throw .itemIsUnknown(draft.item) }
        guard draft.quantity > .zero, draft.quantity <= .most else { throw .quantityOutOfRange }
        let course = draft.course ?? item.course
        guard (1...9).contains(course) else { throw .courseOutOfRange }
        if let seat = draft.seat, !(1...99).contains(seat) { throw .seatOutOfRange }
        let modifiers = try modifiers(of: item)
        let price = try price(of: item)
        let line = CheckLine(
            id: draft.id, item: item.id, names: item.names, price: price, modifiers: modifiers,
            quantity: draft.quantity, seat: draft.seat, course: course, note: draft.note,
            allergy: draft.allergy, taxRate: tax.rate, station: item.station, round: round,
            by: by, at: moment, stage: draft.held ? .held : .fired)
        guard line.unitPrice >= .zero else { throw .priceOutOfRange }
        return line
    }

    /// The chosen modifiers in the order of the menu, each group within its bounds.
    private func modifiers(
        of item: MenuItem
    ) throws(LineProblem.Reason) -> [CheckLine.Modifier] {
        let groups = menu.groups(of: item)
        let offered = Set(groups.flatMap(\.modifiers).map(\.id))
        if let unknown = draft.modifiers.first(where: { !offered.contains($0) }) {
            throw .modifierIsUnknown(unknown)
        }
        var chosen: Set<ModifierID> = []
        for id in draft.modifiers where !chosen.insert(id).inserted {
            throw .modifierIsRepeated(id)
        }
        var result: [CheckLine.Modifier] = []
        for group in groups {
            let picked = group.modifiers.filter { chosen.contains($0.id) }
            guard (group.minimum...group.maximum).contains(picked.count) else {
                throw .choicesOutOfRange(
                    group.id, minimum: group.minimum, maximum: group.maximum)
            }
            result += picked.map {
                CheckLine.Modifier(id: $0.id, names: $0.names, price: $0.price)
            }
        }
        return result
    }

    private func price(of item: MenuItem) throws(LineProblem.Reason) -> Money {
        guard let price = draft.price else {
            guard let price = item.price else { throw .priceIsMissing }
            return price
        }
        guard mayPrice else { throw .priceIsNotAllowed }
        guard price >= .zero, price <= .largest else { throw .priceOutOfRange }
        return price
    }
}
