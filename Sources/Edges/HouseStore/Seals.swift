import Crypto
import Foundation
import GRDB

/// What stands in an effect's row, under a seal of its own: no hash chain leads over effects, and
/// no fact tells how often one was tried and whether it may be out.
public struct EffectSeal: Hashable, Sendable {
    let paper: Int64
    let command: Int64
    /// The fact that says what is printed; `nil` where an earlier program wrote it here.
    let fact: Int64?
    let printer: String
    /// What is printed, when no fact says it; else empty.
    let body: [UInt8]
    var attempts: Int64
    var unsure: Int64
    var done: Int64

    /// An effect that was not tried yet.
    init(paper: Int, command: Int64, fact: Int64, printer: String) {
        self.paper = Int64(paper)
        self.command = command
        self.fact = fact
        self.printer = printer
        body = []
        (attempts, unsure, done) = (0, 0, 0)
    }

    /// The columns that are sealed, as `init(_:)` reads them.
    static let columns = "paper, command, printer, attempts, unsure, done, fact, body"

    /// What a row says.
    init(_ row: Row) {
        paper = row["paper"] ?? 0
        command = row["command"] ?? 0
        fact = row["fact"]
        printer = row["printer"] ?? ""
        body = Array(row["body"] ?? Data())
        attempts = row["attempts"] ?? 0
        unsure = row["unsure"] ?? 0
        done = row["done"] ?? 0
    }

    /// What a row of these columns says, read as it lies in memory.
    init(_ row: RowScan) {
        (paper, command) = (row.integer(0), row.integer(1))
        printer = row.text(2)
        (attempts, unsure, done) = (row.integer(3), row.integer(4), row.integer(5))
        // Facts count from 1: 0 is what a column says in which nothing stands.
        fact = row.integer(6) == 0 ? nil : row.integer(6)
        body = Array(row.bytes(7))
    }

    /// The seal as it is stored: SHA-256 of the columns, in hexadecimal.
    var text: String {
        let fact = fact.map { " \($0)" } ?? ""
        return HouseStore.seal(
            "\(paper) \(command) \(printer) \(attempts) \(unsure) \(done)\(fact)", body)
    }

    /// The seal that the second step of the schema gave: it left out what facts tell.
    var secondText: String {
        HouseStore.hash(Array("\(paper) \(attempts) \(unsure) \(done)".utf8))
    }

    /// The seal that belongs to a stored row.
    public static func text(of row: StoredRow) -> String {
        HouseStore.seal(
            row.joined("paper", "command", "printer", "attempts", "unsure", "done", "fact"),
            row.body)
    }
}

/// The seal of a closed check's row.
public enum RecordSeal {
    /// The columns that are sealed, in their order, before the body.
    static let columns = ["id", "number", "receipt", "day", "closed_ms", "total_minor"]

    /// The seal over these columns, as text, and the body.
    static func text(_ columns: [String], _ body: [UInt8]) -> String {
        HouseStore.seal(columns.joined(separator: " "), body)
    }

    /// The seal that belongs to a row.
    static func text(of row: Row) -> String {
        let values = columns.map { name -> String in
            let value: DatabaseValue = row[name] ?? .null
            return String.fromDatabaseValue(value) ?? value.description
        }
        return text(values, Array(row["body"] ?? Data()))
    }

    /// The seal that belongs to a row whose sealed columns, and then the body, stand from a place
    /// on.
    static func text(of row: RowScan, from first: Int32) -> String {
        let values = columns.indices.map { row.text(first + Int32($0)) }
        return text(values, Array(row.bytes(first + Int32(columns.count))))
    }

    /// The seal that belongs to a stored row.
    public static func text(of row: StoredRow) -> String {
        text(columns.map { row.columns[$0] ?? "" }, row.body)
    }
}

extension StoredRow {
    fileprivate func joined(_ names: String...) -> String {
        names.compactMap { columns[$0] }.joined(separator: " ")
    }
}

extension HouseStore {
    fileprivate static func seal(_ words: String, _ body: [UInt8]) -> String {
        var hasher = SHA256()
        hasher.update(data: Array("\(words)\n".utf8))
        body.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hexadecimal(hasher.finalize())
    }
}
