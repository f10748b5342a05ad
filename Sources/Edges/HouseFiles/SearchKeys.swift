/// Reads what is typed to find a dish or a set, where the menu says so itself.
enum SearchKeys {
    /// The key in a menu.
    static let key = Key("keys", "a list such as [mpdf, mapodoufu]")

    /// The most keys that a dish may have.
    static let most = 16
    /// The longest key.
    static let longest = 40

    /// The keys, none when the entry says nothing; `nil` when something is wrong, which is noted.
    static func read(_ entry: YamlMap) -> [String]? {
        guard let value = entry[key] else { return [] }
        guard let keys = value.uniqueWords(atLeast: 1, read: read) else { return nil }
        guard keys.count <= most else {
            value.refuse(
                "there are \(keys.count) keys, at most \(most) can be",
                instead: "keep those that are typed most")
            return nil
        }
        return keys
    }

    private static func read(_ word: Word) -> String? {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let isTypeable = word.text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) }
        if isTypeable, word.text.utf8.count <= longest { return word.text }
        word.refuse(
            "\(word.said) is not what can be typed everywhere",
            instead: "write 1 to \(longest) of a-z and 0-9, such as mpdf")
        return nil
    }
}
