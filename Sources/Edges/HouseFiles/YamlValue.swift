import Vocabulary
import Yams

/// A key that a file may have, with an example of what to write there.
struct Key: Hashable, Sendable {
    let name: String
    let example: String

    init(_ name: String, _ example: String) {
        self.name = name
        self.example = example
    }

    /// A key whose value is a list.
    static func list(_ name: String) -> Key {
        Key(name, "a list, each entry on a line that begins with '- '")
    }
}

/// A value in a file: it knows its key and its line, and notes what is wrong about it.
struct YamlValue {
    let node: Node
    let key: Key
    let notes: FileNotes

    /// The line it begins on, counted from 1.
    var line: Int { node.mark?.line ?? 1 }

    /// Notes a problem with this value.
    func refuse(_ what: String, instead: String) {
        notes.note(what, instead: instead, line: line)
    }

    /// The value as it stands in the file: `012` stays `012`, `no` stays `no`.
    func word() -> Word? {
        guard let scalar = node.scalar else {
            refuse("\(key.name) is not a plain value", instead: "write \(key.example)")
            return nil
        }
        guard !scalar.string.isEmpty else {
            refuse("\(key.name) is empty", instead: "write \(key.example)")
            return nil
        }
        return Word(text: scalar.string, value: self)
    }

    /// The value as keys and values; a key that is not one of these is a problem.
    func map(_ keys: [Key]) -> YamlMap? {
        guard let mapping = node.mapping else {
            let names = keys.map(\.name).joined(separator: ", ")
            refuse("\(key.name) has no keys", instead: "write 'key: value' with the keys \(names)")
            return nil
        }
        var values: [String: YamlValue] = [:]
        for (name, node) in mapping {
            let text = name.scalar?.string ?? "?"
            guard let key = keys.first(where: { $0.name == text }) else {
                notes.note(
                    "unknown key '\(text)'",
                    instead: suggestion(for: text, among: keys.map(\.name)),
                    line: name.mark?.line)
                continue
            }
            values[text] = YamlValue(node: node, key: key, notes: notes)
        }
        return YamlMap(notes: notes, line: line, values: values)
    }

    /// How many keys the value has, known or not; `nil` when it has none at all.
    var keyCount: Int? { node.mapping?.count }

    /// How many values the list has; `nil` when it is none.
    var count: Int? { node.sequence?.count }

    /// The value as a list.
    func list(atLeast minimum: Int = 0) -> [YamlValue]? {
        guard let sequence = node.sequence else {
            refuse("\(key.name) is not a list", instead: "write \(key.example)")
            return nil
        }
        guard sequence.count >= minimum else {
            refuse("\(key.name) is empty", instead: "write \(key.example)")
            return nil
        }
        return sequence.map { YamlValue(node: $0, key: key, notes: notes) }
    }

    /// A list of plain values, each read by `read`; `nil` when one of them could not be.
    func words<Value: Hashable>(
        atLeast minimum: Int = 0, read: (Word) -> Value?
    ) -> [Value]? {
        list(atLeast: minimum)?.map { $0.word().flatMap(read) }.wholeOrNil()
    }

    /// The same, where naming something twice is a mistake.
    func uniqueWords<Value: Hashable>(
        atLeast minimum: Int = 0, read: (Word) -> Value?
    ) -> [Value]? {
        var seen: Set<Value> = []
        return words(atLeast: minimum) { word in
            guard let value = read(word) else { return nil }
            if !seen.insert(value).inserted {
                word.refuse("\(word.said) stands here twice", instead: "keep one of them")
            }
            return value
        }
    }

    /// A list of entries that each have an id, read by `read`; `nil` when one of them could not be.
    func entries<Thing, Value>(
        _ keys: [Key], in ids: IDRegister<Thing>, read: (YamlMap, Code<Thing>?) -> Value?
    ) -> [Value]? {
        guard let list = list(atLeast: 1) else {
            ids.isWhole = false
            return nil
        }
        return list.map { value in
            guard let entry = value.map(keys) else {
                ids.isWhole = false
                return nil
            }
            return read(entry, ids.enter(entry))
        }
        .wholeOrNil()
    }
}

extension Array {
    /// The values when none is missing.
    fileprivate func wholeOrNil<Value>() -> [Value]? where Element == Value? {
        let values = compactMap(\.self)
        return values.count == count ? values : nil
    }
}
