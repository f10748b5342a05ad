import Foundation
import HouseTesting
import Testing
import Vocabulary

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
                topic write comanda/trattoria/up/bar-1/#
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
