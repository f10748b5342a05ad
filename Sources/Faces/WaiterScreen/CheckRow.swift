import Amounts
import Cells
import Checks
import HouseRules
import Vocabulary
import Wire
import Wording

/// A line of the check as it is shown: sent, on its way, or still a draft.
struct CheckRow {
    enum What {
        case sent(CheckLine)
        /// On its way to the hub; on this terminal's disk, or not yet.
        case leaving(RoundLine, isKept: Bool)
        case drafted(RoundLine)
        /// Something else that was asked about the check and that the hub has not answered.
        case waiting(ScreenDeed, isKept: Bool)
    }

    let what: What

    /// All lines of a check: as the hub has them, then what is on its way, then the draft.
    static func rows(of check: CheckID, at table: TableID?, _ desk: Desk) -> [CheckRow] {
        let sent = desk.known.checks[check]?.check.lines ?? []
        let there = Set(sent.map(\.id))
        let draft = desk.draft(for: check, at: table)
        let leaving = draft.rounds.flatMap { round in
            round.lines.filter { !there.contains($0.id) }.map { line in
                CheckRow(what: .leaving(line, isKept: desk.isKept(round.command)))
            }
        }
        return sent.map { CheckRow(what: .sent($0)) } + leaving + deeds(on: check, desk)
            + draft.lines.map { CheckRow(what: .drafted($0)) }
    }

    private static func deeds(on check: CheckID, _ desk: Desk) -> [CheckRow] {
        let waiting = desk.pending.filter { $0.value.command.check == check }
        return waiting.sorted { $0.key < $1.key }.compactMap { _, waiting in
            waiting.command.deed.map {
                CheckRow(what: .waiting($0, isKept: waiting.isKept))
            }
        }
    }

    /// Whether it is a line that the hub has.
    var isSent: Bool { if case .sent = what { true } else { false } }

    /// The line's id; `nil` for what is no line.
    var id: LineID? {
        switch what {
        case .sent(let line): line.id
        case .leaving(let line, _), .drafted(let line): line.id
        case .waiting: nil
        }
    }

    /// How it is to look.
    struct Look {
        let columns: Int
        /// How wide the widest state is.
        let stateColumns: Int
        let isMarked: Bool
        let isSelected: Bool

        /// The widest state with its sign.
        static func stateColumns(_ desk: Desk) -> Int {
            let marks = LineState.allCases.map(\.mark) + [.draft, .keptHere]
            return (marks.map { desk.words.mark($0).cellWidth }.max() ?? 0) + 2
        }

        /// What its first line begins with.
        var sign: String { (isMarked ? ">" : " ") + (isSelected ? "*" : " ") }
    }

    /// A line of its picture.
    struct Row {
        let left: String
        let right: String
        let style: Style
    }

    /// The picture: what it is on as many lines as that takes; state, person and time beside it, or
    /// below it on a handheld.
    func picture(_ desk: Desk, _ look: Look) -> [Row] {
        let columns = look.columns
        let style = Style(ink(desk), bold: look.isMarked, reverse: look.isMarked)
        let below = Style(ink(desk))
        let isNarrow = columns < 60
        let right = isNarrow ? amount(desk) : columnsRight(desk, look.stateColumns)
        let room = max(10, columns - right.cellWidth - 3)
        var rows: [Row] = []
        for (part, words) in text(desk).wrapped(to: room).enumerated() {
            let mark = part == 0 ? look.sign : "    "
            rows.append(Row(left: mark + words, right: part == 0 ? right : "", style: style))
        }
        if isNarrow {
            rows.append(
                Row(
                    left: whereabouts(desk, columns), right: "",
                    style: below))
        }
        for (text, ink) in details(desk) {
            for words in text.wrapped(to: max(10, columns - 4)) {
                rows.append(
                    Row(left: "    " + words, right: "", style: Style(ink, bold: ink == .bad)))
            }
        }
        return rows
    }

    private func details(_ desk: Desk) -> [(String, Ink)] {
        switch what {
        case .waiting: return []
        case .leaving(let line, _), .drafted(let line): return said(line.allergy, line.note, desk)
        case .sent(let line):
            return said(line.allergy, line.note, desk) + LineTale(line: line, desk: desk).told
        }
    }

    private func said(_ allergy: Note?, _ note: Note?, _ desk: Desk) -> [(String, Ink)] {
        var details: [(String, Ink)] = []
        if let allergy {
            details.append(("!! \(desk.words.mark(.allergy)): " + desk.read(allergy), .bad))
        }
        if let note { details.append(("\(desk.words.mark(.note)): " + desk.read(note), .plain)) }
        return details
    }

