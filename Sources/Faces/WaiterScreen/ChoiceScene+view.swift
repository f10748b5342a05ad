import Amounts
import Cells
import HouseRules
import Menus
import Vocabulary
import Wording

/// How the questions about a dish look.
extension ChoiceScene {
    /// One answer in the list.
    struct Option {
        let text: String
        let right: String
        /// How often it is picked.
        let times: Int
        let isOut: Bool
    }

    /// How many answers the open question takes.
    var bounds: ClosedRange<Int> {
        switch step {
        case .group(let group), .partGroup(_, let group):
            group.minimum...max(group.minimum, group.maximum)
        case .combo(let group): group.choose...group.choose
        case .size, .partSize: 1...1
        case .weight, .price, nil: 0...0
        }
    }

    /// Whether nothing that follows must be answered.
    var mayEnd: Bool {
        guard let step, case .group = step, bounds.contains(now.picked.count) else { return false }
        return now.picked.isEmpty
            && now.steps[now.at...].allSatisfy {
                if case .group(let group) = $0 { group.minimum == 0 } else { false }
            }
    }

    func options(_ desk: Desk) -> [Option] {
        switch step {
        case .size(let sizes), .partSize(_, let sizes):
            sizes.enumerated().map {
                option(desk.name($1.names), $0, right: desk.amount($1.price))
            }
        case .group(let group), .partGroup(_, let group):
            group.modifiers.enumerated().map {
                option(desk.name($1.names), $0, right: added($1.price, desk))
            }
        case .combo(let group): group.choices.enumerated().map { combo($1, $0, desk) }
        case .weight, .price, nil: []
        }
    }

    private func option(
        _ text: String, _ index: Int, right: String, isOut: Bool = false
    ) -> Option {
        Option(text: text, right: right, times: now.picked.count { $0 == index }, isOut: isOut)
    }

    private func combo(_ choice: ComboChoice, _ index: Int, _ desk: Desk) -> Option {
        let isOut = desk.known.portions[choice.item] == .zero
        let count = choice.portions > 1 ? "\(choice.portions) x " : ""
        let right = isOut ? desk.words.mark(.soldOut) : added(choice.surcharge, desk)
        return option(count + desk.name(of: choice.item), index, right: right, isOut: isOut)
    }

    private func added(_ price: Money, _ desk: Desk) -> String {
        price == .zero ? "" : (price > .zero ? "+" : "") + desk.amount(price)
    }

    private func heading(_ desk: Desk) -> String {
        switch step {
        case .size, .partSize: desk.words.ask(.size)
        case .weight(let weighing):
            desk.words.ask(.weight) + " (" + desk.wordbook.paper.unit(weighing.unit) + ")"
        case .price: desk.words.ask(.price)
        case .group(let group): desk.name(group.names)
        case .combo(let group): desk.name(group.names)
        case .partGroup(let part, let group):
            desk.name(of: now.answered.parts[part].item) + ": " + desk.name(group.names)
        case nil: ""
        }
    }

    func draw(_ canvas: inout Canvas, _ desk: Desk) {
        var row = canvas.body.lowerBound
        let text = LineText(line: now.answered, desk: desk)
        for words in text.main.wrapped(to: canvas.columns - 2).prefix(3) {
            canvas.put(words, row: row, column: 1, Style(bold: true))
            row += 1
        }
        let bounds = bounds
        let count =
            bounds.upperBound > 0
            ? desk.words.said.choose(bounds.lowerBound, bounds.upperBound) : ""
        canvas.rule("\(now.at + 1)/\(now.steps.count) \(heading(desk))", right: count, row: row)
        row += 1
        switch step {
        case .weight, .price:
            let end = canvas.put("> ", row: row, column: 1, Style(.accent, bold: true))
            canvas.field(line, row: row, column: end)
        default: list(&canvas, desk, from: row)
        }
    }

    private func list(_ canvas: inout Canvas, _ desk: Desk, from top: Int) {
        let options = options(desk)
        let rows = max(0, canvas.body.upperBound - top)
        let shown = Canvas.window(of: options.count, around: now.marked, rows: rows)
        for (row, index) in zip(top..., shown) {
            let option = options[index]
            let isMarked = index == now.marked
            let box =
                bounds.upperBound == 1
                ? ""
                : option.times == 0 ? "[ ] " : option.times == 1 ? "[x] " : "[\(option.times)] "
            let style = Style(option.isOut ? .quiet : .plain, bold: isMarked, reverse: isMarked)
            canvas.blank(row: row, style)
            canvas.put(
                Canvas.mark(isMarked) + OptionKeys.key(index) + " " + box + option.text,
                right: option.right, row: row, style)
            canvas.touch(.pick(index), row: row)
        }
    }
}
