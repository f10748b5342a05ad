public import Vocabulary

/// What waiters type to find a dish by its Chinese name: the whole reading and its initials, as
/// `mapodoufu` and `mpdf` for 麻婆豆腐.
///
/// A character with several readings gives a key for each, for nobody remembers which one a list
/// has: 茄 is found as `qie` and as `jia`. What is no hanzi stands in the keys where it stands in
/// the name, letters small, and signs are left out: `XO酱` is `xojiang` and `xoj`.
public enum DishKeys {
    /// The most keys of each kind, whole readings and initials, that one name gets. Beyond it the
    /// rarer readings of its last characters are left out.
    public static let most = 16
    /// The longest key; more of a name nobody types.
    public static let longest = 40

    /// The keys of a name in all its Chinese texts, without repeats; none where it has no hanzi.
    ///
    /// - Parameters:
    ///   - names: The name.
    ///   - common: The usual reading of a character in small letters with `v` for ü, as in `lv`;
    ///     `nil` when it is not known. Asked only for characters that `ManyReadings` lacks.
    public static func keys(
        for names: LocalizedText, common: (UnicodeScalar) -> String?
    ) -> [String] {
        var keys: [String] = []
        var seen: Set<String> = []
        for language in Language.allCases where language.rawValue.hasPrefix("zh") {
            guard let text = names.texts[language], text.unicodeScalars.contains(where: isHanzi)
            else { continue }
            let parts = parts(of: text, common)
            let wholes = parts.map { readings in readings.map { $0.whole } }
            let initials = parts.map { readings in readings.map { $0.initial } }
            for key in spellings(wholes) + spellings(initials)
            where seen.insert(key).inserted {
                keys.append(key)
            }
        }
        return keys
    }

    /// Whether a character is a Chinese one.
    public static func isHanzi(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: true
        default: false
        }
    }

    // MARK: - Spelling

    private typealias Reading = (whole: String, initial: String)

    /// The readings of each character in turn; what is no hanzi reads as it is written.
    private static func parts(
        of text: String, _ common: (UnicodeScalar) -> String?
    ) -> [[Reading]] {
        text.unicodeScalars.compactMap { scalar in
            guard isHanzi(scalar) else {
                let letter = String(scalar).lowercased()
                return letter.utf8.allSatisfy(isKey) ? [(letter, letter)] : nil
            }
            let known = ManyReadings.readings(of: scalar) ?? common(scalar).map { [$0] } ?? []
            let readings = known.flatMap(typed).filter { $0.utf8.allSatisfy(isKey) }
            return readings.isEmpty ? nil : readings.map { ($0, String($0.prefix(1))) }
        }
    }

    /// A reading as people type it: ü is `v` on most keyboards, and `u` to those who forget it.
    private static func typed(_ reading: String) -> [String] {
        reading.contains("v")
            ? [reading, String(reading.map { $0 == "v" ? "u" : $0 })] : [reading]
    }

    private static func isKey(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// All ways to read the parts one after the other, those with usual readings first.
    private static func spellings(_ parts: [[String]]) -> [String] {
        var spellings = [""]
        for part in parts {
            var seen: Set<String> = []
            let next = part.filter { seen.insert($0).inserted }.flatMap { reading in
                spellings.map { $0 + reading }
            }
            spellings = Array(next.prefix(most))
        }
        return spellings.map { String($0.prefix(longest)) }.filter { !$0.isEmpty }
    }
}
