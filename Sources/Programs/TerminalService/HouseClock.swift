import Synchronization
import Vocabulary

/// House time for those who cannot wait for the terminal.
final class HouseClock: Sendable {
    /// Milliseconds that house time is ahead of the terminal's clock.
    private let ahead = Mutex<Int64>(0)

    func set(_ house: Moment, at now: Moment) {
        ahead.withLock { $0 = house.milliseconds - now.milliseconds }
    }

    func time(at now: Moment) -> Moment { now.later(by: ahead.withLock(\.self)) }
}
