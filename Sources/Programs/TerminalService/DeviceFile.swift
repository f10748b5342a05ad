public import BrokerLink
import Foundation
public import TerminalStore
public import Vocabulary
public import Wire

/// What a terminal is for, and so which state it reads.
public enum DeviceRole: String, Hashable, Sendable, Codable, CaseIterable {
    case waiter, host, cashier, kitchen, printer

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

/// The one file that makes a machine a terminal of a house: where the broker is and what to say there.
///
/// It holds a secret, so it must be readable by its owner alone (mode 0600).
public struct DeviceFile: Hashable, Sendable, Codable {
    /// The house's id.
    public let house: DeviceID
    /// The device's id.
    public let device: DeviceID
    /// What the device is for.
    public let role: DeviceRole
    /// The broker's host name or address.
    public let host: String
    /// The broker's port.
    public let port: UInt16
    /// The device's name at the broker.
    public let user: String
    /// The device's secret at the broker.
    public let secret: String

    /// What a file says.
    public init(owner: StoreOwner, role: DeviceRole, broker: BrokerAddress) {
        house = owner.house
        device = owner.device
        self.role = role
        host = broker.host
        port = broker.port
        user = broker.user
        secret = broker.secret
    }

    /// Whose commands the terminal keeps.
    public var owner: StoreOwner { StoreOwner(house: house, device: device) }

    /// Where the broker is. The connection is named after the device, so that a second program with
    /// the same file takes the first one's place instead of standing beside it.
    public var address: BrokerAddress {
        BrokerAddress(host: host, port: port, user: user, secret: secret, clientID: device.text)
    }

    /// Whether the broker is on this machine, so that a PIN may travel without TLS.
    public var isLoopback: Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}

extension DeviceFile: CustomStringConvertible {
    /// Names device and place, never the secret: this text ends up in logs.
    public var description: String { "\(role.rawValue) \(device) of \(house) at \(host):\(port)" }
}

extension DeviceFile {
    /// Reads a device file.
    ///
    /// - Throws: A fault when it is missing, open to others, somebody else's, or not a device file.
    public static func read(_ path: String) throws(Fault) -> DeviceFile {
        let bytes = try PrivateFile.read(path)
        do { return try Canonical.value(parsing: bytes, strict: false) } catch {
            throw Fault(
                "read the device file", at: path, cause: "it is not a device file: \(error)",
                hint: "make a new one with 'comanda device add'")
        }
    }

    /// Writes the file whole, readable by its owner alone; a crash leaves the old one or the new one.
    /// A file of ours that is already there is replaced.
    ///
    /// - Throws: A fault when something that is not our own plain file is in the way.
    public func write(_ path: String) throws(Fault) {
        try PrivateFile.write(Canonical.bytes(self) + [UInt8(ascii: "\n")], to: path)
    }
}
