public import Amounts
public import Vocabulary

/// The tenders of all open checks.
public struct Till: Hashable, Sendable, Codable {
    /// Tenders by check, in the order they were taken.
    public internal(set) var tenders: [CheckID: [Tender]]

    /// A till that took nothing.
    public init() {
        tenders = [:]
    }

    /// The tenders of a check.
    public func tenders(of check: CheckID) -> [Tender] {
        tenders[check] ?? []
    }

    /// What a check's tenders settled so far.
    public func settled(_ check: CheckID) -> Money {
        tenders(of: check).map(\.settled).sum()
    }
}
