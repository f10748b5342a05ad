import Foundation
import HouseRules
import HouseStore
import HouseTesting
import Kitchen
import PrinterLink
import Testing
import Vocabulary

@testable import HouseFolder
@testable import HouseProof
@testable import HubService
@testable import OrderHub
@testable import Printing

/// What becomes of papers that bring the hub down when they are set.
struct PaperGuardTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    /// The hub falls in a trap while it sets papers and decides messages.
    private func fall(setting papers: [Int], deciding: [NotedMessage] = []) throws -> [String] {
        try DoingNote(at: bench.data.setting).write(papers.map { NotedMessage(paper: $0) })
        try DoingNote(at: bench.data.deciding).write(deciding)
        return try Suspects.judgeEnd(of: bench.data, byTrap: true)
    }

    private func stage(_ paper: Int) -> Suspects.Stage? {
        Suspects(at: bench.data.paperSuspects).stage(of: NotedMessage(paper: paper))
    }

    private var noted: [Int?] { DoingNote.read(bench.data.setting).map(\.paper) }

    @Test func `papers are noted for as long as they are being set`() throws {
        let papers = try PaperGuard(bench.data)
        var inner: [Int?] = []
        let bytes = try papers.bytes(of: 7) {
            _ = try? papers.bytes(of: 1_000_000) {
                inner = noted
                return []
            }
            #expect(noted == [7])
            return [1, 2]
        }
        #expect(bytes == [1, 2])
        #expect(inner == [7, 1_000_000])
        #expect(noted == [])
        #expect(stage(7) == nil, "nobody is to blame")
    }

    @Test func `a paper under which the hub fell is tried again, and acquitted`() throws {
        let told = try fall(setting: [3, 4])
        #expect(told == ["the hub fell while it set paper 3, 4: that is tried again"])
        #expect([stage(3), stage(4)] == [.suspected, .suspected])
        let papers = try PaperGuard(bench.data)
        #expect(try papers.bytes(of: 3) { [1] } == [1])
        #expect([stage(3), stage(4)] == [nil, .suspected])
    }

    @Test func `one under which it falls alone again is not set any more`() throws {
        let message = NotedMessage("waiter-1", "command", HouseStore.hash([9]))
        for _ in 1...2 { _ = try fall(setting: [3], deciding: [message]) }
        #expect(stage(3) == .suspected, "it may have been what was decided beside it")
        let told = try fall(setting: [3])
        #expect(told.first?.hasPrefix("the hub falls whenever it sets paper 3: ") == true)
        let papers = try PaperGuard(bench.data)
        var isSet = false
        let bytes = try papers.bytes(of: 3) {
            isSet = true
            return [1]
        }
        #expect(bytes == nil)
        #expect(!isSet)
        #expect(try papers.bytes(of: 4) { [1] } == [1])
    }

    @Test func `the house and its waiters hear of it, and the next paper prints`() throws {
        for _ in 1...2 { _ = try fall(setting: [1]) }
        let printer = try VirtualPrinter()
        defer { printer.stop() }
        let reports = Reports()
        let place = PrinterAddress(host: "127.0.0.1", port: printer.port)
        let desk = try PrintDesk(
            store: bench.store, data: bench.data, config: bench.hub.books.config,
            addresses: ["hot": place], timeouts: .quick, report: { reports.add($0) },
            fail: { Issue.record("\($0)") })
        defer { desk.stop() }
        try bench.tell(.seat(1, at: "t1"), from: 1)
        desk.print(try bench.take([bench.message(.round(1, [.mapo(1)]), 2)]).prints)
        desk.print(try bench.take([bench.message(.round(1, [.mapo(2)]), 3)]).prints)
        let told = ReportPaper(paper: 1, outcome: .failed, trouble: .unsettable)
        let next = ReportPaper(paper: 2, outcome: .confirmed, trouble: nil)
        #expect(reports.wait { $0.contains(next) }, "\(reports.all)")
        #expect(reports.all == [told, next])
        #expect(printer.slips.count == 1)
        try bench.report(.reportPaper(told))
        #expect(
            bench.hub.house.kitchen.dockets[1]?.state == .troubled(.unsettable, unsure: false))
        try bench.report(.reportPaper(next))
        try bench.tell(.settlePaper(SettlePaper(paper: 1, isSeen: true)), from: 4)
        #expect(bench.hub.house.kitchen.dockets.isEmpty)
        #expect(try bench.store.pendingPapers().isEmpty)
    }

    @Test func `its story says who told the kitchen, and not that it was on paper`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        try bench.tell(.round(1, [.mapo(1)]), from: 2)
        try bench.report(
            .reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .unsettable)))
        try bench.tell(.settlePaper(SettlePaper(paper: 1, isSeen: true)), from: 3)
        let request = StoryRequest(check: "1", day: nil, language: .english, isJSON: false)
        let story = try StoryDesk(store: bench.store).tell(request).joined(separator: "\n")
        #expect(story.contains("told by word of mouth, said lin"), "\(story)")
        #expect(!story.contains("on paper"), "\(story)")
    }

    @Test func `before the house is open each suspect is set alone`() throws {
        try bench.tell(.seat(1, at: "t1"), from: 1)
        let round = bench.message(.round(1, [.mapo(1), .beer(2)]), 2)
        let papers = try bench.take([round]).prints
        #expect(papers.map(\.effect.paper) == [1, 2])
        _ = try fall(setting: [1, 2])
        let desk = try PrintDesk(
            store: bench.store, data: bench.data, config: bench.hub.books.config,
            report: { Issue.record("\($0)") }, fail: { Issue.record("\($0)") })
        try desk.trySuspects(among: papers.dropLast())
        #expect([stage(1), stage(2)] == [nil, .suspected], "it waits no longer, or comes later")
    }

    private func troubled() throws {
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), from: 1)
        try bench.report(
            .reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .unsettable)))
        try bench.open()
    }

    @Test func `one that was given up never prints by itself, in no other program either`() throws {
        try troubled()
        #expect(try bench.hub.pendingPrints().isEmpty)
        #expect(bench.hub.house.heldPapers == [1])
        #expect(bench.hub.countHeldPapers == 0, "no restore holds it back")
    }

    @Test func `an operator settles all of them at once, where nothing was restored either`() throws
    {
        try troubled()
        let all = try bench.hub.settlePapers(areSeen: true)
        #expect(all.count == 1)
        #expect(try bench.take(all.map(Incoming.own)).prints.isEmpty)
        #expect(bench.hub.house.heldPapers == [])
        #expect(try bench.store.pendingPapers().isEmpty)
    }

    @Test func `it is gone once somebody passed it on, and tried again when somebody asks`() throws
    {
        try troubled()
        let again = HouseCommand.settlePaper(SettlePaper(paper: 1, isSeen: false))
        let output = try bench.take([bench.message(again, 3)])
        #expect(output.prints.map(\.effect.paper) == [1])
        #expect(output.prints.map(\.mayBeOut) == [true], "it is marked: the kitchen may know it")
        try bench.report(
            .reportPaper(ReportPaper(paper: 1, outcome: .unsure, trouble: .unsettable)))
        let seen = HouseCommand.settlePaper(SettlePaper(paper: 1, isSeen: true))
        #expect(try bench.take([bench.message(seen, 4)]).prints.isEmpty)
        #expect(bench.hub.house.kitchen.dockets[1] == nil)
        #expect(try bench.store.pendingPapers().isEmpty)
        #expect(try HouseAudit(store: bench.store).run().wrong == [])
    }
}
