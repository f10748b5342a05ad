import Glibc

/// A character set, asked through `iconv`.
struct CharacterSet {
    let name: String
    /// The length of the codes that are taken, in bytes, 1 or 2: a set may have shorter and longer
    /// ones beside them.
    let codeLength: Int

    /// Calls `found` with each scalar of the basic plane above ASCII that has such a code. A set
    /// that `iconv` does not know has none.
    func forEachCode(_ found: (_ scalar: Int, _ code: UInt16) -> Void) {
        let converter = iconv_open(name, "UTF-16LE")
        guard converter != iconv_t(bitPattern: -1) else { return }
        defer { iconv_close(converter) }
        for value in 0xA1..<0xFFFE where !(0xD800..<0xF900).contains(value) {
            var scalar = UInt16(value).littleEndian
            var code: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
            let length = Self.convert(&scalar, to: &code, with: converter)
            guard length == codeLength else { continue }
            if codeLength == 2 {
                found(value, UInt16(code.0) << 8 | UInt16(code.1))
            } else if code.0 >= 0x80 {
                found(value, UInt16(code.0))
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
}
