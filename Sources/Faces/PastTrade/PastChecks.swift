import Amounts
import Checks
public import Sheets
import Vocabulary

/// A list of past orders at a counter.
public struct PastChecks: Hashable, Sendable {
    /// The orders, in the order in which the list begins them.
    public let checks: [PastCheck]
    /// The sign that stands before the prices; empty when none does.
    public let sign: String

    /// A list of these orders.
    public init(checks: [PastCheck], sign: String) {
        self.checks = checks
        self.sign = sign
    }

    /// The columns that a list must have; others are passed over.
    public static let columns = ["order_id", "quantity", "item_name", "item_price"]
    /// The column that it may have.
    public static let choiceColumn = "choice_description"

    /// Everything that is wrong with a list.
    public struct Problems: Error, Hashable, Sendable {
        /// At least one, by row.
        public let problems: [SheetProblem]

        /// These mistakes.
        public init(problems: [SheetProblem]) {
            self.problems = problems
        }
    }

    /// Reads a list: a row a line, and rows with the same `order_id` are one order.
    ///
    /// `item_price` is what the whole line costs, `choice_description` is empty, `NULL` or a list
    /// in brackets, of which the inner ones are opened: `[Salsa, [Rice, Cheese]]`. An order may
    /// have what one check may: `Check.mostLines` lines, and `Money.largest` in all.
    ///
    /// - Parameter decimals: How many decimals the currency has, 0…3.
    /// - Throws: The columns that are missing; else the first hundred mistakes in rows, from the
    ///   top, each with its row and column; else that there is no order at all.
    public init(reading sheet: Sheet, decimals: Int) throws(Problems) {
        var reader = try PastCheckReader(sheet, decimals: decimals)
        for row in sheet.rows.dropFirst() { reader.read(row) }
        guard reader.problems.isEmpty else { throw Problems(problems: reader.problems) }
        guard !reader.checks.isEmpty else {
            throw Problems(problems: [
                SheetProblem(
                    row: nil, what: "there is no order in it",
                    instead: "write a row for each line of an order")
            ])
        }
        self.init(checks: reader.checks, sign: reader.sign ?? "")
    }
}

/// Reads the rows of a list one after the other and notes what is wrong.
private struct PastCheckReader {
    private(set) var problems: [SheetProblem] = []
    /// What stands before the prices, once a row has told it; empty for nothing.
    private(set) var sign: String?
    private let places: [String: Int]
    private let decimals: Int
    private var ids: [String] = []
    private var lines: [String: [PastLine]] = [:]
    private var sizes: [String: Size] = [:]

    /// How large an order is so far.
    private struct Size {
        /// Lines of the check that it becomes.
        var lines = 0
        var total = Money.zero
    }

    /// The most choices of one line: no group of modifiers may be asked for more.
    private static let mostChoices = 99
    /// So much of a cell is repeated in a mistake.
    private static let mostQuoted = 200
    /// A list with a thousand mistakes has one, told a thousand times.
    private static let mostProblems = 100

    init(_ sheet: Sheet, decimals: Int) throws(PastChecks.Problems) {
        self.decimals = decimals
        let head = sheet.rows.first
        let names = (head?.cells ?? []).map(Self.trimmed)
        places = Dictionary(zip(names, names.indices)) { first, _ in first }
        let missing = PastChecks.columns.filter { !names.contains($0) }
        guard missing.isEmpty else {
            throw PastChecks.Problems(
                problems: missing.map {
                    SheetProblem(
                        row: head?.number ?? 1, what: "there is no column '\($0)'",
                        instead: "name the columns in the first row: "
                            + PastChecks.columns.joined(separator: ", ")
                            + ", and \(PastChecks.choiceColumn) where there are choices")
                })
        }
    }

    var checks: [PastCheck] {
        ids.map { PastCheck(id: $0, lines: lines[$0] ?? []) }
    }

    mutating func read(_ row: Sheet.Row) {
        guard problems.count < Self.mostProblems else { return }
        let before = problems.count
        let id = text("order_id", row, "1")
        let quantity = Int64(cell("quantity", row))
        if !(1...999).contains(quantity ?? 0) {
            refuse("quantity", row, "is not a whole number from 1 to 999", "2")
        }
        let item = text("item_name", row, "Lemonade")
        let total = amount(row)
        let (choices, remark) = choices(row)
        guard problems.count == before, let quantity, let total else { return }
        if lines[id] == nil { ids.append(id) }
        let line = PastLine(
            quantity: quantity, item: item, choices: choices, remark: remark, total: total)
        lines[id, default: []].append(line)
        measure(line, of: id, row)
    }

