extension Sheet {
    /// The table as a file that every spreadsheet program opens: UTF-8 with a byte order mark, by
    /// which Excel knows it, rows ended by CR LF, and cells in quotation marks where RFC 4180 asks
    /// for them.
    public var bytes: [UInt8] {
        var text = "\u{FEFF}"
        for row in rows {
            text += row.cells.map(quoted).joined(separator: String(separator.character))
            text += "\r\n"
        }
        return Array(text.utf8)
    }

    private func quoted(_ cell: String) -> String {
        let needsQuotes = cell.unicodeScalars.contains { scalar in
            scalar == "\"" || scalar == "\r" || scalar == "\n"
                || Separator.allCases.contains { $0.character.unicodeScalars.first == scalar }
        }
        let isPadded = cell.hasPrefix(" ") || cell.hasSuffix(" ")
        guard needsQuotes || isPadded else { return cell }
        var text = "\"".unicodeScalars
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { text.append(scalar) }
            text.append(scalar)
        }
        return String(text) + "\""
    }
}

/// Words in cells that a spreadsheet program would take for something else: `=1+1` for a formula
/// that it runs, `012` for the number 12, `1-2` for a day in January. An apostrophe before them
/// keeps them what they are.
public enum GuardedCell {
    private static let beginnings: Set<UnicodeScalar> = [
        "=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠",
    ]

    /// A word as it may stand in a cell.
    public static func cell(of text: String) -> String {
        isAtRisk(text) ? "'" + text : text
    }

    /// The word that a cell holds.
    public static func text(of cell: String) -> String {
        guard cell.unicodeScalars.first == "'" else { return cell }
        let text = String(cell.unicodeScalars.dropFirst())
        return isAtRisk(text) ? text : cell
    }

    private static func isAtRisk(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return beginnings.contains(first) || ("0"..."9").contains(first)
    }
}
