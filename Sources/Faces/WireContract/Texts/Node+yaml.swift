extension Node {
    /// The document as YAML 1.2, which older readers understand too.
    var yaml: String { lines.joined(separator: "\n") }

    private var lines: [String] {
        switch self {
        case .object(let fields) where !fields.isEmpty:
            return fields.flatMap { field in
                Self.lines(after: Self.scalar(field.name) + ":", field.value)
            }
        case .list(let nodes) where !nodes.isEmpty:
            return nodes.flatMap(Self.item)
        default: return [inline ?? ""]
        }
    }

    /// What stands in one line; `nil` for what needs lines of its own.
    private var inline: String? {
        switch self {
        case .bool(let bool): "\(bool)"
        case .integer(let integer): "\(integer)"
        case .text(let text): text.contains("\n") ? nil : Self.scalar(text)
        case .list(let nodes): nodes.isEmpty ? "[]" : nil
        case .object(let fields): fields.isEmpty ? "{}" : nil
        }
    }

    private static func lines(after name: String, _ value: Node) -> [String] {
        if let inline = value.inline { return ["\(name) \(inline)"] }
        guard case .text(let text) = value else {
            return [name] + value.lines.map(indented)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return ["\(name) |-"] + lines.map { indented(String($0)) }
    }

    private static func indented(_ line: String) -> String { line.isEmpty ? "" : "  " + line }

    private static func item(_ node: Node) -> [String] {
        let lines = node.inline.map { [$0] } ?? node.lines
        return lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    /// A text without quotes where no reader can take it for something else.
    private static func scalar(_ text: String) -> String {
        guard let first = text.unicodeScalars.first,
            first == "$" || (first.isASCII && first.properties.isAlphabetic),
            let last = text.unicodeScalars.last, last != ":", last != " ",
            !text.contains(": "), !text.contains(" #"),
            text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }),
            !words.contains(text.lowercased())
        else { return quoted(text) }
        return text
    }

    /// Plain words that some reader takes for a truth or for nothing.
    private static let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
}
