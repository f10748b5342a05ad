import Dispatch
import Foundation
import Synchronization
public import Vocabulary

/// Terminals that all order at once: each keeps so many commands on their way, and sends the next
/// when a reply comes.
///
/// They are plain clients without an outbox: what is measured is the way to the hub and back.
public final class Rush {
    /// One command ready to be sent.
    public struct Message: Sendable {
        /// Its bytes.
        public let bytes: [UInt8]
        /// What the reply must name; `nil` when any reply will do.
        public let id: CommandID?

        /// A message; see the properties.
        public init(_ bytes: [UInt8], id: CommandID?) {
            self.bytes = bytes
            self.id = id
        }
    }

    private let lanes: [Lane]

    /// Connects the terminals of a house.
    ///
    /// - Parameter places: How each of them comes in; the user is the device.
    public init(_ places: [PlainClient.Place], house: String) throws(Fault) {
        var lanes: [Lane] = []
        for place in places { lanes.append(try Lane(place, house: house)) }
        self.lanes = lanes
    }

    /// Sends all messages of each terminal.
    ///
    /// - Parameters:
    ///   - messages: For each terminal, in order.
    ///   - inFlight: How many of a terminal's are on their way at a time.
    ///   - patience: How long the next reply may take.
    /// - Throws: A fault when replies stay away, or say that a command was not accepted.
    public func run(
        _ messages: [[Message]], inFlight: Int, patience: Duration = .seconds(10)
    ) throws(Fault) -> Timings {
        let done = DispatchSemaphore(value: 0)
        let began = ContinuousClock.now
        for (lane, messages) in zip(lanes, messages) {
            lane.start(messages, inFlight: inFlight) { done.signal() }
        }
        for _ in zip(lanes, messages) {
            while done.wait(timeout: .now() + .seconds(1)) == .timedOut {
                try check(patience)
            }
        }
        try check(.seconds(3600))
        let whole = ContinuousClock.now - began
        return Timings(zip(lanes, messages).flatMap { $0.0.times }, within: whole)
    }

    /// How many commands had to be said again.
    public var countRepeats: Int { lanes.reduce(0) { $0 + $1.countRepeats } }

    /// The newest reply that the first terminal had.
    public var newestReply: [UInt8] { lanes.first?.newestReply ?? [] }

    /// Whether the terminals are still answered as they should be.
    private func check(_ patience: Duration) throws(Fault) {
        for lane in lanes {
            if let wrong = lane.wrong { throw Fault("order", at: lane.device, cause: wrong) }
            lane.sayAgain()
            guard let silent = lane.silent, silent > patience else { continue }
            throw Fault(
                "order", at: lane.device,
                cause: "no reply came for \(silent.components.seconds) s;"
                    + " \(lane.countWaiting) commands wait")
        }
    }

    /// Ends all of them.
    public func stop() { for lane in lanes { lane.stop() } }
}

/// One terminal of a rush.
private final class Lane: Sendable {
    let device: String
    private let topic: String
    private let state = Mutex(State())

    private struct State {
        var client: PlainClient?
        var messages: ArraySlice<Rush.Message> = []
        var flying: [(message: Rush.Message, since: ContinuousClock.Instant, said: Int)] = []
        var times: [Duration] = []
        var wrong: String?
        var countRepeats = 0
        var newest: [UInt8] = []
        var last = ContinuousClock.now
        var isDone: @Sendable () -> Void = {}
    }

    init(_ place: PlainClient.Place, house: String) throws(Fault) {
        device = place.user
        topic = "comanda/\(house)/up/\(place.user)/command"
        let answers = "comanda/\(house)/down/\(place.user)/reply"
        let client = try PlainClient(place, topic: answers) { [weak self] _, bytes in
            self?.received(bytes)
        }
        state.withLock { $0.client = client }
        try client.connect()
    }

    var times: [Duration] { state.withLock(\.times) }
    var wrong: String? { state.withLock(\.wrong) }
    var newestReply: [UInt8] { state.withLock(\.newest) }
    var countWaiting: Int { state.withLock { $0.messages.count + $0.flying.count } }

