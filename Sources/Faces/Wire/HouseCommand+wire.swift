public import HouseRules
import Vocabulary

extension HouseCommand: Codable {
    /// The name of what is asked; frozen once it has been used.
    public enum Kind: String, MessageKind {
        case seatParty, openCheck, sendRound, fireCourse, voidLine, transferCheck, printPreBill
        case takeCash, takeCard, closeCheck, reprintReceipt, setPortions, setMarketPrice, openDay
        case fireLines, rush, compLine, undoComp, moveLines, sendNote, reprintDocket
        case adoptBooks, reportPaper, skipCommands, settlePaper, noteRestore, honourNumbers
        case changeCovers, clearTable, handOver, mergeTables, undoMerge
    }

    /// Reads a command by its frozen kind.
    public init(from decoder: any Decoder) throws {
        let kind = try decoder.kind(Kind.self)
        self =
            switch kind {
            case .seatParty: .seatParty(try SeatParty(from: decoder))
            case .openCheck: .openCheck(try OpenCheck(from: decoder))
            case .sendRound: .sendRound(try SendRound(from: decoder))
            case .fireCourse: .fireCourse(try FireCourse(from: decoder))
            case .fireLines: .fireLines(try OnLines(from: decoder))
            case .rush: .rush(try RushDishes(from: decoder))
            case .voidLine: .voidLine(try VoidLine(from: decoder))
            case .compLine: .compLine(try CompLine(from: decoder))
            case .undoComp: .undoComp(try OnLine(from: decoder))
            case .moveLines: .moveLines(try MoveLines(from: decoder))
            case .sendNote: .sendNote(try SendNote(from: decoder))
            case .reprintDocket: .reprintDocket(try ReprintDocket(from: decoder))
            case .transferCheck: .transferCheck(try TransferCheck(from: decoder))
            case .printPreBill: .printPreBill(try OnCheck(from: decoder))
            case .takeCash: .takeCash(try TakeCash(from: decoder))
            case .takeCard: .takeCard(try TakeCard(from: decoder))
            case .closeCheck: .closeCheck(try OnCheck(from: decoder))
            case .reprintReceipt: .reprintReceipt(try OnCheck(from: decoder))
            case .setPortions: .setPortions(try SetPortions(from: decoder))
            case .setMarketPrice: .setMarketPrice(try SetMarketPrice(from: decoder))
            case .changeCovers: .changeCovers(try ChangeCovers(from: decoder))
            case .clearTable: .clearTable(try ClearTable(from: decoder))
            case .handOver: .handOver(try HandOver(from: decoder))
            case .mergeTables: .mergeTables(try OnTwoChecks(from: decoder))
            case .undoMerge: .undoMerge(try OnTwoChecks(from: decoder))
            case .openDay: .openDay(try OpenDay(from: decoder))
            case .adoptBooks: .adoptBooks(try AdoptBooks(from: decoder))
            case .reportPaper: .reportPaper(try ReportPaper(from: decoder))
            case .skipCommands: .skipCommands(try SkipCommands(from: decoder))
            case .settlePaper: .settlePaper(try SettlePaper(from: decoder))
            case .noteRestore: .noteRestore(try NoteRestore(from: decoder))
            case .honourNumbers: .honourNumbers(try HonourNumbers(from: decoder))
            }
    }

    /// Writes a command with its frozen kind.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .seatParty(let fields): try encoder.encode(Kind.seatParty, fields)
        case .openCheck(let fields): try encoder.encode(Kind.openCheck, fields)
        case .sendRound(let fields): try encoder.encode(Kind.sendRound, fields)
        case .fireCourse(let fields): try encoder.encode(Kind.fireCourse, fields)
        case .fireLines(let fields): try encoder.encode(Kind.fireLines, fields)
        case .rush(let fields): try encoder.encode(Kind.rush, fields)
        case .voidLine(let fields): try encoder.encode(Kind.voidLine, fields)
        case .compLine(let fields): try encoder.encode(Kind.compLine, fields)
        case .undoComp(let fields): try encoder.encode(Kind.undoComp, fields)
        case .moveLines(let fields): try encoder.encode(Kind.moveLines, fields)
        case .sendNote(let fields): try encoder.encode(Kind.sendNote, fields)
        case .reprintDocket(let fields): try encoder.encode(Kind.reprintDocket, fields)
        case .transferCheck(let fields): try encoder.encode(Kind.transferCheck, fields)
        case .printPreBill(let fields): try encoder.encode(Kind.printPreBill, fields)
        case .takeCash(let fields): try encoder.encode(Kind.takeCash, fields)
        case .takeCard(let fields): try encoder.encode(Kind.takeCard, fields)
        case .closeCheck(let fields): try encoder.encode(Kind.closeCheck, fields)
        case .reprintReceipt(let fields): try encoder.encode(Kind.reprintReceipt, fields)
        case .setPortions(let fields): try encoder.encode(Kind.setPortions, fields)
        case .setMarketPrice(let fields): try encoder.encode(Kind.setMarketPrice, fields)
        case .changeCovers(let fields): try encoder.encode(Kind.changeCovers, fields)
        case .clearTable(let fields): try encoder.encode(Kind.clearTable, fields)
        case .handOver(let fields): try encoder.encode(Kind.handOver, fields)
        case .mergeTables(let fields): try encoder.encode(Kind.mergeTables, fields)
        case .undoMerge(let fields): try encoder.encode(Kind.undoMerge, fields)
        case .openDay(let fields): try encoder.encode(Kind.openDay, fields)
        case .adoptBooks(let fields): try encoder.encode(Kind.adoptBooks, fields)
        case .reportPaper(let fields): try encoder.encode(Kind.reportPaper, fields)
        case .skipCommands(let fields): try encoder.encode(Kind.skipCommands, fields)
        case .settlePaper(let fields): try encoder.encode(Kind.settlePaper, fields)
        case .noteRestore(let fields): try encoder.encode(Kind.noteRestore, fields)
        case .honourNumbers(let fields): try encoder.encode(Kind.honourNumbers, fields)
        }
    }
}
