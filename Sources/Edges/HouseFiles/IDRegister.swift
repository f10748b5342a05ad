import Vocabulary

/// The ids of one kind of thing: each may be given once, and others may refer to them.
final class IDRegister<Thing> {
    /// What the ids name, in a problem's words: `station`.
    let noun: String
    /// The key that holds the id.
    let key: Key
    /// Whether every id could be read. When not, a reference to an unknown one is not called a
    /// mistake: it may name the very entry that could not be read.
    var isWhole = true

    private var ids: [Code<Thing>] = []
    private var lines: [Code<Thing>: Int] = [:]

    init(noun: String, key: Key) {
        self.noun = noun
        self.key = key
    }

    /// Takes the id of an entry into the register.
    func enter(_ entry: YamlMap) -> Code<Thing>? {
        guard let word = entry.word(key), let id = code(word) else {
            isWhole = false
            return nil
        }
        if let line = lines[id] {
            word.refuse(
                "\(word.said) is taken already, on \(entry.notes.name(ofLine: line))",
                instead: "give every \(noun) its own")
            return id
        }
        ids.append(id)
        lines[id] = word.value.line
        return id
    }

    /// The thing that a word refers to.
    func find(_ word: Word) -> Code<Thing>? {
        let id = Code<Thing>(word.text)
        if let id, lines[id] != nil { return id }
        if isWhole {
            let instead = suggestion(for: word.text, among: ids.map(\.text))
            word.refuse("no \(noun) is called '\(word.text)'", instead: instead)
        }
        return nil
    }

    private func code(_ word: Word) -> Code<Thing>? {
        if let code = Code<Thing>(word.text) { return code }
        let instead = "write 1 to 32 characters of a-z, 0-9 and -, such as \(key.example)"
        word.refuse("\(word.said) cannot name a \(noun)", instead: instead)
        return nil
    }
}
