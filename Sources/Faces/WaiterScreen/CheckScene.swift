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
    private(set) var table: TableID?
    /// Its lines as they are shown: read once for each change, for nearly every key speaks of them.
    private var rows: [CheckRow] = []
    private var marked = 0
    /// The line that is marked: it stays so when others come and go.
    private var anchor: CheckRow?
    /// The sent lines that were chosen to be dealt with together.
    private var selected: Set<LineID> = []
    /// Those of them that are to be fired: no longer selected once they are.
    private var firing: Set<LineID> = []
    /// The seats of those that are to be moved, as they were: no longer selected at another one.
    private var moving: [LineID: Int?] = [:]

    init(check: CheckID, table: TableID?) {
        self.check = check
        self.table = table
    }

    private typealias Key = Binding<CheckScene>
    private static let onLine: @Sendable (CheckScene, Desk) -> Bool = { $0.line($1) != nil }
    private static let onLines: @Sendable (CheckScene, Desk) -> Bool = { !$0.lines($1).isEmpty }
    private static let onDraft: @Sendable (CheckScene, Desk) -> Bool = { $0.drafted($1) != nil }
    private static let onCheck: @Sendable (CheckScene, Desk) -> Bool = { $0.state($1) != nil }
    private static let isLong: @Sendable (CheckScene, Desk) -> Bool = { scene, _ in
        scene.rows.count > 1
    }
    private static let mayOrder: @Sendable (CheckScene, Desk) -> Bool = { $1.may(.order) }
    private static let mayComp: @Sendable (CheckScene, Desk) -> Bool = { $1.may(.comp) }
    private static let maySeat: @Sendable (CheckScene, Desk) -> Bool = { $1.may(.seat) }
    private static let canRush: @Sendable (CheckScene, Desk) -> Bool = { scene, desk in
        desk.link == .hub && desk.may(.order)
            && scene.state(desk)?.check.standingLines.contains { $0.stage == .fired } ?? false
    }
    private static let canReprint: @Sendable (CheckScene, Desk) -> Bool = { scene, desk in
        desk.link == .hub && desk.may(.reprint)
            && scene.state(desk)?.check.lines.contains { $0.history?.dockets?.isEmpty == false }
                ?? false
    }

    static let bindings: [Binding<CheckScene>] =
        ways + onKitchen + onMoney + onDraftedLine + onParty + Everywhere.bindings()

    private static let ways: [Binding<CheckScene>] = [
        Key(
            .letter("z"), .kitchenTold, prominent: true, when: { $0.unset($1) != nil },
            told: { $1.may(.reprint) }
        ) { scene, desk in
            if let docket = scene.unset(desk) { desk.settle(docket) }
        },
        Key(.keys([.tab]), .pad, prominent: true) { $0.order(&$1) },
        Key(.keys([.escape]), .back, prominent: true) { $1.pop() },
        Key(.keys([.up]), .move, told: isLong) { $0.move(-1, $1) },
        Key(.keys([.down]), .move, told: isLong) { $0.move(1, $1) },
        Key(.keys([.pageUp]), .pages, told: isLong) { $0.move(-8, $1) },
        Key(.keys([.pageDown]), .pages, told: isLong) { $0.move(8, $1) },
    ]

    private static let onKitchen: [Binding<CheckScene>] = [
        Key(
            .letter("f"), .fireCourse, prominent: true, when: { $0.heldCourse($1) != nil },
            told: mayOrder
        ) {
            $0.fire(&$1)
        },
        Key(
            .letter("d"), .fireLine, prominent: true, when: { !$0.held($1).isEmpty }, told: mayOrder
        ) {
            $0.fireLines(&$1)
        },
        Key(.letter("r"), .rush, prominent: true, when: onCheck, told: canRush) { scene, desk in
            desk.rush(scene.lines(desk), of: scene.check)
        },
        Key(.letter("v"), .void, prominent: true, when: onLine, told: { $1.may(.void) }) {
            $0.void(&$1)
        },
        Key(.letter("s"), .select, when: onLine) { $0.select(&$1) },
        Key(.letter("m"), .moveLines, when: onLines, told: maySeat) { $0.moveLines(&$1) },
        Key(.letter("p"), .reprint, when: onCheck, told: canReprint) { scene, desk in
            desk.reprint(scene.lines(desk), of: scene.check)
        },
        Key(
            .letter("e"), .repeatLine,
            when: { scene, desk in scene.line(desk).map { desk.shelf[$0.item] != nil } ?? false }
        ) { $0.again(&$1) },
    ]

    private static let onMoney: [Binding<CheckScene>] = [
        Key(
            .letter("b"), .preBill, prominent: true, when: onCheck, told: { $1.may(.preBill) }
        ) { scene, desk in
            desk.askPreBill(scene.check)
        },
        Key(
            .letter("c"), .comp, when: { ($0.line($1)?.charged ?? .zero) > .zero }, told: mayComp
        ) {
            $0.comp(&$1)
        },
        Key(.letter("u"), .undoComp, when: { $0.line($1)?.comp != nil }, told: mayComp) {
            scene, desk in
            guard let line = scene.line(desk) else { return }
            desk.request(.undoComp(OnLine(check: scene.check, line: line.id)))
        },
    ]

    /// What is not sent is held or let go here too.
    private static let onDraftedLine: [Binding<CheckScene>] = [
        Key(.letter("h"), .hold, prominent: true, when: onDraft) { $0.hold(&$1, course: false) },
        Key(.letter("j"), .holdCourse, when: onDraft) { $0.hold(&$1, course: true) },
    ]

    private static let onParty: [Binding<CheckScene>] = [
        Key(.letter("g"), .covers, when: onCheck, told: maySeat) { scene, desk in
            if !desk.lacks(.seat) { desk.push(AskScene.covers(of: scene.check, desk)) }
        },
        Key(
            .letter("t"), .transfer, when: { scene, _ in scene.table != nil }, told: maySeat
        ) { scene, desk in
            if !desk.lacks(.seat) { desk.push(AskScene.transfer(scene.check, desk)) }
        },
        Key(.letter("o"), .handOver, when: onCheck, told: maySeat) { scene, desk in
            desk.handOver(scene.check)
        },
    ]

    func title(_ desk: Desk) -> String { PadScene(check: check, table: table).title(desk) }

    var help: ScreenHelp { .check }
    var checkPlace: (check: CheckID, table: TableID?)? { (check, table) }

    // MARK: - What keys speak of

    /// The row that is marked: none while the line that was is not known, for keys would then speak
    /// of another one.
    private var place: Int? {
        rows.indices.contains(marked) && rows[marked].id == anchor?.id ? marked : nil
    }

    private func state(_ desk: Desk) -> CheckState? { desk.known.checks[check] }

    /// The sent line that is marked, while something of it stands.
    private func line(_ desk: Desk) -> CheckLine? {
        guard let place, case .sent(let line) = rows[place].what, line.standing > .zero
        else { return nil }
        return line
    }

    /// The line that is marked, while it is not sent.
    private func drafted(_ desk: Desk) -> RoundLine? {
        guard let place, case .drafted(let line) = rows[place].what else { return nil }
        return line
    }

    /// The lines that were selected; the marked one when none was.
    private func lines(_ desk: Desk) -> [CheckLine] {
        guard !selected.isEmpty else { return line(desk).map { [$0] } ?? [] }
        let all = state(desk)?.check.standingLines ?? []
        return all.filter { selected.contains($0.id) }
    }

    private func held(_ desk: Desk) -> [CheckLine] { lines(desk).filter { $0.stage == .held } }

    /// The docket that cannot be set: of the marked line, else the first one of the check.
    private func unset(_ desk: Desk) -> Docket? {
        let all = desk.unsettableDockets(of: check)
        return all.first { $0.lines.contains { $0.line == line(desk)?.id } } ?? all.first
    }

    /// The course that waits: of the marked line when it is held, else the first one.
    private func heldCourse(_ desk: Desk) -> Int? {
        if let line = line(desk), line.stage == .held { return line.course }
        return desk.known.digests[check]?.heldCourse
    }

    // MARK: - Keys

    private mutating func move(_ step: Int, _ desk: Desk) {
        mark(marked + step)
    }

    private mutating func mark(_ index: Int) {
        marked = max(0, min(index, rows.count - 1))
        anchor = rows.indices.contains(marked) ? rows[marked] : nil
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) { mark(index) }

    mutating func refreshed(_ desk: inout Desk) {
        if let moved = desk.tableNow(of: check, after: table) { table = moved }
        rows = CheckRow.rows(of: check, at: table, desk)
        if let place = rows.firstIndex(where: { $0.id != nil && $0.id == anchor?.id }) {
            mark(place)
        } else if anchor?.isSent != true || state(desk) != nil {
            // It is gone: the next one is marked.
            mark(marked)
        } else {
            // The check is told anew: the mark stays with its line until that is known again.
            marked = max(0, min(marked, rows.count - 1))
        }
        guard !selected.isEmpty else { return }
        let standing = state(desk)?.check.standingLines ?? []
        selected.formIntersection(standing.map(\.id))
        let fired = standing.filter { $0.stage == .fired }.map(\.id)
        selected.subtract(firing.intersection(fired))
        let moved = standing.filter { line in moving[line.id].map { $0 != line.seat } ?? false }
        selected.subtract(moved.map(\.id))
    }

    private func order(_ desk: inout Desk) {
        desk.turn(to: PadScene(check: check, table: table))
    }

    /// Chooses the marked line or takes it back, and goes on to the next one.
    private mutating func select(_ desk: inout Desk) {
        guard let line = line(desk) else { return }
        if selected.remove(line.id) == nil { selected.insert(line.id) }
        move(1, desk)
    }

    private func fire(_ desk: inout Desk) {
        guard let course = heldCourse(desk) else { return }
        let held = state(desk)?.check.standingLines.filter {
            $0.stage == .held && $0.course == course
        }
        desk.fire(held ?? [], course: course, of: check)
    }

    private mutating func fireLines(_ desk: inout Desk) {
        let lines = held(desk)
        firing = selected.intersection(lines.map(\.id))
        desk.fire(lines, of: check)
    }

    private func void(_ desk: inout Desk) {
        guard let line = line(desk), !desk.lacks(.void) else { return }
        let (check, id) = (check, line.id)
        guard line.isDivisible(line.standing) else {
            return desk.push(AskScene.void(id, nil, of: check, desk))
        }
        desk.push(
            AskScene.part(of: line, left: line.standing, check, desk) { quantity, desk in
                desk.push(AskScene.void(id, quantity, of: check, desk))
            })
    }

    private func comp(_ desk: inout Desk) {
        guard let line = line(desk), !desk.lacks(.comp) else { return }
        let (check, id) = (check, line.id)
        guard line.isDivisible(line.charged) else {
            return desk.push(AskScene.comp(id, nil, of: check, desk))
        }
        desk.push(
            AskScene.part(of: line, left: line.charged, check, desk) { quantity, desk in
                desk.push(AskScene.comp(id, quantity, of: check, desk))
            })
    }

    private mutating func moveLines(_ desk: inout Desk) {
        let (lines, check) = (lines(desk), check)
        guard let first = lines.first, !desk.lacks(.seat) else { return }
        moving = Dictionary(lines.map { ($0.id, $0.seat) }) { first, _ in first }
        guard lines.count == 1, first.isDivisible(first.standing) else {
            let all = lines.map { LineMoving(line: $0.id) }
            return desk.push(AskScene.move(all, of: check, desk))
        }
        desk.push(
            AskScene.part(of: first, left: first.standing, check, desk) { quantity, desk in
                let part = LineMoving(
                    line: first.id, quantity: quantity, newLine: quantity.map { _ in desk.newID() })
                desk.push(AskScene.move([part], of: check, desk))
            })
    }

    private func again(_ desk: inout Desk) {
        guard let line = line(desk), let dish = desk.shelf[line.item],
            desk.hasEnough(dish, line.quantity, on: check, at: table)
        else { return }
        desk.add(desk.shelf.again(line, id: desk.newID()), on: check, at: table)
        order(&desk)
    }

    private func hold(_ desk: inout Desk, course: Bool) {
        guard let line = drafted(desk) else { return }
        var pad = PadScene(check: check, table: table)
        pad.chosen = line.id
        if course { pad.toggleCourse(&desk) } else { pad.toggleHold(&desk) }
    }

    // MARK: - Drawing

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = Warnings(check: check, table: table, desk: desk).draw(&canvas)
        let foot = CheckTotals(state: state(desk), desk: desk)
        let bottom = max(top, canvas.body.upperBound - foot.lines.count)
        if rows.isEmpty { canvas.put(desk.words.text(.nothingOrdered), row: top, column: 1) }
        let all = pictures(desk, canvas.columns, room: bottom - top)
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

    /// The marked line and as many around it as may be seen, each with its place.
    private func pictures(_ desk: Desk, _ columns: Int, room: Int) -> [(Int, CheckRow.Row)] {
        let stateColumns = CheckRow.Look.stateColumns(desk)
        func picture(_ index: Int) -> [(Int, CheckRow.Row)] {
            let row = rows[index]
            let look = CheckRow.Look(
                columns: columns, stateColumns: stateColumns, isMarked: index == place,
                isSelected: row.id.map { selected.contains($0) } ?? false)
            return row.picture(desk, look).map { (index, $0) }
        }
        var (above, below): ([(Int, CheckRow.Row)], [(Int, CheckRow.Row)]) = ([], [])
        for index in rows.indices.prefix(marked).reversed() where above.count < room {
            above = picture(index) + above
        }
        for index in rows.indices.dropFirst(marked) where below.count < room * 2 {
            below += picture(index)
        }
        return above + below
    }
}

