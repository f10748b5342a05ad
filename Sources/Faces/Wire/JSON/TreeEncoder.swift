/// Writes Codable values into a tree.
///
/// Containers write into boxes, so that a flattened value (a kind and its fields) can be written by
/// two containers over one object.
final class TreeEncoder: Encoder {
    let box: Box
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(box: Box = Box(), codingPath: [any CodingKey] = []) {
        self.box = box
        self.codingPath = codingPath
    }

    /// A place in the tree that is still being written.
    final class Box {
        var value: JSONTree?
        var fields: [(String, Box)] = []
        var elements: [Box] = []
        var isObject = false

        func field(_ key: String) -> Box {
            isObject = true
            let box = Box()
            fields.append((key, box))
            return box
        }

        func element() -> Box {
            let box = Box()
            elements.append(box)
            return box
        }

        var tree: JSONTree {
            if let value { return value }
            if isObject {
                return .object(
                    Dictionary(fields.map { ($0.0, $0.1.tree) }) { _, newer in newer })
            }
            return .list(elements.map(\.tree))
        }
    }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) -> KeyedEncodingContainer<Key> {
        box.isObject = true
        return KeyedEncodingContainer(KeyedBox<Key>(box: box, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        ListBox(box: box, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleBox(box: box, codingPath: codingPath)
    }
}

extension TreeEncoder.Box {
    func write<Value: Encodable>(_ value: Value, _ path: [any CodingKey]) throws {
        switch value {
        case let text as String: self.value = .text(text)
        case let bool as Bool: self.value = .bool(bool)
        case let integer as Int64: self.value = .integer(integer)
        case let integer as Int: self.value = .integer(Int64(integer))
        default: try value.encode(to: TreeEncoder(box: self, codingPath: path))
        }
    }
}

private struct KeyedBox<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let box: TreeEncoder.Box
    let codingPath: [any CodingKey]

    mutating func encodeNil(forKey key: Key) { box.field(key.stringValue).value = .null }
    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        try box.field(key.stringValue).write(value, codingPath + [key])
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(box: box.field(key.stringValue), codingPath: codingPath + [key])
            .container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer(
        forKey key: Key
    ) -> any UnkeyedEncodingContainer {
        ListBox(box: box.field(key.stringValue), codingPath: codingPath + [key])
    }
    mutating func superEncoder() -> any Encoder {
        TreeEncoder(box: box, codingPath: codingPath)
    }
    mutating func superEncoder(forKey key: Key) -> any Encoder {
        TreeEncoder(box: box.field(key.stringValue), codingPath: codingPath + [key])
    }
}

private struct ListBox: UnkeyedEncodingContainer {
    let box: TreeEncoder.Box
    let codingPath: [any CodingKey]

    var count: Int { box.elements.count }

    mutating func encodeNil() { box.element().value = .null }
    mutating func encode<Value: Encodable>(_ value: Value) throws {
        try box.element().write(value, codingPath + [IndexKey(count)])
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(box: box.element(), codingPath: codingPath).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        ListBox(box: box.element(), codingPath: codingPath)
    }
    mutating func superEncoder() -> any Encoder {
        TreeEncoder(box: box.element(), codingPath: codingPath)
    }
}

private struct SingleBox: SingleValueEncodingContainer {
    let box: TreeEncoder.Box
    let codingPath: [any CodingKey]

    mutating func encodeNil() { box.value = .null }
    mutating func encode<Value: Encodable>(_ value: Value) throws {
        // A primitive that `write` does not know would come back here for ever.
        precondition(!(value is any Numeric) || value is Int || value is Int64, "integers only")
        try box.write(value, codingPath)
    }
}
