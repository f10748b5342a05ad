import Cells
import Paper
import Testing

@Suite struct LayoutTests {
    private func text(_ lines: [Line], on format: PaperFormat) -> [Substring] {
        var page = Page()
        page.add(lines)
        return page.text(on: format).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast()
    }

    @Test func `an amount stands at the right edge`() {
        #expect(
            text(Line.pair("Green tea", "3.50", on: 20), on: 20) == ["Green tea       3.50"])
        #expect(
            text(Line.pair("牛肉面", "38.00", on: 20), on: 20) == ["牛肉面         38.00"])
    }

    @Test func `a long name wraps in what the amount leaves`() {
        #expect(
            text(Line.pair("Noodles with beef and egg", "12.00", on: 20), on: 20)
                == ["Noodles with   12.00", "beef and egg"])
    }

    @Test func `an amount of more than half the paper gets a line of its own`() {
        #expect(
            text(Line.pair("Total", "1,234,567.00", on: 20), on: 20)
                == ["Total", "        1,234,567.00"])
    }

    @Test func `double width halves the columns`() {
        #expect(
            text(Line.pair("Total", "9.00", .large, on: 24), on: 24) == ["Total   9.00"])
        #expect(
            text(Line.wrapped("宫保鸡丁饭", .large, on: 16), on: 16) == ["宫保鸡丁", "饭"])
    }

    @Test func `on a Chinese printer a yuan sign takes two columns`() {
        let format = PaperFormat(columns: 20, rule: .doubleByte)
        let line = Line.pair("茶", "¥3.50", on: format)[0]
        #expect(line == Line("茶            ¥3.50"))
        #expect(line.columns(by: .doubleByte) == 20)
    }

    @Test func `what follows the first line hangs under it`() {
        #expect(
            text(Line.wrapped("- no onions at all please", indent: (2, 4), on: 16), on: 16)
                == ["  - no onions at", "    all please"])
    }

    @Test func `columns wrap each on their own`() {
        let cells = [
            ColumnCell("2", width: 3), ColumnCell("宫保鸡丁盖浇饭"),
            ColumnCell("56.00", width: 7, isRight: true),
        ]
        #expect(
            text(Line.columns(cells, indent: 1, on: 22), on: 22)
                == [" 2  宫保鸡丁盖   56.00", "    浇饭"])
    }

    @Test func `control characters never get into a line`() {
        #expect(Line("a\u{1B}@b\nc\td\u{9B}e\u{7F}f\r\ng").text == "a@b c def g")
        #expect(Line("café ¥").text == "café ¥")
    }

    @Test func `sizes are 1 or 2`() {
        #expect(Paper.Style(width: 0, height: 9) == Paper.Style(width: 1, height: 2))
    }
}
