import Checks
import Vocabulary

/// The lines that were split, each with its parts: however often they are split and wherever they
/// go, together they are what was ordered.
struct LineParts {
    private struct Family {
        let number: Int
        let ordered: Quantity
        /// What was found of it when checks ended.
        var found = Quantity.zero
        /// Its lines that were not found yet.
        var missing: Set<LineID>
    }

    /// By the line that was ordered.
    private var families: [LineID: Family] = [:]
    /// The lines that were ordered, by those that were split off them.
    private var wholes: [LineID: LineID] = [:]
    /// How many parts were split off.
    private(set) var count = 0

    /// Takes note of a part.
    ///
    /// - Parameters:
    ///   - part: The line that it is.
    ///   - line: The line that it was a part of, as it was before.
    ///   - number: The number of that line's check.
    mutating func split(_ part: LineID, off line: CheckLine, ofCheck number: Int) {
        let whole = wholes[line.id] ?? line.id
        let new = Family(number: number, ordered: line.quantity, missing: [line.id])
        families[whole, default: new].missing.insert(part)
        wholes[part] = whole
        count += 1
    }

    /// Takes note of a line on a check that ends.
    ///
    /// - Returns: What is wrong, when it is the last one of its kind; else `nil`.
    mutating func end(_ line: CheckLine) -> String? {
        let whole = wholes.removeValue(forKey: line.id) ?? line.id
        guard var family = families.removeValue(forKey: whole) else { return nil }
        family.found = family.found + line.quantity
        family.missing.remove(line.id)
        guard family.missing.isEmpty else {
            families[whole] = family
            return nil
        }
        guard family.found != family.ordered else { return nil }
        return "the parts of a line of check \(family.number) come to \(family.found), and"
            + " \(family.ordered) were ordered"
    }

    /// What is wrong when all checks have ended: parts that stand on none.
    var lost: [String] {
        families.values.sorted { $0.number < $1.number }.map {
            "\($0.missing.count) parts of a line of check \($0.number) are nowhere"
        }
    }
}
