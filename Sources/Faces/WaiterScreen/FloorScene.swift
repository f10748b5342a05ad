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
    /// What was typed that is no table.
    private var unknown: String?
    /// What was typed that a blank goes on with, in the name of a table.
    private var parted: String?

    private typealias Key = Binding<FloorScene>
    private static let onParty: @Sendable (FloorScene, Desk) -> Bool = { $0.isTaken($1) }
    private static let maySeat: @Sendable (FloorScene, Desk) -> Bool = { $1.may(.seat) }
    private static let hasTables: @Sendable (FloorScene, Desk) -> Bool = { $1.tables.count > 1 }

    static let bindings: [Binding<FloorScene>] =
        ways + parties + tables + Everywhere.bindings()

    private static let ways: [Binding<FloorScene>] = [
        Key(.keys([.enter]), .open, prominent: true, when: onParty) { $0.open(&$1) },
        Key(
            .keys([.enter]), .seatGuests, prominent: true, when: { scene, _ in scene.fits },
            told: { $0.chosen != nil && $1.may(.seat) }
        ) {
            $0.open(&$1)
        },
        Key(.keys([.enter]), .open, told: { _, _ in false }) { $0.open(&$1) },
        Key(.keys([.tab]), .check, prominent: true, when: onParty) { $0.showCheck(&$1) },
        Key(
            .keys([.character(",")]), .switchWaiter, prominent: true,
            when: { scene, _ in scene.line.isEmpty }
        ) {
            $1.switchWaiter()
        },
        Key(.keys([.up]), .move, told: hasTables) { $0.move(rows: -1, columns: 0, $1) },
        Key(.keys([.down]), .move, told: hasTables) { $0.move(rows: 1, columns: 0, $1) },
        Key(.keys([.left]), .move, told: hasTables) { $0.move(rows: 0, columns: -1, $1) },
        Key(.keys([.right]), .move, told: hasTables) { $0.move(rows: 0, columns: 1, $1) },
        Key(.keys([.backTab]), .nextBusy, told: { _, _ in false }) { $0.nextBusy($1) },
        // In a name it is a sign like any other.
        Key(
            .keys([.character(".")]), .nextBusy, when: { scene, _ in scene.line.isEmpty },
            told: { scene, desk in desk.known.tables.keys.contains { $0 != scene.chosen } }
        ) {
            $0.nextBusy($1)
        },
        Key(.keys([.backspace]), .clear, when: { scene, _ in !scene.line.isEmpty }) {
            scene, desk in
            scene.line.back()
            scene.follow(desk)
        },
        Key(.keys([.escape]), .clear, when: { scene, _ in !scene.line.isEmpty }) {
            scene, _ in scene.line.clear()
        },
    ]

    private static let parties: [Binding<FloorScene>] = [
        Key(.letter("o"), .open, when: onParty) { $0.open(&$1) },
        Key(.letter("v"), .check, when: onParty) { $0.showCheck(&$1) },
        Key(.letter("g"), .covers, when: onParty, told: maySeat) {
            $0.withParty(&$1) { $1.push(AskScene.covers(of: $0, $1)) }
        },
        Key(.letter("t"), .transfer, when: onParty, told: maySeat) {
            $0.withParty(&$1) { $1.push(AskScene.transfer($0, $1)) }
        },
        Key(.letter("b"), .preBill, when: onParty, told: { $1.may(.preBill) }) {
            $0.withParty(&$1, needs: .preBill) { $1.askPreBill($0) }
        },
        Key(.letter("h"), .handOver, when: onParty, told: maySeat) {
            $0.withParty(&$1) { $1.handOver($0) }
        },
    ]

    private static let tables: [Binding<FloorScene>] = [
        Key(.letter("m"), .merge, when: onParty, told: maySeat) {
            $0.withParty(&$1) { $1.push(AskScene.merge($0, $1)) }
        },
        Key(.letter("u"), .undoMerge, when: { $0.isMerged($1) }, told: maySeat) {
            $0.withParty(&$1) { $1.undoMerge($0) }
        },
        Key(.letter("p"), .share, when: onParty, told: maySeat) { scene, desk in
            scene.line.clear()
            guard let table = scene.chosen, !desk.lacks(.seat) else { return }
            desk.push(AskScene.guests(at: table, sharing: true, desk))
        },
        Key(.letter("c"), .clearTable, when: onParty, told: maySeat) { scene, desk in
            scene.line.clear()
            scene.chosen.map { desk.clear($0) }
        },
        Key(.letter("n"), .sendNote) { $1.writeNote() },
        Key(.letter("s"), .signOut) { $1.push(LeavingScene(.signOut)) },
    ]

    func title(_ desk: Desk) -> String {
        desk.plan.map { desk.name($0.names) } ?? desk.device.text
    }

    var help: ScreenHelp { .floor }
    /// The menu is one key away from what is typed, but where a blank belongs to a table's name.
    var takesBlanks: Bool { !line.isEmpty && parted == line.text }
    /// Whether what was typed is a table, or nothing was.
    private var fits: Bool { line.isEmpty || unknown != line.text }

    mutating func refreshed(_ desk: inout Desk) {
        if desk.owesPIN, desk.link == .hub, line.isEmpty { desk.askOwedPIN() }
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
        let best = desk.tables(typed: line.text).first
        if let best { chosen = best }
        unknown = best == nil ? line.text : nil
        parted = desk.hasTable(thatGoesOnWithBlank: line.text) ? line.text : nil
    }

    /// What leads nowhere stays on the line: what is typed on by habit is no other table.
    private mutating func open(_ desk: inout Desk) {
        guard fits else { return desk.say(.scanned(line.text), .warn) }
        guard let chosen else { return line.clear() }
        let before = desk.moves.count
        desk.open(chosen)
        if desk.moves.count > before { line.clear() }
    }

    private func isTaken(_ desk: Desk) -> Bool {
        fits && chosen.map { !desk.parties(at: $0).isEmpty } ?? false
    }

    /// Whether a party sits here that can be taken apart again.
    private func isMerged(_ desk: Desk) -> Bool {
        let parties = chosen.map { desk.parties(at: $0) } ?? []
        return parties.contains { party in
            desk.known.checks[party.check]?.check.merged.contains { $0.into == nil } ?? false
        }
    }

    /// Does something with the party at the chosen table, asking which one where several share it.
    private mutating func withParty(
        _ desk: inout Desk, needs right: Right = .seat,
        _ act: @escaping @Sendable (CheckID, inout Desk) -> Void
    ) {
        line.clear()
        guard let chosen, !desk.lacks(right) else { return }
        desk.withParty(at: chosen, act)
    }

    private mutating func showCheck(_ desk: inout Desk) {
        line.clear()
        guard let table = chosen else { return }
        desk.withParty(at: table) { check, desk in
            desk.push(CheckScene(check: check, table: table))
        }
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
        let busy: [TableSummary.State] = [.seated, .ordered]
        chosen = after.first { busy.contains(desk.summary($0).state) } ?? chosen
    }

    // MARK: - Drawing

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        let top = canvas.body.lowerBound
        let end = canvas.put(desk.words.ask(.table) + ": ", row: top, Style(bold: true))
        let edge = max(end + 8, canvas.columns - 16)
        let typedEnd = canvas.field(line, row: top, column: end, upTo: edge)
        if !fits {
            let words = desk.words.text(.noTable)
            canvas.put(" \(words)", row: top, column: typedEnd + 1, Style(.warn, bold: true))
        } else if let chosen, !line.isEmpty {
            canvas.put(
                "  = \(desk.name(of: chosen))", row: top, column: typedEnd + 1,
                Style(.accent, bold: true))
        } else if let chosen {
            let room = canvas.columns - end - 2
            let words = detail(chosen, desk)
            let shown = words.cellWidth <= room ? words : figures(chosen, desk)
            canvas.put(right: shown.prefix(cells: max(0, room)), row: top)
        }
        if desk.tables.isEmpty { canvas.write(desk.words.text(.houseIsUnknown), row: top + 2) }
        guard !desk.tables.isEmpty else { return }
        var row = top + 1
        if !desk.knowsTables {
            // Told before, or about to be told: then it is not for want of a hub since the start.
            let isAwaited = desk.knewTables || desk.link == .hub
            row = canvas.write(
                "? " + desk.words.text(isAwaited ? .tablesUntold : .tablesUnknown), row: row,
                column: 0,
                Style(.warn, bold: true))
        }
        FloorPicture(desk, columns: canvas.columns).draw(&canvas, desk, from: row, chosen: chosen)
    }

    /// The chosen table in figures and signs: all of it, where its box has room for a part.
    private func figures(_ table: TableID, _ desk: Desk) -> String {
        let now = desk.summary(table)
        let box = TableBox(
            now: now, name: desk.name(of: table), seats: desk.seats(of: table), isChosen: false,
            desk: desk, cut: NameCut())
        return box.line
    }

    /// The chosen table in words.
    private func detail(_ table: TableID, _ desk: Desk) -> String {
        let now = desk.summary(table)
        var parts = [desk.name(of: table)]
        switch now.state {
        case .free: parts.append(desk.words.mark(.free))
        case .unknown: parts.append(desk.words.mark(.unknown))
        case .seated, .ordered:
            if let joined = now.joined {
                parts.append(desk.words.said.joined(desk.name(of: joined)))
            }
            if now.parties > 1 { parts.append(desk.words.said.parties(now.parties)) }
            parts.append(desk.words.said.covers(now.covers))
            if let total = now.total { parts += ["\(now.minutes)'", desk.amount(total)] }
            if now.parties == 1, let check = now.check.flatMap({ desk.known.checks[$0]?.check }) {
                parts.append(desk.words.said.check(check.number))
                if check.waiter != desk.session?.staff.id {
                    parts.append(desk.staffName(check.waiter))
                }
            }
            if let course = now.heldCourse { parts.append(desk.words.said.courseWaits(course)) }
        }
        if now.unsent > 0 { parts.append(desk.words.said.unsent(now.unsent)) }
        if now.others > 0 { parts.append(desk.words.said.draftedElsewhere(now.others)) }
        if now.isTroubled { parts.append(desk.words.mark(.notOnPaper)) }
        return parts.joined(separator: ", ")
    }
}
