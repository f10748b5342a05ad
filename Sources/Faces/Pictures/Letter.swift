/// One printed character and how it looks.
public struct Letter: Equatable, Sendable {
    /// The character; a space leaves its room white.
    public let character: Character
    /// Columns it takes at normal size: 1, or 2 for what a printer reads as two bytes.
    public let columns: Int
    /// How it looks.
    public let look: Look

    /// A letter; see the properties for ranges. Traps on fewer columns than 1.
    public init(_ character: Character, columns: Int, _ look: Look = Look()) {
        precondition(columns > 0, "A letter has columns.")
        self.character = character
        self.columns = columns
        self.look = look
    }

    /// Dots of its room from left to right, size counted.
    var width: Int { columns * Self.columnDots * look.width }
    /// Dots of its room from top to bottom, size counted.
    var height: Int { Glyph.height * look.height }

    /// Whether nothing of it is seen on paper.
    var isBlank: Bool { character == " " && !look.reverse && !look.underline }

    /// Dots of one column of normal text.
    static let columnDots = 8
}

/// How a letter looks.
public struct Look: Hashable, Sendable {
    /// Times the normal width, 1 to 8.
    public var width: Int
    /// Times the normal height, 1 to 8.
    public var height: Int
    /// Whether the strokes are heavier.
    public var bold: Bool
    /// Whether it is white on black.
    public var reverse: Bool
    /// Whether it is underlined.
    public var underline: Bool

    /// A look; normal size and nothing else unless told.
    public init(
        width: Int = 1, height: Int = 1,
        bold: Bool = false, reverse: Bool = false, underline: Bool = false
    ) {
        self.width = width
        self.height = height
        self.bold = bold
        self.reverse = reverse
        self.underline = underline
    }
}

/// Where a line stands between the edges of the paper.
public enum Side: Sendable {
    case left, center, right
}

/// How a slip ends.
public enum PaperEnd: Sendable {
    /// At the cutter.
    case cut
    /// Anywhere.
    case torn
}
