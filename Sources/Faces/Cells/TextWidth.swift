/// How many cells the characters of a text take.
///
/// A cell is one column of a terminal, or one column of a printer's font A.
public enum CellRule: Equatable, Sendable {
    /// Terminals and printers with a Latin code page: Unicode's East Asian Width, where hanzi,
    /// fullwidth forms and emoji take two cells and every other visible character takes one.
    case unicode
    /// Chinese printers: whatever is not ASCII is a double-byte code and takes two cells, `é`, `…`
    /// and `¥` too.
    case doubleByte
    /// Chinese printers with Latin code pages beside: as `doubleByte`, but for these characters,
    /// which take one cell.
    case mixed(narrow: Set<Character>)
}

extension Unicode.Scalar {
    /// The cells this scalar takes by Unicode's rule: 0 for controls and combining marks, 2 for
    /// wide ones, else 1.
    public var cellWidth: Int {
        if value < 0x7F { return value < 0x20 ? 0 : 1 }
        if value >= 0x3400, value <= 0x4DBF { return 2 }
        if value >= 0x4E00, value <= 0x9FFF { return 2 }
        if isWide { return 2 }
        switch properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator,
            .paragraphSeparator, .surrogate:
            return 0
        default:
            return 1
        }
    }

    private var isWide: Bool {
        guard value >= WideRanges.table[0].lowerBound else { return false }
        var low = 0
        var high = WideRanges.table.count
        while low < high {
            let middle = (low + high) / 2
            let range = WideRanges.table[middle]
            if range.contains(value) { return true }
            if value < range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return false
    }
}

extension Character {
    /// The cells this character takes on a terminal: 0, 1 or 2.
    public var cellWidth: Int { cellWidth(by: .unicode) }

    /// The cells this character takes: 0 for controls and lone marks, else 1 or 2.
    ///
    /// - Parameter rule: What the character is shown on.
    public func cellWidth(by rule: CellRule) -> Int {
        // A base with its marks, a flag or a family is one character: its first visible scalar
        // says how wide it is.
        let scalars = unicodeScalars
        guard let base = scalars.first(where: { $0.cellWidth > 0 }) else { return 0 }
        switch rule {
        case .unicode:
            let asksForEmoji = scalars.contains { $0.value == 0xFE0F }
            return asksForEmoji && base.value >= 0xA9 ? 2 : base.cellWidth
        case .doubleByte:
            return isASCII || base.isHardSpace ? 1 : 2
        case .mixed(let narrow):
            return isASCII || base.isHardSpace || narrow.contains(self) ? 1 : 2
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is one of the two no-break spaces that French amounts are written with; they
    /// are printed as plain spaces.
    public var isHardSpace: Bool { value == 0xA0 || value == 0x202F }
}

extension String {
    /// The cells this text takes on a terminal, in one line.
    public var cellWidth: Int { cellWidth(by: .unicode) }

    /// The cells this text takes in one line.
    ///
    /// - Parameter rule: What the text is shown on.
    public func cellWidth(by rule: CellRule) -> Int {
        plainWidth ?? reduce(0) { $0 + $1.cellWidth(by: rule) }
    }

    /// The width of a text of ASCII and common hanzi only, which every rule counts alike; `nil`
    /// when there is anything else, or anything that is no single character. Nearly all text on a
    /// docket is plain, and this is many times faster than going by characters.
    var plainWidth: Int? {
        let bytes = utf8Span.span
        var width = 0
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                guard byte >= 0x20, byte != 0x7F else { return nil }
                width += 1
                place += 1
            } else {
                // All of the wide ones have three bytes.
                guard byte & 0xF0 == 0xE0 else { return nil }
                let value =
                    UInt32(byte & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
                    | UInt32(bytes[place + 2] & 0x3F)
                switch value {
                case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF5E: width += 2
                default: return nil
                }
                place += 3
            }
        }
        return width
    }

    /// The longest beginning of this text that fits; a wide character is never cut in half.
    ///
    /// - Parameters:
    ///   - cells: The room, in cells; none or less gives an empty text.
    ///   - rule: What the text is shown on.
    public func prefix(cells: Int, by rule: CellRule = .unicode) -> String {
        var used = 0
        var end = startIndex
        while end < endIndex {
            used += self[end].cellWidth(by: rule)
            if used > cells { break }
            end = index(after: end)
        }
        return String(self[..<end])
    }
}

/// The scalars that take two cells, in ascending order.
///
/// From Unicode's EastAsianWidth (W and F) and the emoji shown in colour unless told otherwise;
/// neighbours with only unassigned scalars between them are joined.
private enum WideRanges {
    static let table: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
        0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
        0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
        0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
        0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
        0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
        0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098, 0x309B...0x3247, 0x3250...0x4DBF,
        0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F004...0x1F004,
        0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F1E6...0x1F320,
        0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
        0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E,
        0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
        0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
        0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2,
        0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EF, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0,
        0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF,
        0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}
