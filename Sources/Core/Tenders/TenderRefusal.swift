public import Amounts
public import Vocabulary

/// Why the till says no, in rank order.
public enum TenderRefusal: Error, Hashable, Sendable {
    /// A tender of that id was taken for an open check already, and it was another one.
    case tenderIsRepeated(TenderID)
    /// The amount is negative, zero where something is due, or above `Money.largest`.
    case amountOutOfRange(Money)
    /// Nothing is due on the check.
    case nothingIsDue
    /// Cash between the balance and the amount it is rounded up to.
    case cashIsShort(due: Money)
    /// A card settles no more than the balance.
    case amountExceedsBalance(balance: Money)
}
