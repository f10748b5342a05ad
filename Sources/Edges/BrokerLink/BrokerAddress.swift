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

    /// An address; `BrokerLink.start` refuses an empty host and port 0.
    public init(host: String, port: UInt16, user: String, secret: String, clientID: String) {
        self.host = host
        self.port = port
        self.user = user
        self.secret = secret
        self.clientID = clientID
    }

    /// Names the place and the user, never the secret: this text ends up in logs.
    public var description: String { "\(user)@\(host):\(port)" }
}
