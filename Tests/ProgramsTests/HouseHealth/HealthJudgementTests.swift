import HouseHealth
import Testing
import Vocabulary
import Wire

/// What is said of a house for each thing that was read about it.
struct HealthJudgementTests {
    private typealias Readings = HealthReadings

    private func expect(
        _ level: HealthFinding.Level, _ seen: String, _ advice: String? = nil,
        name: String? = nil, of thing: HealthFinding.Thing, in reading: HealthReading,
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(
            Readings.finding(thing, reading)
                == HealthFinding(level, thing, seen, name: name, advice: advice),
            sourceLocation: location)
    }

    @Test func `a house with all well says so, thing by thing`() {
        let reading = Readings.open { hub in
            hub.printers = [HubHealth.Printer(id: "wok", place: "10.0.0.7:9100")]
            hub.devices = [HubHealth.Device(id: "till-1", role: .cashier)]
        }
        let findings = HealthJudgement(reading).findings
        let width = findings.map(\.title.count).max() ?? 0
        #expect(
            findings.map { $0.line(width: width) } == [
                "ok     house          tiny is open since 18:00",
                "ok     hub            answers in 3 ms, journal at 41, last commit 20 s ago",
                "ok     broker         the hub is connected since 18:01",
                "ok     printer wok    no paper since the house opened (10.0.0.7:9100)",
                "ok     device till-1  cashier, not seen since the house opened -> switch it on, or"
                    + " 'comanda device remove till-1' if it is gone for good",
                "ok     clock          kept right by a time service in Europe/Stockholm, 19:00",
                "ok     books          menu and config are those of the files",
                "ok     sign-ins       no name is locked",
                "ok     backup         none is made by itself -> a section 'backup' in house.yaml"
                    + " makes the open house do it",
                "ok     disk           100.0 GiB free (25%), database 3.0 MiB, write-ahead log"
                    + " 4.0 KiB",
                "ok     files          their owner's alone",
            ])
        #expect(HealthJudgement.worst(findings).status == 0)
    }

    @Test func `the worst finding is the exit status`() {
        #expect(HealthJudgement.worst([]).status == 0)
        #expect(HealthFinding.Level.allCases.map(\.status) == [0, 1, 2])
        let findings = HealthFinding.Level.allCases.shuffled().map { HealthFinding($0, .disk, "") }
        #expect(HealthJudgement.worst(findings) == .alarm)
        #expect(HealthFinding.cannotTell == 3)
        #expect(
            HealthFinding(.alarm, .disk, "full").line(width: 4) == "ALARM  disk  full")
    }

    // MARK: Open and closed

    @Test func `a closed house is an alarm unless it may be closed`() {
        var reading = Readings.open()
        reading.house = .closed
        expect(.alarm, "closed", "open it with 'comanda open'", of: .house, in: reading)
        reading.mayBeClosed = true
        expect(.ok, "closed", of: .house, in: reading)
        #expect(
            HealthJudgement(reading).findings.map(\.thing) == [.house, .clock, .disk, .files])
        #expect(HealthJudgement.worst(HealthJudgement(reading).findings) == .ok)
    }

    @Test func `a hub that does not answer, or is not there, is an alarm with its restarts`() {
        var reading = Readings.open()
        reading.house = .silent(waited: 2000)
        expect(
            .alarm, "the hub did not answer within 2000 ms",
            "see 'comanda log'; if it stays silent, end 'comanda open' and open again",
            of: .house, in: reading)
        reading.house = .noHub
        expect(
            .alarm, "it is being kept open, but no hub serves it",
            "wait a few seconds; if it stays so, 'comanda log' says why", of: .house, in: reading)
        var child = ParentNote.Child(started: Readings.ago(seconds: 9))
        child.restart(at: Readings.ago(seconds: 5), ending: "was ended by signal 9")
        reading.parent = ParentNote(opened: Readings.ago(seconds: 60))
        reading.parent?.hub = child
        expect(
            .warn, "started 5 s ago; restarted once; the last one was ended by signal 9",
            "'comanda log' says why it ended", of: .hub, in: reading)
    }

    // MARK: Hub and broker

    @Test(arguments: [
        (0, 3, 0, HealthFinding.Level.ok), (4_999, 499, 999, .ok), (5_000, 3, 0, .warn),
        (29_999, 3, 0, .warn), (30_000, 3, 0, .alarm), (0, 500, 0, .warn), (0, 3, 1_000, .warn),
        (0, 3, 7_999, .warn), (0, 3, 8_000, .alarm),
    ])
    func `a hub is late, slow or swamped by degrees`(
        age: Int64, answer: Int, waiting: Int, level: HealthFinding.Level
    ) throws {
        let reading = Readings.open(answeredIn: answer) { hub in
            hub.turned = hub.clock.later(by: -age)
            hub.waiting = waiting
        }
        let finding = try #require(Readings.finding(.hub, reading))
        #expect(finding.level == level)
        #expect((finding.advice != nil) == (level != .ok))
        #expect(finding.seen.contains("\(waiting) messages wait") == (waiting > 0))
    }

    @Test func `a hub that stands still says for how long`() {
        let stuck = Readings.open { $0.turned = $0.clock.later(by: -300_000) }
        expect(
            .alarm,
            "its work has stood still for 5 min; answers in 3 ms, journal at 41, last commit 20 s"
                + " ago", "end 'comanda open' and open the house again", of: .hub, in: stuck)
    }

    @Test(arguments: [
        ([Int64](), HealthFinding.Level.ok), ([3_600], .ok), ([3_599], .warn), ([10, 20], .warn),
        ([10, 20, 600], .warn), ([10, 20, 599], .alarm),
    ])
    func `restarts are told for an hour; three in ten minutes are an alarm`(
        ages: [Int64], level: HealthFinding.Level
    ) throws {
        for thing in [HealthFinding.Thing.hub, .broker] {
            var child = ParentNote.Child(started: Readings.ago(seconds: 4000))
            for age in ages.reversed() {
                child.restart(at: Readings.ago(seconds: age), ending: "ended with status 1")
            }
            var reading = Readings.open()
            reading.parent = ParentNote(opened: Readings.ago(seconds: 4000))
            if thing == .hub { reading.parent?.hub = child } else { reading.parent?.broker = child }
            let finding = try #require(Readings.finding(thing, reading))
            #expect(finding.level == level)
            let times = ages.count == 1 ? "once" : "\(ages.count) times"
            #expect(
                finding.seen.hasSuffix("; restarted \(times); the last one ended with status 1")
                    == !ages.isEmpty)
        }
    }

    @Test func `a broker that is away is an alarm`() {
        let reading = Readings.open { hub in
            hub.broker = HubHealth.Broker(
                isConnected: false, since: Readings.ago(seconds: 90), reason: "refused")
        }
        expect(
            .alarm, "the hub is not connected since 18:58: refused",
            "it is started again by itself; if it stays away, read /data/broker/mosquitto.log",
            of: .broker, in: reading)
    }
}
