import Vocabulary

/// How much of what each device asked was refused within the hour.
///
/// A refused command is stored like any other, for ever, and needs no session: a device that is
/// enrolled and nothing more could fill the disk. A terminal that means well has a few hundred
/// bytes refused now and then; whoever has had 4 MiB refused is not listened to until the hour is
/// over. So nobody puts more on the disk in an hour than that and what one batch holds of a device.
///
/// It is kept in memory: a hub that opens again counts anew.
public struct RefusalBudget {
    /// The most bytes of a device's refused commands in the journal, within `span`.
    public static let most = 4 << 20
    /// An hour, in milliseconds.
    static let span: Int64 = 3_600_000

    private var accounts: [DeviceID: (since: Moment, bytes: Int)] = [:]

    /// A command of a device was stored as refused.
    ///
    /// - Parameter now: House time, which never goes back.
    mutating func charge(_ bytes: Int, to device: DeviceID, at now: Moment) {
        if let account = accounts[device], now < account.since.later(by: Self.span) {
            accounts[device]?.bytes += bytes
        } else {
            accounts[device] = (now, bytes)
        }
    }

    /// Whether a device has had too much refused within the hour.
    func isSpent(_ device: DeviceID, at now: Moment) -> Bool {
        guard let account = accounts[device], now < account.since.later(by: Self.span) else {
            return false
        }
        return account.bytes > Self.most
    }

    /// Nothing is held against a device any more.
    mutating func pardon(_ device: DeviceID) { accounts[device] = nil }
}
