import Foundation
import HouseTesting
import Testing
import Vocabulary
import Wire

@testable import BrokerProcess

struct BrokerFilesTests {
    private static let hash = "$7$101$c2FsdA==$a2V5"

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func files() throws -> BrokerFiles {
        let folder = NSTemporaryDirectory() + "broker-\(UUID().uuidString)"
        return try BrokerFiles(folder: folder, house: "trattoria", port: 18_830)
    }

    @Test func `only the current user can read the files`() throws {
        let files = try files()
        defer { try? FileManager.default.removeItem(atPath: files.folder) }
        try files.write(devices: [
            BrokerDevice(name: "hub", role: .hub, passwordHash: Self.hash),
            BrokerDevice(name: "bar-1", role: .kitchen, passwordHash: Self.hash),
        ])
        #expect(try mode(files.folder) == 0o700)
        for path in [files.configuration, files.passwords, files.access] {
            #expect(try mode(path) == 0o600)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: files.folder)
        #expect(names.sorted() == ["access", "mosquitto.conf", "passwords"])
        #expect(
            try String(contentsOfFile: files.passwords, encoding: .utf8)
                == "bar-1:\(Self.hash)\nhub:\(Self.hash)\n")
        #expect(
            try String(contentsOfFile: files.access, encoding: .utf8) == """
                user bar-1
                topic write comanda/trattoria/up/bar-1/hello
                topic write comanda/trattoria/up/bar-1/command
                topic write comanda/trattoria/up/bar-1/query
                topic write comanda/trattoria/up/bar-1/result
                topic write comanda/trattoria/presence/bar-1
                topic read comanda/trattoria/down/bar-1/#
                topic read comanda/trattoria/state/kitchen/#
                topic read comanda/trattoria/state/all/#

                user hub
                topic readwrite comanda/trattoria/#

                """)
    }

    @Test func `the listener is declared first and on the loopback only`() throws {
        let lines = try files().configurationText.split(separator: "\n")
        #expect(lines.first == "listener 18830 127.0.0.1")
        #expect(lines.filter { $0.hasPrefix("listener") }.count == 1)
        #expect(lines.contains("allow_anonymous false"))
        #expect(lines.contains("persistence false"))
        #expect(lines.contains("max_packet_size 1048576"))
    }

    @Test func `beyond the loopback there is only TLS 1.2 or later with the house's certificate`()
        throws
    {
        let network = try BrokerNetwork(
            address: "10.0.7.2", port: 8883, authority: "/a/ca.pem", server: "/a/server.pem")
        let files = try BrokerFiles(
            folder: "/tmp/x", house: "trattoria", port: 18_830, network: network)
        let lines = files.configurationText.split(separator: "\n")
        #expect(lines.first == "listener 18830 127.0.0.1")
        let second = try #require(lines.lastIndex { $0.hasPrefix("listener ") })
        #expect(
            lines[second...] == [
                "listener 8883 10.0.7.2", "cafile /a/ca.pem", "certfile /a/server.pem",
                "keyfile /a/server.pem", "tls_version tlsv1.2", "max_connections 500",
            ])
    }

    @Test(
        arguments: [
            ("hub.lan", 8883, "/a"), ("10.0.7.2\nlistener 1", 8883, "/a"), ("10.0.7.2", 0, "/a"),
            ("10.0.7.2", 8883, "a"), ("10.0.7.2", 8883, "/a\nallow_anonymous true"),
        ] as [(String, UInt16, String)])
    func `a listener that could not stand in the configuration is refused`(
        address: String, port: UInt16, path: String
    ) {
        #expect(throws: Fault.self) {
            try BrokerNetwork(address: address, port: port, authority: path, server: path)
        }
    }

    @Test func `a device writes the wire's channels and no others`() {
        #expect(BrokerAccess.channels == UpChannel.allCases.map(\.rawValue))
    }

    @Test func `nothing secret is on the command line`() throws {
        let files = try files()
        let launch = try files.launch()
        #expect(launch.arguments == ["-c", files.configuration])
        #expect(launch.executable.hasSuffix("/mosquitto"))
    }

    @Test(arguments: ["", "Bar", "bar 1", "bar/1", "bar\n", String(repeating: "a", count: 33)])
    func `a name that does not fit a topic is refused`(name: String) {
        let fault = #expect(throws: Fault.self) {
            try BrokerDevice(name: name, role: .waiter, passwordHash: Self.hash)
        }
        #expect(fault?.operation == "admit a device to the broker")
        #expect(fault?.cause == "the name does not fit")
        #expect(throws: Fault.self) {
            try BrokerFiles(folder: "/tmp/x", house: name, port: 1)
        }
    }

    @Test(arguments: ["plain", "", "$7$101$a$b\nintruder:$7$101$a$b"])
    func `a stored secret that is no hash is refused`(hash: String) {
        let fault = #expect(throws: Fault.self) {
            try BrokerDevice(name: "bar-1", role: .waiter, passwordHash: hash)
        }
        #expect(fault?.operation == "admit a device to the broker")
        #expect(fault?.cause == "its stored secret is not a $7$ hash")
    }

    @Test func `two devices of one name are refused`() throws {
        let device = try BrokerDevice(name: "bar-1", role: .waiter, passwordHash: Self.hash)
        let files = try files()
        defer { try? FileManager.default.removeItem(atPath: files.folder) }
        let fault = #expect(throws: Fault.self) {
            try files.write(devices: [device, device])
        }
        #expect(fault?.place == "bar-1")
        #expect(fault?.cause == "two devices carry this name")
    }

    @Test(arguments: ["relative", "/tmp/a\nallow_anonymous true"])
    func `a folder that could not stand in the configuration is refused`(folder: String) {
        #expect(throws: Fault.self) {
            try BrokerFiles(folder: folder, house: "trattoria", port: 1)
        }
    }

    @Test func `a missing mosquitto is told with what to install`() {
        let fault = #expect(throws: Fault.self) {
            try BrokerExecutable.find(in: ["/nowhere"], path: "/neither")
        }
        #expect(
            fault?.description == """
                cannot find mosquitto (/nowhere:/neither): it is in none of these folders
                  hint: apt-get install mosquitto
                """)
    }
}
