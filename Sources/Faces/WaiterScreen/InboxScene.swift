import Cells
import Checks
import HouseRules
import Kitchen
import Vocabulary
import Wire
import Wording

/// What waits to be read, the newest first: paper in trouble, dishes sold out, what was refused.
struct InboxScene: Scene {
    private var marked = 0
    /// The message that is marked: it stays so when others come.
    private var anchor: News.What?

    static let bindings: [Binding<InboxScene>] =
        [
            Binding(
                .letter("z"), .kitchenTold, prominent: true, when: { $0.unset($1) != nil },
                told: { $1.may(.reprint) }
            ) { scene, desk in
                if let docket = scene.unset(desk) { desk.settle(docket) }
            },
            Binding(
                .keys([.enter]), .goThere, prominent: true, when: { !$1.readable.isEmpty },
                told: { $0.leads($1) }
            ) {
                $0.open(&$1)
            },
            Binding(.keys([.escape]), .back, prominent: true) { $0.leave(&$1) },
            Binding(.letter("n"), .sendNote, prominent: true) { $1.writeNote() },
            Binding(.letter("a"), .allSeen, prominent: true, when: { $1.unread > 0 }) {
                scene, desk in desk.readAll()
            },
            Binding(.keys([.up, .backTab]), .move, told: { $1.readable.count > 1 }) { scene, desk in
                scene.mark(scene.marked - 1, desk)
            },
            Binding(.keys([.down, .tab]), .move, told: { $1.readable.count > 1 }) { scene, desk in
                scene.mark(scene.marked + 1, desk)
            },
        ] + Everywhere.bindings(but: .inbox)

    func title(_ desk: Desk) -> String { desk.words.deed(.inbox) }

    var help: ScreenHelp { .inbox }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        mark(index, desk)
        open(&desk)
    }

    mutating func refreshed(_ desk: inout Desk) {
        // Whoever looks at the top has not chosen anything and reads on from the newest.
        guard marked > 0, let anchor else { return mark(marked, desk) }
        mark(desk.readable.firstIndex { desk.inbox[$0].what == anchor } ?? marked, desk)
    }

    private mutating func mark(_ index: Int, _ desk: Desk) {
        let readable = desk.readable
        marked = max(0, min(index, readable.count - 1))
        anchor = readable.indices.contains(marked) ? desk.inbox[readable[marked]].what : nil
    }

    /// The docket of the marked message, where that cannot be set.
    private func unset(_ desk: Desk) -> Docket? {
        let readable = desk.readable
        guard readable.indices.contains(marked) else { return nil }
        return desk.unsettableDocket(of: desk.inbox[readable[marked]].what)
    }

    /// Whether there is anywhere to go from the marked message.
    private func leads(_ desk: Desk) -> Bool {
        let readable = desk.readable
        guard readable.indices.contains(marked) else { return false }
        switch desk.inbox[readable[marked]].what {
        case .note, .soldOut, .backAgain: return true
        case .roundRefused(let check, _, _):
            return desk.known.checks[check] != nil || desk.seatedHere(check) != nil
        case .paper(_, let table?, _, _): return !desk.parties(at: table).isEmpty
        case .paper, .refused: return false
        }
    }

    /// What a message is about is one key away.
    private func open(_ desk: inout Desk) {
        let readable = desk.readable
        guard readable.indices.contains(marked) else { return }
        desk.inbox[readable[marked]].isSeen = true
        switch desk.inbox[readable[marked]].what {
        case .note(let note):
            // Who wrote is who is answered.
            let reader = note.by == desk.session?.staff.id ? note.to : note.by
            desk.push(AskScene.message(to: reader, desk))
        case .roundRefused(let check, _, _):
            // A pad of a check that is no more would be one that nobody sees.
            guard desk.known.checks[check] != nil || desk.seatedHere(check) != nil else { return }
            let table = desk.known.checks[check]?.check.table ?? desk.seatedHere(check)?.table
            desk.push(PadScene(check: check, table: table))
        case .paper(_, let table?, _, _):
            if let check = desk.summary(table).check {
                desk.push(CheckScene(check: check, table: table))
            }
        case .soldOut(let item), .backAgain(let item): desk.push(SoldOutScene(at: item))
        case .paper, .refused: break
        }
    }

    private func leave(_ desk: inout Desk) {
        desk.readAll()
        desk.pop()
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = canvas.body.lowerBound
        let readable = desk.readable
        if readable.isEmpty { canvas.put(desk.words.text(.noNews), row: row, column: 1) }
        let first = max(0, marked - 3)
        for (index, place) in readable.enumerated().dropFirst(first) {
            let news = desk.inbox[place]
            let times = news.times > 1 ? " x\(news.times)" : ""
            let outcome = desk.outcome(of: news.what).map { " " + desk.words.text($0) } ?? ""
            let text = desk.clock(news.at) + " " + desk.text(of: news.what) + times + outcome
            let sign = news.isSeen ? "  " : "* "
            let lines = (sign + text)
                .wrapped(to: canvas.columns - 4, firstLine: canvas.columns - 2)
            for (place, words) in lines.enumerated() where row < canvas.body.upperBound {
                let style = Style(
                    news.isSeen ? .plain : .accent, bold: !news.isSeen, reverse: index == marked)
                let mark = place == 0 ? Canvas.mark(index == marked) : "  "
                canvas.put(mark + (place == 0 ? "" : "  ") + words, row: row, style)
                canvas.touch(.pick(index), row: row)
                row += 1
            }
        }
    }
}
