import Amounts
import Cells
import Checks
import HouseRules
import Menus
import Vocabulary
import Wire
import Wording

/// The order pad: one line to type in, what it finds, and the round as it grows.
struct PadScene: LineScene {
    let check: CheckID
    private(set) var table: TableID?
    var line = TypedLine()
    /// Which of the dishes found Enter takes.
    var found = 0
    /// The line of the draft that keys speak of; the last one when none was chosen.
    var chosen: LineID?
    /// The refused lines that the waiter was shown.
    private var shownRefused: Set<LineID> = []
    /// What was typed and could not be ordered. Until it is rubbed out or scanned over, nothing
    /// that goes on with it is taken: the answer that is typed by habit is no dish's number.
    private var refusal: Refusal?
    /// What was typed and what it finds: looked for once for each change.
    private var reading = Reading()

    private struct Refusal {
        let text: String
        let notice: Notice?
    }

    private struct Reading {
        var text = ""
        var menu: String?
        var input: PadInput?
        var found: [ItemID] = []
    }

    init(check: CheckID, table: TableID?) {
        self.check = check
        self.table = table
    }

    private typealias Key = Binding<PadScene>
    private static let onEmptyLine: @Sendable (PadScene, Desk) -> Bool = {
        $0.line.isEmpty && $1.session != nil
    }
    private static let onDraftLine: @Sendable (PadScene, Desk) -> Bool = {
        $0.line.isEmpty && $0.current($1) != nil
    }

    private static let onTypedLine: @Sendable (PadScene, Desk) -> Bool = { scene, _ in
        !scene.line.isEmpty
    }
    /// Whether Enter does what was typed, and not only says why it cannot.
    private static let leads: @Sendable (PadScene, Desk) -> Bool = { scene, desk in
        switch scene.input {
        case .dish: !scene.matches.isEmpty && !scene.isSoldOut(desk)
        case .amount, .seat: true
        case .noAmount, nil: false
        }
    }
    private static let findsSeveral: @Sendable (PadScene, Desk) -> Bool = { scene, _ in
        scene.matches.count > 1
    }
    private static let hasSeveral: @Sendable (PadScene, Desk) -> Bool = {
        $0.draft($1).lines.count > 1
    }
    private static let hasOptions: @Sendable (PadScene, Desk) -> Bool = { $0.hasOptions($1) }
    private static let canUndo: @Sendable (PadScene, Desk) -> Bool = {
        $1.canUndo($0.draft($1).id)
    }

    private static let canSendRest: @Sendable (PadScene, Desk) -> Bool = {
        $0.line.isEmpty && !$0.sound($1).isEmpty && !$0.refused($1).isEmpty
    }
    private static let canTakeLeft: @Sendable (PadScene, Desk) -> Bool = {
        $0.line.isEmpty && !$0.short($1).isEmpty
    }

    static let bindings: [Binding<PadScene>] =
        typing + direct + aboutLine + aboutTable + Everywhere.bindings()

    private static let typing: [Binding<PadScene>] = [
        Key(.keys([.enter]), .ring, prominent: true, when: onTypedLine, told: leads) {
            $0.enter(&$1)
        },
        Key(.keys([.escape]), .clear, prominent: true, when: onTypedLine) { scene, _ in
            scene.line.clear()
        },
        Key(.keys([.down]), .move, prominent: true, when: onTypedLine, told: findsSeveral) {
            $0.moveFound(1, $1)
        },
        Key(.keys([.up]), .move, when: onTypedLine, told: findsSeveral) {
            $0.moveFound(-1, $1)
        },
        Key(.keys([.backspace]), .clear, when: onTypedLine) { scene, desk in
            scene.line.back()
            desk.isRubbingOut = true
        },
    ]

