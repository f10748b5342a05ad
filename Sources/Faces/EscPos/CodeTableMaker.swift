/// Puts a code table together: decides, for each character, where the printer finds it.
struct CodeTableMaker {
    private(set) var codes = [UInt16](repeating: 0, count: 0x1_0000)
    private(set) var pageSets: [UInt16] = []
    private(set) var pageBytes: [[UInt8]] = []

    init(_ encoding: PrinterProfile.Encoding, _ pages: [CodePage]) {
        for ascii in 0x20...0x7E { codes[ascii] = UInt16(ascii) }
        for space in [0xA0, 0x202F] { codes[space] = 0x20 }
        switch encoding {
        case .gb18030:
            // The four-byte codes print as junk on most models.
            fill(from: CharacterSet(name: "GB18030", codeLength: 2))
            codes[0xA5] = codes[0xFFE5]  // ¥ has four bytes in GB18030, ￥ has two
            addPages(pages)
            keepHanziApart()
        case .big5:
            fill(from: CharacterSet(name: "BIG5", codeLength: 2))
            codes[0xA5] = codes[0xFFE5]  // Big5 has only the wide one
            codes[0x20AC] = 0  // added to Big5 late; many printers' fonts lack it
            addPages(pages)
            keepHanziApart()
        case .latin:
            if pages.count == 1 {
                // The page is chosen once: its bytes are like codes of the printer's own.
                fill(from: CharacterSet(name: pages[0].iconvName, codeLength: 1))
            } else {
                addPages(pages)
            }
            foldTypography()
        }
    }

    private mutating func fill(from set: CharacterSet) {
        set.forEachCode { codes[$0] = $1 }
    }

    private mutating func addPages(_ pages: [CodePage]) {
        guard !pages.isEmpty else { return }
        pageSets = [UInt16](repeating: 0, count: Self.pageLimit)
        for (index, page) in pages.enumerated() {
            var bytes = [UInt8](repeating: 0, count: Self.pageLimit)
            CharacterSet(name: page.iconvName, codeLength: 1).forEachCode { scalar, byte in
                guard scalar < Self.pageLimit else { return }
                bytes[scalar] = UInt8(truncatingIfNeeded: byte)
                pageSets[scalar] |= 1 << UInt16(index)
            }
            pageBytes.append(bytes)
        }
    }

    /// Beside hanzi only letters of Latin script and the euro come from code pages, and what has no
    /// double-byte code: quotes, dashes and signs keep the width that Chinese readers know.
    private mutating func keepHanziApart() {
        for value in pageSets.indices where pageSets[value] > 0 {
            let isLatin = (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7
            if isLatin || value == 0x20AC || codes[value] == 0 {
                codes[value] = 0
            } else {
                pageSets[value] = 0
            }
        }
    }

    /// Gives typographic quotes and dashes that the pages lack their plain form.
    private mutating func foldTypography() {
        let plain: [(Int, Character)] = [
            (0x2018, "'"), (0x2019, "'"), (0x201C, "\""), (0x201D, "\""),
            (0x2013, "-"), (0x2014, "-"), (0x2212, "-"),
        ]
        for (value, character) in plain where !isKnown(value) {
            codes[value] = UInt16(character.asciiValue ?? 0x3F)
        }
    }

    private func isKnown(_ value: Int) -> Bool {
        codes[value] > 0 || (value < pageSets.count && pageSets[value] > 0)
    }

    /// Letters with marks by their look: both spellings of one are equal.
    var letters: [Character: Unicode.Scalar] {
        var letters: [Character: Unicode.Scalar] = [:]
        for value in [0xC0...0x24F, 0x370...0x45F, 0x1E00...0x1EFF].joined() {
            guard isKnown(value), let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            letters[Character(scalar)] = scalar
        }
        return letters
    }

    /// The characters that come from a code page, one column each.
    var narrow: Set<Character> {
        let scalars = pageSets.indices.filter { pageSets[$0] > 0 }.compactMap {
            Unicode.Scalar(UInt32($0))
        }
        return Set(scalars.map { Character($0) })
    }

    /// No code page has a character from here on.
    private static let pageLimit = 0x2600
}
