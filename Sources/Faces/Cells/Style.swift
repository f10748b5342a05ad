/// What a piece of text means on the screen; the terminal chooses how that looks.
///
/// A monochrome terminal shows `accent` and `warn` bold and `bad` reversed, so whatever is told by
/// ink must be told by words or a sign as well.
public enum Ink: Hashable, Sendable, CaseIterable {
    /// Ordinary text.
    case plain
    /// Of less weight: hints, rules, what is over.
    case quiet
    /// What the eye should find first: a title, a key, the chosen thing.
    case accent
    /// All is well.
    case good
    /// Needs a look.
    case warn
    /// Needs somebody now.
    case bad
}

/// How a piece of text is drawn.
public struct Style: Hashable, Sendable {
    /// What it means.
    public var ink: Ink
    /// Whether it is drawn stronger.
    public var bold: Bool
    /// Whether ink and ground change places.
    public var reverse: Bool
    /// Whether a rule is drawn under it.
    public var underline: Bool

    /// A style; everything is off unless told otherwise.
    public init(
        _ ink: Ink = .plain, bold: Bool = false, reverse: Bool = false, underline: Bool = false
    ) {
        self.ink = ink
        self.bold = bold
        self.reverse = reverse
        self.underline = underline
    }

    /// Ordinary text.
    public static let plain = Style()
}
