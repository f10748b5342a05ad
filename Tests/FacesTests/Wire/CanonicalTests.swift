import Testing
import Wire

struct CanonicalTests {
    @Test(arguments: [
        ("null", JSONTree.null), ("true", .bool(true)), ("false", .bool(false)),
        ("0", .integer(0)), ("-1", .integer(-1)), ("9223372036854775807", .integer(.max)),
        ("-9223372036854775808", .integer(.min)), (#""""#, .text("")), ("[]", .list([])),
        ("{}", .object([:])), (#"[1,"a",null]"#, .list([.integer(1), .text("a"), .null])),
        (#"{"":0}"#, .object(["": .integer(0)])),
    ])
    func `a value has one way to be written, and is read from it`(
        _ text: String, _ tree: JSONTree
    ) throws {
        #expect(written(tree) == text)
        #expect(try JSONTree(parsing: Array(text.utf8)) == tree)
    }

    @Test(arguments: [
        (" \t\r\n[ 1 , 2 ]\n", "[1,2]"), (#"{ "b" : 1 , "a" : 2 }"#, #"{"a":2,"b":1}"#),
        ("-0", "0"), (#""\u4e2d\/\u00e9""#, #""中/é""#), (#""\ud83c\udf36""#, #""🌶""#),
        (#""\uD83C\uDF36 \b\f\n\r\t\"\\""#, #""🌶 \u0008\u000c\n\r\t\"\\""#),
        (#""\u0041\u000A""#, #""A\n""#),
    ])
    func `other ways to write a value are read and written the one way`(
        _ loose: String, _ canonical: String
    ) throws {
        #expect(written(try JSONTree(parsing: Array(loose.utf8))) == canonical)
    }

    @Test func `keys stand in the order of their scalars`() {
        let keys = [
            "", "0", "10", "2", "A", "Z", "_", "a", "aa", "e\u{301}", "f", "z", "ü", "中", "好",
            "\u{E000}", "\u{FFFD}", "🌶", "𠮷",
        ]
        let tree = JSONTree.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
        let inOrder = keys.map { "\"\($0)\":null" }.joined(separator: ",")
        #expect(tree.canonicalBytes == Array("{\(inOrder)}".utf8))
    }

    @Test func `control characters are escaped and nothing else is`() {
        #expect(written(.text("\u{0}\u{8}\u{B}\u{1F}")) == #""\u0000\u0008\u000b\u001f""#)
        #expect(written(.text("\t\n\r")) == #""\t\n\r""#)
        #expect(written(.text(#"a/b\c"d"#)) == #""a/b\\c\"d""#)
        #expect(written(.text("\u{7F}\u{2028}é中🌶")) == "\"\u{7F}\u{2028}é中🌶\"")
        #expect(written(.object(["a\n/": .null])) == #"{"a\n/":null}"#)
    }

    @Test(arguments: 0..<400)
    func `what is written is read as it was`(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let tree = JSONTree.random(&numbers, deepest: 6)
        let bytes = tree.canonicalBytes
        let read = try JSONTree(parsing: bytes)
        #expect(read == tree)
        #expect(read.canonicalBytes == bytes)
    }

    private func written(_ tree: JSONTree) -> String {
        String(decoding: tree.canonicalBytes, as: UTF8.self)
    }
}
