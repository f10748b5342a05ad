import CNcursesW
import Cells
import Foundation

/// Turns what ncurses reads into keys.
///
/// Pasted text comes between two marks where the terminal has them, and elsewhere as more letters
/// at once than anybody types; either way it is one `.paste`.
struct KeyReader {
    /// What ncurses may say.
    enum Code: Hashable {
        case character(UInt32)
        case key(Int32)
    }

    private static let pasteBegins: Int32 = 2000
    private static let pasteEnds: Int32 = 2001

    private var pasted: String.UnicodeScalarView?
    private var typed: [Character] = []
    /// Whether a return was read last: a newline behind it is the other half of the same key.
    private var isReturned = false

    /// Tells ncurses of sequences that terminals send and its descriptions may lack.
    static func define() {
        comanda_screen_define("\u{1B}[200~", pasteBegins)
        comanda_screen_define("\u{1B}[201~", pasteEnds)
        let others: [(String, Int32)] = [
            ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME),
            ("F", KEY_END),
        ]
        for (letter, code) in others {
            comanda_screen_define("\u{1B}[\(letter)", code)
            comanda_screen_define("\u{1B}O\(letter)", code)
        }
        let numbered: [(Int, Int32)] = [
            (1, KEY_HOME), (3, KEY_DC), (4, KEY_END), (5, KEY_PPAGE), (6, KEY_NPAGE),
            (7, KEY_HOME), (8, KEY_END),
        ]
        for (number, code) in numbered { comanda_screen_define("\u{1B}[\(number)~", code) }
        comanda_screen_define("\u{1B}[Z", KEY_BTAB)
    }

    /// Takes in what was read at one time, in order.
    mutating func keys(_ codes: [Code]) -> [Key] {
        var keys: [Key] = []
        for code in codes { take(code, into: &keys) }
        endTyping(into: &keys)
        return keys
    }

    private mutating func take(_ code: Code, into keys: inout [Key]) {
        defer { isReturned = code == .character(13) }
        if isReturned, code == .character(10) { return }
        if pasted != nil {
            takePasted(code, into: &keys)
            return
        }
        switch code {
        case .key(Self.pasteBegins):
            endTyping(into: &keys)
            pasted = String.UnicodeScalarView()
        case .character(let value) where value >= 0x20 && value != 0x7F:
            if let scalar = Unicode.Scalar(value) { take(scalar) }
        case .character(let value) where (value == 13 || value == 10) && isScanned:
            typed.append("\n")
            endTyping(into: &keys)
        default:
            endTyping(into: &keys)
            if let key = Self.key(code) { keys.append(key) }
        }
    }

    /// A mark joins the letter that came with it; one that comes by itself is a key of its own, for
    /// the letter before may have been read long ago.
    private mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isMark, let letter = typed.last, letter != "\n" {
            typed[typed.count - 1] = Character.joined(letter, scalar) ?? letter
        } else if scalar.cellWidth > 0 || scalar.isMark {
            typed.append(Character(scalar))
        }
    }

    private mutating func takePasted(_ code: Code, into keys: inout [Key]) {
        switch code {
        case .key(Self.pasteEnds):
            keys.append(.paste(of: String(pasted ?? String.UnicodeScalarView())))
            pasted = nil
        case .character(let value):
            // Whoever never ends a paste must not fill the memory.
            guard let scalar = Unicode.Scalar(value == 13 ? 10 : value),
                (pasted?.count ?? 0) < Key.pasteLimit
            else { return }
            pasted?.append(scalar)
        case .key: break
        }
    }

    private var isTooManyToType: Bool { typed.count >= ScreenSetup.mostTypedAtOnce }

    /// Whether an Enter that comes with these letters is the end of a scanned line. Signs that may
    /// be keys of their own make it one that was typed and held up on its way.
    private var isScanned: Bool {
        isTooManyToType
            || (typed.count >= ScreenSetup.fewestScanned
                && typed.allSatisfy { $0.isLetter || $0.isNumber })
    }

    private mutating func endTyping(into keys: inout [Key]) {
        if isTooManyToType || typed.last == "\n" {
            keys.append(.paste(of: String(typed)))
        } else {
            keys += typed.map { .character($0) }
        }
        typed = []
    }

    private static func key(_ code: Code) -> Key? {
        switch code {
        case .character(let value): control(value)
        case .key(let code): named[code] ?? function(code)
        }
    }

    private static func control(_ value: UInt32) -> Key? {
        switch value {
        case 0: .control(" ")
        case 8, 127: .backspace
        case 9: .tab
        case 10, 13: .enter
        case 27: .escape
        case 1...26: Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
        default: nil
        }
    }

    private static func function(_ code: Int32) -> Key? {
        let number = code - comanda_key_function(0)
        return (1...63).contains(number) ? .function(Int(number)) : nil
    }

    private static let named: [Int32: Key] = [
        KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_BTAB: .backTab,
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
        KEY_HOME: .home, KEY_FIND: .home, KEY_A1: .home, KEY_END: .end, KEY_SELECT: .end,
        KEY_C1: .end, KEY_PPAGE: .pageUp, KEY_A3: .pageUp, KEY_NPAGE: .pageDown,
        KEY_C3: .pageDown,
    ]
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}

extension Character {
    /// A letter with a mark on it; `nil` when the two are no single character.
    fileprivate static func joined(_ letter: Character, _ mark: Unicode.Scalar) -> Character? {
        var text = String(letter)
        text.unicodeScalars.append(mark)
        return text.count == 1 ? text.first : nil
    }
}
