import Sheets
import Vocabulary

/// From which cell of a table each line of a text was made.
struct SheetCells {
    /// One cell, or a row as a whole.
    struct Cell: CustomStringConvertible {
        /// The row, counted from 1.
        let row: Int
        /// The column, counted from 0; `nil` for the row as a whole.
        let column: Int?
        /// What stands above it.
        let heading: String

        /// `row 12, column C "price"`.
        var description: String {
            guard let column else { return "row \(row)" }
            return "row \(row), column \(Sheet.letter(ofColumn: column)) \"\(heading)\""
        }
    }

    /// The row and the column of each line of the text, from its first on.
    let places: [(row: Int, column: Int?)]
    /// The columns, by their headings.
    let columns: [String: Int]

    /// The cell that a line was made of.
    ///
    /// - Parameter line: The line, counted from 1.
    func cell(ofLine line: Int) -> Cell {
        let place = places.indices.contains(line - 1) ? places[line - 1] : (row: 1, column: nil)
        return Cell(
            row: place.row, column: place.column,
            heading: columns.first { $0.value == place.column }?.key ?? "")
    }

    /// The cell in which the name of the entry on a line would stand in a language.
    func cell(for language: Language, ofLine line: Int) -> Cell {
        let heading = MenuColumn.name(language).heading
        return Cell(row: cell(ofLine: line).row, column: columns[heading], heading: heading)
    }

    /// The cell in which a key would stand that the entry on a line lacks.
    func cell(for key: Key, ofLine line: Int) -> Cell {
        let row = cell(ofLine: line).row
        let heading = Self.headings[key.name] ?? key.name
        return Cell(row: row, column: columns[heading], heading: heading)
    }

    /// What keys are called that stand under another name in a table.
    private static let headings = [
        "number": "id", "unit": "weight_unit", "step": "weight_step",
    ]
}
