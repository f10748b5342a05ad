import Cells
import HouseRules
import Vocabulary
import Wording

/// One question with a typed answer; where there are usual answers, each has a digit.
struct AskScene: LineScene {
    /// What is asked, and about what.
    enum Question: Hashable, Sendable {
        case covers(TableID)
        case transfer(CheckID)
        case allergy(LineTarget)
        case note(LineTarget)
        case seat(LineTarget)
        case course(LineTarget)
        case quantity(LineTarget)
        case price(LineTarget)
        case tableAllergy(DraftID, TableID?)
        case voidQuantity(CheckID, LineID, Quantity)
        case voidReason(CheckID, LineID, Quantity?)
        case portions(ItemID)
        case marketPrice(ItemID)
    }

    let question: Question
    var line: TypedLine

    init(_ question: Question, _ text: String = "") {
        self.question = question
        line = TypedLine(text)
    }

    static let bindings: [Binding<AskScene>] = [
        Binding(.keys([.enter]), .done, prominent: true) { $0.enter(&$1) },
        Binding(.keys([.escape]), .back, prominent: true) { $1.pop() },
        Binding(.keys([.backspace]), .clear, prominent: true) { scene, _ in scene.line.back() },
        Binding(.keys([.delete]), .clear) { scene, _ in scene.line.clear() },
    ]

    var help: ScreenHelp { .question }

    func title(_ desk: Desk) -> String {
        switch question {
        case .covers(let table): desk.name(of: table)
        case .transfer(let check), .voidQuantity(let check, _, _), .voidReason(let check, _, _):
            desk.tableName(of: check)
        case .allergy(let target), .note(let target), .seat(let target), .course(let target),
            .quantity(let target), .price(let target):
            desk.tableName(of: target.check)
        case .tableAllergy(_, let table): table.map { desk.name(of: $0) } ?? ""
        case .portions(let item), .marketPrice(let item): desk.name(of: item)
        }
    }

    private var prompt: ScreenQuestion {
        switch question {
        case .covers: .covers
        case .transfer: .table
        case .allergy, .tableAllergy: .allergy
        case .note: .note
        case .seat: .seat
        case .course: .course
        case .quantity, .voidQuantity: .quantity
        case .price, .marketPrice: .price
        case .voidReason: .reason
        case .portions: .portions
        }
    }

    /// Usual answers that a digit gives while nothing is typed.
    private func usual(_ desk: Desk) -> [String] {
        switch question {
        case .voidReason: desk.words.voidReasons
        case .allergy, .tableAllergy: desk.words.allergies
        case .note: desk.words.notes
        default: []
        }
    }

    // MARK: - Keys

    mutating func typed(_ text: String, _ desk: inout Desk) {
        let usual = usual(desk)
        if line.isEmpty, let digit = Int(text), (1...9).contains(digit), digit <= usual.count {
            return picked(digit - 1, &desk)
        }
        line.type(text)
    }

    mutating func picked(_ index: Int, _ desk: inout Desk) {
        let usual = usual(desk)
        if usual.indices.contains(index) {
            line = TypedLine(usual[index])
            enter(&desk)
        } else if case .transfer = question, let table = targets(desk).dropFirst(index).first {
            answerTable(table, &desk)
        }
    }

    private mutating func enter(_ desk: inout Desk) {
        let text = line.text.trimmed
        switch question {
        case .covers(let table): covers(text, table, &desk)
        case .transfer:
            if let table = targets(desk).first {
                answerTable(table, &desk)
            } else {
                desk.say(.scanned(text), .warn)
            }
        case .allergy(let target): note(text, target, \.allergy, &desk)
        case .note(let target): note(text, target, \.note, &desk)
        case .tableAllergy(let id, let table): tableAllergy(text, id, table, &desk)
        case .seat(let target): number(text, 0...99, "seatOutOfRange", target, \.seat, &desk)
        case .course(let target): number(text, 1...9, "courseOutOfRange", target, \.course, &desk)
        case .quantity(let target): quantity(text, target, &desk)
        case .price(let target): price(text, target, &desk)
        case .voidQuantity(let check, let line, let left):
            voidQuantity(text, check, line, left, &desk)
        case .voidReason(let check, let line, let quantity):
            void(text, VoidLine(check: check, line: line, quantity: quantity, reason: "-"), &desk)
        case .portions(let item): desk.setPortions(text, of: item)
        case .marketPrice(let item): desk.setMarketPrice(text, of: item)
        }
    }

    private func targets(_ desk: Desk) -> [TableID] { desk.tables(typed: line.text) }

    private func answerTable(_ table: TableID, _ desk: inout Desk) {
        guard case .transfer(let check) = question else { return }
        guard desk.summary(table).state == .free else {
            return desk.refuse(RefusalCode("tableIsTaken", ["table": table.text]))
        }
        desk.submit(.transferCheck(TransferCheck(check: check, table: table)))
        desk.home()
    }

