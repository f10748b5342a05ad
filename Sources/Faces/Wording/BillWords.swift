/// Words of pre-bills and receipts.
public struct BillWords: Sendable {
    /// Heads a bill that is not paid yet.
    public let preBill: String
    /// Under that heading: this paper proves no payment.
    public let notAReceipt: String
    /// Before how many times this pre-bill was printed.
    public let printing: String
    /// Heads the paper of a paid check.
    public let receipt: String
    /// Marks a receipt that is not the first one.
    public let copy: String
    /// Before the number of a receipt.
    public let receiptNumber: String
    /// The sum of the lines.
    public let subtotal: String
    /// Before the rate of a tax that was added to the lines.
    public let taxAdded: String
    /// Before the rate of a tax that the lines include.
    public let taxIncluded: String
    /// What the guest owes.
    public let total: String
    /// Notes and coins that were handed over.
    public let cash: String
    /// A card that was charged.
    public let card: String
    /// Before what the card terminal's slip says.
    public let reference: String
    /// What rounding added to a cash payment, or took from it.
    public let cashRounding: String
    /// What went back to the guest.
    public let change: String
    /// What was paid so far.
    public let paid: String
    /// What is still to be paid.
    public let due: String
    /// Before the name of who took the money and closed the check.
    public let cashier: String
    /// At the end, for a house that wrote no last lines of its own.
    public let thanks: String
}
