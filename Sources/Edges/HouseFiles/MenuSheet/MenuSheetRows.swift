import Sheets
import Vocabulary

/// The rows of a menu's table, each with its kind, and what is wrong about their form.
///
/// What the words in them mean is not looked at here: the reader of menus does that.
struct MenuSheetRows {
    /// A word with its column.
    typealias Word = (text: String, column: Int)

    /// One row.
    struct Row {
        let kind: MenuRowKind
        let number: Int
        let words: [MenuColumn.Plain: Word]
        let names: [(language: Language, word: Word)]

        /// What other rows call it by: `204`, and `204/fish` for a part of a set.
        var name: String {
            let id = words[.id]?.text ?? ""
            return kind == .part ? "\(words[.of]?.text ?? "")/\(id)" : id
        }
    }

    private(set) var rows: [Row] = []
    private(set) var problems: [SheetProblem] = []
    /// The columns by their headings.
    private(set) var columns: [String: Int] = [:]
    private var meanings: [MenuColumn?] = []
    /// The rows that belong to others, by their kind and the others' names.
    private var children: [MenuRowKind: [String: [Row]]] = [:]
    private let separator: Sheet.Separator

    /// A table with a thousand mistakes has one, told a thousand times.
    private static let mostProblems = 100
    /// So many names are looked through for one that may have been meant.
    private static let mostNames = 2000

    /// The rows of a table.
    init(_ sheet: Sheet) {
        separator = sheet.separator
        readHead(sheet.rows.first)
        guard problems.isEmpty else { return }
        for row in sheet.rows.dropFirst() where problems.count < Self.mostProblems { read(row) }
        for row in rows {
            guard let of = row.words[.of]?.text else { continue }
            children[row.kind, default: [:]][of, default: []].append(row)
        }
        // Of a table that was not read to its end nobody knows what it lacks.
        guard problems.count < Self.mostProblems else { return }
        checkWhole()
        checkFamilies()
    }

    /// The rows of a kind that belong to the one of this name.
    func children(_ kind: MenuRowKind, of name: String) -> [Row] { children[kind]?[name] ?? [] }

    // MARK: - Form

    private mutating func readHead(_ head: Sheet.Row?) {
        for (place, cell) in (head?.cells ?? []).enumerated()
        where problems.count < Self.mostProblems {
            let heading = Self.trimmed(cell)
            let column = MenuColumn(heading: heading)
            meanings.append(column)
            if heading.isEmpty { continue }
            guard let column else {
                let known = MenuColumn.all(in: Language.allCases).map(\.heading)
                refuse(
                    head?.number ?? 1, place, heading, "nobody knows this column",
                    suggestion(for: heading, among: known))
                continue
            }
            if columns.updateValue(place, forKey: column.heading) != nil {
                refuse(
                    head?.number ?? 1, place, heading, "this column stands here twice",
                    "keep one of them")
            }
        }
        for needed in [MenuColumn.plain(.kind), .plain(.id)] where columns[needed.heading] == nil {
            problems.append(
                SheetProblem(
                    row: head?.number ?? 1, what: "there is no column '\(needed.heading)'",
                    instead: "name the columns in the first row; 'comanda menu export' shows all"))
        }
    }

