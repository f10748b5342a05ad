/// Texts and numbers as canonical JSON has them.
enum CanonicalText {
    private static let digits: StaticString = "0123456789abcdef"

    /// Whether a name stands before another: by its bytes, and UTF-8 sorts as its scalars do.
    static func precedes(_ one: String, _ other: String) -> Bool {
        var (one, other) = (one, other)
        return one.withUTF8 { one in
            other.withUTF8 { other in
                let common = min(one.count, other.count)
                var index = 0
                while index < common {
                    if one[index] != other[index] { return one[index] < other[index] }
                    index += 1
                }
                return one.count < other.count
            }
        }
    }

    /// The first eight bytes of a name, zeros where it has fewer: of two names with other ranks the
    /// one with the lower rank stands first.
    static func rank(_ name: String) -> UInt64 {
        var name = name
        return name.withUTF8 { name in
            var rank: UInt64 = 0
            for index in 0..<8 {
                rank = rank << 8 | (index < name.count ? UInt64(name[index]) : 0)
            }
            return rank
        }
    }

    /// Writes a text in quotation marks.
    static func write(_ text: String, to sheet: inout ByteSheet) {
        var text = text
        text.withUTF8 { text in
            let next = sheet.next(text.count + 2)
            next[0] = UInt8(ascii: "\"")
            guard isPlain(text) else {
                sheet.wrote(1)
                for byte in text { writeEscaped(byte, to: &sheet) }
                return sheet.append(UInt8(ascii: "\""))
            }
            if let first = text.baseAddress { (next + 1).update(from: first, count: text.count) }
            next[text.count + 1] = UInt8(ascii: "\"")
            sheet.wrote(text.count + 2)
        }
    }

    /// Whether a text stands as it is: looked at without a stop, many bytes at a time.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var others: UInt8 = 0
        for byte in text {
            let isOther =
                byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
            others |= isOther ? 1 : 0
        }
        return others == 0
    }

    private static func writeEscaped(_ byte: UInt8, to sheet: inout ByteSheet) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            sheet.append(UInt8(ascii: "\\"))
            sheet.append(byte)
        case 0x0A: sheet.append("\\n")
        case 0x0D: sheet.append("\\r")
        case 0x09: sheet.append("\\t")
        case 0..<0x20:
            sheet.append("\\u00")
            sheet.append(digits.utf8Start[Int(byte >> 4)])
            sheet.append(digits.utf8Start[Int(byte & 15)])
        default: sheet.append(byte)
        }
    }

    /// Writes an integer in decimal digits.
    static func write(_ value: Int64, to sheet: inout ByteSheet) {
        // The longest one has nineteen digits and a sign.
        let next = sheet.next(20)
        if value < 0 { next[0] = UInt8(ascii: "-") }
        var rest = value.magnitude
        var (count, bound) = (value < 0 ? 2 : 1, UInt64(10))
        while rest >= bound {
            count += 1
            bound *= 10
        }
        var place = count
        repeat {
            place -= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            next[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            rest = quotient
        } while rest > 0
        sheet.wrote(count)
    }
}
