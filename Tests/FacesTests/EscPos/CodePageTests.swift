import Cells
public import EscPos
import Paper
public import Testing

/// Several code pages in one slip, and hanzi between them.
@Suite struct CodePageTests {
    private let start: [UInt8] = [0x1B, 0x40]
    private let hanziOn: [UInt8] = [0x1C, 0x26]
    private let hanziOff: [UInt8] = [0x1C, 0x2E]

    private func page(_ number: UInt8) -> [UInt8] { [0x1B, 0x74, number] }

    private func bytes(_ profile: PrinterProfile, _ lines: String...) -> [UInt8] {
        var page = Page()
        for line in lines { page.add(line) }
        return encode(page, for: profile)
    }

    /// A Latin printer with these pages.
    private func latin(_ pages: [CodePage: UInt8]) -> PrinterProfile {
        PrinterProfile(
            name: "x", columns: 48, dotsPerLine: 576, encoding: .latin, codePages: pages)
    }

    @Test func `one page that has everything is selected once`() {
        #expect(
            bytes(latin([.cp437: 0, .cp858: 19]), "é€", "ü")
                == start + hanziOff + page(19) + [0x82, 0xD5, 0x0A, 0x81, 0x0A])
    }

    @Test func `a page is chosen for what comes later too, so that it is changed less often`() {
        // é is in all three, Я in one of them only, € in another.
        let printer = latin([.cp858: 19, .cp866: 17, .cp437: 0])
        #expect(
            bytes(printer, "Я", "Яб", "é€", "é")
                == start + hanziOff + page(17) + [0x9F, 0x0A, 0x9F, 0xA1, 0x0A]
                + page(19) + [0x82, 0xD5, 0x0A, 0x82, 0x0A])
        // σ is in CP437 only: é before it comes from there already.
        #expect(
            bytes(printer, "éσ", "€")
                == start + hanziOff + page(0) + [0x82, 0xE5, 0x0A] + page(19) + [0xD5, 0x0A])
    }

    @Test func `the same text takes the numbers of each make`() throws {
        func numbers(_ name: String) throws -> [UInt8] {
            let profile = try #require(PrinterProfile.model(named: name))
            let sent = bytes(profile, "€").dropFirst(4)
            return Array(sent.prefix(3))
        }
        #expect(try numbers("epson-80") == page(19))
        #expect(try numbers("star-80") == page(4))
        #expect(try numbers("kr-306") == page(14))
        #expect(try numbers("wincor-th230") == page(6))
    }

    @Test func `a Chinese printer leaves its two-byte mode for code pages, and returns`() throws {
        let printer = try #require(PrinterProfile.model(named: "epson-chinese-80"))
        #expect(
            bytes(printer, "面é面")
                == start + hanziOn + [0xC3, 0xE6] + hanziOff + page(19) + [0x82]
                + hanziOn + [0xC3, 0xE6, 0x0A])
        // ASCII is the same in both modes, and the page is still selected.
        #expect(
            bytes(printer, "é 5€ 面", "ü")
                == start + hanziOn + hanziOff + page(19) + [0x82, 0x20, 0x35, 0xD5, 0x20]
                + hanziOn + [0xC3, 0xE6, 0x0A] + hanziOff + [0x81, 0x0A])
    }

    @Test func `beside hanzi, quotes and signs stay double-byte and the yuan sign wide`() throws {
        let printer = try #require(PrinterProfile.model(named: "epson-chinese-80"))
        #expect(
            bytes(printer, "“¥8”") == start + hanziOn + [0xA1, 0xB0, 0xA3, 0xA4, 0x38]
                + [0xA1, 0xB1, 0x0A])
    }

    @Test func `traditional hanzi take Big5, and what it lacks is named`() throws {
        let printer = try #require(PrinterProfile.model(named: "big5-80"))
        #expect(
            bytes(printer, "麵$￥¥") == start + hanziOn + [0xC4, 0xD1, 0x24, 0xA2, 0x44]
                + [0xA2, 0x44, 0x0A])
        #expect(unprintable(in: "牛肉麵 €é", for: printer) == ["€", "é"])
        #expect(unprintable(in: "鱼香", for: printer) == ["鱼"])
        let withPages = try #require(PrinterProfile.model(named: "epson-traditional-80"))
        #expect(unprintable(in: "牛肉麵 €éß", for: withPages) == [])
    }

    @Test func `the euro is printed only where a page has it`() {
        #expect(unprintable(in: "€", for: latin([.cp437: 0, .cp850: 2])) == ["€"])
        #expect(unprintable(in: "€", for: latin([.cp437: 0, .cp1252: 32])) == [])
    }

    @Test func `an unknown character or a mark of its own does not disturb the pages`() {
        let printer = latin([.cp858: 19, .cp866: 17])
        #expect(
            bytes(printer, "Яe\u{301}\u{1F35C}é")
                == start + hanziOff + page(17) + [0x9F] + page(19)
                + [0x82, 0x3F, 0x3F, 0x82, 0x0A])
    }

    @Test func `a rule drawn with a code page's line fills the paper`() {
        let printer = latin([.cp858: 19, .cp866: 17])
        var page = Page()
        page.rule("─")
        #expect(
            encode(page, for: printer) == start + hanziOff + self.page(19)
                + [UInt8](repeating: 0xC4, count: 48) + [0x0A])
    }

    @Test(arguments: PrinterProfile.models)
    func `every character is as wide as the layout takes it for`(profile: PrinterProfile) {
        let format = profile.format
        let end: [UInt8] = [0x7C, 0x0A]
        for value in UInt32(0x20)...0xFFFD {
            guard let scalar = Unicode.Scalar(value), !scalar.properties.isDiacritic else {
                continue
            }
            let text = String(Character(scalar))
            guard text.cellWidth > 0, unprintable(in: text, for: profile).isEmpty else { continue }
            let sent = encode(Page([.line(Line(text + "|"))]), for: profile)
            #expect(sent.suffix(2) == end[...])
            let isTwoBytes = sent.count > 6 && profile.encoding != .latin && hasPair(sent)
            #expect(
                text.cellWidth(by: format.rule) == (isTwoBytes ? 2 : 1),
                "U+\(String(value, radix: 16)) on \(profile.name)")
        }
    }

    /// Whether a job of one character and a bar holds a pair of bytes for it.
    private func hasPair(_ job: [UInt8]) -> Bool {
        job.count == 8 && job[4] >= 0x81
    }
}

extension PrinterProfile: CustomTestStringConvertible {
    public var testDescription: String { name }
}
