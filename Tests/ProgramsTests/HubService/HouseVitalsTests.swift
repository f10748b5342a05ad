import HouseHealth
import HouseRules
import HouseStore
import Kitchen
import PrinterLink
import Synchronization
import Testing
import Vocabulary
import Wire

@testable import HubService
@testable import OrderHub

/// What the open house notes of itself.
struct HouseVitalsTests {
    private final class Time: Sendable {
        let now = Mutex(HubHouse.evening)
        func pass(seconds: Int64) { now.withLock { $0 = $0.later(by: seconds * 1000) } }
    }

    private let time = Time()
    private let vitals: HouseVitals
    private let bench: HubBench

    init() throws {
        vitals = HouseVitals(
            config: HubHouse.config(), stand: ["hot": PrinterAddress(host: "127.0.0.1", port: 99)]
        ) { [time] in time.now.withLock { $0 } }
        vitals.enrolled([
            DeviceRow(id: "till", role: .cashier, password: "secret-hash"),
            DeviceRow(id: "w1", role: .waiter, password: "secret-hash"),
        ])
        bench = try HubBench()
    }

    private var health: HubHealth { vitals.health(waiting: 2, lockedNames: 1) }

    private func after(seconds: Int64) -> Moment { HubHouse.evening.later(by: seconds * 1000) }

    @Test func `a hub that was just opened has seen nobody`() {
        #expect(health.house == "tiny")
        #expect(health.opened == HubHouse.evening)
        #expect(health.zone == "Europe/Stockholm" && health.offset == 3600)
        #expect(!health.broker.isConnected)
        #expect(health.devices.map(\.id) == ["till", "w1"])
        #expect(health.devices.map(\.role) == [.cashier, .waiter])
        #expect(health.devices.allSatisfy { $0.isConnected == nil && $0.heard == nil })
        #expect(health.printers.map(\.place) == ["127.0.0.1:99", "127.0.0.1:9100"])
        #expect(health.waiting == 2 && health.lockedNames == 1)
    }

    @Test func `a device is there from its presence until its last will`() {
        let here = Canonical.bytes(Presence(online: true, drafts: ["t1": 3]))
        vitals.presence(of: "w1", here)
        time.pass(seconds: 10)
        vitals.presence(of: "w1", here)
        vitals.heard("w1")
        #expect(health.devices[1].isConnected == true)
        #expect(health.devices[1].since == after(seconds: 0))
        #expect(health.devices[1].heard == after(seconds: 10))
        time.pass(seconds: 10)
        vitals.presence(of: "w1", Canonical.bytes(Presence(online: false)))
        #expect(health.devices[1].isConnected == false)
        #expect(health.devices[1].since == after(seconds: 20))
        vitals.presence(of: "w1", [])
        #expect(health.devices[1].isConnected == nil)
        #expect(health.devices[0].isConnected == nil)
    }

    @Test func `words that are no presence, and strangers, change nothing`() {
        vitals.presence(of: "w1", Array("{\"online\":".utf8))
        let drafts = (1...9000).map { (TableID("t\($0)") ?? "t1", 1) }
        let huge = Presence(online: true, drafts: Dictionary(uniqueKeysWithValues: drafts))
        #expect(Canonical.bytes(huge).count > HouseVitals.mostPresenceBytes)
        vitals.presence(of: "w1", Canonical.bytes(huge))
        vitals.presence(of: "ghost", Canonical.bytes(Presence(online: true)))
        #expect(health.devices.map(\.isConnected) == [nil, nil])
    }

