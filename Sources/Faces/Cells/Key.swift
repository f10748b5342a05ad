/// What a waiter did with the terminal: one key, one touch, or one paste.
public enum Key: Hashable, Sendable {
    /// A character was typed, hanzi from an input method too.
    case character(Character)
    /// Keys that every keyboard has; `backTab` is Shift-Tab.
    case enter, escape, tab, backTab, backspace, delete
    /// Keys that move, which handhelds may lack.
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
    /// A letter typed with Ctrl, in lower case.
    case control(Character)
    /// The mouse or a finger was pressed on a cell.
    case press(Place)
    /// Text that came in one piece, as a terminal pastes it or a scanner types it; never longer
    /// than `pasteLimit`, and without control characters except newline and tab.
    case paste(String)

    /// The most bytes of UTF-8 in a paste; what is beyond them is left out.
    public static let pasteLimit = 4096

    /// A paste of what can be shown of `text`, cut to the limit at a whole character.
    public static func paste(of text: some StringProtocol) -> Key {
        var kept = ""
        for character in text {
            let lines = character.isNewline ? "\n" : character
            guard lines == "\n" || lines == "\t" || lines.cellWidth > 0 else { continue }
            guard kept.utf8.count + lines.utf8.count <= pasteLimit else { break }
            kept.append(lines)
        }
        return .paste(kept)
    }
}
