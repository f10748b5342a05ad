import Glibc

/// One TCP connection to a printer; closed with its last reference.
final class Connection {
    private let descriptor: Int32
    private let wake: Wake

    /// Connects, or throws `unreachable` or `stopped`.
    init(
        to address: PrinterAddress, until deadline: ContinuousClock.Instant, wake: Wake
    ) throws(PrinterTrouble) {
        self.wake = wake
        descriptor = try Self.connect(to: address, until: deadline, wake: wake)
    }

    deinit { close(descriptor) }

    /// Hands over as many bytes as are taken now, perhaps none.
    func send(_ bytes: ArraySlice<UInt8>) throws(PrinterTrouble) -> Int {
        let count = bytes.withUnsafeBytes {
            Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EINTR { return 0 }
        throw .closedByPrinter
    }

    /// How many bytes were handed over to this machine and have not reached the other end.
    var undelivered: Int {
        var count: Int32 = 0
        return ioctl(descriptor, UInt(TIOCOUTQ), &count) == 0 ? Int(count) : 0
    }

    /// The bytes that have arrived, perhaps none.
    func receive() throws(PrinterTrouble) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        if count > 0 { return Array(bytes[..<count]) }
        if count < 0, errno == EAGAIN || errno == EINTR { return [] }
        throw .closedByPrinter
    }

    /// Waits until something arrived or, if asked, more bytes are taken; false at the deadline.
    func wait(
        toSend: Bool = false, until deadline: ContinuousClock.Instant
    ) throws(PrinterTrouble) -> Bool {
        let events = Int16(toSend ? POLLIN | POLLOUT : POLLIN)
        let socket = pollfd(fd: descriptor, events: events, revents: 0)
        return try wake.wait(for: [socket], until: deadline)[0] != 0
    }

    /// Throws away what the printer has not taken yet; without this the kernel would still deliver
    /// it after the connection was given up.
    func abandon() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }
}

extension Connection {
    private static func connect(
        to address: PrinterAddress, until deadline: ContinuousClock.Instant, wake: Wake
    ) throws(PrinterTrouble) -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let failure = getaddrinfo(address.host, String(address.port), &hints, &list)
        guard failure == 0, let found = list else {
            throw .unreachable("\(address): \(String(cString: gai_strerror(failure)))")
        }
        defer { freeaddrinfo(found) }

        let descriptor = socket(found.pointee.ai_family, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw unreachable(address, errno) }
        do throws(PrinterTrouble) {
            prepare(descriptor)
            let result = Glibc.connect(
                descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen)
            if result != 0 {
                guard errno == EINPROGRESS else { throw unreachable(address, errno) }
                try finishConnect(descriptor, to: address, until: deadline, wake: wake)
            }
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func finishConnect(
        _ descriptor: Int32, to address: PrinterAddress,
        until deadline: ContinuousClock.Instant, wake: Wake
    ) throws(PrinterTrouble) {
        let socket = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard try wake.wait(for: [socket], until: deadline)[0] != 0 else {
            throw unreachable(address, ETIMEDOUT)
        }
        var failure: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &size)
        if failure != 0 { throw unreachable(address, failure) }
    }

    private static func prepare(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        func set(_ level: Int32, _ option: Int32, _ value: Int32) {
            var value = value
            setsockopt(
                descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
        }
        let tcp = Int32(IPPROTO_TCP)
        set(tcp, TCP_NODELAY, 1)
        // A small buffer here: what is handed over should be at the printer, not in this machine.
        set(SOL_SOCKET, SO_SNDBUF, 16 * 1024)
        // A printer that lost its power says nothing; this notices within about half a minute.
        set(SOL_SOCKET, SO_KEEPALIVE, 1)
        set(tcp, TCP_KEEPIDLE, 10)
        set(tcp, TCP_KEEPINTVL, 5)
        set(tcp, TCP_KEEPCNT, 4)
    }

    private static func unreachable(_ address: PrinterAddress, _ code: Int32) -> PrinterTrouble {
        .unreachable("\(address): \(String(cString: strerror(code)))")
    }
}
