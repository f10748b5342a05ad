/// How far one connection has come, and what the broker owes it.
struct BrokerProgress {
    enum Phase: Equatable {
        case connecting
        /// Subscriptions whose acknowledgement is awaited, by message id.
        case subscribing(Set<CInt>)
        case ready
        case refused(BrokerEnd)
    }

    private(set) var phase: Phase = .connecting
    private(set) var wasReady = false
    private var unacknowledged = 0
    /// Since when the broker owes the oldest answer it owes.
    private var owedSince: ContinuousClock.Instant

    init(at now: ContinuousClock.Instant) {
        owedSince = now
    }

    mutating func subscribe(awaiting ids: Set<CInt>) {
        phase = ids.isEmpty ? .ready : .subscribing(ids)
        wasReady = phase == .ready
    }

    /// Returns whether this was the last acknowledgement, so that the link is ready now.
    mutating func subscribed(_ id: CInt) -> Bool {
        guard case .subscribing(var ids) = phase else { return false }
        ids.remove(id)
        subscribe(awaiting: ids)
        return wasReady
    }

    mutating func refuse(_ end: BrokerEnd) {
        phase = .refused(end)
    }

    /// Takes room for one more message, if the link is ready and has room.
    mutating func reserve(limit: Int, at now: ContinuousClock.Instant) -> Bool {
        guard phase == .ready, unacknowledged < limit else { return false }
        if unacknowledged == 0 { owedSince = now }
        unacknowledged += 1
        return true
    }

    mutating func release(at now: ContinuousClock.Instant) {
        unacknowledged -= 1
        owedSince = now
    }

    /// What the broker has owed for longer than `silence`, if anything.
    func overdue(silence: Duration, at now: ContinuousClock.Instant) -> String? {
        guard owedSince.duration(to: now) > silence else { return nil }
        if phase != .ready { return "the broker did not answer within \(silence)" }
        if unacknowledged > 0 { return "the broker acknowledged nothing for \(silence)" }
        return nil
    }
}
