/// How much a link holds and how long it waits.
public struct BrokerLimits: Sendable {
    /// Messages on the wire that the broker has not acknowledged yet.
    public var inFlight: Int = 20
    /// Messages handed over and not acknowledged, those on the wire included. Beyond it `publish`
    /// answers false.
    public var unacknowledged: Int = 1_000
    /// Received messages waiting for the reader; what comes beyond is dropped and counted.
    public var waiting: Int = 1_000
    /// Payload bytes of the messages waiting for the reader.
    public var waitingBytes: Int = 32 << 20

    /// How much of that one sender may take; nil when there is only one.
    public var share: Share?

    /// What one of many senders may have waiting, so that the others always find room.
    public struct Share: Sendable, Hashable {
        /// The level of a topic that names its sender, counted from 0.
        public var level: Int
        /// Messages waiting for the reader.
        public var messages: Int
        /// Payload bytes of them.
        public var bytes: Int

        /// A share; see the properties.
        public init(level: Int, messages: Int, bytes: Int) {
            self.level = level
            self.messages = messages
            self.bytes = bytes
        }

        /// Who sent to a topic; all who sent to too short ones count as one.
        func sender(of topic: String) -> String {
            let levels = topic.split(separator: "/", omittingEmptySubsequences: false)
            return levels.indices.contains(level) ? String(levels[level]) : ""
        }
    }

    /// Before the first attempt to reconnect; doubled after each failure up to `longestPause`.
    public var firstPause: Duration = .milliseconds(200)
    /// The longest wait between two attempts to reconnect.
    public var longestPause: Duration = .seconds(5)
    /// After the broker said no: asking faster would not change its mind.
    public var refusedPause: Duration = .seconds(5)
    /// The connection is given up when the broker owes an answer for this long.
    public var silence: Duration = .seconds(10)
    /// Seconds without traffic before the library asks whether the broker is there; at least 5.
    public var keepAlive: Int = 15

    /// The limits of a device.
    public init() {}

    /// A device: a person's pace.
    public static let device = BrokerLimits()

    /// The hub: everybody's messages at once.
    public static let hub: BrokerLimits = {
        var limits = BrokerLimits()
        limits.inFlight = 1_000
        limits.unacknowledged = 10_000
        limits.waiting = 10_000
        limits.waitingBytes = 128 << 20
        return limits
    }()
}
