/// How long each ESC/POS command is. Written from the makers' manuals and not from what this
/// project sends, so that a wrong command is noticed.
enum EscPosFraming {
    /// The bytes that a command beginning with `bytes` needs, as far as can be told yet: more than
    /// there are when more must be seen first, `nil` for a command that is not known.
    ///
    /// - Parameter hanzi: The two-byte character set while the printer reads pairs of bytes.
    static func length(of bytes: [UInt8], hanzi: String?) -> Int? {
        switch bytes[0] {
        case 0x0A, 0x0D, 0x20...0x7E: 1
        case 0x80...0xFF: hanzi.map { $0 == "GB18030" ? hanziLength(bytes) : 2 } ?? 1
        case 0x10 where bytes.count < 2, 0x1B where bytes.count < 2: 2
        case 0x1C where bytes.count < 2, 0x1D where bytes.count < 2: 2
        case 0x10: realTimeLength(bytes)
        case 0x1B: afterEscape[bytes[1]].map { $0 + 2 }
        case 0x1C: afterFS[bytes[1]].map { $0 + 2 }
        case 0x1D: groupLength(bytes)
        default: nil
        }
    }

    private static func hanziLength(_ bytes: [UInt8]) -> Int {
        // A digit as second byte makes it one of GB18030's four-byte codes.
        bytes.count >= 2 && (0x30...0x39).contains(bytes[1]) ? 4 : 2
    }

    private static func realTimeLength(_ bytes: [UInt8]) -> Int? {
        switch bytes[1] {
        case 0x04, 0x05: return 3
        case 0x14 where bytes.count < 3: return 3
        case 0x14: return [1: 5, 2: 5, 3: 8, 8: 10][bytes[2]]
        default: return nil
        }
    }

    private static func groupLength(_ bytes: [UInt8]) -> Int? {
        func number(at index: Int, size: Int) -> Int {
            bytes[index..<index + size].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        switch bytes[1] {
        case 0x28:  // GS ( x pL pH …
            return bytes.count < 5 ? 5 : 5 + number(at: 3, size: 2)
        case 0x38:  // GS 8 x p1 p2 p3 p4 …
            return bytes.count < 7 ? 7 : 7 + number(at: 3, size: 4)
        case 0x56:  // GS V m, or GS V m n when it feeds first
            if bytes.count < 3 { return 3 }
            return bytes[2] >= 65 ? 4 : 3
        case 0x76:  // GS v 0 m xL xH yL yH …
            return bytes.count < 8 ? 8 : 8 + number(at: 4, size: 2) * number(at: 6, size: 2)
        case 0x6B:  // GS k m n …, the form that counts its data
            if bytes.count < 4 { return 4 }
            return bytes[2] >= 65 ? 4 + Int(bytes[3]) : nil
        default:
            return afterGS[bytes[1]].map { $0 + 2 }
        }
    }

    /// Parameter bytes by the byte after ESC.
    private static let afterEscape: [UInt8: Int] = [
        0x20: 1, 0x21: 1, 0x2D: 1, 0x32: 0, 0x33: 1, 0x40: 0, 0x45: 1, 0x47: 1, 0x4A: 1,
        0x4D: 1, 0x52: 1, 0x61: 1, 0x64: 1, 0x70: 3, 0x72: 1, 0x74: 1, 0x7B: 1,
    ]
    /// Parameter bytes by the byte after FS.
    private static let afterFS: [UInt8: Int] = [
        0x21: 1, 0x26: 0, 0x2D: 1, 0x2E: 0, 0x43: 1, 0x53: 2, 0x57: 1,
    ]
    /// Parameter bytes by the byte after GS, for those of fixed length.
    private static let afterGS: [UInt8: Int] = [
        0x21: 1, 0x42: 1, 0x48: 1, 0x49: 1, 0x4C: 2, 0x50: 2, 0x57: 2, 0x61: 1, 0x68: 1,
        0x72: 1, 0x77: 1,
    ]
}
