import Vocabulary

/// Something that was published and has come to us.
public struct ReceivedMessage: Sendable, Equatable {
    /// Where it was published.
    public let topic: String
    /// The content.
    public let payload: [UInt8]
    /// Whether the broker had kept it.
    public let isRetained: Bool
}

/// Something to publish, or a last will to leave with the broker.
public struct BrokerMessage: Sendable, Equatable {
    /// Levels of `[a-z0-9-]` divided by `/`: what every broker carries unchanged.
    public var topic: String
    /// The content; with the topic at most `largestPacket` less five bytes.
    public var payload: [UInt8]
    /// Whether the broker keeps it for later subscribers; an empty payload clears what it kept.
    public var retain: Bool

    /// A message, checked when it is published or left as a will.
    public init(topic: String, payload: [UInt8], retain: Bool = false) {
        self.topic = topic
        self.payload = payload
        self.retain = retain
    }

    /// The broker disconnects whoever sends a packet above this many bytes, so it is refused here.
    public static let largestPacket = 1 << 20
    /// The longest topic, in bytes.
    public static let longestTopic = 256

    /// What a packet adds to topic and payload: its type, the topic's length and the message id.
    /// The bytes that hold the packet's own length do not count against the limit.
    private static let overhead = 5

    func check(operation: String) throws(Fault) {
        try Self.check(topic: topic, operation: operation)
        let size = topic.utf8.count + payload.count + Self.overhead
        guard size <= Self.largestPacket else {
            throw Fault(
                operation, at: topic,
                cause: "the packet of \(size) bytes is above the limit of \(Self.largestPacket)",
                hint: "send it in pages")
        }
    }

    private static func check(topic: String, operation: String) throws(Fault) {
        let fits = topic.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
        guard fits, !topic.isEmpty, topic.utf8.count <= longestTopic else {
            throw Fault(
                operation, at: topic, cause: "the topic is not one we may use",
                hint: "use 1 to \(longestTopic) of the characters a-z, 0-9, - and /")
        }
    }
}
