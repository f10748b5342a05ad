import Cells

/// A screen with a line of text.
protocol LineScene: Scene {
    /// What was typed so far.
    var line: TypedLine { get set }
}

extension LineScene {
    var takesText: Bool { true }
    var typedLine: TypedLine? { line }
    var scanning: Scanning { .text }

    mutating func scanned(_ text: String, _ desk: inout Desk) -> Bool {
        if line.isSpent { line.clear() }
        typed(text, &desk)
        return true
    }
}

/// A line of text being typed.
struct TypedLine: Hashable, Sendable {
    private(set) var text = ""
    /// Whether Enter was pressed and the line still stands: it is shown as chosen, and what is
    /// scanned takes its place. Letters do so where one answer follows another, and go on with it
    /// where a text is written or something is looked for.
    private(set) var isSpent = false
    /// The most characters that are taken.
    static let longest = 200

    var isEmpty: Bool { text.isEmpty }

    init(_ text: String = "") {
        self.text = text
    }

    /// Types over an answer that was refused.
    mutating func answer(_ more: String) {
        if isSpent { clear() }
        type(more)
    }

    /// Control characters are left out; a mark that comes alone joins the letter before it.
    mutating func type(_ more: String) {
        isSpent = false
        for character in more where text.count < Self.longest {
            if character.cellWidth > 0 || (!text.isEmpty && character.isMark) {
                text.append(character)
            }
        }
    }

    mutating func back() {
        isSpent = false
        if !text.isEmpty { text.removeLast() }
    }

    mutating func clear() { self = TypedLine() }

    /// Enter was pressed on it.
    mutating func spend() { isSpent = !text.isEmpty }
}

extension Character {
    fileprivate var isMark: Bool {
        unicodeScalars.allSatisfy {
            [.nonspacingMark, .enclosingMark].contains($0.properties.generalCategory)
        }
    }
}
