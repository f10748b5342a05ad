import Testing

@testable import BrokerLink

@Suite(.timeLimit(.minutes(10)))
struct BrokerStreamTests {
    private let stream = BrokerStream(capacity: 2, byteCapacity: 10)

    private func offer(_ topic: String, bytes: Int = 1) {
        stream.offer(topic: topic, payload: .init(repeating: 0, count: bytes), retained: false)
    }

    private func rest() async -> [String] {
        stream.finish()
        var lines: [String] = []
        while let event = await stream.next() {
            switch event {
            case .connected: lines.append("connected")
            case .disconnected(let reason): lines.append("disconnected: \(reason)")
            case .message(let topic, _, _): lines.append(topic)
            case .overflowed(let dropped, let senders):
                lines.append((["dropped \(dropped)"] + senders).joined(separator: " "))
            }
        }
        return lines
    }

    @Test func `what does not fit is dropped and counted`() async {
        for topic in ["a", "b", "c", "d"] { offer(topic) }
        #expect(await rest() == ["dropped 2", "a", "b"])
    }

    @Test func `payloads count by their bytes`() async {
        offer("a", bytes: 8)
        offer("b", bytes: 3)
        offer("c", bytes: 2)
        #expect(await rest() == ["dropped 1", "a", "c"])
    }

    @Test func `reading makes room again`() async {
        offer("a")
        offer("b")
        #expect(await stream.next() == .message(topic: "a", payload: [0], retained: false))
        offer("c")
        offer("d")
        #expect(await rest() == ["dropped 1", "b", "c"])
    }

    @Test func `a sender who fills a share of the stream is named, and others find room`() async {
        let share = BrokerLimits.Share(level: 1, messages: 2, bytes: 8)
        let stream = BrokerStream(capacity: 100, byteCapacity: 1_000, share: share)
        func offer(_ topic: String, _ bytes: Int = 1) {
            stream.offer(topic: topic, payload: .init(repeating: 0, count: bytes), retained: false)
        }
        for topic in ["up/loud/a", "up/loud/b", "up/loud/c", "up/loud/d"] { offer(topic) }
        offer("up/fat/a", 9)
        offer("up/quiet/a")
        #expect(await stream.next() == .overflowed(dropped: 3, by: ["fat", "loud"]))
        #expect(await stream.next() == .message(topic: "up/loud/a", payload: [0], retained: false))
        // What was read makes room again.
        offer("up/loud/e")
        stream.finish()
        var topics: [String] = []
        while case .message(let topic, _, _) = await stream.next() { topics.append(topic) }
        #expect(topics == ["up/loud/b", "up/quiet/a", "up/loud/e"])
    }

    @Test func `news of the connection fits into a full stream`() async {
        stream.reportConnected()
        for topic in ["a", "b", "c"] { offer(topic) }
        stream.reportDisconnected(reason: "one")
        stream.reportConnected()
        #expect(
            await rest() == ["dropped 1", "connected", "a", "b", "disconnected: one", "connected"])
    }

    @Test func `a connection that came and went unread shrinks to its last loss`() async {
        stream.reportConnected()
        for reason in ["one", "two", "three"] {
            stream.reportDisconnected(reason: reason)
            stream.reportConnected()
        }
        stream.reportDisconnected(reason: "four")
        stream.reportDisconnected(reason: "five")
        #expect(await rest() == ["connected", "disconnected: five"])
    }

    @Test func `a reader who waits gets the next event, the end, or its own cancellation`() async {
        let reader = Task { await stream.next() }
        stream.reportConnected()
        #expect(await reader.value == .connected)

        let cancelled = Task { await stream.next() }
        cancelled.cancel()
        #expect(await cancelled.value == nil)

        let last = Task { await stream.next() }
        stream.finish()
        #expect(await last.value == nil)
        offer("too late")
        #expect(await stream.next() == nil)
    }
}
