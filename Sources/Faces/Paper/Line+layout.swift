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
        if let line = plain(text, style, indent: indent.first, on: format) { return [line] }
        let first = format.kept(indent: indent.first)
        let rest = format.kept(indent: indent.rest)
        let lines = text.wrapped(
            to: (format.columns - rest) / style.width,
            firstLine: (format.columns - first) / style.width, by: format.rule)
        var indent = first
        return lines.map { text in
            defer { indent = rest }
            return Line(text, style, indent: indent)
        }
    }

    /// A plain text that fits on one line, as nearly all do; `nil` for any other.
    static func plain(
        _ text: String, _ style: Style, indent: Int, on format: PaperFormat
    ) -> Line? {
        let indent = format.kept(indent: indent)
        let room = (format.columns - indent) / style.width
        return Line(plain: text, style, indent: indent, cells: room)
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
        if let line = plainPair(left, right, style, on: format) { return [line] }
        let width = right.cellWidth(by: format.rule) * style.width
        guard width * 2 <= format.columns else {
            let own = width <= format.columns ? style : style.narrow
            return wrapped(left, style, on: format) + [Line(right, own, .right)]
        }
        let room = format.columns - width - style.width
        let cells = [ColumnCell(left, width: room), ColumnCell(right, isRight: true)]
        return columns(cells, style, on: format)
    }

    /// Two plain texts that fit at the edges of one line, as nearly all do; `nil` for any others.
    static func plainPair(
        _ left: String, _ right: String, _ style: Style, on format: PaperFormat
    ) -> Line? {
        let room = format.columns / style.width
        guard !right.isEmpty, let width = right.plainLineWidth(of: room / 2),
            let leftWidth = left.plainLineWidth(of: room - width - 1)
        else { return nil }
        var text = left
        text += blanks(room - leftWidth - width)
        text += right
        return Line(printable: text, style)
    }

    /// A short text and one that wraps in its own column beside it, a space between them.
    ///
    /// - Parameters:
    ///   - label: What stands before the text, never broken.
    ///   - text: The text.
    ///   - style: How both look.
    ///   - format: The paper.
    static func labelled(
        _ label: String, _ text: String, _ style: Style, on format: PaperFormat
    ) -> [Line] {
        let room = format.columns / style.width
        if let width = label.plainLineWidth(of: room - 2), !label.isEmpty, !text.isEmpty,
            text.plainLineWidth(of: room - width - 1) != nil
        {
            return [Line(printable: label + " " + text, style)]
        }
        let width = (label.cellWidth(by: format.rule) + 1) * style.width
        return columns(
            [ColumnCell(label, width: width), ColumnCell(text)], style, on: format)
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
        func room(of cell: ColumnCell) -> Int { (cell.width ?? rest) / style.width }
        if cells.allSatisfy({ $0.text.isPlainLine(of: room(of: $0)) }) {
            var row = Row(rule: format.rule)
            for cell in cells { row.put(cell.text, in: room(of: cell), isRight: cell.isRight) }
            return [Line(row.text, style, indent: indent)]
        }
        let wrapped = cells.map { $0.text.wrapped(to: room(of: $0), by: format.rule) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { number in
            var row = Row(rule: format.rule)
            for (cell, lines) in zip(cells, wrapped) {
                let part = number < lines.count ? lines[number] : ""
                row.put(part, in: room(of: cell), isRight: cell.isRight)
            }
            return Line(row.text, style, indent: indent)
        }
    }
}

/// A line that is put together from the parts of its cells. Blanks come before a part, so there are
/// none at the end.
private struct Row {
    let rule: CellRule
    private(set) var text = ""
    /// Where the text ends.
    private var end = 0
    /// Where the next cell begins.
    private var start = 0

    init(rule: CellRule) {
        self.rule = rule
    }

    mutating func put(_ part: String, in room: Int, isRight: Bool) {
        let width = part.cellWidth(by: rule)
        let free = max(room - width, 0)
        if !part.isEmpty {
            let begin = isRight ? start + free : start
            if begin > end { text += blanks(begin - end) }
            text += part
            end = begin + width
        }
        start += width + free
    }
}

/// This many spaces; none for a negative count.
func blanks(_ count: Int) -> String {
    count < usualBlanks.count
        ? usualBlanks[max(count, 0)] : String(repeating: " ", count: count)
}

/// As many spaces as the place in the list says, for all paper there is: lines need them more often
/// than anything else.
private let usualBlanks = (0...64).map { String(repeating: " ", count: $0) }
