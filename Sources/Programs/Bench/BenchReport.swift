import HubService
public import OrderHub

/// Everything that one run measured.
public struct BenchReport: Sendable {
    /// Where the hub's time went while one figure was measured.
    public struct Breakdown: Sendable {
        /// The key of the figure.
        public let key: String
        /// What was measured, for people.
        public let title: String
        /// What the hub says of itself.
        public let work: HubWork
        /// How long it was measured.
        public let whole: Duration

        /// A breakdown; see the properties.
        public init(_ key: String, _ title: String, _ work: HubWork, whole: Duration) {
            self.key = key
            self.title = title
            self.work = work
            self.whole = whole
        }

        /// Microseconds of a stage for each command.
        public func microseconds(_ stage: HubWork.Stage) -> Double {
            Double(work[stage].inNanoseconds) / 1e3 / Double(max(1, work.commands))
        }

        /// What part of the time the hub had something to do; above 1 where one batch was written
        /// while the next one was decided.
        public var busy: Double {
            let busy = HubWork.Stage.allCases.reduce(0) { $0 + work[$1].inNanoseconds }
            return Double(busy) / Double(max(1, whole.inNanoseconds))
        }

        /// How many commands a commit carried.
        public var commandsPerCommit: Double {
            Double(work.commands) / Double(max(1, work.commits))
        }
    }

    /// What was measured, in order.
    public private(set) var figures: [Figure] = []
    /// Where the hub's time went.
    public private(set) var breakdowns: [Breakdown] = []
    /// What the reader must know of this run, such as the load of the machine.
    public private(set) var notes: [(key: String, title: String, text: String)] = []

    /// Nothing yet.
    public init() {}

    /// Adds figures.
    public mutating func add(_ figures: Figure...) { self.figures += figures }

    /// Adds a breakdown.
    public mutating func add(_ breakdown: Breakdown) { breakdowns.append(breakdown) }

    /// Adds a note.
    public mutating func note(_ key: String, _ title: String, _ text: String) {
        notes.append((key, title, text))
    }

    /// The value of a figure that was measured.
    public func value(_ key: String) -> Double? { figures.first { $0.key == key }?.value }
}
