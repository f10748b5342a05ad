import Foundation
import GRDB
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

/// Whatever one does to one record of the house's data, the audit names that record.
struct TamperingTests {
    private let house: TamperedHouse

    init() throws {
        house = try TamperedHouse()
    }

    @Test func `nothing is wrong with the house that is tampered with`() throws {
        #expect(try house.wrong("SELECT 1") == [])
        #expect(try house.wrong(lags: true, "SELECT 1") == [])
    }

    @Test(arguments: OpenTable.all)
    func `one flipped byte is found in every column of every row`(table: OpenTable) throws {
        for row in try house.rows(of: table) {
            for column in table.columns {
                let key: DatabaseValue = row[table.key]
                let value = OpenTable.flipped(row[column], in: column)
                let wrong = try house.wrong { db in
                    try db.execute(
                        sql: "UPDATE \(table.name) SET \(column) = ? WHERE \(table.key) = ?",
                        arguments: [value, key])
                    #expect(db.changesCount == 1)
                }
                // A row that says it is another one is missed under its own name.
                #expect(
                    wrong.contains { $0.contains(table.called(row)) },
                    "\(table.name) \(key), \(column): \(wrong)")
            }
        }
    }

    @Test(arguments: OpenTable.journal)
    func `each single byte of a journal's body counts`(table: OpenTable) throws {
        let row = try house.rows(of: table)[4]
        let body: Data = row["body"]
        for index in body.indices where index % 9 == 0 {
            var changed = body
            changed[index] ^= 0x20
            let wrong = try house.wrong { db in
                try db.execute(
                    sql: "UPDATE \(table.name) SET body = ? WHERE \(table.key) = 5",
                    arguments: [changed])
            }
            #expect(
                wrong == [
                    "\(table.name) 5 was changed: its hash does not follow from the one before"
                ])
        }
    }

    @Test(arguments: OpenTable.all)
    func `a removed record is found, whichever it is`(table: OpenTable) throws {
        for row in try house.rows(of: table) {
            let key: DatabaseValue = row[table.key]
            let wrong = try house.wrong { db in
                try db.execute(
                    sql: "DELETE FROM \(table.name) WHERE \(table.key) = ?", arguments: [key])
            }
            #expect(
                wrong.contains { $0.contains(table.called(row)) },
                "\(table.name) \(key): \(wrong)")
        }
    }

    @Test func `the last command is missed even when the head file never saw it`() throws {
        #expect(
            try house.wrong(lags: true, "DELETE FROM command WHERE sequence = 15") == [
                "command 15 is missing: fact 25 belongs to it",
                "position waiter-1 says 13 of 00000000-0000-0000-0000-000000000064, its commands "
                    + "say 12 of 00000000-0000-0000-0000-000000000064: it was changed, or command "
                    + "13 was added, or command 15 removed",
            ])
    }

    @Test func `the last command is missed even when it was refused`() throws {
        let refused = try TamperedHouse(last: .seat(5, at: "t2"))
        #expect(
            try refused.wrong(lags: true, "DELETE FROM command WHERE sequence = 15") == [
                "position waiter-1 says 13 of 00000000-0000-0000-0000-000000000064, its commands "
                    + "say 12 of 00000000-0000-0000-0000-000000000064: it was changed, or command "
                    + "13 was added, or command 15 removed"
            ])
    }

    @Test func `the last fact is missed even when the head file never saw it`() throws {
        #expect(
            try house.wrong(lags: true, "DELETE FROM fact WHERE number = 26") == [
                "fact 26 is missing: command 15 caused 1 more"
            ])
    }

    @Test(arguments: OpenTable.journal)
    func `swapped records are found`(table: OpenTable) throws {
        for (one, other) in [(5, 6), (3, 9), (1, 12)] {
            let wrong = try house.wrong { db in
                for (from, to) in [(one, 999), (other, one), (999, other)] {
                    try db.execute(
                        sql: "UPDATE \(table.name) SET \(table.key) = ? WHERE \(table.key) = ?",
                        arguments: [to, from])
                }
            }
            for place in [one, other] {
                #expect(wrong.contains { $0.hasPrefix("\(table.name) \(place) ") }, "\(wrong)")
            }
        }
    }

    @Test(arguments: OpenTable.journal)
    func `swapped bodies are found`(table: OpenTable) throws {
        let wrong = try house.wrong { db in
            let bodies = try Data.fetchAll(
                db,
                sql: "SELECT body FROM \(table.name) WHERE \(table.key) IN (5, 6) ORDER BY 1")
            let ordered = try Data.fetchAll(
                db,
                sql: """
                    SELECT body FROM \(table.name) WHERE \(table.key) IN (5, 6)
                    ORDER BY \(table.key)
                    """)
            #expect(bodies.count == 2)
            for (place, body) in [(5, ordered[1]), (6, ordered[0])] {
                try db.execute(
                    sql: "UPDATE \(table.name) SET body = ? WHERE \(table.key) = ?",
                    arguments: [body, place])
            }
        }
        #expect(
            wrong == [
                "\(table.name) 5 was changed: its hash does not follow from the one before",
                "\(table.name) 6 does not follow from what stands before it: it was changed, or 5 "
                    + "was put in another's place",
            ])
    }
}
