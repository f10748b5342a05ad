import Foundation
import GRDB
import HouseRules
import HouseStore
import HubService
import Testing
import Vocabulary
import Wire

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
