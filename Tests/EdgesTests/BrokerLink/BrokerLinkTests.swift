import BrokerLink
import BrokerProcess
import HouseTesting
import Testing
import Vocabulary

@Suite(.timeLimit(.minutes(10)))
struct BrokerLinkTests {
    @Test func `what one publishes the other receives, byte for byte`() async throws {
        let broker = try TestBroker(devices: ["hub": .hub, "waiter-1": .waiter])
        defer { broker.end() }
        let hub = try broker.link("hub", reading: ["up/#"], limits: .hub)
        let waiter = try broker.link("waiter-1", reading: ["down/waiter-1/#"])
        try await hub.connected()
        try await waiter.connected()

        try waiter.say("{\"面\":\"☕\"}", to: "up/waiter-1/command")
        #expect(try await hub.message().line == "up/waiter-1/command {\"面\":\"☕\"}")
        try hub.say("accepted", to: "down/waiter-1/reply")
        #expect(try await waiter.message().line == "down/waiter-1/reply accepted")

        let every = BrokerMessage(
            topic: "comanda/test/up/waiter-1/command", payload: Array(0...255))
        #expect(try waiter.publish(every))
        #expect(try await hub.message() == every)
    }

    @Test func `messages of one device arrive in order, more of them than fit on the wire`()
        async throws
    {
        let broker = try TestBroker(devices: ["hub": .hub, "waiter-1": .waiter])
        defer { broker.end() }
        let hub = try broker.link("hub", reading: ["up/#"], limits: .hub)
        let waiter = try broker.link("waiter-1")
        try await hub.connected()
        try await waiter.connected()

        for number in 1...500 { try waiter.say("\(number)", to: "up/waiter-1/command") }
        for number in 1...500 {
            #expect(try await hub.message().line == "up/waiter-1/command \(number)")
        }
    }

    @Test func `a retained message says so to who comes later`() async throws {
        let broker = try TestBroker(devices: ["hub": .hub, "kitchen-1": .kitchen])
        defer { broker.end() }
        let hub = try broker.link("hub", reading: ["state/#"])
        try await hub.connected()
        try hub.say("lasagne", to: "state/all/sold-out/7", retain: true)
        #expect(try await hub.message().retain == false)

        let kitchen = try broker.link("kitchen-1", reading: ["state/all/#"])
        let kept = try await kitchen.message()
        #expect(kept.line == "state/all/sold-out/7 lasagne")
        #expect(kept.retain)
    }

    @Test func `an answer asked for as soon as connected is never missed`() async throws {
        let broker = try TestBroker(devices: ["hub": .hub])
        defer { broker.end() }
        for round in 1...20 {
            let hub = try broker.link("hub", reading: ["up/#", "presence/+"])
            try await hub.connected()
            try hub.say("\(round)", to: "presence/waiter-1")
            #expect(try await hub.message().line == "presence/waiter-1 \(round)")
            hub.stop()
        }
    }

    @Test func `a restarted broker is found again within a second, subscriptions included`()
        async throws
    {
        let broker = try TestBroker(devices: ["hub": .hub, "waiter-1": .waiter])
        defer { broker.end() }
        let hub = try broker.link("hub", reading: ["up/#"])
        let waiter = try broker.link("waiter-1")
        try await hub.connected()
        try await waiter.connected()

        try broker.restart()
        #expect(try await hub.disconnected() == "the broker closed the connection")
        try await hub.connected(within: .seconds(1))
        try await waiter.connected(within: .seconds(1))
        try waiter.say("still here", to: "up/waiter-1/hello")
        #expect(try await hub.message().line == "up/waiter-1/hello still here")
    }

    @Test func `nothing is taken before the connection, during an outage and after the end`()
        async throws
    {
        let broker = try TestBroker(devices: ["hub": .hub])
        defer { broker.end() }
        let hub = BrokerLink(address: broker.address("hub"), subscriptions: ["comanda/test/#"])
        let message = BrokerMessage(topic: "comanda/test/up/hub/hello", payload: [1])
        #expect(try hub.publish(message) == false)
        try hub.start()
        try await hub.connected()

        broker.kill()
        _ = try await hub.disconnected()
        #expect(try hub.publish(message) == false)
        try broker.start()
        try await hub.connected()
        let later = BrokerMessage(topic: "comanda/test/up/hub/hello", payload: [2])
        #expect(try hub.publish(later))
        #expect(try await hub.message() == later)

        hub.stop()
        #expect(try hub.publish(message) == false)
    }

