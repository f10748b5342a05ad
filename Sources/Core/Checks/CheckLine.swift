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

    /// All of it but what follows: every copy of a line shares it, for lines are copied with their
    /// check, their facts and their round.
    private var sheet: Shared<LineSheet>

    /// The line's id, made by the terminal.
    public internal(set) var id: LineID {
        get { sheet.value.id }
        set { sheet.value.id = newValue }
    }
    /// The dish.
    public var item: ItemID { sheet.value.item }
    /// What the dish was called.
    public var names: LocalizedText { sheet.value.names }
    /// Price of one portion, unit of weight or set, without modifiers and surcharges.
    public var price: Money { sheet.value.price }
    /// The modifiers, in the order of the menu.
    public var modifiers: [Modifier] { sheet.value.modifiers }
    /// How much was ordered, in portions, units of weight or whole sets; above 0, at most 999.
    public internal(set) var quantity: Quantity {
        get { sheet.value.quantity }
        set { sheet.value.quantity = newValue }
    }
    /// The guest it is for, 1…99; `nil` when it is for the table.
    public internal(set) var seat: Int? {
        get { sheet.value.seat }
        set { sheet.value.seat = newValue }
    }
    /// The course, 1…9.
    public var course: Int { sheet.value.course }
    /// What the waiter wrote for the kitchen.
    public var note: Note? { sheet.value.note }
    /// What must not be in it.
    public var allergy: Note? { sheet.value.allergy }
    /// The tax rate it was ordered under; the dishes of a set have their own.
    public var taxRate: Rate { sheet.value.taxRate }
    /// Where it is made; the dishes of a set have their own.
    public var station: StationID { sheet.value.station }
    /// The round it came with, counted from 1.
    public var round: Int { sheet.value.round }
    /// Who ordered it.
    public var by: StaffID { sheet.value.by }
    /// When it was ordered.
    public var at: Moment { sheet.value.at }
    /// Where it stands.
    public internal(set) var stage: Stage {
        get { sheet.value.stage }
        set { sheet.value.stage = newValue }
    }
    /// How much of it was voided; at most `quantity`.
    public internal(set) var voided: Quantity {
        get { sheet.value.voided }
        set { sheet.value.voided = newValue }
    }
    /// How it is served; `nil` for plain portions of one dish.
    public var serving: Serving? { sheet.value.serving }
    /// What of it is given away; `nil` when all of it is charged.
    public internal(set) var comp: LineComp? {
        get { sheet.value.comp }
        set { sheet.value.comp = newValue }
    }
    /// What was done to it since it was sent; `nil` when nothing was.
    public internal(set) var history: LineHistory? {
        get { sheet.value.history }
        set { sheet.value.history = newValue }
    }

    /// A line as ordered; see the properties for units and ranges.
    public init(
        id: LineID, item: ItemID, names: LocalizedText, price: Money, modifiers: [Modifier],
        quantity: Quantity, seat: Int?, course: Int, note: Note?, allergy: Note?, taxRate: Rate,
        station: StationID, round: Int, by: StaffID, at: Moment, stage: Stage,
        serving: Serving? = nil
    ) {
        sheet = Shared(
            LineSheet(
                id: id, item: item, names: names, price: price, modifiers: modifiers,
                quantity: quantity, seat: seat, course: course, note: note, allergy: allergy,
                taxRate: taxRate, station: station, round: round, by: by, at: at, stage: stage,
                serving: serving))
    }

    /// Reads the wire form.
    public init(from decoder: any Decoder) throws {
        sheet = Shared(try LineSheet(from: decoder))
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        try sheet.value.encode(to: encoder)
    }

    /// Whether both are the very same line with nothing done to it in between, without a look at
    /// what it holds. Two lines that are equal may still be others.
    public func isSame(as other: CheckLine) -> Bool { sheet.isSame(as: other.sheet) }

    /// What is left of the line.
    public var standing: Quantity { quantity - voided }
    /// Price of one portion or set with everything added to it; of a weighed dish, the price of one
    /// unit alone.
    public var unitPrice: Money {
        switch serving {
        case nil, .size: price + modifiersPrice
        case .weight: price
        case .set(let parts): parts.map(\.share).sum()
        }
    }

    /// What is added once, whatever it weighs: the modifiers of a weighed dish.
    public var addedOnce: Money { unit == nil ? .zero : modifiersPrice }

    private var modifiersPrice: Money { modifiers.reduce(.zero) { $0 + $1.price } }

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
