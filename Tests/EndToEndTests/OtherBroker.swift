import BrokerProcess
import Foundation
import HouseAuthority
import HouseTesting
import HubService
import Vocabulary

@testable import HouseFolder

/// A broker with TLS that somebody else runs, under an authority of their own.
struct OtherBroker {
    let broker: TestBroker
    private static let host = "127.0.0.3"

    /// Starts it, and writes it into the files of a house.
    init(of house: TestHouse) throws {
        let authority = HouseAuthority(
            folder: house.folder.url.appendingPathComponent("theirs"), house: "theirs")
        _ = try authority.prepare(for: [Self.host], at: Date())
        let network = try BrokerNetwork(
            address: Self.host, port: try LoopbackPort.free(),
            authority: authority.certificateFile.path, server: authority.serverFile.path)
        broker = try TestBroker(house: "sichuan", devices: [:], network: network)
        let secret = try house.folder.write("their secret\n", to: "hub.secret", mode: 0o600)
        let certificate = try house.folder.write(try authority.certificate(), to: "their-ca.pem")
        try house.addToHouse(
            """
            broker:
              host: \(Self.host)
              port: \(network.port)
              ca: \(certificate)
              user: boss
              secret: \(secret)

            """)
    }

    /// Does what the operator of that broker does with the files that the house keeps for them.
    func takeOverFiles(of house: TestHouse) throws {
        for (name, path) in [
            ("passwords", broker.files.passwords), ("access", broker.files.access),
        ] {
            let kept = house.data.broker.appendingPathComponent(name)
            try Data(contentsOf: kept).write(to: URL(fileURLWithPath: path))
        }
        BrokerSignal.reload(broker.files)
    }
}
