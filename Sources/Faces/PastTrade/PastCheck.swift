public import Amounts

/// What one guest bought at a counter, as a list of past orders tells it.
public struct PastCheck: Hashable, Sendable {
    /// What the list calls the order.
    public let id: String
    /// What was bought, in the order of the list; at least one line.
    public let lines: [PastLine]

    /// An order.
    public init(id: String, lines: [PastLine]) {
        self.id = id
        self.lines = lines
    }

    /// What the guest paid.
    public var total: Money { lines.map(\.total).sum() }
}

/// A line of a past order.
public struct PastLine: Hashable, Sendable {
    /// How many, 1…999.
    public let quantity: Int64
    /// What was bought.
    public let item: String
    /// What was chosen for it, without repeats; at most 99.
    public let choices: [String]
    /// What stands in the list for choices that name something twice; `nil` when none does.
    public let remark: String?
    /// What all of them cost together, 0…`Money.largest`.
    public let total: Money

    /// A line; see the properties for ranges.
    public init(
        quantity: Int64, item: String, choices: [String], remark: String? = nil, total: Money
    ) {
        self.quantity = quantity
        self.item = item
        self.choices = choices
        self.remark = remark
        self.total = total
    }

    /// So many of it at one price each.
    public struct Share: Hashable, Sendable {
        /// How many, 1…999.
        public let quantity: Int64
        /// What each costs.
        public let each: Money
    }

    /// The line at whole prices: one share where the quantity divides the total, else two, of which
    /// the second is one minor unit dearer. Together they come to the total exactly.
    public var shares: [Share] {
        let (low, rest) = total.minor.quotientAndRemainder(dividingBy: quantity)
        let shares = [
            Share(quantity: quantity - rest, each: Money(minor: low)),
            Share(quantity: rest, each: Money(minor: low + 1)),
        ]
        return shares.filter { $0.quantity > 0 }
    }
}
