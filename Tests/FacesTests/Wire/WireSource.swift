import Foundation

/// The kinds that the sources of `Wire` write, found in their text.
enum WireSource {
    /// The folders of golden files by the type whose kinds they hold.
    static let folders = [
        "HouseCommand": "command", "HouseFact": "fact", "HouseEffect": "effect",
        "Query.Question": "query", "Answer.Content": "answer",
    ]

    /// Every kind by the type that is written with it, in any file of `Wire`.
    static func kinds() throws -> [String: Set<String>] {
        var kinds: [String: Set<String>] = [:]
        for file in files() {
            var type = ""
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if let name = word(after: "extension ", in: line, upTo: ":") { type = name }
                guard
                    let kind = word(after: "encoder.encode(Kind.", in: line, upTo: ",")
                        ?? word(after: "(let fields)): (.", in: line, upTo: ",")
                        ?? word(after: "(let fields): (.", in: line, upTo: ",")
                else { continue }
                kinds[type, default: []].insert(kind)
            }
        }
        return kinds
    }

    private static func files() -> [URL] {
        let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        let sources = root.appendingPathComponent("Sources/Faces/Wire").resolvingSymlinksInPath()
        let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    private static func word(
        after start: String, in line: Substring, upTo end: Character
    ) -> String? {
        guard let range = line.firstRange(of: start) else { return nil }
        let rest = line[range.upperBound...]
        guard let stop = rest.firstIndex(of: end) else { return nil }
        return String(rest[..<stop])
    }
}
