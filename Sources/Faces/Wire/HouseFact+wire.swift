import Checks
import Floor
public import HouseRules
import Kitchen
import Tenders
import Vocabulary

extension HouseFact: Codable {
    /// Reads a fact by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let kind = try decoder.kind()
        self =
            switch kind {
            case "dayOpened": .dayOpened(try DayOpened(from: decoder))
            case "booksAdopted": .booksAdopted(try BooksAdopted(from: decoder))
            case "commandsSkipped": .commandsSkipped(try SkipCommands(from: decoder))
            case "partySeated": .floor(.partySeated(try PartySeated(from: decoder)))
            case "partyMoved": .floor(.partyMoved(try PartyMoved(from: decoder)))
            case "partyLeft": .floor(.partyLeft(try PartyLeft(from: decoder)))
            case "checkOpened": .check(.checkOpened(try CheckOpened(from: decoder)))
            case "roundSent": .check(.roundSent(try RoundSent(from: decoder)))
            case "courseFired": .check(.courseFired(try CourseFired(from: decoder)))
            case "lineVoided": .check(.lineVoided(try LineVoided(from: decoder)))
            case "checkMoved": .check(.checkMoved(try CheckMoved(from: decoder)))
            case "preBillIssued": .check(.preBillIssued(try PreBillIssued(from: decoder)))
            case "checkClosed": .check(.checkClosed(try CheckClosed(from: decoder)))
            case "docketIssued": .kitchen(.docketIssued(try DocketIssued(from: decoder)))
            case "docketConfirmed":
                .kitchen(.docketConfirmed(try DocketConfirmed(from: decoder)))
            case "docketTroubled": .kitchen(.docketTroubled(try DocketTroubled(from: decoder)))
            case "tenderTaken": .till(.tenderTaken(try TenderTaken(from: decoder)))
            case "paperIssued": .paperIssued(try PaperIssued(from: decoder))
            case "paperConfirmed": .paperConfirmed(try PaperConfirmed(from: decoder))
            case "paperTroubled": .paperTroubled(try PaperTroubled(from: decoder))
            case "portionsSet": .portionsSet(try PortionsSet(from: decoder))
            case "marketPriceSet": .marketPriceSet(try MarketPriceSet(from: decoder))
            case "docketReleased": .kitchen(.docketReleased(try DocketReleased(from: decoder)))
            case "paperReleased": .paperReleased(try PaperReleased(from: decoder))
            case "houseRestored": .houseRestored(try NoteRestore(from: decoder))
            case "numbersHonoured": .numbersHonoured(try HonourNumbers(from: decoder))
            default: throw UnknownKind(kind: kind)
            }
    }

    /// Writes a fact with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .dayOpened(let fields): try encoder.encode("dayOpened", fields)
        case .booksAdopted(let fields): try encoder.encode("booksAdopted", fields)
        case .commandsSkipped(let fields): try encoder.encode("commandsSkipped", fields)
        case .floor(.partySeated(let fields)): try encoder.encode("partySeated", fields)
        case .floor(.partyMoved(let fields)): try encoder.encode("partyMoved", fields)
        case .floor(.partyLeft(let fields)): try encoder.encode("partyLeft", fields)
        case .check(.checkOpened(let fields)): try encoder.encode("checkOpened", fields)
        case .check(.roundSent(let fields)): try encoder.encode("roundSent", fields)
        case .check(.courseFired(let fields)): try encoder.encode("courseFired", fields)
        case .check(.lineVoided(let fields)): try encoder.encode("lineVoided", fields)
        case .check(.checkMoved(let fields)): try encoder.encode("checkMoved", fields)
        case .check(.preBillIssued(let fields)): try encoder.encode("preBillIssued", fields)
        case .check(.checkClosed(let fields)): try encoder.encode("checkClosed", fields)
        case .kitchen(.docketIssued(let fields)): try encoder.encode("docketIssued", fields)
        case .kitchen(.docketConfirmed(let fields)):
            try encoder.encode("docketConfirmed", fields)
        case .kitchen(.docketTroubled(let fields)):
            try encoder.encode("docketTroubled", fields)
        case .till(.tenderTaken(let fields)): try encoder.encode("tenderTaken", fields)
        case .paperIssued(let fields): try encoder.encode("paperIssued", fields)
        case .paperConfirmed(let fields): try encoder.encode("paperConfirmed", fields)
        case .paperTroubled(let fields): try encoder.encode("paperTroubled", fields)
        case .portionsSet(let fields): try encoder.encode("portionsSet", fields)
        case .marketPriceSet(let fields): try encoder.encode("marketPriceSet", fields)
        case .kitchen(.docketReleased(let fields)):
            try encoder.encode("docketReleased", fields)
        case .paperReleased(let fields): try encoder.encode("paperReleased", fields)
        case .houseRestored(let fields): try encoder.encode("houseRestored", fields)
        case .numbersHonoured(let fields): try encoder.encode("numbersHonoured", fields)
        }
    }
}
