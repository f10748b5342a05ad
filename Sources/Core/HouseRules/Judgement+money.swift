import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

extension Judgement {
    mutating func preBill(_ command: OnCheck) throws(HouseRefusal) {
        let check = try check(command.check)
        for case .preBillIssued(let fact) in try ask(check, .preBill) {
            issuePaper(sheet(of: check), copy: fact.copy, receipt: nil)
        }
    }

    mutating func takeCash(_ command: TakeCash) throws(HouseRefusal) {
        try take(
            .takeCash(command.tender, check: command.check, given: command.given),
            command.tender, on: command.check, seen: command.balance)
    }

    mutating func takeCard(_ command: TakeCard) throws(HouseRefusal) {
        try take(
            .takeCard(
                command.tender, check: command.check, amount: command.amount,
                reference: command.reference),
            command.tender, on: command.check, seen: command.balance)
    }

    /// A tender judged by the balance the cashier saw, unless it was taken already.
    private mutating func take(
        _ command: TenderCommand, _ tender: TenderID, on id: CheckID, seen: Money?
    ) throws(HouseRefusal) {
        let check = try check(id)
        let (total, balance) = balance(of: check)
        let isRepeat = house.till.tenders(of: id).contains { $0.id == tender }
        if let seen, seen != balance, !isRepeat { throw .balanceChanged(balance) }
        try ask(command, total: total)
    }

    mutating func close(_ command: OnCheck) throws(HouseRefusal) {
        let check = try check(command.check)
        let balance = balance(of: check).balance
        guard balance == .zero else { throw .balanceIsDue(balance) }
        let sheet = sheet(of: check)
        try ask(.releaseTable(check: check.id))
        try ask(check, .close)
        let receipt = Receipt(number: house.counters.receipt + 1)
        issuePaper(sheet, copy: 1, receipt: receipt)
    }

    /// Prints a copy from the record; the record's sheet is the receipt as it was.
    mutating func reprint(_ command: OnCheck, _ record: CheckRecord?) throws(HouseRefusal) {
        guard let record else { throw .checkIsOpen(command.check) }
        let number = record.receipt.number
        let copy = (house.copies[number] ?? 1) + 1
        issuePaper(record.sheet, copy: copy, receipt: record.receipt)
    }

    private func sheet(of check: Check) -> BillSheet {
        guard let day = house.day else { preconditionFailure("checks live in a business day") }
        return BillSheet(
            check: check.id, checkNumber: check.number, table: check.table, covers: check.covers,
            servedBy: check.waiter, by: actor.name, at: moment, day: day,
            bill: house.bill(of: check, books), tenders: house.till.tenders(of: check.id),
            otherTables: check.otherTables.isEmpty ? nil : check.otherTables)
    }

    private mutating func issuePaper(_ sheet: BillSheet, copy: Int, receipt: Receipt?) {
        let paper = GuestPaper(
            number: house.counters.paper + 1, printer: books.config.receiptPrinter, copy: copy,
            sheet: sheet, receipt: receipt, state: .queued)
        emit(.paperIssued(PaperIssued(paper: paper)))
    }
}
