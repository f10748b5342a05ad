import Foundation
import Synchronization
public import Vocabulary

/// A started program and the duty to collect it when it has ended.
public final class ChildProcess: Sendable {
    /// Where a child's output goes.
    public enum Output: Sendable {
        /// Where its parent's goes.
        case inherited
        /// To the end of a 0600 file.
        case file(String)
    }

    /// How a child ended.
    public enum Ending: Hashable, Sendable {
        /// It ended itself with this status.
        case exited(Int32)
        /// A signal ended it.
        case killed(Int32)
    }

    /// The child's process id.
    public let processID: Int32
    private let lifeline: Int32
    private let ending = Mutex<Ending?>(nil)

    /// Descriptors above this are not used by programs of ours.
    private static let mostDescriptors: CInt = 1024

    /// Starts a program in a process group of its own, so that a Ctrl-C meant for its parent leaves
    /// it alone, and with no descriptor of ours but its output and a lifeline.
    ///
    /// The lifeline is the child's standard input: it ends when the parent does, however that
    /// happens.
    ///
    /// - Throws: A fault when the program cannot be started.
    public init(
        _ executable: String, _ arguments: [String], output: Output = .inherited
    ) throws(Fault) {
        var pipeEnds: [Int32] = [0, 0]
        guard pipe(&pipeEnds) == 0 else {
            throw Fault("start a program", at: executable, cause: String(cString: strerror(errno)))
        }
        for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(pipeEnds[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipeEnds[0], 0)
        if case .file(let path) = output {
            let flags = O_WRONLY | O_CREAT | O_APPEND
            posix_spawn_file_actions_addopen(&actions, 1, path, flags, 0o600)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
        }
        for descriptor in 3..<Self.mostDescriptors {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var attributes = Self.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        var words = ([executable] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, executable, &actions, &attributes, &words, environ)
        guard code == 0 else {
            close(pipeEnds[1])
            throw Fault("start a program", at: executable, cause: String(cString: strerror(code)))
        }
        processID = child
        lifeline = pipeEnds[1]
    }

    /// Writes to the child's standard input; one that has ended is told nothing.
    ///
    /// - Parameter text: At most 4,096 bytes of UTF-8: a pipe that is read takes them at once.
    public func tell(_ text: String) {
        precondition(text.utf8.count <= 4096, "a child is told little at a time")
        if isRunning { _ = write(lifeline, text, text.utf8.count) }
    }

    /// Lets go of the child: its lifeline ends, and it is collected whenever it has ended. One that
    /// nobody collects would stand in the way of whoever waits for any child.
    deinit {
        close(lifeline)
        guard ended == nil else { return }
        let processID = processID
        Thread {
            var status: CInt = 0
            while waitpid(processID, &status, 0) == -1, errno == EINTR {}
        }.start()
    }

    /// A child inherits the signals its parent's thread blocks, and threads of Swift's tasks block
    /// them all: it would be deaf to SIGHUP and SIGTERM.
    private static func attributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return attributes
    }

    /// How it ended; `nil` while it runs.
    public var ended: Ending? {
        ending.withLock { ending in
            if ending == nil { ending = collect(WNOHANG) }
            return ending
        }
    }

    /// Whether it runs.
    public var isRunning: Bool { ended == nil }

    /// Sends a signal, unless it has ended.
    public func send(_ signal: CInt) {
        ending.withLock { ending in
            if ending == nil { ending = collect(WNOHANG) }
            if ending == nil { kill(processID, signal) }
        }
    }

    /// Asks it to end, waits, and kills it when it does not; returns how it ended.
    ///
    /// - Parameter milliseconds: How long it may take to end by itself.
    @discardableResult
    public func end(within milliseconds: Int) -> Ending {
        send(SIGTERM)
        // A frozen process does not hear SIGTERM before it wakes.
        send(SIGCONT)
        var waited = 0
        while waited < milliseconds, isRunning {
            usleep(10_000)
            waited += 10
        }
        send(SIGKILL)
        return wait()
    }

    /// Waits until it has ended.
    @discardableResult
    public func wait() -> Ending {
        // Looks without collecting, and outside the lock: signals can be sent meanwhile.
        var facts = siginfo_t()
        while waitid(P_PID, id_t(processID), &facts, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        return ending.withLock { ending in
            while ending == nil { ending = collect(0) }
            return ending ?? .exited(0)
        }
    }

    private func collect(_ options: CInt) -> Ending? {
        var status: CInt = 0
        let collected = waitpid(processID, &status, options)
        guard collected == processID else {
            // `errno` speaks of this call only when it failed; 0 means that the child still runs.
            return collected == -1 && errno == ECHILD ? .exited(0) : nil
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    }
}
