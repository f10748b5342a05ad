/// A cell of a screen.
public struct Place: Hashable, Sendable {
    /// Counted from 0 at the top.
    public let row: Int
    /// Counted from 0 at the left, in cells.
    public let column: Int

    /// A cell of a screen, or one that lies beyond its edges: nothing is ever drawn there.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
