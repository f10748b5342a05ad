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
        case kept(RoundLine)
        case drafted(RoundLine)
        /// Something else that was asked about the check and that the hub has not answered.
        case waiting(ScreenDeed)
    }

    let what: What

    /// All lines of a check: as the hub has them, then what is on its way, then the draft.
    static func rows(of check: CheckID, at table: TableID?, _ desk: Desk) -> [CheckRow] {
        let sent = desk.known.checks[check]?.check.lines ?? []
        let there = Set(sent.map(\.id))
        let draft = desk.draft(for: check, at: table)
        let kept = draft.rounds.flatMap(\.lines).filter { !there.contains($0.id) }
        return sent.map { CheckRow(what: .sent($0)) } + kept.map { CheckRow(what: .kept($0)) }
            + deeds(on: check, desk).map { CheckRow(what: .waiting($0)) }
            + draft.lines.map { CheckRow(what: .drafted($0)) }
    }

    private static func deeds(on check: CheckID, _ desk: Desk) -> [ScreenDeed] {
        let waiting = desk.pending.sorted { $0.key < $1.key }.map(\.value.command)
        return waiting.filter { $0.check == check }.compactMap(\.deed)
    }

    /// A line of its picture.
    struct Row {
        let left: String
        let right: String
        let style: Style
    }

    /// The picture: what it is on as many lines as that takes; state, person and time beside it, or
    /// below it on a handheld.
    func picture(_ desk: Desk, columns: Int, isMarked: Bool) -> [Row] {
        let style = Style(ink(desk), bold: isMarked, reverse: isMarked)
        let below = Style(ink(desk))
        let isNarrow = columns < 60
        let right =
            isNarrow
            ? amount(desk)
            : "\(who(desk))  \(padded(state(desk), to: 17))\(leading(amount(desk), to: 9))"
        let room = max(10, columns - right.cellWidth - 3)
        var rows: [Row] = []
        for (part, words) in text(desk).wrapped(to: room).enumerated() {
            let mark = part == 0 ? Canvas.mark(isMarked) : "    "
            rows.append(Row(left: mark + words, right: part == 0 ? right : "", style: style))
        }
        if isNarrow {
            rows.append(Row(left: "    \(state(desk))  \(who(desk))", right: "", style: below))
        }
        for (words, ink) in details(desk) {
            rows.append(
                Row(left: "    " + words, right: "", style: Style(ink, bold: ink == .bad)))
        }
        return rows
    }

    private func details(_ desk: Desk) -> [(String, Ink)] {
        let (allergy, note) =
            switch what {
            case .sent(let line): (line.allergy, line.note)
            case .kept(let line), .drafted(let line): (line.allergy, line.note)
            case .waiting: (nil, nil)
            }
        var details: [(String, Ink)] = []
        if let allergy { details.append(("!! \(desk.words.mark(.allergy)): \(allergy)", .bad)) }
        if let note { details.append(("\(desk.words.mark(.note)): \(note)", .plain)) }
        return details
    }

    private func padded(_ text: String, to cells: Int) -> String {
        let cut = text.prefix(cells: cells - 1)
        return cut + String(repeating: " ", count: cells - cut.cellWidth)
    }

    private func leading(_ text: String, to cells: Int) -> String {
        String(repeating: " ", count: max(0, cells - text.cellWidth)) + text
    }

    private func text(_ desk: Desk) -> String {
        switch what {
        case .waiting(let deed): return desk.words.deed(deed)
        case .kept(let line), .drafted(let line):
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
        case .kept(let line), .drafted(let line):
            desk.price(of: line).map { desk.amount($0) } ?? "?"
        case .sent(let line): desk.amount(line.chargedAmount)
        case .waiting: ""
        }
    }

    /// The state in a word, with a sign before it that a glance finds.
    private func state(_ desk: Desk) -> String {
        let words = desk.words
        switch what {
        case .drafted: return "+ " + words.mark(.draft)
        case .kept, .waiting: return "~ " + words.mark(.keptHere)
        case .sent(let line):
            let course = words.said.courseShort(line.course)
            if line.standing == .zero { return "x " + words.mark(.voided) }
            if line.stage == .held { return "? " + words.mark(.held) + " " + course }
            if desk.known.troubledLines.contains(line.id) { return "! " + words.mark(.notOnPaper) }
            let partly = line.voided > .zero ? " x" + desk.figure(line.voided) : ""
            return "= " + words.mark(.fired) + " " + course + partly
        }
    }

    private func who(_ desk: Desk) -> String {
        guard case .sent(let line) = what else { return "" }
        let seat = line.seat.map { "@\($0) " } ?? ""
        return seat + desk.staffName(line.by).prefix(cells: 10) + " " + desk.clock(line.at)
    }

    private func ink(_ desk: Desk) -> Ink {
        switch what {
        case .drafted: .accent
        case .kept, .waiting: .warn
        case .sent(let line):
            if line.standing == .zero {
                .quiet
            } else if desk.known.troubledLines.contains(line.id) {
                .bad
            } else {
                line.stage == .held ? .warn : .plain
            }
        }
    }
}

extension HouseCommand {
    /// What a command on a check is called; `nil` for a round, whose lines tell themselves.
    var deed: ScreenDeed? {
        switch self {
        case .fireCourse: .order(.fireCourse)
        case .voidLine: .order(.void)
        case .transferCheck: .way(.transfer)
        case .printPreBill: .order(.preBill)
        default: nil
        }
    }
}
