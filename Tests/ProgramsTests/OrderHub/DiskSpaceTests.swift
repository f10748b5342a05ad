import Foundation
import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HouseProof
@testable import HubService
@testable import OrderHub

/// A disk that is nearly full: new work is refused, what is open is brought to its end.
struct DiskSpaceTests {
    private final class Disk {
        var free: Int64? = 100 << 30
    }

    private let bench: HubBench
    private let disk = Disk()

    init() throws {
        bench = try HubBench()
    }

    @Test func `each level has its limit, and eases with room to spare`() {
        let gauge = DiskGauge { [disk] in disk.free }
        var now = ContinuousClock.now
        func level(at mebibytes: Int64?) -> DiskGauge.Level {
            disk.free = mebibytes.map { $0 << 20 }
            now += .seconds(1)
            _ = gauge.look(.usual, at: now)
            return gauge.level
        }
        let seen = [2048, 2047, 512, 511, 512, 575, 576, 2047, 2303, 2304, nil, 0, nil].map(level)
        #expect(
            seen == [
                .enough, .low, .low, .short, .short, .short, .low, .low, .low, .enough, .enough,
                .short, .short,
            ])
    }

    @Test func `the disk is looked at twice a second at most`() {
        var looks = 0
        let gauge = DiskGauge {
            looks += 1
            return 0
        }
        let start = ContinuousClock.now
        for millisecond in 0..<1000 {
            _ = gauge.look(.usual, at: start + .milliseconds(millisecond))
        }
        #expect(looks == 2)
    }

    @Test func `the real disk has some room`() {
        let gauge = DiskGauge(folder: bench.data.folder)
        _ = gauge.look(.usual)
        #expect((1..<Int64.max >> 20).contains(gauge.freeMiB))
        let nowhere = DiskGauge(folder: URL(fileURLWithPath: "/nowhere"))
        #expect(!nowhere.look(.usual))
    }

    @Test func `new work is refused, open checks are served to their end, and it is told`() throws {
        var setup = GuardedHub.Setup()
        setup.gauge = DiskGauge { [disk] in disk.free }
        let log = HouseLog(at: bench.data.log, echoes: false)
        var codes: [String?] = []
        func say(_ commands: HouseCommand..., from seq: Int64, free: Int64) throws {
            disk.free = free << 20
            let guarded = try GuardedHub(bench.hub, bench.data, log, setup: setup)
            setup.gauge = DiskGauge { [disk] in disk.free }
            for (offset, command) in commands.enumerated() {
                let message = bench.message(command, seq + Int64(offset))
                try guarded.settle([message], at: { bench.now }, startsDay: false) { output in
                    codes += (try? output.replies().map { $0.refusal?.code }) ?? ["?"]
                }
            }
        }
        let held = LineDraft(id: 3, item: "beer", held: true)
        try say(
            .seat(1, at: "t1"), .round(1, [.mapo(1), .beer(2), held]), from: 1, free: 1000)
        try say(
            .round(1, [.beer(4)]), .seat(2, at: "t2"), .openCheck(OpenCheck(check: 3, covers: 1)),
            .fireCourse(FireCourse(check: 1, course: 1)),
            .voidLine(VoidLine(check: 1, line: 2, quantity: nil, reason: "warm")),
            .move(1, to: "t3"), .preBill(1), .cash(1, 1, given: 50_000), .close(1), from: 3,
            free: 100)
        try say(.seat(2, at: "t2"), from: 12, free: 5000)
        #expect(
            codes == [
                nil, nil, "spaceIsShort", "spaceIsShort", "spaceIsShort", nil, nil, nil, nil, nil,
                nil, nil,
            ])
        let told = try String(contentsOf: bench.data.log, encoding: .utf8)
        #expect(told.contains("1000 MiB are left on the disk of the house: below 512 MiB"))
        #expect(told.contains("100 MiB are left on the disk of the house: new orders are"))
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }
}
