import BrokerLink
import BrokerProcess
import HouseTesting
import Testing

/// What the broker lets devices do, proven with a real one. A denied message leaves no trace, so
/// each test follows it with an allowed one, which arrives alone.
@Suite(.timeLimit(.minutes(10)))
struct BrokerAccessTests {
    @Test func `a device cannot write as another device, nor what only the hub says`()
        async throws
    {
        let broker = try TestBroker(
            devices: ["hub": .hub, "waiter-1": .waiter, "waiter-2": .waiter])
        defer { broker.end() }
        let hub = try broker.link("hub", reading: ["#"])
        let waiter = try broker.link("waiter-1")
        try await hub.connected()
        try await waiter.connected()

        try waiter.say("forged", to: "up/waiter-2/command")
        try waiter.say("forged", to: "presence/waiter-2")
        try waiter.say("forged", to: "down/waiter-2/reply")
        try waiter.say("forged", to: "state/all/sold-out/1")
        try waiter.say("mine", to: "up/waiter-1/command")
        #expect(try await hub.message().line == "up/waiter-1/command mine")
        try waiter.say("here", to: "presence/waiter-1")
        #expect(try await hub.message().line == "presence/waiter-1 here")
    }

    @Test func `a device cannot read what is meant for another`() async throws {
        let broker = try TestBroker(
            devices: ["hub": .hub, "waiter-1": .waiter, "waiter-2": .waiter])
        defer { broker.end() }
        let hub = try broker.link("hub")
        let waiter = try broker.link("waiter-1", reading: ["#"])
        try await hub.connected()
        try await waiter.connected()

        try hub.say("secret", to: "down/waiter-2/reply")
        try hub.say("secret", to: "up/waiter-2/query")
        try hub.say("yours", to: "down/waiter-1/reply")
        #expect(try await waiter.message().line == "down/waiter-1/reply yours")
    }

    @Test(arguments: [
        (BrokerRole.waiter, ["state/floor/t/1", "state/all/t/1", "presence/other"]),
        (.host, ["state/floor/t/1", "state/all/t/1", "presence/other"]),
        (.cashier, ["state/floor/t/1", "state/cashier/t/1", "state/all/t/1", "presence/other"]),
        (.kitchen, ["state/kitchen/t/1", "state/all/t/1"]),
        (.printer, []),
    ])
    func `each role reads its own audiences`(role: BrokerRole, readable: [String]) async throws {
        let broker = try TestBroker(devices: ["hub": .hub, "device": role])
        defer { broker.end() }
        let hub = try broker.link("hub")
        let device = try broker.link("device", reading: ["#"])
        try await hub.connected()
        try await device.connected()

        let audiences = ["floor", "kitchen", "cashier", "all"].map { "state/\($0)/t/1" }
        for path in audiences + ["presence/other", "down/device/end"] {
            try hub.say("x", to: path)
        }
        var heard: [String] = []
        while heard.last != "down/device/end x" {
            heard.append(try await device.message().line)
        }
        let expected = (audiences + ["presence/other"]).filter(readable.contains)
        #expect(heard == (expected + ["down/device/end"]).map { $0 + " x" })
    }

    @Test func `a will in another's name is dropped, in one's own it is published`() async throws {
        let broker = try TestBroker(
            devices: ["hub": .hub, "waiter-1": .waiter, "waiter-2": .waiter])
        defer { broker.end() }
        let hub = try broker.link("hub", reading: ["#"])
        try await hub.connected()
        for name in ["waiter-2", "waiter-1"] {
            let will = BrokerMessage(
                topic: "comanda/test/presence/\(name)", payload: Array("gone".utf8))
            try await loseConnection(of: try broker.link("waiter-1", will: will), at: broker)
        }
        #expect(try await hub.message().line == "presence/waiter-1 gone")
    }

    /// Makes the broker end a link's connection without a goodbye: another one takes its name.
    private func loseConnection(of link: BrokerLink, at broker: TestBroker) async throws {
        try await link.connected()
        let usurper = try broker.link("waiter-1")
        _ = try await link.disconnected()
        link.stop()
        usurper.stop()
    }

    @Test func `a removed device is disconnected and refused, an admitted one comes in`()
        async throws
    {
        let broker = try TestBroker(devices: ["hub": .hub, "waiter-1": .waiter])
        defer { broker.end() }
        var limits = BrokerLimits()
        limits.refusedPause = .milliseconds(50)
        // Of two losses that nobody has read yet, only the second one is told: there is time to
        // read the first.
        (limits.firstPause, limits.longestPause) = (.seconds(5), .seconds(5))
        let hub = try broker.link("hub")
        let waiter = try broker.link("waiter-1", limits: limits)
        try await hub.connected()
        try await waiter.connected()

        try broker.remove("waiter-1")
        #expect(try await waiter.disconnected() == "the broker closed the connection")
        #expect(
            try await waiter.disconnected()
                == "the broker refused waiter-1: unknown device or wrong secret")
        try broker.admit("waiter-1", as: .waiter)
        try await waiter.connected()
        // The others did not notice.
        try hub.say("x", to: "state/all/clock/1")
        hub.stop()
        #expect(await hub.events.first { _ in true } == nil)
    }
}
