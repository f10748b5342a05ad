public import Vocabulary

/// A check is for another number of guests.
public struct CoversChanged: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// How many they were.
    public let from: Int
    /// How many they are, 1…999.
    public let to: Int
}

/// A check was given to another waiter.
public struct CheckHandedOver: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// Who was responsible for it.
    public let from: StaffID
    /// Who is.
    public let to: StaffID
}

/// A check ended without a bill: nothing stood on it.
public struct CheckCleared: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
}
