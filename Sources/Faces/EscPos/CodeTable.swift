import Cells
import Paper
import Synchronization

/// What one kind of printer is sent for each character: a look-up, filled once.
///
/// A character has either one code, which prints in whatever state the printer is (ASCII, hanzi in
/// their two bytes), or a byte in one or several code pages, of which the encoder chooses one.
final class CodeTable: Sendable {
    /// What a character is sent as.
    enum Glyph: Equatable {
        /// The printer does not know it.
        case none
        /// Below 256 one byte, else two.
        case code(UInt16)
        /// A byte in these of the pages, bit 0 for the first.
        case inPages(UInt16, Unicode.Scalar)
    }

    /// The printer's code pages, the preferred one first.
    let pages: [CodePage]
    /// How wide the printer's characters are.
    let rule: CellRule
    /// By scalar up to U+FFFF: 0 when it has no code of its own.
    private let codes: [UInt16]
    /// By scalar: the pages that have it; empty where the printer has but one state.
    private let pageSets: [UInt16]
    /// By page, then by scalar: its byte there.
    private let pageBytes: [[UInt8]]
    /// Letters with marks, for texts that carry the marks as scalars of their own. A dictionary of
    /// `Character` finds both spellings, they are equal.
    private let letters: [Character: Unicode.Scalar]

    private init(_ key: Key) {
        pages = CodePage.allCases.filter(key.pages.contains)
        let maker = CodeTableMaker(key.encoding, pages)
        codes = maker.codes
        pageSets = maker.pageSets
        pageBytes = maker.pageBytes
        letters = maker.letters
        switch key.encoding {
        case .latin: rule = .unicode
        case .gb18030, .big5:
            let narrow = maker.narrow
            rule = narrow.isEmpty ? .doubleByte : .mixed(narrow: narrow)
        }
    }

    /// The code of a scalar that prints in any state; 0 when it has none.
    func code(_ scalar: Unicode.Scalar) -> UInt16 {
        scalar.value <= 0xFFFF ? codes[Int(scalar.value)] : 0
    }

    /// The code of a scalar of the basic plane that prints in any state; 0 when it has none.
    func code(_ scalar: UInt16) -> UInt16 { codes[Int(scalar)] }

    func glyph(_ scalar: Unicode.Scalar) -> Glyph {
        let code = code(scalar)
        if code > 0 { return .code(code) }
        guard scalar.value < pageSets.count, pageSets[Int(scalar.value)] > 0 else { return .none }
        return .inPages(pageSets[Int(scalar.value)], scalar)
    }

    /// What a character is sent as. Joiners and variation marks make no difference on paper.
    func glyph(_ character: Character) -> Glyph {
        if let letter = letters[character] { return glyph(letter) }
        let visible = character.unicodeScalars.filter {
            $0.properties.generalCategory != .format && !(0xFE00...0xFE0F).contains($0.value)
        }
        guard let only = visible.first, visible.count == 1 else { return .none }
        return glyph(only)
    }

    /// The byte of a scalar in one of the pages that have it.
    func byte(_ scalar: Unicode.Scalar, inPage page: Int) -> UInt8 {
        pageBytes[page][Int(scalar.value)]
    }
}

extension CodeTable {
    private struct Key: Hashable {
        let encoding: PrinterProfile.Encoding
        let pages: Set<CodePage>
    }

    private static let gb18030 = CodeTable(Key(encoding: .gb18030, pages: []))
    private static let others = Mutex<[Key: CodeTable]>([:])

    /// The table of a printer, made when it is first asked for.
    static func table(for profile: PrinterProfile) -> CodeTable {
        if profile.encoding == .gb18030, profile.codePages.isEmpty { return gb18030 }
        let key = Key(encoding: profile.encoding, pages: Set(profile.codePages.keys))
        return others.withLock { tables in
            if let known = tables[key] { return known }
            let table = CodeTable(key)
            tables[key] = table
            return table
        }
    }
}
