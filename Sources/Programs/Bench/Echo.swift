import Foundation
import Synchronization
public import Vocabulary

/// Stands where the hub stands and answers each command at once, with as many bytes as a reply of
/// the hub has: what is left is the broker.
public final class Echo: Sendable {
    private let client: PlainClient
    private let itself: Itself

    /// The client's listener needs the client.
    private final class Itself: Sendable {
        let client = Mutex<PlainClient?>(nil)
    }

    /// An echo that is connected.
    ///
    /// - Parameters:
    ///   - house: The house's level in topics.
    ///   - reply: What it answers to every command.
    public init(_ place: PlainClient.Place, house: String, reply: [UInt8]) throws(Fault) {
        let itself = Itself()
        self.itself = itself
        let root = "comanda/\(house)"
        client = try PlainClient(place, topic: "\(root)/up/+/command") { topic, _ in
            let levels = topic.split(separator: "/")
            guard levels.count == 5 else { return }
            itself.client.withLock(\.self)?.publish("\(root)/down/\(levels[3])/reply", reply)
        }
        itself.client.withLock { [client] in $0 = client }
        try client.connect()
    }

    /// Ends it.
    public func stop() {
        client.stop()
        itself.client.withLock { $0 = nil }
    }
}
