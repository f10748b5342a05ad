public import Amounts
import Checks
import HouseRules
import Kitchen
public import Vocabulary

// Stories name checks, lines and tenders by small numbers and amounts in öre.

extension Identifier: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: UInt64) {
        self.init(bits: UInt128(value))
    }
}

extension Money: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) {
        self.init(minor: value)
    }
}

extension HouseCommand {
    static func seatParty(
        _ check: CheckID, at table: TableID, covers: Int = 2, sharing: Bool = false
    ) -> Self {
        .seatParty(
            SeatParty(check: check, table: table, covers: covers, isSharing: sharing))
    }

    static func openCheck(_ check: CheckID, covers: Int = 1) -> Self {
        .openCheck(OpenCheck(check: check, covers: covers))
    }

    static func sendRound(
        _ check: CheckID, _ lines: [LineDraft], under menu: String? = nil
    ) -> Self {
        .sendRound(SendRound(check: check, menu: menu, lines: lines))
    }

    static func fireCourse(_ check: CheckID, _ course: Int) -> Self {
        .fireCourse(FireCourse(check: check, course: course))
    }

    static func voidLine(
        _ check: CheckID, _ line: LineID, quantity: Quantity? = nil, because: Note = "dropped"
    ) -> Self {
        .voidLine(VoidLine(check: check, line: line, quantity: quantity, reason: because))
    }

    static func fireLines(_ check: CheckID, _ lines: [LineID]) -> Self {
        .fireLines(OnLines(check: check, lines: lines))
    }

    static func rush(_ check: CheckID, course: Int? = nil, lines: [LineID]? = nil) -> Self {
        .rush(RushDishes(check: check, course: course, lines: lines))
    }

    static func compLine(
        _ check: CheckID, _ line: LineID, quantity: Quantity? = nil, because: Note = "long wait"
    ) -> Self {
        .compLine(CompLine(check: check, line: line, quantity: quantity, reason: because))
    }

    static func undoComp(_ check: CheckID, _ line: LineID) -> Self {
        .undoComp(OnLine(check: check, line: line))
    }

    static func moveLines(
        _ check: CheckID, to: CheckID? = nil, seat: Int? = nil, _ lines: LineMoving...
    ) -> Self {
        .moveLines(MoveLines(check: check, to: to, seat: seat, lines: lines))
    }

    static func reprintDocket(_ check: CheckID, _ docket: Int) -> Self {
        .reprintDocket(ReprintDocket(check: check, docket: docket))
    }

    static func sendNote(_ note: NoteID, _ text: Note, to: StaffID? = nil) -> Self {
        .sendNote(SendNote(note: note, text: text, to: to))
    }

    static func transferCheck(
        _ check: CheckID, to table: TableID, sharing: Bool = false
    ) -> Self {
        .transferCheck(TransferCheck(check: check, table: table, isSharing: sharing))
    }

    static func changeCovers(_ check: CheckID, _ covers: Int) -> Self {
        .changeCovers(ChangeCovers(check: check, covers: covers))
    }

    static func clearTable(_ table: TableID, _ check: CheckID? = nil) -> Self {
        .clearTable(ClearTable(table: table, check: check))
    }

    static func handOver(_ check: CheckID, to staff: StaffID) -> Self {
        .handOver(HandOver(.one(check), to: staff))
    }

    static func handOver(from staff: StaffID, to other: StaffID) -> Self {
        .handOver(HandOver(.all(of: staff), to: other))
    }

    static func mergeTables(_ check: CheckID, _ merged: CheckID) -> Self {
        .mergeTables(OnTwoChecks(check: check, merged: merged))
    }

    static func undoMerge(_ check: CheckID, _ merged: CheckID) -> Self {
        .undoMerge(OnTwoChecks(check: check, merged: merged))
    }

    static func printPreBill(of check: CheckID) -> Self { .printPreBill(OnCheck(check: check)) }

    static func takeCash(
        _ check: CheckID, _ tender: TenderID, given: Money, seen: Money? = nil
    ) -> Self {
        .takeCash(TakeCash(check: check, tender: tender, given: given, balance: seen))
    }

    static func takeCard(
        _ check: CheckID, _ tender: TenderID, _ amount: Money, seen: Money? = nil,
        reference: Note? = nil
    ) -> Self {
        .takeCard(
            TakeCard(
                check: check, tender: tender, amount: amount, balance: seen,
                reference: reference))
    }

    static func closeCheck(of check: CheckID) -> Self { .closeCheck(OnCheck(check: check)) }

    static func reprintReceipt(of check: CheckID) -> Self {
        .reprintReceipt(OnCheck(check: check))
    }

    static func setPortions(_ item: ItemID, _ portions: Quantity?) -> Self {
        .setPortions(SetPortions(item: item, portions: portions))
    }

    static func setMarketPrice(_ item: ItemID, _ price: Money?) -> Self {
        .setMarketPrice(SetMarketPrice(item: item, price: price))
    }

    static func openDay(_ day: BusinessDay) -> Self { .openDay(OpenDay(day: day)) }

    static func adoptBooks(menu: String, config: String = "config-1") -> Self {
        .adoptBooks(AdoptBooks(menu: menu, config: config))
    }

    static func reportPaper(
        _ paper: Int, _ outcome: ReportPaper.Outcome, _ trouble: PaperTrouble? = nil
    ) -> Self {
        .reportPaper(ReportPaper(paper: paper, outcome: outcome, trouble: trouble))
    }
}

extension LineDraft {
    /// A dish on a round; what is left out is one portion, fired, in its own course.
    static func dish(
        _ id: LineID, _ item: ItemID, _ quantity: Quantity = .one, held: Bool = false,
        with modifiers: [ModifierID] = []
    ) -> LineDraft {
        LineDraft(id: id, item: item, quantity: quantity, modifiers: modifiers, held: held)
    }

    /// A dish in one of its sizes.
    static func sized(
        _ id: LineID, _ item: ItemID, _ size: SizeID?, _ quantity: Quantity = .one,
        held: Bool = false
    ) -> LineDraft {
        LineDraft(id: id, item: item, quantity: quantity, held: held, size: size)
    }

    /// A set for two: cucumber, tofu and mild noodles unless other dishes are chosen.
    static func duo(
        _ id: LineID, _ quantity: Quantity = .one, held: Bool = false,
        with parts: [PartDraft] = [
            PartDraft(group: "cold", item: "cucumber"), PartDraft(group: "main", item: "mapo"),
            PartDraft(group: "main", item: "noodles", modifiers: ["mild"]),
        ]
    ) -> LineDraft {
        LineDraft(id: id, item: "duo", quantity: quantity, held: held, parts: parts)
    }
}
