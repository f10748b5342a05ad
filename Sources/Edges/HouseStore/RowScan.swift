import GRDB
import GRDBSQLite

/// Rows that are read one after the other, each column by its place and as it lies in SQLite's
/// memory: a proof of a whole journal has no time for a value of its own per column.
struct RowScan {
    private let statement: Statement

    /// Begins at the first row.
    init(_ sql: String, _ db: Database) throws {
        statement = try db.makeStatement(sql: sql)
    }

    /// Goes to the next row; `false` when there is none.
    func next() throws -> Bool {
        let code = sqlite3_step(statement.sqliteStatement)
        if code == SQLITE_ROW { return true }
        guard code != SQLITE_DONE else { return false }
        let connection = sqlite3_db_handle(statement.sqliteStatement)
        throw DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
    }

    /// A number of this row; 0 where there is none.
    func integer(_ column: Int32) -> Int64 {
        sqlite3_column_int64(statement.sqliteStatement, column)
    }

    /// A text or the bytes of this row, empty where there is none; gone with the next row.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement.sqliteStatement, column)
        let count = sqlite3_column_bytes(statement.sqliteStatement, column)
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count))
    }

    /// A text of this row.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
