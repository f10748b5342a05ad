extension Tidy {
    @Sendable static func longFiles(_ file: SourceFile) -> [Finding] {
        guard file.lines.count > longestFile else { return [] }
        let advice = "\(file.lines.count) lines, \(longestFile) at most: split it by subject"
        return [file.finding(longestFile + 1, advice)]
    }

    @Sendable static func wideLines(_ file: SourceFile) -> [Finding] {
        zip(1..., file.lines).filter { $1.count > widestLine }.map { number, line in
            file.finding(number, "\(line.count) columns, \(widestLine) at most: break the line")
        }
    }

    @Sendable static func longFunctions(_ file: SourceFile) -> [Finding] {
        file.words.indices.compactMap { start in
            guard let body = body(of: start, in: file.words),
                let end = closing(body, in: file.words)
            else { return nil }
            let first = file.words[start].line
            let length = file.words[end].line - first + 1
            guard length > longestFunction else { return nil }
            let name = file.word(start + 1) ?? ""
            let advice = "\(length) lines, \(longestFunction) at most: give a part its own name"
            return file.finding(first, "\(file.words[start].text) \(name): \(advice)")
        }
    }

    /// The brace that opens the body of the function, initialiser or property declared at `start`.
    private static func body(of start: Int, in words: [SwiftText.Word]) -> Int? {
        let declares: Set = ["func", "init", "deinit", "subscript", "var"]
        guard declares.contains(words[start].text) else { return nil }
        if start > 0, words[start - 1].text == "." { return nil }
        var depth = 0
        for index in words.indices.suffix(from: start + 1) {
            let word = words[index]
            let isFirst = words[index - 1].line != word.line
            if depth == 0, word.text == "{" { return index }
            let isNext = words[start].text == "var" || startsAnother.contains(word.text)
            if depth == 0, isFirst, isNext { return nil }
            if depth == 0, word.text == "}" { return nil }
            depth += ["(", "["].contains(word.text) ? 1 : [")", "]"].contains(word.text) ? -1 : 0
            if depth < 0 { return nil }
        }
        return nil
    }

    /// A line that begins so ends a requirement that has no body.
    private static let startsAnother: Set = [
        "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "class", "enum",
        "actor", "protocol", "extension", "typealias", "associatedtype", "static", "mutating",
        "nonmutating", "public", "package", "internal", "fileprivate", "private", "nonisolated",
        "isolated", "final", "override", "@", "}",
    ]

    private static func closing(_ open: Int, in words: [SwiftText.Word]) -> Int? {
        var depth = 0
        for index in words.indices.suffix(from: open) {
            if words[index].text == "{" { depth += 1 }
            if words[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
