extension Money {
    /// Splits the amount by weights so that the parts sum to the whole.
    ///
    /// Largest remainder: every part gets its share rounded towards zero, then the units left go to
    /// the largest remainders, ties to the lowest index. A weight of zero gets nothing.
    ///
    /// - Parameter weights: Not negative; at least one above 0.
    /// - Returns: One part per weight, in order.
    public func allocated(by weights: [Int64]) -> [Money] {
        precondition(weights.allSatisfy { $0 >= 0 }, "a weight is not negative")
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        precondition(total > 0, "some weight is above 0")
        let whole = Int128(minor.magnitude)
        var parts: [Int128] = []
        var remainders: [Int128] = []
        for weight in weights {
            let (part, remainder) = (whole * Int128(weight)).quotientAndRemainder(
                dividingBy: total)
            parts.append(part)
            remainders.append(remainder)
        }
        let left = Int(whole - parts.reduce(0, +))
        let byRemainder = weights.indices.sorted {
            (remainders[$1], $0) < (remainders[$0], $1)
        }
        for index in byRemainder.prefix(left) { parts[index] += 1 }
        return parts.map { Money(minor: Int64(minor < 0 ? -$0 : $0)) }
    }

    /// Splits the amount into equal parts that sum to the whole; the first parts take the units
    /// over.
    ///
    /// - Parameter count: At least 1.
    public func allocated(into count: Int) -> [Money] {
        precondition(count > 0, "a split has at least one part")
        return allocated(by: Array(repeating: 1, count: count))
    }
}
