public import Amounts
import Kitchen
public import Vocabulary

/// Everything that can be asked of the house: by terminals, and by the house itself.
public enum HouseCommand: Hashable, Sendable {
    /// Seats a party and opens its check.
    case seatParty(SeatParty)
    /// Opens a check without a table.
    case openCheck(OpenCheck)
    /// Brings a round to a check.
    case sendRound(SendRound)
    /// Fires the held lines of a course.
    case fireCourse(FireCourse)
    /// Fires held lines by themselves.
    case fireLines(OnLines)
    /// Asks the kitchen to hurry.
    case rush(RushDishes)
    /// Takes a line, or part of it, off a check.
    case voidLine(VoidLine)
    /// Gives a line, or part of it, away.
    case compLine(CompLine)
    /// Charges all of a line again.
    case undoComp(OnLine)
    /// Moves lines, or parts of them, to another check or seat.
    case moveLines(MoveLines)
    /// Sends a note to the staff.
    case sendNote(SendNote)
    /// Prints what stands of a work docket again, marked.
    case reprintDocket(ReprintDocket)
    /// Moves a check and its party to another table.
    case transferCheck(TransferCheck)
    /// Prints the bill before paying.
    case printPreBill(OnCheck)
    /// Takes cash.
    case takeCash(TakeCash)
    /// Records a card payment made on a terminal of its own.
    case takeCard(TakeCard)
    /// Closes a settled check and prints its receipt.
    case closeCheck(OnCheck)
    /// Prints the receipt of a closed check again, marked as a copy.
    case reprintReceipt(OnCheck)
    /// Says how many portions of a dish are left.
    case setPortions(SetPortions)
    /// Sets today's price of a dish sold at the market's.
    case setMarketPrice(SetMarketPrice)
    /// Has a paper printed that a restore holds back, or says that it was seen.
    case settlePaper(SettlePaper)
    /// Says how many guests a check is for.
    case changeCovers(ChangeCovers)
    /// Makes a table free again whose guests are gone.
    case clearTable(ClearTable)
    /// Gives checks to another waiter.
    case handOver(HandOver)
    /// Makes one party and one check of two.
    case mergeTables(OnTwoChecks)
    /// Makes two of them again.
    case undoMerge(OnTwoChecks)
    /// Begins a business day. The house's own.
    case openDay(OpenDay)
    /// Takes up a menu and a config by their hashes. The house's own.
    case adoptBooks(AdoptBooks)
    /// Says what became of a paper. The house's own.
    case reportPaper(ReportPaper)
    /// Gives up commands that a terminal no longer holds. The house's own.
    case skipCommands(SkipCommands)
    /// Says that the house was restored from a backup. The house's own.
    case noteRestore(NoteRestore)
    /// Steps over numbers that may be on paper. The house's own.
    case honourNumbers(HonourNumbers)

    /// Whether only the house itself may ask this.
    public var isOfTheHouse: Bool {
        switch self {
        case .openDay, .adoptBooks, .reportPaper, .skipCommands, .noteRestore, .honourNumbers:
            true
        default: false
        }
    }

    /// Whether it brings work that a house whose disk is nearly full does not begin.
    public var isNewWork: Bool {
        switch self {
        case .seatParty, .openCheck, .sendRound: true
        default: false
        }
    }

    /// The check it speaks of, when it speaks of one that must exist already.
    public var check: CheckID? {
        switch self {
        case .sendRound(let command): command.check
        case .fireCourse(let command): command.check
        case .fireLines(let command): command.check
        case .rush(let command): command.check
        case .voidLine(let command): command.check
        case .compLine(let command): command.check
        case .undoComp(let command): command.check
        case .moveLines(let command): command.check
        case .reprintDocket(let command): command.check
        case .transferCheck(let command): command.check
        case .takeCash(let command): command.check
        case .takeCard(let command): command.check
        case .printPreBill(let command), .closeCheck(let command), .reprintReceipt(let command):
            command.check
        case .changeCovers(let command): command.check
        case .mergeTables(let command), .undoMerge(let command): command.check
        case .handOver(let command):
            if case .one(let check) = command.checks { check } else { nil }
        default: nil
        }
    }

    /// The second check it speaks of, when it speaks of two.
    public var otherCheck: CheckID? {
        switch self {
        case .mergeTables(let command), .undoMerge(let command): command.merged
        default: nil
        }
    }

