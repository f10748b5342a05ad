import Amounts
import Checks
import Vocabulary
import Wording

extension Telling {
    /// A dish as it was ordered: what was voided later is told later.
    func dish(_ line: CheckLine) -> [String] {
        var lines = ["\(title(line, line.quantity))  \(currency.plain(line.amount))"]
        lines += line.modifiers.map { "  \(modifier($0))" }
        lines += kitchenWords(line.allergy, line.note).map { "  \($0)" }
        if let seat = line.seat { lines.append("  \(words.paper.seat) \(seat)") }
        if line.stage == .held {
            lines.append("  \(words.story.held), \(words.paper.course(line.course))")
        }
        return lines
            + line.parts.flatMap { part in
                self.part(part.fullNames, part.portions, part.surcharge)
                    + part.modifiers.map { "    \(modifier($0))" }
                    + kitchenWords(part.allergy, part.note).map { "    \($0)" }
            }
    }

    /// A dish as it is charged: what adds up to its amount stands before it.
    func dish(_ line: Bill.Line) -> [String] {
        let once = line.unit == nil ? .zero : line.modifiers.map(\.price).sum()
        let added = once == .zero ? "" : " \(once < .zero ? "-" : "+") \(plainSize(of: once))"
        return [
            "\(title(line.names, line.quantity, line.unit)), \(currency.plain(line.unitPrice))"
                + "\(added)  \(currency.plain(line.amount))"
        ] + line.modifiers.map { "  \(modifier($0))" }
            + (line.parts ?? []).flatMap { part in
                self.part(part.names, part.portions, part.surcharge)
                    + part.modifiers.map { "    \(modifier($0))" }
            } + given(line)
    }

    /// What of a dish is given away, and why.
    private func given(_ line: Bill.Line) -> [String] {
        guard let comp = line.comp else { return [] }
        let part =
            comp.quantity == line.quantity
            ? "" : " (\(currency.figure(comp.quantity.description)))"
        let amount = currency.plain(.zero - comp.amount)
        return ["  \(words.lines.comp)\(part): \(comp.reason)  \(amount)"]
    }

    /// How much of a line, and what it is: a weight as a scale shows it, a size behind the name.
    func title(_ line: CheckLine, _ quantity: Quantity) -> String {
        title(line.fullNames, quantity, line.unit)
    }

    /// The dishes of a set by name alone.
    func parts(_ line: CheckLine) -> [String] {
        line.parts.flatMap { part($0.fullNames, $0.portions, .zero) }
    }

    private func title(
        _ dish: LocalizedText, _ quantity: Quantity, _ unit: WeightUnit?
    ) -> String {
        guard let unit else {
            return "\(currency.figure(quantity.description)) x \(names.text(dish))"
        }
        return "\(currency.figure(quantity.weighed)) \(words.paper.unit(unit)) \(names.text(dish))"
    }

    /// A dish of a set: it is in the price of its set.
    private func part(_ dish: LocalizedText, _ portions: Int, _ surcharge: Money) -> [String] {
        ["  \(portions) x \(names.text(dish))\(bracketed(surcharge))"]
    }

    private func modifier(_ modifier: CheckLine.Modifier) -> String {
        "- \(names.text(modifier.names))\(bracketed(modifier.price))"
    }

    /// What the kitchen must not put in, and what else it was told.
    private func kitchenWords(_ allergy: Note?, _ note: Note?) -> [String] {
        let told = [(words.docket.allergy, allergy), (words.docket.note, note)]
        return told.compactMap { label, text in text.map { "\(label): \($0)" } }
    }

    private func bracketed(_ money: Money) -> String {
        guard money != .zero else { return "" }
        return " (\(money > .zero ? "+" : "-")\(plainSize(of: money)))"
    }

    private func plainSize(of money: Money) -> String {
        currency.plain(money < .zero ? -money : money)
    }
}
