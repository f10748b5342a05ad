extension Sheet {
    /// Reads a table from the bytes of a file, UTF-8 with or without a byte order mark.
    ///
    /// The separator is the one of comma, semicolon and tab that stands most often in the first
    /// row, or the one that a first line `sep=;` names. Quotation marks are those of RFC 4180: a
    /// cell that begins with one ends with one, and `""` inside stands for one. Rows end with LF,
    /// CR LF or CR. Rows without anything in them are left out, and counted.
    ///
    /// - Throws: What keeps the bytes from being a table: UTF-16 first, then from the top the first
    ///   cell that is not UTF-8 or whose quotation marks are wrong.
    public init(reading bytes: [UInt8]) throws(SheetProblem) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw SheetProblem(
                row: nil, what: "this file is UTF-16",
                instead: "save it as 'CSV UTF-8' in your spreadsheet program")
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rest = bytes[...].dropFirst(bytes.starts(with: mark) ? mark.count : 0)
        let named = Self.namedSeparator(&rest)
        let separator = named ?? Self.likelySeparator(rest)
        var reader = CellReader(bytes: rest, separator: separator.character.asciiValue ?? 0)
        var rows: [Row] = []
        var number = 0
        while let cells = try reader.row(number + 1) {
            number += 1
            let row = Row(number: number, cells: cells)
            if !row.isBlank { rows.append(row) }
        }
        self.init(separator: separator, rows: rows)
    }

    /// The separator that a first line such as `sep=;` names; spreadsheets do not count that line.
    private static func namedSeparator(_ rest: inout ArraySlice<UInt8>) -> Separator? {
        let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, line.starts(with: Array("sep=".utf8)), let byte = line.last,
            let separator = Separator.allCases.first(where: { $0.character.asciiValue == byte })
        else { return nil }
        rest = rest.dropFirst(line.count)
        if rest.starts(with: [0x0D, 0x0A]) { rest = rest.dropFirst() }
        rest = rest.dropFirst()
        return separator
    }

    private static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> Separator {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            let isEnd = byte == 0x0A || byte == 0x0D
            if isEnd, !counts.isEmpty { break }
            if !isEnd { counts[byte, default: 0] += 1 }
        }
        func count(_ separator: Separator) -> Int {
            counts[separator.character.asciiValue ?? 0] ?? 0
        }
        return Separator.allCases.reversed().max { count($0) < count($1) } ?? .comma
    }
}

/// Takes one row after the other from the text of a table.
private struct CellReader {
    private static let quote = UInt8(ascii: "\"")

    var bytes: ArraySlice<UInt8>
    let separator: UInt8

    /// The next row; `nil` at the end.
    mutating func row(_ number: Int) throws(SheetProblem) -> [String]? {
        guard !bytes.isEmpty else { return nil }
        var cells: [String] = []
        while true {
            cells.append(try cell(number, column: cells.count))
            guard let byte = bytes.popFirst() else { return cells }
            if byte == separator { continue }
            if byte == 0x0D, bytes.first == 0x0A { bytes.removeFirst() }
            return cells
        }
    }

    /// The next cell; what ends it is left standing.
    private mutating func cell(_ row: Int, column: Int) throws(SheetProblem) -> String {
        guard bytes.first == Self.quote else {
            let text = bytes.prefix { !ends($0) }
            bytes = bytes.dropFirst(text.count)
            return try word(Array(text), row, column)
        }
        let letter = Sheet.letter(ofColumn: column)
        var text: [UInt8] = []
        bytes.removeFirst()
        while let byte = bytes.popFirst() {
            guard byte == Self.quote else {
                text.append(byte)
                continue
            }
            guard bytes.first == Self.quote else {
                if let next = bytes.first, !ends(next) {
                    throw SheetProblem(
                        row: row, column: "column \(letter)",
                        what: "there is text behind the closing quotation mark",
                        instead: "write a quotation mark inside a quoted cell twice")
                }
                return try word(text, row, column)
            }
            text.append(byte)
            bytes.removeFirst()
        }
        throw SheetProblem(
            row: row, column: "column \(letter)",
            what: "a quotation mark is opened and never closed",
            instead: "close it, or write it twice where it belongs to the text")
    }

    private func word(
        _ text: [UInt8], _ row: Int, _ column: Int
    ) throws(SheetProblem) -> String {
        if let word = String(validating: text, as: UTF8.self) { return word }
        throw SheetProblem(
            row: row, column: "column \(Sheet.letter(ofColumn: column))",
            what: "there is text that is not UTF-8",
            instead: "save the file as 'CSV UTF-8' in your spreadsheet program")
    }

    private func ends(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }
}
