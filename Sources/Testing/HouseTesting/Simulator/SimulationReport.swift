/// What one simulated evening came to.
public struct SimulationReport: Hashable, Sendable {
    /// The seed it was played from.
    public let seed: UInt64
    /// What it was played with.
    public let options: SimulationOptions
    /// What must never happen and did, one line each; begins with the number of the invariant.
    public internal(set) var failures: [String] = []
    /// What happened, counted.
    public internal(set) var counts = Counts()
    /// Stands for everything that happened, in order: the same seed and options give the same.
    public internal(set) var traceHash = ""

    /// What happened on an evening, counted.
    public struct Counts: Hashable, Sendable {
        /// Commands that terminals kept.
        public internal(set) var commands = 0
        /// Commands that terminals were told to be accepted.
        public internal(set) var accepted = 0
        /// Commands that terminals were told to be refused.
        public internal(set) var refused = 0
        /// Times that the hub or a terminal was killed.
        public internal(set) var killed = 0
        /// Messages that got lost.
        public internal(set) var lost = 0
        /// Messages that came twice.
        public internal(set) var doubled = 0
        /// Pieces of paper that came out of printers.
        public internal(set) var papers = 0
        /// Papers that printers failed on.
        public internal(set) var printerFaults = 0
        /// Times that the broker forgot everything.
        public internal(set) var brokerRestarts = 0
        /// Times that a terminal believed the hub to wait for a command it could not give.
        public internal(set) var gaps = 0
        /// Checks that were closed.
        public internal(set) var closed = 0

        /// Nothing yet.
        public init() {}

        /// Adds what happened on another evening.
        public static func += (all: inout Self, one: Self) {
            all.commands += one.commands
            all.accepted += one.accepted
            all.refused += one.refused
            all.killed += one.killed
            all.lost += one.lost
            all.doubled += one.doubled
            all.papers += one.papers
            all.printerFaults += one.printerFaults
            all.brokerRestarts += one.brokerRestarts
            all.gaps += one.gaps
            all.closed += one.closed
        }
    }

    init(seed: UInt64, options: SimulationOptions) {
        self.seed = seed
        self.options = options
    }

    /// Whether everything held.
    public var isWell: Bool { failures.isEmpty }
}

extension SimulationReport: CustomStringConvertible {
    /// What happened, what failed, and how to play it again.
    public var description: String {
        let counted =
            "\(counts.commands) commands: \(counts.accepted) accepted, \(counts.refused) refused; "
            + "\(counts.closed) checks closed; \(counts.papers) papers, "
            + "\(counts.printerFaults) printer faults; \(counts.killed) killed, "
            + "\(counts.brokerRestarts) broker restarts, \(counts.lost) messages lost, "
            + "\(counts.doubled) doubled, \(counts.gaps) gaps; trace \(traceHash)"
        guard !isWell else { return "seed \(seed): well; \(counted)" }
        let most = 20
        let more = failures.count > most ? ["… and \(failures.count - most) more"] : []
        return
            (["seed \(seed) with \(options) FAILED"] + failures.prefix(most) + more + [counted])
            .joined(separator: "\n  ")
    }
}

/// Folds everything that happens into one number.
struct Trace {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a, 64 bits.
    mutating func note(_ text: String) {
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        hash = (hash ^ 10) &* 0x0000_0100_0000_01B3
    }

    var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
