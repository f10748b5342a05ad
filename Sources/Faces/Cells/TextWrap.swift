extension StringProtocol {
    /// This text broken into lines that fit.
    ///
    /// Breaks at spaces, and before and after wide characters, so that Chinese flows as it is read;
    /// a comma or closing bracket stays with what it closes, and a word longer than a line is cut.
    /// No line begins or ends with a space. A newline starts a new line, an empty text gives one
    /// empty line.
    ///
    /// - Parameters:
    ///   - cells: The room in each line, in cells; at least 2 are used, a hanzi cannot be split.
    ///   - firstLine: The room in the first line where it differs, in cells.
    ///   - rule: What the text is shown on.
    public func wrapped(
        to cells: Int, firstLine: Int? = nil, by rule: CellRule = .unicode
    ) -> [String] {
        let firstRoom = Swift.max(firstLine ?? cells, 2)
        if let width = plainWidth, width <= firstRoom, first != " ", last != " " {
            return [String(self)]
        }
        var wrap = TextWrap(firstRoom: firstRoom, room: Swift.max(cells, 2), rule: rule)
        for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            wrap.add(paragraph: paragraph)
        }
        return wrap.lines
    }
}

/// Fills lines with words, one word at a time.
private struct TextWrap {
    private let firstRoom: Int
    private let laterRoom: Int
    private let rule: CellRule
    private(set) var lines: [String] = []
    private var line = ""
    private var lineWidth = 0
    /// What cannot be broken: a Latin word, or one hanzi with the punctuation that hangs on it.
    private var word = ""
    private var wordWidth = 0
    private var spacesBefore = 0

    init(firstRoom: Int, room: Int, rule: CellRule) {
        self.firstRoom = firstRoom
        self.laterRoom = room
        self.rule = rule
    }

    private var room: Int { lines.isEmpty ? firstRoom : laterRoom }

    mutating func add(paragraph: some StringProtocol) {
        for character in paragraph {
            let width = character.cellWidth(by: rule)
            if character == " " || character == "\t" {
                endWord()
                spacesBefore += 1
            } else {
                if mayBreak(before: character) { endWord() }
                word.append(character)
                wordWidth += width
            }
        }
        endWord()
        endLine()
        spacesBefore = 0
    }

    private func mayBreak(before character: Character) -> Bool {
        guard let last = word.last else { return false }
        if Self.neverFirst.contains(character) || Self.neverLast.contains(last) { return false }
        return last.cellWidth == 2 || character.cellWidth == 2
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        if lineWidth > 0, lineWidth + spacesBefore + wordWidth > room { endLine() }
        if lineWidth > 0 {
            line += String(repeating: " ", count: spacesBefore)
            lineWidth += spacesBefore
        }
        for character in word {
            let width = character.cellWidth(by: rule)
            if lineWidth + width > room { endLine() }
            line.append(character)
            lineWidth += width
        }
        word = ""
        wordWidth = 0
        spacesBefore = 0
    }

    private mutating func endLine() {
        lines.append(line)
        line = ""
        lineWidth = 0
    }

    private static let neverFirst = Set("，。、；：？！）】》」』”’…％,.;:?!)]}%")
    private static let neverLast = Set("（【《「『“‘￥([{$€£¥")
}
