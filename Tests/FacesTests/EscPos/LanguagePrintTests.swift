import EscPos
import Paper
import Testing
import Vocabulary
import Wording

/// Which printers have the letters of which language.
struct LanguagePrintTests {
    private func missing(_ language: Language, on profile: PrinterProfile) -> [Character] {
        let words = language.words
        let all = (words.onKitchenPaper + words.onGuestPaper).joined(separator: " ")
        return unprintable(in: all, for: profile)
    }

    private static let latin = PrinterProfile.models.filter { $0.encoding == .latin }
    private static let big5 = PrinterProfile.models.filter { $0.encoding == .big5 }
    private static let simplified = PrinterProfile.models.filter { $0.encoding == .gb18030 }

    @Test(arguments: latin)
    func `a Latin printer of any make prints Swedish and German`(profile: PrinterProfile) {
        #expect(missing(.swedish, on: profile) == [])
        #expect(missing(.german, on: profile) == [])
        #expect(missing(.english, on: profile) == [])
        #expect(unprintable(in: "ÅÄÖåäöéèÉÜüß€", for: profile) == [])
    }

    @Test(arguments: [CodePage.cp858, .cp1252])
    func `either of the two pages with a euro sign is enough for them`(page: CodePage) {
        let profile = PrinterProfile(
            name: "one page", columns: 48, dotsPerLine: 576, encoding: .latin,
            codePages: [page: 9])
        #expect(missing(.swedish, on: profile) + missing(.german, on: profile) == [])
        #expect(unprintable(in: "ÅÄÖåäöéßüÜ€", for: profile) == [])
    }

    @Test(arguments: big5)
    func `a Big5 printer prints traditional Chinese`(profile: PrinterProfile) {
        #expect(missing(.chineseTraditional, on: profile) == [])
        #expect(missing(.chineseSimplified, on: profile).contains("单"))
    }

    @Test(arguments: simplified)
    func `a printer of simplified Chinese prints both scripts`(profile: PrinterProfile) {
        #expect(missing(.chineseSimplified, on: profile) == [])
        #expect(missing(.chineseTraditional, on: profile) == [])
    }

    @Test func `a printer without a language's letters has them named`() {
        #expect(missing(.chineseTraditional, on: .latin80).contains("單"))
        #expect(missing(.swedish, on: PrinterProfile.chinese80).contains("Ö"))
    }

    @Test func `Swedish and German letters go out as the bytes of code page 858`() {
        var page = Page()
        page.add("Åäö ß")
        #expect(
            encode(page, for: .latin80) == [
                0x1B, 0x40, 0x1C, 0x2E, 0x1B, 0x74, 19, 0x8F, 0x84, 0x94, 0x20, 0xE1, 0x0A,
            ])
    }
}
