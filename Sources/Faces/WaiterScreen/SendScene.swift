import Amounts
import Cells
import Vocabulary
import Wording

/// The last look before a round goes to the kitchen: what is cooked now, what waits, who is
/// allergic.
struct SendScene: Scene {
    let pad: PadScene

    static let bindings: [Binding<SendScene>] = [
        Binding(.keys([.enter]), .send, prominent: true) { $0.send(&$1) },
        Binding(.keys([.escape, .backspace]), .back, prominent: true) { $1.pop() },
    ]

    func title(_ desk: Desk) -> String { pad.title(desk) }

    var help: ScreenHelp { .sending }

    private func send(_ desk: inout Desk) {
        let draft = pad.draft(desk)
        desk.pop()
        if !draft.lines.isEmpty { desk.send(draft.lines, of: draft) }
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let draft = pad.draft(desk)
        var row = Warnings(check: pad.check, table: pad.table, desk: desk).draw(&canvas)
        let question = desk.words.said.sendQuestion(draft.lines.count)
        canvas.put(question, row: row, column: 1, Style(.accent, bold: true))
        row += 1
        let fired = draft.lines.filter { !$0.isHeld }
        let held = draft.lines.filter(\.isHeld)
        group(desk.words.mark(.cookedNow), fired, &row, &canvas, desk)
        group(desk.words.mark(.waits), held, &row, &canvas, desk)
    }

    private func group(
        _ heading: String, _ lines: [RoundLine], _ row: inout Int, _ canvas: inout Canvas,
        _ desk: Desk
    ) {
        guard !lines.isEmpty, row < canvas.body.upperBound else { return }
        canvas.rule("\(heading): \(lines.count)", row: row)
        row += 1
        for line in lines.sorted(by: { desk.course(of: $0) < desk.course(of: $1) }) {
            let text = LineText(line: line, desk: desk)
            let room = canvas.columns - text.right.cellWidth - 3
            for (part, words) in text.main.wrapped(to: max(8, room)).enumerated()
            where row < canvas.body.upperBound {
                canvas.put(words, right: part == 0 ? text.right : "", row: row, from: 2)
                row += 1
            }
            for (words, ink) in text.details where row < canvas.body.upperBound {
                canvas.put(words, row: row, column: 6, Style(ink, bold: ink == .bad))
                row += 1
            }
        }
    }
}
