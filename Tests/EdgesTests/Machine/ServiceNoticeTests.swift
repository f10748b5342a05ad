import Foundation
import Machine
import Testing

/// What the service manager is told, over a real datagram socket.
final class ServiceNoticeTests {
    /// A manager's end of the line.
    private final class Ear {
        let path: String
        private let socket: Int32

        /// - Parameter name: A path, or `@` and a name for a socket without a file.
        init(_ name: String) throws {
            path = name
            socket = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            var bytes = Array(name.utf8)
            if name.hasPrefix("@") { bytes[0] = 0 }
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
            let length = MemoryLayout<sa_family_t>.size + bytes.count + (bytes[0] == 0 ? 0 : 1)
            let bound = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(socket, $0, socklen_t(length))
                }
            }
            try #require(bound == 0)
            var patience = timeval(tv_sec: 5, tv_usec: 0)
            setsockopt(
                socket, SOL_SOCKET, SO_RCVTIMEO, &patience,
                socklen_t(MemoryLayout<timeval>.size))
        }

        deinit { close(socket) }

        func hear() -> String {
            var bytes = [UInt8](repeating: 0, count: 1024)
            let count = recv(socket, &bytes, bytes.count, 0)
            return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        }
    }

    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-\(UUID().uuidString.prefix(8))")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test(arguments: [true, false])
    func `a manager hears each notice`(hasFile: Bool) throws {
        let name = UUID().uuidString
        let ear = try Ear(
            hasFile ? folder.appendingPathComponent("notify").path : "@comanda-\(name)")
        let notice = try #require(
            ServiceNotice(environment: ["NOTIFY_SOCKET": ear.path], process: 7))
        #expect(notice.ready())
        #expect(ear.hear() == "READY=1")
        #expect(notice.status("open,\nREADY=1"))
        #expect(ear.hear() == "STATUS=open, READY=1")
        #expect(notice.alive())
        #expect(ear.hear() == "WATCHDOG=1")
        #expect(notice.stopping())
        #expect(ear.hear() == "STOPPING=1")
        #expect(notice.heartbeat == nil)
    }

    @Test(arguments: [[:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "vsock:2:9"]])
    func `without a manager there is nobody to tell`(environment: [String: String]) {
        #expect(ServiceNotice(environment: environment, process: 7) == nil)
    }

    @Test func `a manager that is gone is no trouble`() throws {
        let path = folder.appendingPathComponent("gone").path
        let notice = try #require(ServiceNotice(environment: ["NOTIFY_SOCKET": path], process: 7))
        #expect(!notice.ready())
        let long = "/" + String(repeating: "x", count: 200)
        #expect(
            ServiceNotice(environment: ["NOTIFY_SOCKET": long], process: 7)?.ready() == false)
    }

    @Test(arguments: [
        (["WATCHDOG_USEC": "60000000"], Duration.seconds(30)),
        (["WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "7"], .seconds(30)),
        (["WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "8"], nil),
        (["WATCHDOG_USEC": "0"], nil), (["WATCHDOG_USEC": "soon"], nil),
    ])
    func `a watchdog hears us twice as often as it must`(
        asked: [String: String], heartbeat: Duration?
    ) {
        var environment = asked
        environment["NOTIFY_SOCKET"] = "/run/notify"
        #expect(ServiceNotice(environment: environment, process: 7)?.heartbeat == heartbeat)
    }
}
