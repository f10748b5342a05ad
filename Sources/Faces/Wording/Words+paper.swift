import Vocabulary

extension Words {
    /// The words that stand on kitchen paper, whatever is ordered: what a kitchen's printer must
    /// have the letters of.
    public var onKitchenPaper: [String] {
        onAnyPaper + [
            docket.work, docket.expo, docket.void, docket.moved, docket.reprintWarning,
            docket.number, docket.lines, docket.allergy, docket.note, docket.reason,
            docket.from, docket.to, lines.rush, lines.again, lines.ofDocket, lines.ofCheck,
            paper.seat, paper.course(1), paper.set,
        ] + screen.voidReasons + screen.allergies + screen.notes
    }

    /// The words that stand on pre-bills and receipts.
    public var onGuestPaper: [String] {
        onAnyPaper + [
            bill.preBill, bill.notAReceipt, bill.printing, bill.receipt, bill.copy,
            bill.receiptNumber, bill.subtotal, bill.taxAdded, bill.taxIncluded, bill.total,
            bill.cash, bill.card, bill.reference, bill.cashRounding, bill.change, bill.paid,
            bill.due, bill.cashier, bill.thanks, lines.comp,
        ] + screen.compReasons
    }

    private var onAnyPaper: [String] {
        [
            paper.table, paper.counter, paper.covers, paper.check, paper.by, paper.round,
            paper.reprint,
        ] + WeightUnit.allCases.map(paper.unit)
    }
}
