public import Amounts
public import Vocabulary

/// The amounts of a check, computed from its lines: parts always sum to the whole.
public struct Bill: Hashable, Sendable, Codable {
    /// One line of the bill: what is left of a check line.
    public struct Line: Hashable, Sendable, Codable {
        /// The check line.
        public let id: LineID
        /// What it is called, with its size.
        public let names: LocalizedText
        /// Its modifiers.
        public let modifiers: [CheckLine.Modifier]
        /// How much of it there is, in portions, units of weight or sets.
        public let quantity: Quantity
        /// Price of one portion or set with everything added to it; of a weighed dish, the price
        /// of one unit alone: its modifiers are added once.
        public let unitPrice: Money
        /// What it costs, with what is given away of it.
        public let amount: Money
        /// The unit of a weight; `nil` when it is not weighed.
        public let unit: WeightUnit?
        /// The dishes of a set; `nil` when it is none.
        public let parts: [Part]?
        /// What of it the house gives away; `nil` when nothing is.
        public let comp: Comp?
        /// What is left of `amount` to pay.
        public var charged: Money { amount - (comp?.amount ?? .zero) }

        private enum CodingKeys: String, CodingKey {
            case id, names, modifiers, quantity = "quantity_thousandths"
            case unitPrice = "unit_price_minor", amount = "amount_minor", unit, parts, comp
        }

        init(of line: CheckLine) {
            id = line.id
            names = line.fullNames
            modifiers = line.modifiers
            quantity = line.standing
            unitPrice = line.unitPrice
            amount = line.amount
            unit = line.unit
            parts = line.parts.isEmpty ? nil : line.parts.map(Part.init)
            comp = line.comp.map { given in
                Comp(
                    quantity: given.quantity, amount: line.amount - line.chargedAmount,
                    reason: given.reason)
            }
        }
    }

    /// What of a line is given away: it stands below its line with the reason, and off the sum.
    public struct Comp: Hashable, Sendable, Codable {
        /// How much of the line.
        public let quantity: Quantity
        /// What it would cost; not negative.
        public let amount: Money
        /// Why.
        public let reason: Note

        private enum CodingKeys: String, CodingKey {
            case quantity = "quantity_thousandths", amount = "amount_minor", reason
        }
    }

    /// One dish of a set on the bill: it is in the price of its set.
    public struct Part: Hashable, Sendable, Codable {
        /// What it is called, with its size.
        public let names: LocalizedText
        /// How many portions of it one set has.
        public let portions: Int
        /// What choosing it added to the price of one set.
        public let surcharge: Money
        /// Its modifiers; each portion pays for them.
        public let modifiers: [CheckLine.Modifier]

        private enum CodingKeys: String, CodingKey {
            case names, portions, surcharge = "surcharge_minor", modifiers
        }

        init(of part: Serving.Part) {
            names = part.fullNames
            portions = part.portions
            surcharge = part.surcharge
            modifiers = part.modifiers
        }
    }

    /// The tax of all goods of one rate, rounded once.
    public struct Tax: Hashable, Sendable, Codable {
        /// The rate.
        public let rate: Rate
        /// What guests pay for these goods, tax included.
        public let gross: Money
        /// The tax in it.
        public let tax: Money
        /// The rest.
        public var net: Money { gross - tax }

        private enum CodingKeys: String, CodingKey {
            case rate = "rate_ppm", gross = "gross_minor", tax = "tax_minor"
        }
    }

    /// What stands on the check, in the order it was ordered.
    public let lines: [Line]
    /// The sum of the lines, less what is given away of them.
    public let subtotal: Money
    /// The tax per rate, lowest rate first.
    public let taxes: [Tax]
    /// Whether the lines include the tax; else it was added to them.
    public let taxIncluded: Bool
    /// What the guest owes.
    public let total: Money

    private enum CodingKeys: String, CodingKey {
        case lines, subtotal = "subtotal_minor", taxes, taxIncluded = "tax_included"
        case total = "total_minor"
    }

    /// The bill of a check's standing lines.
    ///
    /// - Parameters:
    ///   - lines: The check's lines.
    ///   - taxIncluded: Whether menu prices include tax.
    public init(of lines: [CheckLine], taxIncluded: Bool) {
        self.lines = lines.filter { $0.standing > .zero }.map(Line.init)
        self.taxIncluded = taxIncluded
        let sums = Sums(of: lines, taxIncluded: taxIncluded)
        subtotal = sums.subtotal
        taxes = sums.taxes
        total = sums.total
    }

    /// The sums of a check: what a bill says below its lines.
    public struct Sums: Hashable, Sendable {
        /// The sum of the lines, less what is given away of them.
        public private(set) var subtotal = Money.zero
        /// The tax per rate, lowest rate first.
        public let taxes: [Tax]
        /// What the guest owes.
        public let total: Money

        /// The sums of a check's standing lines.
        ///
        /// - Parameters:
        ///   - lines: The check's lines.
        ///   - taxIncluded: Whether menu prices include tax.
        public init(of lines: [CheckLine], taxIncluded: Bool) {
            // A house has a handful of rates: to look for one is faster than to hash it.
            var goods: [(rate: Rate, amount: Money)] = []
            func add(_ amount: Money, taxedAt rate: Rate) {
                if let index = goods.firstIndex(where: { $0.rate == rate }) {
                    goods[index].amount += amount
                } else {
                    goods.append((rate, amount))
                }
            }
            for line in lines where line.standing > .zero {
                subtotal += line.chargedAmount
                if line.parts.isEmpty {
                    add(line.chargedAmount, taxedAt: line.taxRate)
                } else {
                    for (rate, amount) in line.taxed { add(amount, taxedAt: rate) }
                }
            }
            taxes = goods.sorted { $0.rate < $1.rate }.map { rate, goods in
                taxIncluded
                    ? Tax(rate: rate, gross: goods, tax: rate.inside(goods))
                    : Tax(rate: rate, gross: goods + rate.of(goods), tax: rate.of(goods))
            }
            total = taxes.reduce(.zero) { $0 + $1.gross }
        }
    }
}
