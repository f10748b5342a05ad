import Foundation
import HouseRules
import HouseStore
import PrinterLink
import Synchronization
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HouseProof
@testable import HubService
@testable import OrderHub

/// Who is blamed when the hub fell, and what becomes of them.
struct SuspectsTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    private func parentSees(trap: Bool, deciding items: [Incoming]) throws -> [String] {
        let note = try DoingNote(at: bench.data.deciding)
        try note.write(items.map(NotedMessage.init))
        return try Suspects.judgeEnd(of: bench.data, byTrap: trap)
    }

    private func stage(_ item: Incoming) -> Suspects.Stage? {
        Suspects(at: bench.data.suspects).stage(of: NotedMessage(item))
    }

    private func guarded() throws -> GuardedHub {
        try GuardedHub(bench.hub, bench.data, HouseLog(at: bench.data.log, echoes: false))
    }

    /// What left the hub, in order: of each batch first the replies, then what else follows.
    private func settle(_ items: [Incoming], in hub: GuardedHub) throws -> [HubOutput] {
        var outputs: [HubOutput] = []
        try hub.settle(items, at: { bench.now }, startsDay: false) { outputs.append($0) }
        return outputs
    }

    @Test func `all that was decided is suspected, whoever fell alone is convicted, then dropped`()
        throws
    {
        let one = bench.message(.seat(1, at: "t1"), 1)
        let two = bench.hello(lowest: 1)
        #expect(
            try parentSees(trap: true, deciding: [one, two]) == [
                "the hub fell while it decided 2 messages: they are decided one at a time"
            ])
        #expect([stage(one), stage(two)] == [.suspected, .suspected])
        let alarm = try parentSees(trap: true, deciding: [one])
        #expect(alarm.count == 1)
        #expect(
            alarm.first?.hasPrefix("the hub falls whenever it looks at command ") == true)
        #expect([stage(one), stage(two)] == [.convicted, .suspected])
        _ = try parentSees(trap: true, deciding: [one, two])
        #expect([stage(one), stage(two)] == [.convicted, .suspected], "only who falls alone")
        _ = try parentSees(trap: true, deciding: [one])
        #expect(stage(one) == .dropped)
    }

    @Test func `a kill, or a fall with nothing to decide, makes nobody a suspect`() throws {
        let one = bench.message(.seat(1, at: "t1"), 1)
        #expect(try parentSees(trap: false, deciding: [one]) == [])
        #expect(stage(one) == nil)
        #expect(try Suspects.judgeEnd(of: bench.data, byTrap: true) == [], "the note is gone")
        let note = try DoingNote(at: bench.data.deciding)
        try note.write([NotedMessage(one)])
        try note.clear()
        #expect(try Suspects.judgeEnd(of: bench.data, byTrap: true) == [])
    }

    @Test func `the note is for the owner alone, and a damaged one blames nobody`() throws {
        let note = try DoingNote(at: bench.data.deciding)
        try note.write([NotedMessage(bench.hello(lowest: 1))])
        let url = bench.data.deciding
        let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let whole = try Data(contentsOf: url)
        #expect(DoingNote.read(url).count == 1)
        for length in 0..<whole.count {
            try whole.prefix(length).write(to: url)
            #expect(DoingNote.read(url) == [])
        }
    }

    @Test func `every batch can be noted`() throws {
        let note = try DoingNote(at: bench.data.deciding)
        let device = DeviceID(String(repeating: "d", count: 32)) ?? "d"
        let all = (0..<HubInbox.mostPerBatch).map {
            NotedMessage(device, "command", HouseStore.hash([UInt8($0)]))
        }
        try note.write(all)
        #expect(DoingNote.read(bench.data.deciding) == all)
    }

    @Test func `a suspect is decided alone, in its place, and acquitted`() throws {
        let items = [
            bench.message(.seat(1, at: "t1"), 1), bench.message(.round(1, [.mapo(1)]), 2),
            bench.message(.preBill(1), 3),
        ]
        _ = try parentSees(trap: true, deciding: [items[1], bench.hello(lowest: 9)])
        let hub = try guarded()
        let outputs = try settle(items, in: hub)
        #expect(try outputs.map { try $0.replies().count } == [1, 0, 1, 0, 1, 0])
        #expect(try outputs.flatMap { try $0.replies() }.allSatisfy { $0.outcome == .accepted })
        #expect(stage(items[1]) == nil)
        #expect(stage(bench.hello(lowest: 9)) == .suspected, "it did not come again")
        let both = [bench.message(.preBill(1), 4), bench.message(.preBill(1), 5)]
        #expect(try settle(both, in: hub).map { try $0.replies().count } == [2, 0])
    }

    @Test func `a suspect that comes before its turn stays one`() throws {
        let early = bench.message(.seat(1, at: "t1"), 7)
        _ = try parentSees(trap: true, deciding: [early])
        _ = try settle([early], in: try guarded())
        #expect(stage(early) == .suspected)
    }

    @Test func `a convicted command is stored as refused, for ever, and the next one is decided`()
        throws
    {
        let poison = bench.message(.seat(1, at: "t1"), 1)
        let next = bench.message(.seat(1, at: "t1"), 2)
        for _ in 1...2 { _ = try parentSees(trap: true, deciding: [poison]) }
        let hub = try guarded()
        let replies = try settle([poison, next], in: hub).flatMap { try $0.replies() }
        #expect(replies.map(\.refusal?.code) == ["houseFault", nil])
        #expect(replies.first?.sequence != nil)
        #expect(try settle([poison], in: hub).flatMap { try $0.replies() } == [replies[0]])
        try bench.open()
        unlink(bench.data.suspects.path)
        let later = try settle([poison], in: try guarded()).flatMap { try $0.replies() }
        #expect(later == [replies[0]], "the journal remembers it")
        let log = try String(contentsOf: bench.data.log, encoding: .utf8)
        #expect(log.contains("command \(HubBench.id(1)) of waiter-1 brings the hub down"))
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }

    @Test func `what is no command, or falls even then, is answered by its hash alone`() throws {
        let hello = bench.hello(lowest: 1)
        let command = bench.message(.seat(1, at: "t1"), 1)
        for _ in 1...2 { _ = try parentSees(trap: true, deciding: [hello]) }
        for _ in 1...3 { _ = try parentSees(trap: true, deciding: [command]) }
        let outputs = try settle([hello, command], in: try guarded())
        let replies = try outputs.flatMap { try $0.replies() }
        #expect(replies.map(\.id) == [nil, nil])
        #expect(replies.map(\.refusal?.code) == ["houseFault", "houseFault"])
        #expect(replies.compactMap(\.payload) == [hello, command].map { NotedMessage($0).hash })
        #expect(try outputs.allSatisfy { try $0.hellos().isEmpty })
        #expect(bench.hub.house.checks.isEmpty)
    }

    @Test func `another build of the program starts without suspects`() throws {
        let one = bench.message(.seat(1, at: "t1"), 1)
        _ = try parentSees(trap: true, deciding: [one])
        var lines = try String(contentsOf: bench.data.suspects, encoding: .utf8)
            .split(separator: "\n").map(String.init)
        lines[0] = "build 1-2-3"
        try Data(lines.joined(separator: "\n").utf8).write(to: bench.data.suspects)
        #expect(stage(one) == nil)
    }
}
