import GRDB
import GRDBSQLite
import Wire

/// A statement that is carried out for one row after the other. Values are bound as they are: GRDB
/// would make a value of its own of each of them first, which takes longer than SQLite takes for
/// the row.
struct RowStatement {
    /// What stands in a column.
    enum Value {
        case integer(Int64)
        case text(String)
        case bytes([UInt8])
    }

    private let statement: Statement

    /// Prepares a statement, or takes the one that was prepared before.
    init(_ sql: String, _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
    }

    /// Carries the statement out with these values, in the order of its question marks.
    func callAsFunction(_ values: Value...) throws {
        _ = try finds(values)
    }

    /// Whether there is a row of these values.
    func finds(_ values: Value...) throws -> Bool { try finds(values) }

    private func finds(_ values: [Value]) throws -> Bool {
        let place = statement.sqliteStatement
        defer { sqlite3_reset(place) }
        for (index, value) in zip(Int32(1)..., values) {
            try check(Self.bind(value, at: index, of: place), [SQLITE_OK])
        }
        let code = sqlite3_step(place)
        try check(code, [SQLITE_DONE, SQLITE_ROW])
        return code == SQLITE_ROW
    }

    private func check(_ code: Int32, _ expected: [Int32]) throws {
        guard !expected.contains(code) else { return }
        let connection = sqlite3_db_handle(statement.sqliteStatement)
        throw DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
    }

    /// SQLite takes a copy: what is bound need not outlive this.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private static func bind(
        _ value: Value, at index: Int32, of statement: OpaquePointer
    ) -> Int32 {
        switch value {
        case .integer(let integer):
            return sqlite3_bind_int64(statement, index, integer)
        case .text(var text):
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { letters in
                    sqlite3_bind_text(
                        statement, index, letters.baseAddress, Int32(letters.count), copied)
                }
            }
        case .bytes(let bytes):
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), copied)
            }
        }
    }
}
