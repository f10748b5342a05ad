public import Amounts
public import Vocabulary

/// How a line is served when it is not plain portions of one dish; frozen as it was ordered.
public enum Serving: Hashable, Sendable {
    /// In one of the dish's sizes.
    case size(Size)
    /// By weight: the line's quantity is in this unit, and its price is for one of it.
    case weight(WeightUnit)
    /// As a set meal of these dishes; the line's quantity is whole sets.
    case set([Part])

    /// A size as it was ordered.
    public struct Size: Hashable, Sendable, Codable {
        /// Which one.
        public let id: SizeID
        /// What it was called.
        public let names: LocalizedText
        /// How many portions of the kitchen's count one of it takes.
        public let portions: Quantity

        private enum CodingKeys: String, CodingKey {
            case id, names, portions = "portions_thousandths"
        }

        /// A size as it was ordered.
        public init(id: SizeID, names: LocalizedText, portions: Quantity) {
            self.id = id
            self.names = names
            self.portions = portions
        }
    }

    /// One dish of a set meal as it was ordered.
    public struct Part: Hashable, Sendable, Codable {
        /// The dish.
        public let item: ItemID
        /// What it was called.
        public let names: LocalizedText
        /// Its size, when it has sizes.
        public let size: Size?
        /// How many portions of it one set has, 1…99.
        public let portions: Int
        /// What choosing it added to the price of one set.
        public let surcharge: Money
        /// Its modifiers, in the order of the menu.
        public let modifiers: [CheckLine.Modifier]
        /// What one set pays for it, surcharge and modifiers included; the parts' shares sum up to
        /// the price of the set.
        public let share: Money
        /// The tax rate its share was ordered under.
        public let taxRate: Rate
        /// Where it is made.
        public let station: StationID
        /// The course it is served in, 1…9; it is fired with its set.
        public let course: Int
        /// What the waiter wrote for the kitchen about this dish.
        public let note: Note?
        /// What must not be in this dish.
        public let allergy: Note?

        private enum CodingKeys: String, CodingKey {
            case item, names, size, portions, surcharge = "surcharge_minor", modifiers
            case share = "share_minor", taxRate = "tax_rate_ppm", station, course, note, allergy
        }

        /// A dish of a set as ordered; see the properties for units and ranges.
        public init(
            item: ItemID, names: LocalizedText, size: Size?, portions: Int, surcharge: Money,
            modifiers: [CheckLine.Modifier], share: Money, taxRate: Rate, station: StationID,
            course: Int, note: Note?, allergy: Note?
        ) {
            self.item = item
            self.names = names
            self.size = size
            self.portions = portions
            self.surcharge = surcharge
            self.modifiers = modifiers
            self.share = share
            self.taxRate = taxRate
            self.station = station
            self.course = course
            self.note = note
            self.allergy = allergy
        }

        /// Its name with its size behind it.
        public var fullNames: LocalizedText { size.map { names.with($0.names) } ?? names }
    }
}

extension Serving: Codable {
    private enum CodingKeys: String, CodingKey {
        case size, unit, parts
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for a set of nothing.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let size = try fields.decodeIfPresent(Size.self, forKey: .size) {
            self = .size(size)
        } else if let unit = try fields.decodeIfPresent(WeightUnit.self, forKey: .unit) {
            self = .weight(unit)
        } else {
            let parts = try fields.decode([Part].self, forKey: .parts)
            guard !parts.isEmpty else {
                throw DecodingError.dataCorruptedError(
                    forKey: .parts, in: fields, debugDescription: "a set has a dish")
            }
            self = .set(parts)
        }
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .size(let size): try fields.encode(size, forKey: .size)
        case .weight(let unit): try fields.encode(unit, forKey: .unit)
        case .set(let parts): try fields.encode(parts, forKey: .parts)
        }
    }
}

extension CheckLine {
    /// The unit it is weighed in; `nil` when it is not.
    public var unit: WeightUnit? {
        if case .weight(let unit) = serving { unit } else { nil }
    }

    /// The dishes of a set meal; none for anything else.
    public var parts: [Serving.Part] {
        if case .set(let parts) = serving { parts } else { [] }
    }

    /// Its name with its size behind it.
    public var fullNames: LocalizedText {
        if case .size(let size) = serving { names.with(size.names) } else { names }
    }

    /// Where each of its dishes is made: one station, or those of a set in the order of its parts.
    public var stations: [StationID] { parts.isEmpty ? [station] : parts.map(\.station) }

    /// How much room it takes on a check: a set as much as its dishes and itself.
    public var places: Int { 1 + parts.count }

    /// What the guest pays for it per tax rate; the amounts sum up to `chargedAmount`.
    public var taxed: [(rate: Rate, amount: Money)] {
        guard !parts.isEmpty else { return [(taxRate, chargedAmount)] }
        return parts.map { ($0.taxRate, $0.share.times(charged)) }
    }

    /// How many portions of each dish, or units of its weight, this quantity of the line takes; a
    /// set takes of its own number as well as of its dishes'.
    public func portions(in quantity: Quantity) -> [ItemID: Quantity] {
        switch serving {
        case nil, .weight: return [item: quantity]
        case .size(let size): return [item: quantity.times(size.portions)]
        case .set(let parts):
            var taken = [item: quantity]
            for part in parts {
                let each = Quantity(Int64(part.portions)).times(part.size?.portions ?? .one)
                taken[part.item, default: .zero] =
                    taken[part.item, default: .zero]
                    + quantity.times(each)
            }
            return taken
        }
    }
}
