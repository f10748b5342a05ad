import Cells
import Testing

@Suite struct FrameTests {
    private func frame(_ rows: Int, _ columns: Int) -> Frame {
        Frame(Size(rows: rows, columns: columns))
    }

    private func at(_ row: Int, _ column: Int) -> Place { Place(row: row, column: column) }

    /// What stands in the cells of a row; `~` is the right half of a wide character.
    private func grid(_ frame: Frame, row: Int = 0) -> String {
        String((0..<frame.size.columns).map { frame[at(row, $0)]?.character ?? "~" })
    }

    @Test func `a new frame is blank and shows no cursor`() {
        let empty = frame(2, 3)
        #expect(empty.text == "\n")
        #expect(grid(empty, row: 1) == "   ")
        #expect(empty.cursor == nil)
        #expect(empty[at(1, 2)] == Frame.Cell())
        #expect(empty[at(2, 0)] == nil)
        #expect(empty[at(0, -1)] == nil)
    }

    @Test func `text stands where it was put and the next column is told`() {
        var frame = frame(2, 10)
        #expect(frame.put("ab", at: at(0, 2)) == 4)
        #expect(frame.put("麻婆", at: at(1, 1)) == 5)
        #expect(frame.text == "  ab\n 麻婆")
        #expect(grid(frame, row: 1) == " 麻~婆~     ")
    }

    @Test(arguments: [
        (0, "          ", 3), (1, "   a      ", 4), (2, "   a      ", 5), (3, "   a牛~    ", 6),
        (4, "   a牛~b   ", 7), (9, "   a牛~b   ", 7), (-1, "          ", 3),
    ])
    func `text is cut to its columns and never inside a character`(
        columns: Int, cells: String, next: Int
    ) {
        var frame = frame(1, 10)
        #expect(frame.put("a牛b", at: at(0, 3), columns: columns) == next)
        #expect(grid(frame) == cells)
    }

    @Test func `a wide character that does not fit at the right edge leaves a blank`() {
        var frame = frame(1, 4)
        frame.put("xxxx", at: at(0, 0))
        #expect(frame.put("ab牛肉", at: at(0, 1), Style(.bad)) == 4)
        #expect(grid(frame) == "xab ")
        #expect(frame[at(0, 3)]?.style == Style(.bad))
    }

    @Test func `what is left of the screen takes its cells unseen`() {
        var frame = frame(1, 4)
        #expect(frame.put("ab牛cd", at: at(0, -3)) == 3)
        #expect(grid(frame) == " cd ")
        #expect(frame.put("abc", at: at(0, 9)) == 9)
        #expect(frame.put("abc", at: at(1, 0)) == 3)
        #expect(frame.put("abc", at: at(-1, 0)) == 3)
        #expect(frame.text == " cd")
    }

    @Test func `a combining mark takes no cell and stays with its letter`() {
        var frame = frame(1, 4)
        #expect(frame.put("e\u{301}x", at: at(0, 0)) == 2)
        #expect(frame[at(0, 0)]?.character == "e\u{301}")
        #expect(grid(frame) == "e\u{301}x  ")
    }

    @Test func `a mark with no letter and control characters are left out`() {
        var frame = frame(1, 8)
        #expect(frame.put("\u{301}a\u{1B}[2J\n\tb\u{200B}", at: at(0, 0)) == 5)
        #expect(frame.text == "a[2Jb")
    }

    @Test(arguments: [
        (0, "x", "x 牛~  "), (1, "x", " x牛~  "), (2, "x", "牛~x   "), (3, "x", "牛~ x  "),
        (1, "火", " 火~   "), (0, "火", "火~牛~  "), (3, "火", "牛~ 火~ "), (2, "ab", "牛~ab  "),
        (1, "ab", " ab   "),
    ])
    func `writing over one half of a wide character blanks the other`(
        column: Int, text: String, cells: String
    ) {
        var frame = frame(1, 6)
        frame.put("牛牛", at: at(0, 0))
        frame.put(text, at: at(0, column))
        #expect(grid(frame) == cells)
    }

    @Test func `filling blanks a part of a row and halves nothing`() {
        var frame = frame(2, 6)
        frame.put("牛牛牛", at: at(0, 0))
        frame.put("牛牛牛", at: at(1, 0))
        frame.fill(row: 0, columns: 1..<3, Style(reverse: true))
        #expect(grid(frame) == "    牛~")
        #expect(
            (0..<6).map { frame[at(0, $0)]?.style.reverse } == [
                false, true, true, false, false, false,
            ])
        frame.fill(row: 1, columns: -5..<99)
        frame.fill(row: 2, columns: 0..<6)
        #expect(frame.text == "    牛\n")
    }

    @Test func `blanks at the end of a row are kept off its text, styled ones too`() {
        var frame = frame(1, 6)
        frame.put("a b ", at: at(0, 1), Style(reverse: true))
        #expect(frame.row(0) == " a b")
        #expect(frame.row(1) == "")
        #expect(frame.row(-1) == "")
    }

    @Test func `a screen without cells swallows everything`() {
        var none = frame(0, 0)
        none.put("牛a", at: at(0, 0))
        none.fill(row: 0, columns: 0..<1)
        #expect(none.text == "")
        #expect(none.changes(from: nil) == [])
        var narrow = frame(1, 1)
        #expect(narrow.put("牛a", at: at(0, 0)) == 1)
        #expect(grid(narrow) == " ")
    }

    @Test func `a size is kept within what screens have`() {
        #expect(Size(rows: -1, columns: 1_000_000) == Size(rows: 0, columns: Size.limit))
        #expect(Size(rows: 2, columns: 3).contains(at(1, 2)))
        #expect(!Size(rows: 2, columns: 3).contains(at(2, 0)))
        #expect(!Size(rows: 2, columns: 3).contains(at(0, 3)))
    }

    /// Every pair of puts of narrow and wide text on a small row, against the rule itself: each
    /// wide character has its right half beside it and no right half stands alone.
    @Test func `no order of writing ever leaves half a character`() {
        let texts = ["a", "牛", "a牛", "牛a", "牛牛", ""]
        for first in texts {
            for second in texts {
                for third in texts {
                    for column in -2...5 {
                        var frame = frame(1, 5)
                        frame.put(first, at: at(0, 0))
                        frame.put(second, at: at(0, 2))
                        frame.put(third, at: at(0, column))
                        expectWholeCharacters(frame, "\(first) \(second) \(third) at \(column)")
                    }
                }
            }
        }
    }

    private func expectWholeCharacters(_ frame: Frame, _ told: String) {
        for column in 0..<frame.size.columns {
            let isWide = frame[at(0, column)]?.character?.cellWidth == 2
            let next = frame[at(0, column + 1)]
            let nextIsHalf = next != nil && next?.character == nil
            #expect(isWide == nextIsHalf, "\(told): \(grid(frame))")
        }
        #expect(frame[at(0, 0)]?.character != nil, "\(told): \(grid(frame))")
    }
}
