import BrokerLink
import Synchronization
import TerminalService
import Vocabulary
import Wire

/// A second connection with a device's own secret: hears every answer as it travels, whatever the
/// terminal makes of it, and says again what the terminal said before.
final class Ear: Sendable {
    private let link: BrokerLink
    private let topics: Topics
    private let device: DeviceID
    private let heard = Mutex<[CommandID: [Reply]]>([:])
    private let isConnected = Mutex(false)

    init(_ file: DeviceFile) throws {
        topics = Topics(house: file.house)
        device = file.device
        var address = file.address
        address.clientID = "ear-\(file.device)"
        link = BrokerLink(
            address: address, subscriptions: [topics.down(file.device, .reply)], limits: .hub)
        try link.start()
        Task { [weak self, events = link.events] in
            for await event in events { self?.take(event) }
        }
    }

    private func take(_ event: BrokerEvent) {
        switch event {
        case .connected: isConnected.withLock { $0 = true }
        case .disconnected: isConnected.withLock { $0 = false }
        case .overflowed: break
        case .message(_, let payload, _):
            guard let reply: Reply = try? Canonical.value(parsing: payload, strict: false),
                let id = reply.id, reply.outcome != .missing
            else { return }
            heard.withLock { $0[id, default: []].append(reply) }
        }
    }

    func waitUntilConnected() async throws {
        try await eventually("the ear's connection") { isConnected.withLock(\.self) }
    }

    /// Every final answer that was heard, in order.
    func replies(to id: CommandID) -> [Reply] { heard.withLock { $0[id] ?? [] } }

    /// Says a command again, byte for byte; whether the broker is there is not its concern.
    func repeatCommand(_ envelope: CommandEnvelope) {
        let message = BrokerMessage(
            topic: topics.up(device, .command), payload: envelope.bytes)
        _ = try? link.publish(message)
    }

    func stop() { link.stop() }
}
