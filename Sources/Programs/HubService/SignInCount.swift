import Synchronization

/// How many sign-ins wait.
final class SignInCount: Sendable {
    private let count = Mutex(0)

    func withLock<Result>(_ body: (inout Int) -> Result) -> Result {
        count.withLock { body(&$0) }
    }
}
