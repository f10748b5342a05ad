import BrokerLink
import Synchronization
import Vocabulary
import Wire

/// Finds the state that the broker keeps, so that what an earlier life of the hub left there and is
/// not so any more can be cleared.
///
/// A connection of its own asks for all state. The broker hands out what it keeps before anything
/// that is published later: a message sent to ourselves marks the end.
struct StateSweep {
    let address: BrokerAddress
    let topics: Topics

    /// The topics under which the broker keeps state; as many as came before the mark or
    /// `patience`.
    func keptTopics(within patience: Duration) async -> [String] {
        var address = address
        address.clientID += "-sweep"
        let mark = topics.state(.all, "sweep", "end")
        let link = BrokerLink(
            address: address, subscriptions: ["\(topics.root)/state/#"], limits: .hub)
        do { try link.start() } catch { return [] }
        let timer = Task {
            try await Task.sleep(for: patience)
            link.stop()
        }
        defer {
            timer.cancel()
            link.stop()
        }
        var kept: [String] = []
        for await event in link.events {
            switch event {
            case .connected:
                _ = try? link.publish(BrokerMessage(topic: mark, payload: [0x30]))
            case .message(let topic, _, true): kept.append(topic)
            case .message(mark, _, false): return kept
            case .message, .disconnected, .overflowed: continue
            }
        }
        return kept
    }
}
