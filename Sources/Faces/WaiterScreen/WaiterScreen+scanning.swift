import Cells
import Vocabulary
import Wording

/// What comes in one piece: a scanner's line, a paste, or a line that was held up on its way.
///
/// Each line of it is a table or a dish, wherever the waiter is; else it is text where text is
/// typed. It never answers a question by its letters: what cannot be taken now is named, so that
/// it can be scanned again.
extension WaiterScreen {
    /// So many lines of one paste are understood.
    private static let mostLines = 32
    /// So many of those that were not taken are named.
    private static let mostNamed = 3

    /// A line of it, and whether Enter stood at its end.
    private struct Line {
        let text: String
        let isEnded: Bool
    }

    mutating func scan(_ text: String) {
        menuIsOpen = false
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let lines = parts.enumerated().map { place, part in
            Line(
                text: String(part.filter { $0 != "\t" }).trimmed, isEnded: place < parts.count - 1)
        }.filter { !$0.text.isEmpty }
        var left: [(code: String, why: Scanning.Refusal)] = []
        for line in lines.prefix(Self.mostLines) {
            if let why = take(line) { left.append((line.text, why)) }
            settle()
        }
        if let first = left.first {
            let codes = left.prefix(Self.mostNamed).map(\.code).joined(separator: ", ")
            let more = left.count > Self.mostNamed ? ", ..." : ""
            desk.say(.notTaken(codes + more, first.why), .warn)
            desk.effects.append(.bell)
        } else if lines.count > Self.mostLines {
            desk.say(.screen(.pasteIsLong), .warn)
            desk.effects.append(.bell)
        }
    }

    /// Does what a line means; what is to be done first, when it was not taken.
    private mutating func take(_ line: Line) -> Scanning.Refusal? {
        let code = line.text.plain
        let table = desk.table(scanned: code)
        let dish = desk.shelf.dish(scanned: code)
        if desk.session != nil, !scenes.contains(where: \.isQuestion), !isBegun {
            if let table {
                clearLine()
                desk.home()
                desk.open(table)
                return nil
            }
            if !top.findsScanned, let dish,
                let place = scenes.reversed().lazy.compactMap(\.checkPlace).first
            {
                clearLine()
                desk.ring(scanned: dish, on: place.check, at: place.table)
                return nil
            }
        }
        switch top.scanning {
        case .nothing: desk.say(.scanned(line.text), .warn)
        case .text: write(line)
        case .figure(let refusal):
            if table != nil || dish != nil { return refusal }
            write(line)
        case .refused(let refusal): return refusal
        }
        return nil
    }

    /// Whether something stands on the line that is typed and goes on with what comes: then that
    /// is no code of its own.
    private var isBegun: Bool { top.typedLine.map { !$0.isEmpty && !$0.isSpent } ?? false }

    private mutating func clearLine() {
        guard var scene = top as? any LineScene else { return }
        scene.line.clear()
        scenes[scenes.count - 1] = scene
    }

    /// The text is on the screen before its Enter is pressed.
    private mutating func write(_ line: Line) {
        var scene = top
        let isMeant = scene.scanned(scene.isFreeText ? line.text : line.text.plain, &desk)
        scenes[scenes.count - 1] = scene
        settle()
        if line.isEnded, isMeant { act(.enter, inMenu: false) }
    }
}
