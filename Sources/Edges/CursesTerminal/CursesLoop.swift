import CNcursesW
import Cells
import Foundation
import Vocabulary

/// The one thread that speaks to ncurses: it waits for keys, wishes and signals, and does one thing
/// at a time.
final class CursesLoop {
    private let setup: ScreenSetup
    private let board: ScreenBoard
    private let continuation: AsyncStream<ScreenEvent>.Continuation
    private let modes: termios
    private let screen: UnsafeMutableRawPointer
    private let input: UnsafeMutablePointer<FILE>
    private let output: UnsafeMutablePointer<FILE>
    private let inks: InkBook
    private let glyphs: Glyphs
    private let arrival: [UInt8]
    private let farewell: [UInt8]
    private var reader = KeyReader()
    private var shown: Frame?

    init(
        _ setup: ScreenSetup, _ board: ScreenBoard,
        _ continuation: AsyncStream<ScreenEvent>.Continuation
    ) throws(Fault) {
        self.setup = setup
        self.board = board
        self.continuation = continuation
        let isUnicode = Self.useUnicode()
        try Self.requireKnownTerminal(setup.output)
        var modes = termios()
        tcgetattr(setup.input, &modes)
        self.modes = modes
        let sequences = TerminalSequences()
        (arrival, farewell) = (sequences.arrival, sequences.farewell)
        TerminalGuard.stand(on: setup, modes: modes, farewell: farewell, wake: board.waker)
        guard let input = fdopen(dup(setup.input), "r"),
            let output = fdopen(dup(setup.output), "w"),
            let screen = comanda_screen_open(output, input, ScreenSetup.escapeMilliseconds)
        else {
            TerminalGuard.standDown()
            throw Fault("open the screen", at: CursesTerminal.name, cause: "ncurses cannot use it")
        }
        (self.input, self.output, self.screen) = (input, output, screen)
        KeyReader.define()
        inks = InkBook(colors: Int(comanda_screen_colors()))
        for (pair, ink) in inks.pairs { init_pair(pair, ink, -1) }
        glyphs = Glyphs(isASCII: setup.signs == .ascii || !isUnicode || sequences.isPlain)
        if setup.usesMouse { _ = comanda_screen_mouse_on() }
        var rows: Int32 = 0
        var columns: Int32 = 0
        comanda_screen_size(&rows, &columns)
        board.note(Size(rows: Int(rows), columns: Int(columns)))
        send(arrival)
    }

