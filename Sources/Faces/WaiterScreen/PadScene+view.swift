import Amounts
import Cells
import Checks
import HouseRules
import Menus
import Vocabulary
import Wire
import Wording

/// How the pad is drawn: what must not be eaten on top, then the line that is typed, what it finds,
/// and the round. On a wide screen the round stands beside what is found.
extension PadScene {
    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = Warnings(check: check, table: table, desk: desk).draw(&canvas)
        let found = matches
        typed(row: row, &canvas, desk)
        row += 1
        if canvas.isWide {
            let half = canvas.columns / 2
            if !line.isEmpty {
                list(found, rows: canvas.rows(from: row), upTo: half - 1, &canvas, desk)
            }
            RoundPicture(pad: self, desk: desk)
                .draw(&canvas, rows: canvas.rows(from: row - 1), columns: half..<canvas.columns)
        } else {
            if !line.isEmpty {
                let room = max(2, (canvas.body.upperBound - row) / 2)
                let count = min(max(1, found.count), room)
                list(
                    found, rows: canvas.rows(from: row).prefix(count), upTo: canvas.columns,
                    &canvas, desk)
                row += count
            }
            RoundPicture(pad: self, desk: desk)
                .draw(&canvas, rows: canvas.rows(from: row), columns: 0..<canvas.columns)
        }
    }

    private func typed(row: Int, _ canvas: inout Canvas, _ desk: Desk) {
        let seat = draft(desk).seat.map { "@\($0) " } ?? ""
        let end = canvas.put("\(seat)> ", row: row, Style(.accent, bold: true))
        let edge = canvas.isWide ? canvas.columns / 2 - 1 : canvas.columns
        let after = canvas.field(line, row: row, column: end, bold: true, upTo: edge - 8)
        if line.isEmpty {
            let hint = desk.words.text(.typeADish)
            let short = String(hint.prefix { $0 != ";" && $0 != "；" })
            canvas.put(
                canvas.isNarrow ? short : hint, row: row, column: end + 1, Style(.quiet), upTo: edge
            )
        } else if case .dish(_, let quantity?) = input {
            canvas.put("  \(desk.figure(quantity)) x", row: row, column: after, Style(bold: true))
        }
    }

    private func list(
        _ found: [ItemID], rows: Range<Int>, upTo edge: Int, _ canvas: inout Canvas, _ desk: Desk
    ) {
        guard !rows.isEmpty else { return }
        if found.isEmpty {
            if case .dish = input {
                let text: ScreenText = desk.shelf.dishes.isEmpty ? .houseIsUnknown : .nothingFits
                canvas.put("  " + desk.words.text(text), row: rows.lowerBound, upTo: edge)
            }
            return
        }
        let shown = Canvas.window(of: found.count, around: self.found, rows: rows.count)
        for (row, index) in zip(rows, shown) {
            guard let dish = desk.shelf[found[index]] else { continue }
            DishRow(dish: dish, isChosen: index == self.found).draw(
                &canvas, desk, row: row, upTo: edge)
            canvas.touch(.pick(index), row: row, columns: 0..<max(0, edge))
        }
    }
}

/// What nobody may forget at a table, above everything else: who must not eat what, and that
/// somebody else is drafting too.
struct Warnings {
    let check: CheckID
    let table: TableID?
    let desk: Desk

    /// Draws them at the top of the body; returns the row below.
    func draw(_ canvas: inout Canvas) -> Int {
        var row = canvas.body.lowerBound
        if !allergies.isEmpty {
            let text = "!! \(desk.words.mark(.allergy)): " + allergies.joined(separator: "; ")
            // All of it, but for a few rows to work in: half of it reads like the whole.
            for words in text.wrapped(to: canvas.columns).prefix(max(3, canvas.body.count - 4)) {
                canvas.put(words, row: row, Style(.bad, bold: true))
                row += 1
            }
        }
        let others = desk.presence.values.compactMap { drafts in table.flatMap { drafts[$0] } }
        if !others.isEmpty {
            let text = desk.words.said.draftedElsewhere(others.reduce(0, +))
            canvas.put("* " + text, row: row, Style(.warn, bold: true))
            row += 1
        }
        return row
    }

    /// Of the table, of what is drafted, and of what was ordered; each once.
    private var allergies: [String] {
        let draft = desk.draft(for: check, at: table)
        let ordered = desk.known.checks[check]?.check.standingLines ?? []
        let all =
            [draft.allergy] + draft.lines.map(\.allergy)
            + draft.rounds.flatMap(\.lines).map(\.allergy) + ordered.map(\.allergy)
        var seen: Set<String> = []
        return all.compactMap { $0.map(desk.read) }.filter { seen.insert($0).inserted }
    }
}

/// A dish in a list: number, name, what is left of it, price.
struct DishRow {
    let dish: MenuShelf.Dish
    let isChosen: Bool

    func draw(
        _ canvas: inout Canvas, _ desk: Desk, row: Int, from start: Int = 0, upTo edge: Int
    ) {
        let left = desk.known.portions[dish.id]
        let isOut = left == .zero
        var name = desk.name(dish.names)
        if edge - start >= 60, let second = desk.secondName(dish.names) { name += "  " + second }
        var right = desk.listedPrice(dish)
        if isOut {
            right = desk.words.mark(.soldOut)
        } else if let left {
            right = desk.words.said.left(desk.count(left, dish.weighing?.unit)) + "  " + right
        }
        let style = Style(isOut ? .quiet : .plain, bold: isChosen && !isOut, reverse: isChosen)
        canvas.blank(row: row, columns: start..<max(start, edge), style)
        let mark = isOut ? (isChosen ? ">x" : " x") : Canvas.mark(isChosen)
        canvas.put(
            "\(mark)\(dish.id) \(name)", right: right, row: row, style, from: start, upTo: edge)
    }
}

