public import Foundation
public import HouseRules
import Machine

/// How much room is left on the disk of the house, looked at a few times a second at most.
public final class DiskGauge {
    /// What the room is enough for.
    public enum Level: Int, Comparable {
        case enough, low, short

        /// By how much room there is.
        public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    private let freeBytes: () -> Int64?
    private var lookedAt: ContinuousClock.Instant?
    private static let pause = Duration.milliseconds(500)
    /// The newest reading in MiB.
    public private(set) var freeMiB: Int64 = .max
    /// What the room was enough for.
    public private(set) var level = Level.enough

    /// A gauge of the disk that holds a folder.
    public convenience init(folder: URL) {
        self.init { DiskSpace(at: folder)?.free }
    }

    /// A gauge that reads the free bytes from somewhere; nothing changes while it reads nothing.
    init(freeBytes: @escaping () -> Int64?) {
        self.freeBytes = freeBytes
    }

    /// Looks, unless it did so a moment ago.
    ///
    /// - Returns: Whether the level changed. It eases only with an eighth of the limit to spare, so
    ///   that it does not change with every file that comes and goes.
    public func look(_ limits: DiskLimits, at now: ContinuousClock.Instant = .now) -> Bool {
        if let lookedAt, now - lookedAt < Self.pause { return false }
        lookedAt = now
        guard let bytes = freeBytes() else { return false }
        freeMiB = bytes >> 20
        let old = level
        level = Self.level(freeMiB, limits)
        if level < old {
            let spared = DiskLimits(
                alarmBelow: limits.alarmBelow + limits.alarmBelow / 8,
                refuseBelow: limits.refuseBelow + limits.refuseBelow / 8)
            level = min(old, Self.level(freeMiB, spared))
        }
        return level != old
    }

    private static func level(_ free: Int64, _ limits: DiskLimits) -> Level {
        if free < limits.refuseBelow { return .short }
        return free < limits.alarmBelow ? .low : .enough
    }
}
