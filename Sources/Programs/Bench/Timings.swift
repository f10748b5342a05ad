/// How long each of many like things took.
public struct Timings: Hashable, Sendable {
    /// Nanoseconds, shortest first.
    private let sorted: [Int64]
    /// How long all of it took, from the first beginning to the last end.
    public let whole: Duration

    /// The times of things that were done within `whole`, one after another or at once.
    public init(_ times: [Duration], within whole: Duration) {
        sorted = times.map(\.inNanoseconds).sorted()
        self.whole = whole
    }

    /// How many there were.
    public var count: Int { sorted.count }

    /// How many were done in a second.
    public var perSecond: Double {
        let seconds = Double(whole.inNanoseconds) / 1e9
        return seconds > 0 ? Double(count) / seconds : 0
    }

    /// The time within which so many percent of them were done, 1 to 100; of the times that were
    /// measured, the shortest that holds. Zero when there were none.
    public func percentile(_ percent: Int) -> Duration {
        guard !sorted.isEmpty else { return .zero }
        let rank = (sorted.count * percent + 99) / 100
        return .nanoseconds(sorted[min(max(rank, 1), sorted.count) - 1])
    }

    /// These and others as one: their times, and the sum of how long they took.
    public func joined(_ others: Timings) -> Timings {
        Timings(
            (sorted + others.sorted).map { .nanoseconds($0) }, within: whole + others.whole)
    }
}

extension Duration {
    /// Whole nanoseconds.
    public var inNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }

    /// Milliseconds with their fraction.
    public var inMilliseconds: Double { Double(inNanoseconds) / 1e6 }
}
