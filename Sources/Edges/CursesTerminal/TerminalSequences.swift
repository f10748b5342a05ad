import CNcursesW
import Foundation

/// What is written to a terminal beside what ncurses draws.
struct TerminalSequences {
    /// Asks for pastes in one piece.
    let arrival: [UInt8]
    /// Makes the terminal as it was, whatever state it is in: for the end, and for a signal's
    /// handler.
    let farewell: [UInt8]
    /// Whether it is of the old kind that draws no lines from Unicode.
    let isPlain: Bool

    /// What fits the terminal that was looked up last.
    init() {
        let hasMouse = Self.string("kmous") != nil
        // The terminals that have a mouse know pastes too, or pass over what they do not know.
        let hasPastes = hasMouse || Self.string("BE") != nil
        arrival = hasPastes ? Array("\u{1B}[?2004h".utf8) : []
        var end: [UInt8] = []
        if hasPastes { end += Array("\u{1B}[?2004l".utf8) }
        if hasMouse { end += Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) }
        for name in ["sgr0", "op", "rmkx", "cnorm"] { end += Self.string(name) ?? [] }
        // Where there is no second screen to come back from, nothing of ours is left on the one
        // there is, whatever line the cursor is on.
        end += Self.string("rmcup") ?? Self.string("clear") ?? []
        farewell = end
        isPlain = ["vt", "ansi", "cons", "pcansi", "sun", "wsvt"].contains {
            CursesTerminal.kind.hasPrefix($0)
        }
    }

    /// Whether the terminal that was looked up last is told where to write as nearly all are, by
    /// ECMA-48: what this program draws was never seen on another one, and one that is merely
    /// called so by mistake would show the sequences themselves.
    static var areStandard: Bool {
        ["cup", "el"].allSatisfy { name in
            string(name)?.starts(with: [0x1B, UInt8(ascii: "[")]) ?? false
        }
    }

    /// A sequence of the terminal's description, without the pauses that old terminals need.
    private static func string(_ name: String) -> [UInt8]? {
        guard let text = comanda_terminal_string(name) else { return nil }
        var bytes: [UInt8] = []
        var isPause = false
        for byte in String(cString: text).utf8 {
            switch byte {
            case UInt8(ascii: "$"): isPause = true
            case UInt8(ascii: ">") where isPause: isPause = false
            default: if !isPause { bytes.append(byte) }
            }
        }
        return bytes
    }
}
