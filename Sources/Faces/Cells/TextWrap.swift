extension String {
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
        if isPlainLine(of: firstRoom) { return [self] }
        var wrap = TextWrap(self, firstRoom: firstRoom, room: Swift.max(cells, 2), rule: rule)
        if plainWidth != nil {
            wrap.addPlainText()
        } else {
            wrap.addParagraphs()
        }
        return wrap.lines
    }

    /// Whether this is one line as it stands: ASCII and common hanzi only, no space at an end, no
    /// wider than the room. What it says no to may be one line all the same.
    ///
    /// - Parameter cells: The room, in cells.
    public func isPlainLine(of cells: Int) -> Bool { plainLineWidth(of: cells) != nil }

    /// The cells this text takes when it is one line as it stands; see `isPlainLine(of:)`.
    ///
    /// - Parameter cells: The room, in cells.
    public func plainLineWidth(of cells: Int) -> Int? {
        let bytes = utf8Span.span
        guard let width = plainWidth, width <= cells else { return nil }
        let space = UInt8(ascii: " ")
        let hasSpaceAtEnd =
            !bytes.isEmpty && (bytes[0] == space || bytes[bytes.count - 1] == space)
        return hasSpaceAtEnd ? nil : width
    }
}

/// Finds the lines of a text, one word at a time.
///
/// A line is a stretch of the text, so nothing is copied but whole lines: what is kept of the line
/// and of the word being read is where they begin and end, and how wide they are.
private struct TextWrap {
    private let text: String
    private let firstRoom: Int
    private let laterRoom: Int
    private let rule: CellRule
    private(set) var lines: [String] = []

    /// What has no width, such as a lone mark, and stood before spaces where a line begins: it is
    /// kept, the spaces are not.
    private var invisible = ""
    private var lineStart: String.Index
    private var lineEnd: String.Index
    private var lineWidth = 0
    /// What cannot be broken: a Latin word, or one hanzi with the punctuation that hangs on it.
    private var wordStart: String.Index
    private var wordWidth = 0
    private var last: Sign?
    private var spacesBefore = 0

    /// What decides where a line may break: a character, or its scalar if it is but one.
    fileprivate struct Sign {
        let scalar: Unicode.Scalar?
        let isWide: Bool
    }

    init(_ text: String, firstRoom: Int, room: Int, rule: CellRule) {
        self.text = text
        self.firstRoom = firstRoom
        self.laterRoom = room
        self.rule = rule
        lineStart = text.startIndex
        lineEnd = lineStart
        wordStart = lineStart
    }

    private var room: Int { lines.isEmpty ? firstRoom : laterRoom }

    /// Plain text is one paragraph in which every scalar is a character: nearly all text is, and
    /// finding the borders of characters is most of the work.
    mutating func addPlainText() {
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            let width = scalar.value < 0x7F ? 1 : 2
            add(Sign(scalar: scalar, isWide: width == 2), width: width, at: index)
        }
        endParagraph(at: text.endIndex)
    }

    mutating func addParagraphs() {
        for index in text.indices {
            let character = text[index]
            if character.isNewline {
                endParagraph(at: index)
                begin(at: text.index(after: index))
            } else {
                let scalars = character.unicodeScalars
                let only = scalars.dropFirst().isEmpty ? scalars.first : nil
                let sign = Sign(scalar: only, isWide: character.cellWidth == 2)
                add(sign, width: character.cellWidth(by: rule), at: index)
            }
        }
        endParagraph(at: text.endIndex)
    }

    private mutating func add(_ sign: Sign, width: Int, at index: String.Index) {
        if sign.scalar == " " || sign.scalar == "\t" {
            endWord(at: index)
            spacesBefore += 1
            return
        }
        if let last, last.mayPart(from: sign) { endWord(at: index) }
        if last == nil { wordStart = index }
        wordWidth += width
        last = sign
    }

    private mutating func endWord(at end: String.Index) {
        guard last != nil else { return }
        if lineWidth > 0, lineWidth + spacesBefore + wordWidth > room { endLine() }
        if lineWidth > 0 {
            lineWidth += spacesBefore
        } else if spacesBefore > 0 || lineStart == lineEnd {
            invisible += text[lineStart..<lineEnd]
            lineStart = wordStart
        }
        if lineWidth + wordWidth <= room {
            lineWidth += wordWidth
        } else {
            cutWord(at: end)
        }
        lineEnd = end
        last = nil
        wordWidth = 0
        spacesBefore = 0
    }

    /// Breaks a word that is wider than a line wherever the room ends.
    private mutating func cutWord(at end: String.Index) {
        for index in text[wordStart..<end].indices {
            let width = text[index].cellWidth(by: rule)
            if lineWidth + width > room {
                lineEnd = index
                endLine()
                lineStart = index
            }
            lineWidth += width
        }
    }

    private mutating func endLine() {
        let line = invisible + text[lineStart..<lineEnd]
        invisible = ""
        lines.append(
            line.utf8.contains(UInt8(ascii: "\t"))
                ? String(line.map { $0 == "\t" ? " " : $0 }) : line)
        lineStart = lineEnd
        lineWidth = 0
    }

    private mutating func endParagraph(at end: String.Index) {
        endWord(at: end)
        endLine()
        spacesBefore = 0
    }

    private mutating func begin(at start: String.Index) {
        lineStart = start
        lineEnd = start
    }
}

extension TextWrap.Sign {
    /// Whether a line may end after this one when `next` follows it.
    func mayPart(from next: Self) -> Bool {
        (isWide || next.isWide) && !next.isNeverFirst && !isNeverLast
    }

    private var isNeverFirst: Bool {
        switch scalar {
        case "，", "。", "、", "；", "：", "？", "！", "）", "】", "》", "」", "』", "”", "’", "…", "％",
            ",", ".", ";", ":", "?", "!", ")", "]", "}", "%":
            true
        default: false
        }
    }

    private var isNeverLast: Bool {
        switch scalar {
        case "（", "【", "《", "「", "『", "“", "‘", "￥", "(", "[", "{", "$", "€", "£", "¥": true
        default: false
        }
    }
}
