import HouseFolder
public import HouseRules
public import HouseStore
public import Vocabulary
public import Wire

/// Something the hub has to deal with.
public enum Incoming: Sendable {
    /// A device published something under its `up`.
    case message(DeviceID, UpChannel, [UInt8])
    /// The house itself asks something: a printer's answer, a new day, edited books.
    case own(HouseCommand)
    /// A message that brought the hub down when it was decided: refused unseen, by its envelope
    /// alone, or when even that cannot be read by the hash of its bytes.
    case poisoned(DeviceID, UpChannel, [UInt8], isReadable: Bool)
}

/// Something the hub wants published.
public struct Outgoing: Hashable, Sendable {
    /// Where.
    public let topic: String
    /// What; empty clears a retained topic.
    public let payload: [UInt8]
    /// Whether the broker keeps it for whoever comes later.
    public let retained: Bool

    /// A message; see the properties.
    public init(topic: String, payload: [UInt8], retained: Bool) {
        self.topic = topic
        self.payload = payload
        self.retained = retained
    }
}

/// What follows from a batch once it is committed.
public struct HubOutput: Sendable {
    /// What is to be published, in order.
    public var messages: [Outgoing] = []
    /// What is to be printed, in order.
    public var prints: [EffectRow] = []
    /// Who wants to sign in; checking a PIN takes long and is not the hub's loop's work.
    public var signIns: [SignInRequest] = []
    /// What somebody must look into; one sentence each, for the log.
    public var alarms: [String] = []

    /// Nothing yet.
    public init() {}

    init(replies: [Outgoing]) { messages = replies }
}

/// Somebody wants to sign in.
public struct SignInRequest: Hashable, Sendable {
    /// On which device.
    public let device: DeviceID
    /// The question to answer.
    public let query: CommandID
    /// Who, with which PIN.
    public let signIn: SignIn
}

extension NotedMessage {
    /// Something the hub is about to decide.
    init(_ item: Incoming) {
        switch item {
        case .message(let device, let channel, let bytes),
            .poisoned(let device, let channel, let bytes, _):
            self.init(device, channel.rawValue, HouseStore.hash(bytes))
        case .own(let command):
            self.init(.house, "own", HouseStore.hash(Canonical.bytes(command)))
        }
    }
}
