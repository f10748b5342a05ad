import Glibc

/// Decodes single codes of one character set, through `iconv`.
final class ByteDecoder {
    private let converter: iconv_t

    /// `nil` when the character set is not known.
    init?(_ name: String) {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            return nil
        }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// The one character these bytes stand for; `nil` when they are not exactly one.
    func character(_ bytes: [UInt8]) -> Character? {
        var source = bytes
        var target = [UInt8](repeating: 0, count: 8)
        let length = source.withUnsafeMutableBytes { source in
            target.withUnsafeMutableBytes { target in
                var input = source.bindMemory(to: CChar.self).baseAddress
                var output = target.bindMemory(to: CChar.self).baseAddress
                var inputLeft = source.count
                var outputLeft = target.count
                let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                iconv(converter, nil, nil, nil, nil)
                return result == 0 && inputLeft == 0 ? target.count - outputLeft : 0
            }
        }
        let text = String(validating: target[..<length], as: UTF8.self) ?? ""
        return text.count == 1 ? text.first : nil
    }
}
