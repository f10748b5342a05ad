import Foundation
import HouseRules
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HouseProof
@testable import HubService
@testable import OrderHub

/// Who is blamed when a restored hub falls over what its terminals handed over.
struct RestoredSuspectsTests {
    private let house: RestoredHouse

    /// Two terminals have something to hand over that the backup does not know.
    init() throws {
        house = try RestoredHouse()
        try house.ask(.seat(1, at: "t1"), by: RestoredHouse.one)
        try house.ask(.seat(2, at: "t2"), by: RestoredHouse.two)
        try house.ask(.round(1, [.mapo(11)]), by: RestoredHouse.one)
        try house.restore()
    }

    private func guarded() throws -> GuardedHub {
        let data = house.bench.data
        return try GuardedHub(house.bench.hub, data, HouseLog(at: data.log, echoes: false))
    }

    private func messages() throws -> [Incoming] {
        try house.messages(of: RestoredHouse.one) + house.messages(of: RestoredHouse.two)
    }

    private func fall(over message: Incoming) throws {
        try DoingNote(at: house.bench.data.deciding).write([NotedMessage(message)])
        _ = try Suspects.judgeEnd(of: house.bench.data, byTrap: true)
    }

    @Test func `each command that was gathered is noted alone while it is decided`() throws {
        let hub = try guarded()
        let messages = try messages()
        try hub.settle(messages, at: { house.bench.now }, startsDay: false) { _ in }
        let note = hub.hub.willDecide
        var noted: [[NotedMessage]] = []
        hub.hub.willDecide = { [url = house.bench.data.deciding] message throws(Fault) in
            try note(message)
            noted.append(DoingNote.read(url))
        }
        try hub.recoverWhenReady(at: house.bench.now) { _ in }
        // In the order of the first answers.
        #expect(noted == [messages[0], messages[2], messages[1]].map { [NotedMessage($0)] })
        #expect(DoingNote.read(house.bench.data.deciding) == [])
    }

    @Test func `a command is noted before anything looks into it`() throws {
        let hub = try guarded()
        let messages = try messages()
        let unknown = CommandEnvelope.adding(
            .unknown, to: house.bench.bytes(.round(1, [.beer(12)]), 3, by: RestoredHouse.one))
        let late = Incoming.message(RestoredHouse.one.device, .command, unknown)
        try hub.settle(messages + [late], at: { house.bench.now }, startsDay: false) { _ in }
        var noted: [NotedMessage] = []
        hub.hub.willDecide = { message throws(Fault) in noted.append(message) }
        house.bench.wait(minutes: 1)
        try hub.recoverWhenReady(at: house.bench.now) { _ in }
        // First for the numbers that it may have been given, then to be decided.
        let order = [late, messages[0], messages[2], messages[1], late]
        #expect(noted == order.map { NotedMessage($0) })
    }

    @Test func `a restored house suspects nobody: its papers are others by the same numbers`()
        throws
    {
        for _ in 1...2 {
            try DoingNote(at: house.bench.data.setting).write([NotedMessage(paper: 3)])
            _ = try Suspects.judgeEnd(of: house.bench.data, byTrap: true)
        }
        func stage() -> Suspects.Stage? {
            Suspects(at: house.bench.data.paperSuspects).stage(of: NotedMessage(paper: 3))
        }
        #expect(stage() == .convicted)
        try house.restore()
        #expect(stage() == nil)
    }

    @Test func `a suspect that is only gathered is not acquitted`() throws {
        let messages = try messages()
        try fall(over: messages[1])
        try guarded().settle(messages, at: { house.bench.now }, startsDay: false) { _ in }
        let stage = Suspects(at: house.bench.data.suspects).stage(of: NotedMessage(messages[1]))
        #expect(stage == .suspected)
    }

    @Test func `a convicted command is stored as refused, and the others come back`() throws {
        let messages = try messages()
        for _ in 1...2 { try fall(over: messages[1]) }
        let hub = try guarded()
        var outputs: [HubOutput] = []
        try hub.settle(messages, at: { house.bench.now }, startsDay: false) { _ in }
        try hub.recoverWhenReady(at: house.bench.now) { outputs.append($0) }
        let one = try outputs.flatMap { try $0.replies(to: RestoredHouse.one.device) }
        let two = try outputs.flatMap { try $0.replies(to: RestoredHouse.two.device) }
        #expect(one.map(\.refusal?.code) == [nil, "houseFault"])
        #expect(two.map(\.outcome) == [.accepted])
        let alarms = outputs.flatMap(\.alarms).filter { $0.contains("brings the hub down") }
        #expect(alarms.count == 1)
        #expect(alarms.first?.hasPrefix("waiter-1's command 2 (sendRound) ") == true)
        #expect(try HouseAudit(store: house.bench.store).run().wrong == [])
    }
}
