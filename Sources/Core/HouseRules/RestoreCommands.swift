public import Vocabulary

/// Has a paper printed that is held back, or says that it was seen on paper or passed on by word.
public struct SettlePaper: Hashable, Sendable, Codable {
    /// The number of the docket or guest paper.
    public let paper: Int
    /// Whether it was seen or passed on: it does not print then.
    public let isSeen: Bool

    private enum CodingKeys: String, CodingKey {
        case paper = "paper_number", isSeen = "seen"
    }

    /// A paper to settle.
    public init(paper: Int, isSeen: Bool) {
        self.paper = paper
        self.isSeen = isSeen
    }
}

/// Says that the house was restored from a backup.
public struct NoteRestore: Hashable, Sendable, Codable {
    /// The name of the backup.
    public let backup: String
    /// When the backup was made.
    public let made: Moment
    /// When it was put in place.
    public let restored: Moment

    private enum CodingKeys: String, CodingKey {
        case backup, made = "made_ms", restored = "restored_ms"
    }

    /// A restore.
    public init(backup: String, made: Moment, restored: Moment) {
        self.backup = backup
        self.made = made
        self.restored = restored
    }
}

/// Steps over numbers that may be on paper: the next ones count on from these. What was stepped
/// over can still be given to what it was given to before a restore.
public struct HonourNumbers: Hashable, Sendable, Codable {
    /// The last check number that is taken; `nil` leaves them as they are.
    public let check: Int?
    /// The last docket's or guest paper's number that is taken.
    public let paper: Int?
    /// The last receipt number that is taken.
    public let receipt: Int?

    private enum CodingKeys: String, CodingKey {
        case check = "check_number", paper = "paper_number", receipt = "receipt_number"
    }

    /// The most numbers of a kind that are stepped over at once: nobody claims more in an evening.
    public static let most = 10_000

    /// Numbers to step over.
    public init(check: Int?, paper: Int?, receipt: Int?) {
        self.check = check
        self.paper = paper
        self.receipt = receipt
    }

    /// What of it is news to a house and not out of all measure; `nil` when nothing is.
    func news(to house: House) -> HonourNumbers? {
        func news(_ number: Int?, _ counter: Int, _ farthest: Int) -> Int? {
            number.flatMap { $0 > counter && $0 <= farthest ? $0 : nil }
        }
        let counters = house.counters
        let farthest = house.farthest
        let check = news(check, counters.check, farthest.check)
        let paper = news(paper, counters.paper, farthest.paper)
        let receipt = news(receipt, counters.receipt, farthest.receipt)
        guard check != nil || paper != nil || receipt != nil else { return nil }
        return HonourNumbers(check: check, paper: paper, receipt: receipt)
    }
}
