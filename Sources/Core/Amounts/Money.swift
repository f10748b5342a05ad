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
