import Kitchen
import Synchronization
import TerminalService
import Wire

/// The dockets in trouble that a terminal on the floor is shown.
final class DocketSight: Sendable {
    private let dockets = Mutex<[String: Docket]>([:])

    init(_ terminal: TerminalService) {
        Task { [weak self] in
            for await event in terminal.events {
                guard case .state(let topic, let bytes) = event else { continue }
                self?.take(topic, bytes)
            }
        }
    }

    private func take(_ topic: String, _ bytes: [UInt8]) {
        guard topic.contains("/state/floor/docket/") else { return }
        let state: DocketState? = try? Canonical.value(parsing: bytes, strict: false)
        dockets.withLock { $0[topic] = state?.docket }
    }

    /// What is shown now.
    var troubled: [Docket] { dockets.withLock { Array($0.values) } }
}
