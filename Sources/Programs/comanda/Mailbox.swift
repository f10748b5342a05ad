import Synchronization

/// What comes from several sides, for one reader who takes all that is there at a time.
final class Mailbox<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var isOverfull = false
    }

    /// Comes whenever there is something to take.
    let wakes: AsyncStream<Void>
    private let waker: AsyncStream<Void>.Continuation
    private let state = Mutex(State())
    private let most: Int

    /// - Parameter most: How many items may wait; what comes beyond them is let go.
    init(most: Int) {
        self.most = most
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Puts something in.
    func add(_ item: Item) {
        state.withLock { state in
            if state.items.count < most {
                state.items.append(item)
            } else {
                state.isOverfull = true
            }
        }
        waker.yield()
    }

    /// Takes everything, in the order it came, and whether something was let go since last time.
    func take() -> (items: [Item], isOverfull: Bool) {
        state.withLock { state in
            defer { state = State() }
            return (state.items, state.isOverfull)
        }
    }
}
