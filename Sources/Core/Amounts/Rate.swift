public import Vocabulary

/// A share of something in parts per million: 13 % is 130,000.
public struct Rate: Hashable, Comparable, Sendable {
    /// Parts per million, 0…1,000,000 for taxes and discounts.
    public let partsPerMillion: Int64

    /// This many parts per million.
    public init(partsPerMillion: Int64) {
        self.partsPerMillion = partsPerMillion
    }

    /// This many hundredths of a percent: 1,200 is 12 %.
    public init(basisPoints: Int64) {
        partsPerMillion = basisPoints * 100
    }

    /// Nothing of it.
    public static let zero = Rate(partsPerMillion: 0)

    /// Compares by value.
    public static func < (one: Self, other: Self) -> Bool {
        one.partsPerMillion < other.partsPerMillion
    }

    /// The share of an amount, half away from zero.
    public func of(_ money: Money) -> Money {
        money.scaled(by: partsPerMillion, over: 1_000_000)
    }

    /// The tax contained in a gross amount, half away from zero: gross × rate ÷ (1 + rate).
    public func inside(_ gross: Money) -> Money {
        gross.scaled(by: partsPerMillion, over: 1_000_000 + partsPerMillion)
    }
}

extension Rate: CustomStringConvertible {
    /// `6%`, `12.5%`.
    public var description: String {
        Quantity(thousandths: partsPerMillion / 10).description + "%"
    }
}

extension Rate: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        partsPerMillion = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(partsPerMillion)
    }
}

extension Money {
    /// This amount × `factor` ÷ `divisor`, half away from zero, exact at any size that fits.
    ///
    /// - Precondition: `divisor` is above 0.
    public func scaled(by factor: Int64, over divisor: Int64) -> Money {
        precondition(divisor > 0, "a divisor is above 0")
        let product = Int128(minor) * Int128(factor)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(divisor))
        let roundsAway = remainder.magnitude * 2 >= UInt128(divisor)
        let step: Int128 = roundsAway ? (product < 0 ? -1 : 1) : 0
        return Money(minor: Int64(quotient + step))
    }

    /// The price of a quantity at this unit price, half away from zero.
    public func times(_ quantity: Quantity) -> Money {
        scaled(by: quantity.thousandths, over: 1000)
    }
}
