import Crypto
import CryptoExtras
import Foundation
public import Vocabulary

/// The secret of a device, as the broker keeps it.
///
/// mosquitto's password file holds `$7$101$salt$key`: PBKDF2 over SHA-512, 101 rounds, a salt of
/// 12 bytes and a key of 64, both in Base64. So few rounds do not protect a word somebody thought
/// of; device secrets are therefore made here, 256 bits each, and never typed.
public enum BrokerPassword {
    private static let rounds = 101
    private static let saltBytes = 12
    private static let keyBytes = 64

    /// A fresh secret: 32 random bytes as 64 hexadecimal digits.
    public static func makeSecret() -> String {
        let digits = Array("0123456789abcdef")
        return String(randomBytes(32).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// The line content the broker stores for `secret`, under a fresh salt each time.
    public static func hash(_ secret: String) throws(Fault) -> String {
        try hash(secret, salt: randomBytes(saltBytes))
    }

    static func hash(_ secret: String, salt: [UInt8]) throws(Fault) -> String {
        let key: SymmetricKey
        do {
            key = try KDF.Insecure.PBKDF2.deriveKey(
                from: Array(secret.utf8), salt: salt, using: .sha512,
                outputByteCount: keyBytes, unsafeUncheckedRounds: rounds)
        } catch {
            throw Fault(
                "derive the stored form of a device secret", at: "PBKDF2-SHA512",
                cause: "\(error)", hint: "report this: it should not happen")
        }
        let bytes = key.withUnsafeBytes { Data($0) }
        let stored = [Data(salt).base64EncodedString(), bytes.base64EncodedString()]
        return "$7$\(rounds)$" + stored.joined(separator: "$")
    }

    private static func randomBytes(_ count: Int) -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
    }
}
