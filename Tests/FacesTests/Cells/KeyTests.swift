import Cells
import Testing

@Suite struct KeyTests {
    @Test func `a paste keeps text, hanzi, newlines and tabs`() {
        #expect(Key.paste(of: "A1\t牛肉\n2") == .paste("A1\t牛肉\n2"))
        #expect(Key.paste(of: "one\r\ntwo\rthree") == .paste("one\ntwo\nthree"))
    }

    @Test func `a paste loses what would move a cursor`() {
        #expect(Key.paste(of: "a\u{1B}[2Jb\u{7}\u{0}\u{301}") == .paste("a[2Jb"))
    }

    @Test func `a paste is cut to its limit at a whole character`() {
        let long = String(repeating: "a", count: Key.pasteLimit - 2)
        #expect(Key.paste(of: long + "xyz") == .paste(long + "xy"))
        #expect(Key.paste(of: long + "牛a") == .paste(long))
    }

    @Test func `equal keys are one key`() {
        #expect(Set([Key.character("q"), .character("q"), .control("q"), .function(1)]).count == 3)
    }
}
