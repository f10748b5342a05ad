import EscPos
import HouseRules

/// What one printer can do, as its entry says it: a known model, with or without exceptions, or
/// everything in full.
struct PrinterAbilities {
    let columns: Int
    let encoding: PrinterSetup.Encoding
    let proof: PrinterSetup.Proof
    let codePages: [String: Int]

    /// The keys an entry may have.
    static let keys = [profile, columns, encoding, codePages, proof]

    /// Reads an entry; `nil` when something is wrong, which is noted.
    init?(_ entry: YamlMap) {
        var model: PrinterProfile?
        if let value = entry[Self.profile] {
            guard let known = value.word().flatMap(Self.model) else { return nil }
            model = known
        }
        let columns = Self.own(Self.columns, entry, or: model?.columns) { $0.number(24...64) }
        let encoding = Self.own(Self.encoding, entry, or: model.map(Self.encoding(of:))) {
            $0.choice(among: [.gb18030, .big5, .latin])
        }
        let proof = Self.own(Self.proof, entry, or: model.map(Self.proof(of:))) {
            $0.choice(among: [.processID, .status])
        }
        let codePages = Self.codePages(entry, model)
        guard let columns, let encoding, let proof, let codePages else { return nil }
        guard encoding != .latin || !codePages.isEmpty else {
            entry.notes.note(
                "a latin printer has no code_pages",
                instead: "add code_pages: \(Self.codePages.example)", line: entry.line)
            return nil
        }
        self.columns = columns
        self.encoding = encoding
        self.proof = proof
        self.codePages = codePages
    }

    /// What an entry says itself, or what is known of its model where it says nothing.
    private static func own<Value>(
        _ key: Key, _ entry: YamlMap, or known: Value?, read: (Word) -> Value?
    ) -> Value? {
        if entry[key] == nil, let known { return known }
        return entry.word(key).flatMap(read)
    }

    private static func model(_ word: Word) -> PrinterProfile? {
        if let model = PrinterProfile.model(named: word.text) { return model }
        let names = PrinterProfile.models.map(\.name)
        word.refuse("\(word.said) is not known", instead: suggestion(for: word.text, among: names))
        return nil
    }

    /// Pages of the entry's own stand instead of all of the model's: it knows them better.
    private static func codePages(_ entry: YamlMap, _ model: PrinterProfile?) -> [String: Int]? {
        guard let value = entry[codePages] else {
            let known = (model?.codePages ?? [:]).map { ($0.key.rawValue, Int($0.value)) }
            return Dictionary(uniqueKeysWithValues: known)
        }
        let keys = CodePage.allCases.map { Key($0.rawValue, "19") }
        guard let map = value.map(keys), map.values.count == value.keyCount else {
            return nil
        }
        var numbers: [String: Int] = [:]
        for key in keys {
            guard let word = map[key]?.word() else { continue }
            guard let number = word.number(0...255) else { return nil }
            if let other = numbers.first(where: { $0.value == number })?.key {
                word.refuse("\(word.said) is the number of \(other) already")
            }
            numbers[key.name] = number
        }
        return numbers.count == map.values.count ? numbers : nil
    }

    private static func encoding(of model: PrinterProfile) -> PrinterSetup.Encoding {
        switch model.encoding {
        case .gb18030: .gb18030
        case .big5: .big5
        case .latin: .latin
        }
    }

    private static func proof(of model: PrinterProfile) -> PrinterSetup.Proof {
        model.supportsProcessID ? .processID : .status
    }

    private static let profile = Key("profile", "chinese-80")
    private static let columns = Key("columns", "48")
    private static let encoding = Key("encoding", "gb18030")
    private static let codePages = Key("code_pages", "{cp858: 19, cp1252: 16}")
    private static let proof = Key("proof", "process-id or status")
}
