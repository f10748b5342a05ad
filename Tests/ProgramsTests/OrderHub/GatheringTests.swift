import HouseRules
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HubService
@testable import OrderHub

/// How long a restored house waits for what its terminals hold, and how much of it it holds.
struct GatheringTests {
    private let start = HubHouse.evening
    private var gathering = Gathering(patience: 30_000, call: 1)

    private func hello(_ answers: Int?) -> Hello {
        Hello(epoch: 100, lowest: 1, highest: 9, firstAnswers: answers)
    }

    private func held(
        _ seq: Int64, of device: DeviceID, size: Int = 500
    ) throws -> Gathering.Held {
        let envelope = CommandEnvelope(
            id: HubBench.id(seq), epoch: 100, seq: seq, session: "", at: start,
            command: .seat(1, at: "t1"))
        let bytes = CommandEnvelope.adding(.unknown, to: envelope.bytes)
        return Gathering.Held(
            device: device, envelope: try CommandEnvelope(parsing: bytes), size: size,
            message: NotedMessage(device, "command", ""))
    }

    /// After how many seconds it is ready, when something happens every nine.
    private mutating func seconds(
        until most: Int, _ happens: (inout Gathering, Int64, Moment) throws -> Void
    ) rethrows -> Int? {
        for second in 0...most {
            let now = start.later(by: Int64(second) * 1_000)
            if second % 9 == 0 { try happens(&gathering, Int64(second / 9 + 1), now) }
            if gathering.isReady(["waiter-1", "waiter-2"], at: now) { return second }
        }
        return nil
    }

    @Test func `a terminal that says hello again and again holds nobody up`() {
        var this = self
        let ready = this.seconds(until: 200) { gathering, _, now in
            gathering.note(hello(999_999), of: "waiter-1", isWhole: true, at: now)
        }
        #expect(ready == 30)
    }

    @Test func `a terminal that hands over what is known already holds nobody up`() {
        var this = self
        let ready = this.seconds(until: 200) { gathering, number, now in
            gathering.note(hello(999_999), of: "waiter-1", isWhole: true, at: now)
            gathering.noteKnown(min(number, 3), of: "waiter-1", at: now)
        }
        // The third one came after 18 s.
        #expect(ready == 30)
    }

    @Test func `whatever still comes, it ends after four times the patience`() throws {
        var this = self
        let ready = try this.seconds(until: 200) { gathering, number, now in
            gathering.note(hello(999_999), of: "waiter-1", isWhole: true, at: now)
            let isTaken = gathering.take(try held(number, of: "waiter-1"), at: now)
            #expect(isTaken)
        }
        #expect(ready == 120)
    }

    @Test func `no device takes the others' places`() throws {
        var gathering = gathering
        var refused: [String] = []
        func take(_ one: Gathering.Held) {
            if !gathering.take(one, at: start) { refused.append("\(one.device) \(one.seq)") }
        }
        let size = Gathering.mostBytesPerDevice / 4
        for seq in Int64(1)...4 { take(try held(seq, of: "waiter-1", size: size)) }
        take(try held(5, of: "waiter-1"))
        // The same again takes no more room.
        take(try held(4, of: "waiter-1", size: size))
        let one = try held(1, of: "waiter-2")
        for seq in 1...Int64(Gathering.mostPerDevice) + 1 {
            take(
                Gathering.Held(
                    device: one.device, envelope: one.envelope.placed(at: seq, in: 100), size: 1,
                    message: one.message))
        }
        take(try held(1, of: "waiter-3"))
        #expect(refused == ["waiter-1 5", "waiter-2 20001"])
    }
}
