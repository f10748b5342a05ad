public import Foundation

/// How a house's authority stands, for whoever runs the house.
public struct AuthorityStatus: Sendable, Hashable {
    /// SHA-256 of the authority's certificate, as `openssl x509 -fingerprint -sha256` shows it.
    public let fingerprint: String
    /// When the authority's certificate ends.
    public let expires: Date
    /// What the broker's certificate is for; empty when there is none.
    public let names: [String]
    /// When the broker's certificate ends.
    public let serverExpires: Date?
}
