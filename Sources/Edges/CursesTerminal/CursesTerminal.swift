public import Cells
import Foundation
import Synchronization
public import Vocabulary

/// A terminal that a screen is shown on, through ncurses.
///
/// It owns the terminal from `init` until `close`: whatever else is written there in between spoils
/// the picture. All that ncurses does, it does on one thread of its own, so neither drawing nor a
/// slow line ever holds up who calls. However the program ends, the terminal is as it was before,
/// except when it is killed by a signal that nothing can hear.
public final class CursesTerminal: Sendable {
    /// What comes from it, for one reader; ends after `close`, or when the terminal is gone. Keys
    /// that come while 1,024 wait are let go.
    public let events: AsyncStream<ScreenEvent>

    private static let mostEvents = 1024
    /// ncurses is one for the whole program.
    private static let isTaken = Mutex(false)

    private let board: ScreenBoard
    private let ended = DispatchSemaphore(value: 0)

    /// Takes a terminal over.
    ///
    /// - Throws: A fault when it is no terminal, an unknown one or one that cannot move its cursor,
    ///   or when a screen is shown already.
    public init(_ setup: ScreenSetup = ScreenSetup()) throws(Fault) {
        try Self.requireTerminal(setup)
        guard
            Self.isTaken.withLock({
                let was = $0; $0 = true; return !was
            })
        else {
            throw Fault(
                "open the screen", at: Self.name, cause: "this program shows a screen already",
                hint: "close that one first")
        }
        let (events, continuation) = AsyncStream<ScreenEvent>.makeStream(
            bufferingPolicy: .bufferingOldest(Self.mostEvents))
        self.events = events
        do { board = try ScreenBoard() } catch {
            Self.isTaken.withLock { $0 = false }
            throw error
        }
        let isOpen = DispatchSemaphore(value: 0)
        let result = OpeningResult()
        Thread { [board, ended] in
            do throws(Fault) {
                let loop = try CursesLoop(setup, board, continuation)
                isOpen.signal()
                loop.run()
            } catch {
                result.fault.withLock { $0 = error }
            }
            continuation.finish()
            Self.isTaken.withLock { $0 = false }
            isOpen.signal()
            ended.signal()
        }.start()
        isOpen.wait()
        if let fault = result.fault.withLock(\.self) { throw fault }
    }

    deinit { close() }

    /// How large it is now.
    public var size: Size { board.size }

    /// Shows a frame, as soon as the terminal takes it; of several that wait only the last is
    /// shown. One that is not as large as the terminal is left out: a resize is told, and another
    /// frame expected.
    public func draw(_ frame: Frame) { board.tell { $0.frame = frame } }

    /// Rings the terminal's bell, or flashes where it has none.
    public func ring() { board.tell { $0.rings = true } }

    /// Gives the terminal back as it was, and returns when that is done. A second time does
    /// nothing.
    public func close() {
        board.tell { $0.isClosing = true }
        ended.wait()
        ended.signal()
    }

    private static func requireTerminal(_ setup: ScreenSetup) throws(Fault) {
        for (file, place) in [(setup.input, "standard input"), (setup.output, "standard output")]
        where isatty(file) == 0 {
            throw Fault(
                "open the screen", at: place, cause: "it is not a terminal",
                hint: "start it in a terminal, not in a pipe or with its output in a file")
        }
    }

    /// What this terminal calls itself; empty when it does not say.
    static var kind: String { ProcessInfo.processInfo.environment["TERM"] ?? "" }

    static var name: String { kind.isEmpty ? "TERM" : "TERM=\(kind)" }
}

/// Why the terminal could not be taken over; nothing when it was.
private final class OpeningResult: Sendable {
    let fault = Mutex<Fault?>(nil)
}
