import HouseTesting

/// What a slip says of itself, as somebody in the kitchen reads it.
struct PaperReading {
    let slip: Slip
    /// Its words without line breaks: a note may have been wrapped.
    let words: String

    init(_ slip: Slip) {
        self.slip = slip
        words = slip.lines.joined()
    }

    /// The number of the docket; `nil` on bills, and where the paper was torn above it.
    var docket: Int? { number(after: "Docket ") }
    /// The number of the receipt.
    var receipt: Int? { number(after: "Receipt no. ") }
    var isWork: Bool { words.contains("制作单") }
    var isVoid: Bool { words.contains("退菜") }
    var isMarkedReprint: Bool { words.contains("补打") }

    private func number(after label: String) -> Int? {
        for line in slip.lines {
            guard let range = line.range(of: label) else { continue }
            if let number = Int(line[range.upperBound...]) { return number }
        }
        return nil
    }
}

extension String {
    /// The last place where a text stands; the standard library has none for whole texts.
    fileprivate func range(of text: String) -> Range<Index>? {
        ranges(of: text).last
    }
}
