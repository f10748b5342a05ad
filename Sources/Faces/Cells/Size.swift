/// How large a screen is.
public struct Size: Hashable, Sendable {
    /// The most rows, and the most columns, a screen is taken to have: no real one is as large,
    /// and a terminal that claims more must not cost memory.
    public static let limit = 1000

    /// 0 to `limit`.
    public let rows: Int
    /// In cells, 0 to `limit`.
    public let columns: Int

    /// A size; numbers below 0 count as 0, and those above `limit` as `limit`.
    public init(rows: Int, columns: Int) {
        self.rows = min(max(rows, 0), Self.limit)
        self.columns = min(max(columns, 0), Self.limit)
    }

    /// Whether a cell lies on a screen of this size.
    public func contains(_ place: Place) -> Bool {
        (0..<rows).contains(place.row) && (0..<columns).contains(place.column)
    }
}
