import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// Strictly one after another, each once: what keeps doubled and late messages harmless.
struct HubOrderTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    private func codes(_ output: HubOutput) throws -> [String] {
        try output.replies().map { $0.refusal?.code ?? $0.outcome.rawValue }
    }

    @Test func `the same command again gets the very same answer`() throws {
        let message = bench.message(.seat(1, at: "t1"), 1)
        let first = try bench.take([message]).down(HubBench.waiter, "reply")
        bench.wait(minutes: 7)
        let second = try bench.take([message, message]).down(HubBench.waiter, "reply")
        try bench.open()
        let third = try bench.take([message]).down(HubBench.waiter, "reply")
        #expect(first.count == 1)
        #expect(second == first + first)
        #expect(third == first)
        #expect(bench.hub.sequence == 3)
        #expect(bench.hub.house.checks.count == 1)
    }

    @Test func `a doubled command in one batch happens once`() throws {
        let message = bench.message(.seat(1, at: "t1"), 1)
        let replies = try bench.take([message, message]).down(HubBench.waiter, "reply")
        #expect(replies.count == 2)
        #expect(Set(replies).count == 1)
        #expect(bench.hub.sequence == 3)
    }

    @Test func `a refusal is repeated even when the command would be taken now`() throws {
        try bench.tell(.seat(1, at: "t1"), .seat(2, at: "t1"), .move(1, to: "t2"), from: 1)
        let again = try bench.take([bench.message(.seat(2, at: "t1"), 2)])
        #expect(try codes(again) == ["tableIsTaken"])
        #expect(bench.hub.house.checks.count == 1)
    }

    @Test func `the envelope may change when a command is sent again, its value may not`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let later = Sender(staff: "mei", at: HubHouse.evening.later(by: 9))
        let same = try bench.take([bench.message(.seat(1, at: "t1"), 1, by: later)])
        #expect(try codes(same) == ["accepted"])
        let other = try bench.take([
            bench.message(.seat(1, at: "t2"), 2, id: HubBench.id(1)),
            bench.message(.seat(2, at: "t2"), 2),
        ])
        #expect(try codes(other) == ["idReused", "accepted"])
        #expect(try other.replies()[0].sequence == nil)
        #expect(bench.hub.sequence == 4)
    }

    @Test func `one device cannot use another's id`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let till = Sender(device: "till", epoch: 100)
        let output = try bench.take([bench.message(.seat(1, at: "t1"), 1, by: till)])
        #expect(try output.replies(to: "till").map { $0.refusal?.code } == ["idReused"])
        #expect(bench.hub.sequence == 3)
    }

    @Test func `a command that jumps ahead is not looked at`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let jump = bench.message(.seat(2, at: "t2"), 3)
        let output = try bench.take([jump])
        #expect(
            try output.replies() == [
                Reply(
                    id: HubBench.id(3), outcome: .missing, missingSeq: 2, hub: HubHouse.evening,
                    day: HubHouse.day)
            ])
        #expect(bench.hub.sequence == 3)
        #expect(try bench.store.command(HubBench.id(3)) == nil)
        let inOrder = try bench.take([bench.message(.seat(3, at: "t3"), 2), jump])
        #expect(try codes(inOrder) == ["accepted", "accepted"])
    }

    @Test func `the first command of all is the first of its device`() throws {
        let output = try bench.take([bench.message(.seat(1, at: "t1"), 4)])
        #expect(try output.replies().map(\.missingSeq) == [1])
    }

    @Test func `the order counts within a batch`() throws {
        let output = try bench.take([
            bench.message(.seat(2, at: "t2"), 2), bench.message(.seat(1, at: "t1"), 1),
            bench.message(.seat(2, at: "t2"), 2), bench.message(.seat(3, at: "t3"), 4),
        ])
        #expect(try codes(output) == ["missing", "accepted", "accepted", "missing"])
        #expect(try output.replies().map(\.missingSeq) == [1, nil, nil, 3])
    }

    @Test func `a place that is taken is not given twice`() throws {
        try bench.tell(.seat(1, at: "t1"), .seat(2, at: "t2"), from: 1)
        let output = try bench.take([bench.message(.seat(3, at: "t3"), 1, id: 999)])
        #expect(try codes(output) == ["seqReused"])
        #expect(try output.replies().map(\.sequence) == [nil])
        #expect(bench.hub.sequence == 4)
        #expect(try bench.store.command(999) == nil)
    }

    @Test func `a newer store of a device closes the older one`() throws {
        let newer = Sender(epoch: 101)
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let early = try bench.take([bench.message(.seat(2, at: "t2"), 2, by: newer)])
        #expect(try early.replies().map(\.missingSeq) == [1])
        let first = try bench.take([bench.message(.seat(2, at: "t2"), 1, by: newer)])
        #expect(try codes(first) == ["accepted"])
        let old = try bench.take([bench.message(.seat(3, at: "t3"), 2)])
        #expect(try codes(old) == ["staleEpoch"])
        #expect(try old.replies().map(\.sequence) == [nil])
        let again = try bench.take([bench.message(.seat(1, at: "t1"), 1)])
        #expect(try codes(again) == ["accepted"], "what was decided stays answered")
        #expect(bench.hub.sequence == 4)
    }

    @Test func `devices do not wait for each other`() throws {
        let till = Sender(device: "till", epoch: 200)
        let output = try bench.take([
            bench.message(.seat(1, at: "t1"), 2), bench.message(.seat(2, at: "t2"), 1, by: till),
        ])
        #expect(try output.replies().map(\.outcome) == [.missing])
        #expect(try output.replies(to: "till").map(\.outcome) == [.accepted])
    }

    @Test func `places are remembered when the house opens again`() throws {
        try bench.tell(.seat(1, at: "t1"), .seat(2, at: "t1"), from: 1)
        try bench.open()
        let output = try bench.take([bench.message(.seat(3, at: "t3"), 4)])
        #expect(try output.replies().map(\.missingSeq) == [3])
        #expect(try codes(try bench.take([bench.message(.seat(3, at: "t3"), 3)])) == ["accepted"])
    }
}
