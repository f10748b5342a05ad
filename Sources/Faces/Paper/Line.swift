public import Cells

/// How a run of text looks.
public struct Style: Hashable, Sendable {
    private let isWide: Bool
    private let isTall: Bool
    /// Whether the strokes are heavier.
    public var bold: Bool
    /// Whether it is white on black.
    public var reverse: Bool
    /// Whether it is underlined.
    public var underline: Bool

    /// A style; width and height outside 1...2 are brought to the nearest.
    public init(
        width: Int = 1, height: Int = 1,
        bold: Bool = false, reverse: Bool = false, underline: Bool = false
    ) {
        isWide = width > 1
        isTall = height > 1
        self.bold = bold
        self.reverse = reverse
        self.underline = underline
    }

    /// Times the normal width, 1 or 2.
    public var width: Int { isWide ? 2 : 1 }
    /// Times the normal height, 1 or 2.
    public var height: Int { isTall ? 2 : 1 }

    /// The same at normal width.
    var narrow: Style {
        Style(height: height, bold: bold, reverse: reverse, underline: underline)
    }

    /// Normal size, nothing else.
    public static let plain = Style()
    /// Normal size, heavier.
    public static let bold = Style(bold: true)
    /// Twice as high: takes no more columns.
    public static let tall = Style(height: 2)
    /// Twice as wide and high.
    public static let large = Style(width: 2, height: 2)
    /// White on black, for what must not be overlooked.
    public static let reverse = Style(reverse: true)
}

/// Where a line stands between the edges of the paper.
public enum Alignment: Equatable, Sendable {
    case left, center, right
}

/// One line of text in one style.
public struct Line: Equatable, Sendable {
    /// Columns left blank before the text; the style does not reach them.
    public let indent: Int
    /// The text; never a control character, so that what it measures is what it prints.
    public let text: String
    /// How it looks.
    public let style: Style
    /// Where the whole line stands.
    public var alignment: Alignment

    /// A line. Newlines and tabs in the text become spaces, other control characters are dropped.
    ///
    /// - Parameter indent: Columns left blank before the text, from 0; before no text there are
    ///   none.
    public init(
        _ text: String, _ style: Style = .plain, indent: Int = 0, _ alignment: Alignment = .left
    ) {
        self.init(
            printable: Self.mayHoldControls(text) ? Self.printable(text) : text, style,
            indent: indent, alignment)
    }

    /// A line of a text that is known to hold no control character.
    init(
        printable text: String, _ style: Style, indent: Int = 0, _ alignment: Alignment = .left
    ) {
        self.indent = text.isEmpty ? 0 : max(indent, 0)
        self.text = text
        self.style = style
        self.alignment = alignment
    }

    /// A line of a plain text, as nearly all are, that fits into so many cells; `nil` for any
    /// other. It has been looked at once, and has nothing to be dropped.
    init?(plain text: String, _ style: Style, indent: Int, cells: Int) {
        guard text.isPlainLine(of: cells) else { return nil }
        self.init(printable: text, style, indent: indent)
    }

    /// The columns of paper this line takes, sizes counted.
    public func columns(by rule: CellRule) -> Int {
        indent + text.cellWidth(by: rule) * style.width
    }

    /// Looks at bytes, which is fast: those of ASCII, and the one that begins the others.
    private static func mayHoldControls(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return true }
        }
        return false
    }

    private static func printable(_ text: String) -> String {
        String(
            text.compactMap { character -> Character? in
                if character.isNewline || character == "\t" { return " " }
                let control = character.unicodeScalars.contains {
                    $0.properties.generalCategory == .control
                }
                return control ? nil : character
            })
    }
}
