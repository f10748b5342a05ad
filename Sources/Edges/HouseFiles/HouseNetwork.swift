/// How terminals reach a house's broker: the sections `network` and `broker` of its `house.yaml`.
///
/// No part of the house's rules: what a check costs does not hang on it, so it is read anew each
/// time and adopted by nobody.
public enum HouseNetwork: Hashable, Sendable {
    /// Only from the house's own machine; neither section is there.
    case loopback
    /// Over the house network, at the broker that the house supervises.
    case listener(HouseListener)
    /// At a broker that somebody else runs.
    case broker(ConfiguredBroker)
}

/// Where the supervised broker listens for the machines of the house network.
public struct HouseListener: Hashable, Sendable {
    /// An IPv4 or IPv6 address of this machine, or `0.0.0.0` or `::` for all of them.
    public let address: String
    /// The TCP port, 1 to 65535.
    public let port: UInt16
    /// Names and addresses by which terminals reach it, never empty; the first is written into
    /// their files.
    public let names: [String]
}

/// A broker that somebody else runs, in place of the supervised one.
public struct ConfiguredBroker: Hashable, Sendable {
    /// A name or an IP address.
    public let host: String
    /// The TCP port, 1 to 65535.
    public let port: UInt16
    /// The path of the certificate of the authority that vouches for it, as PEM; nil only on this
    /// machine's loopback.
    public let authority: String?
    /// The hub's name there.
    public let user: String
    /// The path of a 0600 file with the hub's secret there.
    public let secret: String
}
