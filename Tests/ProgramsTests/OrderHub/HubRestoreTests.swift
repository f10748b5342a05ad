import Checks
import Foundation
import HouseRules
import HouseStore
import HubService
import Kitchen
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import OrderHub

/// What a hub does that was put back from a backup.
struct HubRestoreTests {
    private let one = RestoredHouse.one
    private let two = RestoredHouse.two

    /// Two tables are served by two terminals in turns, and one of them pays.
    private func evening(_ house: RestoredHouse) throws {
        try house.ask(.seat(1, at: "t1"), by: one)
        try house.ask(.seat(2, at: "t2"), by: two)
        try house.ask(.round(2, [.mapo(21)]), by: two)
        try house.ask(.round(1, [.mapo(11), .beer(12)]), by: one)
        try house.ask(.cash(2, 29, given: 9500), by: two)
        try house.ask(.close(2), by: two)
        try house.ask(.preBill(1), by: one)
    }

    private func alarms(_ output: HubOutput?, _ text: String) -> Int {
        (output?.alarms ?? []).count { $0.contains(text) }
    }

    @Test func `what terminals hold comes back in the order of the first answers`() throws {
        let house = try RestoredHouse()
        let epoch = house.bench.hub.epoch
        try evening(house)
        let before = house.bench.hub.house
        try house.restore()
        #expect(house.bench.hub.epoch > epoch)
        #expect(house.bench.hub.house.checks.isEmpty)
        // The one that was first to be asked is last to come.
        #expect(try house.handOver(two).map(\.outcome) == [.noted, .noted, .noted, .noted])
        #expect(try house.recover() == nil)
        try house.handOver(one)
        let output = try #require(try house.recover())
        let replies = try output.replies(to: one.device) + output.replies(to: two.device)
        let told = house.told.map(\.reply)
        for first in told {
            let again = try #require(replies.first { $0.id == first.id })
            #expect(again.outcome == first.outcome)
            #expect(again.numbers == first.numbers)
            #expect(again.hub == first.hub)
        }
        #expect(replies.count == told.count)
        let after = house.bench.hub.house
        #expect(after.checks == before.checks)
        #expect(after.counters == before.counters)
        #expect(after.gaps == nil)
        #expect(try HouseAudit(store: house.bench.store).run().wrong == [])
    }

    @Test func `the journal says that it was restored, and from what`() throws {
        let house = try RestoredHouse(before: [(one, .seat(1, at: "t1"))])
        try house.restore()
        let facts = try house.bench.facts(after: 0)
        guard case .houseRestored(let note) = facts.last else {
            Issue.record("the last fact is \(String(describing: facts.last))")
            return
        }
        #expect(note.backup == "2026-11-21T170100Z-3")
        #expect(note.restored == house.bench.now)
    }

    @Test func `new orders stay in their terminals until the old ones are back`() throws {
        let house = try RestoredHouse()
        try house.ask(.seat(1, at: "t1"), by: one)
        try house.restore()
        let new = house.bench.message(.seat(3, at: "t3"), 2, by: one)
        #expect(try house.bench.take([new]).replies().isEmpty)
        try house.handOver(one)
        try house.handOver(two)
        #expect(try house.recover() != nil)
        #expect(try house.bench.take([new]).replies().map(\.outcome) == [.accepted])
        #expect(house.bench.hub.house.checks.values.map(\.number).sorted() == [1, 2])
    }

    @Test func `a terminal that does not come is waited for half a minute`() throws {
        let house = try RestoredHouse()
        try evening(house)
        try house.restore()
        #expect(try house.recover() == nil)
        try house.handOver(one)
        house.bench.now = house.bench.now.later(by: 29_999)
        #expect(try house.recover() == nil)
        house.bench.now = house.bench.now.later(by: 1)
        let output = try house.recover()
        #expect(alarms(output, "not known yet: waiter-2") == 1)
        #expect(house.bench.hub.house.checks.values.map(\.number) == [1])
    }

