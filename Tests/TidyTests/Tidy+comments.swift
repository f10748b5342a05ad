extension Tidy {
    @Sendable static func undocumented(_ file: SourceFile) -> [Finding] {
        guard file.place.isDocumentedFloor else { return [] }
        var seen: Set<Int> = []
        return file.words.indices.compactMap { index in
            guard declaresPublic(index, in: file) else { return nil }
            let line = file.words[index].line
            guard seen.insert(line).inserted else { return nil }
            if file.word(index + 1) == "extension" {
                return file.finding(line, "write public on each member, so that each is documented")
            }
            return isDocumented(line, in: file)
                ? nil : file.finding(line, "say above it, after ///, what this is")
        }
    }

    /// `open` is also a name; it declares only on one line with the word for a class or a member.
    private static func declaresPublic(_ index: Int, in file: SourceFile) -> Bool {
        let next = file.word(index + 1) ?? ""
        return switch file.words[index].text {
        case "public": next != "import" && next != "("
        case "open":
            ["class", "func", "var", "subscript", "override"].contains(next)
                && file.words[index].line == file.words[index + 1].line
        default: false
        }
    }

    /// Attributes and plain comments may stand between the doc comment and what it documents.
    private static func isDocumented(_ line: Int, in file: SourceFile) -> Bool {
        for above in file.lines.prefix(line - 1).reversed() {
            let text = above.drop { $0 == " " || $0 == "\t" }
            if text.hasPrefix("///") { return true }
            if text.hasSuffix("*/") { return true }
            if !text.hasPrefix("@") && !text.hasPrefix("//") { return false }
        }
        return false
    }
}
