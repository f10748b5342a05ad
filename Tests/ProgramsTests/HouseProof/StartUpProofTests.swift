import Foundation
import GRDB
import HouseRules
import HubService
import Testing
import Vocabulary
import Wire

@testable import HouseStore
@testable import OrderHub

/// What a house finds before it opens, by hashing alone.
struct StartUpProofTests {
    private let house: TamperedHouse

    init() throws {
        house = try TamperedHouse()
    }

    private func findings(lags: Bool = false, _ sql: String) throws -> [String] {
        try house.changed(lags: lags) {
            try $0.execute(sql: sql)
        } _: {
            try $0.proveJournal().findings
        }
    }

    @Test func `a whole journal is proven row by row, with the way it has come`() throws {
        var told: [Int64] = []
        let proof = try house.changed { _ in
        } _: { store in
            try store.proveJournal { rows, total in
                told.append(rows)
                #expect(total == 41)
            }
        }
        #expect(proof.rows == 41)
        #expect(proof.findings == [])
        #expect(told == [41])
        #expect(try findings(lags: true, "SELECT 1") == [])
    }

    @Test(arguments: [
        (
            "UPDATE fact SET body = CAST(replace(CAST(body AS TEXT), '9500', '1500') AS BLOB) "
                + "WHERE number = 5",
            "fact 5 was changed: its hash does not follow from the one before"
        ),
        ("DELETE FROM command WHERE sequence = 1", "command 1 is missing"),
        ("DELETE FROM command WHERE sequence IN (6, 7)", "command 6 to 7 are missing"),
        (
            "DELETE FROM command WHERE sequence = 15",
            "command 15 is missing: the head file has seen it"
        ),
        ("DELETE FROM fact WHERE number = 26", "fact 26 is missing: the head file has seen it"),
        (
            "DELETE FROM fact WHERE number > 22",
            "fact 23 to 26 are missing: the head file has seen them"
        ),
    ])
    func `what was done to a chain is named`(sql: String, finding: String) throws {
        #expect(try findings(sql).first == finding)
    }

    private func findings(_ change: (Database) throws -> Void) throws -> [String] {
        try house.changed(change) { try $0.proveJournal().findings }
    }

