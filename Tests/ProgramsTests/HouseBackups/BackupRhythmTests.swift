import Foundation
import HouseRules
import HouseStore
import Testing
import Vocabulary

@testable import HouseBackups
@testable import HouseFolder
@testable import HubService

/// When backups are made by themselves, and what is told of them.
struct BackupRhythmTests {
    private let now = HubHouse.evening
    private let plan = BackupPlan(folder: "backups", everyMinutes: 30, keepLast: 2, keepDays: 0)
    private static let minute: Int64 = 60_000
    private static let year: Int64 = 365 * 24 * 60 * 60_000

    private func ago(minutes: Int64) -> Moment { now.later(by: -minutes * Self.minute) }

    private func fault(_ cause: String, at place: String = "/b/1.part") -> Fault {
        Fault("make a backup", at: place, cause: cause)
    }

    /// Ages of copies, and the pause after which the first one is due; in minutes.
    static let beginnings: [([Int64], Int64)] = [
        ([], 0), ([0], 30), ([90, 10], 20), ([30], 0), ([5000], 0),
    ]

    @Test(arguments: beginnings)
    func `the first one is due a period after the newest copy, at once when there is none`(
        ages: [Int64], pause: Int64
    ) {
        var rhythm = BackupRhythm(plan)
        #expect(
            rhythm.begin(with: ages.map { ago(minutes: $0) }, at: now) == pause * Self.minute)
        #expect(rhythm.newest == ages.min().map { ago(minutes: $0) })
    }

    @Test func `a copy from the future puts nothing off`() {
        let future = now.later(by: 12 * Self.year)
        var alone = BackupRhythm(plan)
        #expect(alone.begin(with: [future], at: now) == 0)
        #expect(alone.newest == nil)
        var among = BackupRhythm(plan)
        #expect(among.begin(with: [ago(minutes: 10), future], at: now) == 20 * Self.minute)
        #expect(among.newest == ago(minutes: 10))
    }

    @Test func `what failed is tried again in minutes, and told once`() {
        var rhythm = BackupRhythm(plan)
        _ = rhythm.begin(with: [ago(minutes: 30)], at: now)
        let first = rhythm.failed(fault("7 MiB are free"))
        #expect(first.pause == 5 * Self.minute)
        #expect(first.told == .backupFailed(fault("7 MiB are free")))
        let again = rhythm.failed(fault("6 MiB are free", at: "/b/2.part"))
        #expect(again.pause == 5 * Self.minute)
        #expect(again.told == nil)
        #expect(rhythm.failed(fault("no such disk")).told == .backupFailed(fault("no such disk")))
        #expect(rhythm.trouble?.cause == "no such disk")
        #expect(rhythm.newest == ago(minutes: 30))
        let well = rhythm.succeeded(at: now)
        #expect(well.pause == 30 * Self.minute)
        #expect(well.told == .backupsAgain)
        #expect(rhythm.trouble == nil)
        #expect(rhythm.newest == now)
        #expect(rhythm.succeeded(at: now).told == nil)
    }

    @Test func `what cannot be taken away is told once, and puts no copy off`() {
        var rhythm = BackupRhythm(plan)
        let stays = Fault("take away an old backup", at: "/b/1.part", cause: "not permitted")
        #expect(rhythm.tidied(nil) == nil)
        #expect(rhythm.tidied(stays) == .fault(stays))
        #expect(rhythm.tidied(stays) == nil)
        #expect(rhythm.succeeded(at: now).pause == 30 * Self.minute)
        #expect(rhythm.trouble == nil)
        #expect(rhythm.leftover == stays)
        #expect(rhythm.tidied(nil) == nil)
        #expect(rhythm.leftover == nil)
    }

    @Test func `a plan that is quicker than the next try keeps to its own time`() {
        let quick = BackupPlan(folder: "backups", everyMinutes: 1, keepLast: 1, keepDays: 0)
        var rhythm = BackupRhythm(quick)
        #expect(rhythm.failed(fault("no such disk")).pause == Self.minute)
    }

    @Test func `what was left unfinished for a day is taken away`() throws {
        let bench = try HubBench()
        let shelf = BackupShelf(plan: plan, data: bench.data)
        let names = ["2026-11-20T120000Z.7.part", "2026-11-21T120000Z.8.part", "mine.part"]
        for (name, hours) in zip(names, [25.0, 23, 25]) {
            let folder = shelf.folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let made = Date(timeIntervalSince1970: Double(now.milliseconds / 1000))
            try FileManager.default.setAttributes(
                [.modificationDate: made - hours * 3600], ofItemAtPath: folder.path)
        }
        try shelf.takeAwayUnfinished(before: now)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).sorted()
                == Array(names[1...]))
    }
}
