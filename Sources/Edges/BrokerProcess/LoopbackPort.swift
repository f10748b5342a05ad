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
