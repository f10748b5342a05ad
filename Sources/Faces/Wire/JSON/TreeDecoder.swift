/// Reads Codable values from a tree and remembers which fields were asked for: what is left over is
/// an unknown field.
///
/// There is one for each place that is read, however often it is asked for: it is what remembers.
final class TreeDecoder: Decoder {
    let tree: JSONTree
    /// It lives as long as this: it remembers this one until all is read.
    private unowned let outer: TreeDecoder?
    private let key: (any CodingKey)?
    /// The fields of this object that were asked for; some more than once.
    private var asked: [String] = []
    /// What was read below, by field or by place in a list.
    private var inner: [(name: String, decoder: TreeDecoder)] = []
    /// The same by name, where they are many.
    private var named: [String: TreeDecoder] = [:]
    private var elements: [TreeDecoder?] = []
    /// Whether all of it was taken as it stands: nothing in it is unknown.
    private var isTaken = false

    init(_ tree: JSONTree) {
        self.tree = tree
        outer = nil
        key = nil
    }

    private init(_ tree: JSONTree, _ key: any CodingKey, in outer: TreeDecoder) {
        self.tree = tree
        self.key = key
        self.outer = outer
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    var codingPath: [any CodingKey] {
        guard let outer, let key else { return [] }
        return outer.codingPath + [key]
    }

    /// The place of a field.
    func field(_ name: String, _ tree: JSONTree, _ key: any CodingKey) -> TreeDecoder {
        if let known = below(name) { return known }
        let decoder = TreeDecoder(tree, key, in: self)
        inner.append((name, decoder))
        if inner.count == Self.few { for place in inner { named[place.name] = place.decoder } }
        if inner.count > Self.few { named[name] = decoder }
        return decoder
    }

    /// Objects of the house's own types have no more fields: to look for one among so few is
    /// faster than to hash its name.
    private static let few = 32

    private func below(_ name: String) -> TreeDecoder? {
        inner.count < Self.few ? inner.last { $0.name == name }?.decoder : named[name]
    }

    /// The place of an element of a list.
    func element(_ index: Int, of list: [JSONTree]) -> TreeDecoder {
        if elements.isEmpty { elements = Array(repeating: nil, count: list.count) }
        if let known = elements[index] { return known }
        let decoder = TreeDecoder(list[index], IndexKey(index), in: self)
        elements[index] = decoder
        return decoder
    }

    /// The whole value, whatever it holds.
    func wholeValue() -> JSONTree {
        isTaken = true
        return tree
    }

    /// Notes that a field of this object was asked for.
    func ask(for name: String) {
        // A field that may be missing is asked for three times in a row.
        if asked.last != name { asked.append(name) }
    }

    func mismatch(_ expected: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: "write \(expected)"))
    }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let fields) = tree else { throw mismatch("an object") }
        return KeyedDecodingContainer(KeyedTree(decoder: self, fields: fields))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .list(let elements) = tree else { throw mismatch("a list") }
        return ListTree(decoder: self, elements: elements)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        SingleTree(decoder: self)
    }
}

// MARK: What nobody asked for

extension TreeDecoder {
    /// The first field, in the order of its path, that nobody asked for.
    func unknownField() -> String? {
        if Self.isKnown(tree, to: self) { return nil }
        return Self.unknown(in: tree, to: self)?.joined(separator: ".")
    }

    /// `command.lines.0.item`. The names are as they stand in the tree: a dish's number `043` has
    /// an integer value too, and that is another name.
    static func text(of path: [any CodingKey]) -> String {
        path.map(\.stringValue).joined(separator: ".")
    }

    private func below(_ index: Int) -> TreeDecoder? {
        elements.indices.contains(index) ? elements[index] : nil
    }

    /// Whether every field of a tree was asked for, in whatever order they are looked at.
    private static func isKnown(_ tree: JSONTree, to decoder: TreeDecoder?) -> Bool {
        if decoder?.isTaken == true { return true }
        switch tree {
        case .object(let object):
            guard let decoder else { return object.isEmpty }
            let many = object.count > few ? Set(decoder.asked) : nil
            return object.allSatisfy { name, value in
                (many?.contains(name) ?? decoder.asked.contains(name))
                    && isKnown(value, to: decoder.below(name))
            }
        case .list(let list):
            return list.indices.allSatisfy { isKnown(list[$0], to: decoder?.below($0)) }
        default: return true
        }
    }

    private static func unknown(in tree: JSONTree, to decoder: TreeDecoder?) -> [String]? {
        if decoder?.isTaken == true { return nil }
        switch tree {
        case .object(let object):
            let asked = Set(decoder?.asked ?? [])
            for (name, value) in object.sorted(by: { $0.key < $1.key }) {
                guard asked.contains(name) else { return [name] }
                if let path = unknown(in: value, to: decoder?.below(name)) { return [name] + path }
            }
        case .list(let list):
            for (index, value) in list.enumerated() {
                guard let path = unknown(in: value, to: decoder?.below(index)) else { continue }
                return ["\(index)"] + path
            }
        default: break
        }
        return nil
    }
}

extension TreeDecoder {
    /// A value of a type, from the tree at this place.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

    func text() throws -> String {
        guard case .text(let text) = tree else { throw mismatch("a text") }
        return text
    }

    func bool() throws -> Bool {
        guard case .bool(let bool) = tree else { throw mismatch("true or false") }
        return bool
    }

    func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        guard let integer = tree.integer, let value = Value(exactly: integer) else {
            throw mismatch("an integer")
        }
        return value
    }
}
