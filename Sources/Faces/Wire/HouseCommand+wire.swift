public import HouseRules
import Vocabulary

/// Where a value with a kind keeps it, beside its own fields.
enum KindKey: String, CodingKey {
    case kind
}

extension Decoder {
    /// The kind of the value at this place.
    func kind() throws -> String {
        try container(keyedBy: KindKey.self).decode(String.self, forKey: .kind)
    }
}

extension Encoder {
    /// Writes a kind and the fields that go with it into one object.
    func encode(_ kind: String, _ fields: some Encodable) throws {
        var container = container(keyedBy: KindKey.self)
        try container.encode(kind, forKey: .kind)
        try fields.encode(to: self)
    }
}

extension HouseCommand: Codable {
    /// Reads a command by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let kind = try decoder.kind()
        self =
            switch kind {
            case "seatParty": .seatParty(try SeatParty(from: decoder))
            case "openCheck": .openCheck(try OpenCheck(from: decoder))
            case "sendRound": .sendRound(try SendRound(from: decoder))
            case "fireCourse": .fireCourse(try FireCourse(from: decoder))
            case "voidLine": .voidLine(try VoidLine(from: decoder))
            case "transferCheck": .transferCheck(try TransferCheck(from: decoder))
            case "printPreBill": .printPreBill(try OnCheck(from: decoder))
            case "takeCash": .takeCash(try TakeCash(from: decoder))
            case "takeCard": .takeCard(try TakeCard(from: decoder))
            case "closeCheck": .closeCheck(try OnCheck(from: decoder))
            case "reprintReceipt": .reprintReceipt(try OnCheck(from: decoder))
            case "setPortions": .setPortions(try SetPortions(from: decoder))
            case "setMarketPrice": .setMarketPrice(try SetMarketPrice(from: decoder))
            case "openDay": .openDay(try OpenDay(from: decoder))
            case "adoptBooks": .adoptBooks(try AdoptBooks(from: decoder))
            case "reportPaper": .reportPaper(try ReportPaper(from: decoder))
            case "skipCommands": .skipCommands(try SkipCommands(from: decoder))
            case "settlePaper": .settlePaper(try SettlePaper(from: decoder))
            case "noteRestore": .noteRestore(try NoteRestore(from: decoder))
            case "honourNumbers": .honourNumbers(try HonourNumbers(from: decoder))
            default: throw UnknownKind(kind: kind)
            }
    }

    /// Writes a command with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .seatParty(let fields): try encoder.encode("seatParty", fields)
        case .openCheck(let fields): try encoder.encode("openCheck", fields)
        case .sendRound(let fields): try encoder.encode("sendRound", fields)
        case .fireCourse(let fields): try encoder.encode("fireCourse", fields)
        case .voidLine(let fields): try encoder.encode("voidLine", fields)
        case .transferCheck(let fields): try encoder.encode("transferCheck", fields)
        case .printPreBill(let fields): try encoder.encode("printPreBill", fields)
        case .takeCash(let fields): try encoder.encode("takeCash", fields)
        case .takeCard(let fields): try encoder.encode("takeCard", fields)
        case .closeCheck(let fields): try encoder.encode("closeCheck", fields)
        case .reprintReceipt(let fields): try encoder.encode("reprintReceipt", fields)
        case .setPortions(let fields): try encoder.encode("setPortions", fields)
        case .setMarketPrice(let fields): try encoder.encode("setMarketPrice", fields)
        case .openDay(let fields): try encoder.encode("openDay", fields)
        case .adoptBooks(let fields): try encoder.encode("adoptBooks", fields)
        case .reportPaper(let fields): try encoder.encode("reportPaper", fields)
        case .skipCommands(let fields): try encoder.encode("skipCommands", fields)
        case .settlePaper(let fields): try encoder.encode("settlePaper", fields)
        case .noteRestore(let fields): try encoder.encode("noteRestore", fields)
        case .honourNumbers(let fields): try encoder.encode("honourNumbers", fields)
        }
    }
}
