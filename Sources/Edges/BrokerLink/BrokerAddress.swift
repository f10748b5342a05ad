/// Where the broker is and who asks to come in.
public struct BrokerAddress: Sendable, CustomStringConvertible {
    public var host: String
    public var port: UInt16
    public var user: String
    public var secret: String
    /// The name of the connection. When two connections carry the same one, the broker closes the
    /// older.
    public var clientID: String

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
