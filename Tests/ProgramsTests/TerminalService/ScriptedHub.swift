import BrokerLink
import Foundation
import HouseRules
import HouseTesting
import Synchronization
import TerminalService
import TerminalStore
import Vocabulary
import Wire

/// A hub of a few lines at a real broker: it greets, signs everybody in and accepts what is next.
final class ScriptedHub: Sendable {
    private let link: BrokerLink
    private let topics = Topics(house: "test")
    private let next = Mutex<Int64>(1)
    /// How many replies it still loses.
    private let losing: Mutex<Int>
    /// The bytes of every command it got, in order.
    let commands = Mutex<[[UInt8]]>([])
    /// What it saw besides, as `presence/waiter-1 {…}`.
    let seen: AsyncStream<String>
    private let sees: AsyncStream<String>.Continuation

    init(_ broker: TestBroker, losingReplies: Int = 0) {
        link = BrokerLink(
            address: BrokerAddress(
                host: "127.0.0.1", port: broker.port, user: "hub", secret: broker.secret,
                clientID: "hub"),
            subscriptions: [topics.allUp, topics.allPresence], limits: .hub)
        losing = Mutex(losingReplies)
        (seen, sees) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1_000))
    }

    func start() throws {
        try link.start()
        Task {
            for await event in link.events {
                if case .connected = event { sees.yield("connected") }
                guard case .message(let topic, let bytes, _) = event else { continue }
                if let up = topics.reading(up: topic) {
                    try answer(bytes, up.device, up.channel)
                } else {
                    let path = topic.dropFirst(topics.root.count + 1)
                    sees.yield("\(path) \(String(decoding: bytes, as: UTF8.self))")
                }
            }
        }
    }

    func stop() { link.stop() }

    /// Publishes retained state.
    func show(_ text: String, on table: String) throws {
        _ = try link.publish(
            BrokerMessage(
                topic: topics.state(.floor, "table", table), payload: Array(text.utf8),
                retain: true))
    }

    private let hub = Moment(milliseconds: 1_764_000_000_000)

    private func answer(_ bytes: [UInt8], _ device: DeviceID, _ channel: UpChannel) throws {
        switch channel {
        case .hello:
            let answer = HelloAnswer(
                house: Epoch(bits: 1), next: next.withLock(\.self),
                day: BusinessDay(number: 1), menu: nil, hub: hub)
            try publish(Canonical.bytes(answer), topics.down(device, .hello))
        case .query:
            let query: Query = try Canonical.value(parsing: bytes, strict: true)
            try publish(Canonical.bytes(reply(to: query)), topics.down(device, .answer))
        case .command:
            commands.withLock { $0.append(bytes) }
            let reply = decide(try CommandEnvelope(parsing: bytes))
            let isLost = losing.withLock { losing in
                losing -= 1
                return losing >= 0
            }
            if !isLost { try publish(Canonical.bytes(reply), topics.down(device, .reply)) }
        case .result: break
        }
    }

    private func reply(to query: Query) -> Answer {
        guard case .signIn(let signIn) = query.query, signIn.pin == "1234" else {
            return Answer(id: query.id, answer: .refused(RefusalCode("wrongPin")))
        }
        return Answer(id: query.id, answer: .signedIn(TerminalBench.session))
    }

    private func decide(_ envelope: CommandEnvelope) -> Reply {
        next.withLock { next in
            guard envelope.seq <= next else {
                return Reply(
                    id: envelope.id, outcome: .missing, missingSeq: next, hub: hub, day: nil)
            }
            next = max(next, envelope.seq + 1)
            return Reply(
                id: envelope.id, outcome: .accepted, sequence: envelope.seq + 100, hub: hub,
                day: BusinessDay(number: 1))
        }
    }

    private func publish(_ bytes: [UInt8], _ topic: String) throws {
        _ = try link.publish(BrokerMessage(topic: topic, payload: bytes))
    }
}
