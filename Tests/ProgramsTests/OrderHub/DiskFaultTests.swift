import Foundation
import HouseRules
import HouseStore
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import HubService
@testable import OrderHub

/// What the disk does to the house. One test at a time: they share the disk that fails.
@Suite(.serialized) struct DiskFaultTests {}

extension DiskFaultTests {
    /// Every write, sync, truncation and renaming of the scenario fails in turn, with EIO; many of
    /// them also with all that come after, with ENOSPC, or by half of their bytes. Files beside the
    /// database included.
    ///
    /// After each, the house is what it was before the batch, or what it is after it; it is the
    /// latter when anybody was answered; and if it was answered, then as it would have been without
    /// the fault. What those two are is proven once for each batch: both are well, and the
    /// terminals' resend brings the first to the second.
    @Test func `whatever fails, a command is answered and there, or it is not answered`() throws {
        let folder = try FaultyFolder()
        var sweep = try FaultSweep(folder)
        for batch in try FaultScenario.batches(of: FaultSweep.commandsPerBatch) {
            try sweep.take(batch)
        }
        #expect(sweep.wrong == [])
        #expect(sweep.count.commands == FaultScenario.countCommands)
        #expect(sweep.count.operations > 400)
        #expect(sweep.count.unanswered > 600)
        #expect(sweep.count.presentUnanswered > 0, "faults after the commit")
        #expect(sweep.count.answered > 0, "faults after the answer, and writes that were cut short")
        print(sweep.count)
    }
}

/// Lets every operation of one batch after another fail.
private struct FaultSweep {
    static let commandsPerBatch = 26
    /// With `COMANDA_LONG_TESTS=1` in the environment every fault is tried at every operation.
    private static let isLong = ProcessInfo.processInfo.environment["COMANDA_LONG_TESTS"] == "1"

    /// What was tried, and what became of it.
    struct Count {
        var commands = 0
        var operations = 0
        var runs = 0
        var unanswered = 0
        var presentUnanswered = 0
        var answered = 0
    }

    private let folder: FaultyFolder
    private let live: URL
    private var house: FaultyHouse?
    private(set) var count = Count()
    private(set) var wrong: [String] = []
    private var countBatches = 0
    /// Whether SQLite's log is brought home to the file after the batch: for every fourth one.
    private var isLogBroughtHome: Bool { countBatches % 4 == 2 }

    /// One batch with the house before and after it.
    private struct Step {
        let batch: [Incoming]
        let decided: PreparedBatch
        let before: URL
        let contents: (before: String, after: String)
        let heads: (before: String, after: String)
        let replies: [[UInt8]]
    }

    init(_ folder: FaultyFolder) throws {
        self.folder = folder
        live = folder.url.appendingPathComponent("live")
        try FileManager.default.createDirectory(at: live, withIntermediateDirectories: true)
        house = try FaultyHouse(live)
    }

    /// Lets a batch fail in every way, then takes it.
    mutating func take(_ batch: [Incoming]) throws {
        countBatches += 1
        let before = try folder.copy(live, to: "before")
        let step = try learn(batch, before)
        try restore(before)
        for fault in FaultyFolder.Fault.allCases {
            for stays in [false, true] {
                // A disk that fails is tried at every single operation; at full length the others
                // are too, see `isLong`.
                let usual: Int64 = fault == .inputOutput ? (stays ? 4 : 1) : 12
                let stride = Self.isLong ? 1 : usual
                try sweep(step, fault, stays: stays, every: stride)
            }
        }
        try restore(before)
        _ = house?.settle(batch)
        if try FaultyHouse.content(of: folder.copy(live, to: "image")) != step.contents.after {
            wrong.append("the batch without a fault is another one")
        }
    }

    /// The batch without a fault: what is there before and after it, both well.
    private mutating func learn(_ batch: [Incoming], _ before: URL) throws -> Step {
        let decided = try #require(house).decide(batch)
        folder.arm(live)
        defer { folder.disarm() }
        let replies = try #require(house).settle(batch).replies
        count.commands += replies.count
        let after = try folder.copy(live, to: "after")
        let step = Step(
            batch: batch, decided: decided, before: before,
            contents: (
                try FaultyHouse.content(of: folder.copy(before, to: "image")),
                try FaultyHouse.content(of: folder.copy(after, to: "image"))
            ),
            heads: (try FaultyHouse.notedHead(of: before), try FaultyHouse.notedHead(of: after)),
            replies: replies)
        for state in [before, after] {
            let image = try folder.copy(state, to: "image")
            let again = try FaultyHouse(image)
            if again.settle(batch).replies != replies { wrong.append("the resend differs") }
            if again.settle(batch).replies != replies { wrong.append("the second resend differs") }
            wrong += try HouseAudit(store: HouseStore(folder: image)).run().wrong
        }
        return step
    }

    private mutating func restore(_ snapshot: URL) throws {
        house = nil
        _ = try folder.copy(snapshot, to: "live")
        house = try FaultyHouse(live, writesPerCheckpoint: isLogBroughtHome ? 3 : 1000)
    }

    private mutating func sweep(
        _ step: Step, _ fault: FaultyFolder.Fault, stays: Bool, every stride: Int64
    ) throws {
        var place = 1 + Int64(count.runs) % stride
        while true {
            folder.arm(live)
            folder.plan(place, fault, stays: stays)
            let (replies, stops) = try #require(house).settle(
                step.batch, decided: step.decided)
            let isHit = folder.countFailed > 0
            let isOver = place > folder.countOperations
            folder.disarm()
            let image = try folder.copy(live, to: "image")
            let content = try FaultyHouse.content(of: image)
            let name = "operation \(place), \(fault), \(stays ? "for good" : "once")"
            judge(step, replies, content, try FaultyHouse.notedHead(of: image), name)
            if isHit, fault == .inputOutput, !stops { wrong.append("\(name): the house goes on") }
            count.runs += 1
            if content != step.contents.before { try restore(step.before) }
            if isOver {
                if fault == .inputOutput, !stays { count.operations += Int(place) - 1 }
                return
            }
            place += stride
        }
    }

    private mutating func judge(
        _ step: Step, _ replies: [[UInt8]], _ content: String, _ head: String, _ name: String
    ) {
        let isThere = content == step.contents.after
        if !isThere, content != step.contents.before { wrong.append("\(name): half a batch") }
        if replies.isEmpty {
            count.unanswered += 1
            if isThere { count.presentUnanswered += 1 }
        } else {
            count.answered += 1
            if !isThere { wrong.append("\(name): answered, and not there") }
            if replies != step.replies { wrong.append("\(name): another answer") }
        }
        let heads = isThere ? [step.heads.before, step.heads.after] : [step.heads.before]
        if !heads.contains(head) { wrong.append("\(name): the head leads, or is no head") }
    }
}
