/// How text is compared when something is looked for: small letters without accents, so that
/// `creme brulee` finds `Crème brûlée`; hanzi stay as they are, signs part words.
enum SearchText {
    /// The bytes to compare; words are parted by single spaces.
    static func folded(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars.lazy.map(\.plain) {
            if scalar.isASCII {
                add(ascii: UInt8(scalar.value), to: &folded)
            } else {
                add(scalar, to: &folded)
            }
        }
        while folded.last == space { folded.removeLast() }
        return folded
    }

    private static let space = UInt8(ascii: " ")

    private static func add(ascii byte: UInt8, to folded: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte + 32)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            folded.append(byte)
        // An apostrophe is inside a word, any other sign parts two.
        case UInt8(ascii: "'"): break
        default: if let last = folded.last, last != space { folded.append(space) }
        }
    }

    private static func add(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        if let plain = plainLetters[scalar] {
            folded += Array(plain.utf8)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            folded += Array(String(scalar).lowercased().utf8)
        } else if scalar.properties.generalCategory != .nonspacingMark, let last = folded.last,
            last != space
        {
            folded.append(space)
        }
    }

    /// Letters of European names as people type them who do not have them on their keyboard.
    private static let plainLetters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "ø": "o", "œ": "oe"]
        let groups = [
            ("a", "àáâãäåÀÁÂÃÄÅ"), ("c", "çÇćčĆČ"), ("e", "èéêëÈÉÊËěę"), ("i", "ìíîïÌÍÎÏ"),
            ("n", "ñÑńň"), ("o", "òóôõöÒÓÔÕÖØ"), ("u", "ùúûüÙÚÛÜů"), ("y", "ýÿÝ"),
            ("s", "šśŠ"), ("z", "žźżŽ"), ("l", "łŁ"), ("r", "řŘ"),
        ]
        for (plain, accented) in groups {
            for scalar in accented.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()
}
