import Foundation
import GRDB
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HouseProof
@testable import OrderHub

/// An audit names what somebody did to the file.
struct HouseAuditTests {
    private let bench: HubBench

    /// Two checks are closed, one is open, one docket is out.
    init() throws {
        bench = try HubBench()
        try bench.tell(
            .seat(1, at: "t1"), .round(1, [.mapo(1), .beer(2)]), .cash(1, 1, given: 16_000),
            .close(1), .seat(2, at: "t1"), .round(2, [.mapo(3)]), .cash(2, 2, given: 9500),
            .close(2), .seat(3, at: "t2"), .round(3, [.beer(4)]), .seat(4, at: "t2"), from: 1)
        try bench.report(.paper(1, .confirmed))
    }

    private func wrong() throws -> [String] {
        bench.close()
        let store = try HouseStore(folder: bench.data.folder)
        let report = try HouseAudit(store: store).run()
        #expect(report.isWell == report.wrong.isEmpty)
        return report.wrong
    }

    private func tampered(_ sql: String...) throws -> [String] {
        try bench.tamper { db in
            for statement in sql { try db.execute(sql: statement) }
        }
        return try wrong()
    }

    /// Changes one byte of a stored body, so that it reads as well as before.
    private func flip(_ old: String, to new: String, in table: String, at row: String) throws {
        #expect(zip(old.utf8, new.utf8).filter { $0 != $1 }.count == 1)
        try bench.tamper { db in
            let sql = "SELECT body FROM \(table) WHERE \(row)"
            let body = try #require(try Data.fetchOne(db, sql: sql))
            let range = try #require(body.range(of: Data(old.utf8)))
            let changed = body[..<range.lowerBound] + Data(new.utf8) + body[range.upperBound...]
            try db.execute(
                sql: "UPDATE \(table) SET body = ? WHERE \(row)", arguments: [changed])
        }
    }

