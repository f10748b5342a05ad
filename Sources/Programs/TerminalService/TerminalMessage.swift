/// Something a terminal wants published.
public struct TerminalMessage: Hashable, Sendable {
    /// Where.
    public let topic: String
    /// What.
    public let payload: [UInt8]
    /// Whether the broker keeps it for whoever comes later.
    public let retained: Bool

    /// A message.
    public init(topic: String, payload: [UInt8], retained: Bool = false) {
        self.topic = topic
        self.payload = payload
        self.retained = retained
    }
}
