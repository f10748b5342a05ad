/// Where a table stands on the plan of the house: a grid of places as large as a small table each,
/// one plan for all sections.
public struct TableSpot: Hashable, Sendable, Codable {
    /// Its topmost row, 1…99, counted from the wall at the top of the plan.
    public let row: Int
    /// Its leftmost column, 1…99.
    public let column: Int
    /// How many rows it takes, 1…9.
    public let rows: Int
    /// How many columns it takes, 1…9.
    public let columns: Int

    /// A spot on the plan; see the properties for ranges.
    public init(row: Int, column: Int, rows: Int = 1, columns: Int = 1) {
        self.row = row
        self.column = column
        self.rows = rows
        self.columns = columns
    }

    private enum CodingKeys: String, CodingKey {
        case row, column, rows, columns
    }

    /// Reads the kept form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        row = try fields.decode(Int.self, forKey: .row)
        column = try fields.decode(Int.self, forKey: .column)
        rows = try fields.decodeIfPresent(Int.self, forKey: .rows) ?? 1
        columns = try fields.decodeIfPresent(Int.self, forKey: .columns) ?? 1
    }

    /// Writes the kept form; what is as with most tables is left out.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(row, forKey: .row)
        try fields.encode(column, forKey: .column)
        if rows != 1 { try fields.encode(rows, forKey: .rows) }
        if columns != 1 { try fields.encode(columns, forKey: .columns) }
    }

    /// Whether two tables would stand in one another.
    public func overlaps(_ other: TableSpot) -> Bool {
        row < other.row + other.rows && other.row < row + rows
            && column < other.column + other.columns && other.column < column + columns
    }
}
