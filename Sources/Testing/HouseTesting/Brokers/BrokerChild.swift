import BrokerProcess
import Glibc
import Synchronization

/// A started mosquitto and the duty to collect it when it has ended.
final class BrokerChild: Sendable {
    /// libmosquitto waits with `select` and cannot use descriptors above this either.
    private static let mostDescriptors: CInt = 1_024

    let processID: pid_t
    private let isCollected = Mutex(false)

    /// Starts it with nothing of ours open but the log, where its errors go: a child that held a
    /// copy of somebody's socket would keep that connection alive.
    init(_ launch: BrokerLaunch, log: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        for descriptor in 3..<Self.mostDescriptors {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }

        // The threads of Swift's tasks block all signals, and a child inherits that: it would be
        // deaf to SIGHUP and SIGTERM.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        var words = ([launch.executable] + launch.arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
        var child: pid_t = 0
        let code = posix_spawn(&child, launch.executable, &actions, &attributes, &words, &nothing)
        guard code == 0 else {
            let cause = String(cString: strerror(code))
            throw TestBroker.Fault(description: "\(launch.executable) did not start: \(cause)")
        }
        processID = child
    }

    var isRunning: Bool {
        isCollected.withLock { isCollected in
            if !isCollected { isCollected = waitpid(processID, nil, WNOHANG) == processID }
            return !isCollected
        }
    }

    func send(_ signal: CInt) {
        if isRunning { kill(processID, signal) }
    }

    /// Sends `signal` and waits until the process is gone.
    func end(with signal: CInt) {
        send(signal)
        // A frozen process does not hear SIGTERM before it wakes.
        send(SIGCONT)
        isCollected.withLock { isCollected in
            if !isCollected { waitpid(processID, nil, 0) }
            isCollected = true
        }
    }
}
