import Dispatch
import Foundation
import Synchronization
public import Vocabulary

/// A terminal that says one command again and again until a house that starts answers it.
public struct FirstReply {
    private let place: PlainClient.Place
    private let house: String

    /// A terminal of a house.
    public init(_ place: PlainClient.Place, house: String) {
        self.place = place
        self.house = house
    }

    /// Waits for the reply.
    ///
    /// - Returns: When it came.
    /// - Throws: A fault when none came in time, or the command was not accepted.
    public func wait(
        for message: Rush.Message, within patience: Duration = .seconds(30)
    ) throws(Fault) -> ContinuousClock.Instant {
        let heard = Heard()
        let client = try PlainClient(
            place, topic: "comanda/\(house)/down/\(place.user)/reply"
        ) { _, bytes in heard.note(message.id, bytes) }
        defer { client.stop() }
        let deadline = ContinuousClock.now + patience
        try client.connect(within: patience)
        while ContinuousClock.now < deadline {
            client.publish("comanda/\(house)/up/\(place.user)/command", message.bytes)
            // A hub that is not there yet hears nothing of it: the broker keeps nothing.
            guard heard.isThere.wait(timeout: .now() + .milliseconds(10)) == .success else {
                continue
            }
            if let wrong = heard.wrong.withLock(\.self) {
                throw Fault("order", at: place.user, cause: wrong)
            }
            if let time = heard.time.withLock(\.self) { return time }
        }
        throw Fault(
            "order", at: place.user,
            cause: "no reply came within \(patience.components.seconds) s")
    }

    private final class Heard: Sendable {
        let time = Mutex<ContinuousClock.Instant?>(nil)
        let wrong = Mutex<String?>(nil)
        let isThere = DispatchSemaphore(value: 0)

        func note(_ id: CommandID?, _ bytes: UnsafeRawBufferPointer) {
            let now = ContinuousClock.now
            if let id, !(ReplyText.names(id, bytes) && ReplyText.accepts(bytes)) {
                wrong.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
            }
            time.withLock { if $0 == nil { $0 = now } }
            isThere.signal()
        }
    }
}
