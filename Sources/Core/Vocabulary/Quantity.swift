/// How much of a dish: an exact number of thousandths, so that weights need no floating point.
///
/// On a check a quantity is above 0 and at most 999; `Quantity` itself may be any difference of
/// those.
public struct Quantity: Hashable, Comparable, Sendable {
    /// Thousandths of one portion or one unit of weight.
    public let thousandths: Int64

    /// This many thousandths.
    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// A whole number of portions.
    public init(_ whole: Int64) {
        thousandths = whole * 1000
    }

    /// None at all.
    public static let zero = Quantity(0)
    /// One portion.
    public static let one = Quantity(1)
    /// The most that one line may hold: 999 portions.
    public static let most = Quantity(999)

    /// Compares by value.
    public static func < (one: Self, other: Self) -> Bool { one.thousandths < other.thousandths }

    /// The sum of two quantities.
    public static func + (one: Self, other: Self) -> Self {
        Self(thousandths: one.thousandths + other.thousandths)
    }

    /// The difference of two quantities.
    public static func - (one: Self, other: Self) -> Self {
        Self(thousandths: one.thousandths - other.thousandths)
    }

    /// This quantity of something that itself counts for `each`, up to the next thousandth.
    ///
    /// Both are not negative. Rounding up keeps a kitchen from promising what it does not have.
    public func times(_ each: Quantity) -> Quantity {
        Quantity(thousandths: (thousandths * each.thousandths + 999) / 1000)
    }

    /// Whether it is a whole number.
    public var isWhole: Bool { thousandths.isMultiple(of: 1000) }

    /// With all three decimals, as a scale shows a weight: `1.250`.
    public var weighed: String {
        let sign = thousandths < 0 ? "-" : ""
        let part = String(1000 + thousandths.magnitude % 1000).dropFirst()
        return "\(sign)\(thousandths.magnitude / 1000).\(part)"
    }
}

extension Quantity: CustomStringConvertible {
    /// `2`, `0.5`, `1.25`: no trailing zeros.
    public var description: String {
        let sign = thousandths < 0 ? "-" : ""
        let whole = thousandths.magnitude / 1000
        let part = thousandths.magnitude % 1000
        guard part != 0 else { return "\(sign)\(whole)" }
        var digits = String(1000 + part).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}

extension Quantity: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        thousandths = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(thousandths)
    }
}
