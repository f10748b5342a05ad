public import Vocabulary

/// The dockets that are not proven to be on paper yet.
///
/// Invariant: numbers are unique and only grow.
public struct DocketRail: Hashable, Sendable, Codable {
    /// Dockets by number, until their printer confirmed them.
    public internal(set) var dockets: Drawers<Int, Docket>

    /// A kitchen with nothing to print.
    public init() {
        dockets = [:]
    }
}
