import BrokerLink
import Dispatch
import HouseFolder
import OrderHub
import Synchronization
import Vocabulary

/// Keeps one device from taking the house from the others: whoever sends faster than the hub can
/// read, or fills the disk with what is refused, is shut out at the broker for a while, then let in
/// again.
///
/// Shut out is not removed: its sessions and its place in the order of its commands stay as they
/// are, and what it had sent is sent again by a terminal that means well.
final class FloodGuard: Sendable {
    /// What a device is shut out for.
    enum Reason {
        /// It sends faster than the hub can read.
        case haste
        /// More of what it asked was refused than the house keeps of anybody.
        case refusals

        /// What it did, for the log.
        fileprivate var sentence: String {
            switch self {
            case .haste: "sends faster than the house can read"
            case .refusals:
                "had more than \(RefusalBudget.most >> 20) MiB of commands refused within an hour"
            }
        }
    }

    /// What the guard does in the house.
    struct Hands: Sendable {
        /// Takes a device out of the broker's files, or puts it back, and lets the broker know.
        let tellBroker: @Sendable (DeviceID, _ isOut: Bool) throws(Fault) -> Void
        /// Tells everybody that a device is gone, and forgets what waits of it.
        let forget: @Sendable (DeviceID) -> Void
        /// Writes a line for the operator.
        let say: @Sendable (LogEvent) -> Void
    }

    /// How much of one device's presence may wait between the broker and the hub; what it says to
    /// the hub waits in `HubInbox`, which has bounds of its own.
    static let share = BrokerLimits.Share(level: 3, messages: 1_000, bytes: 8 << 20)
    /// How long a device is shut out.
    static let pause: Duration = .seconds(60)

    private let hands: Hands
    private let pause: Duration
    private let out = Mutex<Set<DeviceID>>([])
    private let queue = DispatchQueue(label: "comanda.floods")

    init(pause: Duration = FloodGuard.pause, hands: Hands) {
        self.hands = hands
        self.pause = pause
    }

    /// Whether what a device sends is let go unread.
    func isOut(_ device: DeviceID) -> Bool { out.withLock { $0.contains(device) } }

    /// Shuts a device out; one that is out already stays so for no longer. Returns at once.
    func shutOut(_ device: DeviceID, for reason: Reason = .haste) {
        guard out.withLock({ $0.insert(device).inserted }) else { return }
        hands.say(
            .shutOut(device, seconds: pause.components.seconds, because: reason.sentence))
        queue.async { [self] in tell(device, isOut: true) }
        let (seconds, attoseconds) = pause.components
        let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
        queue.asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) { [self] in
            guard out.withLock({ $0.remove(device) != nil }) else { return }
            tell(device, isOut: false)
            hands.say(.letIn(device))
        }
    }

    /// A device was removed or has another secret: nothing is held against it.
    func pardon(_ device: DeviceID) {
        _ = out.withLock { $0.remove(device) }
    }

    /// Does what was decided a moment ago, unless it is otherwise by now.
    private func tell(_ device: DeviceID, isOut: Bool) {
        guard self.isOut(device) == isOut else { return }
        do { try hands.tellBroker(device, isOut) } catch { hands.say(.fault(error)) }
        guard isOut else { return }
        hands.forget(device)
        // Pardoned while the broker was told: nobody else would open the door again.
        tell(device, isOut: false)
    }
}
