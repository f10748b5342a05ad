/// A mistake in what a link was given; for the operator. Being disconnected is not a fault but an
/// event.
public struct BrokerFault: Error, Sendable, Hashable, CustomStringConvertible {
    public let operation: String
    public let place: String
    public let cause: String
    public let hint: String

    public var description: String {
        "Could not \(operation) (\(place)): \(cause). Hint: \(hint)."
    }
}
