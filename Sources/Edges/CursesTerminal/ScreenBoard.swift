import Cells
import Foundation
import Synchronization
import Vocabulary

/// What the terminal's thread is asked to do, and the pipe that wakes it.
final class ScreenBoard: Sendable {
    /// What waits to be done.
    struct Wishes {
        var frame: Frame?
        var rings = false
        var isClosing = false
    }

    /// The end of the pipe that is waited on.
    let wakeUp: Int32
    /// The end that wakes; a signal's handler writes there too.
    let waker: Int32
    private let wishes = Mutex(Wishes())
    private let shown = Mutex(Size(rows: 0, columns: 0))

    init() throws(Fault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw Fault(
                "open the screen", at: CursesTerminal.name, cause: String(cString: strerror(errno)))
        }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (wakeUp, waker) = (ends[0], ends[1])
    }

    deinit {
        Foundation.close(wakeUp)
        Foundation.close(waker)
    }

    var size: Size { shown.withLock(\.self) }

    func note(_ size: Size) { shown.withLock { $0 = size } }

    /// Asks for something. A full pipe wakes as well as one byte more would.
    func tell(_ wish: (inout Wishes) -> Void) {
        wishes.withLock { wish(&$0) }
        var byte: UInt8 = 0
        _ = write(waker, &byte, 1)
    }

    /// Takes what is wished for; closing stays wished for.
    func take() -> Wishes {
        wishes.withLock { wishes in
            let taken = wishes
            wishes = Wishes(isClosing: taken.isClosing)
            return taken
        }
    }

    /// The bytes that woke.
    func heard() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(wakeUp, &bytes, bytes.count)
        return count > 0 ? Array(bytes[..<count]) : []
    }
}
