public import Foundation
import Vocabulary

/// Reads how terminals reach a house's broker, from its `house.yaml` alone.
///
/// - Returns: `nil` when something is wrong with it, which `readHouse` tells with its line.
public func readNetwork(named name: String, root: URL) -> HouseNetwork? {
    let source = YamlSource(file: "config/\(name)/house.yaml", root: root)
    let network = source.value()?.map(HouseFile.keys).flatMap { NetworkSections(map: $0).read() }
    return source.notes.problems.isEmpty ? network : nil
}

/// Reads the sections `network` and `broker` of `house.yaml`.
struct NetworkSections {
    let map: YamlMap

    /// `nil` when something is wrong, which is noted.
    func read() -> HouseNetwork? {
        switch (map[Self.network], map[Self.broker]) {
        case (nil, nil): return .loopback
        case (let network?, nil): return listener(network).map(HouseNetwork.listener)
        case (nil, let broker?): return self.broker(broker).map(HouseNetwork.broker)
        case (_?, let broker?):
            broker.refuse(
                "network and broker stand together, but a house has one broker",
                instead: "keep broker for one that somebody else runs, network for the house's own")
            return nil
        }
    }

    private func listener(_ value: YamlValue) -> HouseListener? {
        guard let map = value.map([Self.listen, Self.port, Self.names]),
            let listen = map.word(Self.listen)
        else { return nil }
        let address = listen.address()
        let port = port(map)
        let names = map[Self.names].map { $0.uniqueWords(atLeast: 1) { $0.host() } }
        guard let address, let port else { return nil }
        if let names { return names.map { HouseListener(address: address, port: port, names: $0) } }
        guard !isEverywhere(address) else {
            listen.refuse(
                "listen '\(address)' is no name by which a terminal could reach this machine",
                instead: "add names: \(Self.names.example)")
            return nil
        }
        return HouseListener(address: address, port: port, names: [address])
    }

    private func broker(_ value: YamlValue) -> ConfiguredBroker? {
        let keys = [Self.host, Self.port, Self.authority, Self.user, Self.secret]
        guard let map = value.map(keys) else { return nil }
        let host = map.word(Self.host).flatMap { $0.host() }
        let port = port(map)
        let user = map.word(Self.user).flatMap { $0.deviceName() }
        let secret = map.word(Self.secret).flatMap { $0.path() }
        let authority = map[Self.authority].map { $0.word().flatMap { $0.path() } }
        guard let host, let port, let user, let secret else { return nil }
        if authority == nil, !isLoopback(host) {
            value.refuse(
                "\(host) is another machine, and PINs would travel there in the open",
                instead: "add ca: \(Self.authority.example)")
            return nil
        }
        if case .some(nil) = authority { return nil }
        return ConfiguredBroker(
            host: host, port: port, authority: authority ?? nil, user: user, secret: secret)
    }

    /// The port of MQTT over TLS unless another one is written.
    private func port(_ map: YamlMap) -> UInt16? {
        guard let value = map[Self.port] else { return 8883 }
        return value.word().flatMap { $0.number(1...65_535) }.map { UInt16($0) }
    }

    private static let listen = Key("listen", "192.168.1.10, or 0.0.0.0 for all addresses")
    private static let port = Key("port", "8883")
    private static let names = Key("names", "[hub.lan, 192.168.1.10]")
    private static let host = Key("host", "broker.lan")
    private static let authority = Key("ca", "/etc/comanda/broker-ca.pem")
    private static let user = Key("user", "hub")
    private static let secret = Key("secret", "/etc/comanda/hub.secret")
}

extension NetworkSections {
    /// The keys in `house.yaml`; both may be left out.
    static let network = Key("network", "{listen: 192.168.1.10}")
    static let broker = Key(
        "broker", "{host: broker.lan, ca: /etc/ca.pem, user: hub, secret: /etc/hub.secret}")
}

private func isEverywhere(_ address: String) -> Bool { address == "0.0.0.0" || address == "::" }

private func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || (isAddress(host) && host.hasPrefix("127."))
}

private func isAddress(_ text: String) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16)
    return inet_pton(AF_INET, text, &bytes) == 1 || inet_pton(AF_INET6, text, &bytes) == 1
}

extension Word {
    /// An IPv4 or IPv6 address.
    fileprivate func address() -> String? {
        if isAddress(text) { return text }
        refuse("\(said) is not an IP address")
        return nil
    }

    /// A machine's name or address that somebody can connect to.
    fileprivate func host() -> String? {
        if isAddress(text), !isEverywhere(text) { return text }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let fits = labels.allSatisfy { label in
            1...63 ~= label.utf8.count && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy(isHostCharacter)
        }
        // An address with a part missing would pass for a name.
        let looksNumeric = labels.last?.allSatisfy(\.isNumber) ?? true
        if fits, !looksNumeric, text.utf8.count <= 253 { return text }
        refuse(
            "'\(text)' is no name or address that a terminal could connect to",
            instead: "write a name such as hub.lan or an address such as 192.168.1.10")
        return nil
    }

    /// An absolute path.
    fileprivate func path() -> String? {
        if text.hasPrefix("/"), text.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) { return text }
        refuse("\(said) is not the whole path of a file")
        return nil
    }

    /// A name as devices have them.
    fileprivate func deviceName() -> String? {
        if DeviceID(text) != nil { return text }
        refuse("\(said) is not 1 to 32 characters of a-z, 0-9 and -")
        return nil
    }
}

private func isHostCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
    default: false
    }
}
