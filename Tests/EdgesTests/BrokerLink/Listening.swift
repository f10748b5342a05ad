import BrokerLink
import HouseTesting
import Testing

/// Nothing that was waited for came in time.
struct TooLate: Error, CustomStringConvertible {
    let description: String
}

extension BrokerLink {
    /// What `pick` finds in the first event it finds something in; earlier events are passed over.
    func first<Found: Sendable>(
        _ what: String, within patience: Duration = .seconds(30),
        _ pick: @escaping @Sendable (BrokerEvent) -> Found?
    ) async throws -> Found {
        let events = events
        return try await withThrowingTaskGroup(of: Found?.self) { group in
            group.addTask {
                for await event in events {
                    if let found = pick(event) { return found }
                }
                return nil
            }
            group.addTask {
                await HouseTesting.patience(of: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let found = try await group.next() ?? nil else {
                throw TooLate(description: "\(what) did not happen within \(patience)")
            }
            return found
        }
    }

    func connected(within patience: Duration = .seconds(30)) async throws {
        try await first("connected", within: patience) { $0 == .connected ? () : nil }
    }

    func disconnected(within patience: Duration = .seconds(30)) async throws -> String {
        try await first("disconnected", within: patience) {
            if case .disconnected(let reason) = $0 { reason } else { nil }
        }
    }

    func message(within patience: Duration = .seconds(30)) async throws -> BrokerMessage {
        try await first("a message", within: patience) {
            guard case .message(let topic, let payload, let retained) = $0 else { return nil }
            return BrokerMessage(topic: topic, payload: payload, retain: retained)
        }
    }

    /// Publishes under the house's root; fails the test when the link did not take it.
    func say(_ text: String, to path: String, retain: Bool = false) throws {
        let message = BrokerMessage(
            topic: "comanda/test/\(path)", payload: Array(text.utf8), retain: retain)
        #expect(try publish(message))
    }
}

extension BrokerMessage {
    /// Topic below the house's root, and payload as text.
    var line: String {
        topic.dropFirst("comanda/test/".count) + " " + String(decoding: payload, as: UTF8.self)
    }
}

extension TestBroker {
    /// A started link of a device.
    func link(
        _ device: String, reading paths: [String] = [], will: BrokerMessage? = nil,
        clientID: String? = nil, limits: BrokerLimits = .device
    ) throws -> BrokerLink {
        let link = BrokerLink(
            address: address(device, clientID: clientID), will: will,
            subscriptions: paths.map { "comanda/test/\($0)" }, limits: limits)
        try link.start()
        return link
    }

    func address(_ device: String, clientID: String? = nil) -> BrokerAddress {
        BrokerAddress(
            host: "127.0.0.1", port: port, user: device, secret: secret,
            clientID: clientID ?? device)
    }
}
