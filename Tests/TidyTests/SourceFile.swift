/// One text file of the project, named by its path from the project's root.
struct SourceFile {
    let path: String
    let lines: [Substring]
    let swift: SwiftText

    init(path: String, text: String) {
        self.path = path
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
        swift = SwiftText(text)
    }

    var words: [SwiftText.Word] { swift.words }

    /// The text of the word at `index`, or nothing beyond either end.
    func word(_ index: Int) -> String? {
        words.indices.contains(index) ? words[index].text : nil
    }

    var place: Place { Place(path: path) }

    func finding(_ line: Int, _ advice: String) -> Finding {
        Finding(path: path, line: line, advice: advice)
    }
}

/// Where something is wrong and what to do about it.
struct Finding: CustomStringConvertible {
    let path: String
    let line: Int
    let advice: String

    var description: String { "\(path):\(line): \(advice)" }
}

/// Where a file stands: `Sources/<floor>/<target>/…` or `Tests/<target>/…`.
struct Place {
    let floor: Substring?
    let target: Substring?
    let isSource: Bool
    let isTest: Bool

    init(path: String) {
        let parts = path.split(separator: "/")
        isSource = parts.first == "Sources"
        isTest = parts.first == "Tests"
        floor = isSource && parts.count > 3 ? parts[1] : nil
        target = isSource && parts.count > 3 ? parts[2] : isTest && parts.count > 2 ? parts[1] : nil
    }

    var isDocumentedFloor: Bool { floor == "Core" || floor == "Faces" }
}
