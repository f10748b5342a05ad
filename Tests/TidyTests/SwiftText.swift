/// A Swift file as the tidy rules read it: its words without strings, and its comments apart.
///
/// Good enough to count braces and find words; it is not a compiler. Strings are left out so that a
/// rule may name in a string what it forbids in code; code inside `\( )` is read as code.
struct SwiftText {
    /// A name, a number or one character of punctuation. A string is the word `""`.
    struct Word: Equatable {
        var text: String
        var line: Int
    }

    private(set) var words: [Word] = []
    private(set) var comments: [Word] = []

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
        readCode(insideString: false)
    }

    private func byte(_ ahead: Int = 0) -> UInt8? {
        at + ahead < bytes.count ? bytes[at + ahead] : nil
    }

    private func follows(_ text: String) -> Bool {
        byte() == text.utf8.first && bytes.dropFirst(at).starts(with: text.utf8)
    }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count {
            if byte() == .newline { line += 1 }
            at += 1
        }
    }

    private mutating func add(_ text: String) {
        words.append(Word(text: text, line: line))
    }

    /// Reads to the end, or to the bracket that ends an interpolation.
    private mutating func readCode(insideString: Bool) {
        var depth = 0
        while let next = byte() {
            if next == UInt8(ascii: "(") { depth += 1 }
            if next == UInt8(ascii: ")") {
                depth -= 1
                if insideString, depth < 0 { return }
            }
            readOne(next)
        }
    }

    private mutating func readOne(_ next: UInt8) {
        let hashes = bytes.dropFirst(at).prefix { $0 == .hash }.count
        switch next {
        case _ where follows("//"): readLineComment()
        case _ where follows("/*"): readBlockComment()
        case _ where byte(hashes) == .quote: readString(hashes: hashes)
        case _ where byte(hashes) == .slash && (hashes > 0 || startsRegex):
            readRegex(hashes: hashes)
        case .backtick: readBackticked()
        case _ where next.isWordByte: readWord()
        case .newline, .space, .tab, .carriageReturn: step()
        default:
            add(String(decoding: [next], as: UTF8.self))
            step()
        }
    }

    private mutating func readLineComment() {
        let text = bytes.dropFirst(at).prefix { $0 != .newline }
        comments.append(Word(text: String(decoding: text, as: UTF8.self), line: line))
        step(text.count)
    }

    private mutating func readBlockComment() {
        var depth = 0
        var start = at
        repeat {
            if byte() == .newline { keepComment(from: start); start = at + 1 }
            let edge = follows("/*") ? 1 : follows("*/") ? -1 : 0
            depth += edge
            step(edge == 0 ? 1 : 2)
        } while depth > 0 && byte() != nil
        keepComment(from: start)
    }

    private mutating func keepComment(from start: Int) {
        let end = min(at, bytes.count)
        let text = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
        comments.append(Word(text: text, line: line))
    }

    private mutating func readString(hashes: Int) {
        add("\"\"")
        step(hashes)
        let quotes = follows("\"\"\"") ? 3 : 1
        let sharps = String(repeating: "#", count: hashes)
        let end = String(repeating: "\"", count: quotes) + sharps
        step(quotes)
        while let next = byte() {
            if follows(end) { return step(end.utf8.count) }
            if quotes == 1, next == .newline { return }
            if follows("\\" + sharps) {
                step(1 + hashes)
                guard byte() == UInt8(ascii: "(") else { step(); continue }
                step()
                readCode(insideString: true)
            }
            step()
        }
    }

    /// A bare slash begins a pattern where no value stands before it, no blank after it, and it
    /// ends on its line; otherwise it divides.
    private var startsRegex: Bool {
        let before = words.last.map(\.text) ?? "="
        let endsValue =
            before.utf8.allSatisfy(\.isWordByte) || ["\"\"", ")", "]", "}"].contains(before)
        if endsValue, !["return", "in", "case", "where", "try", "await"].contains(before) {
            return false
        }
        guard let after = byte(1), after != .space, after != .newline else { return false }
        return bytes.dropFirst(at + 1).prefix { $0 != .newline }.contains(.slash)
    }

    private mutating func readRegex(hashes: Int) {
        add("\"\"")
        step(hashes + 1)
        let end = "/" + String(repeating: "#", count: hashes)
        while let next = byte() {
            if follows(end) { return step(end.utf8.count) }
            if hashes == 0, next == .newline { return }
            step(next == UInt8(ascii: "\\") ? 2 : 1)
        }
    }

    /// The name between backticks, as one word whatever it holds.
    private mutating func readBackticked() {
        let name = bytes.dropFirst(at + 1).prefix { $0 != .backtick && $0 != .newline }
        add("`" + String(decoding: name, as: UTF8.self))
        step(name.count + 2)
    }

    /// A name or number; the point of `0.5` belongs to the number, that of `pair.0.1` does not.
    /// A mark that forces belongs to its word: `try !done` is another thing.
    private mutating func readWord() {
        let isIndex = words.last?.text == "."
        let whole = bytes.dropFirst(at).prefix(while: \.isWordByte)
        var length = whole.count
        if !isIndex, whole.first?.isDigit == true, byte(length) == UInt8(ascii: "."),
            byte(length + 1)?.isDigit == true
        {
            length += 1 + bytes.dropFirst(at + length + 1).prefix(while: \.isWordByte).count
        }
        if follows("try!") || follows("as!"), byte(length) == UInt8(ascii: "!") { length += 1 }
        add(String(decoding: bytes[at..<at + length], as: UTF8.self))
        step(length)
    }
}

extension UInt8 {
    fileprivate static let newline = UInt8(ascii: "\n")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let tab = UInt8(ascii: "\t")
    fileprivate static let hash = UInt8(ascii: "#")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let slash = UInt8(ascii: "/")
    fileprivate static let backtick = UInt8(ascii: "`")

    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var isWordByte: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
            || self == UInt8(ascii: "_") || self >= 0x80
    }
}
