/// Where the time of the hub went, for whoever wants to know why it is not faster. Under a rush one
/// batch is written to the disk while the next one is decided: all stages together may then take
/// longer than the clock ran.
public struct HubWork: Hashable, Sendable, Codable {
    /// The stages of an order's way through the hub, in order.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Noting beside the database what is about to be decided.
        case note
        /// Bytes to commands.
        case decode
        /// Judging commands and folding their facts into the house.
        case decide
        /// Rows and replies to bytes, and the rows' hashes.
        case encode
        /// SQLite: looking a command up, and the transaction that is on the disk when it ends.
        case sqlite
        /// State to bytes, and handing it over.
        case state
        /// Handing replies and paper to the threads that bring them out.
        case send
    }

    /// How many commands were decided.
    public var commands = 0
    /// How many transactions that took.
    public var commits = 0
    /// Nanoseconds by stage.
    public private(set) var nanoseconds: [String: Int64] = [:]
    /// What `PRAGMA synchronous` says on the connection that commits: 2 is FULL.
    public var synchronous: Int?

    /// Nothing yet.
    public init() {}

    /// Adds what was counted another time.
    public mutating func add(_ other: HubWork) {
        commands += other.commands
        commits += other.commits
        nanoseconds.merge(other.nanoseconds, uniquingKeysWith: +)
        synchronous = [synchronous, other.synchronous].compactMap(\.self).min()
    }

    /// The time a stage took.
    public subscript(stage: Stage) -> Duration {
        .nanoseconds(nanoseconds[stage.rawValue] ?? 0)
    }

    /// Adds to the time of a stage.
    mutating func add(_ duration: Duration, to stage: Stage) {
        let (seconds, attoseconds) = duration.components
        nanoseconds[stage.rawValue, default: 0] +=
            seconds * 1_000_000_000
            + attoseconds / 1_000_000_000
    }
}

/// Counts the hub's time by stage: whatever went by since the last look at the clock belongs to the
/// stage that has just ended.
///
/// A hub that nobody measures has none, and never looks at the clock for it.
public final class WorkClock {
    /// What was counted so far.
    public private(set) var work = HubWork()
    private var mark = ContinuousClock.now

    /// Counts from now on.
    public init() {}

    /// What went by until now belongs to nobody: the hub waited.
    public func begin() { mark = .now }

    /// A stage ends here.
    public func ends(_ stage: HubWork.Stage) {
        let now = ContinuousClock.now
        work.add(now - mark, to: stage)
        mark = now
    }

    /// A batch became true. It may have been written beside the hub's thread: that took as long as
    /// whoever wrote it says.
    func count(commands: Int, _ written: BatchWriter.Written) {
        work.commands += commands
        work.commits += commands > 0 ? 1 : 0
        work.add(written.encode, to: .encode)
        work.add(written.sqlite, to: .sqlite)
        begin()
    }
}
