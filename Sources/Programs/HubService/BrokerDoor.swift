import Synchronization
import Vocabulary

/// Who does not come in at the broker just now, though enrolled; and the one who writes the
/// broker's files at a time.
final class BrokerDoor: Sendable {
    private let closedTo = Mutex<Set<DeviceID>>([])

    /// Changes who is kept out and writes the broker's files by it, in one turn.
    func write<Result>(
        _ body: (inout Set<DeviceID>) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        try closedTo.withLock { (closed) throws(Fault) in try body(&closed) }
    }
}
