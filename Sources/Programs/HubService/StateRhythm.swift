/// How often terminals are shown what changed: at once while the house is calm, and ten times a
/// second under a rush, when most of it would be old before anybody had read it.
struct StateRhythm {
    /// The longest that anything is held back while more waits; a waiter does not notice it.
    static let pause: Duration = .milliseconds(100)

    private var lastShown: ContinuousClock.Instant?

    /// Whether the state of a batch waits for a later one.
    ///
    /// - Parameters:
    ///   - countWaiting: How much is received already and not decided: the next batch.
    ///   - now: When the batch is decided.
    mutating func holds(while countWaiting: Int, at now: ContinuousClock.Instant) -> Bool {
        if countWaiting > 0, let lastShown, now - lastShown < Self.pause { return true }
        lastShown = now
        return false
    }
}
