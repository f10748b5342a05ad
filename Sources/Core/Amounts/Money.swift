/// An amount in minor units of the house's one currency: öre, fen, cents.
///
/// Arithmetic traps on overflow; amounts that enter the house are bounded by `largest`.
public struct Money: Hashable, Comparable, Sendable {
    /// Minor units; negative when money goes the other way.
    public let minor: Int64

    /// This many minor units.
    public init(minor: Int64) {
        self.minor = minor
    }

    /// Nothing.
    public static let zero = Money(minor: 0)
    /// The largest amount accepted from outside: 10,000,000,000 minor units.
    public static let largest = Money(minor: 10_000_000_000)

    /// Compares by value.
    public static func < (one: Self, other: Self) -> Bool { one.minor < other.minor }

    /// The sum of two amounts.
    public static func + (one: Self, other: Self) -> Self { Self(minor: one.minor + other.minor) }
    /// The difference of two amounts.
    public static func - (one: Self, other: Self) -> Self { Self(minor: one.minor - other.minor) }
    /// The same amount the other way.
    public static prefix func - (one: Self) -> Self { Self(minor: -one.minor) }
    /// Adds to an amount.
    public static func += (one: inout Self, other: Self) { one = one + other }
    /// Takes from an amount.
    public static func -= (one: inout Self, other: Self) { one = one - other }
}

extension Money {
    /// The amount in whole units with a point, as files, wires and programs write it: 4,800 minor
    /// units are `48.00` with two digits.
    ///
    /// - Parameter digits: How many decimals the whole unit has, not negative.
    public func decimal(digits: Int) -> String {
        precondition(digits >= 0, "an amount has no fewer than no decimals")
        let sign = minor < 0 ? "-" : ""
        var text = String(minor.magnitude)
        guard digits > 0 else { return sign + text }
        if text.count <= digits {
            text = String(repeating: "0", count: digits + 1 - text.count) + text
        }
        let point = text.index(text.endIndex, offsetBy: -digits)
        return "\(sign)\(text[..<point]).\(text[point...])"
    }
}

extension Sequence<Money> {
    /// The sum of all amounts; zero for none.
    public func sum() -> Money { reduce(.zero, +) }
}

extension Money: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        minor = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(minor)
    }
}
