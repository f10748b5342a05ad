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
    static func write(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            if text.allSatisfy(isPlain) {
                bytes.append(contentsOf: text)
            } else {
                for byte in text { writeEscaped(byte, to: &bytes) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func writeEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x09: bytes += "\\t".utf8
        case 0..<0x20:
            bytes += "\\u00".utf8
            bytes.append(digits.utf8Start[Int(byte >> 4)])
            bytes.append(digits.utf8Start[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }

    /// Writes an integer in decimal digits.
    static func write(_ value: Int64, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
