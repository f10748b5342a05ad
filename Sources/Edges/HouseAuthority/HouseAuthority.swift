public import Foundation
public import Vocabulary

/// The house's own certificate authority: who terminals on the house network believe.
///
/// It lives in one folder that only the current user can read:
///
/// - `authority.pem`: its key and its certificate together, so that a crash never parts them;
/// - `ca.pem`: the certificate alone, which is carried to every terminal;
/// - `server.pem`: the broker's key and certificate.
///
/// A terminal believes the key, by the certificate it carries: as long as the key stays, the files
/// of the terminals stay good, however often certificates are renewed.
public struct HouseAuthority: Sendable {
    /// The folder that holds its files; made when missing.
    public let folder: URL
    /// The house, by which the authority is named.
    public let house: String

    /// What a running program may believe without asking again.
    private static let day: TimeInterval = 86_400
    /// Twenty years: it ends when the house has long bought new terminals.
    static let authorityLife = 20 * 365 * day
    /// As long as the strictest clients accept.
    static let serverLife = 397 * day
    /// A certificate with less than this left is renewed.
    public static let renewalLead = 30 * day
    /// Certificates begin this long ago, for terminals whose clock is behind.
    static let backdating = day

    /// The authority in a folder; nothing is read or written yet.
    public init(folder: URL, house: String) {
        self.folder = folder
        self.house = house
    }

    /// Where the authority's certificate stands.
    public var certificateFile: URL { folder.appendingPathComponent("ca.pem") }
    /// Where the broker's certificate and key stand, in one file.
    public var serverFile: URL { folder.appendingPathComponent("server.pem") }
    private var ownFile: URL { folder.appendingPathComponent("authority.pem") }

    /// Makes sure that the broker has a certificate for these names with enough time left.
    ///
    /// - Parameters:
    ///   - names: Names and addresses by which terminals reach the broker.
    ///   - now: The time to judge by.
    /// - Returns: Whether the broker's certificate is another one than before.
    /// - Throws: A fault when the files cannot be read or written. A damaged authority is never
    ///   replaced: all terminals would be shut out.
    public func prepare(for names: [String], at now: Date) throws(Fault) -> Bool {
        try withFolder { () throws(Fault) in
            var authority: Authority
            if let known = try known() { authority = known } else { authority = try make(at: now) }
            if authority.expires < now + Self.serverLife + Self.renewalLead {
                authority = try .make(house: house, key: authority.key, at: now)
                try keep(authority)
            }
            try publish(authority)
            if let server = try? ServerIdentity(pem: text(of: serverFile)),
                server.isGood(for: names, under: authority, at: now)
            {
                return false
            }
            try issue(for: names, under: authority, at: now)
            return true
        }
    }

    /// Makes all certificates anew.
    ///
    /// - Parameters:
    ///   - names: Names and addresses by which terminals reach the broker.
    ///   - newKey: Whether the authority gets a new key too: no terminal's file is good then.
    ///   - now: The time they begin at.
    public func renew(for names: [String], newKey: Bool, at now: Date) throws(Fault) {
        try withFolder { () throws(Fault) in
            let key = newKey ? nil : try known()?.key
            let authority = try Authority.make(
                house: house, key: key ?? Authority.newKey(), at: now)
            try keep(authority)
            try publish(authority)
            try issue(for: names, under: authority, at: now)
        }
    }

    /// The authority's certificate, to be carried to terminals.
    public func certificate() throws(Fault) -> String {
        try text(of: certificateFile)
    }

    /// How the authority stands; `nil` when it was never made.
    public func status() throws(Fault) -> AuthorityStatus? {
        guard let authority = try known() else { return nil }
        let server = try? ServerIdentity(pem: text(of: serverFile))
        return AuthorityStatus(
            fingerprint: try authority.fingerprint, expires: authority.expires,
            names: server?.names ?? [], serverExpires: server?.expires)
    }
}

extension HouseAuthority {
    private func known() throws(Fault) -> Authority? {
        guard FileManager.default.fileExists(atPath: ownFile.path) else { return nil }
        do { return try Authority(pem: try text(of: ownFile)) } catch {
            throw Fault(
                "read the house's authority", at: ownFile.path, cause: "it is damaged: \(error)",
                hint: "put it back from a backup; without it, move it away, open the house again,"
                    + " and 'comanda device rotate' every device")
        }
    }

    private func make(at now: Date) throws(Fault) -> Authority {
        let authority = try Authority.make(house: house, key: Authority.newKey(), at: now)
        try keep(authority)
        return authority
    }

    private func keep(_ authority: Authority) throws(Fault) {
        try AuthorityFile.write(try authority.pem, to: ownFile.path)
    }

    /// The copy that the broker and terminals read; it follows what `authority.pem` says.
    private func publish(_ authority: Authority) throws(Fault) {
        let pem = try authority.certificatePEM
        guard (try? text(of: certificateFile)) != pem else { return }
        try AuthorityFile.write(pem, to: certificateFile.path)
    }

    private func issue(
        for names: [String], under authority: Authority, at now: Date
    ) throws(Fault) {
        let server = try ServerIdentity.make(for: names, under: authority, at: now)
        try AuthorityFile.write(try server.pem, to: serverFile.path)
    }

    private func text(of url: URL) throws(Fault) -> String {
        do { return try String(contentsOf: url, encoding: .utf8) } catch {
            throw Fault(
                "read a certificate", at: url.path, cause: error.localizedDescription,
                hint: "open the house with 'comanda open', which makes it")
        }
    }

    /// Two programs that renew at once would mix their files.
    private func withFolder<Result>(_ body: () throws(Fault) -> Result) throws(Fault) -> Result {
        try AuthorityFile.makeFolder(folder.path)
        let lock = try AuthorityFile.lock(folder.appendingPathComponent("lock").path)
        defer { close(lock) }
        return try body()
    }
}
