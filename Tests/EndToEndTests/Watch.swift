import BrokerLink
import Synchronization

/// Notes everything that a connection hears.
final class Watch: Sendable {
    struct Message: Hashable {
        let topic: String
        let text: String
    }

    private struct Notes {
        var isConnected = false
        var messages: [Message] = []
        var reasons: [String] = []
    }

    let link: BrokerLink
    private let notes = Mutex(Notes())

    init(_ address: BrokerAddress, reading topics: [String] = []) throws {
        var limits = BrokerLimits.device
        limits.refusedPause = .milliseconds(100)
        link = BrokerLink(address: address, subscriptions: topics, limits: limits)
        try link.start()
        Task { [weak self, events = link.events] in
            for await event in events { self?.take(event) }
        }
    }

    private func take(_ event: BrokerEvent) {
        notes.withLock { notes in
            switch event {
            case .connected: notes.isConnected = true
            case .disconnected(let reason):
                notes.isConnected = false
                notes.reasons.append(reason)
            case .message(let topic, let payload, _):
                notes.messages.append(
                    Message(topic: topic, text: String(decoding: payload, as: UTF8.self)))
            case .overflowed: break
            }
        }
    }

    var isConnected: Bool { notes.withLock(\.isConnected) }
    var messages: [Message] { notes.withLock(\.messages) }
    /// Why the connection was lost or refused, each time.
    var reasons: [String] { notes.withLock(\.reasons) }

    func waitUntilConnected() async throws {
        try await eventually("a connection") { isConnected }
    }

    func hears(_ text: String, at topic: String) async throws {
        try await eventually("\(text) at \(topic)") {
            messages.contains(Message(topic: topic, text: text))
        }
    }
}
