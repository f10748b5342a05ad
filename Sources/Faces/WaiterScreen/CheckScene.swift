import Amounts
import Cells
import Checks
import HouseRules
import Kitchen
import Tenders
import Vocabulary
import Wire
import Wording

/// The check of a table: every line with what became of it, who sent it and when, and what the hub
/// says it all comes to.
struct CheckScene: Scene {
    let check: CheckID
    let table: TableID?
    private var marked = 0

    init(check: CheckID, table: TableID?) {
        self.check = check
        self.table = table
    }

    private typealias Key = Binding<CheckScene>
    private static let onLine: @Sendable (CheckScene, Desk) -> Bool = { $0.line($1) != nil }
    private static let onCheck: @Sendable (CheckScene, Desk) -> Bool = { $0.state($1) != nil }

    static let bindings: [Binding<CheckScene>] =
        [
            Key(.keys([.tab]), .pad, prominent: true) { $0.order(&$1) },
            Key(.keys([.escape]), .back, prominent: true) { $1.pop() },
            Key(.letter("f"), .fireCourse, prominent: true, when: { $0.heldCourse($1) != nil }) {
                $0.fire(&$1)
            },
            Key(.letter("v"), .void, prominent: true, when: onLine) { $0.void(&$1) },
            Key(.letter("b"), .preBill, prominent: true, when: onCheck) { scene, desk in
                desk.printPreBill(scene.check)
            },
            Key(.letter("t"), .transfer, when: { scene, _ in scene.table != nil }) {
                $0.transfer(&$1)
            },
            Key(.letter("e"), .repeatLine, when: onLine) { $0.again(&$1) },
            Key(.keys([.up]), .move) { scene, _ in scene.marked = max(0, scene.marked - 1) },
            Key(.keys([.down]), .move) { $0.move(1, $1) },
            Key(.keys([.pageUp]), .pages) { scene, _ in scene.marked = max(0, scene.marked - 8) },
            Key(.keys([.pageDown]), .pages) { $0.move(8, $1) },
        ] + Everywhere.bindings()

    func title(_ desk: Desk) -> String { PadScene(check: check, table: table).title(desk) }

    var help: ScreenHelp { .check }

    // MARK: - What keys speak of

    private func state(_ desk: Desk) -> CheckState? { desk.known.checks[check] }

    func rows(_ desk: Desk) -> [CheckRow] { CheckRow.rows(of: check, at: table, desk) }

    /// The sent line that is marked, while something of it stands.
    private func line(_ desk: Desk) -> CheckLine? {
        let rows = rows(desk)
        guard rows.indices.contains(marked), case .sent(let line) = rows[marked].what,
            line.standing > .zero
        else { return nil }
        return line
    }

    /// The course that waits: of the marked line when it is held, else the first one.
    private func heldCourse(_ desk: Desk) -> Int? {
        if let line = line(desk), line.stage == .held { return line.course }
        return desk.known.digests[check]?.heldCourse
    }

    // MARK: - Keys

    private mutating func move(_ step: Int, _ desk: Desk) {
        marked = min(marked + step, max(0, rows(desk).count - 1))
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) { marked = index }

    mutating func refreshed(_ desk: inout Desk) {
        marked = min(marked, max(0, rows(desk).count - 1))
    }

    private func order(_ desk: inout Desk) {
        desk.replace(PadScene(check: check, table: table))
    }

    private func fire(_ desk: inout Desk) {
        guard let course = heldCourse(desk), !desk.lacks(.order) else { return }
        desk.submit(.fireCourse(FireCourse(check: check, course: course)))
        desk.say(.kept(table: desk.tableName(of: check)))
    }

    private func void(_ desk: inout Desk) {
        guard let line = line(desk), !desk.lacks(.void) else { return }
        if line.standing > .one, line.unit == nil {
            desk.push(AskScene(.voidQuantity(check, line.id, line.standing)))
        } else {
            desk.push(AskScene(.voidReason(check, line.id, nil)))
        }
    }

    private func transfer(_ desk: inout Desk) {
        if !desk.lacks(.seat) { desk.push(AskScene(.transfer(check))) }
    }

    private func again(_ desk: inout Desk) {
        guard let line = line(desk), desk.shelf[line.item] != nil else { return }
        desk.add(desk.shelf.again(line, id: desk.newID()), on: check, at: table)
        order(&desk)
    }

    // MARK: - Drawing

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = Warnings(check: check, table: table, desk: desk).draw(&canvas)
        let rows = rows(desk)
        let foot = CheckTotals(state: state(desk), desk: desk)
        let bottom = max(top, canvas.body.upperBound - foot.lines.count)
        if rows.isEmpty { canvas.put(desk.words.text(.nothingOrdered), row: top, column: 1) }
        let all = rows.enumerated().flatMap { index, row in
            row.picture(desk, columns: canvas.columns, isMarked: index == marked).map {
                (index, $0)
            }
        }
        let at = all.lastIndex { $0.0 == marked } ?? 0
        for (row, entry) in zip(
            top..., all[Canvas.window(of: all.count, around: at, rows: bottom - top)])
        {
            canvas.blank(row: row, entry.1.style)
            canvas.put(entry.1.left, right: entry.1.right, row: row, entry.1.style)
            canvas.touch(.pick(entry.0), row: row)
        }
        foot.draw(&canvas, from: bottom)
    }
}

/// What the hub says that a check comes to.
struct CheckTotals {
    let lines: [(text: String, amount: String, isStrong: Bool)]
    private let label: String

    init(state: CheckState?, desk: Desk) {
        label = desk.words.text(.asTheHubSees)
        guard let state else {
            lines = []
            return
        }
        let bill = desk.wordbook.bill
        var lines = [(bill.total, desk.currency.text(state.total), true)]
        if !state.tenders.isEmpty {
            lines.append((bill.paid, desk.currency.text(state.tenders.map(\.settled).sum()), false))
            lines.append((bill.due, desk.currency.text(state.balance), true))
        }
        self.lines = lines
    }

    func draw(_ canvas: inout Canvas, from top: Int) {
        for (row, line) in zip(top..., lines) {
            let style = Style(bold: line.isStrong)
            let text = row == top && !canvas.isNarrow ? "\(line.text) (\(label))" : line.text
            canvas.put(text, right: line.amount, row: row, style)
        }
    }
}
