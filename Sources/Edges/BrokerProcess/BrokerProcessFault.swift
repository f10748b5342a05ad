/// Why the broker's files or process could not be looked after; for the operator.
public struct BrokerProcessFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What a program may want to tell apart; everything else is for reading.
    public enum Kind: Sendable, Hashable {
        case brokerMissing
        case portTaken
        case deviceUnfit
        case system
    }

    public let kind: Kind
    public let operation: String
    public let place: String
    public let cause: String
    public let hint: String

    init(
        _ kind: Kind = .system, operation: String, place: String, cause: String, hint: String
    ) {
        self.kind = kind
        self.operation = operation
        self.place = place
        self.cause = cause
        self.hint = hint
    }

    public var description: String {
        "Could not \(operation) (\(place)): \(cause). Hint: \(hint)."
    }
}
