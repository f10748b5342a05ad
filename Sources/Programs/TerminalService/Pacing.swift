import Vocabulary

/// When something unanswered is sent again: after 2 s, then twice as long each time up to 30 s, for
/// ever.
struct Pacing: Hashable, Sendable {
    private static let firstPause: Int64 = 2_000
    private static let longestPause: Int64 = 30_000

    /// When it is sent next.
    private(set) var due: Moment
    private var pause = firstPause

    /// Something to be sent now.
    init(from now: Moment) {
        due = now
    }

    func isDue(_ now: Moment) -> Bool { due <= now }

    /// Notes that it was sent.
    mutating func sent(_ now: Moment) {
        due = now.later(by: pause)
        pause = min(pause * 2, Self.longestPause)
    }
}
