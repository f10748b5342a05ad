import Foundation
import HouseHealth
import HouseTesting
import HubService
import Processes
import Testing
import Vocabulary

@testable import HouseFolder

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)))
    func `the house works as a service: no home, no terminal, nothing to read`() async throws {
        let house = try TestHouse()
        let ear = try ServiceEar(house.folder.url)
        let running = try Program.startBare(
            ["open"] + house.options,
            environment: [
                "PATH=/usr/bin:/bin", "NOTIFY_SOCKET=\(ear.path)", "WATCHDOG_USEC=400000",
            ])
        defer { running.process.end(within: 5000) }
        let first = try #require(await ear.hear { $0 != "WATCHDOG=1" })
        #expect(first == "READY=1")
        // Ready means ready: the hub answers; open means that it has its broker too.
        #expect(try AdminSocket.ask(.health, at: house.data.adminSocket)?.health != nil)
        #expect(await ear.hear { $0 == "STATUS=open" } != nil)
        let answer = try AdminSocket.ask(.health, at: house.data.adminSocket)
        #expect(answer?.health?.broker.isConnected == true)
        #expect(await ear.hear { _ in true } == "WATCHDOG=1")
        running.process.send(SIGTERM)
        #expect(await ear.hear { $0 != "WATCHDOG=1" } == "STOPPING=1")
        let run = try await running.end(within: .seconds(20))
        #expect(run.ending == .exited(0), "\(run.errors)")
        #expect(SystemView.processes(speakingOf: house.data.folder.path).isEmpty)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a service whose broker is away is ready, and says what it waits for`() async throws {
        let house = try TestHouse()
        try OtherBroker(of: house).broker.end()
        let ear = try ServiceEar(house.folder.url)
        let running = try Program.startBare(
            ["open"] + house.options,
            environment: ["PATH=/usr/bin:/bin", "NOTIFY_SOCKET=\(ear.path)"])
        defer { running.process.end(within: 5000) }
        #expect(await ear.hear { _ in true } == "READY=1")
        #expect(await ear.hear { _ in true } == "STATUS=open, and waits for its broker")
        running.process.send(SIGTERM)
        #expect(await ear.hear { _ in true } == "STOPPING=1")
        #expect(try await running.end(within: .seconds(20)).ending == .exited(0))
    }

    @Test func `the unit names this program, this house and what may be written`() async throws {
        let house = try TestHouse()
        let run = try await Program.run(["service", "--user", "daemon"] + house.options)
        #expect(run.ending == .exited(0), "\(run.errors)")
        let data = house.data.folder.path
        #expect(run.lines.contains("User=daemon"))
        #expect(run.lines.contains("ReadWritePaths=\"\(data)\""))
        let start = try #require(run.lines.first { $0.hasPrefix("ExecStart=") })
        #expect(
            start.hasSuffix(
                "/comanda open --house sichuan --data \"\(data)\" --root \"\(house.root.path)\""))
        let out = try await Program.run(
            ["service", "--user", "daemon", "--out", house.folder.url.path] + house.options)
        #expect(out.output.isEmpty)
        #expect(out.errors.contains("sudo systemctl enable --now comanda-sichuan.service"))
        let written = try String(
            contentsOfFile: house.folder.path("comanda-sichuan.service"), encoding: .utf8)
        #expect(written == run.output)
        try house.edit(
            "config/sichuan/house.yaml", replacing: "to: backups", with: "to: /mnt/second")
        let second = try await Program.run(["service", "--user", "daemon"] + house.options)
        #expect(second.lines.contains("ReadWritePaths=-/mnt/second"))
        // A house in a home that is closed to others cannot be a service of somebody else's, and
        // is not installed as one.
        let config = house.root.appendingPathComponent("config").path
        chmod(config, 0o700)
        for more in [[], ["--install"]] {
            let closed = try await Program.run(
                ["service", "--user", "comanda-nobody"] + more + house.options)
            #expect(closed.ending == .exited(more.isEmpty ? 0 : 1))
            #expect(closed.errors.contains("comanda-nobody may not get past it"))
            #expect(closed.errors.contains("such as /opt/comanda or /srv/comanda"))
        }
        let root = try await Program.run(["service", "--user", "root"] + house.options)
        #expect(root.ending == .exited(1))
        #expect(root.errors.contains("hint: name an ordinary user"))
    }
}

extension Program {
    /// Starts it as a service manager might, or worse: with an environment of these words alone,
    /// and with standard input closed.
    static func startBare(_ arguments: [String], environment: [String]) throws -> Running {
        try start(["-i"] + environment + [try executable()] + arguments, as: "/usr/bin/env")
    }
}

/// A service manager's ear: a datagram socket.
private final class ServiceEar: Sendable {
    let path: String
    private let socket: Int32

    init(_ folder: URL) throws {
        path = folder.appendingPathComponent("notify").path
        socket = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let socket = socket
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    deinit { close(socket) }

    /// The next notice that is wanted; `nil` when none comes in time.
    func hear(_ isWanted: (String) -> Bool) async -> String? {
        try? await found("a notice") { () -> String? in
            var bytes = [UInt8](repeating: 0, count: 512)
            let count = recv(socket, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { return nil }
            let text = String(decoding: bytes.prefix(count), as: UTF8.self)
            return isWanted(text) ? text : nil
        }
    }
}
