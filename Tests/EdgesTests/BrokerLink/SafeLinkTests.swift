import BrokerLink
import BrokerProcess
import Foundation
import HouseAuthority
import HouseTesting
import Testing

/// A link to a broker whose certificate must be believed, proven with a real one.
@Suite(.timeLimit(.minutes(10)))
final class SafeLinkTests {
    private let place = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda safe \(UUID().uuidString.prefix(8))")
    private let authority: HouseAuthority
    private let broker: TestBroker
    private let port: UInt16

    init() throws {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        authority = HouseAuthority(folder: place.appendingPathComponent("a"), house: "test")
        _ = try authority.prepare(for: ["127.0.0.2", "localhost"], at: Date())
        port = try LoopbackPort.free()
        broker = try TestBroker(
            devices: ["hub": .hub],
            network: BrokerNetwork(
                address: "0.0.0.0", port: port, authority: authority.certificateFile.path,
                server: authority.serverFile.path))
    }

    deinit {
        broker.end()
        try? FileManager.default.removeItem(at: place)
    }

    private func link(
        to host: String = "127.0.0.2", port: UInt16? = nil, believing certificate: String?
    ) throws -> BrokerLink {
        var address = broker.address("hub", clientID: "hub-\(UUID().uuidString.prefix(8))")
        address.host = host
        address.port = port ?? self.port
        address.authority = certificate
        var limits = BrokerLimits.device
        limits.silence = .seconds(3)
        let link = BrokerLink(address: address, subscriptions: ["comanda/test/#"], limits: limits)
        try link.start()
        return link
    }

    @Test(arguments: ["127.0.0.2", "localhost"])
    func `a broker of the carried authority is spoken to by the names it is certified for`(
        host: String
    ) async throws {
        let hub = try link(to: host, believing: try authority.certificate())
        try await hub.connected()
        try hub.say("x", to: "up/hub/command")
        #expect(try await hub.message().line == "up/hub/command x")
        hub.stop()
    }

    private static let noSafeConnection =
        "no safe connection: the broker's certificate is not of the authority we carry,"
        + " not for this name, or not in force, or it speaks no TLS 1.2"

    @Test func `a broker of another authority is not spoken to`() async throws {
        let other = HouseAuthority(folder: place.appendingPathComponent("b"), house: "test")
        _ = try other.prepare(for: ["127.0.0.2"], at: Date())
        let hub = try link(believing: try other.certificate())
        #expect(try await hub.disconnected() == Self.noSafeConnection)
        hub.stop()
    }

    @Test func `a broker that is certified for other names is not spoken to`() async throws {
        let hub = try link(to: "127.0.0.3", believing: try authority.certificate())
        #expect(try await hub.disconnected() == Self.noSafeConnection)
        hub.stop()
    }

    @Test func `with an authority nothing is said in the open, without one nothing is admitted`()
        async throws
    {
        let safe = try link(port: broker.port, believing: try authority.certificate())
        _ = try await safe.disconnected(within: .seconds(12))
        safe.stop()
        let open = try link(believing: nil)
        _ = try await open.disconnected(within: .seconds(12))
        open.stop()
        let nonsense = try link(believing: "no certificate")
        #expect(try await nonsense.disconnected() == Self.noSafeConnection)
        nonsense.stop()
    }

    @Test func `a certificate that was renewed is shown from the next connection on`() async throws
    {
        let hub = try link(believing: try authority.certificate())
        try await hub.connected()
        try authority.renew(for: ["127.0.0.2"], newKey: true, at: Date())
        BrokerSignal.reload(broker.files)
        let later = try link(believing: try authority.certificate())
        try await later.connected()
        // Who was there before stays.
        try hub.say("x", to: "up/hub/command")
        #expect(try await hub.message().line == "up/hub/command x")
        for link in [hub, later] { link.stop() }
    }
}
