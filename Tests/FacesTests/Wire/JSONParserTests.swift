import Testing
import Wire

/// A text that is no JSON of ours, where reading stops and why.
struct BrokenJSON: Sendable, CustomStringConvertible {
    let bytes: [UInt8]
    let offset: Int
    let what: String

    init(_ text: String, _ offset: Int, _ what: String) {
        self.init(Array(text.utf8), offset, what)
    }

    init(_ bytes: [UInt8], _ offset: Int, _ what: String) {
        self.bytes = bytes
        self.offset = offset
        self.what = what
    }

    var description: String { String(decoding: bytes.prefix(40), as: UTF8.self) }
}

struct JSONParserTests {
    private static let quote = UInt8(ascii: "\"")

    @Test(arguments: [
        BrokenJSON("", 0, "expected a value"),
        BrokenJSON("  ", 2, "expected a value"),
        BrokenJSON("tru", 3, "expected true"),
        BrokenJSON("nulL", 3, "expected null"),
        BrokenJSON("fal5e", 3, "expected false"),
        BrokenJSON("True", 0, "expected a value"),
        BrokenJSON("NaN", 0, "expected a value"),
        BrokenJSON("-Infinity", 1, "expected a value"),
        BrokenJSON("'a'", 0, "expected a value"),
        BrokenJSON("\u{FEFF}1", 0, "expected a value"),
        BrokenJSON("\u{A0}1", 0, "expected a value"),
        BrokenJSON("\u{0C}1", 0, "expected a value"),
        BrokenJSON("//1\n1", 0, "expected a value"),
        BrokenJSON("truex", 4, "something follows the value"),
        BrokenJSON("1 2", 2, "something follows the value"),
        BrokenJSON("{}{}", 2, "something follows the value"),
        BrokenJSON("[1]]", 3, "something follows the value"),
        BrokenJSON("1\u{0}", 1, "something follows the value"),
        BrokenJSON("1//", 1, "something follows the value"),
    ])
    func `what is not exactly one value is refused`(_ broken: BrokenJSON) {
        expectFault(of: broken)
    }

