import GRDB
import HouseRules
import HouseStore
import HubService
import Kitchen
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// Paper: what is to be printed, and what the house learns of it.
struct HubPaperTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
        try bench.tell(.seat(1, at: "t1"), from: 1)
    }

    private func code(_ report: HouseCommand) throws -> String? {
        let batch = try bench.hub.prepare([.own(report)], at: bench.now)
        _ = try bench.hub.commit(batch)
        return batch.commit.commands.last?.refusal?.code
    }

    @Test func `a round prints one docket for each station it concerns`() throws {
        let output = try bench.take([
            bench.message(.round(1, [.mapo(1), .beer(2), .mapo(3)]), 2)
        ])
        #expect(output.prints.map(\.effect.paper) == [1, 2])
        #expect(output.prints.map(\.effect.printer) == ["hot", "front"])
        #expect(try bench.hub.pendingPrints() == output.prints)
    }

    @Test func `paper leaves only when it is committed, and once`() throws {
        let round = bench.message(.round(1, [.mapo(1)]), 2)
        #expect(try bench.take([round]).prints.count == 1)
        #expect(try bench.take([round]).prints.isEmpty)
        try bench.open()
        #expect(try bench.take([round]).prints.isEmpty)
        #expect(try bench.hub.pendingPrints().map(\.effect.paper) == [1])
    }

    @Test func `yesterday's docket waits on though what is written of it cannot be read`() throws {
        try bench.tell(.round(1, [.mapo(1)]), from: 2)
        bench.wait(minutes: 24 * 60)
        try bench.open()
        let before = try bench.hub.pendingPrints()
        try bench.tamper { db in
            try db.execute(sql: "UPDATE fact SET body = x'00' WHERE kind = 'docketIssued'")
        }
        try bench.open()
        #expect(before.map(\.effect.paper) == [1])
        #expect(try bench.hub.pendingPrints() == before)
    }

    @Test func `a docket that is out is printed no more`() throws {
        try bench.tell(.round(1, [.mapo(1)]), from: 2)
        #expect(try code(.paper(1, .confirmed)) == nil)
        #expect(bench.hub.house.kitchen.dockets.isEmpty)
        #expect(try bench.hub.pendingPrints().isEmpty)
        let facts = try bench.facts(after: 0).count
        #expect(try code(.paper(1, .confirmed)) == nil)
        #expect(try code(.paper(1, .unsure, .silent)) == nil)
        #expect(try bench.facts(after: 0).count == facts, "what is out stays out")
        #expect(try code(.paper(2, .confirmed)) == "paperIsUnknown")
        #expect(try bench.hub.pendingPrints().isEmpty)
    }

    @Test func `a docket in trouble waits on`() throws {
        try bench.tell(.round(1, [.mapo(1)]), from: 2)
        #expect(try code(.paper(1, .unsure, .silent)) == nil)
        #expect(
            bench.hub.house.kitchen.dockets[1]?.state == .troubled(.silent, unsure: true))
        #expect(try bench.hub.pendingPrints().map(\.effect.paper) == [1])
        let facts = try bench.facts(after: 0).count
        #expect(try code(.paper(1, .unsure, .silent)) == nil)
        #expect(try bench.facts(after: 0).count == facts, "the same trouble is told once")
    }

    @Test func `a guest's paper is printed and done like a docket`() throws {
        try bench.tell(.round(1, [.mapo(1)]), .preBill(1), from: 2)
        #expect(bench.hub.house.papers.keys.sorted() == [2])
        #expect(try code(.paper(2, .failed, .coverOpen)) == nil)
        #expect(bench.hub.house.papers[2]?.state == .troubled(.coverOpen, unsure: false))
        #expect(try code(.paper(2, .confirmed)) == nil)
        #expect(bench.hub.house.papers.isEmpty)
        #expect(try bench.hub.pendingPrints().map(\.effect.paper) == [1])
    }

    @Test func `the house's own commands have their own order and ids`() throws {
        _ = try code(.paper(7, .confirmed))
        _ = try code(.paper(8, .confirmed))
        try bench.open()
        _ = try code(.paper(9, .confirmed))
        var own: [(seq: Int64?, id: String?)] = []
        try bench.store.walk(.command) { row in
            guard row.columns["device"] == "house" else { return }
            own.append((row.columns["seq"].flatMap { Int64($0) }, row.columns["id"]))
        }
        #expect(own.map(\.seq) == [1, 2, 3, 4, 5])
        #expect(Set(own.map(\.id)).count == 5)
    }
}
