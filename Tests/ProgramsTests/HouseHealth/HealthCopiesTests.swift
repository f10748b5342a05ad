import HouseHealth
import HouseRules
import Testing
import Vocabulary
import Wire

/// What is said of backups, restores, and of a house that was opened over damage.
struct HealthCopiesTests {
    private typealias Readings = HealthReadings

    private func expect(
        _ level: HealthFinding.Level, _ seen: String, _ advice: String? = nil,
        of thing: HealthFinding.Thing, in reading: HealthReading,
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(
            Readings.finding(thing, reading)
                == HealthFinding(level, thing, seen, advice: advice), sourceLocation: location)
    }

    /// A house with a copy every 30 minutes.
    private func copying(
        newest minutes: Int64?, opened: Int64 = 600, trouble: String? = nil, advice: String? = nil
    ) -> HealthReading {
        Readings.open { hub in
            hub.opened = Readings.ago(seconds: opened * 60)
            var backup = HubHealth.Backup(folder: "/mnt/b", everyMinutes: 30)
            backup.newest = minutes.map { Readings.ago(seconds: $0 * 60) }
            backup.trouble = trouble
            backup.advice = advice
            hub.backup = backup
        }
    }

    @Test(arguments: [
        (Int64(0), HealthFinding.Level.ok, HealthFinding.Level.warn), (69, .ok, .warn),
        (70, .warn, .alarm), (129, .warn, .alarm), (130, .alarm, .alarm),
    ])
    func `copies that are missed are told by degrees, and worse when they fail`(
        age: Int64, level: HealthFinding.Level, failing: HealthFinding.Level
    ) {
        let reading = copying(newest: age)
        #expect(Readings.finding(.backup, reading)?.level == level)
        #expect((Readings.finding(.backup, reading)?.advice == nil) == (level == .ok))
        let failed = copying(newest: age, trouble: "cannot make a folder: read-only")
        #expect(Readings.finding(.backup, failed)?.level == failing)
    }

    @Test func `a house says when its newest copy was made and where, or that there is none`() {
        let unit = "; if the house is a service, let 'comanda service' write its unit again"
        expect(
            .ok, "none is made by itself",
            "a section 'backup' in house.yaml makes the open house do it", of: .backup,
            in: Readings.open())
        expect(
            .ok, "the newest is of 18:50, 10 min ago (/mnt/b)", of: .backup,
            in: copying(newest: 10))
        expect(.ok, "none yet (/mnt/b)", of: .backup, in: copying(newest: nil, opened: 1))
        expect(
            .alarm, "none yet (/mnt/b); cannot make a backup: too little room",
            "make room there\(unit)", of: .backup,
            in: copying(
                newest: nil, opened: 1, trouble: "cannot make a backup: too little room",
                advice: "make room there"))
        expect(
            .warn, "the newest is of 17:40, 80 min ago (/mnt/b)",
            "'comanda backup' says why\(unit)", of: .backup, in: copying(newest: 80))
        var beside = copying(newest: 80)
        beside.data = "/mnt"
        #expect(Readings.finding(.backup, beside)?.advice == "'comanda backup' says why")
    }

    @Test func `a restored house waits for its terminals, then for somebody to look`() {
        #expect(Readings.finding(.restore, Readings.open()) == nil)
        let gathers = "the house was restored and waits for what its terminals hold"
        let switchOn =
            "switch all terminals on; it goes on half a minute after the first of them says hello,"
            + " two minutes at most"
        expect(
            .warn, gathers, switchOn, of: .restore,
            in: Readings.open { $0.restore = .init(isGathering: true, heldPapers: 0) })
        let held = "since the restore until somebody has looked"
        expect(
            .warn, "\(gathers); 2 papers wait \(held)", switchOn, of: .restore,
            in: Readings.open { $0.restore = .init(isGathering: true, heldPapers: 2) })
        expect(
            .warn, "1 paper waits \(held)",
            "look at the kitchen's paper, then 'comanda restore --confirm-papers' prints all of it,"
                + " or '--dismiss-papers' takes it for seen",
            of: .restore,
            in: Readings.open { $0.restore = .init(isGathering: false, heldPapers: 1) })
    }

    @Test(arguments: [(1, "1 finding"), (3, "3 findings")])
    func `a house that was opened over damage is an alarm`(count: Int, words: String) {
        expect(
            .alarm, "tiny is open since 18:00 over damaged data: \(words)",
            "'comanda audit' tells them; put a backup in its place with 'comanda restore'",
            of: .house, in: Readings.open { $0.damage = count })
    }

    @Test func `a hub that says nothing of its disk has the usual limits`() throws {
        var hub = Readings.hub()
        hub.disk = DiskLimits(alarmBelow: 900, refuseBelow: 90)
        #expect(try Canonical.value(parsing: Canonical.bytes(hub), strict: true) == hub)
        guard case .object(var fields) = Canonical.tree(hub) else {
            Issue.record("it is no object")
            return
        }
        #expect(fields.removeValue(forKey: "disk") != nil)
        let older: HubHealth = try Canonical.value(
            parsing: JSONTree.object(fields).canonicalBytes, strict: false)
        #expect(older.disk == .usual)
    }

    @Test func `a hub that says nothing of copies, restore and damage is read too`() throws {
        var hub = Readings.hub()
        let bytes = Canonical.bytes(hub)
        for word in ["backup", "restore", "damage"] {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(word))
        }
        #expect(try Canonical.value(parsing: bytes, strict: true) == hub)
        hub.backup = HubHealth.Backup(folder: "/b", everyMinutes: 30)
        hub.restore = HubHealth.Restore(isGathering: true, heldPapers: 3)
        hub.damage = 2
        #expect(try Canonical.value(parsing: Canonical.bytes(hub), strict: true) == hub)
    }
}
