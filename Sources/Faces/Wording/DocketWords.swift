/// Words of kitchen paper.
public struct DocketWords: Sendable {
    /// Heads a docket that orders food.
    public let work: String
    /// Heads the master docket of the pass, which orders nothing.
    public let expo: String
    /// Heads a docket that takes dishes back.
    public let void: String
    /// Heads a docket that tells of another table.
    public let moved: String
    /// Under the reprint mark: the dish may be on the stove, or in the bin, already.
    public let reprintWarning: String
    /// Before the number of a docket.
    public let number: String
    /// Before how many lines the docket has, so that a torn one is noticed.
    public let lines: String
    /// Before what a dish must not contain.
    public let allergy: String
    /// Before what the waiter wrote.
    public let note: String
    /// Before why a dish was voided.
    public let reason: String
    /// Before the table a party left.
    public let from: String
    /// Before the table a party went to.
    public let to: String
}
