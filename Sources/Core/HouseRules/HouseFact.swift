public import Checks
public import Floor
public import Kitchen
public import Tenders
public import Vocabulary

/// Everything that can happen in the house.
///
/// A fact is told to many: each of them has a reference to one fact.
public indirect enum HouseFact: Hashable, Sendable {
    /// A business day began.
    case dayOpened(DayOpened)
    /// A menu and a config came into force.
    case booksAdopted(BooksAdopted)
    /// Commands that a terminal no longer holds were given up.
    case commandsSkipped(SkipCommands)
    /// Something happened on the floor.
    case floor(FloorFact)
    /// Something happened to a check.
    case check(CheckFact)
    /// Something happened in the kitchen.
    case kitchen(KitchenFact)
    /// Something happened at the till.
    case till(TenderFact)
    /// A paper for a guest was issued.
    case paperIssued(PaperIssued)
    /// A paper for a guest came out.
    case paperConfirmed(PaperConfirmed)
    /// A paper for a guest is not out, or not for sure.
    case paperTroubled(PaperTroubled)
    /// It was said how many portions of a dish are left.
    case portionsSet(PortionsSet)
    /// The day's price of a dish was set.
    case marketPriceSet(MarketPriceSet)
    /// Somebody sent a note to the staff.
    case noteSent(NoteSent)
    /// A paper for a guest that a restore held back is to be printed, marked.
    case paperReleased(PaperReleased)
    /// The house was restored from a backup: what happened after it was made is not known here.
    case houseRestored(NoteRestore)
    /// Numbers were stepped over, because they may be on paper.
    case numbersHonoured(HonourNumbers)
}

/// A business day began; replay starts here.
public struct DayOpened: Hashable, Sendable, Codable {
    /// The format of `house`; 1 now.
    public let version: Int
    /// The day.
    public let day: BusinessDay
    /// Everything that was open when it began.
    public let house: House

    private enum CodingKeys: String, CodingKey {
        case version = "v", day, house
    }
}

/// A menu and a config came into force.
public struct BooksAdopted: Hashable, Sendable, Codable {
    /// The menu's hash.
    public let menu: String
    /// The config's hash.
    public let config: String
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case menu, config, at = "at_ms"
    }
}

/// A paper for a guest was issued; its content is frozen in it.
public struct PaperIssued: Hashable, Sendable, Codable {
    /// The paper.
    public let paper: GuestPaper

    /// A paper that was issued.
    public init(paper: GuestPaper) {
        self.paper = paper
    }
}

/// A paper for a guest came out.
public struct PaperConfirmed: Hashable, Sendable, Codable {
    /// The paper's number.
    public let paper: Int

    private enum CodingKeys: String, CodingKey {
        case paper = "paper_number"
    }
}

/// A paper for a guest is not out, or not for sure.
public struct PaperTroubled: Hashable, Sendable, Codable {
    /// The paper's number.
    public let paper: Int
    /// What is wrong.
    public let trouble: PaperTrouble
    /// Whether some of it left the house, in this attempt or an earlier one.
    public let unsure: Bool

    private enum CodingKeys: String, CodingKey {
        case paper = "paper_number", trouble, unsure
    }
}

/// A paper for a guest that a restore held back is to be printed, marked.
public struct PaperReleased: Hashable, Sendable, Codable {
    /// The paper's number.
    public let paper: Int

    private enum CodingKeys: String, CodingKey {
        case paper = "paper_number"
    }
}