    @Test(arguments: OpenTable.proven)
    func `one flipped byte is found in every column of every row`(table: OpenTable) throws {
        for row in try house.rows(of: table) {
            for column in table.columns {
                let key: DatabaseValue = row[table.key]
                let value = OpenTable.flipped(row[column], in: column)
                let findings = try findings { db in
                    try db.execute(
                        sql: "UPDATE \(table.name) SET \(column) = ? WHERE \(table.key) = ?",
                        arguments: [value, key])
                    #expect(db.changesCount == 1)
                }
                #expect(
                    findings.contains { $0.contains(table.called(row)) },
                    "\(table.name) \(key), \(column): \(findings)")
            }
        }
    }

    @Test(arguments: OpenTable.proven)
    func `a removed row is found, whichever it is`(table: OpenTable) throws {
        for row in try house.rows(of: table) {
            let key: DatabaseValue = row[table.key]
            let findings = try findings { db in
                try db.execute(
                    sql: "DELETE FROM \(table.name) WHERE \(table.key) = ?", arguments: [key])
            }
            #expect(
                findings.contains { $0.contains(table.called(row)) },
                "\(table.name) \(key): \(findings)")
        }
    }

    @Test(arguments: [
        (
            "INSERT INTO checkRecord SELECT 'x', 3, 3, day, closed_ms, total_minor, body, seal "
                + "FROM checkRecord WHERE number = 2",
            "the record of check 3: no fact closed it"
        ),
        (
            "INSERT INTO effect SELECT 9, command, printer, 0, 0, 0, body, seal, fact "
                + "FROM effect WHERE paper = 6",
            "the effect of paper 9: no fact issued it"
        ),
        (
            "UPDATE effect SET done = 1 WHERE paper = 2",
            "the effect of paper 2 is done, and no printer confirmed it"
        ),
        (
            "UPDATE effect SET done = 0 WHERE paper = 1",
            "the effect of paper 1 waits, and a printer confirmed it"
        ),
        (
            "UPDATE effect SET fact = (SELECT fact FROM effect WHERE paper = 4) WHERE paper = 2",
            "the effect of paper 2 was changed: it is not what is under its seal"
        ),
        (
            "UPDATE checkRecord SET seal = (SELECT max(seal) FROM checkRecord) || ''",
            "was changed: it is not what is under its seal"
        ),
        (
            "INSERT INTO command SELECT 16, 'x', device, epoch, 99, outcome, body, hash "
                + "FROM command WHERE sequence = 15",
            "command 16 was changed: its hash does not follow from the one before"
        ),
    ])
    func `what was done to papers and closed checks is named`(
        sql: String, finding: String
    ) throws {
        let findings = try findings(sql)
        #expect(findings.count == 1)
        #expect(findings.first?.hasSuffix(finding) == true, "\(findings)")
    }

    @Test func `closed checks whose records changed places are found`() throws {
        let findings = try findings { db in
            let bodies = try Data.fetchAll(db, sql: "SELECT body FROM checkRecord ORDER BY number")
            for (number, body) in zip([2, 1], bodies) {
                try db.execute(
                    sql: "UPDATE checkRecord SET body = ? WHERE number = ?",
                    arguments: [body, number])
            }
        }
        #expect(
            findings
                == [1, 2].map {
                    "the record of check \($0) was changed: it is not what is under its seal"
                })
    }

    @Test func `a last command that was taken away is missed by its facts`() throws {
        #expect(
            try findings(lags: true, "DELETE FROM command WHERE sequence = 15") == [
                "fact 25 belongs to a command that is missing",
                "fact 26 belongs to a command that is missing",
            ])
    }

    @Test func `a head file that was taken away is missed`() throws {
        let findings = try house.changed { _ in
        } _: { store in
            let head = store.folder.appendingPathComponent("journal.head")
            try FileHandle(forWritingTo: head).truncate(atOffset: 0)
            return try store.proveJournal().findings
        }
        #expect(findings == ["the head file is missing or says nothing"])
    }
}

/// A house is opened over damage as far as it goes, and never dies of it.
struct DamagedOpeningTests {
    private let bench: HubBench

    init() throws {
        bench = try HubBench()
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(1)]), from: 1)
        bench.wait(minutes: 24 * 60)
        try bench.open()
        try bench.tell(.seat(2, at: "t2"), from: 3)
    }

    @Test func `damage before the open day, and to commands, does not keep it closed`() throws {
        try bench.tamper { db in
            try db.execute(sql: "UPDATE fact SET body = x'00' WHERE number = 3")
            try db.execute(sql: "UPDATE command SET body = x'00' WHERE sequence IN (3, 6)")
        }
        try bench.open()
        #expect(bench.hub.house.checks.count == 2)
        #expect(try bench.tell(.seat(3, at: "t3"), from: 4).map(\.outcome) == [.accepted])
    }

    @Test(arguments: [
        ("DELETE FROM fact WHERE number = 7", "its check is not open"),
        ("UPDATE fact SET body = x'00' WHERE number = 8", "it cannot be read"),
    ])
    func `a day that cannot be replayed names the fact`(sql: String, cause: String) throws {
        var number = 0
        try bench.tamper { db in
            number =
                try Int.fetchOne(
                    db, sql: "SELECT max(number) FROM fact WHERE kind = 'dayOpened'") ?? 0
            let moved = sql.replacingOccurrences(of: "= 7", with: "= \(number)")
                .replacingOccurrences(of: "= 8", with: "= \(number + 1)")
            // Without its day's beginning the facts before it are replayed, and these are gone too.
            if sql.contains("DELETE") {
                try db.execute(sql: "DELETE FROM fact WHERE kind IN ('checkOpened', 'dayOpened')")
            }
            try db.execute(sql: moved)
        }
        let fault = #expect(throws: Fault.self) { try bench.open() }
        #expect(fault?.operation == "replay the open day")
        #expect(fault?.place.hasPrefix("fact ") == true)
        #expect(fault?.cause.contains(cause) == true, "\(fault?.cause ?? "")")
        #expect(fault?.hint?.hasPrefix("put the newest backup in the data's place") == true)
    }
}