/// The round being drafted: each line with all that was said about it.
struct RoundPicture {
    let pad: PadScene
    let desk: Desk

    /// A row of the picture: of which line, and what stands there.
    private struct Row {
        let line: Int?
        let left: String
        let right: String
        let style: Style
    }

    func draw(_ canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>) {
        guard !rows.isEmpty else { return }
        let draft = pad.draft(desk)
        let total = draft.lines.compactMap { desk.price(of: $0) }.sum()
        canvas.rule(
            desk.words.said.unsent(draft.lines.count),
            right: draft.lines.isEmpty ? "" : desk.amount(total), row: rows.lowerBound,
            from: columns.lowerBound, upTo: columns.upperBound)
        let all = picture(draft, columns.count)
        let room = rows.dropFirst()
        let chosen = pad.current(desk).flatMap { line in
            draft.lines.firstIndex { $0.id == line.id }
        }
        let at = all.lastIndex { $0.line == chosen } ?? 0
        let shown = Canvas.window(of: all.count, around: at, rows: room.count)
        for (row, index) in zip(room, shown) {
            let entry = all[index]
            canvas.put(
                entry.left, right: entry.right, row: row, entry.style, from: columns.lowerBound,
                upTo: columns.upperBound)
            if let line = entry.line { canvas.touch(.pick(line), row: row, columns: columns) }
        }
    }

    private func picture(_ draft: TableDraft, _ width: Int) -> [Row] {
        var rows: [Row] = []
        let current = pad.current(desk)?.id
        for (index, line) in draft.lines.enumerated() {
            rows += picture(line, index, isChosen: line.id == current, width)
        }
        for round in draft.rounds {
            let count = round.lines.count
            let words =
                desk.isKept(round.command)
                ? "~ " + desk.kept(round: count) : "+ " + desk.words.said.unsent(count)
            rows.append(Row(line: nil, left: words, right: "", style: Style(.warn)))
        }
        return rows
    }

    private func picture(_ line: RoundLine, _ index: Int, isChosen: Bool, _ width: Int) -> [Row] {
        let text = LineText(line: line, desk: desk)
        let style = Style(isChosen ? .accent : .plain, bold: isChosen)
        let room = width - 2 - text.right.cellWidth - 1
        var rows: [Row] = []
        for (part, words) in text.main.wrapped(to: max(8, room)).enumerated() {
            rows.append(
                Row(
                    line: index, left: (part == 0 ? Canvas.mark(isChosen) : "  ") + words,
                    right: part == 0 ? text.right : "", style: style))
        }
        for (words, ink) in text.details {
            for piece in words.wrapped(to: max(8, width - 5)) {
                rows.append(
                    Row(
                        line: index, left: "     " + piece, right: "",
                        style: Style(ink, bold: ink == .bad)))
            }
        }
        return rows
    }
}

/// A drafted line in words.
struct LineText {
    let line: RoundLine
    let desk: Desk

    private var dish: MenuShelf.Dish? { desk.shelf[line.item] }

    /// `2 Mapo Tofu (half)`, with its modifiers behind it.
    var main: String {
        var text = desk.count(line.amount, dish?.weighing?.unit) + " " + desk.name(of: line)
        if let size { text += " (\(size))" }
        let modifiers = line.modifiers.compactMap { desk.shelf.modifier($0) }.map {
            desk.name($0.names)
        }
        if !modifiers.isEmpty { text += ": " + modifiers.joined(separator: ", ") }
        return text
    }

    private var size: String? {
        guard let id = line.size, case .item(let item) = dish?.kind,
            case .sizes(let sizes, _) = item.pricing
        else { return nil }
        return sizes.first { $0.id == id }.map { desk.name($0.names) }
    }

    /// Seat, course, hold and price.
    var right: String {
        var marks: [String] = []
        if let seat = line.seat { marks.append("@\(seat)") }
        if line.isHeld { marks.append(desk.words.mark(.hold)) }
        marks.append(desk.words.said.courseShort(desk.course(of: line)))
        marks.append(desk.price(of: line).map { desk.amount($0) } ?? "?")
        return marks.joined(separator: " ")
    }

    /// What stands under a line: the dishes of a set, allergy, note, and why it was refused.
    var details: [(String, Ink)] {
        var details: [(String, Ink)] = line.parts.map { part in
            let modifiers = part.modifiers.compactMap { desk.shelf.modifier($0) }
                .map { desk.name($0.names) }
            let behind = modifiers.isEmpty ? "" : ": " + modifiers.joined(separator: ", ")
            return ("- " + desk.name(of: part.item) + behind, .plain)
        }
        if let allergy = line.allergy {
            details.append(("!! \(desk.words.mark(.allergy)): " + desk.read(allergy), .bad))
        }
        if let note = line.note {
            details.append(("\(desk.words.mark(.note)): " + desk.read(note), .plain))
        }
        if let problem = desk.problems[line.id] {
            details.append(("X " + desk.text(of: problem), .bad))
        } else if desk.known.portions[line.item] == .zero {
            details.append(("X " + desk.words.mark(.soldOut), .bad))
        }
        return details
    }
}
