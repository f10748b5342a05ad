/// Where the broker is and who asks to come in.
public struct BrokerAddress: Sendable, CustomStringConvertible {
    /// A name or an IP address.
    public var host: String
    /// The TCP port, 1 to 65535.
    public var port: UInt16
    /// The name of the device at the broker.
    public var user: String
    /// The secret of the device, in the clear.
    public var secret: String
    /// The name of the connection. When two connections carry the same one, the broker closes the
    /// older.
    public var clientID: String
    /// The certificate of the authority that vouches for the broker, as PEM. With one the link
    /// speaks TLS 1.2 or later and nothing else, and only to a broker whose certificate is of this
    /// authority and for `host`; without one it speaks in the open.
    public var authority: String?

    /// An address; `BrokerLink.start` refuses an empty host and port 0.
    public init(
        host: String, port: UInt16, user: String, secret: String, clientID: String,
        authority: String? = nil
    ) {
        self.host = host
        self.port = port
        self.user = user
        self.secret = secret
        self.clientID = clientID
        self.authority = authority
    }

    /// Names the place and the user, never the secret: this text ends up in logs.
    public var description: String { "\(user)@\(host):\(port)" }
}
