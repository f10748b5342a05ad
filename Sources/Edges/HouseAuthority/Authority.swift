import Crypto
import Foundation
import SwiftASN1
import Vocabulary
import X509

/// A key and the certificate that says it may vouch for others.
struct Authority {
    let key: P256.Signing.PrivateKey
    let certificate: Certificate

    static func newKey() -> P256.Signing.PrivateKey { P256.Signing.PrivateKey() }

    /// An authority of a house, for twenty years.
    static func make(
        house: String, key: P256.Signing.PrivateKey, at now: Date
    ) throws(Fault) -> Authority {
        try certifying {
            let own = Certificate.PrivateKey(key)
            let name = try DistinguishedName {
                OrganizationName("Comanda")
                CommonName("Comanda house \(house)")
            }
            let certificate = try Certificate(
                version: .v3, serialNumber: Certificate.SerialNumber(),
                publicKey: own.publicKey,
                notValidBefore: now - HouseAuthority.backdating,
                notValidAfter: now + HouseAuthority.authorityLife, issuer: name, subject: name,
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                    SubjectKeyIdentifier(hash: own.publicKey)
                },
                issuerPrivateKey: own)
            return Authority(key: key, certificate: certificate)
        }
    }

    var expires: Date { certificate.notValidAfter }

    /// Key and certificate in one text, so that neither is ever without the other.
    var pem: String {
        get throws(Fault) { key.pemRepresentation + "\n" + (try certificatePEM) }
    }

    var certificatePEM: String {
        get throws(Fault) { try certifying { try certificate.serializeAsPEM().pemString + "\n" } }
    }

    var fingerprint: String {
        get throws(Fault) {
            try certifying {
                SHA256.hash(data: try certificate.serializeAsPEM().derBytes)
                    .map { String(format: "%02X", $0) }.joined(separator: ":")
            }
        }
    }
}

extension Authority {
    init(pem: String) throws {
        let parts = PEMParts(pem)
        key = try P256.Signing.PrivateKey(pemRepresentation: parts.key)
        certificate = try Certificate(pemEncoded: parts.certificate)
        guard Certificate.PublicKey(key.publicKey) == certificate.publicKey else {
            throw PEMParts.Mismatch()
        }
    }
}

/// A key and a certificate that stand in one text.
struct PEMParts {
    /// They stand in one text and do not belong together.
    struct Mismatch: Error, CustomStringConvertible {
        var description: String { "key and certificate do not belong together" }
    }

    let key: String
    let certificate: String

    init(_ text: String) {
        key = Self.block("PRIVATE KEY", in: text)
        certificate = Self.block("CERTIFICATE", in: text)
    }

    private static func block(_ name: String, in text: String) -> String {
        guard let begin = text.range(of: "-----BEGIN \(name)-----"),
            let end = text.range(of: "-----END \(name)-----")
        else { return "" }
        return begin.lowerBound < end.upperBound
            ? String(text[begin.lowerBound..<end.upperBound]) : ""
    }
}

/// What the certificate library throws is a bug of ours or a full disk; both are told as faults.
func certifying<Result>(_ body: () throws -> Result) throws(Fault) -> Result {
    do { return try body() } catch {
        throw Fault(
            "make a certificate", at: "the house's authority", cause: "\(error)",
            hint: "check the names under 'network' in house.yaml")
    }
}