    private func covers(_ text: String, _ table: TableID, _ desk: inout Desk) {
        guard let covers = Int(text), (1...999).contains(covers) else {
            return desk.refuse(
                RefusalCode("coversOutOfRange", ["covers": text.isEmpty ? "0" : text]))
        }
        desk.seat(covers, at: table)
    }

    // MARK: - Answers about a drafted line

    private func note(
        _ text: String, _ target: LineTarget, _ field: WritableKeyPath<RoundLine, Note?>,
        _ desk: inout Desk
    ) {
        guard isWritable(text, &desk) else { return }
        desk.changeLine(target) { $0[keyPath: field] = Note(text) }
        desk.pop()
    }

    /// Whether a text can stand on paper as it is; nothing is ever left out of it silently. Half
    /// of what a note may be, so that the table's allergy fits behind a dish's own.
    private func isWritable(_ text: String, _ desk: inout Desk) -> Bool {
        if text.isEmpty || (Note(text) != nil && text.unicodeScalars.count < Note.longest / 2) {
            return true
        }
        desk.say(.screen(.textIsRefused), .bad)
        return false
    }

    private func tableAllergy(
        _ text: String, _ id: DraftID, _ table: TableID?, _ desk: inout Desk
    ) {
        guard isWritable(text, &desk) else { return }
        var draft = desk.draft(for: id.check, at: table)
        draft.allergy = Note(text)
        desk.change(draft)
        desk.pop()
    }

    private func number(
        _ text: String, _ range: ClosedRange<Int>, _ code: String, _ target: LineTarget,
        _ field: WritableKeyPath<RoundLine, Int?>, _ desk: inout Desk
    ) {
        let number = Int(text)
        if !text.isEmpty, number.map({ !range.contains($0) }) ?? true {
            return desk.refuse(RefusalCode(code, ["course": text]))
        }
        desk.changeLine(target) { $0[keyPath: field] = number == 0 ? nil : number }
        desk.pop()
    }

    private func quantity(_ text: String, _ target: LineTarget, _ desk: inout Desk) {
        guard let quantity = desk.quantity(typed: text), quantity > .zero, quantity <= .most else {
            return desk.refuse(RefusalCode("quantityOutOfRange"))
        }
        desk.changeLine(target) { $0.quantity = quantity }
        desk.pop()
    }

    private func price(_ text: String, _ target: LineTarget, _ desk: inout Desk) {
        guard text.isEmpty || desk.money(typed: text) != nil else {
            return desk.refuse(RefusalCode("priceOutOfRange"))
        }
        let price = desk.money(typed: text)
        desk.changeLine(target) { $0.price = price }
        desk.pop()
    }

    // MARK: - Answers about a sent line

    private func voidQuantity(
        _ text: String, _ check: CheckID, _ line: LineID, _ left: Quantity, _ desk: inout Desk
    ) {
        let quantity = text.isEmpty ? left : desk.quantity(typed: text) ?? .zero
        guard quantity > .zero, quantity <= left else {
            return desk.refuse(
                RefusalCode("quantityOutOfRange", ["left_thousandths": "\(left.thousandths)"]))
        }
        desk.replace(AskScene(.voidReason(check, line, quantity == left ? nil : quantity)))
    }

    private func void(_ text: String, _ void: VoidLine, _ desk: inout Desk) {
        guard isWritable(text, &desk) else { return }
        guard let reason = Note(text) else { return desk.say(.screen(.reasonIsNeeded), .warn) }
        desk.submit(
            .voidLine(
                VoidLine(
                    check: void.check, line: void.line, quantity: void.quantity, reason: reason)))
        desk.pop()
    }

    // MARK: - Drawing

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = canvas.body.lowerBound + 1
        row = canvas.write(desk.words.ask(prompt), row: row, Style(bold: true))
        let end = canvas.put("> ", row: row, column: 1, Style(.accent, bold: true))
        canvas.cursor(row: row, column: canvas.put(line.text, row: row, column: end))
        row += 2
        if case .transfer = question {
            for (index, table) in targets(desk).prefix(8).enumerated()
            where row < canvas.body.upperBound {
                let now = desk.summary(table)
                let state = now.state == .free ? desk.words.mark(.free) : desk.words.mark(.taken)
                canvas.put(
                    Canvas.mark(index == 0) + desk.name(of: table), right: state, row: row,
                    Canvas.style(index == 0), upTo: min(canvas.columns, 40))
                canvas.touch(.pick(index), row: row)
                row += 1
            }
        }
        guard line.isEmpty else { return }
        for (index, text) in usual(desk).enumerated() where row < canvas.body.upperBound {
            canvas.put("\(index + 1) \(text)", row: row, column: 1)
            canvas.touch(.pick(index), row: row)
            row += 1
        }
    }
}
