public import Kitchen
public import Vocabulary

/// Begins a business day; carries all that is open over into it.
public struct OpenDay: Hashable, Sendable, Codable {
    /// The day.
    public let day: BusinessDay

    /// A day to begin.
    public init(day: BusinessDay) {
        self.day = day
    }
}

/// Takes up a menu and a config, named by the hashes of their stored content.
public struct AdoptBooks: Hashable, Sendable, Codable {
    /// The menu's hash.
    public let menu: String
    /// The config's hash.
    public let config: String

    /// Books to adopt.
    public init(menu: String, config: String) {
        self.menu = menu
        self.config = config
    }
}

/// Says what became of a paper; of one that is out already nothing more is heard.
public struct ReportPaper: Hashable, Sendable, Codable {
    /// What became of it.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// The printer proved that it came out.
        case confirmed
        /// Not a byte of it left the house.
        case failed
        /// Some of it left the house, and nothing proves that it came out.
        case unsure
    }

    /// The paper's number.
    public let paper: Int
    /// What became of it.
    public let outcome: Outcome
    /// What is wrong, unless it is confirmed; `nil` is taken for `silent` when some of it left the
    /// house, else for `unreachable`.
    public let trouble: PaperTrouble?

    private enum CodingKeys: String, CodingKey {
        case paper = "paper_number", outcome, trouble
    }

    /// A paper's fate.
    public init(paper: Int, outcome: Outcome, trouble: PaperTrouble?) {
        self.paper = paper
        self.outcome = outcome
        self.trouble = trouble
    }
}

/// Gives up the commands below a position that a terminal no longer holds.
public struct SkipCommands: Hashable, Sendable, Codable {
    /// The device.
    public let device: DeviceID
    /// The epoch of its store.
    public let epoch: Epoch
    /// The position that is decided next.
    public let nextSeq: Int64

    private enum CodingKeys: String, CodingKey {
        case device, epoch, nextSeq = "next_seq"
    }

    /// Positions to give up.
    public init(device: DeviceID, epoch: Epoch, nextSeq: Int64) {
        self.device = device
        self.epoch = epoch
        self.nextSeq = nextSeq
    }
}
