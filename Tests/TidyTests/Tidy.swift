/// The tidy rules as data: each looks at one file and tells what is wrong and what to do.
struct Tidy {
    /// One rule, in words and in code.
    struct Rule: Sendable, CustomStringConvertible {
        let description: String
        let look: @Sendable (SourceFile) -> [Finding]

        init(_ description: String, look: @escaping @Sendable (SourceFile) -> [Finding]) {
            self.description = description
            self.look = look
        }
    }

    static let longestFile = 400
    static let longestFunction = 70
    static let widestLine = 100

    static let rules: [Rule] = [
        Rule("imports follow the floors", look: imports),
        Rule("files are short", look: longFiles),
        Rule("functions are short", look: longFunctions),
        Rule("lines are narrow", look: wideLines),
        Rule("types carry the words of the house", look: vagueTypeNames),
        Rule("Core has no floating point", look: floatingPoint),
        Rule("nothing is forced", look: forced),
        Rule("nothing is left unfinished", look: unfinished),
        Rule("no test sleeps", look: sleeping),
        Rule("public declarations in Core and Faces are documented", look: undocumented),
    ]

    /// What stands where it does not belong, for paths of files under `Sources` and `Tests`.
    static func misplaced(_ files: [String]) -> [Finding] {
        files.compactMap { path in
            let place = Place(path: path)
            let target = place.target.map(String.init) ?? ""
            let floor = place.floor ?? ""
            let isKnown =
                place.isTest
                ? FloorPlan.testTargets.contains(target)
                : FloorPlan.targets[floor]?.contains(target) == true
            let advice = "move it into a known target's folder, or add the target to FloorPlan"
            return isKnown ? nil : Finding(path: path, line: 1, advice: advice)
        }
    }

    /// What the top level holds beyond the allowed entries; dot files may stay.
    static func strangers(_ topLevel: [String]) -> [Finding] {
        topLevel
            .filter { !$0.hasPrefix(".") }
            .filter { !FloorPlan.topLevel.contains($0) && !FloorPlan.unkept.contains($0) }
            .map { Finding(path: $0, line: 1, advice: "nothing else stands at the top; move it") }
    }
}

extension Tidy {
    @Sendable static func imports(_ file: SourceFile) -> [Finding] {
        let kinds: Set = [
            "typealias", "struct", "class", "enum", "actor", "protocol", "let", "var", "func",
        ]
        return file.words.indices.compactMap { index in
            guard file.words[index].text == "import", file.word(index - 1) != "." else {
                return nil
            }
            let hasKind = kinds.contains(file.word(index + 1) ?? "")
            guard let module = file.word(index + (hasKind ? 2 : 1)) else { return nil }
            let advice = FloorPlan.objection(to: module, at: file.place)
            return advice.map { file.finding(file.words[index].line, "import \(module): \($0)") }
        }
    }

    @Sendable static func vagueTypeNames(_ file: SourceFile) -> [Finding] {
        let kinds: Set = ["typealias", "struct", "class", "enum", "actor", "protocol"]
        return file.words.indices.compactMap { index in
            let word = file.words[index]
            guard kinds.contains(word.text), file.word(index - 1) != ".",
                let name = file.word(index + 1)?.filter({ $0 != "`" })
            else { return nil }
            if ["Ticket", "Order"].contains(name) {
                return file.finding(word.line, "\(name): say Check, Docket, Receipt or CheckLine")
            }
            return isVague(name)
                ? file.finding(word.line, "\(name): name it for the one thing it does") : nil
        }
    }

    private static func isVague(_ name: String) -> Bool {
        let vague: Set = [
            "Manager", "Managers", "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers",
            "Common",
        ]
        var parts: [String] = []
        for letter in name {
            if letter.isUppercase || parts.isEmpty { parts.append("") }
            parts[parts.count - 1].append(letter)
        }
        return !vague.isDisjoint(with: parts)
    }

    @Sendable static func floatingPoint(_ file: SourceFile) -> [Finding] {
        guard file.place.floor == "Core" else { return [] }
        let types: Set = ["Double", "Float", "Float16", "Float32", "Float64", "Float80", "CGFloat"]
        return file.words.filter { types.contains($0.text) || isFloatLiteral($0.text) }.map {
            file.finding($0.line, "\($0.text): count in whole thousandths or millionths")
        }
    }

    private static func isFloatLiteral(_ word: String) -> Bool {
        guard word.first?.isASCII == true, word.first?.isNumber == true else { return false }
        return word.contains(".") || (!word.hasPrefix("0x") && word.lowercased().contains("e"))
    }

    @Sendable static func forced(_ file: SourceFile) -> [Finding] {
        guard file.place.isSource else { return [] }
        return file.words.filter { ["try!", "as!"].contains($0.text) }.map {
            file.finding($0.line, "\($0.text): handle the other case")
        }
    }

    /// Marks are looked for in comments and code; a string may hold one.
    @Sendable static func unfinished(_ file: SourceFile) -> [Finding] {
        let marks: Set<Substring> = ["TODO", "FIXME", "XXX", "HACK"]
        return (file.swift.comments + file.words).compactMap { word in
            let parts = word.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            guard let mark = parts.first(where: marks.contains) else { return nil }
            return file.finding(word.line, "\(mark): finish it, or remove it and the mark")
        }
    }

    @Sendable static func sleeping(_ file: SourceFile) -> [Finding] {
        guard file.place.isTest else { return [] }
        return file.words.indices.compactMap { index in
            let word = file.words[index]
            guard ["sleep", "usleep", "nanosleep"].contains(word.text), file.word(index + 1) == "("
            else { return nil }
            return file.finding(word.line, "\(word.text): wait for the event, with a deadline")
        }
    }
}
