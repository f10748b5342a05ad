/// Something that follows from its owner's other values, kept so that it need not be worked out
/// again: it is not written, and two owners are as equal without it.
public struct WorkedOut<Value: Sendable>: Hashable, Sendable {
    /// What follows; `nil` when nobody has worked it out yet.
    public var value: Value?

    /// Not worked out yet.
    public init() {}

    /// All are equal.
    public static func == (one: Self, other: Self) -> Bool { true }
    /// Nothing of it is hashed.
    public func hash(into hasher: inout Hasher) {}
}
