import Amounts
import Floor
import Vocabulary

@testable import Checks
@testable import HouseRules
@testable import Kitchen
@testable import Tenders

extension GoldenSamples {
    /// One fact of each kind; the evening that `WireHouse.house` stands in is told by most of them.
    static let facts = houseFacts + partyFacts + lineFacts

    private static let houseFacts = [
        fact("dayOpened", .dayOpened(nextDay)),
        fact("booksAdopted", WireHouse.booksAdopted),
        fact("commandsSkipped", .commandsSkipped(skip)),
        fact("partySeated", WireHouse.partySeated),
        fact("partyMoved", WireHouse.partyMoved),
        fact(
            "partyLeft", .floor(.partyLeft(PartyLeft(check: WireHouse.check, table: "b2")))),
        fact("checkOpened", WireHouse.checkOpened),
        fact("roundSent", WireHouse.roundSent),
        fact("courseFired", WireHouse.courseFired),
        fact("lineVoided", WireHouse.lineVoided),
        fact("checkMoved", WireHouse.checkMoved),
        fact("preBillIssued", WireHouse.preBillIssued),
        fact(
            "checkClosed", .check(.checkClosed(CheckClosed(check: WireHouse.check)))),
        fact("docketIssued", .kitchen(.docketIssued(DocketIssued(docket: WireHouse.moved)))),
        fact("docketConfirmed", .kitchen(.docketConfirmed(DocketConfirmed(docket: 1)))),
        fact("docketTroubled", WireHouse.docketTroubled),
        fact("tenderTaken", WireHouse.cardTaken),
        fact("paperIssued", .paperIssued(PaperIssued(paper: WireHouse.preBill))),
        fact("paperConfirmed", WireHouse.receiptConfirmed),
        fact("paperTroubled", WireHouse.preBillTroubled),
        fact(
            "portionsSet",
            .portionsSet(
                PortionsSet(item: "043", portions: .zero, by: "liu", at: WireHouse.evening))),
        fact(
            "marketPriceSet",
            .marketPriceSet(
                MarketPriceSet(
                    item: "037", price: Money(minor: 8800), by: "anna", at: WireHouse.evening))),
        fact("docketReleased", .kitchen(.docketReleased(DocketReleased(docket: 118)))),
        fact("paperReleased", .paperReleased(PaperReleased(paper: 119))),
        fact("houseRestored", .houseRestored(restore)),
        fact("numbersHonoured", .numbersHonoured(honoured)),
    ]

    static let effects = [
        GoldenSample("effect", "printDocket", HouseEffect.printDocket(WireHouse.void)),
        GoldenSample("effect", "printPaper", HouseEffect.printPaper(WireHouse.receipt)),
    ]

    private static let nextDay = DayOpened(
        version: 1, day: BusinessDay(number: 20_779), house: WireHouse.house)

    private static func fact(_ kind: String, _ fact: HouseFact) -> GoldenSample {
        GoldenSample("fact", kind, fact)
    }
}
