/// How often terminals are shown what changed: at once, unless something was shown just before.
/// Showing takes a twentieth of the hub's time at most, for under a rush most of it would be old
/// before anybody had read it; nothing is held back for longer than a second.
struct StateRhythm {
    /// How many times longer than it took to show state the next time waits.
    static let rest = 19
    /// The longest that anything is held back.
    static let longestRest: Duration = .seconds(1)

    private var notBefore: ContinuousClock.Instant?

    /// How long what changed is still held back; zero when it is shown now.
    func pause(at now: ContinuousClock.Instant) -> Duration {
        notBefore.map { max(.zero, $0 - now) } ?? .zero
    }

    /// Notes that state was shown, and from when to when that went on.
    mutating func showed(from began: ContinuousClock.Instant, to ended: ContinuousClock.Instant) {
        notBefore = ended.advanced(by: min((ended - began) * Self.rest, Self.longestRest))
    }
}
