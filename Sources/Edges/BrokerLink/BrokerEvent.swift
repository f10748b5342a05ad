/// What a link reports, in the order it happened.
public enum BrokerEvent: Sendable, Equatable {
    /// Connected, and every subscription is in force: answers to what is published now arrive.
    case connected
    /// Not connected, and why. Reported again during a long outage only when the reason changes.
    case disconnected(reason: String)
    /// A message we subscribed to; `retained` when the broker had kept it from before.
    case message(topic: String, payload: [UInt8], retained: Bool)
    /// Messages that found no room since the last report and were let go; their senders send them
    /// again. `by` names those who had filled a share of their own, in order; it is empty when the
    /// stream as a whole was full.
    case overflowed(dropped: Int, by: [String])
}
