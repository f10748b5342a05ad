import CNcursesW
import Cells
import Testing

@testable import CursesTerminal

struct KeyReaderTests {
    private func codes(_ text: String) -> [KeyReader.Code] {
        text.unicodeScalars.map { .character($0.value) }
    }

    private func keys(_ codes: [KeyReader.Code]) -> [Key] {
        var reader = KeyReader()
        return reader.keys(codes)
    }

    @Test func `what is typed are characters, hanzi too`() {
        #expect(keys(codes("m麻")) == [.character("m"), .character("麻")])
    }

    @Test(arguments: [
        (13 as UInt32, Key.enter), (10, .enter), (27, .escape), (9, .tab), (8, .backspace),
        (127, .backspace), (0, .control(" ")), (1, .control("a")), (26, .control("z")),
    ])
    func `control characters are keys`(value: UInt32, key: Key) {
        #expect(keys([.character(value)]) == [key])
    }

    @Test(arguments: [28, 29, 30, 31, 0x200B, 0x85, 0xD800, 0x11_0000] as [UInt32])
    func `what cannot be shown is no key`(value: UInt32) {
        #expect(keys([.character(value)]) == [])
    }

    @Test(arguments: [
        (KEY_UP, Key.up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right),
        (KEY_HOME, .home), (KEY_END, .end), (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown),
        (KEY_DC, .delete), (KEY_BACKSPACE, .backspace), (KEY_BTAB, .backTab),
        (KEY_ENTER, .enter), (KEY_FIND, .home), (KEY_SELECT, .end),
        (comanda_key_function(1), .function(1)), (comanda_key_function(12), .function(12)),
    ])
    func `keys with codes of their own are keys`(code: Int32, key: Key) {
        #expect(keys([.key(code)]) == [key])
    }

    @Test func `a mark joins the letter it came with, and is a key of its own when it comes later`()
    {
        #expect(keys(codes("e\u{301}x")) == [.character("é"), .character("x")])
        var reader = KeyReader()
        #expect(reader.keys(codes("e")) == [.character("e")])
        #expect(reader.keys(codes("\u{301}")) == [.character("\u{301}")])
    }

    @Test func `codes that nobody knows are no keys`() {
        #expect(keys([.key(KEY_RESIZE), .key(KEY_MOUSE), .key(comanda_key_function(0))]) == [])
    }

    @Test func `pasted text is one key, newlines and all`() {
        let pasted = [.key(2000)] + codes("a1\r牛\u{1B}") + [.key(2001)]
        #expect(
            keys(codes("x") + pasted + codes("y")) == [
                .character("x"), .paste("a1\n牛"), .character("y"),
            ])
    }

    @Test func `a paste may come in pieces, and keys in it press nothing`() {
        var reader = KeyReader()
        #expect(reader.keys([.key(2000)] + codes("ab")) == [])
        #expect(reader.keys([.key(KEY_UP)] + codes("c\r")) == [])
        #expect(reader.keys([.key(2001)]) == [.paste("abc\n")])
        #expect(reader.keys(codes("d")) == [.character("d")])
    }

    @Test func `a paste without end fills no memory`() {
        var reader = KeyReader()
        _ = reader.keys([.key(2000)])
        for _ in 1...100 { _ = reader.keys(codes(String(repeating: "a", count: 100))) }
        #expect(
            reader.keys([.key(2001)]) == [.paste(String(repeating: "a", count: Key.pasteLimit))])
    }

    @Test func `sixteen letters at once were pasted or scanned, fifteen may have been typed`() {
        #expect(keys(codes("0123456789abcdef")) == [.paste("0123456789abcdef")])
        #expect(keys(codes("0123456789abcde")).count == 15)
    }

    @Test func `letters and the return that came with them are a line, as a scanner types it`() {
        #expect(keys(codes("0123456789abcdef\r")) == [.paste("0123456789abcdef\n")])
        #expect(
            keys(codes("016\rh5\r")) == [.paste("016\n"), .character("h"), .character("5"), .enter])
        #expect(keys(codes("麻婆豆\r")) == [.paste("麻婆豆\n")])
    }

    @Test func `a scanner that ends its lines with a newline, or both, presses no second Enter`() {
        #expect(keys(codes("016\n")) == [.paste("016\n")])
        #expect(keys(codes("016\r\n")) == [.paste("016\n")])
        #expect(keys(codes("016\r\n017\r\n")) == [.paste("016\n"), .paste("017\n")])
        var reader = KeyReader()
        #expect(reader.keys(codes("\r")) == [.enter])
        #expect(reader.keys(codes("\n")) == [], "the other half of a return came late")
        #expect(reader.keys(codes("\n")) == [.enter])
    }

    @Test func `signs that are keys stay keys, however late they come`() {
        #expect(
            keys(codes("+==\r")) == [.character("+"), .character("="), .character("="), .enter])
        #expect(keys(codes(" b2\r")).count == 4)
    }
}
