/// A day of trade, named by the calendar day on which it began; it may end after midnight.
public struct BusinessDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int64

    /// The day this many days after 1970-01-01.
    public init(number: Int64) {
        self.number = number
    }

    /// Compares by value.
    public static func < (one: Self, other: Self) -> Bool { one.number < other.number }
}

extension BusinessDay: CustomStringConvertible {
    /// `2026-11-21`, in the proleptic Gregorian calendar.
    ///
    /// Source: the public-domain "days from civil" arithmetic on a year that begins in March.
    public var description: String {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let leapsSkipped = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leapsSkipped) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension BusinessDay: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

/// A number with leading zeros up to a width.
private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
