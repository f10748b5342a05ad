import Foundation
import Menus
import Pinyin

/// How characters are typed, as the system's library knows it: Chinese ones by their usual reading,
/// others by the letters they stand for. Each is looked up once.
final class HanziReadings {
    private var known: [UnicodeScalar: String?] = [:]

    /// The usual reading in small letters, `v` for ü; of a letter or digit the plain one, as `e`
    /// for è. `nil` when the library has none.
    func common(_ scalar: UnicodeScalar) -> String? {
        if let reading = known[scalar] { return reading }
        let isHanzi = DishKeys.isHanzi(scalar)
        let latin = String(scalar).applyingTransform(
            isHanzi ? .toLatin : StringTransform("Latin-ASCII"), reverse: false)
        let reading = latin.flatMap(isHanzi ? Self.typed : Self.plain)
        known[scalar] = .some(reading)
        return reading
    }

    /// The letters and digits alone, small.
    private static func plain(_ ascii: String) -> String? {
        let letters = ascii.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return letters.isEmpty ? nil : letters
    }

    /// `lǜ` as it is typed: `lv`. Tones are left out.
    private static func typed(_ latin: String) -> String? {
        var letters = ""
        for scalar in latin.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "\u{308}" where letters.hasSuffix("u"):
                letters.removeLast()
                letters += "v"
            case let mark where mark.properties.generalCategory == .nonspacingMark: continue
            default: letters.unicodeScalars.append(scalar)
            }
        }
        let isReading = letters.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        return isReading && !letters.isEmpty ? letters : nil
    }
}

extension HanziReadings {
    /// A dish with the keys it is found by: those that its menu says, else those of its name.
    func found(_ item: MenuItem) -> MenuItem {
        guard item.keys == nil else { return item }
        let keys = DishKeys.keys(for: item.names, common: common)
        return keys.isEmpty ? item : item.found(by: keys)
    }

    /// A set meal with the keys it is found by, as for a dish.
    func found(_ combo: ComboMeal) -> ComboMeal {
        guard combo.keys == nil else { return combo }
        let keys = DishKeys.keys(for: combo.names, common: common)
        return keys.isEmpty ? combo : combo.found(by: keys)
    }
}
