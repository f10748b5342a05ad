import Crypto
import CryptoExtras
import Foundation
public import HouseFolder
public import HouseStore
import Synchronization
public import Vocabulary
import Wire

/// Sets and checks PINs.
///
/// A PIN is hashed with scrypt (N = 2^15, r = 8, p = 1: about 0.1 s and 32 MiB) and then keyed with
/// a key that is not in the database, for four digits alone are guessed in minutes. Five wrong
/// tries lock the name for a minute, ten for an hour.
public final class PinDesk: Sendable {
    private let store: HouseStore
    private let key: SymmetricKey
    /// The binary logarithm of scrypt's N.
    private let cost: Int
    private let tries = Mutex<[StaffID: Tries]>([:])

    private struct Tries {
        var wrong = 0
        var lockedUntil = Moment(milliseconds: 0)

        /// Counts a try; milliseconds until the next one when there have been too many.
        mutating func begin(at now: Moment) -> Int64 {
            let wait = lockedUntil.milliseconds - now.milliseconds
            if wait > 0 { return wait }
            wrong += 1
            if wrong >= 10 {
                lockedUntil = now.later(by: 3_600_000)
            } else if wrong >= 5 {
                lockedUntil = now.later(by: 60_000)
            }
            return 0
        }
    }

    /// What a sign-in comes to.
    public enum Verdict: Hashable, Sendable {
        /// The PIN is right.
        case right
        /// The PIN is wrong, or none was set.
        case wrong
        /// Too many wrong tries; milliseconds until the next one.
        case locked(Int64)
    }

    /// A desk over a house's data.
    ///
    /// - Throws: A fault when the key cannot be read or made.
    public convenience init(store: HouseStore, data: HouseData) throws(Fault) {
        try self.init(store: store, data: data, cost: 15)
    }

    /// A desk whose hashes cost less, for tests.
    init(store: HouseStore, data: HouseData, cost: Int) throws(Fault) {
        self.store = store
        self.cost = cost
        key = SymmetricKey(data: try SecretFile.key(at: data.pinKey))
    }

    /// Sets somebody's PIN.
    ///
    /// - Throws: A fault when the text is no PIN or it cannot be stored.
    public func set(_ pin: String, of staff: StaffID) throws(Fault) {
        guard SignIn.isPIN(pin) else {
            throw Fault(
                "set a PIN", at: "\(staff)", cause: "it is not a PIN", hint: "use 4 to 12 digits")
        }
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
        try store.setPIN(hash: try hash(pin, salt), of: staff)
        tries.withLock { $0[staff] = nil }
    }

    /// Checks somebody's PIN; takes about 0.1 s, so never on the hub's own thread.
    public func check(_ pin: String, of staff: StaffID, now: Moment) throws(Fault) -> Verdict {
        // A try counts as wrong until it proves right: many at once are no more than a few.
        let wait = tries.withLock { $0[staff, default: Tries()].begin(at: now) }
        if wait > 0 { return .locked(wait) }
        let stored = try store.pinHash(of: staff)
        // A name without a PIN costs the same time as one with a wrong PIN.
        let salt = stored.flatMap(Self.salt) ?? [UInt8](repeating: 0, count: 16)
        let computed = try hash(pin, salt)
        let isRight = stored.map { Self.isEqual($0, computed) } ?? false
        if isRight { tries.withLock { $0[staff] = nil } }
        return isRight ? .right : .wrong
    }

    /// How many names must wait before their next try.
    func lockedNames(now: Moment) -> Int {
        tries.withLock { tries in tries.values.count { $0.lockedUntil > now } }
    }

    private static func isEqual(_ one: String, _ other: String) -> Bool {
        let one = Array(one.utf8)
        let other = Array(other.utf8)
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func salt(_ stored: String) -> [UInt8]? {
        let parts = stored.split(separator: "$")
        guard parts.count == 3 else { return nil }
        return Data(base64Encoded: String(parts[1])).map(Array.init)
    }

    /// `scrypt<cost>$<salt>$<keyed hash>`, both in base64.
    private func hash(_ pin: String, _ salt: [UInt8]) throws(Fault) -> String {
        do {
            let slow = try KDF.Scrypt.deriveKey(
                from: Data(pin.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost,
                blockSize: 8, parallelism: 1)
            let keyed = slow.withUnsafeBytes {
                HMAC<SHA256>.authenticationCode(for: Data($0), using: key)
            }
            let saltText = Data(salt).base64EncodedString()
            return "scrypt\(cost)$\(saltText)$\(Data(keyed).base64EncodedString())"
        } catch {
            throw Fault("hash a PIN", at: "scrypt", cause: "\(error)")
        }
    }
}
