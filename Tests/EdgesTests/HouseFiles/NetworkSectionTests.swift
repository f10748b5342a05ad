import HouseFiles
import Testing

/// How terminals reach the broker: `network` and `broker` in house.yaml.
struct NetworkSectionTests {
    private func read(_ section: String) throws -> (HouseNetwork?, [String]) {
        let house = try SmallHouse()
        try house.replace("receipt_printer: front\n", with: section, in: SmallHouse.house)
        try house.replace(
            "menu: small\n", with: "menu: small\nreceipt_printer: front\n", in: SmallHouse.house)
        let network = readNetwork(named: "small", root: house.root)
        return (network, house.reading().texts)
    }

    @Test func `without a section the broker keeps to the house's machine`() throws {
        let (network, problems) = try read("")
        #expect(network == .loopback)
        #expect(problems.isEmpty)
    }

    @Test func `a listener has the port of MQTT over TLS and its own address for a name`() throws {
        let (network, problems) = try read("network: {listen: 10.0.7.2}\n")
        #expect(problems.isEmpty)
        guard case .listener(let listener) = network else {
            Issue.record("\(String(describing: network))")
            return
        }
        #expect(listener.address == "10.0.7.2" && listener.port == 8883)
        #expect(listener.names == ["10.0.7.2"])
    }

    @Test func `a listener on all addresses has names`() throws {
        let (network, problems) = try read(
            "network: {listen: '::', port: 18883, names: [hub.lan, 10.0.7.2]}\n")
        #expect(problems.isEmpty)
        guard case .listener(let listener) = network else {
            Issue.record("\(String(describing: network))")
            return
        }
        #expect(listener.address == "::" && listener.port == 18_883)
        #expect(listener.names == ["hub.lan", "10.0.7.2"])
    }

    @Test func `a configured broker has an authority unless it is on this machine`() throws {
        let (network, problems) = try read(
            "broker: {host: mqtt.lan, ca: /etc/ca.pem, user: boss, secret: /etc/boss}\n")
        #expect(problems.isEmpty)
        guard case .broker(let broker) = network else {
            Issue.record("\(String(describing: network))")
            return
        }
        #expect(broker.host == "mqtt.lan" && broker.port == 8883)
        #expect(broker.authority == "/etc/ca.pem")
        #expect(broker.user == "boss" && broker.secret == "/etc/boss")
        let (near, none) = try read(
            "broker: {host: 127.0.0.1, port: 1883, user: boss, secret: /etc/boss}\n")
        #expect(near != nil && none.isEmpty)
    }

    @Test(arguments: [
        (
            "network: {listen: 0.0.0.0}",
            "listen '0.0.0.0' is no name by which a terminal could reach this machine;"
                + " add names: [hub.lan, 192.168.1.10]"
        ),
        (
            "network: {listen: hub.lan}",
            "listen 'hub.lan' is not an IP address;"
                + " write 192.168.1.10, or 0.0.0.0 for all addresses"
        ),
        (
            "network: {listen: 10.0.7.2, port: 65536}",
            "port '65536' is not a whole number from 1 to 65535; write 8883"
        ),
        (
            "network: {listen: 10.0.7.2, port: 0}",
            "port '0' is not a whole number from 1 to 65535; write 8883"
        ),
        ("network: {listen: 10.0.7.2, names: []}", "names is empty; write [hub.lan, 192.168.1.10]"),
        (
            "network: {listen: 10.0.7.2, names: [0.0.0.0]}",
            "'0.0.0.0' is no name or address that a terminal could connect to;"
                + " write a name such as hub.lan or an address such as 192.168.1.10"
        ),
        (
            "network: {listen: 10.0.7.2, names: [hub_1.lan]}",
            "'hub_1.lan' is no name or address that a terminal could connect to;"
                + " write a name such as hub.lan or an address such as 192.168.1.10"
        ),
        (
            "network: {listen: 10.0.7.2, names: [10.0.7]}",
            "'10.0.7' is no name or address that a terminal could connect to;"
                + " write a name such as hub.lan or an address such as 192.168.1.10"
        ),
        (
            "network: {port: 8883}",
            "listen is missing; add listen: 192.168.1.10, or 0.0.0.0 for all addresses"
        ),
        (
            "network: {listen: 10.0.7.2, tls: no}",
            "unknown key 'tls'; use one of listen, port, names"
        ),
        (
            "broker: {host: mqtt.lan, user: boss, secret: /etc/boss}",
            "mqtt.lan is another machine, and PINs would travel there in the open;"
                + " add ca: /etc/comanda/broker-ca.pem"
        ),
        (
            "broker: {host: 127.0.0.1, user: The Boss, secret: /etc/boss}",
            "user 'The Boss' is not 1 to 32 characters of a-z, 0-9 and -; write hub"
        ),
        (
            "broker: {host: 127.0.0.1, user: boss, secret: boss.secret}",
            "secret 'boss.secret' is not the whole path of a file; write /etc/comanda/hub.secret"
        ),
    ])
    func `a mistake is told with its line and what to write instead`(
        section: String, told: String
    ) throws {
        let (network, problems) = try read(section + "\n")
        #expect(network == nil)
        #expect(problems == ["\(SmallHouse.house):16: \(told)"])
    }

    @Test func `a house has one broker`() throws {
        let (network, problems) = try read(
            """
            network: {listen: 10.0.7.2}
            broker: {host: 127.0.0.1, user: boss, secret: /etc/boss}

            """)
        #expect(network == nil)
        #expect(
            problems == [
                "\(SmallHouse.house):17: network and broker stand together, but a house has one"
                    + " broker; keep broker for one that somebody else runs, network for the"
                    + " house's own"
            ])
    }
}
