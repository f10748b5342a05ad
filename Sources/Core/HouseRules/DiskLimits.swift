/// How much room the disk of the house must have.
public struct DiskLimits: Hashable, Sendable, Codable {
    /// With less room than this, in MiB, operators are told.
    public let alarmBelow: Int64
    /// With less room than this, in MiB, no new party is seated, no check opened and no round sent:
    /// what is left is for closing the checks that are open. At most `alarmBelow`.
    public let refuseBelow: Int64

    private enum CodingKeys: String, CodingKey {
        case alarmBelow = "alarm_below_mib", refuseBelow = "refuse_below_mib"
    }

    /// What a house has that says nothing of it.
    public static let usual = DiskLimits(alarmBelow: 2048, refuseBelow: 512)

    /// Limits in MiB; see the properties.
    public init(alarmBelow: Int64, refuseBelow: Int64) {
        self.alarmBelow = alarmBelow
        self.refuseBelow = refuseBelow
    }
}
