/// A decimal number read from text, as whole units of its last decimal: no floating point touches
/// it.
public enum DecimalText: Hashable, Sendable {
    /// The number in units of the last decimal: `48.00` is 4,800 with two digits.
    case units(Int64)
    /// It is not written like a number.
    case notANumber
    /// It has this many decimals, more than there are.
    case tooFine(decimals: Int)
    /// It has too many digits for any amount.
    case tooLong

    /// Reads `48`, `48.5`, `-0.50`; nothing else: no `+`, no comma, no exponent.
    ///
    /// - Parameter digits: How many decimals one unit has, not negative.
    public init(_ text: String, digits: Int) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy(Self.isDigits) else {
            self = .notANumber
            return
        }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.count <= digits else {
            self = .tooFine(decimals: decimals.count)
            return
        }
        let padding = String(repeating: "0", count: digits - decimals.count)
        guard let units = Int64(String(parts[0]) + decimals + padding) else {
            self = .tooLong
            return
        }
        self = .units(isNegative ? -units : units)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    }
}