    /// The right it takes; `nil` for the house's own, and for what everybody may who works here.
    public var right: Right? {
        switch self {
        case .seatParty, .openCheck, .transferCheck, .moveLines: .seat
        case .changeCovers, .clearTable, .handOver, .mergeTables, .undoMerge: .seat
        case .sendRound, .fireCourse, .fireLines, .rush: .order
        case .voidLine: .void
        case .compLine, .undoComp: .comp
        case .printPreBill: .preBill
        case .takeCash, .takeCard, .closeCheck: .settle
        case .reprintReceipt, .reprintDocket, .settlePaper: .reprint
        case .setPortions: .setPortions
        case .setMarketPrice: .setMarketPrice
        case .sendNote: nil
        case .openDay, .adoptBooks, .reportPaper, .skipCommands, .noteRestore, .honourNumbers:
            nil
        }
    }
}

/// Seats a party at a table and opens its check.
public struct SeatParty: Hashable, Sendable, Codable {
    /// The id of the check to open.
    public let check: CheckID
    /// The table.
    public let table: TableID
    /// Guests, 1…999.
    public let covers: Int
    /// Whether it may sit down beside others (拼桌); else the table must be free.
    public var isSharing: Bool { sharing ?? false }
    /// Left out when it does not, so that it is written as it always was.
    private let sharing: Bool?

    /// A party to seat.
    public init(check: CheckID, table: TableID, covers: Int, isSharing: Bool = false) {
        self.check = check
        self.table = table
        self.covers = covers
        sharing = isSharing ? true : nil
    }
}

/// Opens a check without a table, as at the counter.
public struct OpenCheck: Hashable, Sendable, Codable {
    /// The id of the check to open.
    public let check: CheckID
    /// Guests, 1…999.
    public let covers: Int

    /// A check to open.
    public init(check: CheckID, covers: Int) {
        self.check = check
        self.covers = covers
    }
}

/// Something asked of one check that needs no more words.
public struct OnCheck: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID

    /// A command on a check.
    public init(check: CheckID) {
        self.check = check
    }
}

/// Brings a round to a check.
public struct SendRound: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The hash of the menu it was drafted under; `nil` means the menu in force.
    public let menu: String?
    /// Its lines, 1…100.
    public let lines: [LineDraft]

    /// A round.
    public init(check: CheckID, menu: String?, lines: [LineDraft]) {
        self.check = check
        self.menu = menu
        self.lines = lines
    }
}

/// Fires the held lines of a course.
public struct FireCourse: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The course, 1…9.
    public let course: Int

    /// A course to fire.
    public init(check: CheckID, course: Int) {
        self.check = check
        self.course = course
    }
}

/// Takes a line, or part of it, off a check.
public struct VoidLine: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The line.
    public let line: LineID
    /// How much of it; `nil` takes what is left.
    public let quantity: Quantity?
    /// Why.
    public let reason: Note

    private enum CodingKeys: String, CodingKey {
        case check, line, quantity = "quantity_thousandths", reason
    }

    /// A line to void.
    public init(check: CheckID, line: LineID, quantity: Quantity?, reason: Note) {
        self.check = check
        self.line = line
        self.quantity = quantity
        self.reason = reason
    }
}

/// Moves a check and its party to another table.
public struct TransferCheck: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The table to move to.
    public let table: TableID
    /// Whether it may sit down beside others (拼桌); else the table must be free.
    public var isSharing: Bool { sharing ?? false }
    /// Left out when it does not, so that it is written as it always was.
    private let sharing: Bool?

    /// A check to move.
    public init(check: CheckID, table: TableID, isSharing: Bool = false) {
        self.check = check
        self.table = table
        sharing = isSharing ? true : nil
    }
}

/// Takes cash for a check.
public struct TakeCash: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The id of the tender.
    public let tender: TenderID
    /// What the guest hands over; what is above the amount due comes back as change.
    public let given: Money
    /// The balance the cashier saw; refused when it has changed. `nil` is not judged.
    public let balance: Money?

    private enum CodingKeys: String, CodingKey {
        case check, tender, given = "given_minor", balance = "balance_minor"
    }

    /// Cash to take.
    public init(check: CheckID, tender: TenderID, given: Money, balance: Money?) {
        self.check = check
        self.tender = tender
        self.given = given
        self.balance = balance
    }
}

/// Records a card payment made on a terminal of its own.
public struct TakeCard: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The id of the tender.
    public let tender: TenderID
    /// What was charged; above 0, at most the balance.
    public let amount: Money
    /// The balance the cashier saw; refused when it has changed. `nil` is not judged.
    public let balance: Money?
    /// What the card terminal's slip says.
    public let reference: Note?

    private enum CodingKeys: String, CodingKey {
        case check, tender, amount = "amount_minor", balance = "balance_minor", reference
    }

    /// A card payment to record.
    public init(
        check: CheckID, tender: TenderID, amount: Money, balance: Money?, reference: Note?
    ) {
        self.check = check
        self.tender = tender
        self.amount = amount
        self.balance = balance
        self.reference = reference
    }
}
