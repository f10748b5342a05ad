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

    /// The frozen kind of the fact.
    public var kind: Kind { written.kind }

    /// Writes a fact with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        let (kind, fields) = written
        try encoder.encode(kind, fields)
    }

    private var written: (kind: Kind, fields: any Encodable) {
        switch self {
        case .dayOpened(let fields): (.dayOpened, fields)
        case .booksAdopted(let fields): (.booksAdopted, fields)
        case .commandsSkipped(let fields): (.commandsSkipped, fields)
        case .floor(.partySeated(let fields)): (.partySeated, fields)
        case .floor(.partyMoved(let fields)): (.partyMoved, fields)
        case .floor(.partyLeft(let fields)): (.partyLeft, fields)
        case .floor(.partyResized(let fields)): (.partyResized, fields)
        case .floor(.partiesJoined(let fields)): (.partiesJoined, fields)
        case .floor(.partiesParted(let fields)): (.partiesParted, fields)
        case .check(.coversChanged(let fields)): (.coversChanged, fields)
        case .check(.checkHandedOver(let fields)): (.checkHandedOver, fields)
        case .check(.checkCleared(let fields)): (.checkCleared, fields)
        case .check(.checksMerged(let fields)): (.checksMerged, fields)
        case .check(.mergeUndone(let fields)): (.mergeUndone, fields)
        case .check(.checkOpened(let fields)): (.checkOpened, fields)
        case .check(.roundSent(let fields)): (.roundSent, fields)
        case .check(.courseFired(let fields)): (.courseFired, fields)
        case .check(.lineVoided(let fields)): (.lineVoided, fields)
        case .check(.linesFired(let fields)): (.linesFired, fields)
        case .check(.linesRushed(let fields)): (.linesRushed, fields)
        case .check(.lineComped(let fields)): (.lineComped, fields)
        case .check(.compUndone(let fields)): (.compUndone, fields)
        case .check(.linesMoved(let fields)): (.linesMoved, fields)
        case .noteSent(let fields): (.noteSent, fields)
        case .check(.checkMoved(let fields)): (.checkMoved, fields)
        case .check(.preBillIssued(let fields)): (.preBillIssued, fields)
        case .check(.checkClosed(let fields)): (.checkClosed, fields)
        case .kitchen(.docketIssued(let fields)): (.docketIssued, fields)
        case .kitchen(.docketConfirmed(let fields)): (.docketConfirmed, fields)
        case .kitchen(.docketTroubled(let fields)): (.docketTroubled, fields)
        case .till(.tenderTaken(let fields)): (.tenderTaken, fields)
        case .paperIssued(let fields): (.paperIssued, fields)
        case .paperConfirmed(let fields): (.paperConfirmed, fields)
        case .paperTroubled(let fields): (.paperTroubled, fields)
        case .portionsSet(let fields): (.portionsSet, fields)
        case .marketPriceSet(let fields): (.marketPriceSet, fields)
        case .kitchen(.docketReleased(let fields)): (.docketReleased, fields)
        case .paperReleased(let fields): (.paperReleased, fields)
        case .houseRestored(let fields): (.houseRestored, fields)
        case .numbersHonoured(let fields): (.numbersHonoured, fields)
        }
    }
}
