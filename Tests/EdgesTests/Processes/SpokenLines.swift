import Foundation
import Processes
import Vocabulary

/// Nobody said anything in time.
struct SaidNothing: Error {}

/// What a child says, line by line: its output is a pipe with a name.
final class SpokenLines {
    let path: String
    private let file: Int32
    private var unread: [UInt8] = []

    init() throws {
        path = NSTemporaryDirectory() + "/comanda-child-\(UUID().uuidString)"
        guard mkfifo(path, 0o600) == 0 else { throw SaidNothing() }
        file = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw SaidNothing() }
    }

    deinit {
        close(file)
        unlink(path)
    }

    /// A shell with this script that speaks here.
    func shell(_ script: String) throws(Fault) -> ChildProcess {
        try ChildProcess("/bin/sh", ["-c", script], output: .file(path))
    }

    /// The next line; waits for it for at most ten seconds.
    func next() throws -> String {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                defer { unread.removeFirst(end + 1) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 10_000) == 1 else { throw SaidNothing() }
            var chunk = [UInt8](repeating: 0, count: 4096)
            let count = read(file, &chunk, chunk.count)
            guard count > 0 else { throw SaidNothing() }
            unread += chunk.prefix(count)
        }
    }
}
