import Cells
import EscPos
import Paper
import Testing

@Suite struct EncoderTests {
    private let chineseStart: [UInt8] = [0x1B, 0x40, 0x1C, 0x26]
    private let latinStart: [UInt8] = [0x1B, 0x40, 0x1C, 0x2E, 0x1B, 0x74, 19]

    private func body(
        _ profile: PrinterProfile = .chinese80, _ build: (inout Page) -> Void
    ) -> [UInt8] {
        var page = Page()
        build(&page)
        let bytes = encode(page, for: profile)
        let start = profile.encoding == .gb18030 ? chineseStart : latinStart
        #expect(bytes.starts(with: start))
        return Array(bytes.dropFirst(start.count))
    }

    @Test func `Chinese text goes out in two bytes a hanzi`() {
        let bytes = body { $0.add("2x 牛肉面") }
        #expect(bytes == [0x32, 0x78, 0x20, 0xC5, 0xA3, 0xC8, 0xE2, 0xC3, 0xE6, 0x0A])
    }

    @Test func `Latin text goes out in its code page`() {
        let bytes = body(.latin80) { $0.add("Crêpe 5€") }
        #expect(bytes == [0x43, 0x72, 0x88, 0x70, 0x65, 0x20, 0x35, 0xD5, 0x0A])
    }

    @Test func `the yuan sign takes its fullwidth code`() {
        #expect(body { $0.add("¥8￥") } == [0xA3, 0xA4, 0x38, 0xA3, 0xA4, 0x0A])
        #expect(body(.latin80) { $0.add("¥8") } == [0xBE, 0x38, 0x0A])
    }

    @Test func `what a printer does not know prints as question marks, as wide as it was`() {
        let marks: [UInt8] = [0x3F, 0x3F]
        #expect(body { $0.add("㐂8") } == marks + [0x38, 0x0A])
        #expect(body { $0.add("🍜8") } == marks + [0x38, 0x0A])
        #expect(body { $0.add("👩‍🍳") } == marks + [0x0A])
        #expect(body { $0.add("ß") } == marks + [0x0A])
        #expect(body(.latin80) { $0.add("面ß") } == marks + [0xE1, 0x0A])
        #expect(body(.latin80) { $0.add("ł") } == [0x3F, 0x0A])
    }

    @Test func `a letter prints the same whether its mark is part of it or follows`() {
        #expect(body { $0.add("\u{E9}") } == [0xA8, 0xA6, 0x0A])
        #expect(body { $0.add("e\u{301}") } == [0xA8, 0xA6, 0x0A])
        #expect(body(.latin80) { $0.add("cafe\u{301}") } == [0x63, 0x61, 0x66, 0x82, 0x0A])
    }

    @Test func `typography that a code page lacks is written plainly`() {
        #expect(body(.latin80) { $0.add("“a’–\u{A0}") } == [0x22, 0x61, 0x27, 0x2D, 0x20, 0x0A])
    }

    @Test func `a style is sent when it changes, and only then`() {
        let bytes = body { page in
            page.add("A", .large)
            page.add("B", .large)
            page.add("C", Paper.Style(bold: true, reverse: true))
            page.add("D", .tall)
        }
        #expect(
            bytes == [0x1D, 0x21, 0x11, 0x41, 0x0A, 0x42, 0x0A]
                + [0x1D, 0x21, 0x00, 0x1B, 0x45, 1, 0x1D, 0x42, 1, 0x43, 0x0A]
                + [0x1D, 0x21, 0x01, 0x1B, 0x45, 0, 0x1D, 0x42, 0, 0x44, 0x0A])
    }

    @Test func `underlining a Chinese text takes both commands`() {
        let style = Paper.Style(underline: true)
        #expect(body { $0.add("A", style) } == [0x1B, 0x2D, 1, 0x1C, 0x2D, 1, 0x41, 0x0A])
        #expect(body(.latin80) { $0.add("A", style) } == [0x1B, 0x2D, 1, 0x41, 0x0A])
    }

    @Test func `alignment is sent before the text of its line`() {
        let bytes = body { page in
            page.add("A", .bold, .center)
            page.add("B", .bold, .right)
            page.rule("-")
        }
        #expect(
            bytes == [0x1B, 0x61, 1, 0x1B, 0x45, 1, 0x41, 0x0A, 0x1B, 0x61, 2, 0x42, 0x0A]
                + [0x1B, 0x61, 0, 0x1B, 0x45, 0] + [UInt8](repeating: 0x2D, count: 48) + [0x0A])
    }

    @Test func `a rule of wide characters has half as many, an unknown one becomes dashes`() {
        let wide = [[UInt8]](repeating: [0xA9, 0xA4], count: 16).flatMap { $0 }
        #expect(body(.chinese58) { $0.rule("─") } == wide + [0x0A])
        #expect(body(.chinese58) { $0.rule("🍜") } == [UInt8](repeating: 0x2D, count: 32) + [0x0A])
    }

    @Test func `feed, drawer and cut`() {
        let bytes = body { page in
            page.feed(3)
            page.openDrawer()
            page.cut()
        }
        #expect(bytes == [0x1B, 0x64, 3, 0x1B, 0x70, 0, 25, 250, 0x1D, 0x56, 0x42, 0])
    }

    @Test func `a printer without cutter feeds to the tear bar, without drawer sends no pulse`() {
        var profile = PrinterProfile.latin58
        profile.cutter = .none
        profile.drawer = nil
        let bytes = body(profile) { page in
            page.openDrawer()
            page.cut()
        }
        #expect(bytes == [0x1B, 0x64, 5])
    }

    @Test func `a QR code is stored and printed by the printer`() {
        #expect(
            body { $0.qr("HI", module: 6) } == [0x1B, 0x61, 1]
                + [0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0]
                + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 6]
                + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31]
                + [0x1D, 0x28, 0x6B, 5, 0, 0x31, 0x50, 0x30, 0x48, 0x49]
                + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30])
    }

    @Test func `where no QR code can be drawn its text is printed`() {
        var profile = PrinterProfile.chinese80
        profile.supportsQR = false
        #expect(body(profile) { $0.qr("HI") } == [0x48, 0x49, 0x0A])
        let long = String(repeating: "x", count: 701)
        #expect(body { $0.qr(long) } == [UInt8](repeating: 0x78, count: 701) + [0x0A])
    }

    @Test func `commands hidden in a note or a QR code do not reach the printer`() {
        #expect(body { $0.add("a\u{1B}@b\u{10}\u{04}\u{01}c") } == [0x61, 0x40, 0x62, 0x63, 0x0A])
        let qr = body { $0.qr("a\u{10}\u{04}\u{01}b") }
        #expect(!qr.contains(0x10))
    }

    @Test func `a check of the menu names what a printer cannot print`() {
        #expect(unprintable(in: "麻辣㐂🍜㐂e\u{301}¥ \n", for: .chinese80) == ["㐂", "🍜"])
        #expect(unprintable(in: "Crêpe ’5€’ 面", for: .latin80) == ["面"])
    }

}
