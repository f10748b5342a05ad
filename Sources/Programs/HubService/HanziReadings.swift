import Foundation
import Menus
import Pinyin

/// The usual readings of Chinese characters, as the system's library knows them; each is looked up
/// once.
final class HanziReadings {
    private var known: [UnicodeScalar: String?] = [:]

    /// The usual reading in small letters, `v` for ü; `nil` when the library has none.
    func common(_ scalar: UnicodeScalar) -> String? {
        if let reading = known[scalar] { return reading }
        let latin = String(scalar).applyingTransform(.toLatin, reverse: false)
        let reading = latin.flatMap(Self.typed)
        known[scalar] = .some(reading)
        return reading
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