    @Test(arguments: [
        BrokenJSON("[", 1, "expected a value"),
        BrokenJSON("[1", 2, "expected , or ]"),
        BrokenJSON("[1,]", 3, "expected a value"),
        BrokenJSON("[,1]", 1, "expected a value"),
        BrokenJSON("[1 2]", 3, "expected , or ]"),
        BrokenJSON("[1}", 2, "expected , or ]"),
        BrokenJSON("{", 1, "expected a key"),
        BrokenJSON("{a:1}", 1, "expected a key"),
        BrokenJSON("{'a':1}", 1, "expected a key"),
        BrokenJSON("{1:2}", 1, "expected a key"),
        BrokenJSON("{,}", 1, "expected a key"),
        BrokenJSON(#"{"a""#, 4, "expected :"),
        BrokenJSON(#"{"a" 1}"#, 5, "expected :"),
        BrokenJSON(#"{"a":"#, 5, "expected a value"),
        BrokenJSON(#"{"a":1"#, 6, "expected , or }"),
        BrokenJSON(#"{"a":1,}"#, 7, "expected a key"),
        BrokenJSON(#"{"a":1 "b":2}"#, 7, "expected , or }"),
        BrokenJSON(#"{"a":1]"#, 6, "expected , or }"),
    ])
    func `a list or an object that is not well formed is refused`(_ broken: BrokenJSON) {
        expectFault(of: broken)
    }

    @Test(arguments: [
        BrokenJSON(#"{"a":1,"a":1}"#, 12, "the key 'a' stands twice"),
        BrokenJSON(#"{"a":1,"\u0061":2}"#, 17, "the key 'a' stands twice"),
        BrokenJSON(#"[{"b":{"中":1,"中":null}}]"#, 25, "the key '中' stands twice"),
    ])
    func `a key that stands twice in one object is refused`(_ broken: BrokenJSON) {
        expectFault(of: broken)
    }

    @Test(arguments: [
        BrokenJSON("-", 1, "expected a value"),
        BrokenJSON("+1", 0, "expected a value"),
        BrokenJSON("--1", 1, "expected a value"),
        BrokenJSON(".5", 0, "expected a value"),
        BrokenJSON("1.", 1, "numbers are integers here: no fraction, no exponent"),
        BrokenJSON("1.0", 1, "numbers are integers here: no fraction, no exponent"),
        BrokenJSON("-0.5", 2, "numbers are integers here: no fraction, no exponent"),
        BrokenJSON("1e2", 1, "numbers are integers here: no fraction, no exponent"),
        BrokenJSON("10E+2", 2, "numbers are integers here: no fraction, no exponent"),
        BrokenJSON("01", 2, "a number has no leading zero"),
        BrokenJSON("-01", 3, "a number has no leading zero"),
        BrokenJSON("00", 2, "a number has no leading zero"),
        BrokenJSON("0x10", 1, "something follows the value"),
        BrokenJSON("1_000", 1, "something follows the value"),
        BrokenJSON("٣", 0, "expected a value"),
        BrokenJSON("9223372036854775808", 19, "the number is too large"),
        BrokenJSON("-9223372036854775809", 20, "the number is too large"),
        BrokenJSON(String(repeating: "9", count: 5000), 5000, "the number is too large"),
    ])
    func `a number that is no 64-bit integer is refused`(_ broken: BrokenJSON) {
        expectFault(of: broken)
    }

    @Test(arguments: [
        BrokenJSON(#""abc"#, 4, "the text does not end"),
        BrokenJSON(#""a\"#, 3, "the text does not end"),
        BrokenJSON(#""a\n"#, 4, "the text does not end"),
        BrokenJSON(#""\x41""#, 3, "no such escape"),
        BrokenJSON(#""\U0041""#, 3, "no such escape"),
        BrokenJSON(#""\u12""#, 5, "expected four hexadecimal digits"),
        BrokenJSON(#""\u12G4""#, 5, "expected four hexadecimal digits"),
        BrokenJSON(#""\u+123""#, 3, "expected four hexadecimal digits"),
        BrokenJSON(#""\ud800""#, 7, "half a surrogate pair"),
        BrokenJSON(#""\ud800x""#, 7, "half a surrogate pair"),
        BrokenJSON(#""\ud800\n""#, 8, "half a surrogate pair"),
        BrokenJSON(#""\ud800\u0041""#, 13, "half a surrogate pair"),
        BrokenJSON(#""\ud800\ud800""#, 13, "half a surrogate pair"),
        BrokenJSON(#""\udc00\ud800""#, 7, "half a surrogate pair"),
        BrokenJSON("\"a\u{01}b\"", 2, "a control character must be escaped"),
        BrokenJSON("\"\u{1F}\"", 1, "a control character must be escaped"),
        BrokenJSON("\"\n\"", 1, "a control character must be escaped"),
        BrokenJSON("{\"\t\":1}", 2, "a control character must be escaped"),
    ])
    func `a text that is not well formed is refused`(_ broken: BrokenJSON) {
        expectFault(of: broken)
    }

    @Test(arguments: [
        [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0xF0, 0x9F, 0x8D],
    ])
    func `a text that is not UTF-8 is refused, as a value and as a key`(_ wrong: [UInt8]) {
        let text = [Self.quote] + wrong + [Self.quote]
        expectFault(of: BrokenJSON(text, wrong.count + 1, "not UTF-8"))
        let key = Array("{".utf8) + text + Array(":1}".utf8)
        expectFault(of: BrokenJSON(key, wrong.count + 2, "not UTF-8"))
    }

    @Test func `thirty-two levels are read and the thirty-third is refused`() throws {
        #expect(JSONTree.deepest == 32)
        let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(try JSONTree(parsing: Array(deepest.utf8)).canonicalBytes == Array(deepest.utf8))
        expectFault(of: BrokenJSON("[" + deepest + "]", 32, "nested too deeply"))
        let objects = String(repeating: #"{"a":"#, count: 33)
        expectFault(of: BrokenJSON(objects, 160, "nested too deeply"))
        let bomb = String(repeating: "[", count: 60_000)
        expectFault(of: BrokenJSON(bomb, 32, "nested too deeply"))
    }

    @Test func `siblings do not count as levels`() throws {
        let siblings = "[" + Array(repeating: "[]", count: 100).joined(separator: ",") + "]"
        let tree = try JSONTree(parsing: Array(siblings.utf8))
        #expect(tree == .list(Array(repeating: .list([]), count: 100)))
    }

    private func expectFault(
        of broken: BrokenJSON, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let fault = #expect(throws: JSONFault.self, sourceLocation: sourceLocation) {
            try JSONTree(parsing: broken.bytes)
        }
        #expect(fault?.what == broken.what, sourceLocation: sourceLocation)
        #expect(fault?.offset == broken.offset, sourceLocation: sourceLocation)
    }
}
