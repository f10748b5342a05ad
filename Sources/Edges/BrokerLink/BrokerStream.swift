import Synchronization

/// The events between libmosquitto's thread, which must never wait, and one reader, who may be
/// slow.
///
/// Messages that do not fit are counted and let go: their senders send them again until the hub
/// answers. News of the connection always fits, because what came and went while the reader was
/// away shrinks to where it ended.
final class BrokerStream: Sendable {
    private typealias Reader = CheckedContinuation<BrokerEvent?, Never>

    private enum Taking {
        case now(BrokerEvent?)
        case later
    }

    private struct State {
        /// Oldest last, so that taking one is cheap; refilled from `arrived` when empty.
        var leaving: [BrokerEvent] = []
        var arrived: [BrokerEvent] = []
        var messages = 0
        var bytes = 0
        var dropped = 0
        /// Whose share was full since the last report.
        var crowders: Set<String> = []
        /// What waits of each sender; none of those who have nothing waiting.
        var waiting: [String: (messages: Int, bytes: Int)] = [:]
        var finished = false
        var reader: Reader?

        mutating func take(_ share: BrokerLimits.Share?) -> BrokerEvent? {
            if dropped > 0 {
                defer {
                    dropped = 0
                    crowders = []
                }
                return .overflowed(dropped: dropped, by: crowders.sorted())
            }
            if leaving.isEmpty {
                leaving = arrived.reversed()
                arrived.removeAll(keepingCapacity: true)
            }
            let event = leaving.popLast()
            if case .message(let topic, let payload, _) = event {
                messages -= 1
                bytes -= payload.count
                if let share { count(-1, -payload.count, of: share.sender(of: topic)) }
            }
            return event
        }

        private mutating func count(_ messages: Int, _ bytes: Int, of sender: String) {
            var sum = waiting[sender] ?? (0, 0)
            sum.messages += messages
            sum.bytes += bytes
            waiting[sender] = sum.messages == 0 ? nil : sum
        }

        /// Takes room in a sender's share; false when there is none.
        mutating func enter(
            _ topic: String, _ size: Int, _ share: BrokerLimits.Share?
        ) -> Bool {
            guard let share else { return true }
            let sender = share.sender(of: topic)
            let (messages, bytes) = waiting[sender] ?? (0, 0)
            guard messages < share.messages, bytes + size <= share.bytes else {
                crowders.insert(sender)
                return false
            }
            count(1, size, of: sender)
            return true
        }

        /// Forgets a loss, or a loss and the reconnection after it, that nobody read yet and
        /// that a new loss makes stale.
        mutating func forgetStaleLoss() {
            if case .connected = arrived.last, case .disconnected = arrived.dropLast().last {
                arrived.removeLast(2)
            } else if case .disconnected = arrived.last {
                arrived.removeLast()
            }
        }
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let byteCapacity: Int
    private let share: BrokerLimits.Share?

    init(capacity: Int, byteCapacity: Int, share: BrokerLimits.Share? = nil) {
        self.capacity = capacity
        self.byteCapacity = byteCapacity
        self.share = share
    }

    func offer(topic: String, payload: [UInt8], retained: Bool) {
        append { state in
            let fits =
                state.messages < self.capacity
                && state.bytes + payload.count <= self.byteCapacity
                && state.enter(topic, payload.count, self.share)
            guard fits else {
                state.dropped += 1
                return
            }
            state.messages += 1
            state.bytes += payload.count
            state.arrived.append(.message(topic: topic, payload: payload, retained: retained))
        }
    }

    func reportConnected() {
        append { $0.arrived.append(.connected) }
    }

    func reportDisconnected(reason: String) {
        append { state in
            state.forgetStaleLoss()
            state.arrived.append(.disconnected(reason: reason))
        }
    }

    /// Ends the stream after what waits in it.
    func finish() {
        let reader = state.withLock { state in
            state.finished = true
            return state.reader.take()
        }
        reader?.resume(returning: nil)
    }

    /// The next event, or nil after the end and when the reading task is cancelled.
    func next() async -> BrokerEvent? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { reader in
                if case .now(let event) = takeOrWait(reader) { reader.resume(returning: event) }
            }
        } onCancel: {
            state.withLock { $0.reader.take() }?.resume(returning: nil)
        }
    }

    private func takeOrWait(_ reader: Reader) -> Taking {
        state.withLock { state in
            if let event = state.take(share) { return .now(event) }
            if state.finished || Task.isCancelled { return .now(nil) }
            precondition(state.reader == nil, "a broker stream has one reader")
            state.reader = reader
            return .later
        }
    }

    /// Applies `change`, then hands the oldest event to the reader if one waits.
    private func append(_ change: (inout State) -> Void) {
        let (reader, event) = state.withLock { state -> (Reader?, BrokerEvent?) in
            guard !state.finished else { return (nil, nil) }
            change(&state)
            guard state.reader != nil, let event = state.take(share) else { return (nil, nil) }
            return (state.reader.take(), event)
        }
        reader?.resume(returning: event)
    }
}
