import Checks
import Foundation
import GRDB
import HouseRules
import Synchronization
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HouseProof
@testable import HouseStore
@testable import HubService
@testable import OrderHub

/// While one batch is written the next one is decided; nobody is told of either too early.
struct RunAheadTests {
    private let bench: HubBench
    private let guarded: GuardedHub
    private let written = Signal()
    private let heard = Heard()

    /// Told when a batch is written.
    private final class Signal: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)
        func tell() { semaphore.signal() }
        func wait() -> Bool { semaphore.wait(timeout: .now() + 20) == .success }
    }

    /// What left the house, in order.
    private final class Heard {
        var replies: [Reply] = []
        var moreWaits = true
    }

    init() throws {
        bench = try HubBench()
        let log = HouseLog(at: URL(fileURLWithPath: "/dev/null"), echoes: false)
        guarded = try GuardedHub(bench.hub, bench.data, log)
        guarded.runAhead = GuardedHub.RunAhead(
            moreWaits: { [heard] in heard.moreWaits }, whenWritten: { [written] in written.tell() })
    }

    private func settle(
        _ batch: Incoming..., at now: Moment = HubHouse.evening, startsDay: Bool = false
    ) throws {
        try guarded.settle(batch, at: { now }, startsDay: startsDay) {
            heard.replies += (try? $0.replies()) ?? []
        }
    }

    private func conclude() throws {
        try guarded.conclude { heard.replies += (try? $0.replies()) ?? [] }
    }

    private func refuseWrites(_ refuses: Bool) throws {
        try bench.store.queue.inDatabase { db in
            try db.execute(sql: "PRAGMA query_only = \(refuses ? 1 : 0)")
        }
    }

    private var noted: [NotedMessage] { DoingNote.read(bench.data.deciding) }

    @Test func `the next batch is decided on the house as it will be`() throws {
        try settle(bench.message(.seat(1, at: "t1"), 1))
        #expect(bench.hub.house.checks.isEmpty, "it is not true before it is concluded")
        try settle(bench.message(.round(1, [.mapo(1)]), 2))
        try settle(bench.message(.cash(1, 1, given: 10_000), 3))
        #expect(heard.replies.map(\.outcome) == [.accepted, .accepted])
        try settle(bench.message(.close(1), 4))
        // What was closed a moment ago is asked for, and stands nowhere on the disk yet.
        try settle(
            bench.message(.reprintReceipt(OnCheck(check: 1)), 5),
            bench.message(.round(1, [.mapo(2)]), 6))
        try conclude()
        #expect(heard.replies.map(\.sequence) == [3, 4, 5, 6, 7, 8])
        #expect(heard.replies.map(\.outcome) == Array(repeating: .accepted, count: 5) + [.refused])
        #expect(heard.replies.last?.refusal?.code == "checkIsClosed")
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    @Test func `nothing is answered before it is on the disk`() throws {
        try settle(bench.message(.seat(1, at: "t1"), 1))
        #expect(heard.replies.isEmpty)
        #expect(written.wait())
        #expect(heard.replies.isEmpty, "the hub's thread alone hands out what follows")
        try guarded.concludeWritten { heard.replies += (try? $0.replies()) ?? [] }
        #expect(heard.replies.map(\.outcome) == [.accepted])
        #expect(try bench.store.head() == bench.hub.head)
        try conclude()
        #expect(heard.replies.count == 1)
    }

    @Test func `a command that comes again while it is written is answered as it was`() throws {
        let message = bench.message(.seat(1, at: "t1"), 1)
        try settle(message)
        try settle(message)
        try conclude()
        #expect(heard.replies.count == 2)
        #expect(heard.replies.first == heard.replies.last)
        #expect(bench.hub.sequence == 3)
    }

    @Test func `both the batch that is written and the one that is decided are noted`() throws {
        let (first, second) = (
            bench.message(.seat(1, at: "t1"), 1), bench.message(.seat(2, at: "t2"), 2)
        )
        try settle(first)
        #expect(noted == [NotedMessage(first)])
        var whileDeciding: [NotedMessage] = []
        _ = try guarded.carryOut([NotedMessage(second)], { _ in }) { () throws(Fault) in
            whileDeciding = noted
            return try bench.hub.prepare([second], at: HubHouse.evening)
        }
        #expect(whileDeciding == [first, second].map(NotedMessage.init))
        #expect(noted == [NotedMessage(second)])
        try conclude()
        #expect(noted == [])
    }

    @Test func `a day that begins while nothing was received is concluded like any batch`() throws {
        let morning = HubHouse.evening.later(by: 24 * 3_600_000)
        try settle(at: morning, startsDay: true)
        #expect(bench.hub.underWay != nil)
        try settle(bench.message(.seat(1, at: "t1"), 1), at: morning)
        try conclude()
        #expect(heard.replies.map(\.outcome) == [.accepted])
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    @Test func `what the disk does not take is answered to nobody, nor what was decided after it`()
        throws
    {
        try settle(bench.message(.seat(1, at: "t1"), 1))
        try conclude()
        heard.replies = []
        try refuseWrites(true)
        try settle(bench.message(.round(1, [.mapo(1)]), 2))
        #expect(throws: Fault.self) { try settle(bench.message(.round(1, [.beer(2)]), 3)) }
        #expect(heard.replies.isEmpty)
        try refuseWrites(false)
        try bench.open()
        #expect(bench.hub.house.checks[1]?.lines.isEmpty == true)
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    @Test func `when nothing more waits a batch is answered at once`() throws {
        heard.moreWaits = false
        try settle(bench.message(.seat(1, at: "t1"), 1))
        #expect(heard.replies.count == 1)
        #expect(noted == [])
    }
}
