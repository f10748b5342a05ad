import HouseRules
import TerminalStore
import Testing
import Vocabulary
import Wire

@testable import TerminalService

struct TerminalReplyTests {
    private let bench: TerminalBench

    init() throws {
        bench = try TerminalBench()
        try bench.open(next: 1)
    }

    @Test func `a reply settles its command once, however often it comes`() throws {
        try bench.submit(1...1)
        #expect(try bench.tick() == ["command 1"])
        #expect(
            try bench.accept(1) == [.answered(TerminalBench.id(1), bench.accepted(1))])
        #expect(try bench.accept(1) == [])
        #expect(try bench.tick() == [])
        #expect(bench.terminal.due == nil)
        #expect(try bench.terminal.reply(to: TerminalBench.id(1)) == bench.accepted(1))
    }

    @Test func `a command whose reply was lost is settled by the reply to its second sending`()
        throws
    {
        try bench.submit(1...1)
        _ = try bench.tick()
        #expect(try bench.sent(until: 2) == ["2: command 1"])
        #expect(try bench.accept(1).count == 1)
        #expect(bench.terminal.due == nil)
    }

    @Test func `commands decided behind our back are sent again after the hello`() throws {
        try bench.submit(1...3)
        #expect(try bench.tick() == commands(1...3))
        bench.terminal.disconnected()
        #expect(try bench.open(next: 4) == commands(1...3))
        try bench.submit(4...4)
        #expect(try bench.tick() == ["command 4"])
    }

    @Test func `replies to ids we never used are passed over`() throws {
        try bench.submit(1...1)
        _ = try bench.tick()
        #expect(try bench.accept(99) == [])
        #expect(try bench.terminal.countWaiting() == 1)
    }

    @Test func `a message the hub could not read is refused by the hash of its bytes`() throws {
        let bytes = try bench.submit(1...2)
        _ = try bench.tick()
        func unreadable(_ hash: String) -> Reply {
            Reply(
                id: nil, outcome: .refused, hub: bench.now, day: nil,
                refusal: RefusalCode("malformed"), payload: hash)
        }
        let stranger = String(repeating: "0", count: 64)
        #expect(try bench.receive(.reply, unreadable(stranger)) == [])
        let hash = TerminalStore.hash(bytes[1])
        let events = try bench.receive(.reply, unreadable(hash))
        let reply = Reply(
            id: TerminalBench.id(2), outcome: .refused, hub: bench.now, day: nil,
            refusal: RefusalCode("malformed"), payload: hash)
        #expect(events == [.answered(TerminalBench.id(2), reply)])
        #expect(try bench.receive(.reply, unreadable(hash)) == [])
        #expect(try bench.terminal.countWaiting() == 1)
    }

    @Test func `what cannot be read is told of and changes nothing`() throws {
        try bench.submit(1...1)
        _ = try bench.tick()
        let events = try bench.receive(.reply, bytes: Array("{".utf8))
        guard case .unreadable(let topic, _) = events.first else {
            Issue.record("\(events) tell of nothing unreadable")
            return
        }
        #expect(topic == "comanda/test/down/waiter-1/reply")
        let other = "comanda/other/down/waiter-1/reply"
        #expect(try bench.terminal.received(other, [], at: bench.now) == [])
        #expect(try bench.receive(.job, bytes: [1]) == [])
        #expect(try bench.terminal.countWaiting() == 1)
    }

    @Test func `state is handed on as it is`() throws {
        let topic = "comanda/test/state/floor/table/t1"
        #expect(
            try bench.terminal.received(topic, [1], at: bench.now)
                == [.state(topic: topic, bytes: [1])])
    }
}
