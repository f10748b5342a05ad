import Glibc
import Synchronization

/// What a virtual printer's owner and its own thread both touch: the switches, and what came out.
final class PrinterPanel: Sendable {
    struct State {
        var paperIsOut = false
        var coverIsOpen = false
        var losesNextAnswer = false
        var isMute = false
        var isHung = false
        var bytesPerSecond: Int?
        var linesToPaperEnd: Int?
        var linesToDeath: Int?
        var bytesToDeath: Int?
        var bytesToHang: Int?
        var loss: ByteLoss?
        var isStopping = false
        /// The listening descriptor; `nil` while connections are refused.
        var listener: Int32?
        /// Listening descriptors out of use, for the printer's thread to close.
        var retired: [Int32] = []
        var slips: [Slip] = []
        var pulses = 0
        var junk: [String] = []
        var faults: [String] = []

        /// Adds to a list, which forgets its oldest entry when it is full.
        mutating func keep<Entry>(
            _ entry: Entry, in list: WritableKeyPath<State, [Entry]>
        ) {
            if self[keyPath: list].count == Self.mostEntries { self[keyPath: list].removeFirst() }
            self[keyPath: list].append(entry)
        }

        private static let mostEntries = 10_000
    }

    let state = Mutex(State())
    let wakeEnd: Int32
    private let signalEnd: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw VirtualPrinterFault("pipe") }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (wakeEnd, signalEnd) = (ends[0], ends[1])
    }

    deinit {
        close(wakeEnd)
        close(signalEnd)
    }

    /// Changes a switch and has the printer's thread look at it.
    func change(_ body: (inout State) -> Void) {
        state.withLock { body(&$0) }
        var byte: UInt8 = 1
        _ = write(signalEnd, &byte, 1)
    }

    /// From now on, callers are refused; those connected stay.
    func stopListening() {
        change { state in
            guard let listener = state.listener else { return }
            shutdown(listener, Int32(SHUT_RDWR))
            state.retired.append(listener)
            state.listener = nil
        }
    }
}
