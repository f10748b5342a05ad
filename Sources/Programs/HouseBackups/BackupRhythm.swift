import HouseFolder
import HouseRules
import Vocabulary

/// When the next backup of a plan is due, and what is told of those that were made or were not.
struct BackupRhythm {
    /// Milliseconds after which one that failed is tried again.
    static let retry: Int64 = 5 * 60_000

    private let every: Int64
    /// When the newest copy was made.
    private(set) var newest: Moment?
    /// Why the newest try failed.
    private(set) var trouble: Fault?
    /// Why something that is left of a copy stays; it keeps no other from being made.
    private(set) var leftover: Fault?

    /// The rhythm of a plan.
    init(_ plan: BackupPlan) { every = plan.everyMinutes * 60_000 }

    /// Takes up the copies that are there.
    ///
    /// One from the future was made while the clock was wrong, and says nothing of what is new.
    ///
    /// - Returns: Milliseconds until one is due.
    mutating func begin(with made: [Moment], at now: Moment) -> Int64 {
        newest = made.filter { $0 <= now }.max()
        guard let newest else { return 0 }
        return max(0, newest.later(by: every).milliseconds - now.milliseconds)
    }

    /// A copy was made.
    ///
    /// - Returns: Milliseconds until the next one is due, and what is told.
    mutating func succeeded(at now: Moment) -> (pause: Int64, told: LogEvent?) {
        defer { trouble = nil }
        newest = now
        return (every, trouble == nil ? nil : .backupsAgain)
    }

    /// None was made.
    ///
    /// - Returns: Milliseconds until it is tried again, and what is told: each cause once.
    mutating func failed(_ fault: Fault) -> (pause: Int64, told: LogEvent?) {
        defer { trouble = fault }
        let isKnown = trouble.map(Self.cause) == Self.cause(fault)
        return (min(Self.retry, every), isKnown ? nil : .backupFailed(fault))
    }

    /// What unfinished copies left was taken away, or not.
    ///
    /// - Returns: What is told: each fault once.
    mutating func tidied(_ fault: Fault?) -> LogEvent? {
        defer { leftover = fault }
        return fault == leftover ? nil : fault.map { .fault($0) }
    }

    /// What is the same each time: numbers and the place of an unfinished copy are others.
    private static func cause(_ fault: Fault) -> String {
        "\(fault.operation): \(fault.cause.filter { !$0.isNumber })"
    }
}
