import Dispatch
import Foundation
import Synchronization
import Vocabulary

/// A house that is kept open by a thread of its own while something else happens in it.
///
/// When it closes before that is over, there is nothing left to wait for: the program ends.
final class HouseThread: Sendable {
    private let supervisor: HouseSupervisor
    private let isClosing = Mutex(false)
    private let gone = DispatchSemaphore(value: 0)
    private let ended: AsyncStream<Result<Bool, Fault>>
    private let continuation: AsyncStream<Result<Bool, Fault>>.Continuation

    init(_ supervisor: HouseSupervisor) {
        self.supervisor = supervisor
        (ended, continuation) = AsyncStream.makeStream()
    }

    /// Opens the house.
    func start() {
        Thread { [self] in
            let result = Result { () throws(Fault) in try supervisor.run() }
            defer { gone.signal() }
            guard isClosing.withLock({ $0 }) else {
                if case .failure(let fault) = result { Screen.show("comanda: \(fault)") }
                Screen.show("comanda: the house closed while it was still needed")
                exit(1)
            }
            continuation.yield(result)
            continuation.finish()
        }.start()
    }

    /// Closes the house at once, over the heads of everybody in it.
    func end() { supervisor.end() }

    /// Closes the house and blocks until it is, whatever became of it.
    func wait() {
        isClosing.withLock { $0 = true }
        supervisor.end()
        gone.wait()
    }

    /// Closes the house and waits until it is; `false` when it could not be kept open.
    func close() async throws(Fault) -> Bool {
        isClosing.withLock { $0 = true }
        supervisor.end()
        for await result in ended { return try result.get() }
        return false
    }
}
