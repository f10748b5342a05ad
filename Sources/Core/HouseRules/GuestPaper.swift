public import Amounts
public import Checks
public import Kitchen
public import Tenders
public import Vocabulary

/// Paper for the guest, frozen as it was issued: a pre-bill, a receipt or its copy.
public struct GuestPaper: Hashable, Sendable, Codable {
    /// The number of the paper; counted with the dockets.
    public let number: Int
    /// Where it prints.
    public let printer: PrinterID
    /// Which time this bill or receipt prints, counted from 1; receipts from 2 on are copies.
    public let copy: Int
    /// What stands on it.
    public let sheet: BillSheet
    /// What makes it a receipt; `nil` for a pre-bill.
    public let receipt: Receipt?
    /// How far it got.
    public internal(set) var state: PaperState
}

/// A bill with what stands around it on paper.
public struct BillSheet: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The check's number.
    public let checkNumber: Int
    /// Its table; `nil` at the counter.
    public let table: TableID?
    /// Guests.
    public let covers: Int
    /// The waiter who is responsible for the check.
    public let servedBy: StaffID
    /// Who printed it; on a receipt, the cashier who closed the check.
    public let by: StaffID
    /// When.
    public let at: Moment
    /// The business day.
    public let day: BusinessDay
    /// The amounts.
    public let bill: Bill
    /// What was paid so far.
    public let tenders: [Tender]
    /// Its tables beside `table`; `nil` for none.
    public internal(set) var otherTables: [TableID]?

    private enum CodingKeys: String, CodingKey {
        case check, checkNumber = "check_number", table, covers, servedBy = "served_by", by
        case at = "at_ms", day, bill, tenders, otherTables = "other_tables"
    }

    /// All tables of the check, the first one first; none at the counter.
    public var tables: [TableID] { table.map { [$0] + (otherTables ?? []) } ?? [] }
}

/// What makes a settled bill a receipt.
public struct Receipt: Hashable, Sendable, Codable {
    /// Counted from 1 without a gap.
    public let number: Int
}

/// What is kept of a check that was closed: everything that reports, copies and searches read.
public struct CheckRecord: Hashable, Sendable, Codable {
    /// The check as it was closed.
    public let check: Check
    /// The bill with its tenders, and who closed it when.
    public let sheet: BillSheet
    /// Its receipt.
    public let receipt: Receipt

    /// What the tenders settled, what they were rounded by, and what the house kept.
    public var taken: Money { sheet.tenders.map(\.taken).sum() }
}
