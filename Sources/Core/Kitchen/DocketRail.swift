public import Vocabulary

/// The dockets that are not proven to be on paper yet.
///
/// Invariant: numbers are unique and only grow.
public struct DocketRail: Hashable, Sendable, Codable {
    /// Dockets by number, until their printer confirmed them.
    public internal(set) var dockets: Drawers<Int, Docket>

    /// Takes a docket off, as if it were proven to be on paper; one that is not there stays away.
    public mutating func forget(_ number: Int) {
        dockets[number] = nil
    }

    /// A kitchen with nothing to print.
    public init() {
        dockets = [:]
    }
}
