public import Cells

/// What a layout must know of the paper it is made for.
///
/// An integer literal is that many columns of a printer with a Latin code page.
public struct PaperFormat: Equatable, Sendable, ExpressibleByIntegerLiteral {
    /// Columns of normal text across the paper, at least 8.
    public let columns: Int
    /// How many columns a character takes here.
    public let rule: CellRule

    /// A format; fewer than 8 columns are taken as 8.
    public init(columns: Int, rule: CellRule = .unicode) {
        self.columns = max(columns, 8)
        self.rule = rule
    }

    /// So many columns of a printer with a Latin code page.
    public init(integerLiteral columns: Int) {
        self.init(columns: columns)
    }

    /// An indent as it is kept: half the paper at most.
    func kept(indent: Int) -> Int { min(max(indent, 0), columns / 2) }
}
