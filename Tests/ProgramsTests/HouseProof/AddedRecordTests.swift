import Foundation
import GRDB
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

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
                INSERT INTO effect SELECT 7, command, printer, 0, 0, 0, body, seal, fact
                FROM effect WHERE paper = 6
                """) == ["the effect of paper 7: no fact issued it"])
        #expect(
            try house.wrong(
                """
                INSERT INTO checkRecord
                SELECT 'x', -9223372036854775808, 3, day, closed_ms, total_minor, body, seal
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