    private func padded(_ text: String, to cells: Int) -> String {
        let cut = text.prefix(cells: cells)
        return cut + String(repeating: " ", count: cells - cut.cellWidth)
    }

    private func leading(_ text: String, to cells: Int) -> String {
        String(repeating: " ", count: max(0, cells - text.cellWidth)) + text
    }

    private func text(_ desk: Desk) -> String {
        switch what {
        case .waiting(let deed, _): return desk.words.deed(deed)
        case .leaving(let line, _), .drafted(let line):
            return LineText(line: line, desk: desk).main
        case .sent(let line):
            let left = line.standing > .zero ? line.standing : line.quantity
            var text = desk.count(left, line.unit) + " " + desk.name(line.fullNames)
            if !line.modifiers.isEmpty {
                text += ": " + line.modifiers.map { desk.name($0.names) }.joined(separator: ", ")
            }
            if !line.parts.isEmpty {
                text += ": " + line.parts.map { part(of: $0, desk) }.joined(separator: "; ")
            }
            return text
        }
    }

    private func part(of part: Serving.Part, _ desk: Desk) -> String {
        let names = [desk.name(part.fullNames)] + part.modifiers.map { desk.name($0.names) }
        return names.joined(separator: ", ")
    }

    private func amount(_ desk: Desk) -> String {
        switch what {
        case .leaving(let line, _), .drafted(let line):
            desk.price(of: line).map { desk.amount($0) } ?? "?"
        case .sent(let line): desk.amount(line.chargedAmount)
        case .waiting: ""
        }
    }

    /// Who and when, the course, the state and the amount, each in a column of its own.
    private func columnsRight(_ desk: Desk, _ stateColumns: Int) -> String {
        [
            who(desk), padded(course(desk), to: desk.words.said.courseShort(9).cellWidth),
            padded(state(desk), to: stateColumns), leading(amount(desk), to: 9),
        ].joined(separator: " ")
    }

    /// The course, or that a drafted line will be held.
    private func course(_ desk: Desk) -> String {
        switch what {
        case .sent(let line): desk.words.said.courseShort(line.course)
        case .drafted(let line), .leaving(let line, _):
            desk.words.said.courseShort(desk.course(of: line))
        case .waiting: ""
        }
    }

    /// The state in a word, with a sign before it that a glance finds.
    private func state(_ desk: Desk) -> String {
        switch what {
        case .drafted(let line): "+ " + desk.words.mark(line.isHeld ? .hold : .draft)
        case .leaving(_, let isKept), .waiting(_, let isKept):
            isKept ? "~ " + desk.words.mark(.keptHere) : "+ " + desk.words.mark(.draft)
        case .sent(let line):
            LineState(line, desk.known).sign + " "
                + desk.words.mark(LineState(line, desk.known).mark)
        }
    }

    /// State, course, who and when, under the dish; where room is short the name gives way.
    private func whereabouts(_ desk: Desk, _ columns: Int) -> String {
        let before = "    \(state(desk)) \(course(desk))  "
        return before + who(desk, room: columns - before.cellWidth)
    }

    private func who(_ desk: Desk, room: Int = .max) -> String {
        guard case .sent(let line) = what else { return "" }
        let seat = line.seat.map { "@\($0) " } ?? ""
        let time = " " + desk.clock(line.at)
        let name = max(0, min(10, room - seat.cellWidth - time.cellWidth))
        return seat + desk.staffName(line.by).prefix(cells: name) + time
    }

    private func ink(_ desk: Desk) -> Ink {
        switch what {
        case .drafted: .accent
        case .leaving, .waiting: .warn
        case .sent(let line):
            switch LineState(line, desk.known) {
            case .held: .warn
            case .fired, .onPaper, .bumped: .plain
            case .notOnPaper: .bad
            case .voided: .quiet
            }
        }
    }
}

extension HouseCommand {
    /// What a command on a check is called; `nil` for a round, whose lines tell themselves.
    var deed: ScreenDeed? {
        switch self {
        case .fireCourse: .order(.fireCourse)
        case .fireLines: .order(.fireLine)
        case .rush: .order(.rush)
        case .voidLine: .order(.void)
        case .compLine: .order(.comp)
        case .undoComp: .order(.undoComp)
        case .moveLines: .order(.moveLines)
        case .reprintDocket: .order(.reprint)
        case .settlePaper: .order(.kitchenTold)
        case .printPreBill: .order(.preBill)
        case .transferCheck: .way(.transfer)
        case .changeCovers: .way(.covers)
        case .clearTable: .way(.clearTable)
        case .handOver: .way(.handOver)
        case .mergeTables: .way(.merge)
        case .undoMerge: .way(.undoMerge)
        case .sendNote: .way(.sendNote)
        default: nil
        }
    }
}
