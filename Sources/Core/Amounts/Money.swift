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

/// A currency: its ISO 4217 code, its decimals and the sign people write.
public struct Currency: Hashable, Sendable, Codable {
    /// Three capital letters, as in `CNY`.
    public let code: String
    /// Decimals of the major unit, 0…3.
    public let minorDigits: Int
    /// What stands before an amount on paper, as in `¥`.
    public let symbol: String

    private enum CodingKeys: String, CodingKey {
        case code, minorDigits = "minor_digits", symbol
    }

    /// A currency; `minorDigits` is 0…3.
    public init(code: String, minorDigits: Int, symbol: String) {
        precondition((0...3).contains(minorDigits), "a currency has 0 to 3 decimals")
        self.code = code
        self.minorDigits = minorDigits
        self.symbol = symbol
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for more than 3 decimals.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        code = try fields.decode(String.self, forKey: .code)
        minorDigits = try fields.decode(Int.self, forKey: .minorDigits)
        symbol = try fields.decode(String.self, forKey: .symbol)
        guard (0...3).contains(minorDigits) else {
            throw DecodingError.dataCorruptedError(
                forKey: .minorDigits, in: fields, debugDescription: "write 0 to 3")
        }
    }

    /// The amount with its decimals and without a symbol: `1288.00`, `-0.50`, `334`.
    public func plain(_ money: Money) -> String {
        let sign = money.minor < 0 ? "-" : ""
        var digits = String(money.minor.magnitude)
        guard minorDigits > 0 else { return sign + digits }
        if digits.count <= minorDigits {
            digits = String(repeating: "0", count: minorDigits + 1 - digits.count) + digits
        }
        let point = digits.index(digits.endIndex, offsetBy: -minorDigits)
        return "\(sign)\(digits[..<point]).\(digits[point...])"
    }

    /// The amount with its symbol: `¥1288.00`, `-¥0.50`.
    public func text(_ money: Money) -> String {
        money.minor < 0 ? "-" + symbol + plain(-money) : symbol + plain(money)
    }
}
