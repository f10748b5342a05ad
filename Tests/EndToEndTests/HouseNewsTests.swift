import Amounts
import HouseRules
import TerminalService
import Testing
import Vocabulary
import WaiterScreen
import Wire

@testable import comanda

/// What a waiter's screen is told of the house, by what the terminal hears.
struct HouseNewsTests {
    private var news = HouseNews(
        DeviceFile(
            house: "test", device: "waiter-1", role: .waiter, host: "127.0.0.1", port: 1883,
            user: "waiter-1", secret: "s"))

    private let hello = TerminalEvent.helloed(
        HelloAnswer(
            house: Epoch(bits: 1), next: 1, day: nil, menu: "m1", hub: Moment(milliseconds: 0)))

    private func at(_ seconds: Int64) -> Moment { Moment(milliseconds: seconds * 1000) }

    private func gone(_ table: String) -> TerminalEvent {
        .state(topic: "comanda/test/state/floor/table/\(table)", bytes: [])
    }

    private func hub(online: Bool) -> TerminalEvent {
        .presence("house", Presence(online: online))
    }

    @Test mutating func `before anything is reached, it is away since the start`() {
        #expect(news.silence(at(1)) == [.link(.away(since: at(1)))])
        #expect(news.silence(at(2)) == [], "told once")
        #expect(news.take(.disconnected(reason: "no route"), at: at(3)) == [])
    }

    @Test mutating func `the broker alone is not the house`() {
        #expect(news.take(.connected, at: at(1)) == [.link(.broker(since: at(1)))])
        #expect(news.take(hello, at: at(2)) == [.state(.afresh), .link(.hub)])
        #expect(news.take(hub(online: false), at: at(3)) == [.link(.broker(since: at(3)))])
        #expect(news.take(hub(online: true), at: at(4)) == [.link(.hub)])
        #expect(
            news.take(.disconnected(reason: "gone"), at: at(5)) == [.link(.away(since: at(5)))])
        #expect(
            news.take(.connected, at: at(6)) == [.link(.broker(since: at(5)))],
            "the house has been away since the line broke")
    }

    @Test mutating func `a hub that leaves a command unanswered is not reached`() {
        _ = news.take(.connected, at: at(1))
        _ = news.take(hello, at: at(1))
        let id = CommandID(bits: 1)
        news.submitted(id, at: at(10))
        #expect(news.silence(at(16)) == [])
        #expect(news.silence(at(17)) == [.link(.broker(since: at(10)))])
        let reply = Reply(id: id, outcome: .accepted, hub: at(18), day: nil)
        #expect(news.take(.answered(id, reply), at: at(18)) == [.link(.hub), .replied(id, reply)])
        #expect(news.silence(at(60)) == [])
    }

    @Test
    mutating func `state that comes before the hub replaces what was known with the greeting`() {
        _ = news.take(.connected, at: at(1))
        #expect(news.take(gone("t1"), at: at(1)) == [])
        #expect(news.take(gone("t2"), at: at(1)) == [])
        #expect(
            news.take(hello, at: at(2)) == [
                .state(.afresh), .state(.gone(.table, id: "t1")),
                .state(.gone(.table, id: "t2")), .link(.hub),
            ])
        #expect(news.take(gone("t3"), at: at(3)) == [.state(.gone(.table, id: "t3"))])
    }

    @Test mutating func `state that comes before the connection is told is of that connection`() {
        #expect(news.take(gone("t1"), at: at(1)) == [])
        _ = news.take(.connected, at: at(1))
        #expect(
            news.take(hello, at: at(2)) == [
                .state(.afresh), .state(.gone(.table, id: "t1")), .link(.hub),
            ])
        _ = news.take(.disconnected(reason: "gone"), at: at(3))
        _ = news.take(gone("t2"), at: at(4))
        _ = news.take(.connected, at: at(4))
        #expect(
            news.take(hello, at: at(4)) == [
                .state(.afresh), .state(.gone(.table, id: "t2")), .link(.hub),
            ])
    }

    @Test mutating func `a second greeting on a connection forgets nothing`() {
        _ = news.take(.connected, at: at(1))
        _ = news.take(hello, at: at(1))
        #expect(news.take(hello, at: at(2)) == [])
        _ = news.take(.disconnected(reason: "gone"), at: at(3))
        _ = news.take(.connected, at: at(4))
        #expect(news.take(hello, at: at(4)) == [.state(.afresh), .link(.hub)])
    }

    @Test mutating func `pieces of state are read by their topics`() {
        _ = news.take(.connected, at: at(1))
        _ = news.take(hello, at: at(1))
        let left = #"{"item":"016","left_thousandths":2000,"sequence":7,"v":1}"#
        let topic = "comanda/test/state/all/portions/016"
        let messages = news.take(.state(topic: topic, bytes: Array(left.utf8)), at: at(2))
        guard case .state(.portions(let portions)) = messages.first else {
            Issue.record("no portions: \(messages)")
            return
        }
        #expect(portions.item == "016")
        #expect(portions.left == Quantity(thousandths: 2000))
        for strange in ["comanda/test/state/all/gossip/1", "comanda/test/state/all/portions"] {
            #expect(news.take(.state(topic: strange, bytes: Array(left.utf8)), at: at(3)) == [])
        }
        #expect(news.take(.state(topic: topic, bytes: [0x7B]), at: at(4)) == [])
    }

    @Test mutating func `a greeting wants the house, its menu and all that is open, once`() {
        _ = news.take(.connected, at: at(1))
        _ = news.take(hello, at: at(1))
        #expect(news.wants() == [.house, .state, .menu("m1")])
        #expect(news.wants() == [])
        _ = news.take(hub(online: false), at: at(2))
        #expect(news.wants() == [])
        _ = news.take(hub(online: true), at: at(3))
        #expect(news.wants() == [.house, .state])
    }

    @Test mutating func `what another terminal drafts is told, and nothing once it has left`() {
        let there = Presence(online: true, drafts: ["t1": 2])
        #expect(
            news.take(.presence("waiter-2", there), at: at(1))
                == [.presence("waiter-2", drafts: ["t1": 2])])
        for left in [Presence(online: false, drafts: [:]), nil] {
            #expect(
                news.take(.presence("waiter-2", left), at: at(2))
                    == [.presence("waiter-2", drafts: [:])])
        }
    }
}
