/// Writes Codable values as nodes of one flat sheet: no object of its own for each field, for the
/// hub writes a few hundred of them for every round.
///
/// Containers know the sheet and their place there, so that a flattened value (a kind and its
/// fields) can be written by two containers into one object.
struct TreeEncoder: Encoder {
    let sheet: NodeSheet
    let place: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ sheet: NodeSheet = NodeSheet(), at place: Int = NodeSheet.root) {
        self.sheet = sheet
        self.place = place
    }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) -> KeyedEncodingContainer<Key> {
        sheet.set(.object, at: place)
        return KeyedEncodingContainer(KeyedNode<Key>(sheet: sheet, place: place))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        sheet.set(.list, at: place)
        return ListNode(sheet: sheet, place: place)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleNode(sheet: sheet, place: place)
    }
}

private struct KeyedNode<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let sheet: NodeSheet
    let place: Int

    var codingPath: [any CodingKey] { [] }

    private func field(_ key: Key, _ content: NodeSheet.Content) {
        _ = sheet.add(content, named: key.stringValue, to: place)
    }

    private func inner(_ key: Key) -> TreeEncoder {
        TreeEncoder(sheet, at: sheet.add(.nothing, named: key.stringValue, to: place))
    }

    mutating func encodeNil(forKey key: Key) { field(key, .value(.null)) }
    mutating func encode(_ value: String, forKey key: Key) { field(key, .value(.text(value))) }
    mutating func encode(_ value: Bool, forKey key: Key) { field(key, .value(.bool(value))) }
    mutating func encode(_ value: Int64, forKey key: Key) { field(key, .value(.integer(value))) }
    mutating func encode(_ value: Int, forKey key: Key) {
        field(key, .value(.integer(Int64(value))))
    }
    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        try value.encode(to: inner(key))
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        inner(key).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        inner(key).unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder { TreeEncoder(sheet, at: place) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { inner(key) }
}

private struct ListNode: UnkeyedEncodingContainer {
    let sheet: NodeSheet
    let place: Int
    private(set) var count = 0

    init(sheet: NodeSheet, place: Int) {
        self.sheet = sheet
        self.place = place
    }

    var codingPath: [any CodingKey] { [] }

    private mutating func element(_ content: NodeSheet.Content = .nothing) -> TreeEncoder {
        count += 1
        return TreeEncoder(sheet, at: sheet.add(content, named: "", to: place))
    }

    mutating func encodeNil() { _ = element(.value(.null)) }
    mutating func encode(_ value: String) { _ = element(.value(.text(value))) }
    mutating func encode(_ value: Bool) { _ = element(.value(.bool(value))) }
    mutating func encode(_ value: Int64) { _ = element(.value(.integer(value))) }
    mutating func encode(_ value: Int) { _ = element(.value(.integer(Int64(value)))) }
    mutating func encode<Value: Encodable>(_ value: Value) throws {
        try value.encode(to: element())
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        element().container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        element().unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder { element() }
}

private struct SingleNode: SingleValueEncodingContainer {
    let sheet: NodeSheet
    let place: Int

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { sheet.set(.value(.null), at: place) }
    mutating func encode(_ value: String) { sheet.set(.value(.text(value)), at: place) }
    mutating func encode(_ value: Bool) { sheet.set(.value(.bool(value)), at: place) }
    mutating func encode(_ value: Int64) { sheet.set(.value(.integer(value)), at: place) }
    mutating func encode(_ value: Int) { sheet.set(.value(.integer(Int64(value))), at: place) }
    mutating func encode<Value: Encodable>(_ value: Value) throws {
        // A primitive that no method above writes would come back here for ever.
        precondition(!(value is any Numeric) || value is Int || value is Int64, "integers only")
        try value.encode(to: TreeEncoder(sheet, at: place))
    }
}
