import Amounts
import HouseRules
import Kitchen
import Vocabulary

extension HouseCommand {
    static func seat(_ check: CheckID, at table: TableID) -> Self {
        .seatParty(SeatParty(check: check, table: table, covers: 2))
    }

    static func round(
        _ check: CheckID, _ lines: [LineDraft], under menu: String? = nil
    ) -> Self {
        .sendRound(SendRound(check: check, menu: menu, lines: lines))
    }

    static func move(_ check: CheckID, to table: TableID) -> Self {
        .transferCheck(TransferCheck(check: check, table: table))
    }

    static func preBill(_ check: CheckID) -> Self { .printPreBill(OnCheck(check: check)) }

    static func cash(_ check: CheckID, _ tender: TenderID, given: Money) -> Self {
        .takeCash(TakeCash(check: check, tender: tender, given: given, balance: nil))
    }

    static func close(_ check: CheckID) -> Self { .closeCheck(OnCheck(check: check)) }

    static func paper(
        _ number: Int, _ outcome: ReportPaper.Outcome, _ trouble: PaperTrouble? = nil
    ) -> Self {
        .reportPaper(ReportPaper(paper: number, outcome: outcome, trouble: trouble))
    }
}

extension LineDraft {
    static func mapo(_ id: LineID, _ quantity: Quantity = .one) -> LineDraft {
        LineDraft(id: id, item: "mapo", quantity: quantity)
    }

    static func beer(_ id: LineID) -> LineDraft { LineDraft(id: id, item: "beer") }
}
