/// One measured figure, and what it should be.
public struct Figure: Hashable, Sendable {
    /// What a figure should be.
    public enum Target: Hashable, Sendable {
        /// So much, or more.
        case atLeast(Double)
        /// So much, or less.
        case atMost(Double)
    }

    /// Its name for programs; `[a-z0-9_]`.
    public let key: String
    /// What it is, for people.
    public let title: String
    /// What was measured.
    public let value: Double
    /// What the value counts, such as `ms`; empty for a ratio.
    public let unit: String
    /// What it should be; `nil` when it only explains others.
    public let target: Target?

    /// A figure; see the properties.
    public init(
        _ key: String, _ title: String, _ value: Double, _ unit: String, target: Target? = nil
    ) {
        self.key = key
        self.title = title
        self.value = value
        self.unit = unit
        self.target = target
    }

    /// Whether it is what it should be; `nil` when there is nothing it should be.
    public var isMet: Bool? {
        switch target {
        case .atLeast(let least): value >= least
        case .atMost(let most): value <= most
        case nil: nil
        }
    }

    /// The value as people read it.
    public var text: String { Self.text(value, unit) }

    /// The target as people read it.
    public var targetText: String {
        switch target {
        case .atLeast(let least): "≥ " + Self.text(least, unit)
        case .atMost(let most): "≤ " + Self.text(most, unit)
        case nil: ""
        }
    }

    /// Whole numbers from a hundred on, three figures below.
    static func text(_ value: Double, _ unit: String) -> String {
        let number: String
        switch value {
        case 100...: number = grouped(Int64(value.rounded()))
        case 10...: number = decimals(value, 1)
        case 1...: number = decimals(value, 2)
        default: number = decimals(value, 3)
        }
        return unit.isEmpty ? number : "\(number) \(unit)"
    }

    private static func grouped(_ number: Int64) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    private static func decimals(_ value: Double, _ places: Int) -> String {
        var scale: Int64 = 1
        for _ in 0..<places { scale *= 10 }
        let whole = Int64((value * Double(scale)).rounded())
        let rest = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: places - rest.count) + rest
    }
}
