/// How the cash part of a bill is rounded.
public struct CashRounding: Hashable, Sendable, Codable {
    /// Which way amounts between two steps go.
    public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
        /// To the nearest step, half away from zero (Sweden, Switzerland).
        case nearest
        /// Towards zero: the house gives the coins away (抹零).
        case down
    }

    /// The smallest cash amount in minor units; 1 rounds nothing.
    public let step: Int64
    /// Which way amounts between two steps go.
    public let direction: Direction

    private enum CodingKeys: String, CodingKey {
        case step = "step_minor", direction
    }

    /// Rounding to a step of at least 1 minor unit.
    public init(step: Int64, direction: Direction) {
        precondition(step >= 1, "a step is at least one minor unit")
        self.step = step
        self.direction = direction
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for a step below 1.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        step = try fields.decode(Int64.self, forKey: .step)
        direction = try fields.decode(Direction.self, forKey: .direction)
        guard step >= 1 else {
            throw DecodingError.dataCorruptedError(
                forKey: .step, in: fields, debugDescription: "write at least 1")
        }
    }

    /// No rounding at all.
    public static let none = CashRounding(step: 1, direction: .nearest)

    /// What is due in cash for this amount; negative amounts mirror positive ones.
    public func due(_ money: Money) -> Money {
        switch direction {
        case .nearest:
            Money(minor: money.scaled(by: 1, over: step).minor * step)
        case .down:
            Money(minor: money.minor / step * step)
        }
    }
}
