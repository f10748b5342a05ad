import Cells
import Checks
import HouseRules
import Vocabulary
import Wire
import Wording

/// The room: every table where it stands, and what is going on at it.
struct FloorScene: LineScene {
    var line = TypedLine()
    /// The table that keys speak of.
    private(set) var chosen: TableID?

    static let bindings: [Binding<FloorScene>] =
        [
            Binding(.keys([.enter]), .open, prominent: true) { scene, desk in scene.open(&desk) },
            Binding(.keys([.tab]), .check, prominent: true, when: { $0.check($1) != nil }) {
                scene, desk in scene.showCheck(&desk)
            },
            Binding(
                .keys([.character(",")]), .switchWaiter, prominent: true,
                when: { scene, _ in scene.line.isEmpty }
            ) {
                $1.switchWaiter()
            },
            Binding(.keys([.up]), .move) { $0.move(rows: -1, columns: 0, $1) },
            Binding(.keys([.down]), .move) { $0.move(rows: 1, columns: 0, $1) },
            Binding(.keys([.left]), .move) { $0.move(rows: 0, columns: -1, $1) },
            Binding(.keys([.right]), .move) { $0.move(rows: 0, columns: 1, $1) },
            Binding(.keys([.backTab]), .nextBusy) { $0.nextBusy($1) },
            Binding(.keys([.backspace]), .clear) { scene, desk in
                scene.line.back()
                scene.follow(desk)
            },
            Binding(.keys([.escape]), .clear, when: { scene, _ in !scene.line.isEmpty }) {
                scene, _ in scene.line.clear()
            },
            Binding(.letter("o"), .open) { $0.open(&$1) },
            Binding(.letter("v"), .check, when: { $0.check($1) != nil }) { $0.showCheck(&$1) },
            Binding(.letter("t"), .transfer, when: { $0.check($1) != nil }) { $0.transfer(&$1) },
            Binding(.letter("b"), .preBill, when: { $0.check($1) != nil }) { scene, desk in
                scene.check(desk).map { desk.printPreBill($0) }
            },
            Binding(.letter("s"), .signOut) { $1.push(LeavingScene(.signOut)) },
        ] + Everywhere.bindings()

    func title(_ desk: Desk) -> String {
        desk.plan.map { desk.name($0.names) } ?? desk.device.text
    }

    var help: ScreenHelp { .floor }

    mutating func refreshed(_ desk: inout Desk) {
        if chosen == nil || !desk.tables.contains(where: { $0.id == chosen }) {
            chosen = desk.tables.first?.id
        }
    }

    // MARK: - Keys

    mutating func typed(_ text: String, _ desk: inout Desk) {
        line.type(text)
        follow(desk)
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        guard desk.tables.indices.contains(index) else { return }
        let table = desk.tables[index].id
        if chosen == table { desk.open(table) } else { chosen = table }
    }

    /// The best match of what was typed is the chosen table.
    private mutating func follow(_ desk: Desk) {
        if let best = desk.tables(typed: line.text).first { chosen = best }
    }

    private mutating func open(_ desk: inout Desk) {
        if !line.isEmpty, desk.tables(typed: line.text).isEmpty {
            desk.say(.scanned(line.text), .warn)
        } else if let chosen {
            desk.open(chosen)
        }
        line.clear()
    }

    func check(_ desk: Desk) -> CheckID? { chosen.flatMap { desk.summary($0).check } }

    private func showCheck(_ desk: inout Desk) {
        guard let chosen, let check = check(desk) else { return }
        desk.push(CheckScene(check: check, table: chosen))
    }

    private func transfer(_ desk: inout Desk) {
        guard let check = check(desk), !desk.lacks(.seat) else { return }
        desk.push(AskScene(.transfer(check)))
    }

    /// The nearest table in a direction: straight on first, then the least aside.
    private mutating func move(rows: Int, columns: Int, _ desk: Desk) {
        line.clear()
        let picture = FloorPicture(desk, columns: desk.size.columns)
        guard let from = picture.places.first(where: { $0.table == chosen }) else { return }
        let ahead = picture.places.compactMap { place -> (Int, FloorPicture.Spot)? in
            let (down, right) = (place.row - from.row, place.column - from.column)
            let forward = down * rows + right * columns
            let aside = abs(down * columns) + abs(right * rows)
            return forward > 0 ? (forward + aside * 3, place) : nil
        }
        if let next = ahead.min(by: { $0.0 < $1.0 }) { chosen = next.1.table }
    }

    /// The next table that somebody sits at.
    private mutating func nextBusy(_ desk: Desk) {
        let tables = desk.tables.map(\.id)
        guard let here = tables.firstIndex(where: { $0 == chosen }) else { return }
        let after = tables[(here + 1)...] + tables[..<here]
        chosen = after.first { desk.summary($0).state != .free } ?? chosen
    }

    // MARK: - Drawing

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = canvas.body.lowerBound
        let end = canvas.put(desk.words.ask(.table) + ": ", row: top, Style(bold: true))
        let typedEnd = canvas.put(line.text, row: top, column: end)
        if let chosen, !line.isEmpty {
            canvas.put(
                "  = \(desk.name(of: chosen))", row: top, column: typedEnd + 1,
                Style(.accent, bold: true))
        } else if let chosen {
            canvas.put(right: detail(chosen, desk, canvas.columns - end - 2), row: top)
        }
        canvas.cursor(row: top, column: typedEnd)
        if desk.tables.isEmpty { canvas.write(desk.words.text(.houseIsUnknown), row: top + 2) }
        guard !desk.tables.isEmpty else { return }
        FloorPicture(desk, columns: canvas.columns).draw(
            &canvas, desk, from: top + 1, chosen: chosen)
    }

    /// The chosen table in words.
    private func detail(_ table: TableID, _ desk: Desk, _ room: Int) -> String {
        let now = desk.summary(table)
        var parts = [desk.name(of: table)]
        switch now.state {
        case .free: parts.append(desk.words.mark(.free))
        case .seated, .ordered:
            parts.append(desk.words.said.covers(now.covers))
            if let number = now.check.flatMap({ desk.known.checks[$0]?.check.number }) {
                parts.append(desk.words.said.check(number))
            }
            if let course = now.heldCourse { parts.append(desk.words.said.courseWaits(course)) }
        }
        if now.unsent > 0 { parts.append(desk.words.said.unsent(now.unsent)) }
        if now.others > 0 { parts.append(desk.words.said.draftedElsewhere(now.others)) }
        if now.isTroubled { parts.append(desk.words.mark(.notOnPaper)) }
        return parts.joined(separator: ", ").prefix(cells: max(0, room))
    }
}
