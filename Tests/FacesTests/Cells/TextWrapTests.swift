import Cells
import Testing

@Suite struct TextWrapTests {
    @Test func `Latin text breaks at spaces`() {
        #expect(
            "no onions, extra chilli on the side".wrapped(to: 12)
                == ["no onions,", "extra chilli", "on the side"])
    }

    @Test func `Chinese text breaks between hanzi`() {
        #expect("不要香菜多放辣椒".wrapped(to: 7) == ["不要香", "菜多放", "辣椒"])
    }

    @Test func `punctuation stays with the hanzi it closes`() {
        #expect("不要香菜，多放辣".wrapped(to: 8) == ["不要香", "菜，多放", "辣"])
        #expect("牛肉面（大）".wrapped(to: 8) == ["牛肉面", "（大）"])
    }

    @Test func `a word stays whole beside hanzi`() {
        #expect("加辣extra多葱".wrapped(to: 8) == ["加辣", "extra多", "葱"])
    }

    @Test func `a word longer than a line is cut`() {
        #expect("ab Donaudampfschiff".wrapped(to: 6) == ["ab", "Donaud", "ampfsc", "hiff"])
    }

    @Test func `no line begins or ends with a space`() {
        #expect("  one   two  three ".wrapped(to: 9) == ["one   two", "three"])
    }

    @Test func `a newline starts a line and an empty text is one empty line`() {
        #expect("one\ntwo\n\nsix".wrapped(to: 9) == ["one", "two", "", "six"])
        #expect("".wrapped(to: 9) == [""])
    }

    @Test func `the first line may have other room than the rest`() {
        #expect("aa bb cc dd ee".wrapped(to: 5, firstLine: 8) == ["aa bb cc", "dd ee"])
    }

    @Test(arguments: 2...40)
    func `no line is too wide and nothing is lost`(cells: Int) {
        let text = "2x 宫保鸡丁 (no peanuts!) 加急，谢谢 👩‍🍳 e\u{301}"
        let lines = text.wrapped(to: cells)
        #expect(lines.allSatisfy { $0.cellWidth <= cells })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
