public import Amounts
public import Vocabulary

/// How a dish gets its price.
public enum Pricing: Hashable, Sendable {
    /// So much for a portion.
    case portion(Money)
    /// In sizes, each with a price of its own; at least one.
    case sizes([PortionSize], firstIsUsual: Bool)
    /// By hand each time.
    case open
    /// 时价: what the house sets for the day, for a portion or, when it is weighed, for one unit.
    case market(Weighing?)
    /// So much for one unit of weight.
    case weight(Money, Weighing)

    /// How it is weighed; `nil` when it is sold by the portion.
    public var weighing: Weighing? {
        switch self {
        case .market(let weighing): weighing
        case .weight(_, let weighing): weighing
        case .portion, .sizes, .open: nil
        }
    }

    /// Whether a part of a set meal may be priced so: a set has one price that was fixed before,
    /// and nobody weighs or asks for its parts.
    public var fitsSets: Bool {
        switch self {
        case .portion, .sizes: true
        case .open, .market, .weight: false
        }
    }
}

/// A size in which a dish is sold: 例 and 半, small and large.
public struct PortionSize: Hashable, Sendable, Codable {
    /// The size's id, unique in its dish.
    public let id: SizeID
    /// Its name per language, as it stands behind the dish's on paper.
    public let names: LocalizedText
    /// What it costs.
    public let price: Money
    /// How many portions of the kitchen's count it takes, above 0, at most 99: a half is 0.5.
    public let portions: Quantity

    private enum CodingKeys: String, CodingKey {
        case id, names, price = "price_minor", portions = "portions_thousandths"
    }

    /// A size; see the properties for ranges.
    public init(id: SizeID, names: LocalizedText, price: Money, portions: Quantity = .one) {
        self.id = id
        self.names = names
        self.price = price
        self.portions = portions
    }

    /// Reads the wire form; a size that says nothing else is one portion.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(SizeID.self, forKey: .id)
        names = try fields.decode(LocalizedText.self, forKey: .names)
        price = try fields.decode(Money.self, forKey: .price)
        portions = try fields.decodeIfPresent(Quantity.self, forKey: .portions) ?? .one
    }

    /// Writes the wire form, without what it says anyway.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(names, forKey: .names)
        try fields.encode(price, forKey: .price)
        if portions != .one { try fields.encode(portions, forKey: .portions) }
    }
}

/// How a dish is weighed.
public struct Weighing: Hashable, Sendable, Codable {
    /// What its price is for.
    public let unit: WeightUnit
    /// The smallest difference the house charges for, in thousandths of the unit; above 0.
    public let step: Quantity

    private enum CodingKeys: String, CodingKey {
        case unit, step = "step_thousandths"
    }

    /// A way of weighing; see the properties for ranges.
    public init(unit: WeightUnit, step: Quantity) {
        precondition(step > .zero, "a step is above 0")
        self.unit = unit
        self.step = step
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for a step of 0.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        unit = try fields.decode(WeightUnit.self, forKey: .unit)
        step = try fields.decode(Quantity.self, forKey: .step)
        guard step > .zero else {
            throw DecodingError.dataCorruptedError(
                forKey: .step, in: fields, debugDescription: "write more than 0")
        }
    }
}

/// Beside the fields of a dish: one without `pricing` is read as menus were written before there
/// was one, by its price alone.
extension Pricing: Codable {
    private enum CodingKeys: String, CodingKey {
        case pricing, price = "price_minor", sizes, firstIsUsual = "first_is_usual", weighing
    }

    private enum Kind: String, Codable, CaseIterable {
        case sizes, market, weight
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for no size at all.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decodeIfPresent(Kind.self, forKey: .pricing) {
        case nil:
            let price = try fields.decodeIfPresent(Money.self, forKey: .price)
            self = price.map(Pricing.portion) ?? .open
        case .sizes:
            let sizes = try fields.decode([PortionSize].self, forKey: .sizes)
            guard !sizes.isEmpty else {
                throw DecodingError.dataCorruptedError(
                    forKey: .sizes, in: fields, debugDescription: "write at least one size")
            }
            let usual = try fields.decodeIfPresent(Bool.self, forKey: .firstIsUsual) ?? false
            self = .sizes(sizes, firstIsUsual: usual)
        case .market:
            self = .market(try fields.decodeIfPresent(Weighing.self, forKey: .weighing))
        case .weight:
            self = .weight(
                try fields.decode(Money.self, forKey: .price),
                try fields.decode(Weighing.self, forKey: .weighing))
        }
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .portion(let price):
            try fields.encode(price, forKey: .price)
        case .open:
            break
        case .sizes(let sizes, let firstIsUsual):
            try fields.encode(Kind.sizes, forKey: .pricing)
            try fields.encode(sizes, forKey: .sizes)
            if firstIsUsual { try fields.encode(true, forKey: .firstIsUsual) }
        case .market(let weighing):
            try fields.encode(Kind.market, forKey: .pricing)
            try fields.encodeIfPresent(weighing, forKey: .weighing)
        case .weight(let price, let weighing):
            try fields.encode(Kind.weight, forKey: .pricing)
            try fields.encode(price, forKey: .price)
            try fields.encode(weighing, forKey: .weighing)
        }
    }
}
