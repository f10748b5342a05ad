import Glibc
public import Vocabulary

/// Where the broker listens beyond the loopback, and what it proves itself with.
///
/// There is no way to say "without certificates": nothing outside the loopback is ever in the open.
public struct BrokerNetwork: Sendable, Hashable {
    /// The address to listen on: IPv4 or IPv6, or `0.0.0.0` or `::` for all of this machine's.
    public let address: String
    /// The TCP port.
    public let port: UInt16
    /// The path of the authority's certificate.
    public let authority: String
    /// The path of the broker's certificate and key, which stand in one file.
    public let server: String

    /// A listener; throws when something could not stand in the broker's settings.
    public init(
        address: String, port: UInt16, authority: String, server: String
    ) throws(Fault) {
        guard port != 0, Self.isAddress(address) else {
            throw Fault(
                "open a listener on the house network", at: "\(address):\(port)",
                cause: "this is no address of a machine and port",
                hint: "write an address such as 192.168.1.10 under 'network' in house.yaml")
        }
        for path in [authority, server] { try BrokerFiles.checkPath(path) }
        self.address = address
        self.port = port
        self.authority = authority
        self.server = server
    }

    /// Whether it is one of the two that mean all addresses of this machine.
    public var isEverywhere: Bool { address == "0.0.0.0" || address == "::" }

    /// Nobody who is not needed: a machine that opens connections in a row takes the places of new
    /// terminals at most, never the hub's, who comes over the loopback, nor the file descriptors.
    private static let mostConnections = 500

    /// The listener as the broker's settings have it. `tls_version` names the lowest version.
    var settings: [String] {
        [
            "listener \(port) \(address)",
            "cafile \(authority)",
            "certfile \(server)",
            "keyfile \(server)",
            "tls_version tlsv1.2",
            "max_connections \(Self.mostConnections)",
        ]
    }

    private static func isAddress(_ text: String) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 16)
        return inet_pton(AF_INET, text, &bytes) == 1 || inet_pton(AF_INET6, text, &bytes) == 1
    }
}
