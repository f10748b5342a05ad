/// Reads Codable values from a tree and remembers which fields were asked for: what is left over is
/// an unknown field.
final class TreeDecoder: Decoder {
    let tree: JSONTree
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]
    private let asked: AskedFields

    init(_ tree: JSONTree) {
        self.tree = tree
        codingPath = []
        asked = AskedFields()
    }

    private init(_ tree: JSONTree, _ codingPath: [any CodingKey], _ asked: AskedFields) {
        self.tree = tree
        self.codingPath = codingPath
        self.asked = asked
    }

    func nested(_ tree: JSONTree, _ key: any CodingKey) -> TreeDecoder {
        TreeDecoder(tree, codingPath + [key], asked)
    }

    /// The whole value, whatever it holds: nothing in it is unknown.
    func wholeValue() -> JSONTree {
        asked.everything(below: Self.names(codingPath))
        return tree
    }

    /// Notes that a field of this object was asked for.
    func ask(for key: any CodingKey) {
        asked.field(Self.names(codingPath + [key]))
    }

    /// The first field, in the order of its path, that nobody asked for.
    func unknownField() -> String? {
        asked.unknown(in: tree, at: [])?.joined(separator: ".")
    }

    /// `command.lines.0.item`
    static func text(of path: [any CodingKey]) -> String {
        names(path).joined(separator: ".")
    }

    /// The names as they stand in the tree: a dish's number `043` has an integer value too, and
    /// that is another name.
    private static func names(_ path: [any CodingKey]) -> [String] {
        path.map(\.stringValue)
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

/// The paths of all fields that were asked for; lists of names, for a name may hold a dot itself.
private final class AskedFields {
    private var fields: Set<[String]> = []
    private var whole: Set<[String]> = []

    func field(_ path: [String]) { fields.insert(path) }
    func everything(below path: [String]) { whole.insert(path) }

    func unknown(in tree: JSONTree, at path: [String]) -> [String]? {
        if whole.contains(path) { return nil }
        switch tree {
        case .object(let object):
            for key in object.keys.sorted() {
                let inner = path + [key]
                guard fields.contains(inner) else { return inner }
                if let value = object[key], let found = unknown(in: value, at: inner) {
                    return found
                }
            }
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                if let found = unknown(in: element, at: path + ["\(index)"]) { return found }
            }
        default: break
        }
        return nil
    }
}

extension TreeDecoder {
    /// A value of a type, from the tree at this place.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        switch type {
        case is String.Type: return try cast(tree.text, "a text")
        case is Bool.Type:
            guard case .bool(let bool) = tree else { throw mismatch("true or false") }
            return try cast(bool, "true or false")
        default: return try Value(from: self)
        }
    }

    func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        guard let integer = tree.integer, let value = Value(exactly: integer) else {
            throw mismatch("an integer")
        }
        return value
    }

    private func cast<Value>(_ value: (some Any)?, _ expected: String) throws -> Value {
        guard let value = value as? Value else { throw mismatch(expected) }
        return value
    }
}
