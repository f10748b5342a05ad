import Crypto
import Foundation
import SwiftASN1
import Vocabulary
import X509

/// The broker's key, and the certificate that names the places it may be reached at.
struct ServerIdentity {
    let key: P256.Signing.PrivateKey
    let certificate: Certificate

    static func make(
        for names: [String], under authority: Authority, at now: Date
    ) throws(Fault) -> ServerIdentity {
        try certifying {
            let key = P256.Signing.PrivateKey()
            let own = Certificate.PrivateKey(key).publicKey
            let certificate = try Certificate(
                version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: own,
                notValidBefore: now - HouseAuthority.backdating,
                notValidAfter: min(now + HouseAuthority.serverLife, authority.expires),
                issuer: authority.certificate.subject,
                subject: try DistinguishedName { CommonName("Comanda broker") },
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    Critical(KeyUsage(digitalSignature: true))
                    try ExtendedKeyUsage([.serverAuth])
                    SubjectKeyIdentifier(hash: own)
                    AuthorityKeyIdentifier(
                        keyIdentifier: SubjectKeyIdentifier(
                            hash: authority.certificate.publicKey
                        ).keyIdentifier)
                    SubjectAlternativeNames(names.map(Self.generalName))
                },
                issuerPrivateKey: Certificate.PrivateKey(authority.key))
            return ServerIdentity(key: key, certificate: certificate)
        }
    }

    var expires: Date { certificate.notValidAfter }

    /// The certificate comes first, for the broker reads both from one file.
    var pem: String {
        get throws(Fault) {
            try certifying {
                try certificate.serializeAsPEM().pemString + "\n" + key.pemRepresentation + "\n"
            }
        }
    }

    /// What it may be reached at, as people write it.
    var names: [String] {
        guard let extensions = try? certificate.extensions.subjectAlternativeNames else {
            return []
        }
        return extensions.compactMap { name in
            switch name {
            case .dnsName(let name): name
            case .ipAddress(let bytes): IPAddress(bytes: Array(bytes.bytes))?.text
            default: nil
            }
        }
    }

    /// Whether the broker can go on with it.
    func isGood(for names: [String], under authority: Authority, at now: Date) -> Bool {
        let asked = Set(names.map { IPAddress($0)?.text ?? $0 })
        return Set(self.names) == asked
            && certificate.notValidBefore <= now
            && expires >= now + HouseAuthority.renewalLead
            && authority.certificate.publicKey.isValidSignature(
                certificate.signature, for: certificate)
    }

    private static func generalName(_ name: String) -> GeneralName {
        guard let address = IPAddress(name) else { return .dnsName(name) }
        return .ipAddress(ASN1OctetString(contentBytes: address.bytes[...]))
    }
}

extension ServerIdentity {
    init(pem: String) throws {
        let parts = PEMParts(pem)
        key = try P256.Signing.PrivateKey(pemRepresentation: parts.key)
        certificate = try Certificate(pemEncoded: parts.certificate)
        guard Certificate.PublicKey(key.publicKey) == certificate.publicKey else {
            throw PEMParts.Mismatch()
        }
    }
}

/// An IPv4 or IPv6 address, as certificates hold it.
struct IPAddress {
    let bytes: [UInt8]

    init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    init?(_ text: String) {
        for (family, size) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: size)
            if inet_pton(family, text, &bytes) == 1 {
                self.bytes = bytes
                return
            }
        }
        return nil
    }

    /// The one usual way to write it.
    var text: String {
        var text = [CChar](repeating: 0, count: 64)
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        _ = bytes.withUnsafeBytes {
            inet_ntop(family, $0.baseAddress, &text, socklen_t(text.count))
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
