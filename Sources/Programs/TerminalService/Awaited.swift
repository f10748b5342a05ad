import Synchronization

/// A value that comes once, or not in time; for one reader.
final class Awaited<Value: Sendable>: Sendable {
    private enum State {
        case open
        case reading(CheckedContinuation<Value?, Never>)
        case done(Value?)
    }

    private let state = Mutex(State.open)

    /// Ends the wait; later calls change nothing.
    func resolve(_ value: Value?) {
        let reader = state.withLock { state -> CheckedContinuation<Value?, Never>? in
            switch state {
            case .done: return nil
            case .open:
                state = .done(value)
                return nil
            case .reading(let reader):
                state = .done(value)
                return reader
            }
        }
        reader?.resume(returning: value)
    }

    /// The value; `nil` when it does not come in time or the reader is cancelled.
    func value(within patience: Duration) async -> Value? {
        let timer = Task {
            try? await Task.sleep(for: patience)
            resolve(nil)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { reader in
                let done = state.withLock { state -> Value?? in
                    if case .done(let value) = state { return .some(value) }
                    state = .reading(reader)
                    return nil
                }
                if let done { reader.resume(returning: done) }
            }
        } onCancel: {
            resolve(nil)
        }
    }
}
