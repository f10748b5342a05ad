import BrokerLink
import BrokerProcess
import Foundation
import HouseFolder
import HouseRules
import HouseStore
import Kitchen
import OrderHub
import Vocabulary
import Wire

extension OpenHouse {
    /// Where the hub meets the broker: the configured one, else its own over the loopback.
    static func address(_ ground: Ground) -> BrokerAddress {
        if let configured = ground.configured { return configured }
        return BrokerAddress(
            host: "127.0.0.1", port: ground.broker.port, user: HouseOffice.hubUser,
            secret: ground.hubSecret, clientID: freshClientID(of: HouseOffice.hubUser))
    }

    /// What the hub says of itself, so that terminals know whom they reach: the broker lives on
    /// when the hub does not.
    static func presence(online: Bool, _ topics: Topics) -> Outgoing {
        Outgoing(
            topic: topics.presence(DeviceID.house),
            payload: Canonical.bytes(Presence(online: online)), retained: true)
    }

    /// Whoever connects under a known client's id takes its place: nobody guesses this one.
    public static func freshClientID(of user: String) -> String {
        "\(user)-\(UInt64.random(in: 0...UInt64.max))"
    }

    static func hands(
        office: HouseOffice, link: BrokerLink, inbox: HubInbox, topics: Topics, log: HouseLog
    ) -> FloodGuard.Hands {
        FloodGuard.Hands(
            tellBroker: { (device, isOut) throws(Fault) in try office.keep(out: isOut, device) },
            forget: { device in
                inbox.forget(device)
                let presence = BrokerMessage(
                    topic: topics.presence(device), payload: [], retain: true)
                _ = try? link.publish(presence)
            },
            say: { log.write($0) })
    }
}

extension BrokerMessage {
    /// A message of the hub as it goes to the broker.
    init(_ message: Outgoing) {
        self.init(topic: message.topic, payload: message.payload, retain: message.retained)
    }
}

extension House {
    /// Whether it is known that a paper may be out.
    func isUnsure(_ paper: Int) -> Bool {
        let state = kitchen.dockets[paper]?.state ?? papers[paper]?.state
        return state?.progress == .unsure
    }
}
