public import Vocabulary

/// What waiters type to find a dish by its Chinese name: the whole reading and its initials, as
/// `mapodoufu` and `mpdf` for 麻婆豆腐.
///
/// A character with several readings gives a key for each, for nobody remembers which one a list
/// has: 茄 is found as `qie` and as `jia`. What is no hanzi stands in the keys where it stands in
/// the name, letters small, and signs are left out: `XO酱` is `xojiang` and `xoj`.
public enum DishKeys {
    /// The most keys of each kind, whole readings and initials, that one name gets. First comes the
    /// usual reading of every character, then each other reading of one of them, then of two.
    public static let most = 32
    /// The longest key; more of a name nobody types.
    public static let longest = 40

    /// The keys of a name in all its Chinese texts, without repeats; none where it has no hanzi.
    ///
    /// - Parameters:
    ///   - names: The name.
    ///   - common: How a character is typed, in small letters: the usual reading of a Chinese one,
    ///     with `v` for ü, as in `lv`; of others what they stand for, as `e` for è and `x` for Ｘ.
    ///     `nil` when it is not known. Asked of no ASCII and nothing that `ManyReadings` has.
    public static func keys(
        for names: LocalizedText, common: (UnicodeScalar) -> String?
    ) -> [String] {
        let texts = Language.allCases.filter { $0.rawValue.hasPrefix("zh") }
            .compactMap { names[$0] }
            .filter { $0.unicodeScalars.contains(where: isHanzi) }
        let spelled = texts.map { parts(of: $0, common) }
        func keys(_ way: (Reading) -> String) -> [String] {
            let all = spelled.flatMap { parts in spellings(parts.map { $0.map(way) }) }
            return Array(unique(all).prefix(most))
        }
        return unique(keys { $0.whole } + keys { $0.initial })
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
                let letters = scalar.isASCII ? String(scalar).lowercased() : common(scalar) ?? ""
                let isTyped = !letters.isEmpty && letters.utf8.allSatisfy(isKey)
                return isTyped ? [(letters, letters)] : nil
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

    /// The ways to read the parts one after the other: first all as usual, then with one read
    /// otherwise, then with two, until there are enough. So no part's readings crowd out another's.
    private static func spellings(_ parts: [[String]]) -> [String] {
        let parts = parts.map(unique)
        var ways = [(words: parts.map { $0[0] }, next: 0)]
        var turn = 0
        while turn < ways.count, ways.count < most {
            let way = ways[turn]
            turn += 1
            for place in parts.indices.dropFirst(way.next) {
                for reading in parts[place].dropFirst() where ways.count < most {
                    var words = way.words
                    words[place] = reading
                    ways.append((words, place + 1))
                }
            }
        }
        return ways.map { String($0.words.joined().prefix(longest)) }.filter { !$0.isEmpty }
    }

    private static func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}
