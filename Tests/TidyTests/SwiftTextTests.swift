import Testing

/// The reading of Swift text that all rules stand on.
struct SwiftTextTests {
    private func words(_ text: String) -> [String] { SwiftText(text).words.map(\.text) }

    @Test(arguments: [
        ("a // b {", ["a"]), ("a /* b /* c */ { */ d", ["a", "d"]),
        (#"a("} \" {")"#, ["a", "(", "\"\"", ")"]),
        (#""{ \(a { b }) }" c"#, ["\"\"", "a", "{", "b", "}", "c"]),
        ("#\"\\(a) \" {\"# b", ["\"\"", "b"]), ("#\"\\#(a)\"# b", ["\"\"", "a", "b"]),
        ("\"\"\"\n} \" {\n\"\"\" a", ["\"\"", "a"]), ("\"\" a", ["\"\"", "a"]),
        ("a / b / c", ["a", "/", "b", "/", "c"]), ("a(/\"{/) b", ["a", "(", "\"\"", ")", "b"]),
        ("#/ \" { /# a", ["\"\"", "a"]), ("func `a { b`()", ["func", "`a { b", "(", ")"]),
        ("0.5 a.0.1 0...5", ["0.5", "a", ".", "0", ".", "1", "0", ".", ".", ".", "5"]),
        ("#if a", ["#", "if", "a"]), ("宫保 = 1", ["宫保", "=", "1"]),
    ])
    func `words are read without comments and strings`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func `lines are counted through comments and strings`() {
        let text = "a /*\n*/ b \"\"\"\n\\(c\n)\n\"\"\" d // e\nf"
        let read = SwiftText(text)
        let expected = [("a", 1), ("b", 2), ("\"\"", 2), ("c", 3), ("d", 5), ("f", 6)]
        #expect(read.words.map(\.text) == expected.map(\.0))
        #expect(read.words.map(\.line) == expected.map(\.1))
        #expect(read.comments.last == SwiftText.Word(text: "// e", line: 5))
    }
}
