import Sheets
import Vocabulary

/// Writes the rows of a menu's table as the YAML that the reader of menus reads, each word on a
/// line of its own, so that what is wrong about a line is wrong about one cell.
struct MenuSheetText {
    private(set) var lines: [String] = []
    private var places: [(row: Int, column: Int?)] = []
    private let table: MenuSheetRows

    /// The text of a table whose form is right.
    init(_ table: MenuSheetRows) {
        self.table = table
        for row in table.rows where row.kind == .menu { add(names(row), row.number, "") }
        add("categories", entries(.category))
        add("groups", entries(.group))
        add("dishes", entries(.dish))
        add("sets", entries(.set))
    }

    /// The text.
    var text: String { lines.joined(separator: "\n") + "\n" }
    /// The cell that each line comes from.
    var cells: SheetCells { SheetCells(places: places, columns: table.columns) }

    // MARK: - What a row says

    private typealias Word = MenuSheetRows.Word
    private typealias Row = MenuSheetRows.Row

    /// A key with what stands under it.
    private struct Field {
        enum Content {
            case word(Word)
            case words([String], column: Int)
            case map([(key: String, word: Word)], column: Int?)
            case entries([Entry])
        }

        let key: String
        let content: Content
    }

    private struct Entry {
        let row: Int
        let fields: [Field]
    }

    private func entries(_ kind: MenuRowKind, of parent: Row? = nil) -> [Entry] {
        let rows =
            parent.map { table.children(kind, of: $0.name) }
            ?? table.rows.filter { $0.kind == kind }
        return rows.map { Entry(row: $0.number, fields: fields($0)) }
    }

    private func fields(_ row: Row) -> [Field] {
        let isNumbered = [.dish, .set, .choice].contains(row.kind)
        var fields: [Field] = []
        func add(_ column: MenuColumn.Plain, as key: String? = nil) {
            guard let word = row.words[column] else { return }
            let key = key ?? column.rawValue
            let isList = [.allergens, .groups, .keys].contains(column)
            fields.append(
                Field(
                    key: key,
                    content: isList
                        ? .words(Self.words(word.text), column: word.column) : .word(word)))
        }
        add(.id, as: isNumbered ? "number" : "id")
        if row.kind.isNamed { fields.append(names(row)) }
        for column in row.kind.columns {
            switch column {
            case .kind, .id, .of, .weightUnit, .weightStep: continue
            default: add(column)
            }
        }
        let unit = row.words[.weightUnit].map { (key: "unit", word: $0) }
        let step = row.words[.weightStep].map { (key: "step", word: $0) }
        let weight = [unit, step].compactMap(\.self)
        if let first = weight.first {
            fields.append(Field(key: "weight", content: .map(weight, column: first.word.column)))
        }
        let (key, kind) = Self.children(of: row.kind)
        let children = kind.map { entries($0, of: row) } ?? []
        if !children.isEmpty { fields.append(Field(key: key, content: .entries(children))) }
        return fields
    }

    private static func children(of kind: MenuRowKind) -> (key: String, kind: MenuRowKind?) {
        switch kind {
        case .group: ("modifiers", .modifier)
        case .dish: ("sizes", .size)
        case .set: ("groups", .part)
        case .part: ("dishes", .choice)
        case .menu, .category, .modifier, .size, .choice: ("", nil)
        }
    }

    private func names(_ row: Row) -> Field {
        let first = table.columns.filter { $0.key.hasPrefix("name ") }.values.min()
        let names = row.names.map { (key: $0.language.rawValue, word: $0.word) }
        return Field(key: "name", content: .map(names, column: names.first?.word.column ?? first))
    }

    private static func words(_ text: String) -> [String] {
        text.split { " ,;，；、\n\t".contains($0) }.map(String.init)
    }

    // MARK: - Lines

    private mutating func add(_ key: String, _ entries: [Entry]) {
        guard !entries.isEmpty else { return }
        add("\(key):", entries[0].row, nil)
        for entry in entries { add(entry, indent: "  ") }
    }

    private mutating func add(_ entry: Entry, indent: String) {
        if entry.fields.isEmpty { add("\(indent)- {}", entry.row, nil) }
        for (place, field) in entry.fields.enumerated() {
            add(field, entry.row, indent + (place == 0 ? "- " : "  "))
        }
    }

    private mutating func add(_ field: Field, _ row: Int, _ start: String) {
        let indent = String(repeating: " ", count: start.count + 2)
        switch field.content {
        case .word(let word):
            add("\(start)\(field.key): \(YamlWord.quoted(word.text))", row, word.column)
        case .words(let words, let column):
            add("\(start)\(field.key):", row, column)
            for word in words { add("\(indent)- \(YamlWord.quoted(word))", row, column) }
        case .map(let words, let column):
            add("\(start)\(field.key):\(words.isEmpty ? " {}" : "")", row, column)
            for (key, word) in words {
                add("\(indent)\(key): \(YamlWord.quoted(word.text))", row, word.column)
            }
        case .entries(let entries):
            add("\(start)\(field.key):", row, nil)
            for entry in entries { add(entry, indent: indent) }
        }
    }

    private mutating func add(_ line: String, _ row: Int, _ column: Int?) {
        lines.append(line)
        places.append((row, column))
    }
}
