import Cells

/// The wide letters, digits and signs of a Chinese keyboard, taken for the plain ones: `２＊１６` is
/// `2*16`.
extension Unicode.Scalar {
    /// The plain sign that this one stands for; itself where there is none.
    var plain: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
        case 0x3000: " "
        // Where a keyboard has the point, the stroke and the times sign.
        case 0x3002: "."
        case 0x3001: "/"
        case 0xD7: "*"
        default: self
        }
    }
}

extension Character {
    /// The plain sign that this one stands for.
    var plain: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
        return Character(scalar.plain)
    }
}

extension String {
    /// The same in plain signs.
    var plain: String { String(map(\.plain)) }
}

extension Key {
    /// The same key of a plain keyboard.
    var plain: Key {
        if case .character(let character) = self { .character(character.plain) } else { self }
    }
}