    private mutating func read(_ row: Sheet.Row) {
        let kindPlace = columns[MenuColumn.plain(.kind).heading] ?? 0
        let kindWord = row.cells.indices.contains(kindPlace) ? row.cells[kindPlace] : ""
        let kindText = Self.trimmed(kindWord).lowercased()
        guard let kind = MenuRowKind(rawValue: kindText) else {
            let known = MenuRowKind.allCases.map(\.rawValue)
            refuse(
                row.number, kindPlace, "kind",
                kindText.isEmpty ? "the row has no kind" : "there is no kind '\(kindText)'",
                suggestion(for: kindText, among: known))
            return
        }
        var words: [MenuColumn.Plain: Word] = [:]
        var names: [(language: Language, word: Word)] = []
        for (place, cell) in row.cells.enumerated() where !Self.trimmed(cell).isEmpty {
            let column = meanings.indices.contains(place) ? meanings[place] : nil
            switch column {
            case .plain(.kind): continue
            case .name(let language) where kind.isNamed:
                let word = (text: GuardedCell.text(of: cell), column: place)
                names.append((language: language, word: word))
            case .plain(let plain) where kind.columns.contains(plain):
                words[plain] = (word(cell, in: plain), place)
            default:
                refuse(
                    row.number, place, column?.heading ?? "",
                    column.map { "a row of kind \(kind.rawValue) has no \($0.heading)" }
                        ?? "there is text in a column without a name",
                    "empty this cell")
            }
        }
        if let parent = kind.parent, words[.of] == nil {
            refuse(
                row.number, columns["of"], "of",
                "the row does not say which \(parent.rawValue) it belongs to",
                "write the \(parent.rawValue)'s id")
        }
        rows.append(Row(kind: kind, number: row.number, words: words, names: names))
    }

    /// A word as menus have it: without the spaces around it, and with a point in decimals.
    private func word(_ cell: String, in column: MenuColumn.Plain) -> String {
        let text = GuardedCell.text(of: Self.trimmed(cell))
        guard column.isDecimal, separator != .comma else { return text }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        // Behind a tab nobody knows whether 1,250 is a little or a lot.
        guard parts.count == 2, separator == .semicolon || parts[1].count != 3 else { return text }
        return "\(parts[0]).\(parts[1])"
    }

    // MARK: - What belongs together

    private mutating func checkWhole() {
        for kind in [MenuRowKind.menu, .category, .dish]
        where !rows.contains(where: { $0.kind == kind }) {
            problems.append(
                SheetProblem(
                    row: nil, what: "there is no row of kind \(kind.rawValue)",
                    instead: "write one; 'comanda menu export' shows how"))
        }
        for row in rows.filter({ $0.kind == .menu }).dropFirst() {
            refuse(row.number, columns["kind"], "kind", "this is another menu", "keep one of them")
        }
    }

    private mutating func checkFamilies() {
        let names = Dictionary(grouping: rows, by: \.kind).mapValues { $0.map(\.name) }
        let known = names.mapValues(Set.init)
        for row in rows where problems.count < Self.mostProblems {
            if let parent = row.kind.parent, let of = row.words[.of],
                known[parent]?.contains(of.text) != true
            {
                refuse(
                    row.number, of.column, "of", "no \(parent.rawValue) is called '\(of.text)'",
                    suggestion(
                        for: of.text, among: Array((names[parent] ?? []).prefix(Self.mostNames))))
            }
            if let child = row.kind.child, !row.name.isEmpty,
                children(child, of: row.name).isEmpty
            {
                refuse(
                    row.number, nil, "",
                    "\(row.kind.rawValue) '\(row.name)' has no \(child.rawValue)",
                    "add a row of kind \(child.rawValue) with '\(row.name)' under 'of'")
            }
        }
    }

    private mutating func refuse(
        _ row: Int, _ column: Int?, _ heading: String, _ what: String, _ instead: String
    ) {
        guard problems.count < Self.mostProblems else { return }
        let cell = column.map { SheetCells.Cell(row: row, column: $0, heading: heading) }
        let name = cell.map { $0.description.split(separator: ", ", maxSplits: 1)[1] }
        problems.append(
            SheetProblem(row: row, column: name.map { String($0) }, what: what, instead: instead))
    }

    private static func trimmed(_ text: String) -> String {
        let spaces: Set<UnicodeScalar> = [" ", "\t", "\u{A0}", "\u{3000}"]
        let rest = text.unicodeScalars.drop(while: spaces.contains)
        let end = rest.lastIndex { !spaces.contains($0) }.map(rest.index(after:))
        return end.map { String(rest[..<$0]) } ?? ""
    }
}
