import Foundation

/// Gives the terminal back when the program ends in whatever way that can be noticed, and tells of
/// resizing, suspending and going on.
///
/// In a signal's handler hardly anything may be done: what it needs lies ready in memory that is
/// never given back, and it calls `write`, `tcsetattr`, `sigaction` and `raise` alone.
enum TerminalGuard {
    /// What is told through the pipe, a byte each.
    static let resized = UInt8(ascii: "r")
    static let suspend = UInt8(ascii: "z")
    static let goesOn = UInt8(ascii: "c")

    /// What a handler needs.
    fileprivate struct Ground {
        var input: Int32 = -1
        var output: Int32 = -1
        var wake: Int32 = -1
        var modes = termios()
        var count = 0
    }

    /// Signals after which nothing of this program runs any more.
    private static let last = [
        SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
    ]
    private static let notices = [SIGWINCH, SIGTSTP, SIGCONT]

    /// Sets the handlers up.
    ///
    /// - Parameters:
    ///   - modes: What the terminal was like before.
    ///   - farewell: What is written to it at the end.
    ///   - wake: The pipe that is told through.
    static func stand(
        on setup: ScreenSetup, modes: termios, farewell: [UInt8], wake: Int32
    ) {
        let kept = farewell.prefix(mostBytes)
        for (index, byte) in kept.enumerated() { bytes[index] = byte }
        ground.pointee = Ground(
            input: setup.input, output: setup.output, wake: wake, modes: modes,
            count: kept.count)
        // Made here and now: in a handler nothing can be.
        plain.pointee.__sigaction_handler.sa_handler = SIG_DFL
        for signal in last { set(restoreAndEnd, for: signal, keeping: true) }
        for signal in notices { set(tell, for: signal, keeping: true) }
    }

    /// Sets everything back as it was found.
    static func standDown() {
        for signal in last + notices { sigaction(signal, before + Int(signal), nil) }
    }

    /// Stops this program as Ctrl-Z does, and returns when it goes on.
    static func stop() {
        sigaction(SIGTSTP, plain, nil)
        // A thread begun by one of the runtime's blocks this signal, as those do: it would wait.
        var stopping = sigset_t()
        var before = sigset_t()
        sigemptyset(&stopping)
        sigaddset(&stopping, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &stopping, &before)
        raise(SIGTSTP)
        pthread_sigmask(SIG_SETMASK, &before, nil)
        set(tell, for: SIGTSTP, keeping: false)
    }

    private static func set(
        _ handler: @escaping @convention(c) (Int32) -> Void, for signal: Int32, keeping: Bool
    ) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_RESTART
        sigemptyset(&action.sa_mask)
        // In the background, setting a terminal's modes would stop us.
        sigaddset(&action.sa_mask, SIGTTOU)
        sigaction(signal, &action, keeping ? before + Int(signal) : nil)
    }
}

private let mostBytes = 512
nonisolated(unsafe) private let ground = {
    let place = UnsafeMutablePointer<TerminalGuard.Ground>.allocate(capacity: 1)
    place.initialize(to: TerminalGuard.Ground())
    return place
}()
nonisolated(unsafe) private let bytes = {
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: mostBytes)
    place.initialize(repeating: 0, count: mostBytes)
    return place
}()
/// What was done about each signal before.
nonisolated(unsafe) private let before = {
    let place = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    place.initialize(repeating: sigaction(), count: 65)
    return place
}()
/// What a signal does when nothing is done about it.
nonisolated(unsafe) private let plain = {
    let place = UnsafeMutablePointer<sigaction>.allocate(capacity: 1)
    place.initialize(to: sigaction())
    return place
}()

private func restoreAndEnd(_ signal: Int32) {
    _ = write(ground.pointee.output, bytes, ground.pointee.count)
    tcsetattr(ground.pointee.input, TCSANOW, &ground.pointee.modes)
    // It comes again when this returns, and then ends the program. Not by what was done about it
    // before: Swift's own way of telling a crash would ask a waiter to press keys.
    sigaction(signal, plain, nil)
    raise(signal)
}

private func tell(_ signal: Int32) {
    let number = errno
    var told =
        signal == SIGWINCH
        ? TerminalGuard.resized
        : signal == SIGTSTP ? TerminalGuard.suspend : TerminalGuard.goesOn
    _ = write(ground.pointee.wake, &told, 1)
    errno = number
}
