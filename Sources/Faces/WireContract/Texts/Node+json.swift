import Wire

extension Node {
    /// The document as JSON, a field a line.
    var json: String { json(indent: "") }

    private func json(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .bool(let bool): return "\(bool)"
        case .integer(let integer): return "\(integer)"
        case .text(let text): return Self.quoted(text)
        case .list(let nodes) where nodes.isEmpty: return "[]"
        case .list(let nodes):
            let lines = nodes.map { inner + $0.json(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let fields) where fields.isEmpty: return "{}"
        case .object(let fields):
            let lines = fields.map { field in
                "\(inner)\(Self.quoted(field.name)): \(field.value.json(indent: inner))"
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    /// A text as JSON writes it; YAML reads it as well.
    static func quoted(_ text: String) -> String {
        String(decoding: JSONTree.text(text).canonicalBytes, as: UTF8.self)
    }
}