    private static let direct: [Binding<PadScene>] = [
        Key(.keys([.enter]), .send, prominent: true, when: onDraftLine, told: { $1.may(.order) }) {
            $0.review(&$1)
        },
        Key(.keys([.character(";")]), .sendRest, prominent: true, when: canSendRest) {
            $0.sendRest(&$1)
        },
        Key(.keys([.character(":")]), .takeLeft, prominent: true, when: canTakeLeft) {
            $0.takeLeft(&$1)
        },
        Key(.keys([.tab]), .check, prominent: true, when: onEmptyLine) { $0.showCheck(&$1) },
        Key(.keys([.character("+")]), .more, prominent: true, when: onDraftLine) { $0.add(1, &$1) },
        Key(.keys([.character("-")]), .less, when: onDraftLine) { $0.add(-1, &$1) },
        Key(
            .keys([.character(".")]), .options, prominent: true, when: onDraftLine, told: hasOptions
        ) {
            $0.options(&$1)
        },
        Key(.keys([.character("=")]), .repeatLine, when: onDraftLine) { $0.repeatLine(&$1) },
        Key(.keys([.character("/")]), .browse, prominent: true, when: onEmptyLine) {
            $0.browse(&$1)
        },
        Key(.keys([.up]), .move, when: onDraftLine, told: hasSeveral) { $0.moveChosen(-1, $1) },
        Key(.keys([.down]), .move, when: onDraftLine, told: hasSeveral) { $0.moveChosen(1, $1) },
        Key(.keys([.backspace]), .undo, prominent: true, when: onEmptyLine, told: canUndo) {
            scene, desk in
            // Whoever rubs out what was typed stops a letter too late, and means no dish.
            if !desk.isRubbingOut { scene.undo(&desk) }
        },
        Key(.keys([.delete]), .remove, when: onDraftLine) { $0.remove(&$1) },
    ]

    private static let aboutLine: [Binding<PadScene>] = [
        Key(.letter("a"), .allergy, when: onDraftLine) { $0.ask(.allergy, &$1) },
        Key(.letter("n"), .note, when: onDraftLine) { $0.ask(.note, &$1) },
        Key(.letter("s"), .seat, when: onDraftLine) { $0.ask(.seat, &$1) },
        Key(.letter("c"), .course, when: onDraftLine) { $0.ask(.course, &$1) },
        Key(.letter("h"), .hold, when: onDraftLine) { $0.toggleHold(&$1) },
        Key(.letter("j"), .holdCourse, when: onDraftLine) { $0.toggleCourse(&$1) },
        Key(.letter("m"), .options, when: onDraftLine, told: hasOptions) { $0.options(&$1) },
        Key(.letter("q"), .quantity, when: onDraftLine) { $0.ask(.quantity, &$1) },
        Key(.letter("p"), .price, when: onDraftLine, told: { $1.may(.openPrice) }) { scene, desk in
            if !desk.lacks(.openPrice) { scene.ask(.price, &desk) }
        },
        Key(.letter("d"), .remove, when: onDraftLine) { $0.remove(&$1) },
        Key(.letter("e"), .repeatLine, when: onDraftLine) { $0.repeatLine(&$1) },
    ]

    private static let aboutTable: [Binding<PadScene>] = [
        Key(.letter("r"), .repeatRound, when: onEmptyLine, told: { !$0.lastRound($1).isEmpty }) {
            $0.repeatRound(&$1)
        },
        Key(.letter("y"), .tableAllergy, when: onEmptyLine) { scene, desk in
            desk.push(AskScene.tableAllergy(scene.check, scene.table, desk))
        },
        Key(.letter("u"), .undo, when: onEmptyLine, told: canUndo) { $0.undo(&$1) },
        Key(.letter("b"), .browse, when: onEmptyLine) { $0.browse(&$1) },
        Key(.letter("f"), .sendRest, when: canSendRest) { $0.sendRest(&$1) },
        Key(.letter("z"), .takeLeft, when: canTakeLeft) { $0.takeLeft(&$1) },
        Key(
            .letter("o"), .openItem, when: onEmptyLine,
            told: { $1.may(.order) && $1.may(.openPrice) && $1.plan != nil }
        ) { $0.openItem(&$1) },
        Key(.letter("v"), .check, when: onEmptyLine) { $0.showCheck(&$1) },
    ]

    var checkPlace: (check: CheckID, table: TableID?)? { (check, table) }

    func title(_ desk: Desk) -> String {
        var parts = [table.map { desk.name(of: $0) } ?? desk.wordbook.paper.counter]
        if let state = desk.known.checks[check] {
            parts.append(desk.words.said.covers(state.check.covers))
            parts.append(desk.words.said.check(state.check.number))
        } else if let party = desk.seatedHere(check) {
            parts.append(desk.words.said.covers(party.covers))
        }
        return parts.joined(separator: "  ")
    }

    var help: ScreenHelp { .pad }

    // MARK: - What keys speak of

    func draft(_ desk: Desk) -> TableDraft { desk.draft(for: check, at: table) }

    /// The chosen line of the draft, or its last.
    func current(_ desk: Desk) -> RoundLine? {
        let lines = draft(desk).lines
        return lines.first { $0.id == chosen } ?? lines.last
    }

    /// The lines that came back refused.
    func refused(_ desk: Desk) -> [RoundLine] {
        draft(desk).lines.filter { desk.problems[$0.id] != nil }
    }

    /// The lines that nothing is wrong with.
    func sound(_ desk: Desk) -> [RoundLine] {
        draft(desk).lines.filter { desk.problems[$0.id] == nil }
    }

