/// What a device is for, and so which state it reads.
public enum DeviceRole: String, Hashable, Sendable, Codable, CaseIterable {
    case waiter, host, cashier, kitchen, printer

    /// Whether people sign in at it, and find their names there.
    public var signsPeopleIn: Bool {
        switch self {
        case .waiter, .host, .cashier: true
        case .kitchen, .printer: false
        }
    }

    /// Whether it may read at the broker which devices are there, and what they draft.
    public var seesPresence: Bool { audiences.contains(.floor) }

    /// Whose state it may read at the broker.
    public var audiences: [Audience] {
        switch self {
        case .waiter, .host: [.floor, .all]
        case .cashier: [.floor, .all, .cashier]
        case .kitchen: [.kitchen, .all]
        case .printer: []
        }
    }
}