    /// For how long it has waited for a reply; `nil` when it waits for none.
    var silent: Duration? {
        state.withLock { $0.flying.isEmpty ? nil : ContinuousClock.now - $0.last }
    }

    func start(
        _ messages: [Rush.Message], inFlight: Int, isDone: @escaping @Sendable () -> Void
    ) {
        let isOver = state.withLock { state in
            state.messages = messages[...]
            state.times = []
            state.times.reserveCapacity(messages.count)
            state.isDone = isDone
            state.last = .now
            for _ in 0..<inFlight { send(&state) }
            return messages.isEmpty
        }
        if isOver { isDone() }
    }

    private func send(_ state: inout State) {
        guard let next = state.messages.popFirst() else { return }
        state.flying.append((next, .now, 1))
        if state.client?.publish(topic, next.bytes) != true {
            state.wrong = "libmosquitto did not take a command"
        }
    }

    /// Says again what was not answered for two seconds, then four and so on, as terminals do: a
    /// broker that is asked too much lets messages go.
    func sayAgain() {
        let now = ContinuousClock.now
        state.withLock { state in
            for place in state.flying.indices {
                let (message, since, said) = state.flying[place]
                guard message.id != nil, now - since > .seconds(2 * said) else { continue }
                state.flying[place].said *= 2
                state.countRepeats += 1
                state.client?.publish(topic, message.bytes)
            }
        }
    }

    /// How many commands were said again.
    var countRepeats: Int { state.withLock(\.countRepeats) }

    private func received(_ bytes: UnsafeRawBufferPointer) {
        let now = ContinuousClock.now
        let isDone = state.withLock { state -> (@Sendable () -> Void)? in
            guard let place = state.flying.firstIndex(where: { $0.message.isAnswered(by: bytes) })
            else { return nil }
            let (message, since, _) = state.flying.remove(at: place)
            state.times.append(now - since)
            state.last = now
            if message.id != nil, !ReplyText.accepts(bytes), state.wrong == nil {
                let reply = String(decoding: bytes, as: UTF8.self)
                state.wrong = "a command was not accepted: \(reply)"
            }
            send(&state)
            if state.messages.isEmpty { state.newest = Array(bytes) }
            return state.flying.isEmpty || state.wrong != nil ? state.isDone : nil
        }
        isDone?()
    }

    func stop() {
        let client = state.withLock { $0.client.take() }
        client?.stop()
    }
}

extension Rush.Message {
    /// Whether a reply ends this command; any reply ends one that has no id. One that only says
    /// which command is missing ends none: that one is said again.
    fileprivate func isAnswered(by bytes: UnsafeRawBufferPointer) -> Bool {
        id.map { ReplyText.names($0, bytes) && !ReplyText.tellsMissing(bytes) } ?? true
    }
}

/// A reply looked through as text: reading it would take the time that is measured.
enum ReplyText {
    /// Whether it is the reply to the command with this id.
    static func names(_ id: CommandID, _ bytes: UnsafeRawBufferPointer) -> Bool {
        holds("\"id\":\"\(id)\"", bytes)
    }

    /// Whether it says that an earlier command did not arrive.
    static func tellsMissing(_ bytes: UnsafeRawBufferPointer) -> Bool {
        holds("\"outcome\":\"missing\"", bytes)
    }

    /// Whether it says that the command was accepted.
    static func accepts(_ bytes: UnsafeRawBufferPointer) -> Bool {
        holds("\"outcome\":\"accepted\"", bytes)
    }

    private static func holds(_ text: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
        var text = text
        return text.withUTF8 { needle in
            guard let start = bytes.baseAddress, let first = needle.baseAddress else {
                return false
            }
            var rest = bytes.count - needle.count + 1
            var from = start
            while rest > 0, let found = memchr(from, Int32(first.pointee), rest) {
                if memcmp(found, first, needle.count) == 0 { return true }
                rest -= UnsafeRawPointer(found) - from + 1
                from = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }
}
