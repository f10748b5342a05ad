import Glibc

/// Ends every wait at once, from any thread and for good: a pipe that becomes readable.
final class Wake: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "No file descriptor is left for a printer's pipe.")
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    func signal() {
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    /// Sleeps, or throws `stopped` as soon as it is signalled.
    func sleep(until deadline: ContinuousClock.Instant) throws(PrinterTrouble) {
        _ = try wait(for: [], until: deadline)
    }

    /// Waits until one of the descriptors is ready and returns what each is ready for; all zeros
    /// when the deadline passed.
    func wait(
        for descriptors: [pollfd], until deadline: ContinuousClock.Instant
    ) throws(PrinterTrouble) -> [Int16] {
        var all = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)] + descriptors
        while true {
            let left = max(ContinuousClock.now.duration(to: deadline), .zero)
            // Rounded up, or the last millisecond would be spent spinning.
            let wait = left / .milliseconds(1) + 1
            let ready = poll(&all, nfds_t(all.count), Int32(min(wait, 60_000)))
            if all[0].revents != 0 { throw .stopped }
            if ready > 0 || ContinuousClock.now >= deadline {
                return all.dropFirst().map(\.revents)
            }
        }
    }
}
