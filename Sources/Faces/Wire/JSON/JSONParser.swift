/// Why some bytes are not a JSON value that the house reads.
public struct JSONFault: Error, Hashable, Sendable {
    /// The byte at which reading stopped, counted from 0.
    public let offset: Int
    /// What is wrong there.
    public let what: String
}

extension JSONTree {
    /// The deepest nesting that is read.
    public static let deepest = 32

    /// Reads one JSON value and nothing after it.
    ///
    /// - Throws: For anything RFC 8259 refuses, and for numbers that are no 64-bit integers, keys
    ///   that stand twice in one object, and nesting deeper than `deepest`.
    public init(parsing bytes: [UInt8]) throws(JSONFault) {
        var parser = JSONParser(bytes: bytes)
        self = try parser.document()
    }
}

private struct JSONParser {
    let bytes: [UInt8]
    var at = 0
    var depth = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONFault) -> JSONTree {
        let value = try value()
        skipSpace()
        guard at == bytes.count else { throw fault("something follows the value") }
        return value
    }

    private func fault(_ what: String) -> JSONFault { JSONFault(offset: at, what: what) }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            at += 1
        }
    }

    /// Steps over a byte if it is next.
    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        at += 1
        return true
    }

    private mutating func value() throws(JSONFault) -> JSONTree {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"):
            return try nested { (parser) throws(JSONFault) in
                .object(try parser.fields())
            }
        case UInt8(ascii: "["):
            return try nested { (parser) throws(JSONFault) in
                .list(try parser.elements())
            }
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .integer(try integer())
        }
    }

    private mutating func nested(
        _ body: (inout Self) throws(JSONFault) -> JSONTree
    ) throws(JSONFault) -> JSONTree {
        depth += 1
        guard depth <= JSONTree.deepest else { throw fault("nested too deeply") }
        at += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func word(_ word: String, _ value: JSONTree) throws(JSONFault) -> JSONTree {
        for byte in word.utf8 {
            guard take(byte) else { throw fault("expected \(word)") }
        }
        return value
    }

    private mutating func fields() throws(JSONFault) -> [String: JSONTree] {
        var fields: [String: JSONTree] = [:]
        skipSpace()
        if take(UInt8(ascii: "}")) { return fields }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("expected a key") }
            let key = try text()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault("expected :") }
            let value = try value()
            guard fields.updateValue(value, forKey: key) == nil else {
                throw fault("the key '\(key)' stands twice")
            }
            skipSpace()
            if take(UInt8(ascii: "}")) { return fields }
            guard take(UInt8(ascii: ",")) else { throw fault("expected , or }") }
        }
    }

    private mutating func elements() throws(JSONFault) -> [JSONTree] {
        var elements: [JSONTree] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else { throw fault("expected , or ]") }
        }
    }

    private mutating func integer() throws(JSONFault) -> Int64 {
        let start = at
        _ = take(UInt8(ascii: "-"))
        let first = at
        while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
        guard at > first else { throw fault("expected a value") }
        let hasLeadingZero = bytes[first] == 0x30 && at > first + 1
        guard !hasLeadingZero else { throw fault("a number has no leading zero") }
        if let byte = next, [0x2E, 0x65, 0x45].contains(byte) {
            throw fault("numbers are integers here: no fraction, no exponent")
        }
        guard let value = Int64(String(decoding: bytes[start..<at], as: UTF8.self)) else {
            throw fault("the number is too large")
        }
        return value
    }

    private mutating func text() throws(JSONFault) -> String {
        at += 1
        let start = at
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            guard byte >= 0x20 else { throw fault("a control character must be escaped") }
            at += 1
        }
        if next == UInt8(ascii: "\"") {
            let text = try decoded(bytes[start..<at])
            at += 1
            return text
        }
        var collected = Array(bytes[start..<at])
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return try decoded(collected[...])
            case UInt8(ascii: "\\"): try escape(into: &collected)
            case 0..<0x20: throw fault("a control character must be escaped")
            default: collected.append(byte)
            }
        }
        throw fault("the text does not end")
    }

    private func decoded(_ slice: ArraySlice<UInt8>) throws(JSONFault) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw fault("not UTF-8")
        }
        return text
    }

    private mutating func escape(into collected: inout [UInt8]) throws(JSONFault) {
        guard let byte = next else { throw fault("the text does not end") }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte)
        case UInt8(ascii: "b"): collected.append(0x08)
        case UInt8(ascii: "f"): collected.append(0x0C)
        case UInt8(ascii: "n"): collected.append(0x0A)
        case UInt8(ascii: "r"): collected.append(0x0D)
        case UInt8(ascii: "t"): collected.append(0x09)
        case UInt8(ascii: "u"): collected += Array(String(Character(try scalar())).utf8)
        default: throw fault("no such escape")
        }
    }

    private mutating func scalar() throws(JSONFault) -> UnicodeScalar {
        let first = try codeUnit()
        if let scalar = UnicodeScalar(UInt32(first)) { return scalar }
        guard (0xD800...0xDBFF).contains(first), take(UInt8(ascii: "\\")),
            take(UInt8(ascii: "u"))
        else { throw fault("half a surrogate pair") }
        let second = try codeUnit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = UnicodeScalar(
                0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw fault("half a surrogate pair") }
        return scalar
    }

    private mutating func codeUnit() throws(JSONFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next,
                let digit = Character(UnicodeScalar(byte)).hexDigitValue
            else { throw fault("expected four hexadecimal digits") }
            unit = unit << 4 | UInt16(digit)
            at += 1
        }
        return unit
    }
}
