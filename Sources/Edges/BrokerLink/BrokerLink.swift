import CMosquitto
import Foundation
import Synchronization
public import Vocabulary

/// A connection to the broker that comes back by itself: MQTT 3.1.1, quality of service 1, clean
/// sessions.
///
/// The broker is a wire and no more. Nothing is published while disconnected and nothing waits here
/// to be sent later; whoever must be heard sends again after `.connected`. A message that `publish`
/// took may still be lost with the connection: only the receiver's own answer proves it arrived.
public final class BrokerLink: Sendable {
    /// What happens, for one reader. It ends after `stop`, and for good when the task that reads it
    /// is cancelled.
    public let events: AsyncStream<BrokerEvent>

    private let plan: BrokerPlan
    private let supervisor: BrokerSupervisor
    private let started = Atomic(false)

    /// A link to the broker at `address`; it does nothing before `start`.
    ///
    /// - Parameters:
    ///   - will: What the broker publishes for us when the connection ends without a goodbye.
    ///   - subscriptions: Topic filters, subscribed again on each connection.
    public init(
        address: BrokerAddress, will: BrokerMessage? = nil, subscriptions: [String],
        limits: BrokerLimits = .device
    ) {
        plan = BrokerPlan(
            address: address, will: will, subscriptions: subscriptions, limits: limits)
        let supervisor = BrokerSupervisor(plan: plan)
        self.supervisor = supervisor
        let stream = supervisor.stream
        events = AsyncStream { await stream.next() }
    }

    deinit {
        supervisor.stop()
    }

    /// Begins to connect, and returns at once: whether it works is told by `events`. Call it once.
    ///
    /// - Parameter taking: Asked with each message on the connection's own thread, which must not
    ///   wait: one that it takes, by answering true, is no event any more.
    public func start(
        taking: @escaping @Sendable (ReceivedMessage) -> Bool = { _ in false }
    ) throws(Fault) {
        try checkPlan()
        let isFirst = !started.exchange(true, ordering: .sequentiallyConsistent)
        precondition(isFirst, "a broker link starts once")
        let thread = Thread { [supervisor] in supervisor.run(taking) }
        thread.name = "broker"
        thread.start()
    }

    /// Hands a message over to be sent.
    ///
    /// - Returns: False when it was not taken: not connected, or too much is unacknowledged.
    /// - Throws: When it can never be sent: a topic we may not use, or a packet above 1 MiB.
    public func publish(_ message: BrokerMessage) throws(Fault) -> Bool {
        try message.check(operation: "publish")
        return supervisor.publish(message)
    }

    /// Says goodbye and waits up to two seconds for the end. What was published before still goes
    /// out; the broker forgets the will, so publish a farewell first if others should know.
    public func stop() {
        supervisor.stop()
        if started.load(ordering: .sequentiallyConsistent) {
            _ = supervisor.waitForEnd(patience: .seconds(2))
        } else {
            supervisor.stream.finish()
        }
    }

    private func checkPlan() throws(Fault) {
        try plan.will?.check(operation: "leave a last will")
        for filter in plan.subscriptions where mosquitto_sub_topic_check(filter) != 0 {
            throw Fault(
                "subscribe", at: filter, cause: "this is not a topic filter",
                hint: "+ stands for one whole level, # for all that follow")
        }
        guard !plan.address.host.isEmpty, plan.address.port != 0 else {
            throw Fault(
                "connect to the broker", at: "\(plan.address)",
                cause: "host or port is missing", hint: "check the broker's address")
        }
    }
}
