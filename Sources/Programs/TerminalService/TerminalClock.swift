import Foundation
import Vocabulary

/// A clock that never jumps: the wall clock as it was when the program began, and from there on the
/// time that has passed. A corrected wall clock would otherwise hold back what is to be sent again.
struct TerminalClock: Sendable {
    private let began = ContinuousClock.now
    private let wall = Int64(Date().timeIntervalSince1970 * 1000)

    var now: Moment {
        let (seconds, attoseconds) = began.duration(to: .now).components
        return Moment(milliseconds: wall + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
}
