import Cells
import Wording

/// A frame being drawn, with what touching each part of it means.
struct Canvas {
    /// What touching a part of the screen means.
    enum Touch: Hashable {
        case key(Key)
        case pick(Int)
    }

    private struct Zone {
        let rows: Range<Int>
        let columns: Range<Int>
        let touch: Touch
    }

    private(set) var frame: Frame
    /// The rows that a scene may draw in.
    private(set) var body: Range<Int>
    private var zones: [Zone] = []

    init(_ size: Size) {
        frame = Frame(size)
        body = 0..<size.rows
    }

    var columns: Int { frame.size.columns }
    /// A handheld's width.
    var isNarrow: Bool { columns < 60 }
    /// Room for two things beside each other.
    var isWide: Bool { columns >= 110 }

    mutating func reserve(top: Int, bottom: Int) {
        let end = max(frame.size.rows - bottom, min(top, frame.size.rows))
        body = min(top, end)..<end
    }

    /// The rows of the body from this one on; none when it lies below them.
    func rows(from row: Int) -> Range<Int> { min(row, body.upperBound)..<body.upperBound }

    /// Writes one line of text; returns the column after it.
    @discardableResult
    mutating func put(
        _ text: String, row: Int, column: Int = 0, _ style: Style = .plain, upTo end: Int? = nil
    ) -> Int {
        let edge = min(end ?? columns, columns)
        guard edge > column else { return column }
        return frame.put(
            text, at: Place(row: row, column: column), style, columns: edge - column)
    }

    /// Writes text that ends before `end`, the right edge unless told otherwise.
    mutating func put(right text: String, row: Int, _ style: Style = .plain, before end: Int? = nil)
    {
        let edge = end ?? columns
        put(text, row: row, column: max(0, edge - text.cellWidth), style, upTo: edge)
    }

    /// Text on the left that gives way to text on the right.
    mutating func put(
        _ left: String, right: String, row: Int, _ style: Style = .plain, from start: Int = 0,
        upTo end: Int? = nil
    ) {
        let edge = min(end ?? columns, columns)
        let room = right.isEmpty ? edge : edge - right.cellWidth - 1
        put(left, row: row, column: start, style, upTo: room)
        put(right: right, row: row, style, before: edge)
    }

    /// A rule with a word in it.
    mutating func rule(
        _ text: String, right: String = "", row: Int, from start: Int = 0, upTo end: Int? = nil
    ) {
        let edge = min(end ?? columns, columns)
        let style = Style(.quiet)
        put(String(repeating: "-", count: max(0, edge - start)), row: row, column: start, style)
        if !text.isEmpty {
            put(" \(text) ", row: row, column: start + 1, Style(bold: true), upTo: edge)
        }
        if !right.isEmpty {
            put(right: " \(right) ", row: row, Style(bold: true), before: edge - 1)
        }
    }

    /// Writes a sentence on as many lines as it takes; returns the row below it.
    @discardableResult
    mutating func write(
        _ text: String, row: Int, column: Int = 1, _ style: Style = .plain
    ) -> Int {
        var row = row
        for words in text.wrapped(to: columns - column - 1) where row < body.upperBound {
            put(words, row: row, column: column, style)
            row += 1
        }
        return row
    }

    mutating func blank(row: Int, columns: Range<Int>? = nil, _ style: Style = .plain) {
        frame.fill(row: row, columns: columns ?? 0..<self.columns, style)
    }

    mutating func cursor(row: Int, column: Int) {
        frame.cursor = Place(row: row, column: min(column, columns - 1))
    }

    /// Draws a line that is typed into, with the cursor behind it; returns the column of the
    /// cursor. Of what has no room the end is seen, behind a sign that there is more before it.
    @discardableResult
    mutating func field(
        _ line: TypedLine, row: Int, column: Int, bold: Bool = false, upTo end: Int? = nil
    ) -> Int {
        field(
            line.text, row: row, column: column, Style(bold: bold, reverse: line.isSpent),
            upTo: end)
    }

    /// Draws a text as such a line.
    @discardableResult
    mutating func field(
        _ text: String, row: Int, column: Int, _ style: Style = .plain, upTo end: Int? = nil
    ) -> Int {
        // The cursor has a cell of its own.
        let room = max(0, min(end ?? columns, columns) - column - 1)
        let shown =
            text.cellWidth <= room ? text : "<" + text.suffix(cells: max(0, room - 1))
        let after = put(shown, row: row, column: column, style, upTo: column + room)
        cursor(row: row, column: after)
        return after
    }

    mutating func hideCursor() { frame.cursor = nil }

    mutating func touch(_ touch: Touch, row: Int, columns: Range<Int>? = nil) {
        zones.append(
            Zone(rows: row..<row + 1, columns: columns ?? 0..<self.columns, touch: touch))
    }

    /// Nothing that lies below may be touched any more.
    mutating func cover() { zones.removeAll() }

    /// What touching this place means; what was drawn last lies on top.
    func touched(_ place: Place) -> Touch? {
        zones.last { $0.rows.contains(place.row) && $0.columns.contains(place.column) }?.touch
    }
}

extension Canvas {
    /// The part of a list that is shown so that one of its rows is seen.
    static func window(of count: Int, around chosen: Int, rows: Int) -> Range<Int> {
        guard count > rows else { return 0..<count }
        let start = min(max(0, chosen - rows / 2), count - rows)
        return start..<start + max(rows, 0)
    }

    /// What the chosen row of a list begins with: told by a sign, not by ink alone.
    static func mark(_ isChosen: Bool) -> String { isChosen ? "> " : "  " }

    static func style(_ isChosen: Bool) -> Style { Style(bold: isChosen, reverse: isChosen) }
}

extension String {
    /// The longest end of this text that fits; a wide character is never cut in half.
    func suffix(cells: Int) -> String {
        var used = 0
        let kept = reversed().prefix { character in
            used += character.cellWidth
            return used <= cells
        }
        return String(kept.reversed())
    }
}
