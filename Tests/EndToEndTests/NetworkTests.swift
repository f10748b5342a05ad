import ArgumentParser
import BrokerLink
import BrokerProcess
import Foundation
import HouseAuthority
import HouseFiles
import HouseTesting
import HubService
import Processes
import TerminalService
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import comanda

extension EndToEndTests {
    @Test(.timeLimit(.minutes(10)))
    func `one file makes another machine a terminal over TLS, until it is void`() async throws {
        let house = try TestHouse()
        try house.listen()
        try await house.open()
        try await house.givePIN(to: ["anna"])
        let file = try await house.enrol("till-1", as: "cashier")
        #expect(file.host == TestHouse.address)
        #expect(file.authority?.hasPrefix("-----BEGIN CERTIFICATE-----") == true)
        #expect(
            try house.listeners() == ["127.0.0.1:\(house.port)", "\(file.host):\(file.port)"])

        let health = try await Program.run(["health"] + house.options)
        #expect(
            health.lines.contains {
                $0.hasPrefix("ok ") && $0.contains("certificate")
                    && $0.hasSuffix("ends in 396 days")
            }, "\(health.output)")

        let carried = try Carried(house, "till-1")
        #expect(try await carried.send().isWell)
        let first = try await carried.certificate()

        // Certificates made anew: what was carried is still good.
        let renewal = try await Program.run(["authority", "renew"] + house.options)
        #expect(renewal.isWell, "\(renewal.errors)")
        try await eventually("another certificate") { try await carried.certificate() != first }
        #expect(try await carried.certificate() != "\"not believed\"")
        #expect(try await carried.send().isWell)

        // Another authority: nothing that was carried is good.
        let before = try await authority(of: house)
        let another = try await Program.run(
            ["authority", "renew", "--new-key", "--yes"] + house.options)
        #expect(another.isWell, "\(another.errors)")
        #expect(try await authority(of: house).fingerprint != before.fingerprint)
        try await eventually("another authority") {
            try await carried.certificate() == "\"not believed\""
        }
        let refused = try await carried.send(["--wait", "2"])
        #expect(!refused.isWell)
        #expect(refused.errors.contains("no safe connection"), "\(refused.errors)")

        let rotation = try await Program.run(["device", "rotate", "till-1"] + house.options)
        #expect(rotation.isWell, "\(rotation.errors)")
        try carried.carry()
        let again = try await carried.send()
        #expect(again.isWell, "\(again.errors)")
        try await house.close()
    }

    private struct AuthorityStatus: Decodable {
        let fingerprint: String
        let expires_ms: Int64
        let names: [String]
        let server_expires_ms: Int64
    }

    private func authority(of house: TestHouse) async throws -> AuthorityStatus {
        let run = try await Program.run(["authority", "show", "--json"] + house.options)
        let status = try Adversary.value(run.lines.first, as: AuthorityStatus.self)
        #expect(status.names == [TestHouse.address])
        #expect(status.expires_ms > status.server_expires_ms)
        return status
    }

    @Test(.timeLimit(.minutes(10)))
    func `a removed device and a void secret are out within a second, and nobody else`()
        async throws
    {
        let house = try TestHouse()
        try house.listen()
        try await house.open()
        let lost = try await house.enrol("lost-1", as: "waiter")
        let sold = try await house.enrol("sold-1", as: "waiter")
        let kept = try Watch(try await house.enrol("kept-1", as: "waiter").address)
        let watches = [try Watch(lost.address), try Watch(sold.address)]
        for watch in watches + [kept] { try await watch.waitUntilConnected() }

        for (request, watch) in [
            (AdminRequest.rotateDevice("lost-1"), watches[0]),
            (.removeDevice("sold-1"), watches[1]),
        ] {
            let began = ContinuousClock.now
            let answer = try AdminSocket.ask(request, at: house.data.adminSocket)
            try await eventually("the end of a connection") { !watch.isConnected }
            #expect(ContinuousClock.now - began < .seconds(1))
            #expect((answer?.secret != nil) == (request == .rotateDevice("lost-1")))
            try await eventually("a refusal") {
                watch.reasons.last?.hasSuffix("unknown device or wrong secret") == true
            }
        }
        let rotation = try await Program.run(["device", "rotate", "lost-1"] + house.options)
        #expect(rotation.isWell, "\(rotation.errors)")
        let renewed = try DeviceFile.read(URL(fileURLWithPath: house.path(of: "lost-1")))
        #expect(renewed.role == .waiter && renewed.secret != lost.secret)
        let found = try Watch(renewed.address)
        try await found.waitUntilConnected()
        #expect(kept.isConnected && kept.reasons.isEmpty)
        for watch in watches + [kept, found] { watch.link.stop() }
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a certificate that is about to end is renewed while the house is open`() async throws {
        let house = try TestHouse()
        try house.listen()
        try await house.open()
        try await house.enrol("till-1", as: "cashier")
        let carried = try Carried(house, "till-1")
        let first = try await carried.certificate()
        let before = try await authority(of: house)
        let ground = HouseGround(
            data: house.data, house: "sichuan",
            network: try #require(readNetwork(named: "sichuan", root: house.root)))
        let files = try Preparation.brokerFiles(house.data, house: "sichuan")
        let log = HouseLog(at: house.data.log, echoes: false)

        AuthorityUpkeep.look(ground, files: files, log: log, at: Date())
        #expect(try await carried.certificate() == first)
        // By the calendar of that day it is renewed; by today's it is not in force yet, so that
        // whoever comes in sees that the broker has read it.
        AuthorityUpkeep.look(ground, files: files, log: log, at: Date() + 380 * 86_400)
        try await eventually("the new certificate") {
            try await carried.certificate() == "\"not believed\""
        }
        let after = try await authority(of: house)
        #expect(after.server_expires_ms > before.server_expires_ms)
        #expect(after.fingerprint == before.fingerprint)
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a name that was added while the house is open stays in the certificate`() async throws {
        let house = try TestHouse()
        try house.listen()
        try await house.open()
        let opened = HouseGround(
            data: house.data, house: "sichuan",
            network: try #require(readNetwork(named: "sichuan", root: house.root)))
        let files = try Preparation.brokerFiles(house.data, house: "sichuan")
        let log = HouseLog(at: house.data.log, echoes: false)
        let options = try HouseOptions.parse(house.options)
        func look() throws -> [String]? {
            let now = AuthorityUpkeep.current(options, since: opened)
            AuthorityUpkeep.look(now, files: files, log: log, at: Date())
            return try opened.authority.status()?.names
        }
        let names = "names: [\(TestHouse.address)"
        try house.edit(
            "config/sichuan/house.yaml", replacing: names, with: "\(names), hub.lan")
        #expect(try look() == [TestHouse.address, "hub.lan"])
        try house.edit("config/sichuan/house.yaml", replacing: names, with: "names: [\"")
        #expect(AuthorityUpkeep.current(options, since: opened).names == [TestHouse.address])
        try await house.close()
    }

    @Test func `a name that the broker is not certified for is refused before anything is done`()
        async throws
    {
        let house = try TestHouse()
        try house.listen()
        let run = try await Program.run(
            ["device", "add", "till-1", "--role", "cashier", "--host", "elsewhere.lan"]
                + house.options)
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains("elsewhere.lan"))
        #expect(run.errors.contains("hint: write it under 'network' in house.yaml"))
        let list = try await Program.run(["device", "list"] + house.options)
        #expect(!list.output.contains("till-1"))
    }

    @Test(.timeLimit(.minutes(10)))
    func `a broker that somebody else runs serves the house in place of its own`() async throws {
        let house = try TestHouse()
        let other = try OtherBroker(of: house)
        defer { other.broker.end() }
        try await house.givePIN(to: ["anna"])
        let addition = try await Program.run(
            ["device", "add", "till-1", "--role", "cashier"] + house.options)
        #expect(
            addition.output.contains("Add this line to the broker's password file:\ntill-1:$7$"))
        #expect(
            addition.output.contains("user till-1\ntopic write comanda/sichuan/up/till-1/hello"))
        try other.takeOverFiles(of: house)

        try await house.open()
        #expect(house.broker == nil)
        let carried = try Carried(house, "till-1")
        let run = try await carried.send()
        #expect(run.isWell, "\(run.errors)")
        // The broker goes and comes back; the hub finds it again by itself.
        try other.broker.restart()
        let later = try await carried.send()
        #expect(later.isWell, "\(later.errors)")
        try await house.close()
    }
}

/// A terminal on another machine: it has the file that was carried to it, and a folder of its own.
private struct Carried {
    let house: TestHouse
    let device: DeviceID
    private let folder = TestFolder("far")

    init(_ house: TestHouse, _ device: DeviceID) throws {
        self.house = house
        self.device = device
        try carry()
    }

    private var file: URL { folder.url.appendingPathComponent("device.json") }

    func carry() throws {
        try? FileManager.default.removeItem(at: file)
        try FileManager.default.copyItem(
            at: URL(fileURLWithPath: house.path(of: device)), to: file)
    }

    func send(_ more: [String] = []) async throws -> Program.Run {
        let script = try folder.write(
            #"{"kind":"openCheck","check":"$a","covers":1}"#, to: "commands")
        return try await Program.run(
            [
                "send", "--as", device.text, "--staff", "anna", "--device-file", file.path,
                "--pin-file", house.folder.path("pin"), "--data", folder.path("data"), script,
            ] + more)
    }

    /// The broker's certificate as another library sees it.
    func certificate() async throws -> String {
        try #require(try await Adversary.run(["certificate", file.path]).first)
    }
}
