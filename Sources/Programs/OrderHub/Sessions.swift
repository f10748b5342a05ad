import Crypto
import Foundation
import HouseStore
public import Vocabulary

/// Makes and judges sessions: tokens signed with a key that lives in a 0600 file outside the
/// database.
///
/// A token names the device, the member of staff and when it was issued. It survives restarts and
/// is good on its own device only.
public struct Sessions: Sendable {
    private let key: SymmetricKey
    /// For how long a session lasts, and how old a draft may be, in milliseconds.
    public static let lifetime: Int64 = 24 * 60 * 60 * 1000

    /// Sessions signed with a key of 32 bytes.
    public init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    /// A token for a member of staff on a device.
    public func token(device: DeviceID, staff: StaffID, issued: Moment) -> String {
        let claim = "\(device).\(staff).\(issued.milliseconds)"
        return "\(claim).\(mac(claim))"
    }

    /// What a token claims, once its signature is known to be ours.
    struct Claim: Sendable {
        let device: DeviceID
        let staff: StaffID
        let issued: Moment

        /// Who asks with this token on a device, judged as of the drafting time of the command that
        /// carries it; `nil` when it is another device's, or was not in force then.
        func staff(on device: DeviceID, drafted: Moment, now: Moment) -> StaffID? {
            guard device == self.device else { return nil }
            let oldest = now.milliseconds - Sessions.lifetime
            let drafted = min(max(drafted.milliseconds, oldest), now.milliseconds)
            // No lower bound: a terminal that was restarted while the hub was away drafts by its
            // own clock, and that may be behind the hub's.
            return drafted <= issued.milliseconds + Sessions.lifetime ? staff : nil
        }
    }

    /// What a token claims; `nil` when it is forged.
    func claim(of token: String) -> Claim? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let device = DeviceID(String(parts[0])),
            let staff = StaffID(String(parts[1])), let issued = Int64(parts[2]),
            isSigned(parts[0..<3].joined(separator: "."), parts[3])
        else { return nil }
        return Claim(device: device, staff: staff, issued: Moment(milliseconds: issued))
    }

    /// Who a token stands for, judged as of the drafting time of the command that carries it.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - device: The device it came from, by its topic.
    ///   - drafted: When the terminal says the command was drafted.
    ///   - now: House time.
    /// - Returns: `nil` when the token is forged, of another device, or was not in force then.
    public func staff(
        of token: String, on device: DeviceID, drafted: Moment, now: Moment
    ) -> StaffID? {
        claim(of: token)?.staff(on: device, drafted: drafted, now: now)
    }

    /// Whether somebody was ever signed in on a device with this token; it may be over by now.
    func isOurs(_ token: String, on device: DeviceID) -> Bool {
        let always = Moment(milliseconds: 0)
        return staff(of: token, on: device, drafted: always, now: always) != nil
    }

    private func mac(_ claim: String) -> String {
        HouseStore.hexadecimal(
            HMAC<SHA256>.authenticationCode(for: Data(claim.utf8), using: key))
    }

    private func isSigned(_ claim: String, _ mac: Substring) -> Bool {
        let expected = Array(self.mac(claim).utf8)
        let given = Array(mac.utf8)
        guard expected.count == given.count else { return false }
        return zip(expected, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
