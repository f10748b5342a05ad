import Foundation
import HouseFolder
import OrderHub
import Vocabulary

/// What waits for the hub, in order. Messages beyond the bounds are dropped: whoever sent them
/// sends them again. The house's own commands always find room.
///
/// No device takes the others' places: each has a bounded part of what waits, and of each batch.
final class HubInbox: Sendable {
    static let most = 10_000
    /// What is decided together; two batches can be noted beside the database.
    static let mostPerBatch = DoingNote.mostMessages / 2
    /// What one device may have waiting; a terminal has 20 commands of at most 64 KiB on its way,
    /// and says each again after 2, 4, 8, … seconds.
    static let mostPerDevice = 512
    /// Bytes that may wait of one device, and of all.
    static let mostBytesPerDevice = 8 << 20
    static let mostBytes = 128 << 20
    /// What one device may have in a batch, so that the commit everybody waits for stays short.
    static let mostPerDeviceAndBatch = 64

    private let condition = NSCondition()
    private nonisolated(unsafe) var items: [Incoming] = []
    /// How much of `items` each device sent, and all of them.
    private nonisolated(unsafe) var waiting: [DeviceID: Load] = [:]
    private nonisolated(unsafe) var bytes = 0

    /// So many messages with so many bytes.
    private struct Load {
        var messages = 0
        var bytes = 0

        /// With one message more.
        func with(_ payload: [UInt8]) -> Load {
            Load(messages: messages + 1, bytes: bytes + payload.count)
        }
    }
    private nonisolated(unsafe) var jobs: [@Sendable () -> Void] = []
    private nonisolated(unsafe) var hasWritten = false
    private nonisolated(unsafe) var stopped = false
    private nonisolated(unsafe) var failure: Fault?

    /// What became of something that was received.
    enum Place {
        case taken
        /// Its device has enough waiting.
        case crowded
        /// Nothing more can wait, of anybody.
        case full
    }

    enum Next {
        /// What was received, up to a batch; empty when nothing came in time.
        case batch([Incoming])
        /// Something to do on the hub's thread.
        case job(@Sendable () -> Void)
        /// A batch was written beside the hub's thread.
        case written
        /// The house closes; the fault that closes it, if any.
        case stopped(Fault?)
    }

    /// Adds what was received, if there is room for it.
    @discardableResult
    func add(_ item: Incoming) -> Place {
        let place = condition.withLock { () -> Place in
            if case .message(let device, _, let payload) = item {
                let load = waiting[device, default: Load()].with(payload)
                guard items.count < Self.most, bytes + payload.count <= Self.mostBytes else {
                    return .full
                }
                guard load.messages <= Self.mostPerDevice, load.bytes <= Self.mostBytesPerDevice
                else { return .crowded }
                waiting[device] = load
                bytes += payload.count
            }
            items.append(item)
            return .taken
        }
        // Whoever is woken does not find the lock held.
        condition.signal()
        return place
    }

    /// Forgets what waits of a device.
    func forget(_ device: DeviceID) {
        condition.withLock {
            bytes -= waiting.removeValue(forKey: device)?.bytes ?? 0
            items.removeAll {
                if case .message(device, _, _) = $0 { true } else { false }
            }
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

    /// Tells the hub's thread that a batch was written beside it.
    func noteWritten() {
        condition.withLock {
            hasWritten = true
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

    /// Everything that still waits when the house closes, in batches.
    func rest() -> [[Incoming]] {
        condition.withLock {
            var batches: [[Incoming]] = []
            while !items.isEmpty { batches.append(takeBatch()) }
            return batches
        }
    }

    /// Everything that waits, up to a batch: one commit serves it all.
    func next(within patience: Duration) -> Next {
        condition.withLock {
            let deadline = Date(timeIntervalSinceNow: patience / .seconds(1))
            while items.isEmpty, jobs.isEmpty, !hasWritten, !stopped {
                if !condition.wait(until: deadline) { break }
            }
            if stopped { return .stopped(failure) }
            if hasWritten {
                hasWritten = false
                return .written
            }
            if !jobs.isEmpty { return .job(jobs.removeFirst()) }
            return .batch(takeBatch())
        }
    }

    /// The oldest that waits; of a device that has much waiting, no more than its part.
    private func takeBatch() -> [Incoming] {
        var batch: [Incoming] = []
        var left: [Incoming] = []
        var taken: [DeviceID: Load] = [:]
        for (index, item) in items.enumerated() {
            if batch.count == Self.mostPerBatch {
                left += items[index...]
                break
            }
            if case .message(let device, _, let payload) = item {
                let load = taken[device, default: Load()].with(payload)
                guard load.messages <= Self.mostPerDeviceAndBatch else {
                    left.append(item)
                    continue
                }
                taken[device] = load
            }
            batch.append(item)
        }
        items = left
        for (device, load) in taken { release(load, of: device) }
        return batch
    }

    private func release(_ load: Load, of device: DeviceID) {
        bytes -= load.bytes
        guard let whole = waiting[device], whole.messages > load.messages else {
            waiting[device] = nil
            return
        }
        waiting[device] = Load(
            messages: whole.messages - load.messages, bytes: whole.bytes - load.bytes)
    }
}