    @Test func `a good house is well, and the audit says what it proved`() throws {
        let report = try HouseAudit(store: bench.store).run()
        #expect(report.wrong == [])
        #expect(report.isWell)
        #expect(
            report.proven == [
                "14 commands in an unbroken chain, each device in its order",
                "24 facts in an unbroken chain, replayed",
                "2 menus and configs, each under its hash",
                "2 closed checks with their records, taking 25500 minor units",
                "6 papers, 5 of them not out yet",
                "4 fired lines, each on exactly one work docket of its station",
                "2 receipts without a gap",
                "1 checks open",
            ])
        #expect(report.lines.first?.hasPrefix("  ok     14 commands") == true)
    }

    @Test func `a house of several days is well`() throws {
        bench.wait(minutes: 24 * 60)
        try bench.open()
        try bench.tell(.round(3, [.mapo(9)]), from: 12)
        bench.wait(minutes: 24 * 60)
        try bench.open(HubHouse.config(), HubHouse.menu(mapo: 9900))
        #expect(try wrong() == [])
    }

    @Test func `a house whose terminals skipped and renewed is well`() throws {
        try bench.take([bench.hello(lowest: 40), bench.message(.seat(5, at: "t3"), 40)])
        try bench.take([bench.message(.move(5, to: "t2"), 1, by: Sender(epoch: 101))])
        #expect(try wrong() == [])
    }

    @Test func `one byte of a command is found`() throws {
        try flip("\"t1\"", to: "\"t3\"", in: "command", at: "sequence = 3")
        #expect(
            try wrong() == [
                "command 3 was changed: its hash does not follow from the one before"
            ])
    }

    @Test func `one byte of a fact is found`() throws {
        try flip("9500", to: "1500", in: "fact", at: "number = 5")
        let wrong = try wrong()
        #expect(
            wrong.first == "fact 5 was changed: its hash does not follow from the one before")
    }

    @Test(arguments: ["fact = fact + 1", "body = x'00'"])
    func `an effect that is not what its fact says is found`(change: String) throws {
        let wrong = try tampered("UPDATE effect SET \(change) WHERE paper = 1")
        #expect(wrong == ["the effect of paper 1 is not what the facts say"])
    }

    /// An effect as it was stored before it named its fact.
    private func writeOut(paper: Int) throws {
        let papers = try bench.hub.pendingPrints()
        let row = try #require(papers.first { $0.effect.paper == paper })
        let body = Canonical.bytes(row.effect)
        let words = "\(paper) \(row.command) \(row.effect.printer) 0 0 0\n"
        try bench.tamper { db in
            try db.execute(
                sql: "UPDATE effect SET fact = NULL, body = ?, seal = ? WHERE paper = ?",
                arguments: [Data(body), HouseStore.hash(Array(words.utf8) + body), paper])
        }
    }

    @Test func `what an earlier program wrote of a paper is as good as its fact`() throws {
        let before = try bench.store.pendingPapers()
        try writeOut(paper: 4)
        let store = try HouseStore(folder: bench.data.folder)
        #expect(try store.pendingPapers() == before)
        #expect(try HouseAudit(store: store).run().wrong == [])
    }

    @Test func `one byte of what an earlier program wrote of a paper is found`() throws {
        try writeOut(paper: 4)
        try flip("麻婆豆腐", to: "麻婆豆腑", in: "effect", at: "paper = 4")
        #expect(try wrong() == ["the effect of paper 4 is not what the facts say"])
    }

    @Test func `one byte of a closed check's record is found`() throws {
        try flip("9500", to: "1500", in: "checkRecord", at: "number = 2")
        #expect(try wrong() == ["the record of check 2 is not what the facts say"])
    }

    @Test(arguments: [
        ("UPDATE command SET outcome = 'refused' WHERE sequence = 4", "command 4"),
        ("UPDATE command SET device = 'till' WHERE sequence = 4", "command 4"),
        ("UPDATE fact SET kind = 'dayOpened' WHERE number = 5", "fact 5"),
        ("UPDATE fact SET command = 9 WHERE number = 5", "fact 5"),
    ])
    func `a changed column of the journal is found`(sql: String, row: String) throws {
        let wrong = try tampered(sql)
        #expect(
            wrong.first == "\(row) was changed: its columns are not what its body says")
    }

    @Test(arguments: ["number = 7", "receipt = 9", "day = 1", "closed_ms = 5", "total_minor = 1"])
    func `a changed column of a record is found`(change: String) throws {
        let wrong = try tampered("UPDATE checkRecord SET \(change) WHERE number = 2")
        #expect(wrong.count == 1)
        #expect(wrong.first?.hasPrefix("the columns of check ") == true)
    }

    @Test func `paper that was called done is found`() throws {
        #expect(
            try tampered("UPDATE effect SET done = 1 WHERE paper = 2") == [
                "the effect of paper 2 is done, and no printer confirmed it"
            ])
    }

    @Test func `a removed command is found`() throws {
        let wrong = try tampered("DELETE FROM command WHERE sequence = 5")
        #expect(wrong.first == "command 5 is missing")
    }

    @Test func `a removed fact is found`() throws {
        #expect(try tampered("DELETE FROM fact WHERE number = 7").first == "fact 7 is missing")
    }

    @Test func `the last command cannot be taken away`() throws {
        let wrong = try tampered("DELETE FROM command WHERE sequence = 14")
        #expect(wrong == ["command 14 is missing: the head file has seen it"])
    }

    @Test func `the last facts cannot be taken away`() throws {
        let wrong = try tampered("DELETE FROM fact WHERE number = 24")
        #expect(wrong == ["fact 24 is missing: the head file has seen it"])
    }

    @Test func `a removed effect or record is found`() throws {
        #expect(
            try tampered(
                "DELETE FROM effect WHERE paper = 6", "DELETE FROM checkRecord WHERE number = 1")
                == [
                    "check 1 is closed and has no record", "paper 6 was issued and has no effect",
                ])
    }

    @Test func `an added command is found`() throws {
        let wrong = try tampered(
            """
            INSERT INTO command SELECT 15, 'x', device, epoch, 99, outcome, body, hash
            FROM command WHERE sequence = 14
            """)
        #expect(
            wrong == ["command 15 was changed: its hash does not follow from the one before"])
    }

    @Test func `an added effect or record is found`() throws {
        let wrong = try tampered(
            """
            INSERT INTO effect SELECT 7, command, printer, 0, 0, 0, body, seal, fact
            FROM effect WHERE paper = 6
            """,
            """
            INSERT INTO checkRecord SELECT 'x', 3, 3, day, closed_ms, total_minor, body, seal
            FROM checkRecord WHERE number = 2
            """)
        #expect(
            wrong == [
                "the record of check 3: no fact closed it",
                "the effect of paper 7: no fact issued it",
            ])
    }

    @Test func `swapped commands are found`() throws {
        let wrong = try tampered(
            "UPDATE command SET sequence = 99 WHERE sequence = 5",
            "UPDATE command SET sequence = 5 WHERE sequence = 6",
            "UPDATE command SET sequence = 6 WHERE sequence = 99")
        #expect(
            wrong.first == "command 5 was changed: its hash does not follow from the one before")
    }

    @Test func `a broken seal alone is found`() throws {
        let wrong = try tampered(
            "UPDATE effect SET attempts = 3 WHERE paper = 2",
            "UPDATE checkRecord SET seal = '' WHERE number = 2")
        #expect(
            wrong == [
                "the record of check 2 was changed: its seal is broken",
                "the effect of paper 2 was changed: its attempts are not under its seal",
            ])
    }

    @Test func `orders are answered while an audit reads what was there before them`() throws {
        let snapshot = try bench.store.snapshot()
        var answers: [Reply.Outcome] = []
        var seen = 0
        // Each answer comes between two rows that the audit reads.
        try snapshot.walk(.command) { row in
            seen += 1
            let command = HouseCommand.round(3, [.beer(LineID(bits: UInt128(100 + seen)))])
            answers += (try? bench.tell(command, from: 11 + row.place))?.map(\.outcome) ?? []
        }
        #expect(answers == Array(repeating: .accepted, count: 14))
        #expect(seen == 14)
        try bench.tell(.preBill(3), from: 26)
        let before = try HouseAudit(store: snapshot).run()
        #expect(before.wrong == [])
        #expect(before.proven.first?.hasPrefix("14 commands") == true)
        let after = try HouseAudit(store: try bench.store.snapshot()).run()
        #expect(after.wrong == [])
        #expect(after.proven.first?.hasPrefix("29 commands") == true)
    }

    @Test func `an audit beside an open house finds what it finds in a closed one`() throws {
        try bench.tamper { db in
            try db.execute(sql: "UPDATE effect SET done = 1 WHERE paper = 2")
            try db.execute(sql: "DELETE FROM command WHERE sequence = 14")
        }
        try bench.open()
        let wrong = try HouseAudit(store: try bench.store.snapshot()).run().wrong
        #expect(
            wrong.contains("the effect of paper 2 is done, and no printer confirmed it"), "\(wrong)"
        )
        #expect(wrong.contains("command 14 is missing: the head file has seen it"))
    }

    @Test func `a head file that lags is no reason to worry`() throws {
        let head = bench.data.folder.appendingPathComponent("journal.head")
        let early = try Data(contentsOf: head)
        try bench.tell(.seat(5, at: "t3"), from: 12)
        try early.write(to: head)
        #expect(try wrong() == [])
    }
}
