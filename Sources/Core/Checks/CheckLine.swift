public import Amounts
public import Vocabulary

/// One dish on a check, with everything frozen that it was ordered by.
public struct CheckLine: Hashable, Sendable, Codable {
    /// Where a line stands on its way to the kitchen.
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        /// Kept from the kitchen until it is fired, with its course or by itself.
        case held
        /// The kitchen was told to make it.
        case fired
    }

    /// A modifier as it was ordered.
    public struct Modifier: Hashable, Sendable, Codable {
        /// Which one.
        public let id: ModifierID
        /// What it was called.
        public let names: LocalizedText
        /// What it adds to the price of one portion.
        public let price: Money

        private enum CodingKeys: String, CodingKey {
            case id, names, price = "price_minor"
        }

        /// A modifier as it was ordered.
        public init(id: ModifierID, names: LocalizedText, price: Money) {
            self.id = id
            self.names = names
            self.price = price
        }
    }

    /// The line's id, made by the terminal.
    public internal(set) var id: LineID
    /// The dish.
    public let item: ItemID
    /// What the dish was called.
    public let names: LocalizedText
    /// Price of one portion, unit of weight or set, without modifiers and surcharges.
    public let price: Money
    /// The modifiers, in the order of the menu.
    public let modifiers: [Modifier]
    /// How much was ordered, in portions, units of weight or whole sets; above 0, at most 999.
    public internal(set) var quantity: Quantity
    /// The guest it is for, 1…99; `nil` when it is for the table.
    public internal(set) var seat: Int?
    /// The course, 1…9.
    public let course: Int
    /// What the waiter wrote for the kitchen.
    public let note: Note?
    /// What must not be in it.
    public let allergy: Note?
    /// The tax rate it was ordered under; the dishes of a set have their own.
    public let taxRate: Rate
    /// Where it is made; the dishes of a set have their own.
    public let station: StationID
    /// The round it came with, counted from 1.
    public let round: Int
    /// Who ordered it.
    public let by: StaffID
    /// When it was ordered.
    public let at: Moment
    /// Where it stands.
    public internal(set) var stage: Stage
    /// How much of it was voided; at most `quantity`.
    public internal(set) var voided: Quantity
    /// How it is served; `nil` for plain portions of one dish.
    public let serving: Serving?
    /// What of it is given away; `nil` when all of it is charged.
    public internal(set) var comp: LineComp?
    /// What was done to it since it was sent; `nil` when nothing was.
    public internal(set) var history: LineHistory?

    private enum CodingKeys: String, CodingKey {
        case id, item, names, price = "price_minor", modifiers, quantity = "quantity_thousandths"
        case seat, course, note, allergy, taxRate = "tax_rate_ppm", station, round, by, at = "at_ms"
        case stage, voided = "voided_thousandths", serving, comp, history
    }

    /// A line as ordered; see the properties for units and ranges.
    public init(
        id: LineID, item: ItemID, names: LocalizedText, price: Money, modifiers: [Modifier],
        quantity: Quantity, seat: Int?, course: Int, note: Note?, allergy: Note?, taxRate: Rate,
        station: StationID, round: Int, by: StaffID, at: Moment, stage: Stage,
        serving: Serving? = nil
    ) {
        self.id = id
        self.item = item
        self.names = names
        self.price = price
        self.modifiers = modifiers
        self.quantity = quantity
        self.seat = seat
        self.course = course
        self.note = note
        self.allergy = allergy
        self.taxRate = taxRate
        self.station = station
        self.round = round
        self.by = by
        self.at = at
        self.stage = stage
        voided = .zero
        self.serving = serving
    }

    /// What is left of the line.
    public var standing: Quantity { quantity - voided }
    /// Price of one portion or set with everything added to it; of a weighed dish, the price of one
    /// unit alone.
    public var unitPrice: Money {
        switch serving {
        case nil, .size: price + modifiers.map(\.price).sum()
        case .weight: price
        case .set(let parts): parts.map(\.share).sum()
        }
    }

    /// What is added once, whatever it weighs: the modifiers of a weighed dish.
    public var addedOnce: Money { unit == nil ? .zero : modifiers.map(\.price).sum() }

    /// What the standing part costs, half away from zero, whether it is charged or given away.
    public var amount: Money { cost(of: standing) }

    /// How much of it is charged: what stands and is not given away.
    public var charged: Quantity { standing - (comp?.quantity ?? .zero) }

    /// What the guest pays for it, half away from zero.
    public var chargedAmount: Money { cost(of: charged) }

    private func cost(of quantity: Quantity) -> Money {
        quantity > .zero ? unitPrice.times(quantity) + addedOnce : .zero
    }
}
