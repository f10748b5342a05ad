/// What an evening is played with, besides its seed.
public struct SimulationOptions: Hashable, Sendable {
    /// Something broken on purpose, to prove that the verdict finds it. The house's own code has no
    /// switch for it: it is planted from outside.
    public enum Defect: String, Hashable, Sendable, CaseIterable {
        /// A command that was decided before is decided again.
        case noDedup = "no-dedup"
        /// A command that jumped ahead is decided at once.
        case noOrder = "no-order"
        /// Replies leave before what they say is on the disk.
        case replyBeforeCommit = "reply-before-commit"
        /// What may be on paper already is printed again without a mark.
        case unmarkedRetry = "unmarked-retry"
        /// A command that comes again is answered, and its dockets are issued again.
        case doubledDocket = "doubled-docket"
        /// A hub that comes back to its broker leaves there what it finds.
        case staleState = "stale-state"
        /// What is told of the house is what it was before the last commit.
        case staleSnapshot = "stale-snapshot"
        /// A tax is shared out over the dishes, and what rounding leaves over is lost.
        case unevenAllocation = "uneven-allocation"
        /// The house takes its business days to begin an hour later than they do.
        case lateCut = "late-cut"
    }

    /// How many commands an evening has, about; drawn from this range.
    public var commands: ClosedRange<Int>
    /// Whether anything goes wrong: lost messages, killed programs, empty printers, jumping clocks.
    public var hasFaults = true
    /// Whether the hub is put back from a backup in the middle of the evening.
    public var isRestored = false
    /// What is broken on purpose.
    public var defect: Defect?
    /// How long everything may take to come to rest once nothing goes wrong any more, in simulated
    /// milliseconds.
    public var drain: Int64 = 120_000

    /// An evening with faults.
    public init(commands: ClosedRange<Int> = 60...150, defect: Defect? = nil) {
        self.commands = commands
        self.defect = defect
    }
}

extension SimulationOptions: CustomStringConvertible {
    /// What must be known, with the seed, to play the same evening again.
    public var description: String {
        "commands \(commands), faults \(hasFaults ? "on" : "off"), "
            + (isRestored ? "restored, " : "")
            + "defect \(defect?.rawValue ?? "none"), drain \(drain) ms"
    }
}

/// How often what goes wrong on one evening, in a thousand; drawn from the seed.
struct FaultLevels {
    var lost = 0
    var doubled = 0
    /// Messages that take seconds instead of milliseconds.
    var late = 0
    /// Batches during which the hub is killed.
    var hubKilled = 0
    /// Papers on which a printer fails, in any way.
    var printerFails = 0
    /// Papers during which the hub is killed.
    var killedPrinting = 0

    /// An evening on which nothing goes wrong.
    static let none = FaultLevels()

    static func drawn(_ chance: Chance) -> FaultLevels {
        FaultLevels(
            lost: chance.oneOf([0, 20, 100, 300]), doubled: chance.oneOf([0, 20, 100, 500]),
            late: chance.oneOf([0, 10, 50]), hubKilled: chance.oneOf([0, 5, 15, 30]),
            printerFails: chance.oneOf([0, 50, 200]),
            killedPrinting: chance.oneOf([0, 5, 20]))
    }
}
