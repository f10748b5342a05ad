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

/// An evening on disk, of which each test takes a copy to do to it what no program of ours would.
///
/// Two checks are closed, one is open, one docket is out, one seating was refused.
final class TamperedHouse {
    private let bench: HubBench
    /// The head file as it was before the last command.
    let lagging: Data

    /// - Parameter last: The last command: refused, or with facts.
    init(last: HouseCommand = .seat(5, at: "t3")) throws {
        bench = try HubBench()
        try bench.tell(
            .seat(1, at: "t1"), .round(1, [.mapo(1), .beer(2)]), .cash(1, 1, given: 16_000),
            .close(1), .seat(2, at: "t1"), .round(2, [.mapo(3)]), .cash(2, 2, given: 9500),
            .close(2), .seat(3, at: "t2"), .round(3, [.beer(4)]), .seat(4, at: "t2"), from: 1)
        try bench.store.begin(paper: 1)
        try bench.report(.paper(1, .confirmed))
        lagging = try Data(contentsOf: bench.data.folder.appendingPathComponent("journal.head"))
        try bench.tell(last, from: 12)
        bench.close()
    }

    /// What the audit finds wrong with a copy that somebody changed.
    ///
    /// - Parameter lags: Whether the head file lags behind by one command, as after a kill.
    func wrong(lags: Bool = false, _ change: (Database) throws -> Void) throws -> [String] {
        try changed(lags: lags, change) { try HouseAudit(store: $0).run().wrong }
    }

    func wrong(lags: Bool = false, _ sql: String...) throws -> [String] {
        try wrong(lags: lags) { db in
            for statement in sql { try db.execute(sql: statement) }
        }
    }

    /// Changes a copy and looks at it.
    func changed<Value>(
        lags: Bool = false, _ change: (Database) throws -> Void,
        _ look: (HouseStore) throws -> Value
    ) throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("comanda-\(UUID().uuidString.prefix(8))")
        try FileManager.default.copyItem(at: bench.data.folder, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        if lags { try lagging.write(to: folder.appendingPathComponent("journal.head")) }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let path = folder.appendingPathComponent("house.sqlite").path
        try DatabaseQueue(path: path, configuration: configuration).write { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = 1")
            try change(db)
        }
        return try look(HouseStore(folder: folder))
    }
}

extension TamperedHouse {
    /// The rows of a table as they are before somebody changes them.
    func rows(of table: OpenTable) throws -> [Row] {
        var rows: [Row] = []
        try changed { db in
            rows = try Row.fetchAll(
                db, sql: "SELECT * FROM \(table.name) ORDER BY \(table.key)")
        } _: { _ in
        }
        return rows
    }
}

/// A table of the house as somebody with a SQLite browser sees it.
struct OpenTable: CustomTestStringConvertible, Sendable {
    let name: String
    let key: String
    /// Its columns, and a row as the audit calls it by its key.
    let columns: [String]
    let called: @Sendable (Row) -> String

    var testDescription: String { name }

    static let all = [
        OpenTable(
            name: "command", key: "sequence",
            columns: ["sequence", "id", "device", "epoch", "seq", "outcome", "body", "hash"],
            called: { "command \($0["sequence"] as Int)" }),
        OpenTable(
            name: "fact", key: "number", columns: ["number", "command", "kind", "body", "hash"],
            called: { "fact \($0["number"] as Int)" }),
        OpenTable(
            name: "effect", key: "paper",
            columns: [
                "paper", "command", "fact", "printer", "attempts", "unsure", "done", "body",
                "seal",
            ],
            called: { "paper \($0["paper"] as Int)" }),
        OpenTable(
            name: "checkRecord", key: "id",
            columns: [
                "id", "number", "receipt", "day", "closed_ms", "total_minor", "body", "seal",
            ],
            called: { "check \($0["number"] as Int)" }),
        OpenTable(
            name: "content", key: "hash", columns: ["hash", "kind", "body"],
            called: { "content \($0["hash"] as String)" }),
        OpenTable(
            name: "position", key: "device", columns: ["device", "epoch", "next"],
            called: { "position \($0["device"] as String)" }),
    ]

    static let journal = Array(all.prefix(2))
    /// Those that a start-up proves.
    static let proven = Array(all.prefix(4))

    /// One bit of a number, one character of a text, one byte of a body.
    static func flipped(
        _ value: DatabaseValue, in column: String
    ) -> any DatabaseValueConvertible {
        switch value.storage {
        case .int64(let number):
            return ["unsure", "done"].contains(column) ? 1 - number : number ^ 1024
        case .string(let text):
            var bytes = Array(text.utf8)
            bytes[0] ^= 1
            return String(decoding: bytes, as: UTF8.self)
        case .blob(var body):
            guard !body.isEmpty else { return Data([1]) }
            body[body.count / 2] ^= 1
            return body
        default: return "x"
        }
    }
}
