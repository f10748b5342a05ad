import Sheets
import Testing

@Suite struct SheetTests {
    private func cells(_ text: String) throws -> [[String]] {
        try Sheet(reading: Array(text.utf8)).rows.map(\.cells)
    }

    @Test(arguments: [("a,b", Sheet.Separator.comma), ("a;b,c;d", .semicolon), ("a\tb", .tab)])
    func `the separator is what stands most often in the first row`(
        text: String, separator: Sheet.Separator
    ) throws {
        #expect(try Sheet(reading: Array(text.utf8)).separator == separator)
    }

    @Test func `a separator inside quotation marks separates nothing`() throws {
        let sheet = try Sheet(reading: Array("\"a,b,c,d\";e\nf;g".utf8))
        #expect(sheet.separator == .semicolon)
        #expect(sheet.rows.map(\.cells) == [["a,b,c,d", "e"], ["f", "g"]])
    }

    @Test func `a first line may name the separator and is not counted`() throws {
        let sheet = try Sheet(reading: Array("sep=;\r\na,x;b\r\n1,5;2\r\n".utf8))
        #expect(
            sheet.rows == [
                .init(number: 1, cells: ["a,x", "b"]), .init(number: 2, cells: ["1,5", "2"]),
            ])
    }

    @Test func `quotation marks are those of RFC 4180`() throws {
        #expect(
            try cells("\"a \"\"b\"\"\",\"c\r\nd\"\r\n\"\",e\r\n") == [
                ["a \"b\"", "c\r\nd"], ["", "e"],
            ])
    }

    @Test(arguments: ["a\nb\n", "a\r\nb\r\n", "a\rb", "\u{FEFF}a\nb"])
    func `a row ends as any machine ends it, and a byte order mark is no text`(
        text: String
    ) throws {
        #expect(try cells(text) == [["a"], ["b"]])
    }

    @Test func `rows without anything in them are counted and left out`() throws {
        let rows = try Sheet(reading: Array("a,b\n\n, \nc,d\n".utf8)).rows
        #expect(rows.map(\.number) == [1, 4])
    }

    @Test func `a cell with line breaks is in one row`() throws {
        let rows = try Sheet(reading: Array("a,\"b\n\nc\"\nd,e".utf8)).rows
        #expect(rows.map(\.number) == [1, 2])
    }

    @Test func `an open quotation mark is found where it was opened`() {
        #expect(throws: SheetProblem.self) { try cells("a,b\nc,\"d\ne,f") }
        do { _ = try cells("a,b\nc,\"d\ne,f") } catch {
            #expect(
                "\(error)" == "row 2, column B: a quotation mark is opened and never closed; "
                    + "close it, or write it twice where it belongs to the text")
        }
    }

    @Test func `text behind a quotation mark is a mistake`() {
        #expect(throws: SheetProblem.self) { try cells("a,\"b\"c\n") }
    }

    @Test func `other encodings are told apart from text`() {
        #expect(throws: SheetProblem.self) { try Sheet(reading: [0xFF, 0xFE, 0x61, 0]) }
    }

    @Test(arguments: ["sep=;\na;b\n\"c\n\n\";?\n", "a;b\r\"c\r\";?\r", "a;b\n1;\"?\"\n"])
    func `text that is not UTF-8 is told with its row and column`(text: String) {
        // What Excel writes in China: 你 in GBK.
        let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "?") ? [0xC4, 0xE3] : [$0] }
        let problem = #expect(throws: SheetProblem.self) { try Sheet(reading: bytes) }
        #expect(
            problem?.description == "row 2, column B: there is text that is not UTF-8; "
                + "save the file as 'CSV UTF-8' in your spreadsheet program")
    }

    @Test(arguments: Sheet.Separator.allCases)
    func `what is written is read again as it was`(separator: Sheet.Separator) throws {
        let rows = [
            ["kind", "a,b", "c;d"], ["e\tf", "g\"h", "\"\u{301}i"], [" j", "k\r\nl", "麻婆豆腐"],
        ]
        let sheet = Sheet(
            separator: separator,
            rows: rows.enumerated().map { .init(number: $0 + 1, cells: $1) })
        #expect(try Sheet(reading: sheet.bytes) == sheet)
    }

    @Test func `a file is written as Excel and RFC 4180 have it`() {
        let sheet = Sheet(
            separator: .comma, rows: [.init(number: 1, cells: ["a", "b \"c\", d", "锅"])])
        #expect(
            String(decoding: sheet.bytes, as: UTF8.self) == "\u{FEFF}a,\"b \"\"c\"\", d\",锅\r\n")
    }

    @Test func `columns are called as spreadsheets call them`() {
        #expect(
            [0, 25, 26, 51, 52, 701, 702].map(Sheet.letter) == [
                "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
            ])
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"), ("@a", "'@a"), ("012", "'012"),
        ("＝1", "'＝1"), ("'n Sous", "''n Sous"), ("Rice", "Rice"), ("", ""), ("鱼", "鱼"),
    ])
    func `a word that a spreadsheet would run or change stands behind an apostrophe`(
        text: String, cell: String
    ) {
        #expect(GuardedCell.cell(of: text) == cell)
        #expect(GuardedCell.text(of: cell) == text)
    }

    @Test func `an apostrophe that guards nothing is part of the word`() {
        #expect(GuardedCell.text(of: "'twas") == "'twas")
    }
}