    /// Serves the terminal until it is to be given back, or is gone.
    func run() {
        var isThere = true
        while isThere {
            var files = [
                pollfd(fd: setup.input, events: Int16(POLLIN), revents: 0),
                pollfd(fd: board.wakeUp, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&files, 2, -1) >= 0 || errno == EINTR else { break }
            if files[1].revents != 0 { isThere = hear() }
            guard isThere, files[0].revents != 0 else { continue }
            isThere = readKeys() || files[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0
        }
        leave()
        delete()
    }

    private func delete() {
        comanda_screen_delete(screen)
        fclose(input)
        fclose(output)
        var modes = modes
        tcsetattr(setup.input, TCSANOW, &modes)
        TerminalGuard.standDown()
    }
}

// MARK: - What is asked

extension CursesLoop {
    /// Does what is wished for; `false` when the terminal is to be given back.
    private func hear() -> Bool {
        let told = Set(board.heard())
        if told.contains(TerminalGuard.suspend) { suspend() }
        if told.contains(TerminalGuard.goesOn) { comeBack() }
        if told.contains(TerminalGuard.resized) { resize() }
        let wishes = board.take()
        if wishes.isClosing { return false }
        if let frame = wishes.frame { show(frame) }
        if wishes.rings { comanda_screen_ring() }
        return true
    }

    private func show(_ frame: Frame) {
        guard frame.size == board.size else { return }
        for run in frame.changes(from: shown) {
            let look = inks.look(run.style)
            let text = glyphs.wide(run.text)
            comanda_screen_draw(
                Int32(run.place.row), Int32(run.place.column), text, Int32(text.count),
                look.attributes, look.pair)
        }
        shown = frame
        let cursor = frame.cursor.flatMap { frame.size.contains($0) ? $0 : nil }
        comanda_screen_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    }

    private func resize() {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard comanda_window_size(setup.output, &rows, &columns) != 0 else { return }
        let size = Size(rows: Int(rows), columns: Int(columns))
        guard size != board.size else { return }
        comanda_screen_resize(rows, columns)
        shown = nil
        board.note(size)
        continuation.yield(.resized(size))
    }

    /// Gives the terminal back, stops as Ctrl-Z does, and takes it over again.
    private func suspend() {
        leave()
        var modes = modes
        tcsetattr(setup.input, TCSANOW, &modes)
        TerminalGuard.stop()
        comeBack()
    }

    /// Whoever had the terminal meanwhile may have left anything there.
    private func comeBack() {
        comanda_screen_redraw()
        send(arrival)
        resize()
    }

    private func leave() {
        comanda_screen_leave()
        send(farewell)
    }

    private func send(_ bytes: [UInt8]) {
        fflush(output)
        _ = write(setup.output, bytes, bytes.count)
    }
}

// MARK: - Keys

extension CursesLoop {
    /// The most keys that are looked at before something else may be done.
    private static let mostAtOnce = 4096

    /// Reads what was typed; `false` when there was nothing, which is how a terminal that is gone
    /// answers.
    private func readKeys() -> Bool {
        var codes: [KeyReader.Code] = []
        var isAny = false
        var code: UInt32 = 0
        reading: while codes.count < Self.mostAtOnce {
            switch comanda_screen_key(&code) {
            case 1: codes.append(.character(code))
            case 2 where code == UInt32(KEY_MOUSE):
                tell(codes)
                codes = []
                tellPress()
            case 2: codes.append(.key(Int32(code)))
            default: break reading
            }
            isAny = true
        }
        tell(codes)
        return isAny
    }

    private func tell(_ codes: [KeyReader.Code]) {
        for key in reader.keys(codes) {
            switch key {
            case .control("l"): comanda_screen_redraw()
            case .control("z"): suspend()
            default: continuation.yield(.key(key))
            }
        }
    }

    private func tellPress() {
        var row: Int32 = 0
        var column: Int32 = 0
        guard comanda_screen_press(&row, &column) != 0 else { return }
        continuation.yield(.key(.press(Place(row: Int(row), column: Int(column)))))
    }
}

// MARK: - What the terminal is

extension CursesLoop {
    /// Lets the C library read and write UTF-8, as the person's language says, or at least so;
    /// `false` when it cannot.
    private static func useUnicode() -> Bool {
        for name in ["", "C.UTF-8", "en_US.UTF-8"] {
            guard setlocale(LC_CTYPE, name) != nil else { continue }
            if let code = nl_langinfo(Int32(CODESET)), String(cString: code) == "UTF-8" {
                return true
            }
        }
        return false
    }

    private static func requireKnownTerminal(_ output: Int32) throws(Fault) {
        let hint =
            "set TERM to what this terminal is, such as xterm-256color, tmux-256color, linux"
            + " or vt220"
        guard !CursesTerminal.kind.isEmpty else {
            throw Fault(
                "open the screen", at: CursesTerminal.name,
                cause: "it is empty, so nobody knows what this terminal is", hint: hint)
        }
        let known = comanda_terminal_known(output)
        guard known != 1 || !TerminalSequences.areStandard else { return }
        let cause =
            switch known {
            case 1: "it is not told where to write by the standard sequences of ECMA-48"
            case 0: "it cannot move its cursor"
            case -1: "nobody knows such a terminal"
            default: "this machine has no descriptions of terminals"
            }
        throw Fault(
            "open the screen", at: CursesTerminal.name, cause: cause,
            hint: known == -2 ? "install the package ncurses-base" : hint)
    }
}
