import CNcursesW
import Cells
import Foundation

/// What of a text a terminal is given: exactly as many cells as the frame counted, whatever the
/// C library thinks of a character.
///
/// ncurses places text by the C library's widths. Where these differ from ours, as with new emoji,
/// what is drawn would move all that stands right of it: a sign of the right width goes there
/// instead.
struct Glyphs {
    /// Whether lines are drawn of ASCII.
    let isASCII: Bool
    /// The most combining marks that ncurses keeps with a character.
    private static let mostMarks = 4

    /// The wide characters of a text.
    func wide(_ text: String) -> [wchar_t] {
        var wide: [wchar_t] = []
        wide.reserveCapacity(text.utf8.count)
        for character in text {
            let scalars = character.unicodeScalars
            if let value = scalars.first?.value, value >= 0x20, value < 0x7F, scalars.count == 1 {
                wide.append(wchar_t(value))
            } else {
                add(character, to: &wide)
            }
        }
        return wide
    }

    private func add(_ character: Character, to wide: inout [wchar_t]) {
        let width = character.cellWidth
        let scalars = character.unicodeScalars
        guard let base = scalars.first(where: { $0.cellWidth > 0 }) else { return }
        if isASCII, let plain = Self.plain(base) {
            wide.append(wchar_t(plain.value))
            if width == 2 { wide.append(Self.blank) }
            return
        }
        let real = Int(comanda_width(wchar_t(base.value)))
        // Half a flag, and what asks for its picture, are as wide as each terminal likes.
        guard real == width || (real == 1 && width == 2), !Self.isHalfFlag(base) else {
            wide.append(Self.unknown)
            if width == 2 { wide.append(Self.blank) }
            return
        }
        wide.append(wchar_t(base.value))
        let marks = scalars.dropFirst().filter { $0.properties.generalCategory == .nonspacingMark }
            .filter { !Self.isPictureSelector($0) }
            .map { wchar_t($0.value) }.filter { comanda_width($0) == 0 }
        if real == width { wide += marks.prefix(Self.mostMarks) }
        if real < width { wide.append(Self.blank) }
    }

    private static func isHalfFlag(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private static func isPictureSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value)
    }

    private static let blank = wchar_t(0x20)
    private static let unknown = wchar_t(0x3F)

    /// A line or sign in ASCII; `nil` for anything that is text.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576,
            0x2578, 0x257A, 0x257C, 0x257E:
            "-"
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575,
            0x2577, 0x2579, 0x257B, 0x257D, 0x257F:
            "|"
        case 0x2550: "="
        case 0x250C...0x257F: "+"
        case 0x2580...0x259F: "#"
        case 0x2190, 0x25C0, 0x25C2, 0x2039: "<"
        case 0x2192, 0x25B6, 0x25B8, 0x203A: ">"
        case 0x2191, 0x25B2, 0x25B4: "^"
        case 0x2193, 0x25BC, 0x25BE: "v"
        case 0x2022, 0x25CF, 0x25A0, 0x25AA, 0x25C6, 0x2605: "*"
        case 0x25CB, 0x25A1, 0x25AB, 0x25C7, 0x2606: "o"
        case 0xB7, 0x2026: "."
        case 0x2713, 0x2714: "v"
        case 0x2715, 0x2717, 0x2718, 0xD7: "x"
        case 0x2010...0x2015, 0x2212: "-"
        case 0x26A0: "!"
        default: nil
        }
    }
}
