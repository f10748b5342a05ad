import Glibc
public import Vocabulary

/// Ports of 127.0.0.1. An answer is true for the moment: somebody else may take the port next.
public enum LoopbackPort {
    /// The `cause` of the fault when somebody listens on a port.
    public static let takenCause = "another program listens there"

    /// A port nobody listens on.
    public static func free() throws(Fault) -> UInt16 {
        try bound(to: 0)
    }

    /// Throws a fault of `takenCause` when somebody listens on `port`.
    public static func requireFree(_ port: UInt16) throws(Fault) {
        _ = try bound(to: port)
    }

    /// Whether somebody listens on a port, as the kernel tells it: whoever tried it instead would
    /// be a guest that a broker takes down in its log.
    public static func isServed(_ port: UInt16) -> Bool {
        guard let file = fopen("/proc/net/tcp", "re") else { return false }
        defer { fclose(file) }
        let address = hexadecimal(INADDR_LOOPBACK.bigEndian, digits: 8)
        // Its own end, the other end, and the state, which is that of a listener.
        let listener = "\(address):\(hexadecimal(port, digits: 4)) 00000000:0000 0A"
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer { Glibc.free(line) }
        while getline(&line, &room, file) > 0, let text = line {
            if strstr(text, listener) != nil { return true }
        }
        return false
    }

    private static func hexadecimal(_ number: some BinaryInteger, digits: Int) -> String {
        let text = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// Throws a fault when the broker of these files could not listen wherever it is to.
    public static func requireFree(for files: BrokerFiles) throws(Fault) {
        try requireFree(files.port)
        guard let network = files.network else { return }
        let isSamePlace = network.isEverywhere || network.address == "127.0.0.1"
        guard network.port != files.port || !isSamePlace else {
            throw Fault(
                "listen on the house network", at: "\(network.address):\(network.port)",
                cause: "the broker's port on this machine is the same",
                hint: "give that another one with --port")
        }
        try requireFree(at: network)
    }

    /// Throws when a broker could not listen at an address and port: somebody does already, or the
    /// address is none of this machine's.
    static func requireFree(at network: BrokerNetwork) throws(Fault) {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(network.address, "\(network.port)", &hints, &found) == 0, let found else {
            return
        }
        defer { freeaddrinfo(found) }
        let socket = Glibc.socket(
            found.pointee.ai_family, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        defer { close(socket) }
        var yes: CInt = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        guard bind(socket, found.pointee.ai_addr, found.pointee.ai_addrlen) != 0 else { return }
        let code = errno
        throw Fault(
            "listen on the house network", at: "\(network.address):\(network.port)",
            cause: code == EADDRINUSE ? takenCause : String(cString: strerror(code)),
            hint: code == EADDRINUSE
                ? "end that program, or write another port under 'network' in house.yaml"
                : "'ip address' shows the addresses of this machine; mend 'listen' in house.yaml")
    }

    private static func bound(to port: UInt16) throws(Fault) -> UInt16 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        guard socket >= 0 else { throw fault(port, errno) }
        defer { close(socket) }
        // As mosquitto does it: connections that are only fading away are not in the way.
        var yes: CInt = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 ? getsockname(socket, address, &length) : -1
            }
        }
        guard code == 0 else { throw fault(port, errno) }
        return UInt16(bigEndian: address.sin_port)
    }

    private static func fault(_ port: UInt16, _ code: CInt) -> Fault {
        let isTaken = code == EADDRINUSE
        return Fault(
            "take the broker's port", at: "127.0.0.1:\(port)",
            cause: isTaken ? takenCause : String(cString: strerror(code)),
            hint: isTaken
                ? "end that program or give the broker another port" : "choose a port above 1023")
    }
}