    @Test func `one that comes late gets the numbers that were kept free for it`() throws {
        let house = try RestoredHouse()
        try evening(house)
        try house.restore()
        try house.handOver(one)
        house.bench.wait(minutes: 1)
        _ = try house.recover()
        // Two's docket is paper 1, its check is 2: both lie below what One was told.
        let held = try house.held(by: two)
        try house.hello(two, knows: true, answers: held.count)
        var output = HubOutput()
        var replies: [Reply] = []
        for one in held {
            let first = try #require(FirstAnswer(one.reply))
            let bytes = CommandEnvelope.adding(first, to: one.bytes)
            output = try house.bench.take([.message(two.device, .command, bytes)])
            replies += try output.replies(to: two.device)
            #expect(alarms(output, "came late") == 1)
        }
        #expect(replies.map(\.numbers) == held.map(\.reply.numbers))
        #expect(replies.map(\.outcome) == [.accepted, .accepted, .accepted, .accepted])
        #expect(house.bench.hub.house.gaps == nil)
        #expect(try HouseAudit(store: house.bench.store).run().wrong == [])
    }

    @Test func `a number that something else has by now is an alarm that names both`() throws {
        let house = try RestoredHouse()
        try house.ask(.seat(1, at: "t1"), by: one)
        try house.ask(.seat(2, at: "t2"), by: two)
        try house.ask(.round(2, [.mapo(21)]), by: two)
        try house.restore()
        try house.handOver(one)
        house.bench.wait(minutes: 1)
        _ = try house.recover()
        let new = house.bench.message(.round(1, [.mapo(11)]), 2, by: one)
        #expect(try house.bench.take([new]).replies().first?.numbers?.papers == [1])
        let held = try house.held(by: two)
        let outputs = try held.map { held in
            let first = try #require(FirstAnswer(held.reply))
            let bytes = CommandEnvelope.adding(first, to: held.bytes)
            return try house.bench.take([.message(two.device, .command, bytes)])
        }
        #expect(
            outputs.last?.alarms.last
                == "waiter-2's command 2 (sendRound) had paper 1 before the restore, and has paper "
                + "2 now: 1 belongs to waiter-1's command 2")
    }

    @Test func `what was refused stays refused, for the reason it was refused for`() throws {
        let house = try RestoredHouse()
        try house.ask(.seat(1, at: "t1"), by: one)
        let refused = try house.ask(.seat(2, at: "t1"), by: two)
        #expect(refused.refusal?.code == "tableIsTaken")
        try house.restore()
        // The table is free as far as the house knows.
        try house.handOver(two)
        house.bench.wait(minutes: 1)
        let output = try #require(try house.recover())
        #expect(try output.replies(to: two.device).map(\.refusal) == [refused.refusal])
        #expect(alarms(output, "accepted before") == 0)
    }

    @Test func `what was accepted and is refused now is an alarm`() throws {
        let house = try RestoredHouse()
        try house.ask(.seat(1, at: "t1"), by: one)
        try house.ask(.round(1, [.mapo(11)]), by: two)
        try house.restore()
        try house.handOver(two)
        house.bench.wait(minutes: 1)
        let output = try #require(try house.recover())
        #expect(
            output.alarms.first
                == "waiter-2's command 1 (sendRound) was accepted before the restore, and is "
                + "refused now: checkIsUnknown")
        // Its paper is out: the number is not given to anything else.
        #expect(house.bench.hub.house.counters.paper == 1)
    }

    @Test func `a missing receipt is explained in the journal, and the audit takes no other`()
        throws
    {
        let house = try RestoredHouse()
        try evening(house)
        try house.ask(.cash(1, 19, given: 16000), by: one)
        let closed = try house.ask(.close(1), by: one)
        #expect(closed.numbers?.receipt == 2)
        try house.restore()
        try house.handOver(one)
        house.bench.wait(minutes: 1)
        _ = try house.recover()
        let report = try HouseAudit(store: house.bench.store).run()
        #expect(report.wrong == [])
        #expect(
            report.proven.contains(
                "1 receipts; a restore explains why 1 numbers from 1 to 1 are missing"))
        #expect(house.bench.hub.house.gaps?.receipts == [1])
    }

    @Test func `a hub that dies while it gathers begins anew`() throws {
        let house = try RestoredHouse()
        try evening(house)
        try house.restore()
        let epoch = house.bench.hub.epoch
        try house.handOver(one)
        try house.bench.open()
        #expect(house.bench.hub.isGathering)
        #expect(house.bench.hub.epoch == epoch)
        try house.handOver(one)
        try house.handOver(two)
        #expect(try house.recover() != nil)
        try house.bench.open()
        #expect(!house.bench.hub.isGathering)
        #expect(house.bench.hub.house.checks.count == 1)
    }

    @Test func `what may have been decided without an answer is decided last, and is an alarm`()
        throws
    {
        let house = try RestoredHouse()
        try house.ask(.seat(1, at: "t1"), by: one)
        try house.restore()
        let unknown = CommandEnvelope.adding(
            .unknown, to: house.bench.bytes(.round(1, [.mapo(11)]), 1, by: two))
        try house.hello(two, knows: true, answers: 1)
        _ = try house.bench.take([.message(two.device, .command, unknown)])
        try house.handOver(one)
        let output = try #require(try house.recover())
        #expect(try output.replies(to: two.device).map(\.outcome) == [.accepted])
        #expect(alarms(output, "waiter-2's command 1 (sendRound) was on its way") == 1)
        // Its number of then is unknown: none that it can have had is given again.
        #expect(house.bench.hub.house.heldPapers == [4])
        #expect(output.prints.isEmpty)
    }

    /// A terminal hands a command over, and does not know what became of it.
    private func handOverUnknown(_ bytes: [UInt8], of sender: Sender, in house: RestoredHouse)
        throws
    {
        let message = CommandEnvelope.adding(.unknown, to: bytes)
        _ = try house.bench.take([.message(sender.device, .command, message)])
    }

    @Test func `what was sent behind a command does not take its place, whatever it helps`() throws
    {
        let house = try RestoredHouse()
        try house.ask(.seat(2, at: "t2"), by: two)
        // Sent before the answer to the round was there, and its own answer was lost.
        let behind = house.bench.bytes(.seat(1, at: "t1"), 2, by: one)
        let round = try house.ask(.round(2, [.mapo(11)]), by: one)
        try house.restore()
        try handOverUnknown(behind, of: one, in: house)
        try house.handOver(one)
        // The terminal that opened the round's check does not come back.
        house.bench.wait(minutes: 1)
        let output = try #require(try house.recover())
        let replies = try output.replies(to: one.device)
        #expect(replies.map(\.outcome) == [.refused, .accepted])
        #expect(try house.bench.store.command(round.id ?? HubBench.id(0))?.seq == 1)
        #expect(alarms(output, "came under a number that another one has") == 0)
    }

    @Test func `nor does it take the place of another terminal's command`() throws {
        let house = try RestoredHouse()
        let three = Sender(device: "waiter-3", epoch: 300)
        try house.ask(.seat(3, at: "t3"), by: three)
        let behind = house.bench.bytes(.seat(2, at: "t2"), 2, by: two)
        try house.ask(.round(3, [.mapo(11)]), by: one)
        let seated = try house.ask(.seat(1, at: "t1"), by: two)
        try house.restore()
        try handOverUnknown(behind, of: two, in: house)
        try house.handOver(two)
        try house.handOver(one)
        house.bench.wait(minutes: 1)
        let output = try #require(try house.recover())
        let replies = try output.replies(to: two.device)
        #expect(replies.map(\.outcome) == [.accepted, .accepted])
        #expect(replies.first?.id == seated.id)
        #expect(alarms(output, "came under a number that another one has") == 0)
    }

    @Test func `a new terminal store after the backup is no obstacle`() throws {
        let house = try RestoredHouse(before: [(one, .seat(1, at: "t1"))])
        let newer = Sender(epoch: 300)
        let bytes = house.bench.bytes(.seat(2, at: "t2"), 1, by: newer)
        let reply = try #require(
            try house.bench.take([.message(newer.device, .command, bytes)]).replies().first)
        try house.restore()
        try house.hello(newer, knows: true, answers: 1)
        let first = try #require(FirstAnswer(reply))
        _ = try house.bench.take([
            .message(newer.device, .command, CommandEnvelope.adding(first, to: bytes))
        ])
        try house.handOver(two)
        let output = try #require(try house.recover())
        #expect(try output.replies().map(\.numbers?.check) == [2])
    }
}
