import Dispatch

/// What was waited for did not happen in time.
struct TooLate: Error, CustomStringConvertible {
    let description: String
}

/// Looks again and again until something is found: for what other processes do, which tell nobody.
///
/// - Parameters:
///   - what: What is waited for, for whoever reads the failure.
///   - patience: The deadline.
///   - find: What is looked for; `nil` while it is not there.
/// - Throws: `TooLate` at the deadline.
func found<Found>(
    _ what: String, within patience: Duration = .seconds(20), _ find: () async throws -> Found?
) async throws -> Found {
    let deadline = ContinuousClock.now + patience
    while true {
        if let found = try await find() { return found }
        guard ContinuousClock.now < deadline else {
            throw TooLate(description: "\(what) did not happen within \(patience)")
        }
        await breath()
    }
}

/// As `found`, for what is true or not.
func eventually(
    _ what: String, within patience: Duration = .seconds(20), _ holds: () async throws -> Bool
) async throws {
    _ = try await found(what, within: patience) { try await holds() ? true : nil }
}

/// Lets others work between two looks.
private func breath() async {
    await withCheckedContinuation { done in
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(5)) { done.resume() }
    }
}
