import BrokerProcess
import Dispatch
import Foundation
import HouseStore
import Synchronization
import Testing
import Vocabulary
import Wire

@testable import HouseFolder
@testable import HubService

/// Whoever sends faster than the house can read is out for a while.
struct FloodGuardTests {
    /// What a guard did, in order.
    private final class Deeds: Sendable {
        let lines = Mutex<[String]>([])
        let readmitted = DispatchSemaphore(value: 0)

        func note(_ line: String) {
            lines.withLock { $0.append(line) }
            if line.hasSuffix("may come in again") { readmitted.signal() }
        }

        var hands: FloodGuard.Hands {
            FloodGuard.Hands(
                tellBroker: { (device, isOut) throws(Fault) in
                    self.note("broker: \(device) \(isOut ? "out" : "in")")
                },
                forget: { self.note("forget \($0)") }, say: { self.note($0.text) })
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a flooding device is out once, told once, and in again after the pause`() async {
        let deeds = Deeds()
        let floods = FloodGuard(pause: .milliseconds(50), hands: deeds.hands)
        for _ in 0..<1_000 { floods.shutOut("loud") }
        #expect(floods.isOut("loud") && !floods.isOut("quiet"))
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                deeds.readmitted.wait()
                done.resume()
            }
        }
        #expect(!floods.isOut("loud"))
        #expect(
            deeds.lines.withLock(\.self) == [
                "loud sends faster than the house can read: it is shut out for 0 s, and everybody"
                    + " else is served",
                "broker: loud out", "forget loud", "broker: loud in", "loud may come in again",
            ])
    }

    @Test func `a device that was removed or has a new secret is pardoned`() {
        let floods = FloodGuard(hands: Deeds().hands)
        floods.shutOut("loud")
        floods.pardon("loud")
        #expect(!floods.isOut("loud"))
    }

    /// A broker that is told of one device when the test lets it, and not before.
    private final class SlowBroker: Sendable {
        let isTold = DispatchSemaphore(value: 0)
        let goesOn = DispatchSemaphore(value: 0)
        let isDone = DispatchSemaphore(value: 0)
        let deeds = Deeds()
        let floods: FloodGuard

        init(slowFor slow: DeviceID) {
            let plain = deeds.hands
            floods = FloodGuard(
                hands: FloodGuard.Hands(
                    tellBroker: { [isTold, goesOn] (device, isOut) throws(Fault) in
                        if device == slow, isOut {
                            isTold.signal()
                            goesOn.wait()
                        }
                        try plain.tellBroker(device, isOut)
                    },
                    forget: { [isDone] device in
                        plain.forget(device)
                        if device == "last" { isDone.signal() }
                    }, say: plain.say))
        }

        /// What the broker was told of a device, once it was told all.
        func told(of device: DeviceID) -> [String] {
            floods.shutOut("last")
            goesOn.signal()
            isDone.wait()
            return deeds.lines.withLock { $0.filter { $0.hasPrefix("broker: \(device) ") } }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `who is pardoned before the broker was told stays in`() {
        let broker = SlowBroker(slowFor: "first")
        broker.floods.shutOut("first")
        broker.floods.shutOut("loud")
        broker.isTold.wait()
        broker.floods.pardon("loud")
        #expect(broker.told(of: "loud") == [])
    }

    @Test(.timeLimit(.minutes(10)))
    func `who is pardoned while the broker is told comes in again`() {
        let broker = SlowBroker(slowFor: "loud")
        broker.floods.shutOut("loud")
        broker.isTold.wait()
        broker.floods.pardon("loud")
        #expect(broker.told(of: "loud") == ["broker: loud out", "broker: loud in"])
    }

    @Test func `why a device is shut out is told`() {
        let deeds = Deeds()
        FloodGuard(hands: deeds.hands).shutOut("bad", for: .refusals)
        #expect(
            deeds.lines.withLock(\.first)
                == "bad had more than 4 MiB of commands refused within an hour: it is shut out"
                + " for 60 s, and everybody else is served")
    }

    @Test func `shut out is not removed: only the broker does not know the device`() throws {
        let bench = try HubBench()
        let broker = try BrokerFiles(
            folder: bench.data.broker.path, house: "test", port: 18_830)
        let office = HouseOffice(
            store: bench.store, pins: try PinDesk(store: bench.store, data: bench.data, cost: 8),
            broker: broker, hubSecret: "hush")
        func known() throws -> [Substring] {
            try String(contentsOfFile: broker.passwords, encoding: .utf8).split(separator: "\n")
                .compactMap { $0.split(separator: ":").first }
        }
        _ = try office.add(device: "loud", role: .waiter)
        _ = try office.add(device: "quiet", role: .waiter)
        try office.keep(out: true, "loud")
        #expect(try known() == ["hub", "quiet"])
        #expect(try bench.store.devices().map(\.id) == ["loud", "quiet"])
        // Somebody else's enrolment does not let it in.
        _ = try office.add(device: "till", role: .cashier)
        #expect(try known() == ["hub", "quiet", "till"])
        try office.keep(out: false, "loud")
        #expect(try known() == ["hub", "loud", "quiet", "till"])
        // A new secret does.
        try office.keep(out: true, "loud")
        let (_, role) = try office.rotate(device: "loud")
        #expect(role == .waiter)
        #expect(try known() == ["hub", "loud", "quiet", "till"])
        // A hub that opens again lets in whoever an earlier one had kept out.
        try office.keep(out: true, "quiet")
        try office.admitAll()
        #expect(try known() == ["hub", "loud", "quiet", "till"])
        #expect(throws: Fault.self) { try office.rotate(device: "nobody") }
    }
}
