/// What one job puts on paper, in order: the same for every printer.
public struct Page: Equatable, Sendable {
    /// The parts of the page, from top to bottom.
    public var elements: [Element]

    /// A page of these elements; an empty page when none are given.
    public init(_ elements: [Element] = []) {
        self.elements = elements
    }

    /// One part of a page. Every part starts at the beginning of a line.
    public enum Element: Equatable, Sendable {
        /// One line of text.
        case line(Line)
        /// A line filled with one character, such as `-` or `=`.
        case rule(Character)
        /// Blank lines, 1 or more.
        case feed(lines: Int)
        /// A QR code, centred, of this text (UTF-8); `module` is the side of one dark square, in
        /// dots, 1 to 16.
        case qr(String, module: Int)
        /// A pulse that opens the cash drawer.
        case drawerPulse
        /// Paper is fed to the cutter and cut.
        case cut
    }

    /// Adds one line of one style.
    public mutating func add(
        _ text: String, _ style: Style = .plain, _ alignment: Alignment = .left
    ) {
        elements.append(.line(Line(text, style, alignment)))
    }

    /// Adds one line.
    public mutating func add(_ line: Line) {
        elements.append(.line(line))
    }

    /// Adds lines in their order.
    public mutating func add(_ lines: [Line]) {
        for line in lines { elements.append(.line(line)) }
    }

    /// Adds a text in one style, wrapped to the paper; see `Line.wrapped`.
    mutating func add(
        _ text: String, _ style: Style, indent: (first: Int, rest: Int) = (0, 0),
        on format: PaperFormat
    ) {
        if let line = Line.plain(text, style, indent: indent.first, on: format) {
            add(line)
        } else {
            add(Line.wrapped(text, style, indent: indent, on: format))
        }
    }

    /// Adds a line filled with this character.
    public mutating func rule(_ character: Character = "-") {
        elements.append(.rule(character))
    }

    /// Adds blank lines, 1 or more.
    public mutating func feed(_ lines: Int = 1) {
        elements.append(.feed(lines: lines))
    }

    /// Adds a QR code of this text; `module` is the side of one dark square in dots, 1 to 16.
    public mutating func qr(_ text: String, module: Int = 6) {
        elements.append(.qr(text, module: module))
    }

    /// Adds a pulse that opens the cash drawer.
    public mutating func openDrawer() {
        elements.append(.drawerPulse)
    }

    /// Adds a cut.
    public mutating func cut() {
        elements.append(.cut)
    }
}
