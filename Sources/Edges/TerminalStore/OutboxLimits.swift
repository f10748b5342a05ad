/// How much a terminal keeps.
public struct OutboxLimits: Hashable, Sendable {
    /// The most commands that may wait for an answer.
    public let waiting: Int
    /// The most commands that are kept, answered ones included; the oldest answered ones go first.
    public let held: Int

    /// Limits; a house that is away for a whole day stays far below the usual ones.
    public init(waiting: Int = 10_000, held: Int = 20_000) {
        precondition(1 <= waiting && waiting <= held, "what waits is held")
        self.waiting = waiting
        self.held = held
    }
}