    /// The lines of which less is left than was ordered, but something.
    func short(_ desk: Desk) -> [RoundLine] {
        refused(desk).filter { desk.left(for: $0) != nil }
    }

    /// What was typed, understood.
    var input: PadInput? { reading.input }

    /// What the typed words find, best first.
    var matches: [ItemID] { reading.found }

    /// Whether nothing is left of the dish that Enter takes.
    private func isSoldOut(_ desk: Desk) -> Bool {
        matches.indices.contains(found) && desk.known.portions[matches[found]] == .zero
    }

    private mutating func read(_ desk: Desk) {
        guard reading.text != line.text || reading.menu != desk.shelf.hash else { return }
        reading = Reading(text: line.text, menu: desk.shelf.hash)
        reading.input = PadInput(
            line.text, number: { ItemID($0).flatMap { desk.shelf[$0] } != nil },
            finds: { desk.shelf.isCalled($0) })
        if goesOnWithRefused { return }
        if case .dish(let words, _) = reading.input {
            reading.found = desk.shelf.index.find(words, limit: 30)
        }
    }

    // MARK: - Typing

    mutating func typed(_ text: String, _ desk: inout Desk) {
        line.type(text)
        found = 0
    }

    mutating func scanned(_ text: String, _ desk: inout Desk) -> Bool {
        if line.isSpent {
            line.clear()
            refusal = nil
        }
        typed(text, &desk)
        return true
    }

    private var goesOnWithRefused: Bool {
        refusal.map { line.text != $0.text && line.text.hasPrefix($0.text) } ?? false
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        if line.isEmpty {
            let lines = draft(desk).lines
            if lines.indices.contains(index) { chosen = lines[index].id }
        } else {
            found = index
            enter(&desk)
        }
    }

    /// Stands at the table where the party sits now: a colleague may have moved it meanwhile.
    mutating func follow(_ desk: inout Desk) {
        if let moved = desk.tableNow(of: check, after: table) { table = moved }
    }

    mutating func refreshed(_ desk: inout Desk) {
        follow(&desk)
        if let refused = refusal, !line.text.hasPrefix(refused.text) { refusal = nil }
        read(desk)
        if let chosen, !draft(desk).lines.contains(where: { $0.id == chosen }) { self.chosen = nil }
        guard !desk.problems.isEmpty || !shownRefused.isEmpty else { return }
        let refused = refused(desk)
        let ids = Set(refused.map(\.id))
        guard ids != shownRefused else { return }
        // The first one that is wrong is what is dealt with next, however long the round is.
        shownRefused = ids
        if let first = refused.first { chosen = first.id }
    }

    private mutating func moveFound(_ step: Int, _ desk: Desk) {
        found = min(max(0, found + step), max(0, matches.count - 1))
    }

    private mutating func moveChosen(_ step: Int, _ desk: Desk) {
        let lines = draft(desk).lines
        guard let current = current(desk), let at = lines.firstIndex(where: { $0.id == current.id })
        else { return }
        chosen = lines[min(max(0, at + step), lines.count - 1)].id
    }

    /// Rings the dish that was found, or does what else was typed. What cannot be done stays on the
    /// line.
    private mutating func enter(_ desk: inout Desk) {
        if goesOnWithRefused {
            desk.notice = refusal?.notice
            return
        }
        switch input {
        case .amount(let quantity): setAmount(quantity, &desk)
        case .seat(let seat): sit(at: seat, &desk)
        case .dish(_, let quantity): ring(quantity, &desk)
        case .noAmount: desk.refuse(RefusalCode("quantityOutOfRange"))
        case nil: line.clear()
        }
    }

    private mutating func setAmount(_ quantity: Quantity, _ desk: inout Desk) {
        guard let line = current(desk) else { return self.line.clear() }
        if set(quantity, of: line, &desk) { self.line.clear() }
    }

    private mutating func ring(_ quantity: Quantity?, _ desk: inout Desk) {
        let found = matches
        guard found.indices.contains(self.found) else {
            if let table = desk.table(scanned: line.text) {
                // A table's code, of a scanner that types.
                desk.home()
                return desk.open(table)
            }
            let text = line.text.trimmed
            return PadInput.isPointed(text)
                ? desk.say(.quantityOfWhat(text), .bad) : desk.say(.scanned(text), .warn)
        }
        if desk.ring(found[self.found], quantity, on: check, at: table) {
            line.clear()
            self.found = 0
            chosen = nil
        } else {
            refusal = Refusal(text: line.text, notice: desk.notice)
        }
    }
}
