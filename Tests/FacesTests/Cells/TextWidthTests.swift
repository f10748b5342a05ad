import Cells
import Testing

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("Table 12", 8), ("牛肉面", 6), ("牛肉 x2", 7), ("１２", 4), ("，。", 4),
        ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("a\u{200B}b", 2), ("\u{1B}@", 1),
        ("🍜", 2), ("👩‍🍳", 2), ("🇨🇳", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("한글", 4), ("㐂", 2),
        ("𠮷", 2), ("¥8", 2), ("￥8", 3), ("€", 1), ("\n", 0), ("…", 1),
    ])
    func `hanzi and emoji take two cells, marks and controls none`(text: String, width: Int) {
        #expect(text.cellWidth == width)
    }

    @Test(arguments: [
        ("Table 12", 8), ("牛肉面", 6), ("é", 2), ("e\u{301}", 2), ("¥8", 3), ("…", 2),
        ("\u{A0}", 1), ("\u{200B}", 0), ("👩‍🍳", 2),
    ])
    func `on a Chinese printer everything but ASCII takes two columns`(text: String, width: Int) {
        #expect(text.cellWidth(by: .doubleByte) == width)
    }

    @Test(arguments: [(0, ""), (1, ""), (2, "牛"), (3, "牛"), (4, "牛肉"), (5, "牛肉x"), (99, "牛肉x")])
    func `a wide character is never cut in half`(cells: Int, beginning: String) {
        #expect("牛肉x".prefix(cells: cells) == beginning)
    }
}
