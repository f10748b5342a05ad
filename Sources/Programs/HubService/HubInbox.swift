import Foundation
import Vocabulary

/// What waits for the hub, in order. Messages beyond the bound are dropped and counted: whoever
/// sent them sends them again. The house's own commands always find room.
final class HubInbox: Sendable {
    static let most = 10_000
    static let mostPerBatch = 256

    private let condition = NSCondition()
    private nonisolated(unsafe) var items: [Incoming] = []
    private nonisolated(unsafe) var jobs: [@Sendable () -> Void] = []
    private nonisolated(unsafe) var stopped = false
    private nonisolated(unsafe) var failure: Fault?

    enum Next {
        /// What was received, up to a batch; empty when nothing came in time.
        case batch([Incoming])
        /// Something to do on the hub's thread.
        case job(@Sendable () -> Void)
        /// The house closes; the fault that closes it, if any.
        case stopped(Fault?)
    }

    /// Adds what was received; `false` when there is no room.
    @discardableResult
    func add(_ item: Incoming) -> Bool {
        condition.withLock {
            if case .message = item, items.count >= Self.most { return false }
            items.append(item)
            condition.signal()
            return true
        }
    }

    /// How many wait.
    var count: Int { condition.withLock { items.count } }

    /// Has something done on the hub's thread, between two batches.
    func perform(_ job: @escaping @Sendable () -> Void) {
        condition.withLock {
            jobs.append(job)
            condition.signal()
        }
    }

    /// Closes the house, in order or because of a fault; the first one stands.
    func stop(because fault: Fault? = nil) {
        condition.withLock {
            if !stopped { failure = fault }
            stopped = true
            condition.broadcast()
        }
    }

    /// Everything that still waits when the house closes.
    func rest() -> [Incoming] {
        condition.withLock {
            defer { items = [] }
            return items
        }
    }

    /// Everything that waits, up to a batch: one commit serves it all.
    func next(within seconds: Double) -> Next {
        condition.withLock {
            let deadline = Date(timeIntervalSinceNow: seconds)
            while items.isEmpty, jobs.isEmpty, !stopped {
                if !condition.wait(until: deadline) { break }
            }
            if stopped { return .stopped(failure) }
            if !jobs.isEmpty { return .job(jobs.removeFirst()) }
            let batch = Array(items.prefix(Self.mostPerBatch))
            items.removeFirst(batch.count)
            return .batch(batch)
        }
    }
}
