/// A point of house time.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    public let milliseconds: Int64

    /// The moment this many milliseconds after 1970 began (UTC).
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Compares by value.
    public static func < (one: Self, other: Self) -> Bool { one.milliseconds < other.milliseconds }

    /// The moment this many milliseconds later.
    public func later(by milliseconds: Int64) -> Self {
        Self(milliseconds: self.milliseconds + milliseconds)
    }
}

extension Moment: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
