import Dispatch
import Synchronization

/// Keeps one connection alive: when it ends, waits a little and makes another.
final class BrokerSupervisor: Sendable {
    let stream: BrokerStream
    private let plan: BrokerPlan
    private let session = Mutex<BrokerSession?>(nil)
    private let stopping = Atomic(false)
    /// Signalled to cut a pause short.
    private let hurry = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(plan: BrokerPlan) {
        self.plan = plan
        stream = BrokerStream(
            capacity: plan.limits.waiting, byteCapacity: plan.limits.waitingBytes,
            share: plan.limits.share)
    }

    func publish(_ message: BrokerMessage) -> Bool {
        session.withLock(\.self)?.publish(message) ?? false
    }

    func stop() {
        stopping.store(true, ordering: .sequentiallyConsistent)
        hurry.signal()
        session.withLock(\.self)?.sayGoodbye()
    }

    /// Waits until the connection is closed; false when that takes longer than `patience`.
    func waitForEnd(patience: DispatchTimeInterval) -> Bool {
        guard ended.wait(timeout: .now() + patience) == .success else { return false }
        ended.signal()
        return true
    }

    /// Runs on a thread of its own until stopped.
    ///
    /// - Parameter taking: What takes messages before they become events.
    func run(_ taking: @escaping @Sendable (ReceivedMessage) -> Bool) {
        var pause = plan.limits.firstPause
        var reported: String?
        while !isStopping {
            let session = BrokerSession(plan: plan, stream: stream, taking: taking)
            let began = ContinuousClock.now
            let end = follow(session)
            if isStopping { break }
            // A broker that lets us in and throws us out at once is not hurried.
            if session.wasReady, began.duration(to: .now) >= .seconds(1) {
                pause = plan.limits.firstPause
            }
            if session.wasReady || end.reason != reported {
                stream.reportDisconnected(reason: end.reason)
                reported = end.reason
            }
            wait(end, &pause)
        }
        stream.finish()
        ended.signal()
    }

    private var isStopping: Bool { stopping.load(ordering: .sequentiallyConsistent) }

    private func follow(_ session: BrokerSession) -> BrokerEnd {
        self.session.withLock { $0 = session }
        defer { self.session.withLock { $0 = nil } }
        return session.run { isStopping }
    }

    private func wait(_ end: BrokerEnd, _ pause: inout Duration) {
        if case .refused = end {
            rest(plan.limits.refusedPause)
        } else {
            rest(pause)
            pause = min(pause * 2, plan.limits.longestPause)
        }
    }

    private func rest(_ pause: Duration) {
        let (seconds, attoseconds) = pause.components
        let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
        _ = hurry.wait(timeout: .now() + .nanoseconds(nanoseconds))
    }
}
