import Amounts
import Cells
import HouseRules
import Vocabulary
import Wire
import Wording

/// The questions about what is drafted, and about dishes on the menu.
extension AskScene {
    /// What must not be in a drafted dish.
    static func allergy(_ target: LineTarget, _ text: String, _ desk: Desk) -> AskScene {
        AskScene(
            desk.tableName(of: target.check), desk.words.ask(.allergy), text,
            offer: .usual(.allergies)
        ) { $1.note($0, on: target, \.allergy) }
    }

    /// What the kitchen should know of a drafted dish.
    static func note(_ target: LineTarget, _ text: String, _ desk: Desk) -> AskScene {
        AskScene(
            desk.tableName(of: target.check), desk.words.ask(.note), text,
            offer: .usual(.notes)
        ) { $1.note($0, on: target, \.note) }
    }

    /// What nobody at a table may get.
    static func tableAllergy(_ check: CheckID, _ table: TableID?, _ desk: Desk) -> AskScene {
        AskScene(
            table.map { desk.name(of: $0) } ?? "", desk.words.ask(.allergy),
            offer: .usual(.allergies)
        ) { answer, desk in
            guard desk.isWritable(answer.text) else { return }
            var draft = desk.draft(for: check, at: table)
            draft.allergy = Note(desk.asPrinted(answer))
            desk.change(draft)
            desk.done()
        }
    }

    /// For which seat a drafted dish is.
    static func seat(_ target: LineTarget, _ desk: Desk) -> AskScene {
        AskScene(desk.tableName(of: target.check), desk.words.ask(.seat), offer: .figure) {
            answer, desk in
            desk.withSeat(Int(answer.text) ?? 0, of: target.check) {
                $0.number(answer.text, 0...99, "seatOutOfRange", of: target, \.seat)
            }
        }
    }

    /// In which course a drafted dish comes.
    static func course(_ target: LineTarget, _ desk: Desk) -> AskScene {
        AskScene(desk.tableName(of: target.check), desk.words.ask(.course), offer: .figure) {
            $1.number($0.text, 1...9, "courseOutOfRange", of: target, \.course)
        }
    }

    /// How much of a drafted dish.
    static func quantity(_ target: LineTarget, _ desk: Desk) -> AskScene {
        AskScene(desk.tableName(of: target.check), desk.words.ask(.quantity), offer: .figure) {
            answer, desk in
            let lines = desk.draft(for: target.check, at: target.table).lines
            guard let line = lines.first(where: { $0.id == target.line }) else {
                return desk.done()
            }
            let quantity = desk.quantity(typed: answer.text) ?? .zero
            guard desk.isCountable(quantity, of: desk.shelf[line.item]) else { return }
            desk.done()
            desk.changeLineOnceSure(target) { $0.quantity = quantity }
        }
    }

    /// What a drafted dish costs.
    static func price(_ target: LineTarget, _ desk: Desk) -> AskScene {
        AskScene(desk.tableName(of: target.check), desk.words.ask(.price), offer: .figure) {
            answer, desk in
            let price = answer.text.isEmpty ? nil : desk.price(typed: answer.text)
            guard answer.text.isEmpty || price != nil else { return }
            desk.done()
            desk.changeLineOnceSure(target) { $0.price = price }
        }
    }

    /// How many portions of a dish are left.
    static func portions(_ item: ItemID, _ desk: Desk) -> AskScene {
        AskScene(desk.name(of: item), desk.words.ask(.portions), offer: .portions(item)) {
            $1.setPortions(typed: $0.text, of: item)
        }
    }

    /// What a dish costs today.
    static func marketPrice(_ item: ItemID, _ desk: Desk) -> AskScene {
        AskScene(desk.name(of: item), desk.words.ask(.price), offer: .figure) {
            $1.setMarketPrice(typed: $0.text, of: item)
        }
    }
}

/// How such answers are judged.
extension Desk {
    /// The most characters of a note: half of what paper takes, so that the table's allergy fits
    /// behind a dish's own.
    private static let longestNote = Note.longest / 2 - 1

    /// Whether a text can stand on paper as it is; the notice says why not. Nothing is ever left
    /// out of it silently.
    ///
    /// - Parameter most: The most characters there is room for.
    mutating func isWritable(_ text: String, most: Int = Desk.longestNote) -> Bool {
        let signs = text.unicodeScalars
        if let sign = signs.first(where: { Note("a" + String(Character($0))) == nil }) {
            let code = String(sign.value, radix: 16, uppercase: true)
            say(
                .signIsRefused("U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code),
                .bad)
            return false
        }
        guard signs.count <= most else {
            say(.textIsTooLong(most, signs.count), .bad)
            return false
        }
        return true
    }

    fileprivate mutating func note(
        _ answer: AskScene.Answer, on target: LineTarget,
        _ field: any WritableKeyPath<RoundLine, Note?> & Sendable
    ) {
        guard isWritable(answer.text) else { return }
        let note = Note(asPrinted(answer))
        changeLine(target) { $0[keyPath: field] = note }
        done()
    }

    fileprivate mutating func number(
        _ text: String, _ range: ClosedRange<Int>, _ code: String, of target: LineTarget,
        _ field: any WritableKeyPath<RoundLine, Int?> & Sendable
    ) {
        let number = Int(text)
        if !text.isEmpty, number.map({ !range.contains($0) }) ?? true {
            return refuse(RefusalCode(code, ["course": text]))
        }
        changeLine(target) { $0[keyPath: field] = number == 0 ? nil : number }
        done()
    }
}
