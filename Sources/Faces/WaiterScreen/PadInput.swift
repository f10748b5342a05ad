import Vocabulary

/// What was typed on the pad: a dish, how much of it, or a word about the lines to come.
///
/// `016`, `2*016`, `016*2`, `mpdf*2`, `2 mpdf`, `0.8*hnyu`, `*3` for the chosen line, `@2` for the
/// seat of the lines to come.
enum PadInput: Hashable {
    /// A dish to find; `nil` when nobody said how much.
    case dish(String, Quantity?)
    /// How much of the chosen line.
    case amount(Quantity)
    /// The seat of lines to come; 0 is the table.
    case seat(Int)

    /// Reads what was typed.
    ///
    /// - Parameters:
    ///   - number: Whether a text is a dish's number as it is written.
    ///   - finds: Whether anything is found by a text.
    init?(_ typed: String, number: (String) -> Bool, finds: (String) -> Bool) {
        let text = typed.trimmed
        guard !text.isEmpty else { return nil }
        if text.first == "@" {
            guard let seat = Int(text.dropFirst()), (0...99).contains(seat) else { return nil }
            self = .seat(seat)
            return
        }
        if let star = text.firstIndex(where: { $0 == "*" || $0 == "×" || $0 == "＊" }) {
            let before = String(text[..<star]).trimmed
            let after = String(text[text.index(after: star)...]).trimmed
            self = Self.product(before, after, number)
            return
        }
        self = Self.spaced(text, finds)
    }

    /// Of two figures the one that is a dish's number, as it is written, is the dish; else the
    /// smaller one is the quantity: nobody orders sixty of dish 2.
    private static func product(
        _ before: String, _ after: String, _ number: (String) -> Bool
    ) -> PadInput {
        let (first, last) = (quantity(before), quantity(after))
        if before.isEmpty, let last { return .amount(last) }
        guard let last else { return .dish(after, first) }
        guard let first else { return .dish(before, last) }
        if number(before) != number(after) {
            return number(before) ? .dish(before, last) : .dish(after, first)
        }
        return last < first ? .dish(before, last) : .dish(after, first)
    }

    /// `2 mpdf` and `mpdf 2`, unless that is how the dish is called.
    private static func spaced(_ text: String, _ finds: (String) -> Bool) -> PadInput {
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1, !finds(text) else { return .dish(text, nil) }
        if let first = quantity(words[0]) {
            return .dish(words.dropFirst().joined(separator: " "), first)
        }
        if let last = quantity(words[words.count - 1]) {
            return .dish(words.dropLast().joined(separator: " "), last)
        }
        return .dish(text, nil)
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