    /// Refuses the row that makes an order larger than a check can be; the rows below it would only
    /// say the same.
    private mutating func measure(_ line: PastLine, of id: String, _ row: Sheet.Row) {
        let before = sizes[id] ?? Size()
        let size = Size(
            lines: before.lines + line.shares.count, total: before.total + line.total)
        sizes[id] = size
        let most = Check.mostLines
        if before.lines <= most, size.lines > most {
            refuse(
                "order_id", row, "has more than \(most) lines, which is all that a check holds",
                "the rest under another order_id")
        }
        if before.total <= .largest, size.total > .largest {
            let largest = Money.largest.decimal(digits: decimals)
            refuse(
                "item_price", row, "makes the order dearer than \(largest), the most that is paid",
                "the rest under another order_id")
        }
    }

    // MARK: - Cells

    private func cell(_ name: String, _ row: Sheet.Row) -> String {
        guard let place = places[name], row.cells.indices.contains(place) else { return "" }
        return Self.trimmed(row.cells[place])
    }

    private mutating func text(_ name: String, _ row: Sheet.Row, _ example: String) -> String {
        let text = cell(name, row)
        if Note(text) == nil {
            refuse(name, row, "is not one line of 1 to \(Note.longest) characters", example)
        }
        return text
    }

    /// The price of the line; what stands before its first digit is the currency's sign.
    private mutating func amount(_ row: Sheet.Row) -> Money? {
        let text = cell("item_price", row)
        let digits = text.drop { !$0.isASCII || !($0.isNumber || $0 == "-" || $0 == ".") }
        let before = Self.trimmed(String(text.prefix(text.count - digits.count)))
        guard case .units(let units) = DecimalText(String(digits), digits: decimals),
            (0...Money.largest.minor).contains(units), before.count <= 4,
            Note(before.isEmpty ? "$" : before) != nil,
            !before.contains(where: { "\"\\".contains($0) })
        else {
            refuse("item_price", row, "is not what a line costs", "4.50, or $4.50")
            return nil
        }
        let sign = sign ?? before
        self.sign = sign
        if before != sign {
            refuse("item_price", row, "is in another currency than the rows above", "\(sign)4.50")
        }
        return Money(minor: units)
    }

    private mutating func choices(_ row: Sheet.Row) -> (choices: [String], remark: String?) {
        let text = cell(PastChecks.choiceColumn, row)
        guard text != "NULL" else { return ([], nil) }
        let named = text.split { "[],".contains($0) }.map { Self.trimmed(String($0)) }
            .filter { !$0.isEmpty }
        if named.contains(where: { Note($0) == nil }) {
            refuse(
                PastChecks.choiceColumn, row,
                "has a choice that is not one line of 1 to \(Note.longest) characters",
                "[Rice, Cheese]")
        }
        var seen: Set<String> = []
        let choices = named.filter { seen.insert($0).inserted }
        if choices.count > Self.mostChoices {
            refuse(
                PastChecks.choiceColumn, row,
                "has \(choices.count) choices, more than the \(Self.mostChoices) of a line",
                "those that matter")
        }
        let remark = String(named.joined(separator: ", ").unicodeScalars.prefix(Note.longest))
        return (choices, choices.count < named.count ? remark : nil)
    }

    private mutating func refuse(
        _ name: String, _ row: Sheet.Row, _ what: String, _ example: String
    ) {
        let letter = Sheet.letter(ofColumn: places[name] ?? 0)
        problems.append(
            SheetProblem(
                row: row.number, column: "column \(letter) \"\(name)\"",
                what: "'\(cell(name, row).prefix(Self.mostQuoted))' \(what)",
                instead: "write \(example)"))
    }

    private static func trimmed(_ text: String) -> String {
        func isSpace(_ scalar: UnicodeScalar) -> Bool { scalar.properties.isWhitespace }
        let rest = text.unicodeScalars.drop(while: isSpace)
        let end = rest.lastIndex { !isSpace($0) }.map(rest.index(after:))
        return end.map { String(rest[..<$0]) } ?? ""
    }
}