    @Test func `a long outage is reported once per reason`() async throws {
        let broker = try TestBroker(devices: ["hub": .hub])
        defer { broker.end() }
        broker.stop()
        var limits = BrokerLimits()
        limits.firstPause = .milliseconds(10)
        limits.longestPause = .milliseconds(10)
        let hub = try broker.link("hub", limits: limits)
        #expect(try await hub.disconnected() == "Connection refused")
        // Many attempts fail before the broker is back; none of them may say it again.
        try broker.start()
        #expect(try await hub.first("the next event") { $0 } == .connected)
    }

    @Test func `a wrong secret is told in plain words and asked again slowly`() async throws {
        let broker = try TestBroker(devices: ["waiter-1": .waiter])
        defer { broker.end() }
        var address = broker.address("waiter-1")
        address.secret = "guessed"
        var limits = BrokerLimits()
        limits.refusedPause = .milliseconds(20)
        let link = BrokerLink(address: address, subscriptions: [], limits: limits)
        try link.start()
        #expect(
            try await link.disconnected()
                == "the broker refused waiter-1: unknown device or wrong secret")
        #expect(BrokerLimits.device.refusedPause == .seconds(5))
        link.stop()
        #expect(await link.events.first { _ in true } == nil)
    }

    @Test func `a broker that falls silent is left, and found again when it wakes`() async throws {
        let broker = try TestBroker(devices: ["hub": .hub])
        defer { broker.end() }
        var limits = BrokerLimits()
        limits.silence = .milliseconds(500)
        let hub = try broker.link("hub", reading: ["up/#"], limits: limits)
        try await hub.connected()

        broker.freeze()
        try hub.say("anybody there?", to: "state/all/clock/1")
        #expect(try await hub.disconnected() == "the broker acknowledged nothing for 0.5 seconds")
        broker.thaw()
        try await hub.connected()
    }

    @Test func `too much unacknowledged is not taken`() async throws {
        let broker = try TestBroker(devices: ["hub": .hub])
        defer { broker.end() }
        var limits = BrokerLimits()
        limits.unacknowledged = 3
        let hub = try broker.link("hub", limits: limits)
        try await hub.connected()
        broker.freeze()
        let message = BrokerMessage(topic: "comanda/test/state/all/clock/1", payload: [])
        let taken = try (1...5).map { _ in try hub.publish(message) }
        #expect(taken == [true, true, true, false, false])
        broker.thaw()
    }

    @Test func `a packet of exactly 1 MiB passes, one byte more is refused here`() async throws {
        let broker = try TestBroker(devices: ["hub": .hub])
        defer { broker.end() }
        let hub = try broker.link("hub", reading: ["up/#"])
        try await hub.connected()
        let topic = "comanda/test/up/hub/command"
        let fitting = BrokerMessage(
            topic: topic, payload: .init(repeating: 7, count: 1_048_576 - 5 - 27))
        #expect(try hub.publish(fitting))
        #expect(try await hub.message() == fitting)

        var tooLarge = fitting
        tooLarge.payload.append(7)
        let fault = #expect(throws: Fault.self) { try hub.publish(tooLarge) }
        #expect(fault?.operation == "publish")
        #expect(fault?.place == topic)
        #expect(fault?.cause == "the packet of 1048577 bytes is above the limit of 1048576")
        // The connection did not suffer.
        try hub.say("small", to: "up/hub/command")
        #expect(try await hub.message().line == "up/hub/command small")
    }

    private let address = BrokerAddress(
        host: "127.0.0.1", port: 1, user: "a", secret: "", clientID: "a")

    @Test(arguments: ["", "comanda/Up", "a b", "a/+", "a.b", String(repeating: "a", count: 257)])
    func `a topic that some broker would not carry is refused`(topic: String) throws {
        let link = BrokerLink(address: address, subscriptions: [])
        #expect(throws: Fault.self) {
            try link.publish(BrokerMessage(topic: topic, payload: []))
        }
    }

    @Test func `a link that cannot work does not start`() {
        var nowhere = address
        nowhere.host = ""
        let will = BrokerMessage(topic: "No", payload: [])
        let links = [
            BrokerLink(address: address, subscriptions: ["a/#/b"]),
            BrokerLink(address: address, will: will, subscriptions: []),
            BrokerLink(address: nowhere, subscriptions: []),
        ]
        for link in links {
            #expect(throws: Fault.self) { try link.start() }
        }
    }

    @Test func `an address shows no secret`() {
        let address = BrokerAddress(
            host: "127.0.0.1", port: 1883, user: "waiter-1", secret: "hush", clientID: "w")
        #expect("\(address)" == "waiter-1@127.0.0.1:1883")
    }
}
