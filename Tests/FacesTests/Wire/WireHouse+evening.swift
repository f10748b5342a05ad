import Amounts
import Floor
import Vocabulary

@testable import Checks
@testable import HouseRules
@testable import Kitchen
@testable import Tenders

extension WireHouse {
    /// The house late in the evening: one check at b2, papers that wait, a receipt copied once.
    static let house = told.reduce(into: House()) { $0.evolve($1) }

    private static let adopted: [HouseFact] = [
        .booksAdopted(
            BooksAdopted(menu: oldMenuHash, config: configHash, at: Moment(milliseconds: 1))),
        booksAdopted,
    ]

    private static let told: [HouseFact] = [
        .dayOpened(
            DayOpened(
                version: 1, day: day, house: adopted.reduce(into: House()) { $0.evolve($1) })),
        checkOpened, partySeated, roundSent,
        .kitchen(.docketIssued(DocketIssued(docket: work))),
        lineVoided, .kitchen(.docketIssued(DocketIssued(docket: void))), docketTroubled,
        preBillIssued, .paperIssued(PaperIssued(paper: preBill)), preBillTroubled,
        .paperIssued(PaperIssued(paper: receipt)), receiptConfirmed,
        .paperIssued(PaperIssued(paper: copyOfReceipt)), checkMoved, partyMoved,
        .kitchen(.docketIssued(DocketIssued(docket: moved))), courseFired,
        .till(.tenderTaken(TenderTaken(check: check, tender: cashTender))), cardTaken,
    ]

    static let booksAdopted = HouseFact.booksAdopted(
        BooksAdopted(menu: menuHash, config: configHash, at: evening))
    static let checkOpened = HouseFact.check(
        .checkOpened(
            CheckOpened(
                check: check, number: 1, table: "h5", covers: 4, by: "wang", at: evening)))
    static let partySeated = HouseFact.floor(
        .partySeated(
            PartySeated(
                table: "h5", party: Seating.Party(check: check, covers: 4, since: evening))))
    static let partyMoved = HouseFact.floor(
        .partyMoved(PartyMoved(check: check, from: "h5", to: "b2")))
    static let roundSent = HouseFact.check(
        .roundSent(RoundSent(check: check, round: 1, lines: lines)))
    static let courseFired = HouseFact.check(
        .courseFired(CourseFired(check: check, course: 2, lines: [fish])))
    static let lineVoided = HouseFact.check(
        .lineVoided(
            LineVoided(
                check: check, line: beer, quantity: Quantity(2),
                reason: "guest changed their mind")))
    static let checkMoved = HouseFact.check(
        .checkMoved(CheckMoved(check: check, from: "h5", to: "b2")))
    static let preBillIssued = HouseFact.check(
        .preBillIssued(PreBillIssued(check: check, copy: 1)))
    static let docketTroubled = HouseFact.kitchen(
        .docketTroubled(DocketTroubled(docket: 2, trouble: .paperEnd, unsure: true)))
    static let cardTaken = HouseFact.till(
        .tenderTaken(TenderTaken(check: check, tender: cardTender)))
    static let receiptConfirmed = HouseFact.paperConfirmed(PaperConfirmed(paper: 4))
    static let preBillTroubled = HouseFact.paperTroubled(
        PaperTroubled(paper: 3, trouble: .coverOpen, unsure: false))
}

extension WireHouse {
    /// The bill of check 1 before it moved.
    static let preBill = paper(3, copy: 1, sheet(of: check, "h5", []), nil)
    /// The receipt of a check at the counter.
    static let receipt = paper(
        4, copy: 1, sheet(of: counterCheck, nil, [cashTender]), Receipt(number: 1))
    private static let copyOfReceipt = paper(
        5, copy: 2, sheet(of: counterCheck, nil, [cashTender]), Receipt(number: 1))

    /// What is kept of the check at the counter.
    static let record = CheckRecord(
        check: Check(
            CheckOpened(
                check: counterCheck, number: 2, table: nil, covers: 1, by: "chen", at: evening)),
        sheet: receipt.sheet, receipt: Receipt(number: 1))

    private static func paper(
        _ number: Int, copy: Int, _ sheet: BillSheet, _ receipt: Receipt?
    ) -> GuestPaper {
        GuestPaper(
            number: number, printer: "front", copy: copy, sheet: sheet, receipt: receipt,
            state: .queued)
    }

    private static func sheet(
        of check: CheckID, _ table: TableID?, _ tenders: [Tender]
    ) -> BillSheet {
        BillSheet(
            check: check, checkNumber: table == nil ? 2 : 1, table: table, covers: 4,
            servedBy: table == nil ? "chen" : "wang", by: "chen", at: evening, day: day,
            bill: Bill(of: Array(lines.prefix(2)), taxIncluded: true), tenders: tenders)
    }
}
