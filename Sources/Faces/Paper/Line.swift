public import Cells

/// How a run of text looks.
public struct Style: Hashable, Sendable {
    /// Times the normal width, 1 or 2.
    public let width: Int
    /// Times the normal height, 1 or 2.
    public let height: Int
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
        self.width = min(max(width, 1), 2)
        self.height = min(max(height, 1), 2)
        self.bold = bold
        self.reverse = reverse
        self.underline = underline
    }

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

/// Text in one style.
public struct Run: Equatable, Sendable {
    /// The text; never a control character, so that what it measures is what it prints.
    public let text: String
    /// How it looks.
    public var style: Style

    /// A run. Newlines and tabs in the text become spaces, other control characters are dropped.
    public init(_ text: String, _ style: Style = .plain) {
        self.text = Self.mayHoldControls(text) ? Self.printable(text) : text
        self.style = style
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

/// One line of text.
public struct Line: Equatable, Sendable {
    /// What stands on the line, from left to right.
    public var runs: [Run]
    /// Where the whole line stands.
    public var alignment: Alignment

    /// A line of these runs.
    public init(_ runs: [Run], _ alignment: Alignment = .left) {
        self.runs = runs
        self.alignment = alignment
    }

    /// The columns of paper this line takes, sizes counted.
    public func columns(by rule: CellRule) -> Int {
        runs.reduce(0) { $0 + $1.text.cellWidth(by: rule) * $1.style.width }
    }
}
