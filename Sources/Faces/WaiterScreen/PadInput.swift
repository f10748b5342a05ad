import Vocabulary

/// What was typed on the pad: a dish, how much of it, or a word about the lines to come.
///
/// `016`, `2*16`, `2 mpdf`, `0.8*hnyu`: the quantity stands before the dish. `mpdf*2`, `016*2`,
/// `37*0.8`: it stands behind where nothing else can be meant, for a name, a number written in full
/// and a figure with decimals. `*3` for the chosen line, `@2` for the seat of the lines to come.
enum PadInput: Hashable {
    /// A dish to find; `nil` when nobody said how much.
    case dish(String, Quantity?)
    /// How much of the chosen line.
    case amount(Quantity)
    /// The seat of lines to come; 0 is the table.
    case seat(Int)
    /// What stands where a quantity should is none: nothing at all, or below it.
    case noAmount

    /// Reads what was typed.
    ///
    /// - Parameters:
    ///   - number: Whether a text is a dish's number as it is written in full.
    ///   - finds: Whether a dish is called so, figures and all.
    init?(_ typed: String, number: (String) -> Bool, finds: (String) -> Bool) {
        let text = typed.trimmed
        guard !text.isEmpty else { return nil }
        if text.first == "@" {
            guard let seat = Int(text.dropFirst()), (0...99).contains(seat) else { return nil }
            self = .seat(seat)
            return
        }
        if let star = text.firstIndex(of: "*") {
            let before = String(text[..<star]).trimmed
            let after = String(text[text.index(after: star)...]).trimmed
            self = Self.product(before, after, number)
            return
        }
        self = Self.spaced(text, number, finds)
    }

    private static func product(
        _ before: String, _ after: String, _ number: (String) -> Bool
    ) -> PadInput {
        if before.isEmpty {
            guard let quantity = quantity(after), quantity > .zero else { return .noAmount }
            return .amount(quantity)
        }
        guard isFigure(before) else {
            return isFigure(after) ? of(after, before) : .dish(after.isEmpty ? before : after, nil)
        }
        guard isFigure(after) else { return of(before, after) }
        // Of two figures the first one is the quantity: 16 of dish 2, and not the other way round.
        let isBehind =
            (number(before) && !number(after)) || (hasDecimals(after) && !hasDecimals(before))
        return isBehind ? of(after, before) : of(before, after)
    }

    /// So much of a dish.
    private static func of(_ figure: String, _ dish: String) -> PadInput {
        guard let quantity = quantity(figure), quantity > .zero else { return .noAmount }
        let isNone = isFigure(dish) && !dish.allSatisfy(\.isNumber)
        return isNone ? .noAmount : .dish(dish, quantity)
    }

    /// `2 mpdf` and `mpdf 2`, unless that is how the dish is called. Two numbers written in full
    /// are two dishes, and neither is how much there is of the other.
    private static func spaced(
        _ text: String, _ number: (String) -> Bool, _ finds: (String) -> Bool
    ) -> PadInput {
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1, !finds(text) else {
            // Nobody orders less than nothing.
            return text.first == "-" && isFigure(text) ? .noAmount : .dish(text, nil)
        }
        let (first, last) = (words[0], words[words.count - 1])
        let rest = words.dropFirst().joined(separator: " ")
        if number(first), number(last) { return .dish(text, nil) }
        if isFigure(first), !(number(first) && isFigure(last)) { return of(first, rest) }
        if isFigure(last) { return of(last, words.dropLast().joined(separator: " ")) }
        return .dish(text, nil)
    }

    /// Whether a text is a figure with a point or a comma: so much of something, never a dish.
    static func isPointed(_ text: some StringProtocol) -> Bool {
        let text = String(text)
        return isFigure(text) && hasDecimals(text)
    }

    /// Whether a text is meant as a figure, a wrong one too.
    private static func isFigure(_ text: String) -> Bool {
        text.contains { $0.isASCII && $0.isNumber }
            && text.allSatisfy { ($0.isASCII && $0.isNumber) || "+-.,".contains($0) }
    }

    private static func hasDecimals(_ text: String) -> Bool {
        text.contains { $0 == "." || $0 == "," }
    }

    /// A figure with at most three decimals after a point or a comma.
    static func quantity(_ text: String) -> Quantity? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), !text.isEmpty, text.count <= 8,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let whole = Int64(parts[0].isEmpty ? "0" : parts[0])
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.count <= 3,
            let thousandths = Int64(decimals + String(repeating: "0", count: 3 - decimals.count))
        else { return nil }
        return Quantity(thousandths: whole * 1000 + thousandths)
    }
}

extension String {
    var trimmed: String {
        let rest = drop { $0 == " " }
        return String(rest.reversed().drop { $0 == " " }.reversed())
    }
}
