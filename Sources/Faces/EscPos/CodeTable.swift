import Cells
import Glibc
import Paper
import Synchronization

/// What one encoding sends for each character: a look-up, filled once through `iconv`.
final class CodeTable: Sendable {
    /// By scalar up to U+FFFF: 0 when it cannot be printed, below 256 for one byte, else two.
    private let codes: [UInt16]
    /// Letters with marks, for texts that carry the marks as scalars of their own. A dictionary of
    /// `Character` finds both spellings, they are equal.
    private let letters: [Character: UInt16]
    let rule: CellRule

    private init(_ encoding: PrinterProfile.Encoding) {
        let codes = Self.codes(of: encoding)
        var letters: [Character: UInt16] = [:]
        for value in [0xC0...0x24F, 0x370...0x45F, 0x1E00...0x1EFF].joined() {
            guard codes[value] > 0, let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            letters[Character(scalar)] = codes[value]
        }
        self.codes = codes
        self.letters = letters
        rule = encoding == .gb18030 ? .doubleByte : .unicode
    }

    /// The code of a scalar; 0 when it has none.
    func code(_ scalar: Unicode.Scalar) -> UInt16 {
        scalar.value <= 0xFFFF ? codes[Int(scalar.value)] : 0
    }

    /// The code of a character; 0 when it has none. Joiners and variation marks make no
    /// difference on paper.
    func code(_ character: Character) -> UInt16 {
        if let code = letters[character] { return code }
        let visible = character.unicodeScalars.filter {
            $0.properties.generalCategory != .format && !(0xFE00...0xFE0F).contains($0.value)
        }
        guard let only = visible.first, visible.count == 1 else { return 0 }
        return code(only)
    }
}

extension CodeTable {
    private static let gb18030 = CodeTable(.gb18030)
    private static let pages = Mutex<[PrinterProfile.Encoding: CodeTable]>([:])

    /// The table of an encoding, made when it is first asked for.
    static func table(for encoding: PrinterProfile.Encoding) -> CodeTable {
        if encoding == .gb18030 { return gb18030 }
        return pages.withLock { pages in
            if let known = pages[encoding] { return known }
            let table = CodeTable(encoding)
            pages[encoding] = table
            return table
        }
    }

    private static func codes(of encoding: PrinterProfile.Encoding) -> [UInt16] {
        var codes = [UInt16](repeating: 0, count: 0x1_0000)
        for ascii in 0x20...0x7E { codes[ascii] = UInt16(ascii) }
        for space in [0xA0, 0x202F] { codes[space] = 0x20 }
        switch encoding {
        case .gb18030:
            fill(&codes, from: "GB18030", codeLength: 2)
            codes[0xA5] = codes[0xFFE5]  // ¥ has four bytes in GB18030, ￥ has two
        case .codePage(let name, _):
            fill(&codes, from: name, codeLength: 1)
            foldTypography(&codes)
        }
        return codes
    }

    /// Asks `iconv` for every scalar. A page it does not know leaves ASCII only.
    private static func fill(_ codes: inout [UInt16], from name: String, codeLength: Int) {
        let converter = iconv_open(name, "UTF-16LE")
        guard converter != iconv_t(bitPattern: -1) else { return }
        defer { iconv_close(converter) }
        for value in 0xA1..<0xFFFE where !(0xD800..<0xF900).contains(value) {
            var scalar = UInt16(value).littleEndian
            var code: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
            let length = convert(&scalar, to: &code, with: converter)
            guard length == codeLength else { continue }
            if codeLength == 2 {
                codes[value] = UInt16(code.0) << 8 | UInt16(code.1)
            } else if code.0 >= 0x80 {
                codes[value] = UInt16(code.0)
            }
        }
    }

    /// The length of the code in bytes; 0 when the scalar has none.
    private static func convert(
        _ scalar: inout UInt16, to code: inout (UInt8, UInt8, UInt8, UInt8),
        with converter: iconv_t?
    ) -> Int {
        withUnsafeMutableBytes(of: &scalar) { source in
            withUnsafeMutableBytes(of: &code) { target in
                var input = source.bindMemory(to: CChar.self).baseAddress
                var output = target.bindMemory(to: CChar.self).baseAddress
                var inputLeft = source.count
                var outputLeft = target.count
                let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                if result == 0 { return target.count - outputLeft }
                iconv(converter, nil, nil, nil, nil)
                return 0
            }
        }
    }

    /// Gives typographic quotes and dashes that the page lacks their plain form.
    private static func foldTypography(_ codes: inout [UInt16]) {
        let plain: [(Int, Character)] = [
            (0x2018, "'"), (0x2019, "'"), (0x201C, "\""), (0x201D, "\""),
            (0x2013, "-"), (0x2014, "-"), (0x2212, "-"),
        ]
        for (value, character) in plain where codes[value] == 0 {
            codes[value] = UInt16(character.asciiValue ?? 0x3F)
        }
    }
}
