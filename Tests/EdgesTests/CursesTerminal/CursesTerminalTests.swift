import Cells
import Foundation
import Testing
import Vocabulary

@testable import CursesTerminal

/// A terminal played by the test. One screen at a time, as there is one ncurses.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct CursesTerminalTests {
    private func open(
        _ played: PlayedTerminal, as name: String = "xterm-256color"
    ) throws -> CursesTerminal {
        setenv("TERM", name, 1)
        return try CursesTerminal(ScreenSetup(input: played.line, output: played.line))
    }

    private func frame(_ size: Size, _ text: String, row: Int = 0) -> Frame {
        var frame = Frame(size)
        frame.put(text, at: Place(row: row, column: 0))
        return frame
    }

    @Test func `a frame is drawn, then only what differs`() throws {
        let played = try PlayedTerminal()
        let terminal = try open(played)
        #expect(terminal.size == Size(rows: 24, columns: 80))
        terminal.draw(frame(terminal.size, "┌ 麻婆豆腐 ┐"))
        #expect(played.drawn(until: "豆腐 ┐").contains("┌ 麻婆豆腐 ┐"))
        terminal.draw(frame(terminal.size, "┌ 麻婆牛腐 ┐"))
        let second = played.drawn(until: "牛")
        #expect(!second.contains("麻"))
        terminal.close()
        // Once from ncurses; the farewell says it again, behind the end of pastes.
        let farewell = played.drawn(until: "\u{1B}[?2004l")
        #expect(farewell.contains("\u{1B}[?1049l"))
        #expect(!played.isRaw)
    }

    @Test func `keys come as they are typed, a paste in one piece, and the mouse with its place`()
        async throws
    {
        let played = try PlayedTerminal()
        let terminal = try open(played)
        #expect(played.isRaw)
        _ = played.drawn(until: "\u{1B}[?2004h")
        var events = terminal.events.makeAsyncIterator()
        let typed: [(String, Key)] = [
            ("m", .character("m")), ("麻", .character("麻")), ("\r", .enter), ("\t", .tab),
            ("\u{7F}", .backspace), ("\u{3}", .control("c")), ("\u{1B}", .escape),
            ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
            ("\u{1B}[5~", .pageUp), ("\u{1B}OP", .function(1)), ("\u{1B}[1~", .home),
            ("\u{1B}[200~麻\rb\u{1B}[201~", .paste("麻\nb")),
            ("\u{1B}[<0;12;5M", .press(Place(row: 4, column: 11))),
        ]
        for (text, key) in typed {
            played.type(text)
            #expect(await events.next() == .key(key), "\(key)")
        }
        terminal.close()
        #expect(await events.next() == nil)
    }

    @Test func `a terminal that is resized tells its new size and is drawn anew`() async throws {
        let played = try PlayedTerminal()
        let terminal = try open(played)
        terminal.draw(frame(terminal.size, "wide"))
        _ = played.drawn(until: "wide")
        played.resize(rows: 20, columns: 40)
        kill(getpid(), SIGWINCH)
        var events = terminal.events.makeAsyncIterator()
        #expect(await events.next() == .resized(Size(rows: 20, columns: 40)))
        #expect(terminal.size == Size(rows: 20, columns: 40))
        // One that was made for the old size is not shown.
        terminal.draw(frame(Size(rows: 24, columns: 80), "too large"))
        terminal.draw(frame(terminal.size, "narrow", row: 19))
        let drawn = played.drawn(until: "narrow")
        #expect(!drawn.contains("too large"))
        terminal.close()
    }

    @Test(arguments: ["vt100", "vt220"])
    func `an old terminal gets lines of ASCII and no colours`(name: String) throws {
        let played = try PlayedTerminal()
        let terminal = try open(played, as: name)
        var frame = frame(terminal.size, "┌─┐")
        frame.put("bad", at: Place(row: 1, column: 0), Style(.bad))
        terminal.draw(frame)
        let drawn = played.drawn(until: "bad")
        #expect(drawn.contains("+-+"))
        #expect(!drawn.contains("\u{1B}[3"))
        #expect(!drawn.contains("?2004"))
        terminal.close()
    }

    @Test(arguments: [("vt100", "\u{1B}[H\u{1B}[J"), ("linux", "\u{1B}[H\u{1B}[J")])
    func `where there is no second screen nothing is left on the one there is`(
        name: String, clear: String
    ) throws {
        let played = try PlayedTerminal()
        let terminal = try open(played, as: name)
        terminal.draw(frame(terminal.size, "the last row", row: 23))
        let before = played.drawn(until: "the last row")
        #expect(before.contains("the last row"))
        terminal.close()
        #expect(played.drawn(until: clear).hasSuffix(clear))
    }

    @Test func `without a name of the terminal that is the cause`() throws {
        let played = try PlayedTerminal()
        let fault = #expect(throws: Fault.self) { try open(played, as: "") }
        #expect(fault?.place == "TERM")
        #expect(fault?.cause == "it is empty, so nobody knows what this terminal is")
    }

    @Test(arguments: [
        ("nonsense", "nobody knows such a terminal"), ("dumb", "it cannot move its cursor"),
        ("vt52", "it is not told where to write by the standard sequences of ECMA-48"),
    ])
    func `a terminal that cannot be used is told`(name: String, cause: String) throws {
        let played = try PlayedTerminal()
        let fault = #expect(throws: Fault.self) { try open(played, as: name) }
        #expect(fault?.place == "TERM=\(name)")
        #expect(fault?.cause == cause)
        #expect(fault?.hint?.hasPrefix("set TERM to what this terminal is, such as xterm") == true)
        #expect(!played.isRaw)
        #expect(played.drawn(until: "") == "", "nothing is written to it")
    }

    @Test func `what is no terminal is told`() throws {
        let file = Foundation.open("/dev/null", O_RDWR)
        defer { close(file) }
        let fault = #expect(throws: Fault.self) {
            try CursesTerminal(ScreenSetup(input: file, output: file))
        }
        #expect(fault?.place == "standard input")
        #expect(fault?.cause == "it is not a terminal")
    }

    @Test func `one program shows one screen, and after it another`() throws {
        let played = try PlayedTerminal()
        let first = try open(played)
        let other = try PlayedTerminal()
        let fault = #expect(throws: Fault.self) { try open(other) }
        #expect(fault?.cause == "this program shows a screen already")
        first.close()
        first.close()
        try open(other).close()
    }

    @Test func `a terminal that hangs up ends the keys`() async throws {
        let played = try PlayedTerminal()
        let terminal = try open(played)
        signal(SIGHUP, SIG_IGN)
        defer { signal(SIGHUP, SIG_DFL) }
        played.hangUp()
        var events = terminal.events.makeAsyncIterator()
        #expect(await events.next() == nil)
        terminal.close()
    }
}
