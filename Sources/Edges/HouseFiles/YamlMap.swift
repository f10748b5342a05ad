import Vocabulary

/// Keys and values in a file.
struct YamlMap {
    let notes: FileNotes
    /// The line it begins on, counted from 1.
    let line: Int
    /// The values whose keys are known.
    let values: [String: YamlValue]

    /// The value of a key that may be left out.
    subscript(key: Key) -> YamlValue? { values[key.name] }

    /// The value of a key that must be there.
    func value(_ key: Key) -> YamlValue? {
        if let value = values[key.name] { return value }
        notes.note(missing: key, line: line)
        return nil
    }

    /// The plain value of a key that must be there.
    func word(_ key: Key) -> Word? { value(key)?.word() }

    /// The name under a key, per language.
    ///
    /// - Parameter first: The first language of the house, which every name must have; `nil` when
    ///   it is not known.
    func names(_ key: Key, first: Language?) -> LocalizedText? {
        let keys = Language.allCases.map { Key($0.rawValue, "the name in this language") }
        guard let value = value(key), let map = value.map(keys) else { return nil }
        var texts: [Language: String] = [:]
        for (language, key) in zip(Language.allCases, keys) {
            texts[language] = map[key]?.word()?.line()
        }
        if let first, map.values[first.rawValue] == nil {
            notes.note(key, missingIn: first, line: value.line)
            return nil
        }
        // A text that could not be read was noted, and so was a name without any known language.
        if map.values.isEmpty, first == nil {
            value.refuse("\(key.name) is empty", instead: "write \(key.example)")
        }
        return texts.isEmpty ? nil : LocalizedText(texts)
    }
}
