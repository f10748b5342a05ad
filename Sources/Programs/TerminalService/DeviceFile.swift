public import BrokerLink
public import Foundation
public import TerminalStore
public import Vocabulary
public import Wire

/// The one file that makes a machine a terminal of a house: where the broker is and what to say
/// there.
///
/// It holds a secret, so it must be readable by its owner alone (mode 0600).
public struct DeviceFile: Hashable, Sendable {
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
    /// The certificate of the house's authority, as PEM; the broker is spoken to over TLS then, and
    /// only believed when this authority vouches for it. `nil` on the house's own machine.
    public let authority: String?

    /// What a file says.
    public init(
        house: DeviceID, device: DeviceID, role: DeviceRole, host: String, port: UInt16,
        user: String, secret: String, authority: String? = nil
    ) {
        self.house = house
        self.device = device
        self.role = role
        self.host = host
        self.port = port
        self.user = user
        self.secret = secret
        self.authority = authority
    }

    /// Whose commands the terminal keeps.
    public var owner: StoreOwner { StoreOwner(house: house, device: device) }

    /// Where the broker is. Whoever connects under a known client's id takes its place at the
    /// broker, so the connection is named after the device and a number that nobody guesses.
    public var address: BrokerAddress {
        BrokerAddress(
            host: host, port: port, user: user, secret: secret,
            clientID: "\(device)-\(UInt64.random(in: 0...UInt64.max))", authority: authority)
    }

    /// Whether nobody between here and the broker can read along, so that a PIN may travel.
    public var isPrivate: Bool { authority != nil || isLoopback }

    /// Whether the broker is on this machine, so that a PIN may travel without TLS.
    public var isLoopback: Bool {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
        return host == "localhost" || host == "::1" || (isNumeric && numbers[0] == "127")
    }
}

extension DeviceFile: Codable {
    private enum CodingKeys: String, CodingKey {
        case house, device, role, host, port, user, secret, authority
    }

    /// Reads what a file says; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        guard let port = UInt16(exactly: try fields.decode(Int.self, forKey: .port)), port > 0
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .port, in: fields, debugDescription: "write a port from 1 to 65535")
        }
        self.init(
            house: try fields.decode(DeviceID.self, forKey: .house),
            device: try fields.decode(DeviceID.self, forKey: .device),
            role: try fields.decode(DeviceRole.self, forKey: .role),
            host: try fields.decode(String.self, forKey: .host), port: port,
            user: try fields.decode(String.self, forKey: .user),
            secret: try fields.decode(String.self, forKey: .secret),
            authority: try fields.decodeIfPresent(String.self, forKey: .authority))
    }

    /// Writes what a file says. The house's JSON knows one kind of integer.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(house, forKey: .house)
        try fields.encode(device, forKey: .device)
        try fields.encode(role, forKey: .role)
        try fields.encode(host, forKey: .host)
        try fields.encode(Int(port), forKey: .port)
        try fields.encode(user, forKey: .user)
        try fields.encode(secret, forKey: .secret)
        try fields.encodeIfPresent(authority, forKey: .authority)
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
    public static func read(_ url: URL) throws(Fault) -> DeviceFile {
        let path = url.path
        let content = try PrivateFile.read(path)
        let device: DeviceFile
        do { device = try Canonical.value(parsing: content.bytes, strict: false) } catch {
            throw Fault(
                "read the device file", at: path, cause: "it is not a device file: \(error)",
                hint: "name a file that 'comanda device add' wrote, or have a new one written with"
                    + " 'comanda device rotate NAME'")
        }
        if let objection = content.objection { throw objection }
        return device
    }

    /// Writes the file whole, readable by its owner alone; a crash leaves the old one or the new
    /// one. A file of ours that is already there is replaced.
    ///
    /// - Throws: A fault when something that is not our own plain file is in the way.
    public func write(to url: URL) throws(Fault) {
        try PrivateFile.write(Canonical.bytes(self) + [UInt8(ascii: "\n")], to: url.path)
    }
}
