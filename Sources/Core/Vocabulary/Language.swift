/// A language that screens and paper can speak; the raw value is its BCP 47 tag.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case chineseSimplified = "zh-Hans"
    case english = "en"
    case chineseTraditional = "zh-Hant"
    case swedish = "sv"
    case german = "de"
}

/// A name in one or more languages.
public struct LocalizedText: Hashable, Sendable {
    /// One text a language, in the languages' order. A name has two or three and is looked into for
    /// every dish on paper: to look through so few is faster than to hash.
    private let entries: [Entry]

    private struct Entry: Hashable, Sendable {
        let language: Language
        let text: String
    }

    /// A name in the languages given; at least one.
    public init(_ texts: [Language: String]) {
        precondition(!texts.isEmpty, "a name needs at least one language")
        entries = Language.allCases.compactMap { language in
            texts[language].map { Entry(language: language, text: $0) }
        }
    }

    /// The text per language; never empty.
    public var texts: [Language: String] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.language, $0.text) })
    }

    /// The text in one language, if it has one.
    public subscript(language: Language) -> String? {
        for entry in entries where entry.language == language { return entry.text }
        return nil
    }

    /// The text in the first of these languages that has one, else in any language it has.
    public func text(in languages: [Language]) -> String {
        for language in languages {
            if let text = self[language] { return text }
        }
        return entries[0].text
    }

    /// The text in the first language and, where it differs, in the second.
    public func pair(in languages: [Language]) -> (main: String, second: String?) {
        let main = text(in: languages)
        for language in languages.dropFirst() {
            if let text = self[language], text != main { return (main, text) }
        }
        return (main, nil)
    }

    /// This name with another one in brackets behind it, as in `Boiled Fish (half)`, in every
    /// language that either has.
    public func with(_ addition: LocalizedText) -> LocalizedText {
        let languages = Set((entries + addition.entries).map(\.language))
        let both = languages.map { ($0, "\(text(in: [$0])) (\(addition.text(in: [$0])))") }
        return LocalizedText(Dictionary(uniqueKeysWithValues: both))
    }
}

extension LocalizedText: Codable {
    /// Reads the wire form; throws `DecodingError` for anything else.
    ///
    /// A language that is not known here is passed over, as any unknown field is where messages are
    /// read openly, and refused as one where they are read strictly; a name in none but such
    /// languages is refused anywhere.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: TextKey.self)
        var texts: [Language: String] = [:]
        for key in container.allKeys {
            guard let language = Language(rawValue: key.stringValue) else { continue }
            texts[language] = try container.decode(String.self, forKey: key)
        }
        guard !texts.isEmpty else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no text at all"))
        }
        self.init(texts)
    }

    /// Writes the wire form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: TextKey.self)
        for entry in entries {
            let key = TextKey(stringValue: entry.language.rawValue)
            try container.encode(entry.text, forKey: key)
        }
    }
}
