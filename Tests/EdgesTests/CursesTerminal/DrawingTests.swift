import CNcursesW
import Cells
import Foundation
import Testing

@testable import CursesTerminal

/// What a terminal is given of a frame. Widths are asked of the C library, which must know UTF-8.
struct DrawingTests {
    private func drawn(_ text: String, isASCII: Bool = false) -> String {
        setlocale(LC_CTYPE, "C.UTF-8")
        let scalars = Glyphs(isASCII: isASCII).wide(text).compactMap {
            Unicode.Scalar(UInt32(bitPattern: $0))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: ["Table 12", "麻婆豆腐", "┌─┐", "é", "e\u{301}", "¥ € …", "한글", "𠮷"])
    func `ordinary text is drawn as it is`(text: String) {
        #expect(drawn(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: ["👩‍🍳", "🇨🇳", "❤\u{FE0F}", "🥢", "牛", "é", "⚠\u{FE0F}", "☎", "\u{1FAD9}"])
    func `a character takes as many cells at the C library as in the frame`(text: String) {
        setlocale(LC_CTYPE, "C.UTF-8")
        let cells = Glyphs(isASCII: false).wide(text).reduce(0) { $0 + Int(comanda_width($1)) }
        #expect(cells == text.cellWidth)
    }

    @Test(arguments: [
        ("👩‍🍳", "👩"), ("🇨🇳", "? "), ("👍🏽", "👍"), ("❤\u{FE0F}", "❤ "), ("1\u{FE0F}\u{20E3}", "1"),
        ("👨‍👩‍👧‍👦牛", "👨牛"), ("🏴\u{E0067}\u{E0062}\u{E007F}x", "🏴x"),
    ])
    func `of signs that terminals join as they like one is drawn whose width all agree on`(
        text: String, sign: String
    ) {
        #expect(drawn(text) == sign)
    }

    @Test func `no more than four marks stand on a letter`() {
        #expect(drawn("e" + String(repeating: "\u{301}", count: 9)).unicodeScalars.count == 5)
    }

    @Test(arguments: [
        ("┌─┬─┐", "+-+-+"), ("│a║", "|a|"), ("═", "="), ("█▒", "##"), ("→←↑↓", "><^v"),
        ("●○", "*o"), ("…·", ".."), ("– —", "- -"), ("牛 é", "牛 é"),
    ])
    func `without line drawing, lines and signs are ASCII and text is text`(
        text: String, plain: String
    ) {
        #expect(drawn(text, isASCII: true) == plain)
    }

    @Test func `every ink is told apart on a monochrome terminal from what it must not be`() {
        let book = InkBook(colors: 0)
        #expect(book.pairs.isEmpty)
        let looks = Ink.allCases.map { book.look(Style($0)) }
        #expect(looks.allSatisfy { $0.pair == 0 })
        #expect(looks[0].attributes == 0)
        let bad = book.look(Style(.bad)).attributes
        let warn = book.look(Style(.warn)).attributes
        #expect(bad & comanda_reverse != 0)
        #expect(warn == comanda_bold)
        #expect(book.look(Style(.bad, reverse: true)).attributes & comanda_reverse == 0)
    }

    @Test(arguments: [8, 16, 256])
    func `with colours every ink but the plain one has a colour or is dimmed`(colors: Int) {
        let book = InkBook(colors: colors)
        for ink in Ink.allCases where ink != .plain {
            let look = book.look(Style(ink))
            #expect(look.pair != 0 || look.attributes & comanda_dim != 0, "\(ink)")
            #expect(look.pair == 0 || book.pairs.contains { Int32($0.pair) == look.pair })
        }
        #expect(book.look(.plain) == InkBook.Look(attributes: 0, pair: 0))
        let loud = book.look(Style(bold: true, reverse: true, underline: true)).attributes
        #expect(loud == comanda_bold | comanda_reverse | comanda_underline)
    }
}
