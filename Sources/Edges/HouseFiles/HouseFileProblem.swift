import Vocabulary

/// One mistake in the files of a house, told so that its owner can put it right.
public struct HouseFileProblem: Hashable, Sendable {
    /// The file, counted from the root: `Menus/sichuan.yaml`.
    public let file: String
    /// The line, or the row of a table, counted from 1; `nil` when the file as a whole is meant.
    public let line: Int?
    /// The cell of a table, as in `row 12, column C "price"`; `nil` in files that are no tables.
    public let cell: String?
    /// What is wrong.
    public let what: String
    /// What to write or do instead.
    public let instead: String

    /// A problem; see the properties.
    public init(file: String, line: Int?, cell: String? = nil, what: String, instead: String) {
        self.file = file
        self.line = line
        self.cell = cell
        self.what = what
        self.instead = instead
    }
}

extension HouseFileProblem: CustomStringConvertible {
    /// `Menus/sichuan.yaml:41: price 'abc' is not an amount; write 48.00 or open`.
    public var description: String {
        let place = cell.map { "\(file): \($0)" } ?? line.map { "\(file):\($0)" } ?? file
        return "\(place): \(what); \(instead)"
    }
}

/// What was found wrong in one file. All readers of a file share its notes, so that every mistake
/// is told at once instead of the first.
final class FileNotes {
    /// The file, counted from the root.
    let file: String
    /// Where the lines come from, when they were made of a table's cells.
    private let cells: SheetCells?
    private var found: [HouseFileProblem] = []

    init(file: String, cells: SheetCells? = nil) {
        self.file = file
        self.cells = cells
    }

    /// The problems in the order of their lines.
    var problems: [HouseFileProblem] {
        found.enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }

    /// Notes one problem.
    func note(_ what: String, instead: String, line: Int?) {
        guard let cells, let line else {
            found.append(HouseFileProblem(file: file, line: line, what: what, instead: instead))
            return
        }
        note(what, instead: instead, at: cells.cell(ofLine: line))
    }

    /// Notes that an entry lacks a key.
    func note(missing key: Key, line: Int) {
        let what = "\(key.name) is missing"
        guard let cells else {
            note(what, instead: "add \(key.name): \(key.example)", line: line)
            return
        }
        note(what, instead: "write \(key.example)", at: cells.cell(for: key, ofLine: line))
    }

    /// Notes that the name of an entry lacks the first language of the house.
    func note(_ key: Key, missingIn language: Language, line: Int) {
        let what =
            "\(key.name) is missing in \(language.rawValue), the first language of the house"
        guard let cells else {
            note(what, instead: "add \(language.rawValue): and the name", line: line)
            return
        }
        let cell = cells.cell(for: language, ofLine: line)
        let isColumn = cell.column != nil
        note(
            what,
            instead: isColumn ? "write the name" : "add a column '\(cell.heading)' with the names",
            at: cell)
    }

    /// What people call a line of this file: `line 41`, or `row 12` of a table.
    func name(ofLine line: Int) -> String {
        cells.map { "row \($0.cell(ofLine: line).row)" } ?? "line \(line)"
    }

    private func note(_ what: String, instead: String, at cell: SheetCells.Cell) {
        found.append(
            HouseFileProblem(
                file: file, line: cell.row, cell: cell.description, what: what, instead: instead))
    }
}
