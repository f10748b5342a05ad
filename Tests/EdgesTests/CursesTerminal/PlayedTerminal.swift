import Foundation
import Testing

/// A terminal that the test plays: what a program draws on it comes here, and what is typed goes
/// there.
final class PlayedTerminal {
    /// The program's end, as its standard input and output.
    let line: Int32
    private var master: Int32
    private var seen: [UInt8] = []
    /// The kernel's `TIOCSPTLCK` and `TIOCGPTN`, which Swift cannot read from its headers.
    private static let lock: UInt = 0x4004_5431
    private static let askNumber: UInt = 0x8004_5430

    init(rows: UInt16 = 24, columns: UInt16 = 80) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var number: Int32 = 0
        var isLocked: Int32 = 0
        try #require(master >= 0 && ioctl(master, Self.lock, &isLocked) == 0)
        try #require(ioctl(master, Self.askNumber, &number) == 0)
        let name = "/dev/pts/\(number)"
        line = open(name, O_RDWR | O_NOCTTY)
        try #require(line >= 0)
        resize(rows: rows, columns: columns)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(line)
        hangUp()
    }

    /// Ends the connection, as a lost line does.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    func resize(rows: UInt16, columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func type(_ text: String) { _ = write(master, text, text.utf8.count) }

    /// What was drawn since the last call, once it contains a text, within ten seconds.
    func drawn(until text: String) -> String {
        let deadline = ContinuousClock.now + .seconds(10)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while ContinuousClock.now < deadline {
            var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            poll(&file, 1, 100)
            let count = read(master, &buffer, buffer.count)
            if count > 0 { seen += buffer[..<count] }
            let all = String(decoding: seen, as: UTF8.self)
            if all.contains(text) {
                seen = []
                return all
            }
        }
        return String(decoding: seen, as: UTF8.self)
    }

    /// Whether keys come one by one and unseen, as a screen needs them.
    var isRaw: Bool {
        var modes = termios()
        tcgetattr(line, &modes)
        return modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0
    }
}
