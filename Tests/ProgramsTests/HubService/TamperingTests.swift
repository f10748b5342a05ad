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

    private func rows(of table: OpenTable) throws -> [Row] {
        var rows: [Row] = []
        _ = try house.changed { db in
            rows = try Row.fetchAll(
                db, sql: "SELECT * FROM \(table.name) ORDER BY \(table.key)")
        } _: { _ in
        }
        return rows
    }

    @Test func `nothing is wrong with the house that is tampered with`() throws {
        #expect(try house.wrong("SELECT 1") == [])
        #expect(try house.wrong(lags: true, "SELECT 1") == [])
    }

    /// One bit of a number, one character of a text, one byte of a body.
    private func flipped(_ value: DatabaseValue, in column: String) -> any DatabaseValueConvertible {
        switch value.storage {
        case .int64(let number):
            return ["unsure", "done"].contains(column) ? 1 - number : number ^ 1024
        case .string(let text):
            var bytes = Array(text.utf8)
            bytes[0] ^= 1
            return String(decoding: bytes, as: UTF8.self)
        case .blob(var body):
            body[body.count / 2] ^= 1
            return body
        default: return "x"
        }
    }

    @Test(arguments: OpenTable.all)
    func `one flipped byte is found in every column of every row`(table: OpenTable) throws {
        for row in try rows(of: table) {
            for column in table.columns {
                let key: DatabaseValue = row[table.key]
                let value = flipped(row[column], in: column)
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
        let row = try rows(of: table)[4]
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
        for row in try rows(of: table) {
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

/// What a house finds before it opens, by hashing alone.
struct StartUpProofTests {
    private let house: TamperedHouse

    init() throws {
        house = try TamperedHouse()
    }

    private func findings(lags: Bool = false, _ sql: String) throws -> [String] {
        try house.changed(lags: lags) { try $0.execute(sql: sql) } _: {
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
        #expect(proof == JournalProof(rows: 41, findings: []))
        #expect(told == [15, 41])
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
            try FileHandle(forWritingTo: store.headPlace).truncate(atOffset: 0)
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
            number = try Int.fetchOne(
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

/// Records that somebody adds, with hashes as good as the house's own.
struct AddedRecordTests {
    private let house: TamperedHouse

    init() throws {
        house = try TamperedHouse()
    }

    /// Adds a row at the end of a chain, well formed and well chained.
    private func append(
        _ db: Database, to table: String, _ change: (inout [String: JSONTree]) -> Void
    ) throws {
        let key = table == "command" ? "sequence" : "number"
        let row = try #require(
            try Row.fetchOne(
                db, sql: "SELECT * FROM \(table) ORDER BY \(key) DESC LIMIT 1"))
        let body: Data = row["body"]
        guard case .object(var fields) = try JSONTree(parsing: Array(body)) else { return }
        let place: Int64 = row[key]
        fields[key] = .integer(place + 1)
        change(&fields)
        let new = JSONTree.object(fields).canonicalBytes
        var columns = Dictionary(uniqueKeysWithValues: row.map { ($0, $1) })
        for name in columns.keys {
            let value = name == "kind" ? fields["fact"]?["kind"] : fields[name]
            columns[name] =
                value?.text?.databaseValue ?? value?.integer?.databaseValue ?? columns[name]
        }
        columns["body"] = Data(new).databaseValue
        columns["hash"] = HouseStore.chain(row["hash"], new).databaseValue
        let names = columns.keys.sorted()
        try db.execute(
            sql: """
                INSERT INTO \(table) (\(names.joined(separator: ", ")))
                VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
                """,
            arguments: StatementArguments(names.map { columns[$0] ?? .null }))
    }

    @Test func `a well-chained command of a known device is found`() throws {
        let wrong = try house.wrong { db in
            try append(db, to: "command") {
                $0["id"] = .text("00000000-0000-0000-0000-0000000000ff")
                $0["seq"] = .integer(13)
                $0["facts"] = .integer(0)
            }
        }
        #expect(
            wrong == [
                "position waiter-1 says 13 of 00000000-0000-0000-0000-000000000064, its commands "
                    + "say 14 of 00000000-0000-0000-0000-000000000064: it was changed, or command "
                    + "16 was added, or command 17 removed"
            ])
    }

    @Test func `a well-chained command of a device nobody knows is found`() throws {
        let wrong = try house.wrong { db in
            try append(db, to: "command") {
                $0["id"] = .text("00000000-0000-0000-0000-0000000000ff")
                $0["device"] = .text("ghost")
                $0["facts"] = .integer(0)
            }
        }
        #expect(wrong == ["position ghost is missing, or command 16 was added"])
    }

    @Test func `a well-chained command that jumps its device's order is found`() throws {
        let wrong = try house.wrong { db in
            try append(db, to: "command") {
                $0["id"] = .text("00000000-0000-0000-0000-0000000000ff")
                $0["seq"] = .integer(40)
                $0["facts"] = .integer(0)
            }
        }
        #expect(wrong.first == "waiter-1's command 40 jumped its order")
    }

    @Test func `a well-chained fact is found`() throws {
        #expect(
            try house.wrong { try append($0, to: "fact") { _ in } }.contains(
                "fact 27 was added: command 15 did not cause it"))
        #expect(
            try house.wrong { try append($0, to: "fact") { $0["command"] = .integer(16) } }.first
                == "command 16 is missing: fact 27 belongs to it")
        #expect(
            try house.wrong { try append($0, to: "fact") { $0["command"] = .integer(13) } }
                .contains("fact 27 stands behind facts of command 15"))
    }

    @Test(arguments: OpenTable.journal)
    func `a record put in between is found`(table: OpenTable) throws {
        let wrong = try house.wrong { db in
            for place in (5...30).reversed() {
                try db.execute(
                    sql: "UPDATE \(table.name) SET \(table.key) = ? WHERE \(table.key) = ?",
                    arguments: [place + 1, place])
            }
            let unique = table.name == "command" ? "'x', device, epoch, 999" : "command"
            let rest = table.name == "command" ? "outcome, body, hash" : "kind, body, hash"
            try db.execute(
                sql: """
                    INSERT INTO \(table.name) SELECT 5, \(unique), \(rest) FROM \(table.name)
                    WHERE \(table.key) = 4
                    """)
        }
        #expect(
            wrong.first
                == "\(table.name) 5 was changed: its hash does not follow from the one before")
    }

    @Test func `an added paper, record, menu or position is found`() throws {
        #expect(
            try house.wrong(
                """
                INSERT INTO effect SELECT 7, command, printer, 0, 0, 0, body, seal
                FROM effect WHERE paper = 6
                """) == ["the effect of paper 7: no fact issued it"])
        #expect(
            try house.wrong(
                """
                INSERT INTO checkRecord
                SELECT 'x', -9223372036854775808, 3, day, closed_ms, total_minor, body
                FROM checkRecord WHERE number = 2
                """) == ["the record of check -9223372036854775808: no fact closed it"])
        #expect(
            try house.wrong(
                "INSERT INTO content SELECT '\(String(repeating: "a", count: 64))', kind, body "
                    + "FROM content LIMIT 1") == [
                    "content \(String(repeating: "a", count: 64)) was changed: its hash is another"
                        + " one"
                ])
        #expect(
            try house.wrong("INSERT INTO position SELECT 'ghost', epoch, 4 FROM position LIMIT 1")
                == [
                    "position ghost: no command moved it there; command 16 is missing, or the "
                        + "position was added"
                ])
    }

    @Test func `a chain that was written anew from some row on is found`() throws {
        let wrong = try house.wrong { db in
            var hash = JournalHead.genesis
            for row in try Row.fetchAll(db, sql: "SELECT * FROM command ORDER BY sequence") {
                var body: Data = row["body"]
                if row["sequence"] == 3 {
                    body = Data(
                        String(decoding: body, as: UTF8.self)
                            .replacingOccurrences(of: "\"covers\":2", with: "\"covers\":3").utf8)
                }
                hash = HouseStore.chain(hash, Array(body))
                try db.execute(
                    sql: "UPDATE command SET body = ?, hash = ? WHERE sequence = ?",
                    arguments: [body, hash, row["sequence"] as Int])
            }
        }
        #expect(wrong == ["command 15 is not the one that the head file has seen"])
    }
}
