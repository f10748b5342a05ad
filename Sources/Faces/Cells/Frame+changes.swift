extension Frame {
    /// Neighbouring cells of one row that are drawn alike.
    public struct Run: Hashable, Sendable {
        /// Where the first of them is.
        public let place: Place
        /// What stands in them; wide characters take two cells.
        public let text: String
        /// How many cells they are.
        public let columns: Int
        /// How they are drawn.
        public let style: Style

        /// Neighbouring cells that are drawn alike.
        public init(place: Place, text: String, columns: Int, style: Style) {
            self.place = place
            self.text = text
            self.columns = columns
            self.style = style
        }
    }

    /// What must be drawn to turn an older screen into this one, row by row from the top.
    ///
    /// A run never begins or ends inside a wide character.
    ///
    /// - Parameter old: What the terminal shows; everything is drawn when there is none, or one of
    ///   another size.
    public func changes(from old: Frame?) -> [Run] {
        let shown = old?.size == size ? old?.cells : nil
        if let shown, shown == cells { return [] }
        var runs: [Run] = []
        for row in 0..<size.rows { collect(row, from: shown, into: &runs) }
        return runs
    }

    private func collect(_ row: Int, from old: [Cell]?, into runs: inout [Run]) {
        let start = row * size.columns
        var run: OpenRun?
        func end() {
            if let ended = run { runs.append(ended.closed) }
            run = nil
        }
        var column = 0
        while column < size.columns {
            let index = start + column
            let cell = cells[index]
            let width = column + 1 < size.columns && cells[index + 1].character == nil ? 2 : 1
            if let old, old[index] == cell, width == 1 || old[index + 1] == cells[index + 1] {
                end()
            } else {
                if run?.style != cell.style { end() }
                if run == nil { run = OpenRun(Place(row: row, column: column), cell.style) }
                run?.add(cell.character ?? " ", width: width)
            }
            column += width
        }
        end()
    }

    /// A run that may still grow.
    private struct OpenRun {
        private let place: Place
        let style: Style
        private var text = ""
        private var columns = 0

        init(_ place: Place, _ style: Style) {
            self.place = place
            self.style = style
        }

        mutating func add(_ character: Character, width: Int) {
            text.append(character)
            columns += width
        }

        var closed: Run { Run(place: place, text: text, columns: columns, style: style) }
    }
}
