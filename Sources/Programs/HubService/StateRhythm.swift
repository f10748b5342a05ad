/// How often terminals are shown what changed: at once while the house is calm. While more waits,
/// showing takes a twentieth of the hub's time at most, for most of it would be old before anybody
/// had read it; nothing is held back for longer than a second.
struct StateRhythm {
    /// How many times longer than it took to show state the next time waits.
    static let rest = 19
    /// The longest that anything is held back while more waits.
    static let longestRest: Duration = .seconds(1)

    private var notBefore: ContinuousClock.Instant?

    /// Whether what changed is shown now.
    ///
    /// - Parameters:
    ///   - countWaiting: How much is received already and not decided: the next batch.
    ///   - now: When it would be shown.
    func isDue(while countWaiting: Int, at now: ContinuousClock.Instant) -> Bool {
        guard countWaiting > 0, let notBefore else { return true }
        return now >= notBefore
    }

    /// Notes that state was shown, and from when to when that went on.
    mutating func showed(from began: ContinuousClock.Instant, to ended: ContinuousClock.Instant) {
        notBefore = ended.advanced(by: min((ended - began) * Self.rest, Self.longestRest))
    }
}
