/// What a dish is weighed in; the raw value is its name on the wire.
public enum WeightUnit: String, Hashable, Sendable, Codable, CaseIterable {
    /// 1,000 g.
    case kilogram = "kg"
    /// 斤: 500 g.
    case jin
    /// 两: 50 g, a tenth of a 斤.
    case liang
    /// 1 g.
    case gram = "g"
}
