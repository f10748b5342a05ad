public import Vocabulary

/// What a device is for, and so what the broker lets it read.
public enum BrokerRole: String, Sendable, Hashable, CaseIterable {
    /// Decides everything; reads and writes all of its house.
    case hub
    /// Serves tables; reads the floor's state.
    case waiter
    /// Seats guests; reads what a waiter reads.
    case host
    /// Takes money; reads the cashier's state beside the floor's.
    case cashier
    /// Cooks; reads the kitchen's state.
    case kitchen
    /// Prints; reads only what is sent to it.
    case printer
}

/// A device the broker knows.
public struct BrokerDevice: Sendable, Hashable {
    /// The user name at the broker and the device's level in topics: 1 to 32 of `[a-z0-9-]`.
    public let name: String
    /// What it may read and write.
    public let role: BrokerRole
    /// As `BrokerPassword.hash` makes it.
    public let passwordHash: String

    /// A device; throws when the name or the stored secret does not fit the broker's files.
    public init(name: String, role: BrokerRole, passwordHash: String) throws(Fault) {
        try BrokerName.check(name, operation: "admit a device to the broker")
        // A line break here would add a user of somebody's choosing to the password file.
        guard passwordHash.hasPrefix("$7$"), passwordHash.utf8.allSatisfy({ 33...126 ~= $0 }) else {
            throw Fault(
                "admit a device to the broker", at: name,
                cause: "its stored secret is not a $7$ hash", hint: "add the device again")
        }
        self.name = name
        self.role = role
        self.passwordHash = passwordHash
    }
}

/// Names that become levels of a topic and words of the access file.
enum BrokerName {
    static func check(_ name: String, operation: String) throws(Fault) {
        let fits = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard fits, 1...32 ~= name.utf8.count else {
            throw Fault(
                operation, at: name, cause: "the name does not fit",
                hint: "use 1 to 32 of the characters a-z, 0-9 and -")
        }
    }
}
