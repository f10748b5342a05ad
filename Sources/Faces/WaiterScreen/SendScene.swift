import Amounts
import Cells
import Vocabulary
import Wording

/// The last look before a round goes to the kitchen: what is cooked now, what waits, who is
/// allergic.
struct SendScene: Scene {
    private(set) var pad: PadScene
    /// What was typed here by somebody who does not look: it is none of this screen's keys.
    private var strays = ""
    /// When the last of it was typed.
    private var strayed = Moment(milliseconds: 0)
    /// An Enter that comes so many milliseconds later was not typed with it.
    private static let patience: Int64 = 2000
    /// The first row that is shown, where the round is longer than the screen.
    private var first = 0
    /// The last row that may be the first one: worked out once for each change.
    private var last = 0
    /// How many rows of the round there is room for.
    private var shown = 0

    init(pad: PadScene) {
        self.pad = pad
    }

    private typealias Key = Binding<SendScene>

    static let bindings: [Binding<SendScene>] = [
        Key(.keys([.enter]), .send, prominent: true) { $0.send(&$1) },
        Key(.keys([.escape, .backspace]), .back, prominent: true) { $1.pop() },
        Key(.keys([.down, .tab]), .move, prominent: true, when: { scene, _ in scene.last > 0 }) {
            scene, _ in scene.move(1)
        },
        Key(.keys([.up, .backTab]), .move, when: { scene, _ in scene.last > 0 }) { scene, _ in
            scene.move(-1)
        },
        Key(.keys([.pageDown, .character(" ")]), .pages, when: { scene, _ in scene.last > 0 }) {
            scene, _ in scene.move(scene.shown)
        },
        Key(.keys([.pageUp]), .pages, when: { scene, _ in scene.last > 0 }) { scene, _ in
            scene.move(-scene.shown)
        },
    ]

    func title(_ desk: Desk) -> String { pad.title(desk) }

    var help: ScreenHelp { .sending }
    var takesText: Bool { true }

    mutating func typed(_ text: String, _ desk: inout Desk) {
        strays = String(((isStraying(desk) ? strays : "") + text).suffix(12))
        strayed = desk.now
        refuseStrays(&desk)
    }

    private func isStraying(_ desk: Desk) -> Bool {
        !strays.isEmpty && desk.now <= strayed.later(by: Self.patience)
    }

    private func refuseStrays(_ desk: inout Desk) {
        desk.say(.notTaken(strays, .questionFirst), .warn)
        desk.effects.append(.bell)
    }

    private mutating func send(_ desk: inout Desk) {
        guard !isStraying(desk) else {
            // The Enter belongs to what was typed, and that is not in the round.
            refuseStrays(&desk)
            strays = ""
            return
        }
        let draft = pad.draft(desk)
        desk.pop()
        if !draft.lines.isEmpty { desk.send(draft.lines, of: draft) }
    }

    // MARK: - Rows

    private enum Row {
        case heading(String)
        case text(String, right: String)
        case detail(String, Ink)
    }

    private func rows(_ desk: Desk, _ columns: Int) -> [Row] {
        let lines = pad.draft(desk).lines
        return group(desk.words.mark(.cookedNow), lines.filter { !$0.isHeld }, desk, columns)
            + group(desk.words.mark(.waits), lines.filter(\.isHeld), desk, columns)
    }

    private func group(
        _ heading: String, _ lines: [RoundLine], _ desk: Desk, _ columns: Int
    ) -> [Row] {
        guard !lines.isEmpty else { return [] }
        var rows: [Row] = [.heading("\(heading): \(lines.count)")]
        for line in lines.sorted(by: { desk.course(of: $0) < desk.course(of: $1) }) {
            let text = LineText(line: line, desk: desk)
            let room = columns - text.right.cellWidth - 3
            for (part, words) in text.main.wrapped(to: max(8, room)).enumerated() {
                rows.append(.text(words, right: part == 0 ? text.right : ""))
            }
            for (words, ink) in text.details {
                rows += words.wrapped(to: max(8, columns - 6)).map { .detail($0, ink) }
            }
        }
        return rows
    }

    // MARK: - Scrolling

    /// How many rows of the round there is room for: what stands around them is drawn to see.
    private func room(_ desk: Desk) -> Int {
        var canvas = Surround.canvas(desk)
        return canvas.rows(from: top(&canvas, desk)).count
    }

    mutating func refreshed(_ desk: inout Desk) {
        pad.follow(&desk)
        shown = room(desk)
        last = max(0, rows(desk, desk.size.columns).count - shown)
        first = min(first, last)
    }

    private mutating func move(_ step: Int) {
        first = min(max(0, first + step), last)
    }

    // MARK: - Drawing

    /// Draws what stays in its place; returns the row below.
    private func top(_ canvas: inout Canvas, _ desk: Desk) -> Int {
        let row = Warnings(check: pad.check, table: pad.table, desk: desk).draw(&canvas)
        let question = desk.words.said.sendQuestion(pad.draft(desk).lines.count)
        canvas.put(question, row: row, column: 1, Style(.accent, bold: true))
        return row + 1
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = top(&canvas, desk)
        let rows = rows(desk, canvas.columns)
        let room = canvas.rows(from: top).count
        let first = min(first, max(0, rows.count - room))
        if rows.count > room {
            // How far down it goes: nobody sends what was not seen without knowing it.
            let part = "\(first + 1)-\(first + room)/\(rows.count)"
            canvas.put(right: part, row: top - 1, Style(.warn, bold: true))
        }
        for (row, entry) in zip(top..., rows.dropFirst(first).prefix(room)) {
            switch entry {
            case .heading(let text): canvas.rule(text, row: row)
            case .text(let text, let right): canvas.put(text, right: right, row: row, from: 2)
            case .detail(let text, let ink):
                canvas.put(text, row: row, column: 6, Style(ink, bold: ink == .bad))
            }
        }
    }
}
