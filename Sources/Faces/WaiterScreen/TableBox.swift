import Cells
import HouseRules
import Vocabulary
import Wire
import Wording

/// One table on the floor: its name, who sits there how long, what it comes to, and what needs a
/// look.
struct TableBox {
    let now: TableSummary
    let name: String
    let seats: Int
    let isChosen: Bool
    let desk: Desk
    let cut: NameCut
    /// The cells of a box that its name cannot have: the sign before it, the gap to the next box.
    static let beside = 2

    func draw(_ canvas: inout Canvas, rows: Range<Int>, columns: Range<Int>) {
        let ink: Ink = now.isTroubled ? .bad : isTaken ? .plain : .quiet
        let style = Style(ink, bold: isTaken, reverse: isChosen)
        let sign = isChosen ? ">" : sign
        let name = cut.short(name, columns.count - 1)
        for (row, text) in zip(rows, [sign + name] + figures(rows.count - 1, columns.count - 1)) {
            canvas.blank(row: row, columns: columns, style)
            canvas.put(text, row: row, column: columns.lowerBound, style, upTo: columns.upperBound)
        }
    }

    private var isTaken: Bool { now.state == .seated || now.state == .ordered }

    private var sign: String {
        switch now.state {
        case .free: " "
        case .seated: "o"
        case .ordered: "#"
        case .unknown: "?"
        }
    }

    /// How many guests sit there, as far as anybody knows.
    private var guests: String {
        switch now.state {
        case .free: "-"
        case .unknown: "?"
        case .seated, .ordered: "\(now.covers)"
        }
    }

    /// `!` paper in trouble, `~` kept here, `2?` a course waits, `+3` lines of mine, `*2` of
    /// others, `&2` parties share the table.
    private var marks: String {
        var marks = now.isTroubled ? "!" : ""
        if now.isKept { marks += "~" }
        if now.parties > 1 { marks += "&\(now.parties)" }
        if let course = now.heldCourse { marks += now.parties > 1 ? " \(course)?" : "\(course)?" }
        if now.unsent > 0 { marks += "+\(now.unsent)" }
        if now.others > 0 { marks += "*\(now.others)" }
        return marks
    }

    /// All of it in one line.
    var line: String {
        let sign = sign == " " ? "" : sign
        let rest: [String] =
            if !isTaken {
                ["\(guests)/\(seats)"]
            } else if let joined = now.joined {
                ["=" + desk.name(of: joined)]
            } else {
                ["\(now.covers)/\(seats)"]
                    + (now.total.map { ["\(now.minutes)'", desk.amount($0)] } ?? [])
            }
        return ([sign + name] + rest + [marks]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The lines under the name. What has no room is left out whole: half an amount is a wrong one.
    private func figures(_ lines: Int, _ room: Int) -> [String] {
        // Under an empty table, and beside who sits there, is room for who comes next.
        let next = now.next.map { " " + desk.clock($0) } ?? ""
        guard isTaken else { return apart(" \(guests)/\(seats)\(next)", lines) }
        if let joined = now.joined {
            // Behind the blank and `=`, and before the marks where these have no line of their own.
            let room = room - 1 - (lines > 2 || marks.isEmpty ? 0 : marks.count + 1)
            return apart(" =" + cut.short(desk.name(of: joined), room), lines)
        }
        let time = (now.total == nil ? "" : " \(now.minutes)'") + next
        // Who sits there counts for more than how long.
        let (people, short) = ("\(now.covers)/\(seats)", desk.words.said.coversShort(now.covers))
        let party = [people + time, short + time, people, short, ""]
        let amount = now.total.map { desk.amount($0) } ?? ""
        let whole = String(amount.prefix { $0 != "." && $0 != "," })
        if lines > 1 {
            let first = " " + fitting(party, room, marks: "")
            return lines > 2
                ? [first, " " + fitting([amount, whole], room, marks: ""), " " + marks]
                : [first, " " + fitting([amount, whole, ""], room, marks: marks)]
        }
        let all = [people, short].map { $0 + time + " " + whole }
        let line = fitting(all + party, room, marks: marks)
        // A letter parts the guests from what follows, where a blank has no room.
        let isCrowded = line == marks && short.cellWidth + marks.count <= room
        return [" " + (isCrowded ? short + marks : line)]
    }

    /// A short text, and the marks: on a line of their own where there is one.
    private func apart(_ text: String, _ lines: Int) -> [String] {
        lines > 2 ? [text, "", " " + marks] : ["\(text) \(marks)"]
    }

    /// The longest text that has room with the marks behind it.
    private func fitting(_ texts: [String], _ room: Int, marks: String) -> String {
        let text = texts.first { $0.cellWidth + marks.count + (marks.isEmpty ? 0 : 1) <= room }
        return [text ?? "", marks].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
