import BrokerProcess
import Foundation
import HouseRules
import HouseTesting
import Synchronization
import TerminalService
import TerminalStore
import Testing
import Vocabulary
import Wire

@Suite(.timeLimit(.minutes(10)))
final class TerminalServiceTests {
    private let broker: TestBroker
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda terminal \(UUID().uuidString.prefix(8))")

    init() throws {
        broker = try TestBroker(devices: ["hub": .hub, "waiter-1": .waiter])
    }

    deinit {
        broker.end()
        try? FileManager.default.removeItem(at: folder)
    }

    private func service(host: String = "127.0.0.1") throws -> TerminalService {
        let device = DeviceFile(
            house: "test", device: "waiter-1", role: .waiter, host: host, port: broker.port,
            user: "waiter-1", secret: broker.secret)
        return try TerminalService(device: device, folder: folder)
    }

    private let fireCourse = HouseCommand.fireCourse(
        FireCourse(check: CheckID(bits: 7), course: 1))

    private let online = #"presence/waiter-1 {"drafts":{},"online":true,"v":1}"#
    private let offline = #"presence/waiter-1 {"drafts":{},"online":false,"v":1}"#

    @Test func `somebody signs in, orders, and is answered; everybody sees who is there`()
        async throws
    {
        let hub = ScriptedHub(broker)
        try hub.start()
        var seen = hub.seen.makeAsyncIterator()
        #expect(await seen.next() == "connected")
        try hub.show("[1]", on: "t1")

        let service = try service()
        try await service.start()
        #expect(await seen.next() == online)
        await #expect(throws: QueryFailure.refused(RefusalCode("wrongPin"))) {
            try await service.signIn("mei", pin: "0000", within: .seconds(10))
        }
        let session = try await service.signIn("mei", pin: "1234", within: .seconds(10))
        #expect(session == TerminalBench.session)

        await service.tell(drafts: ["t1": 2])
        #expect(
            await seen.next()
                == #"presence/waiter-1 {"drafts":{"t1":2},"online":true,"v":1}"#)
        let sent = try await service.submit(fireCourse)
        let reply = try await service.reply(for: sent.id, within: .seconds(10))
        #expect(reply?.outcome == .accepted)
        #expect(reply?.sequence == 101)
        #expect(try await service.countWaiting() == 0)

        await service.stop()
        #expect(await seen.next() == offline)
        var states: [TerminalEvent] = []
        for await event in service.events {
            if case .state = event { states.append(event) }
        }
        #expect(
            states == [
                .state(topic: "comanda/test/state/floor/table/t1", bytes: Array("[1]".utf8))
            ])
        hub.stop()
    }

    @Test func `orders kept during an outage and replies lost are made good, with the same bytes`()
        async throws
    {
        let hub = ScriptedHub(broker, losingReplies: 2)
        let service = try service()
        try hub.start()
        try await service.start()
        _ = try await service.signIn("mei", pin: "1234", within: .seconds(10))
        let first = try await service.submit(fireCourse)
        var seen = hub.seen.makeAsyncIterator()
        while let line = await seen.next(), line != online {}

        try broker.restart()
        let second = try await service.submit(fireCourse)
        for envelope in [first, second] {
            let reply = try await service.reply(for: envelope.id, within: .seconds(20))
            #expect(reply?.outcome == .accepted)
            #expect(hub.commands.withLock { $0.contains(envelope.bytes) })
        }
        let others = hub.commands.withLock {
            $0.filter { $0 != first.bytes && $0 != second.bytes }
        }
        #expect(others == [])
        #expect(hub.commands.withLock(\.count) >= 4)
        await service.stop()
        hub.stop()
    }

    @Test func `all orders that wait are told, however many`() async throws {
        let service = try service()
        try await service.enter(TerminalBench.session)
        var sent: [CommandID] = []
        for _ in 1...401 { sent.append(try await service.submit(fireCourse).id) }
        #expect(try await service.waiting().map(\.id) == sent)
    }

    @Test func `an order waits on the disk while the hub is away, and nobody waits for ever`()
        async throws
    {
        let hub = ScriptedHub(broker)
        try hub.start()
        let sent: CommandEnvelope
        do {
            let service = try service()
            try await service.start()
            _ = try await service.signIn("mei", pin: "1234", within: .seconds(10))
            await service.stop()
            broker.stop()
            sent = try await service.submit(fireCourse)
            #expect(try await service.reply(for: sent.id, within: .seconds(10)) == nil)
        }
        try broker.start()
        let later = try await reopened()
        try await later.start()
        let reply = try await later.reply(for: sent.id, within: .seconds(20))
        #expect(reply?.outcome == .accepted)
        #expect(hub.commands.withLock { $0 == [sent.bytes] })
        await later.stop()
        hub.stop()
    }

    /// The service again, as soon as the tasks of the one before have let go of the folder.
    private func reopened() async throws -> TerminalService {
        let deadline = ContinuousClock.now + .seconds(5)
        while true {
            do { return try service() } catch {
                guard ContinuousClock.now < deadline else { throw error }
                await Task.yield()
            }
        }
    }

    @Test func `a question nobody answers ends in time`() async throws {
        let service = try service()
        try await service.start()
        await #expect(throws: QueryFailure.unanswered) {
            try await service.query(.state, within: .milliseconds(50))
        }
        await service.stop()
        await #expect(throws: QueryFailure.unanswered) {
            try await service.query(.state, within: .seconds(50))
        }
    }

    @Test func `a PIN does not travel over the network in the open`() async throws {
        let service = try service(host: "192.0.2.1")
        let failure = await #expect(throws: QueryFailure.self) {
            try await service.signIn("mei", pin: "1234", within: .seconds(10))
        }
        guard case .fault(let fault) = failure else {
            Issue.record("\(String(describing: failure)) is no fault")
            return
        }
        #expect(fault.cause == "the PIN would travel over the network unprotected")
    }
}
