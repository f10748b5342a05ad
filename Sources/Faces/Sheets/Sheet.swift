/// A table as spreadsheet programs save it: comma, semicolon or tab separated text.
public struct Sheet: Hashable, Sendable {
    /// What stands between two cells.
    public enum Separator: String, Hashable, Sendable, CaseIterable {
        /// What most programs write.
        case comma
        /// What they write where the comma stands in numbers.
        case semicolon
        /// Tab separated text.
        case tab

        /// The character itself.
        public var character: Character {
            switch self {
            case .comma: ","
            case .semicolon: ";"
            case .tab: "\t"
            }
        }
    }

    /// One row of cells.
    public struct Row: Hashable, Sendable {
        /// Where it stands, counted from 1 as a spreadsheet shows it: a cell with line breaks is in
        /// one row.
        public let number: Int
        /// The cells as text, without their quotation marks.
        public let cells: [String]

        /// A row.
        public init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }

        /// Whether nothing stands in it.
        public var isBlank: Bool {
            cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
        }
    }

    /// What stands between its cells.
    public let separator: Separator
    /// The rows that have something in them; the first names the columns.
    public let rows: [Row]

    /// A table of these rows.
    public init(separator: Separator, rows: [Row]) {
        self.separator = separator
        self.rows = rows
    }

    /// The letter that a spreadsheet gives a column, counted from 0: `A`, `Z`, `AA`.
    public static func letter(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters
    }
}

/// A mistake in a table, told so that whoever wrote it finds the cell.
public struct SheetProblem: Error, Hashable, Sendable {
    /// The row, counted from 1; `nil` when the table as a whole is meant.
    public let row: Int?
    /// The column as it is called, as in `column C "price"`; `nil` when the row is meant.
    public let column: String?
    /// What is wrong.
    public let what: String
    /// What to write or do instead.
    public let instead: String

    /// A problem; see the properties.
    public init(row: Int?, column: String? = nil, what: String, instead: String) {
        self.row = row
        self.column = column
        self.what = what
        self.instead = instead
    }
}

extension SheetProblem: CustomStringConvertible {
    /// `row 12, column C "price": '4o' is not an amount; write 40.00`.
    public var description: String {
        let place = [row.map { "row \($0)" }, column].compactMap(\.self).joined(separator: ", ")
        return place.isEmpty ? "\(what); \(instead)" : "\(place): \(what); \(instead)"
    }
}
