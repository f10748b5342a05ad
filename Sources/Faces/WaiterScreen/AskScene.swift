import Cells
import Vocabulary
import Wire
import Wording

/// One question with a typed answer; where there are usual answers, each has a digit, and where a
/// table is asked for, those that fit are listed.
struct AskScene: LineScene {
    /// What was answered.
    struct Answer {
        /// What was typed, without blanks around it.
        let text: String
        /// The table that is meant, where one is asked for.
        let table: TableID?
        /// Which of the usual answers was chosen; `nil` when it was typed.
        let chosen: (of: UsualAnswers, place: Int)?
    }

    /// What can be picked instead of being typed.
    enum Offer: Sendable {
        case nothing
        /// Nothing, and the answer is a figure.
        case figure
        /// The same, for how much is left of a dish: where it is counted, that can be ended too.
        case portions(ItemID)
        case usual(UsualAnswers)
        /// The tables of which this is true.
        case tables(@Sendable (TableID, Desk) -> Bool)
    }

    private let heading: String
    private let prompt: String
    private let offer: Offer
    private let answer: @Sendable (Answer, inout Desk) -> Void
    var line: TypedLine
    /// The table that the arrows have gone to.
    private var marked: Int?
    private static let mostTables = 8

    init(
        _ heading: String, _ prompt: String, _ text: String = "", offer: Offer = .nothing,
        _ answer: @escaping @Sendable (Answer, inout Desk) -> Void
    ) {
        self.heading = heading
        self.prompt = prompt
        self.offer = offer
        self.answer = answer
        line = TypedLine(text)
    }

    private static let hasText: @Sendable (AskScene, Desk) -> Bool = { scene, _ in
        !scene.line.isEmpty
    }

    static let bindings: [Binding<AskScene>] = [
        Binding(.keys([.enter]), .done, prominent: true) { $0.enter(&$1) },
        Binding(.keys([.character("+")]), .onSale, prominent: true, when: { $0.counted($1) != nil })
        {
            scene, desk in
            guard let item = scene.counted(desk) else { return }
            desk.done()
            desk.setPortions(nil, of: item)
        },
        Binding(.keys([.escape]), .clear, prominent: true, when: { scene, _ in scene.isRefused }) {
            scene, _ in scene.line.clear()
        },
        Binding(.keys([.escape]), .back, prominent: true) { $1.pop() },
        Binding(
            .keys([.down, .tab]), .move, prominent: true, when: { scene, _ in scene.asksTable }
        ) {
            $0.move(1, $1)
        },
        Binding(.keys([.up, .backTab]), .move, when: { scene, _ in scene.asksTable }) {
            $0.move(-1, $1)
        },
        Binding(.keys([.backspace]), .clear, prominent: true, told: hasText) { scene, desk in
            scene.line.back()
            desk.isRubbingOut = true
        },
        Binding(.keys([.delete]), .clear, told: hasText) { scene, _ in scene.line.clear() },
    ]

    var help: ScreenHelp { .question }
    var isQuestion: Bool { true }
    /// The code of a dish or a table is no figure: nobody seats 60 guests by scanning a beer.
    var scanning: Scanning {
        switch offer {
        case .figure, .portions: .figure(orRefused: .questionFirst)
        case .nothing, .usual, .tables: .text
        }
    }

    func title(_ desk: Desk) -> String { heading }

    /// What is written for people to read is left as it is, in every sign.
    var isFreeText: Bool {
        switch offer {
        case .nothing, .usual: true
        case .figure, .portions, .tables: false
        }
    }

    /// Whether an answer that was refused stands there: the next one takes its place.
    private var isRefused: Bool { line.isSpent && !isFreeText }

    /// The dish that is counted, where it is asked how much is left of it.
    private func counted(_ desk: Desk) -> ItemID? {
        guard case .portions(let item) = offer, desk.known.portions[item] != nil else { return nil }
        return item
    }

    private var asksTable: Bool { if case .tables = offer { true } else { false } }

    private func usual(_ desk: Desk) -> [String] {
        if case .usual(let answers) = offer { answers.texts(desk.words) } else { [] }
    }

    /// The tables that fit what was typed; all that can be meant once the arrows were used.
    private func targets(_ desk: Desk) -> [TableID] {
        guard case .tables(let isMeant) = offer else { return [] }
        let all = line.isEmpty ? desk.tables.map(\.id) : desk.tables(typed: line.text)
        return line.isEmpty && marked == nil ? [] : all.filter { isMeant($0, desk) }
    }

    // MARK: - Keys

    mutating func typed(_ text: String, _ desk: inout Desk) {
        if line.isEmpty, let digit = Int(text), (1...9).contains(digit),
            digit <= usual(desk).count
        {
            return picked(digit - 1, &desk)
        }
        if isFreeText { line.type(text) } else { line.answer(text) }
        marked = nil
    }

    /// A scanned line is a text, whatever digit it begins with.
    mutating func scanned(_ text: String, _ desk: inout Desk) -> Bool {
        if line.isSpent { line.clear() }
        line.type(text)
        marked = nil
        return true
    }

    private mutating func move(_ step: Int, _ desk: Desk) {
        // Of what was typed the best match is marked already.
        marked = marked ?? (line.isEmpty ? -1 : 0)
        marked = min(max(0, (marked ?? 0) + step), max(0, targets(desk).count - 1))
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        let usual = usual(desk)
        if case .usual(let answers) = offer, usual.indices.contains(index) {
            answer(Answer(text: usual[index], table: nil, chosen: (answers, index)), &desk)
        } else if asksTable {
            marked = index
            enter(&desk)
        }
    }

    private func enter(_ desk: inout Desk) {
        let (text, targets) = (line.text.trimmed, targets(desk))
        let at = marked ?? 0
        let table = targets.indices.contains(at) ? targets[at] : nil
        answer(Answer(text: text, table: table, chosen: nil), &desk)
    }

    // MARK: - Drawing

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = canvas.body.lowerBound + 1
        row = canvas.write(prompt, row: row, Style(bold: true))
        let end = canvas.put("> ", row: row, column: 1, Style(.accent, bold: true))
        canvas.field(line, row: row, column: end)
        drawTables(&canvas, desk, from: row + 2)
        guard line.isEmpty else { return }
        for (row, (index, text)) in zip(canvas.rows(from: row + 2), usual(desk).enumerated()) {
            canvas.put("\(index + 1) \(text)", row: row, column: 1)
            canvas.touch(.pick(index), row: row)
        }
    }

    private static func mark(of state: TableSummary.State) -> ScreenMark {
        switch state {
        case .free: .free
        case .unknown: .unknown
        case .seated, .ordered: .taken
        }
    }

    private func drawTables(_ canvas: inout Canvas, _ desk: Desk, from top: Int) {
        let targets = targets(desk)
        let at = marked ?? 0
        let room = min(Self.mostTables, canvas.rows(from: top).count)
        let shown = Canvas.window(of: targets.count, around: at, rows: room)
        for (row, index) in zip(top..., shown) {
            let now = desk.summary(targets[index])
            let state = desk.words.mark(Self.mark(of: now.state))
            canvas.put(
                Canvas.mark(index == at) + desk.name(of: targets[index]), right: state, row: row,
                Canvas.style(index == at), upTo: min(canvas.columns, 40))
            canvas.touch(.pick(index), row: row)
        }
    }
}
