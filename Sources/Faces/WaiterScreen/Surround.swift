import Amounts
import Cells
import HouseRules
import Vocabulary
import Wire
import Wording

/// What stands around every screen: the heading, the last notice, the keys that work, and the line
/// that says how far the terminal reaches.
struct Surround {
    let desk: Desk
    let hints: [KeyHint]
    let hasMenu: Bool
    let isTyping: Bool

    func draw(_ canvas: inout Canvas, title: String) {
        let rows = canvas.frame.size.rows
        let notice = noticeLines(canvas.columns)
        let status = status(canvas.columns)
        let keysRow = rows - status.count - 1
        canvas.reserve(top: 1, bottom: 1 + status.count + notice.count)
        heading(title, &canvas)
        for (row, line) in zip((keysRow - notice.count)..., notice) {
            canvas.put(line, row: row, Style(desk.notice?.ink ?? .plain, bold: true))
        }
        keys(row: keysRow, &canvas)
        draw(status, from: keysRow + 1, &canvas)
    }

    /// A canvas with all around the screen drawn: how much room is left for it.
    static func canvas(_ desk: Desk) -> Canvas {
        var canvas = Canvas(desk.size)
        Surround(desk: desk, hints: [], hasMenu: false, isTyping: false).draw(&canvas, title: "")
        return canvas
    }

    private func heading(_ title: String, _ canvas: inout Canvas) {
        let style = Style(.accent, bold: true, reverse: true)
        canvas.blank(row: 0, style)
        let who = desk.session?.staff.name ?? desk.device.text
        let time = desk.clock(desk.now)
        let right = canvas.isNarrow ? "\(who.prefix(cells: 9)) \(time)" : "\(who)  \(time)"
        canvas.put(" \(title)", right: "\(right) ", row: 0, style)
    }

    private func noticeLines(_ columns: Int) -> [String] {
        guard let notice = desk.notice else { return [] }
        let sign = notice.ink == .bad ? "!! " : notice.ink == .warn ? "! " : "* "
        return Array((sign + desk.text(of: notice)).wrapped(to: columns).prefix(4))
    }

    // MARK: - Keys

    private func keys(row: Int, _ canvas: inout Canvas) {
        var column = 0
        for (key, text) in shown(canvas.columns) {
            let start = column
            column = canvas.put(
                desk.label(key), row: row, column: column, Style(.accent, bold: true))
            column = canvas.put(" " + text, row: row, column: column)
            canvas.touch(.key(key), row: row, columns: start..<column)
            column += 2
        }
    }

    /// As many keys as there is room for; the way to all the others always has room.
    private func shown(_ columns: Int) -> [(Key, String)] {
        var last: [(Key, String)] = []
        if hasMenu, !isTyping { last.append((.character(" "), desk.words.deed(.menu))) }
        if !isTyping { last.append((.character("?"), desk.words.deed(.help))) }
        var room = columns - last.map { width($0) }.reduce(0, +)
        var first: [(Key, String)] = []
        for hint in hints where hint.isProminent {
            let entry = (hint.key, desk.words.deed(hint.deed))
            room -= width(entry)
            if room < -2 { break }
            first.append(entry)
        }
        return first + last
    }

    private func width(_ entry: (Key, String)) -> Int {
        desk.label(entry.0).cellWidth + 1 + entry.1.cellWidth + 2
    }

    // MARK: - The honest line

    /// A piece of the last line.
    private typealias Fact = (text: String, ink: Ink)

    /// How far the terminal reaches, on as many lines as that takes: nothing of it is ever cut off.
    private func status(_ columns: Int) -> [[Fact]] {
        var lines: [[Fact]] = [[]]
        var used = 0
        let facts = facts(isNarrow: columns < 60).flatMap { fact in
            fact.text.wrapped(to: columns).map { Fact($0, fact.ink) }
        }
        for fact in facts {
            let width = fact.text.cellWidth
            if used > 0, used + 2 + width > columns {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append(fact)
            used += width + (used > 0 ? 2 : 0)
        }
        return lines
    }

    private func draw(_ status: [[Fact]], from top: Int, _ canvas: inout Canvas) {
        for (row, facts) in zip(top..., status) {
            var column = 0
            for fact in facts {
                let style = Style(fact.ink, bold: fact.ink == .warn || fact.ink == .bad)
                column = canvas.put(fact.text, row: row, column: column, style) + 2
            }
        }
    }

    private func facts(isNarrow: Bool) -> [Fact] {
        let words = desk.words.link
        var facts: [Fact] = []
        switch desk.link {
        case .hub: facts.append((words.hub, .good))
        case .broker(let since): facts.append((words.silent(desk.clock(since)), .warn))
        case .away(let since): facts.append((words.away(desk.clock(since)), .bad))
        }
        let kept = desk.pending.values.count { $0.isKept }
        facts.append((words.kept(kept), kept == 0 ? .quiet : .warn))
        if !desk.failedDrafts.isEmpty { facts.append((desk.words.text(.draftNotKept), .bad)) }
        let down = desk.troubledPrinters.map { desk.printerName($0) }
        if !down.isEmpty {
            facts.append((words.printersDown(down.joined(separator: ", ")), .bad))
        } else if !isNarrow, desk.link == .hub {
            // Without the hub nobody tells of printers.
            facts.append((words.printersWell, .quiet))
        }
        let news = desk.unread
        if news > 0 { facts.append((words.news(news), .warn)) }
        return facts
    }
}

/// The menu: letters and what they do, over the bottom of the screen.
struct MenuPanel {
    let hints: [KeyHint]

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        canvas.cover()
        canvas.hideCursor()
        let widest = hints.map { desk.words.deed($0.deed).cellWidth + 4 }.max() ?? 10
        // Where they would not all fit below each other, columns are narrower: no key is left out.
        let room = max(1, canvas.body.count - 1)
        let perRow = max(1, canvas.columns / widest, (hints.count + room - 1) / room)
        let wide = min(widest, canvas.columns / perRow)
        let rows = (hints.count + perRow - 1) / perRow
        let top = max(canvas.body.lowerBound, canvas.body.upperBound - rows - 1)
        for row in canvas.rows(from: top) { canvas.blank(row: row) }
        canvas.rule(desk.words.deed(.menu), row: top)
        for (index, hint) in hints.enumerated() {
            let row = top + 1 + index / perRow
            let column = index % perRow * wide
            guard row < canvas.body.upperBound else { break }
            let end = canvas.put(
                desk.label(hint.key), row: row, column: column, Style(.accent, bold: true))
            canvas.put(desk.words.deed(hint.deed), row: row, column: end + 1, upTo: column + wide)
            canvas.touch(.key(hint.key), row: row, columns: column..<column + wide)
        }
    }
}
