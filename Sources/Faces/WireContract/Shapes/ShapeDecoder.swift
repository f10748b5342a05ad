/// What an object asked for while it read itself.
final class ShapeNotes {
    let book: ShapeBook
    let choices: [String: Choice]
    private(set) var fields: [ShapeField] = []
    private var asked: Set<String> = []

    init(book: ShapeBook, choices: [String: Choice]) {
        self.book = book
        self.choices = choices
    }

    /// Somebody asks whether a field is there: it may be left out.
    func isThere(_ name: String) -> Bool {
        asked.insert(name)
        guard choices[name] == .absent else { return true }
        note(ShapeField(name: name, shape: nil, isOptional: true))
        return false
    }

    /// A field is read.
    func value<Value: Decodable>(_ type: Value.Type, of name: String) throws -> Value {
        let (shape, sample) = try book.look(at: type)
        note(ShapeField(name: name, shape: shape, isOptional: asked.contains(name)))
        guard case .value(let index) = choices[name],
            let listed = type as? any (CaseIterable & RawRepresentable).Type,
            let chosen = Self.value(of: listed, at: index) as? Value
        else { return sample }
        return chosen
    }

    private func note(_ field: ShapeField) {
        if !fields.contains(where: { $0.name == field.name }) { fields.append(field) }
    }

    private static func value<Value: CaseIterable & RawRepresentable>(
        of type: Value.Type, at index: Int
    ) -> Any {
        Array(type.allCases)[index]
    }
}

/// Gives a type whatever it asks for, and has it noted.
struct ShapeDecoder: Decoder {
    let notes: ShapeNotes
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ShapeContainer(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw ShapeFault.isReadOtherwise("a list without a type")
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw ShapeFault.isReadOtherwise("a single value that nobody described")
    }
}

private struct ShapeContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ShapeDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { decoder.notes.isThere(key.stringValue) }
    func decodeNil(forKey key: Key) -> Bool { false }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder.notes.value(type, of: key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw ShapeFault.isReadOtherwise("\(key.stringValue) without a type")
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw ShapeFault.isReadOtherwise("\(key.stringValue) without a type")
    }
    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { decoder }
}
