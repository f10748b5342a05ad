import Dispatch
public import Foundation
import Synchronization
public import Vocabulary
import Wire

/// The 0600 Unix socket of an open house: one request a connection, one line each way.
public final class AdminSocket: Sendable {
    private let listener: Int32
    private let path: String
    /// While it holds, the listener's number is that of no other file.
    private let isServing = Mutex(true)
    private static let mostBytes = 64 * 1024
    /// How many requests are answered at a time: an audit must not keep others waiting.
    private static let mostPeers = 8
    /// The story of a long evening at one table is an answer of some hundred KiB.
    private static let mostAnswerBytes = 64 * 1024 * 1024

    /// Listens at a place, taking the place of a socket that a killed house left behind. The
    /// house's lock must be held.
    ///
    /// - Parameter answer: Answers a request; called on a thread of the socket's own.
    public init(
        at url: URL, answer: @escaping @Sendable (AdminRequest) -> AdminAnswer
    ) throws(Fault) {
        path = url.path
        unlink(path)
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        self.listener = listener
        // The socket takes the mode of its descriptor: a umask would hold for all threads.
        fchmod(listener, 0o600)
        do throws(Fault) {
            guard try Self.withAddress(url, { bind(listener, $0, $1) }) == 0,
                listen(listener, 8) == 0
            else {
                throw Fault(
                    "open the admin socket", at: url.path, cause: String(cString: strerror(errno)))
            }
        } catch {
            Foundation.close(listener)
            throw error
        }
        Thread { [self] in serve(answer) }.start()
    }

    /// Whether a socket can stand at a place.
    ///
    /// - Throws: A fault when the path is too long for one.
    public static func check(_ url: URL) throws(Fault) {
        try withAddress(url) { _, _ in }
    }

    /// Stops listening.
    public func close() {
        // The serving thread closes it: were it closed here, that thread could go on accepting
        // from whatever takes its number.
        isServing.withLock { if $0 { shutdown(listener, Int32(SHUT_RDWR)) } }
        unlink(path)
    }

    private func serve(_ answer: @escaping @Sendable (AdminRequest) -> AdminAnswer) {
        defer {
            isServing.withLock {
                Foundation.close(listener)
                $0 = false
            }
        }
        let room = DispatchSemaphore(value: Self.mostPeers)
        while true {
            let peer = accept(listener, nil, nil)
            guard peer >= 0 else {
                if errno == EINTR || errno == ECONNABORTED { continue }
                return
            }
            room.wait()
            Thread {
                Self.serve(peer, answer)
                room.signal()
            }.start()
        }
    }

    private static func serve(
        _ peer: Int32, _ answer: @Sendable (AdminRequest) -> AdminAnswer
    ) {
        defer { Foundation.close(peer) }
        setTimeout(of: peer, milliseconds: 5000)
        var reply = AdminAnswer()
        do {
            let request: AdminRequest = try Canonical.value(
                parsing: line(from: peer), strict: true)
            reply = answer(request)
        } catch {
            reply.fault = Fault(
                "understand what is asked", at: "the open house", cause: "\(error)",
                hint: "is it of another version than this program?")
        }
        send(Canonical.bytes(reply), to: peer)
    }

    /// Asks an open house.
    ///
    /// - Parameter milliseconds: How long it may take to answer.
    /// - Returns: `nil` when no house is open on this data.
    /// - Throws: A fault when the house does not answer, or says what went wrong.
    public static func ask(
        _ request: AdminRequest, at url: URL, within milliseconds: Int = 600_000
    ) throws(Fault) -> AdminAnswer? {
        let peer = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        defer { Foundation.close(peer) }
        // Connecting waits too, when the house has stopped taking connections.
        setTimeout(of: peer, milliseconds: milliseconds)
        guard try withAddress(url, { connect(peer, $0, $1) }) == 0 else {
            guard errno == EAGAIN else { return nil }
            throw Fault("ask the open house", at: url.path, cause: "it takes no more questions")
        }
        send(Canonical.bytes(request), to: peer)
        let answer: AdminAnswer
        do {
            answer = try Canonical.value(
                parsing: line(from: peer, most: mostAnswerBytes), strict: false)
        } catch {
            throw Fault("ask the open house", at: url.path, cause: "it did not answer: \(error)")
        }
        if let fault = answer.fault { throw fault }
        return answer
    }

    private static func setTimeout(of peer: Int32, milliseconds: Int) {
        var time = timeval(
            tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        setsockopt(peer, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    }

    private static func line(from peer: Int32, most: Int = mostBytes) -> [UInt8] {
        var line: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while line.count < most {
            let count = recv(peer, &chunk, chunk.count, 0)
            guard count > 0 else { break }
            line += chunk.prefix(count)
            if line.last == UInt8(ascii: "\n") { break }
        }
        return line
    }

    private static func send(_ bytes: [UInt8], to peer: Int32) {
        var rest = (bytes + [UInt8(ascii: "\n")])[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(peer, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func withAddress<Result>(
        _ url: URL, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) throws(Fault) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(url.path.utf8CString)
        guard path.count <= MemoryLayout.size(ofValue: address.sun_path) else {
            throw Fault(
                "open the admin socket", at: url.path, cause: "the path is too long for a socket",
                hint: "use a shorter --data folder, of at most 90 characters")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            path.withUnsafeBytes { target.copyMemory(from: $0) }
        }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
