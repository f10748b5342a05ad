import Vocabulary
import Wire

/// One topic of the wire with the message it carries.
struct Channel: Sendable {
    /// Its name in the contract, as in `upCommand`.
    let name: String
    /// Its topic, with `{house}`, `{device}` and `{id}` where those stand.
    let address: String
    let message: ChannelMessage
    /// What a terminal does with it.
    let uses: [Use]
    /// Whether the broker keeps the last message.
    let isRetained: Bool
    /// The channel on which its messages are answered.
    var answers: String?

    enum Use: String, Sendable {
        case send, receive
    }
}

/// A message as the contract names it.
struct ChannelMessage: Sendable {
    let name: String
    let title: String
    let type: any (Decodable & Sendable).Type
    var voice = Voice.open
    var mostBytes = Contract.mostMessageBytes
}

extension Channel {
    /// All channels, in the order a terminal meets them.
    static let all =
        UpChannel.allCases.compactMap(up) + DownChannel.allCases.compactMap(down)
        + [presence] + states.flatMap(state)

    /// Every piece of state there is.
    static let states: [any StateMessage.Type] = [
        HouseState.self, TableState.self, CheckState.self, DocketState.self, PortionsState.self,
        PriceState.self, NoteState.self,
    ]

    private static func up(_ channel: UpChannel) -> Channel? {
        let message: ChannelMessage
        switch channel {
        case .hello:
            message = ChannelMessage(
                name: "hello", title: "A hello", type: Hello.self,
                mostBytes: Contract.mostQueryBytes)
        case .command:
            message = ChannelMessage(
                name: "command", title: "A command", type: CommandFields.self, voice: .command,
                mostBytes: Contract.mostCommandBytes)
        case .query:
            message = ChannelMessage(
                name: "query", title: "A question", type: Query.self, voice: .query,
                mostBytes: Contract.mostQueryBytes)
        // Kept free for print agents: nobody says anything there.
        case .result: return nil
        }
        let answer: DownChannel? =
            switch channel {
            case .hello: .hello
            case .command: .reply
            case .query: .answer
            case .result: nil
            }
        return Channel(
            name: "up" + message.name.capitalized,
            address: opened(topics.up(device, channel)), message: message, uses: [.send],
            isRetained: false, answers: answer.map { "down" + $0.rawValue.capitalized })
    }

    private static func down(_ channel: DownChannel) -> Channel? {
        let message: ChannelMessage
        switch channel {
        case .hello:
            message = ChannelMessage(
                name: "helloAnswer", title: "The answer to a hello", type: HelloAnswer.self)
        case .reply:
            message = ChannelMessage(
                name: "reply", title: "What became of a command", type: Reply.self)
        case .answer:
            message = ChannelMessage(
                name: "answer", title: "A page of an answer", type: Answer.self)
        // Kept free for print agents: nobody says anything there.
        case .job: return nil
        }
        return Channel(
            name: "down" + channel.rawValue.capitalized,
            address: opened(topics.down(device, channel)), message: message, uses: [.receive],
            isRetained: false)
    }

    private static let presence = Channel(
        name: "presence", address: opened(topics.presence(device)),
        message: ChannelMessage(
            name: "presence", title: "Whether a device is connected", type: Presence.self),
        uses: [.send, .receive], isRetained: true)

    private static func state(_ type: any StateMessage.Type) -> [Channel] {
        type.audiences.map { audience in
            let kind = type.kind.rawValue
            return Channel(
                name: "state" + audience.rawValue.capitalized + kind.capitalized,
                address: opened(topics.state(audience, kind, thing)),
                message: ChannelMessage(
                    name: kind + "State", title: "The state of: \(kind)", type: type),
                uses: [.receive], isRetained: true)
        }
    }

    private static let topics = Topics(house: "a-house")
    private static let device: DeviceID = "a-device"
    private static let thing = "a-thing"

    private static func opened(_ topic: String) -> String {
        topic.split(separator: "/").map { level in
            switch level {
            case "a-house": "{house}"
            case "a-device": "{device}"
            case "a-thing": "{id}"
            default: String(level)
            }
        }.joined(separator: "/")
    }
}

extension String {
    /// With a capital letter in front.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
