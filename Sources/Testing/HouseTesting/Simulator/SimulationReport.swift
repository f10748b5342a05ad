/// What one simulated evening came to.
public struct SimulationReport: Hashable, Sendable {
    /// The seed it was played from.
    public let seed: UInt64
    /// What it was played with.
    public let options: SimulationOptions
    /// What must never happen and did, one line each; begins with the number of the invariant.
    public internal(set) var failures: [String] = []
    /// What happened, counted.
    public internal(set) var counts = HappeningCounts()
    /// When and where it took place.
    public internal(set) var night = ""
    /// Stands for everything that happened, in order: the same seed and options give the same.
    public internal(set) var traceHash = ""

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
        let happened = Happening.allCases.filter { counts[$0] > 0 }
        let counted =
            happened.map { "\(counts[$0]) \($0.rawValue)" }.joined(separator: ", ")
            + "; \(night); trace \(traceHash)"
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