/// What the hub says that a check comes to.
struct CheckTotals {
    let lines: [(text: String, amount: String, isStrong: Bool)]
    private let label: String

    init(state: CheckState?, desk: Desk) {
        // Without the hub it is what the hub said last, and since when that was.
        label =
            switch desk.link {
            case .hub: desk.words.text(.asTheHubSees)
            case .broker(let since): desk.words.link.silent(desk.clock(since))
            case .away(let since): desk.words.link.away(desk.clock(since))
            }
        guard let state else {
            lines = []
            return
        }
        let bill = desk.wordbook.bill
        var lines = [(bill.total, desk.sum(state.total), true)]
        if !state.tenders.isEmpty {
            lines.append((bill.paid, desk.sum(state.tenders.map(\.settled).sum()), false))
            lines.append((bill.due, desk.sum(state.balance), true))
        }
        self.lines = lines
    }

    func draw(_ canvas: inout Canvas, from top: Int) {
        for (row, line) in zip(top..., lines) {
            let style = Style(bold: line.isStrong)
            let text = row == top ? "\(line.text) (\(label))" : line.text
            canvas.put(text, right: line.amount, row: row, style)
        }
    }
}

extension CheckLine {
    /// Whether the kitchen has a docket of it on paper.
    var isOnPaper: Bool { history?.dockets?.contains(where: \.isOnPaper) ?? false }

    /// Whether whole portions of so much of it can be dealt with by themselves.
    func isDivisible(_ quantity: Quantity) -> Bool {
        guard quantity > .one, unit == nil else { return false }
        if case .set = serving { return false }
        return true
    }
}
