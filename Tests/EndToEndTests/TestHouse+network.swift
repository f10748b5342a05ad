import BrokerLink
import BrokerProcess
import Foundation
import HouseTesting
import HubService
import TerminalService
import Testing
import Vocabulary

@testable import HouseFolder

extension TestHouse {
    /// Where a house of these tests listens: another address than the one its own hub uses.
    static let address = "127.0.0.2"

    /// Puts the house on the network before it is opened.
    func listen(names: [String] = [address]) throws {
        let port = try LoopbackPort.free()
        let list = names.joined(separator: ", ")
        try addToHouse(
            "network: {listen: \(Self.address), port: \(port), names: [\(list)]}\n")
    }

    /// Adds a section to its house.yaml.
    func addToHouse(_ section: String) throws {
        let url = root.appendingPathComponent("config/sichuan/house.yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        try Data((text + section).utf8).write(to: url)
    }

    /// Where the file of a device stands.
    func path(of device: DeviceID) -> String {
        data.devices.appendingPathComponent("\(device).json").path
    }

    /// The hub's own way to its broker.
    func hubAddress() throws -> BrokerAddress {
        let secret = try String(contentsOf: data.hubSecret, encoding: .utf8)
        return BrokerAddress(
            host: "127.0.0.1", port: port, user: "hub",
            secret: secret.trimmingCharacters(in: .whitespacesAndNewlines),
            clientID: "watch-\(UInt64.random(in: 0...UInt64.max))")
    }

    /// What the broker listens on, as the kernel says: addresses and ports.
    func listeners() throws -> Set<String> {
        let broker = try #require(broker)
        return SystemView.listeners(of: broker)
    }

    func publish(_ text: String, to topic: String, by watch: Watch) throws {
        let message = BrokerMessage(topic: topic, payload: Array(text.utf8))
        #expect(try watch.link.publish(message))
    }
}
