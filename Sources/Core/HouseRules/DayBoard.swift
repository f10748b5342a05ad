public import Amounts
import Checks
public import Vocabulary

/// What is chalked up for everybody to see: the day's market prices, and what is nearly gone (沽清).
///
/// Invariant: no count is below nothing; what a count keeps for a line is for a held one, or for a
/// fired one of which no paper can be out.
public struct DayBoard: Hashable, Sendable {
    /// How many portions of a dish are left, and what of those gone could still come back.
    public struct Count: Hashable, Sendable, Codable {
        /// Portions, units of weight or sets that may still be ordered; never negative.
        public internal(set) var left: Quantity
        /// What held lines took since this was counted: voided before they are fired, they give
        /// it back.
        public internal(set) var kept: [LineID: Quantity]
        /// What fired lines took since this was counted of which nothing can be on paper yet: the
        /// kitchen has not begun. `nil` when there are none.
        public internal(set) var unread: [LineID: Quantity]?

        private enum CodingKeys: String, CodingKey {
            case left = "left_thousandths", kept, unread
        }

        init(left: Quantity, kept: [LineID: Quantity]) {
            self.left = left
            self.kept = kept
        }

        mutating func keepUnread(_ line: LineID, _ quantity: Quantity?) {
            var lines = unread ?? [:]
            lines[line] = quantity
            unread = lines.isEmpty ? nil : lines
        }
    }

    /// The dishes that are counted; any other may be ordered without end.
    public internal(set) var counts: [ItemID: Count] = [:]
    /// What market-priced dishes cost today, for a portion or a unit of weight.
    public internal(set) var prices: [ItemID: Money] = [:]

    /// Whether nothing stands on it.
    var isEmpty: Bool { counts.isEmpty && prices.isEmpty }
}

extension DayBoard: Codable {
    private enum CodingKeys: String, CodingKey {
        case counts, prices = "prices_minor"
    }

    /// Reads the wire form.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        counts = try fields.decode([ItemID: Count].self, forKey: .counts)
        prices = try fields.decode([ItemID: Money].self, forKey: .prices)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(counts, forKey: .counts)
        try fields.encode(prices, forKey: .prices)
    }
}

// MARK: - How lines change it

extension DayBoard {
    /// Whether any dish of a line is counted: most are not.
    private func isCounted(_ line: CheckLine) -> Bool {
        counts[line.item] != nil || line.parts.contains { counts[$0.item] != nil }
    }

    /// What is short for a line: the first of its dishes that too little is left of, and how much.
    func shortage(for line: CheckLine) -> (item: ItemID, left: Quantity)? {
        guard isCounted(line) else { return nil }
        let taken = line.portions(in: line.quantity)
        for item in taken.keys.sorted() {
            guard let left = counts[item]?.left, let wanted = taken[item] else { continue }
            if wanted > left { return (item, left) }
        }
        return nil
    }

    /// Takes what a line needs off the counts.
    mutating func take(_ line: CheckLine) {
        guard isCounted(line) else { return }
        for (item, quantity) in line.portions(in: line.quantity) {
            guard var count = counts[item] else { continue }
            count.left = count.left - quantity
            precondition(count.left >= .zero, "no more is promised than there is")
            if line.stage == .held { count.kept[line.id] = quantity }
            counts[item] = count
        }
    }

    /// The kitchen starts these lines: nothing of them comes back any more.
    mutating func use(_ lines: [LineID]) {
        for item in counts.keys {
            for line in lines {
                counts[item]?.kept[line] = nil
                counts[item]?.keepUnread(line, nil)
            }
        }
    }

    /// These lines are fired, and no paper of them is out yet.
    mutating func fire(_ lines: [LineID]) {
        for item in counts.keys {
            for line in lines {
                guard let kept = counts[item]?.kept.removeValue(forKey: line) else { continue }
                counts[item]?.keepUnread(line, kept)
            }
        }
    }

    /// This line was fired as it was sent, and no paper of it is out yet.
    mutating func fire(sent line: CheckLine) {
        guard isCounted(line) else { return }
        for (item, quantity) in line.portions(in: line.quantity) {
            counts[item]?.keepUnread(line.id, quantity)
        }
    }

    /// Part of a line is a line of its own now, and may give back its own part.
    mutating func split(_ line: LineID, into part: CheckLine) {
        for (item, quantity) in part.portions(in: part.quantity) {
            if let kept = counts[item]?.kept[line] {
                counts[item]?.kept[line] = kept > quantity ? kept - quantity : nil
                counts[item]?.kept[part.id] = min(kept, quantity)
            }
            if let unread = counts[item]?.unread?[line] {
                counts[item]?.keepUnread(line, unread > quantity ? unread - quantity : nil)
                counts[item]?.keepUnread(part.id, min(unread, quantity))
            }
        }
    }

    /// Gives back what a line that the kitchen has not begun no longer needs.
    ///
    /// - Parameters:
    ///   - line: The line before something of it was voided.
    ///   - standing: What stands of it now.
    mutating func giveBack(_ line: CheckLine, standing: Quantity) {
        let needed = line.portions(in: standing)
        for item in needed.keys {
            guard var count = counts[item] else { continue }
            let kept = count.kept[line.id]
            guard let held = kept ?? count.unread?[line.id] else { continue }
            let still = standing > .zero ? needed[item] ?? .zero : .zero
            count.left = count.left + held - still
            if kept != nil {
                count.kept[line.id] = still > .zero ? still : nil
            } else {
                count.keepUnread(line.id, still > .zero ? still : nil)
            }
            counts[item] = count
        }
    }
}
