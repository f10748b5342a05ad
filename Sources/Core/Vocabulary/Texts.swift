/// Free text typed by a person, as it was typed: what prints is what was read on the screen.
///
/// Control characters are refused, and so are invisible format characters (Unicode's `Cf`), among
/// them those that turn the direction of text around. Joiners stay, as scripts and emoji need them.
public struct Note: Hashable, Sendable {
    /// The text itself; 1 to `longest` Unicode scalars, trimmed at neither end.
    public let text: String
    /// The most Unicode scalars a note may have; a letter with its accent may be two of them.
    public static let longest = 200

    /// Reads a note; `nil` when it is blank, too long or has a character that is refused.
    public init?(_ text: String) {
        guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace),
            text.unicodeScalars.count <= Self.longest,
            text.unicodeScalars.allSatisfy({ !Self.isRefused($0) })
        else { return nil }
        self.text = text
    }

    private static func isRefused(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: !joiners.contains(scalar)
        default: false
        }
    }

    /// The zero-width non-joiner and joiner.
    private static let joiners: [UnicodeScalar] = ["\u{200C}", "\u{200D}"]
}

extension Note: CustomStringConvertible {
    /// The text form.
    public var description: String { text }
}

extension Note: ExpressibleByStringLiteral {
    /// A note written in the program itself; a malformed one is a bug and traps.
    ///
    /// `Note("…")` with a literal is this as well: only a text in a variable is read with `nil`.
    public init(stringLiteral text: String) {
        guard let note = Self(text) else { preconditionFailure("'\(text)' is not a note") }
        self = note
    }
}

extension Note: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let note = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "write 1 to \(Self.longest) characters without control characters"
            )
        }
        self = note
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
