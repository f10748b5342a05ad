/// The shape of one character: 16 rows of dots.
public struct Glyph: Equatable, Sendable {
    /// Dots from left to right: 8, or 16 for hanzi.
    public let width: Int
    /// The 16 rows from top to bottom; the leftmost dot is the highest of `width` bits.
    public let rows: [UInt16]

    /// Whether there is ink at a place, both counted from 0, from the upper left corner: `x` below
    /// `width`, `y` below `height`. Traps where there is no such row.
    public func hasInk(_ x: Int, _ y: Int) -> Bool {
        rows[y] >> (width - 1 - x) & 1 == 1
    }

    /// Rows of dots in every glyph.
    public static let height = 16
}

/// A font of dots, in GNU Unifont's hex format: one line for each character, its number in
/// hexadecimal, a colon, and its rows as 32 digits (8 dots wide) or 64 (16 dots wide).
///
/// The lines must stand in ascending order, as they do in the files that are published: they are
/// searched as they are, since a slip needs some hundred of the 57,000.
public struct GlyphFont: Sendable {
    private let hex: [UInt8]

    /// A font.
    ///
    /// - Parameter hex: The bytes of the file.
    public init(hex: [UInt8]) {
        self.hex = hex
    }

    /// The shape of a character; `nil` when the font has none, or it is made of several scalars.
    public func glyph(for character: Character) -> Glyph? {
        let scalars = character.unicodeScalars
        guard let scalar = scalars.first, scalars.count == 1 else { return nil }
        return glyph(for: scalar)
    }

    /// The shape of a scalar; `nil` when the font has none.
    public func glyph(for scalar: Unicode.Scalar) -> Glyph? {
        // Both are the beginnings of lines.
        var low = 0
        var high = hex.count
        while low < high {
            let start = startOfLine(at: (low + high) / 2)
            guard let (code, colon) = number(from: start) else { return nil }
            if code == scalar.value { return glyph(from: colon + 1) }
            if code > scalar.value { high = start } else { low = endOfLine(from: colon) + 1 }
        }
        return nil
    }

    private func startOfLine(at place: Int) -> Int {
        var start = place
        while start > 0, hex[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    private func endOfLine(from place: Int) -> Int {
        hex[place...].firstIndex(of: UInt8(ascii: "\n")) ?? hex.count
    }

    /// The number that a line begins with, and where its colon stands.
    private func number(from start: Int) -> (code: UInt32, colon: Int)? {
        var code: UInt32 = 0
        for place in start..<min(start + 9, hex.count) {
            if hex[place] == UInt8(ascii: ":") { return (code, place) }
            guard let digit = digit(at: place) else { return nil }
            code = code << 4 | UInt32(digit)
        }
        return nil
    }

    private func glyph(from start: Int) -> Glyph? {
        let digits = endOfLine(from: start) - start
        guard digits == 32 || digits == 64 else { return nil }
        let perRow = digits / Glyph.height
        var rows: [UInt16] = []
        for row in 0..<Glyph.height {
            var bits: UInt16 = 0
            for place in start + row * perRow..<start + (row + 1) * perRow {
                guard let digit = digit(at: place) else { return nil }
                bits = bits << 4 | UInt16(digit)
            }
            rows.append(bits)
        }
        return Glyph(width: perRow * 4, rows: rows)
    }

    private func digit(at place: Int) -> UInt8? {
        switch hex[place] {
        case 0x30...0x39: hex[place] - 0x30
        case 0x41...0x46: hex[place] - 0x41 + 10
        case 0x61...0x66: hex[place] - 0x61 + 10
        default: nil
        }
    }
}
