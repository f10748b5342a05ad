/// A screen of styled cells, drawn without a terminal.
///
/// A wide character occupies two cells: its own and the one to its right, which holds nothing of
/// its own. Neither half is ever left alone: writing over one blanks the other. Combining marks
/// stay with their character and control characters take no cell, so that text from outside can
/// never move the cursor or break a column.
public struct Frame: Hashable, Sendable {
    /// One cell of a screen.
    public struct Cell: Hashable, Sendable {
        /// What stands here; `nil` in the right half of the wide character before it.
        public var character: Character?
        /// How it is drawn; both halves of a wide character have the same.
        public var style: Style

        /// A cell; a blank one in ordinary style unless told otherwise.
        public init(character: Character? = " ", style: Style = .plain) {
            self.character = character
            self.style = style
        }
    }

    /// How large it is.
    public let size: Size
    /// Where text would be typed; the terminal hides its cursor when there is no such place.
    public var cursor: Place?
    /// Row after row, from the top.
    private(set) var cells: [Cell]

    /// An empty screen.
    public init(_ size: Size) {
        self.size = size
        cells = Array(repeating: Cell(), count: size.rows * size.columns)
    }

    /// The cell at a place; `nil` beyond the edges.
    public subscript(place: Place) -> Cell? {
        size.contains(place) ? cells[place.row * size.columns + place.column] : nil
    }

    /// Puts text at a place.
    ///
    /// Text beyond the edges of the screen is not drawn; what stands left of it takes its cells
    /// all the same, so that a line may scroll sideways. A wide character of which only one half
    /// has room leaves a blank there.
    ///
    /// - Parameters:
    ///   - text: One line; control characters, newlines too, take no cell.
    ///   - place: Where its first character stands.
    ///   - style: How it is drawn.
    ///   - columns: The most cells to use; up to the right edge unless told otherwise.
    /// - Returns: The column after the last cell used, or `place.column` when there was no room.
    @discardableResult
    public mutating func put(
        _ text: some StringProtocol, at place: Place, _ style: Style = .plain, columns: Int? = nil
    ) -> Int {
        let room = min(max(columns ?? Size.limit * 2, 0), Size.limit * 2)
        let edge = min(max(place.column, -Size.limit) + room, size.columns)
        var column = place.column
        func put(_ character: Character, _ width: Int, _ frame: inout Frame) -> Bool {
            guard column < edge else { return false }
            let isWhole = column + width <= edge
            let here = Place(row: place.row, column: column)
            frame.set(isWhole ? character : " ", width: isWhole ? width : 1, at: here, style)
            column = isWhole ? column + width : edge
            return true
        }
        let text = String(text)
        if text.plainWidth != nil {
            // Nearly all text: each scalar is a character, and to find where characters end is
            // most of the work of drawing.
            for scalar in text.unicodeScalars {
                guard put(Character(scalar), scalar.value < 0x7F ? 1 : 2, &self) else { break }
            }
            return column
        }
        for character in text {
            let width = character.cellWidth
            guard width == 0 || put(character, width, &self) else { break }
        }
        return column
    }

    /// Blanks part of a row; columns beyond the edges are left out.
    public mutating func fill(row: Int, columns: Range<Int>, _ style: Style = .plain) {
        for column in columns.clamped(to: 0..<size.columns) {
            set(" ", width: 1, at: Place(row: row, column: column), style)
        }
    }

    /// The text of a row, without the blanks at its end; empty beyond the edges.
    public func row(_ row: Int) -> String {
        guard (0..<size.rows).contains(row) else { return "" }
        let start = row * size.columns
        let characters = cells[start..<start + size.columns].compactMap(\.character)
        let end = characters.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
        return String(characters[..<end])
    }

    /// All rows, joined by newlines.
    public var text: String { (0..<size.rows).map(row).joined(separator: "\n") }

    /// Writes one character, or a blank for the half of it that is on the screen.
    private mutating func set(
        _ character: Character, width: Int, at place: Place, _ style: Style
    ) {
        guard (0..<size.rows).contains(place.row) else { return }
        if width == 2, place.column >= 0 {
            write(character, at: place, style)
            write(nil, at: Place(row: place.row, column: place.column + 1), style)
        } else if width == 2 {
            write(" ", at: Place(row: place.row, column: place.column + 1), style)
        } else {
            write(character, at: place, style)
        }
    }

    private mutating func write(_ character: Character?, at place: Place, _ style: Style) {
        guard size.contains(place) else { return }
        let index = place.row * size.columns + place.column
        // Whatever half of a wide character this cell held, its other half goes too; a right half
        // that is being written belongs to the character just put before it.
        if character != nil, cells[index].character == nil, place.column > 0 {
            cells[index - 1].character = " "
        }
        let isLast = place.column + 1 == size.columns
        if !isLast, cells[index].character != nil, cells[index + 1].character == nil {
            cells[index + 1].character = " "
        }
        cells[index] = Cell(character: character, style: style)
    }
}
