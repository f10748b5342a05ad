public import Vocabulary

/// What happened at the till.
public enum TenderFact: Hashable, Sendable {
    /// A tender was taken.
    case tenderTaken(TenderTaken)
}

/// A tender was taken.
public struct TenderTaken: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The tender.
    public let tender: Tender
}
