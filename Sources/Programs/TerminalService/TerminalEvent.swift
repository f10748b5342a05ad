public import Vocabulary
public import Wire

/// What a terminal reports, in the order it happened.
public enum TerminalEvent: Hashable, Sendable {
    /// The broker is there; whether the hub is, `helloed` tells.
    case connected
    /// The broker is gone, and why; commands are kept here meanwhile.
    case disconnected(reason: String)
    /// The hub is there, and what it says of itself.
    case helloed(HelloAnswer)
    /// The hub's final word on a command.
    case answered(CommandID, Reply)
    /// The hub has lost commands it had answered, from this seq on: so many wait again and are sent
    /// again.
    case requeued(from: Int64, count: Int)
    /// The hub waits for a seq that it can never get; it is asked to leave it out.
    case gap(Int64)
    /// All pages of an answer to a question.
    case answer(CommandID, [Answer])
    /// A piece of the house's state; no bytes when it is gone.
    case state(topic: String, bytes: [UInt8])
    /// What another device says of itself; `nil` when it is no more, or cannot be understood.
    case presence(DeviceID, Presence?)
    /// A message of the hub that cannot be read, and why.
    case unreadable(topic: String, cause: String)
    /// So many messages or events came faster than they were read and were let go. Replies are in
    /// the store all the same; state must be asked for again.
    case overflowed(dropped: Int)
    /// The terminal has stopped: its disk failed, or what it was given cannot work.
    case failed(Fault)
}
