import Amounts
import Checks
import GRDB
import HouseRules
import HouseStore
import HubService
import Menus
import Testing
import Vocabulary
import Wire

@testable import OrderHub

/// Edited menus and configs: taken up by their hashes when the house opens.
struct HubBooksTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
    }

    private func hash(_ value: some Encodable) -> String {
        HouseStore.hash(Canonical.bytes(value))
    }

    @Test func `books are kept under their hashes`() throws {
        #expect(bench.hub.house.menu == hash(HubHouse.menu()))
        #expect(bench.hub.house.config == hash(HubHouse.config()))
        let menu = try #require(try bench.store.content(hash(HubHouse.menu())))
        #expect(menu == Canonical.bytes(HubHouse.menu()))
        #expect(bench.hub.books.config == HubHouse.config())
    }

    @Test func `unchanged books are not taken up again`() throws {
        try bench.open()
        try bench.open()
        #expect(bench.hub.sequence == 2)
    }

    @Test func `an edited menu is taken up, and the old one has its grace`() throws {
        let old = bench.hub.house.menu
        try bench.tell(.seat(1, at: "t1"), from: 1)
        bench.wait(minutes: 1)
        let edited = bench.now
        try bench.open(HubHouse.config(), HubHouse.menu(mapo: 9900))
        #expect(bench.hub.house.menu == hash(HubHouse.menu(mapo: 9900)))
        #expect(try bench.facts(after: 0).last?.kind == "books")
        bench.now = edited.later(by: 30 * 60_000)
        let inGrace = try bench.tell(
            .round(1, [.mapo(1)], under: old), .round(1, [.mapo(2)]), from: 2)
        #expect(inGrace.map(\.outcome) == [.accepted, .accepted])
        let prices = bench.hub.house.checks[1]?.lines.map(\.price)
        #expect(prices == [9500, 9900])
        bench.now = bench.now.later(by: 1)
        let late = try bench.tell(.round(1, [.mapo(3)], under: old), from: 4)
        #expect(late.map { $0.refusal?.code } == ["menuChanged"])
        let menu = try #require(bench.hub.house.menu)
        #expect(late[0].refusal?.args == ["menu": menu])
    }

    @Test func `the grace goes on when the house opens again`() throws {
        let old = bench.hub.house.menu
        try bench.tell(.seat(1, at: "t1"), from: 1)
        try bench.open(HubHouse.config(), HubHouse.menu(mapo: 9900))
        try bench.open(HubHouse.config(), HubHouse.menu(mapo: 9900))
        let replies = try bench.tell(.round(1, [.mapo(1)], under: old), from: 2)
        #expect(replies.map(\.outcome) == [.accepted])
        #expect(bench.hub.house.checks[1]?.lines.map(\.price) == [9500])
    }

    @Test func `an edited config holds from its opening on`() throws {
        try bench.open(HubHouse.config(tables: ["t1", "t4"]))
        let replies = try bench.tell(.seat(1, at: "t4"), .seat(2, at: "t2"), from: 1)
        #expect(replies.map { $0.refusal?.code } == [nil, "tableIsUnknown"])
    }

    @Test func `a table with guests cannot be taken out of the config`() throws {
        try bench.tell(.seat(1, at: "t2"), from: 1)
        let house = bench.hub.house
        let fault = #expect(throws: Fault.self) {
            try bench.open(HubHouse.config(tables: ["t1", "t3"]))
        }
        #expect(
            fault
                == Fault(
                    "adopt the edited menu or config", at: "tiny",
                    cause: "something that is open stands on table t2",
                    hint: "put it back until the checks on it are closed"))
        try bench.open()
        #expect(bench.hub.house == house)
        #expect(bench.hub.sequence == 3)
        try bench.tell(.move(1, to: "t1"), from: 2)
        #expect(throws: Never.self) { try bench.open(HubHouse.config(tables: ["t1", "t3"])) }
    }

    @Test func `books that were changed by hand in the file do not open the house`() throws {
        try bench.tamper { db in
            try db.execute(
                sql: "UPDATE content SET body = CAST(replace(body, '9500', '1500') AS BLOB)")
        }
        let fault = #expect(throws: Fault.self) { try bench.open() }
        #expect(fault?.operation == "read a menu or config")
    }
}
