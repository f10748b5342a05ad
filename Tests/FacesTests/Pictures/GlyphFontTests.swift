import Pictures
import Testing

@Suite struct `A font of dots` {
    private let font = GlyphFont(
        hex: Array(
            """
            0020:00000000000000000000000000000000
            0041:0000000018242442427E424242420000
            4E00:00000000000000000000000000007FFE00000000000000000000000000000000
            1F600:00000000183C7EFFFF7E3C1800000000

            """.utf8))

    @Test func `letters are 8 dots wide, hanzi 16`() throws {
        let letter = try #require(font.glyph(for: "A" as Character))
        #expect(letter.width == 8)
        #expect(letter.rows[4] == 0x18)
        #expect(letter.rows[9] == 0x7E)
        let hanzi = try #require(font.glyph(for: "一" as Character))
        #expect(hanzi.width == 16)
        #expect(hanzi.rows.filter { $0 != 0 } == [0x7FFE])
        #expect(
            (0..<16).map { hanzi.hasInk($0, 7) } == [false] + Array(repeating: true, count: 14) + [
                false
            ])
    }

    @Test func `the first and the last of the file are found, above 16 bits too`() {
        #expect(font.glyph(for: " " as Character)?.rows == [UInt16](repeating: 0, count: 16))
        #expect(font.glyph(for: "😀" as Character)?.rows[7] == 0xFF)
    }

    @Test(arguments: ["\u{1}", "B", "二", "\u{10FFFF}", "e\u{301}"] as [Character])
    func `what the file has not is missing`(character: Character) {
        #expect(font.glyph(for: character) == nil)
    }

    @Test(arguments: ["", "0041", "0041:12", "0041:", "rubbish", "0041:zz"])
    func `a file that is no font has nothing`(text: String) {
        #expect(GlyphFont(hex: Array(text.utf8)).glyph(for: "A" as Character) == nil)
    }
}
