/// A part of a document that people read: its fields keep the order they were written in.
enum Node: Sendable {
    case bool(Bool)
    case integer(Int64)
    case text(String)
    case list([Node])
    case object([(name: String, value: Node)])

    /// A reference to another place in the document.
    static func reference(_ place: String) -> Node { ["$ref": .text("#/\(place)")] }

    /// A list of texts.
    static func texts(_ texts: [String]) -> Node { .list(texts.map(Node.text)) }

    /// This object with more fields behind its own.
    func with(_ fields: Node) -> Node {
        guard case .object(let own) = self, case .object(let more) = fields else { return self }
        return .object(own + more)
    }

    /// This object with one more field, when there is a value for it.
    func with(_ name: String, _ value: Node?) -> Node {
        value.map { with(.object([(name, $0)])) } ?? self
    }
}

extension Node: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    init(stringLiteral text: String) { self = .text(text) }
}

extension Node: ExpressibleByIntegerLiteral {
    init(integerLiteral integer: Int64) { self = .integer(integer) }
}

extension Node: ExpressibleByBooleanLiteral {
    init(booleanLiteral bool: Bool) { self = .bool(bool) }
}

extension Node: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: Node...) { self = .list(elements) }
}

extension Node: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, Node)...) {
        self = .object(elements.map { (name: $0.0, value: $0.1) })
    }
}