    @Test func `when the broker is away nobody is connected`() {
        vitals.broker(isConnected: true)
        vitals.presence(of: "w1", Canonical.bytes(Presence(online: true)))
        time.pass(seconds: 5)
        vitals.broker(isConnected: true)
        #expect(health.broker.since == after(seconds: 0))
        vitals.broker(isConnected: false, reason: "refused")
        time.pass(seconds: 5)
        vitals.broker(isConnected: false, reason: "timed out")
        #expect(
            health.broker
                == HubHealth.Broker(
                    isConnected: false, since: after(seconds: 5), reason: "timed out"))
        #expect(health.devices[1].isConnected == false)
        #expect(health.devices[1].since == after(seconds: 5))
    }

    @Test func `paper that cannot be set waits for no printer`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        vitals.queued(try bench.take([bench.message(.round(1, [.mapo(1)]), 2)]).prints)
        #expect(health.printers.map(\.waiting).reduce(0, +) == 1)
        vitals.reported(ReportPaper(paper: 1, outcome: .failed, trouble: .unsettable))
        #expect(health.printers.map(\.waiting).reduce(0, +) == 0)
        #expect(health.printers.allSatisfy { $0.confirmed == nil })
        try bench.report(
            .reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .unsettable)))
        vitals.turned(bench.hub)
        #expect(health.unsettable == [1])
        try bench.report(.reportPaper(ReportPaper(paper: 1, outcome: .confirmed, trouble: nil)))
        time.pass(seconds: 1)
        vitals.turned(bench.hub)
        #expect(health.unsettable == [])
    }

    @Test func `paper waits from its queue to its proof`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let output = try bench.take([bench.message(.round(1, [.mapo(1), .beer(2)]), 2)])
        vitals.queued(output.prints)
        time.pass(seconds: 7)
        vitals.trouble(.paperEnd, of: "hot")
        #expect(health.printers.map(\.waiting) == [1, 1])
        #expect(health.printers[0].oldest == after(seconds: 0))
        #expect(health.printers[0].trouble == "out of paper: put in a new roll")
        vitals.reported(ReportPaper(paper: 1, outcome: .failed, trouble: nil))
        vitals.reported(ReportPaper(paper: 1, outcome: .unsure, trouble: nil))
        vitals.reported(ReportPaper(paper: 2, outcome: .confirmed, trouble: nil))
        #expect(health.printers.map(\.waiting) == [1, 0])
        #expect(health.printers.map(\.confirmed) == [nil, after(seconds: 7)])
        vitals.trouble(nil, of: "hot")
        vitals.reported(ReportPaper(paper: 1, outcome: .confirmed, trouble: nil))
        #expect(health.printers.map(\.waiting) == [0, 0])
        #expect(health.printers.map(\.trouble) == [nil, nil])
    }

    @Test func `the hub's commits and books are noted`() throws {
        vitals.turned(bench.hub)
        #expect(health.committed == nil)
        #expect(health.sequence == bench.hub.sequence)
        #expect(health.menu == bench.hub.house.menu && health.menu != nil)
        #expect(health.config == bench.hub.house.config && health.config != nil)
        try bench.tell(.seat(1, at: "t1"), from: 1)
        time.pass(seconds: 3)
        vitals.turned(bench.hub)
        #expect(health.committed == after(seconds: 3))
        #expect(health.turned == after(seconds: 3))
        #expect(health.sequence == bench.hub.sequence)
        #expect(health.restore == nil && health.damage == nil)
    }

    @Test func `a restored house gathers, then says which papers wait for somebody`() throws {
        let house = try RestoredHouse(before: [(RestoredHouse.one, .seat(1, at: "t1"))])
        try house.ask(.round(1, [.beer(12)]), by: RestoredHouse.one)
        try house.restore()
        vitals.turned(house.bench.hub)
        #expect(health.restore == HubHealth.Restore(isGathering: true, heldPapers: 0))
        try house.handOver(RestoredHouse.one)
        try house.handOver(RestoredHouse.two)
        _ = try #require(try house.recover())
        vitals.turned(house.bench.hub)
        #expect(health.restore == HubHealth.Restore(isGathering: false, heldPapers: 1))
    }

    @Test func `what the hub says of itself survives the socket, and holds no secret`() throws {
        vitals.presence(of: "w1", Canonical.bytes(Presence(online: true)))
        vitals.trouble(.coverOpen, of: "front")
        let bytes = Canonical.bytes(health)
        #expect(try Canonical.value(parsing: bytes, strict: true) == health)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"))
    }

    @Test func `a presence is known by its topic`() {
        let topics = Topics(house: "tiny")
        #expect(topics.reading(presence: "comanda/tiny/presence/w1") == "w1")
        for other in [
            "comanda/tiny/presence/", "comanda/tiny/presence/a/b", "comanda/other/presence/w1",
            "comanda/tiny/up/w1/hello",
        ] {
            #expect(topics.reading(presence: other) == nil)
        }
    }
}
