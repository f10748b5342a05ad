import Glibc

/// Why a virtual printer cannot be set up: what was tried, and the system's reason.
public struct VirtualPrinterFault: Error, CustomStringConvertible {
    public let description: String

    init(_ operation: String) {
        description = "virtual printer: \(operation): \(String(cString: strerror(errno)))"
    }
}

/// The few socket calls a virtual printer needs.
enum PrinterSocket {
    /// Listens on this machine only; port 0 takes any free one. Returns the descriptor and port.
    static func listen(on port: UInt16, buffer: Int) throws -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw VirtualPrinterFault("socket") }
        set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
        set(descriptor, SOL_SOCKET, SO_RCVBUF, Int32(buffer))
        makeNonBlocking(descriptor)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let failed = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) != 0 || Glibc.listen(descriptor, 8) != 0
                    || getsockname(descriptor, address, &size) != 0
            }
        }
        guard !failed else {
            let fault = VirtualPrinterFault("listen on port \(port)")
            close(descriptor)
            throw fault
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// The next caller; `nil` when nobody waits.
    static func accept(from listener: Int32) -> Int32? {
        let descriptor = Glibc.accept(listener, nil, nil)
        guard descriptor >= 0 else { return nil }
        makeNonBlocking(descriptor)
        set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        return descriptor
    }

    /// The bytes that arrived, at most `limit`; with `peek` they stay where they are. Empty when
    /// there are none now, `nil` when the caller is gone.
    static func receive(from descriptor: Int32, limit: Int, peek: Bool = false) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = recv(descriptor, &bytes, limit, peek ? Int32(MSG_PEEK) : 0)
        if count > 0 { return Array(bytes[..<count]) }
        return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
    }

    static func send(_ bytes: [UInt8], to descriptor: Int32) {
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Empties a pipe.
    static func drain(_ descriptor: Int32) {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }

    /// Closes the way a machine without power does: nothing that is on its way arrives.
    static func breakOff(_ descriptor: Int32) {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        close(descriptor)
    }

    private static func makeNonBlocking(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    private static func set(_ descriptor: Int32, _ level: Int32, _ name: Int32, _ value: Int32) {
        var value = value
        setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
    }
}
