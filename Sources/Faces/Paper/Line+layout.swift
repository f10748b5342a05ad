import Cells

/// One cell of a line that is set in columns.
public struct ColumnCell: Equatable, Sendable {
    /// What stands in it.
    public var text: String
    /// Its columns of paper; `nil` takes what the others leave (once per line).
    public var width: Int?
    /// Where the text stands in the cell; never centred.
    public var isRight: Bool

    /// A cell; its text wraps when it is wider than the cell.
    public init(_ text: String, width: Int? = nil, isRight: Bool = false) {
        self.text = text
        self.width = width
        self.isRight = isRight
    }
}

extension Line {
    /// A text in one style, wrapped to the paper.
    ///
    /// - Parameters:
    ///   - text: The text; a newline starts a new line.
    ///   - style: How it looks; at double width half as many characters fit.
    ///   - indent: Columns left blank before the first line and before those that follow it
    ///     (a hanging indent when the second is larger); kept to half the paper at most.
    ///   - format: The paper.
    public static func wrapped(
        _ text: String, _ style: Style = .plain,
        indent: (first: Int, rest: Int) = (0, 0), on format: PaperFormat
    ) -> [Line] {
        let first = min(max(indent.first, 0), format.columns / 2)
        let rest = min(max(indent.rest, 0), format.columns / 2)
        let lines = text.wrapped(
            to: (format.columns - rest) / style.width,
            firstLine: (format.columns - first) / style.width, by: format.rule)
        return lines.enumerated().map { row, text in
            indented(text, style, by: row == 0 ? first : rest)
        }
    }

    /// A text on the left and a short one, such as an amount, against the right edge.
    ///
    /// A left text that is too long wraps in what the right one leaves; the right one stands on the
    /// first line. When it takes more than half the paper it gets a line of its own, and one that
    /// is too wide even for that loses its double width before it would lose a digit.
    ///
    /// - Parameters:
    ///   - left: What the line is about.
    ///   - right: What must stand at the right edge, never broken.
    ///   - style: How both look.
    ///   - format: The paper.
    public static func pair(
        _ left: String, _ right: String, _ style: Style = .plain, on format: PaperFormat
    ) -> [Line] {
        let width = right.cellWidth(by: format.rule) * style.width
        guard width * 2 <= format.columns else {
            let own = width <= format.columns ? style : style.narrow
            return wrapped(left, style, on: format) + [Line([Run(right, own)], .right)]
        }
        let room = format.columns - width - style.width
        let cells = [ColumnCell(left, width: room), ColumnCell(right, isRight: true)]
        return columns(cells, style, on: format)
    }

    /// Texts side by side, each wrapped in its own column.
    ///
    /// - Parameters:
    ///   - cells: The columns from left to right. A column includes the space that parts it from
    ///     the next, so that widths add up to the paper.
    ///   - style: How all of them look.
    ///   - indent: Columns of paper left blank before the first cell.
    ///   - format: The paper.
    public static func columns(
        _ cells: [ColumnCell], _ style: Style = .plain, indent: Int = 0, on format: PaperFormat
    ) -> [Line] {
        let fixed = cells.reduce(indent) { $0 + ($1.width ?? 0) }
        let rest = max(format.columns - fixed, 2 * style.width)
        let columns = cells.map { cell in
            let room = (cell.width ?? rest) / style.width
            return (cell, room, cell.text.wrapped(to: room, by: format.rule))
        }
        let height = columns.map { $0.2.count }.max() ?? 0
        return (0..<height).map { row in
            var text = ""
            for (cell, room, lines) in columns {
                let part = row < lines.count ? lines[row] : ""
                let gap = blanks(room - part.cellWidth(by: format.rule))
                text += cell.isRight ? gap + part : part + gap
            }
            while text.last == " " { text.removeLast() }
            return indented(text, style, by: indent)
        }
    }

    private static func indented(_ text: String, _ style: Style, by indent: Int) -> Line {
        let run = Run(text, style)
        return indent > 0 && !text.isEmpty ? Line([Run(blanks(indent)), run]) : Line([run])
    }
}

/// This many spaces; none for a negative count.
func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
}
