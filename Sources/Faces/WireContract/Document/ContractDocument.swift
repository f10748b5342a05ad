import Vocabulary
import Wire
import Wording

/// Puts the document together.
struct ContractDocument {
    let root: Node
    let undescribed: [String]
    let unused: [String]

    init() throws {
        let writer = SchemaWriter()
        var messages: [(name: String, value: Node)] = []
        for message in Channel.all.map(\.message)
        where !messages.contains(where: { $0.name == message.name }) {
            messages.append((message.name, try Self.message(message, writer)))
        }
        root = [
            "asyncapi": "3.0.0",
            "info": [
                "title": "Comanda", "version": .text("\(Contract.version)"),
                "description": .text(Self.introduction),
            ],
            "defaultContentType": "application/json",
            "servers": Self.servers,
            "channels": .object(Channel.all.map { ($0.name, $0.node) }),
            "operations": .object(Channel.all.flatMap(\.operations)),
            "components": [
                "messages": .object(messages),
                "parameters": Self.parameters,
                "securitySchemes": [
                    "device": [
                        "type": "userPassword",
                        "description": "`user` and `secret` of the device's file.",
                    ]
                ],
                "schemas": .object(writer.schemas),
                "x-refusals": Self.refusals,
            ],
        ]
        undescribed = writer.undescribed
        let known =
            Array(ContractWords.all.keys) + ContractBounds.ranges.keys
            + ContractBounds.patterns.keys
            + ContractBounds.nullable
        unused = known.filter { !writer.used.contains($0) }.sorted()
    }

    private static func message(
        _ message: ChannelMessage, _ writer: SchemaWriter
    ) throws -> Node {
        [
            "name": .text(message.name), "title": .text(message.title),
            "summary": .text("At most \(message.mostBytes) bytes."),
            "contentType": "application/json",
            "payload": try writer.reference(to: message.type, message.voice),
            "x-most-bytes": .integer(Int64(message.mostBytes)),
        ]
    }

    private static let introduction = """
        Orders from the table to the kitchen, and the bill back. This is the contract between the \
        terminals of a house and its hub, told from a terminal's side: it sends what is `send` here.

        MQTT 3.1.1, QoS 1, clean session. The device of a topic is the device that connected. \
        Messages are JSON in UTF-8: integers only, no name twice. The only receipt for a command \
        is the hub's reply; a broker's acknowledgement is none. At most \
        \(Contract.mostUnanswered) commands of a terminal may be unanswered.

        A field that nobody knows is refused in commands and questions, and ignored elsewhere. \
        What is not there is left out; null is read as not there. Times end in `_ms`, amounts in \
        `_minor`, quantities in `_thousandths`.

        Retained state is a cache: an empty message clears it, and none is published that no \
        enrolled device may read. Refusals are a code and its arguments; `x-refusals` has a \
        sentence for each code there is today.
        """

    private static let network = """
        As the device's file says: TLS under `authority` where it has one, plain `mqtt` on the \
        house's own machine.
        """

    private static let servers: Node = [
        "house": [
            "host": "{host}:{port}", "protocol": "secure-mqtt", "protocolVersion": "3.1.1",
            "description": .text(network),
            "variables": [
                "host": ["description": "`host` of the device's file."],
                "port": ["description": "`port` of the device's file."],
            ],
            "security": [.reference("components/securitySchemes/device")],
            "bindings": ["mqtt": ["cleanSession": true, "bindingVersion": "0.2.0"]],
        ]
    ]

    private static let parameters: Node = [
        "house": ["description": "The house's id: `house` of the device's file."],
        "device": ["description": "The device's id: `device` of the device's file."],
        "id": ["description": "What the state is of: a number, an id, or `now` for the house."],
    ]

    /// A sentence for every code, with the names of its arguments in it.
    private static let refusals: Node = {
        let words = Language.english.words
        return .object(
            Words.refusalCodes.sorted().map { code in
                (code, .text(words.refusal(code: code, args: arguments, currency: nil)))
            })
    }()

    private static let arguments: [String: String] = {
        let names = [
            "right", "table", "covers", "what", "paper", "docket", "most", "course", "item", "size",
            "modifier", "group", "minimum", "maximum", "choose", "count", "characters",
            "left_thousandths", "step_thousandths", "balance_minor", "amount_minor", "due_minor",
            "most_minor",
            "wait_ms", "unit", "staff", "station", "tax_class", "number",
        ]
        return Dictionary(uniqueKeysWithValues: names.map { ($0, "{\($0)}") })
    }()
}

extension Channel {
    /// The channel as the document has it.
    var node: Node {
        let names = address.split(separator: "/").filter { $0.first == "{" }
            .map { String($0.dropFirst().dropLast()) }
        return [
            "address": .text(address),
            "messages": .object([
                (message.name, .reference("components/messages/\(message.name)"))
            ]),
            "parameters": .object(
                names.map { ($0, .reference("components/parameters/\($0)")) }),
        ]
    }

    /// What a terminal does with it.
    var operations: [(name: String, value: Node)] {
        uses.map { use in
            let name = use.rawValue + name.prefix(1).uppercased() + name.dropFirst()
            return (name, operation(use))
        }
    }

    private func operation(_ use: Use) -> Node {
        let answer = Channel.all.first { $0.name == answers }
        return Node.object([])
            .with("action", .text(use.rawValue))
            .with(whereabouts)
            .with(
                "bindings",
                ["mqtt": ["qos": 1, "retain": .bool(isRetained), "bindingVersion": "0.2.0"]]
            )
            .with("reply", answer?.whereabouts)
    }

    /// Where its messages are.
    private var whereabouts: Node {
        [
            "channel": .reference("channels/\(name)"),
            "messages": [.reference("channels/\(name)/messages/\(message.name)")],
        ]
    }
}
