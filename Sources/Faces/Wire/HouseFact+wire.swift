import Checks
import Floor
public import HouseRules
import Kitchen
import Tenders
import Vocabulary

extension HouseFact: Codable {
    /// The name of what happened; frozen once it has been used.
    public enum Kind: String, MessageKind {
        case dayOpened, booksAdopted, commandsSkipped, partySeated, partyMoved, partyLeft
        case checkOpened, roundSent, courseFired, lineVoided, checkMoved, preBillIssued
        case checkClosed, docketIssued, docketConfirmed, docketTroubled, tenderTaken, paperIssued
        case paperConfirmed, paperTroubled, portionsSet, marketPriceSet, docketReleased
        case paperReleased, houseRestored, numbersHonoured
        case coversChanged, partyResized, checkHandedOver, checkCleared, checksMerged
        case partiesJoined, mergeUndone, partiesParted
        case linesFired, linesRushed, lineComped, compUndone, linesMoved, noteSent
    }

    /// Reads a fact by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let kind = try decoder.kind(Kind.self)
        self =
            switch kind {
            case .dayOpened: .dayOpened(try DayOpened(from: decoder))
            case .booksAdopted: .booksAdopted(try BooksAdopted(from: decoder))
            case .commandsSkipped: .commandsSkipped(try SkipCommands(from: decoder))
            case .partySeated: .floor(.partySeated(try PartySeated(from: decoder)))
            case .partyMoved: .floor(.partyMoved(try PartyMoved(from: decoder)))
            case .partyLeft: .floor(.partyLeft(try PartyLeft(from: decoder)))
            case .partyResized: .floor(.partyResized(try PartyResized(from: decoder)))
            case .partiesJoined: .floor(.partiesJoined(try PartiesJoined(from: decoder)))
            case .partiesParted: .floor(.partiesParted(try PartiesParted(from: decoder)))
            case .coversChanged: .check(.coversChanged(try CoversChanged(from: decoder)))
            case .checkHandedOver: .check(.checkHandedOver(try CheckHandedOver(from: decoder)))
            case .checkCleared: .check(.checkCleared(try CheckCleared(from: decoder)))
            case .checksMerged: .check(.checksMerged(try ChecksMerged(from: decoder)))
            case .mergeUndone: .check(.mergeUndone(try MergeUndone(from: decoder)))
            case .checkOpened: .check(.checkOpened(try CheckOpened(from: decoder)))
            case .roundSent: .check(.roundSent(try RoundSent(from: decoder)))
            case .courseFired: .check(.courseFired(try CourseFired(from: decoder)))
            case .lineVoided: .check(.lineVoided(try LineVoided(from: decoder)))
            case .linesFired: .check(.linesFired(try LinesFired(from: decoder)))
            case .linesRushed: .check(.linesRushed(try LinesRushed(from: decoder)))
            case .lineComped: .check(.lineComped(try LineComped(from: decoder)))
            case .compUndone: .check(.compUndone(try CompUndone(from: decoder)))
            case .linesMoved: .check(.linesMoved(try LinesMoved(from: decoder)))
            case .noteSent: .noteSent(try NoteSent(from: decoder))
            case .checkMoved: .check(.checkMoved(try CheckMoved(from: decoder)))
            case .preBillIssued: .check(.preBillIssued(try PreBillIssued(from: decoder)))
            case .checkClosed: .check(.checkClosed(try CheckClosed(from: decoder)))
            case .docketIssued: .kitchen(.docketIssued(try DocketIssued(from: decoder)))
            case .docketConfirmed:
                .kitchen(.docketConfirmed(try DocketConfirmed(from: decoder)))
            case .docketTroubled: .kitchen(.docketTroubled(try DocketTroubled(from: decoder)))
            case .tenderTaken: .till(.tenderTaken(try TenderTaken(from: decoder)))
            case .paperIssued: .paperIssued(try PaperIssued(from: decoder))
            case .paperConfirmed: .paperConfirmed(try PaperConfirmed(from: decoder))
            case .paperTroubled: .paperTroubled(try PaperTroubled(from: decoder))
            case .portionsSet: .portionsSet(try PortionsSet(from: decoder))
            case .marketPriceSet: .marketPriceSet(try MarketPriceSet(from: decoder))
            case .docketReleased: .kitchen(.docketReleased(try DocketReleased(from: decoder)))
            case .paperReleased: .paperReleased(try PaperReleased(from: decoder))
            case .houseRestored: .houseRestored(try NoteRestore(from: decoder))
            case .numbersHonoured: .numbersHonoured(try HonourNumbers(from: decoder))
            }
    }

    /// Writes a fact with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .dayOpened(let fields): try encoder.encode(Kind.dayOpened, fields)
        case .booksAdopted(let fields): try encoder.encode(Kind.booksAdopted, fields)
        case .commandsSkipped(let fields): try encoder.encode(Kind.commandsSkipped, fields)
        case .floor(.partySeated(let fields)): try encoder.encode(Kind.partySeated, fields)
        case .floor(.partyMoved(let fields)): try encoder.encode(Kind.partyMoved, fields)
        case .floor(.partyLeft(let fields)): try encoder.encode(Kind.partyLeft, fields)
        case .floor(.partyResized(let fields)): try encoder.encode(Kind.partyResized, fields)
        case .floor(.partiesJoined(let fields)): try encoder.encode(Kind.partiesJoined, fields)
        case .floor(.partiesParted(let fields)): try encoder.encode(Kind.partiesParted, fields)
        case .check(.coversChanged(let fields)): try encoder.encode(Kind.coversChanged, fields)
        case .check(.checkHandedOver(let fields)):
            try encoder.encode(Kind.checkHandedOver, fields)
        case .check(.checkCleared(let fields)): try encoder.encode(Kind.checkCleared, fields)
        case .check(.checksMerged(let fields)): try encoder.encode(Kind.checksMerged, fields)
        case .check(.mergeUndone(let fields)): try encoder.encode(Kind.mergeUndone, fields)
        case .check(.checkOpened(let fields)): try encoder.encode(Kind.checkOpened, fields)
        case .check(.roundSent(let fields)): try encoder.encode(Kind.roundSent, fields)
        case .check(.courseFired(let fields)): try encoder.encode(Kind.courseFired, fields)
        case .check(.lineVoided(let fields)): try encoder.encode(Kind.lineVoided, fields)
        case .check(.linesFired(let fields)): try encoder.encode(Kind.linesFired, fields)
        case .check(.linesRushed(let fields)): try encoder.encode(Kind.linesRushed, fields)
        case .check(.lineComped(let fields)): try encoder.encode(Kind.lineComped, fields)
        case .check(.compUndone(let fields)): try encoder.encode(Kind.compUndone, fields)
        case .check(.linesMoved(let fields)): try encoder.encode(Kind.linesMoved, fields)
        case .noteSent(let fields): try encoder.encode(Kind.noteSent, fields)
        case .check(.checkMoved(let fields)): try encoder.encode(Kind.checkMoved, fields)
        case .check(.preBillIssued(let fields)): try encoder.encode(Kind.preBillIssued, fields)
        case .check(.checkClosed(let fields)): try encoder.encode(Kind.checkClosed, fields)
        case .kitchen(.docketIssued(let fields)): try encoder.encode(Kind.docketIssued, fields)
        case .kitchen(.docketConfirmed(let fields)):
            try encoder.encode(Kind.docketConfirmed, fields)
        case .kitchen(.docketTroubled(let fields)):
            try encoder.encode(Kind.docketTroubled, fields)
        case .till(.tenderTaken(let fields)): try encoder.encode(Kind.tenderTaken, fields)
        case .paperIssued(let fields): try encoder.encode(Kind.paperIssued, fields)
        case .paperConfirmed(let fields): try encoder.encode(Kind.paperConfirmed, fields)
        case .paperTroubled(let fields): try encoder.encode(Kind.paperTroubled, fields)
        case .portionsSet(let fields): try encoder.encode(Kind.portionsSet, fields)
        case .marketPriceSet(let fields): try encoder.encode(Kind.marketPriceSet, fields)
        case .kitchen(.docketReleased(let fields)):
            try encoder.encode(Kind.docketReleased, fields)
        case .paperReleased(let fields): try encoder.encode(Kind.paperReleased, fields)
        case .houseRestored(let fields): try encoder.encode(Kind.houseRestored, fields)
        case .numbersHonoured(let fields): try encoder.encode(Kind.numbersHonoured, fields)
        }
    }
}
