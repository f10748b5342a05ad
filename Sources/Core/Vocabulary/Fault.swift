/// Something outside went wrong that the operator can mend; never the guest's or the waiter's
/// doing.
public struct Fault: Error, Hashable, Sendable, Codable {
    /// What the house was doing, as in `open the journal`.
    public let operation: String
    /// Where: a path, an address, a device.
    public let place: String
    /// What went wrong there.
    public let cause: String
    /// What to do about it; `nil` when nobody knows.
    public let hint: String?

    /// A fault.
    public init(_ operation: String, at place: String, cause: String, hint: String? = nil) {
        self.operation = operation
        self.place = place
        self.cause = cause
        self.hint = hint
    }
}

extension Fault: CustomStringConvertible {
    /// One sentence for a screen or a log, with the hint behind it.
    public var description: String {
        "cannot \(operation) (\(place)): \(cause)" + (hint.map { "\n  hint: \($0)" } ?? "")
    }
}
