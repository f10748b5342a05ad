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
    /// Whether whoever sends it may give dishes away.
    let mayComp: Bool
    /// Today's prices of what is sold at the market's.
    let marketPrices: [ItemID: Money]

    /// Who sends a line, when, and in which round of its check.
    struct Sender {
        let round: Int
        let by: StaffID
        let at: Moment
    }

    /// The line with name, price, tax, station and course frozen.
    ///
    /// - Throws: The first of `LineProblem.Reason`'s cases that holds. The groups of a set are
    ///   looked at one after the other, and in each its dishes: what is wrong in an earlier one
    ///   comes first.
    func line(from sender: Sender) throws(LineProblem.Reason) -> CheckLine {
        let line = try priced(from: sender)
        guard !draft.wasAccepted else { return line }
        guard draft.price == nil || line.amount > .zero || mayComp else {
            throw .freeIsNotAllowed
        }
        guard line.amount <= LineDraft.mostAmount else {
            throw .amountIsTooLarge(most: LineDraft.mostAmount)
        }
        return line
    }

    private func priced(from sender: Sender) throws(LineProblem.Reason) -> CheckLine {
        if let open = draft.open { return try self.open(open, from: sender) }
        if let combo = menu.combo(draft.item), menu.item(draft.item) == nil {
            return try set(combo, from: sender)
        }
        return try portions(from: sender)
    }

    /// A dish of the menu, by the portion or weighed.
    private func portions(from sender: Sender) throws(LineProblem.Reason) -> CheckLine {
        let dish = try dish(draft.item)
        let item = dish.item
        try checkQuantity(weighedBy: item.pricing.weighing)
        let course = try course(ofDish: item.course)
        let size = try size(draft.size, of: item)
        if let part = draft.parts.first { throw .comboGroupIsUnknown(part.group) }
        let modifiers = try modifiers(draft.modifiers, of: item)
        let line = line(
            Frozen(
                names: item.names, price: try price(of: item, size), modifiers: modifiers,
                course: course, taxRate: dish.tax.rate, station: item.station,
                serving: serving(item, size)),
            from: sender)
        guard Self.prices.contains(line.unitPrice), Self.prices.contains(line.addedOnce) else {
            throw .priceOutOfRange
        }
        return line
    }

    /// What a line takes from the menu.
    struct Frozen {
        let names: LocalizedText
        let price: Money
        let modifiers: [CheckLine.Modifier]
        let course: Int
        let taxRate: Rate
        let station: StationID
        let serving: Serving?
    }

    /// The line that a draft and what the menu says of it make.
    func line(_ frozen: Frozen, from sender: Sender) -> CheckLine {
        CheckLine(
            id: draft.id, item: draft.item, names: frozen.names, price: frozen.price,
            modifiers: frozen.modifiers, quantity: draft.quantity, seat: draft.seat,
            course: frozen.course, note: draft.note, allergy: draft.allergy,
            taxRate: frozen.taxRate, station: frozen.station, round: sender.round,
            by: sender.by, at: sender.at, stage: draft.held ? .held : .fired,
            serving: frozen.serving)
    }

    /// The dish with this number and its tax class, when the house can sell and make it.
    func dish(
        _ id: ItemID
    ) throws(LineProblem.Reason) -> (item: MenuItem, tax: TaxClass) {
        guard let item = menu.item(id), let tax = books.taxClass(item.taxClass),
            books.isWorkStation(item.station)
        else { throw .itemIsUnknown(id) }
        return (item, tax)
    }

    /// Whether so much can be ordered: only what is weighed comes in other than whole numbers.
    func checkQuantity(weighedBy weighing: Weighing? = nil) throws(LineProblem.Reason) {
        guard draft.quantity > .zero, draft.quantity <= .most else { throw .quantityOutOfRange }
        guard let weighing else {
            let isWhole =
                draft.quantity.isWhole || (draft.wasAccepted && menu.combo(draft.item) == nil)
            guard isWhole else { throw .quantityIsNotWhole }
            return
        }
        guard draft.saysQuantity else { throw .weightIsMissing(weighing.unit) }
        guard draft.quantity.thousandths.isMultiple(of: weighing.step.thousandths) else {
            throw .weightIsOffStep(weighing.step, weighing.unit)
        }
    }

    /// The course of the line, once it and the seat are in range.
    func course(ofDish own: Int) throws(LineProblem.Reason) -> Int {
        let course = draft.course ?? own
        guard (1...9).contains(course) else { throw .courseOutOfRange }
        if let seat = draft.seat, !(1...99).contains(seat) { throw .seatOutOfRange }
        return course
    }

    /// The size that is meant: the one that is said, or the usual one where the menu has one.
    func size(_ id: SizeID?, of item: MenuItem) throws(LineProblem.Reason) -> PortionSize? {
        guard case .sizes(let sizes, let firstIsUsual) = item.pricing else {
            if let id { throw .sizeIsUnknown(id) }
            return nil
        }
        guard let id else {
            guard firstIsUsual, let first = sizes.first else { throw .sizeIsMissing }
            return first
        }
        guard let size = sizes.first(where: { $0.id == id }) else { throw .sizeIsUnknown(id) }
        return size
    }

    private func serving(_ item: MenuItem, _ size: PortionSize?) -> Serving? {
        if let size { return .size(Serving.Size(size)) }
        return item.pricing.weighing.map { .weight($0.unit) }
    }

    /// The chosen modifiers in the order of the menu, each group within its bounds.
    func modifiers(
        _ drafted: [ModifierID], of item: MenuItem
    ) throws(LineProblem.Reason) -> [CheckLine.Modifier] {
        let groups = menu.groups(of: item)
        // A dish has a handful of them: to look for one is faster than to hash it.
        for id in drafted where !groups.contains(where: { $0.offers(id) }) {
            throw .modifierIsUnknown(id)
        }
        for (place, id) in drafted.enumerated() where drafted[..<place].contains(id) {
            throw .modifierIsRepeated(id)
        }
        var result: [CheckLine.Modifier] = []
        for group in groups {
            let before = result.count
            for modifier in group.modifiers where drafted.contains(modifier.id) {
                result.append(
                    CheckLine.Modifier(
                        id: modifier.id, names: modifier.names, price: modifier.price))
            }
            guard (group.minimum...group.maximum).contains(result.count - before) else {
                throw .choicesOutOfRange(
                    group.id, minimum: group.minimum, maximum: group.maximum)
            }
        }
        return result
    }

    private func price(
        of item: MenuItem, _ size: PortionSize?
    ) throws(LineProblem.Reason) -> Money {
        if let price = try priceByHand() { return price }
        switch item.pricing {
        case .portion(let price), .weight(let price, _): return price
        case .sizes(let sizes, _): return size?.price ?? sizes.first?.price ?? .zero
        case .open: throw .priceIsMissing
        case .market:
            guard let price = marketPrices[item.id] else { throw .marketPriceIsMissing }
            return price
        }
    }

    /// A price that stands above the menu's; `nil` when none came with the line.
    func priceByHand() throws(LineProblem.Reason) -> Money? {
        guard let price = draft.price else { return nil }
        guard mayPrice else { throw .priceIsNotAllowed }
        guard Self.prices.contains(price) else { throw .priceOutOfRange }
        return price
    }

    /// What one portion, unit of weight or set may cost, with all that is added to it.
    static let prices = Money.zero ... .largest
}

extension Serving.Size {
    /// A size of the menu as it is ordered.
    init(_ size: PortionSize) {
        self.init(id: size.id, names: size.names, portions: size.portions)
    }
}
