import Foundation
import Testing

@testable import BrokerProcess

/// What is known of a port without knocking at it.
struct LoopbackPortTests {
    @Test func `a port is served from when somebody listens on it until nobody does`() throws {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        #expect(socket >= 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 ? getsockname(socket, address, &length) : -1
            }
        }
        #expect(code == 0)
        let port = UInt16(bigEndian: address.sin_port)
        #expect(!LoopbackPort.isServed(port), "it is bound and nobody listens")
        #expect(listen(socket, 1) == 0)
        // The kernel tells its table in pieces while others change it, and may skip a line once.
        #expect((1...3).contains { _ in LoopbackPort.isServed(port) })
        close(socket)
        #expect(!LoopbackPort.isServed(port))
    }
}
