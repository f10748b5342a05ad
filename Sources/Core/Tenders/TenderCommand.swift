public import Amounts
public import Vocabulary

/// What can be asked of the till.
public enum TenderCommand: Hashable, Sendable {
    /// Takes cash; `given` is 0…`Money.largest`. More than is due comes back as change.
    case takeCash(TenderID, check: CheckID, given: Money)
    /// Records a card payment made on a terminal of its own; above 0, at most the balance.
    case takeCard(TenderID, check: CheckID, amount: Money, reference: Note?)
}

/// What the till judges a tender by.
public struct TenderSituation: Hashable, Sendable {
    /// What the check's bill comes to.
    public let total: Money
    /// How the house rounds cash.
    public let rounding: CashRounding
    /// Who takes it.
    public let by: StaffID
    /// When.
    public let at: Moment

    /// A situation.
    public init(total: Money, rounding: CashRounding, by: StaffID, at: Moment) {
        self.total = total
        self.rounding = rounding
        self.by = by
        self.at = at
    }
}
