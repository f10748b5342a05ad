import Cells
import EscPos
import HouseTesting
import Paper
import Testing

/// What is encoded is read back by a reader that knows nothing of the encoder.
@Suite struct ReadBackTests {
    private func printed(_ page: Page, on profile: PrinterProfile) -> Slip? {
        var reader = EscPosReader()
        var roll = PaperRoll(columns: profile.columns)
        for byte in encode(page, for: profile) {
            roll.note(byte)
            guard let event = reader.read(byte) else { continue }
            if let slip = roll.print(event) { return slip }
        }
        return nil
    }

    private func docket(on format: PaperFormat) -> Page {
        var page = Page()
        page.add("热厨 Hot", .large, .center)
        page.add("桌 12", .reverse, .right)
        page.rule("=")
        page.add(Line.pair("2 宫保鸡丁盖浇饭", "56.00", .tall, on: format))
        page.add(Line.wrapped("不要花生！no peanuts, allergy", .bold, indent: (2, 4), on: format))
        page.add(Line("Total 9.00", Paper.Style(underline: true), indent: 3, .center))
        page.feed(2)
        page.qr("https://example.com/41")
        page.openDrawer()
        page.cut()
        return page
    }

    @Test(arguments: [PrinterProfile.chinese80, .chinese58])
    func `paper shows what the page shows`(profile: PrinterProfile) throws {
        let page = docket(on: profile.format)
        let slip = try #require(printed(page, on: profile))
        #expect(slip.text == page.text(on: profile.format))
        #expect(slip.junk.isEmpty)
    }

    @Test func `a Latin printer shows a Latin page`() throws {
        var page = Page()
        page.add("Crème brûlée", .large, .center)
        page.add(Line.pair("Entrecôte à l’os pour deux personnes", "38,50 €", on: 32))
        page.cut()
        let slip = try #require(printed(page, on: .latin58))
        #expect(
            slip.text == page.text(columns: 32).replacing("’", with: "'"))
        #expect(slip.junk.isEmpty)
    }

    @Test func `the reader calls rubbish what printers print as rubbish`() {
        func junk(_ bytes: [UInt8]) -> [EscPosEvent] {
            EscPosReader.events(of: bytes).filter {
                if case .junk = $0 { true } else { false }
            }
        }
        #expect(junk([0xC5, 0x0A]).count == 1)
        #expect(
            junk([0x1C, 0x26, 0x81, 0x30, 0x84, 0x36])
                == [.junk([0x81, 0x30, 0x84, 0x36], "four-byte code")])
        #expect(junk([0x1B, 0x99]) == [.junk([0x1B, 0x99], "unknown command")])
        #expect(junk([0x41, 0x1D, 0x56, 0x42, 0]).count == 1)
        #expect(junk([0x41, 0x1B, 0x40]).count == 1)
        #expect(
            junk([0x1D, 0x28, 0x6B, 9]) == [.junk([0x1D, 0x28, 0x6B, 9], "unfinished command")])
    }

    @Test func `text wider than the paper runs on in the next line`() throws {
        let long = Page([.line(Line(String(repeating: "面", count: 20))), .cut])
        let slip = try #require(printed(long, on: .chinese58))
        #expect(slip.lines.map(\.count) == [16, 4])
    }
}
