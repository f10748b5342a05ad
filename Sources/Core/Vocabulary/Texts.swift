/// Free text typed by a person: no control characters, trimmed at neither end, at most 200
/// characters.
public struct Note: Hashable, Sendable {
    /// The text itself; 1 to `longest` characters.
    public let text: String
    /// The most characters a note may have.
    public static let longest = 200

    /// Reads a note; `nil` when it is empty, too long or has a control character.
    public init?(_ text: String) {
        guard !text.isEmpty, text.unicodeScalars.count <= Self.longest,
            text.unicodeScalars.allSatisfy({ !Self.isControl($0) })
        else { return nil }
        self.text = text
    }

    private static func isControl(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}

extension Note: CustomStringConvertible {
    /// The text form.
    public var description: String { text }
}

extension Note: ExpressibleByStringLiteral {
    /// A note written in the program itself; a malformed one is a bug and traps.
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
