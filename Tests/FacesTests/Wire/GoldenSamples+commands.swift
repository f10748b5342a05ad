import Amounts
import HouseRules
import Kitchen
import Vocabulary

extension GoldenSamples {
    static let commands =
        roundCommands + moneyCommands + houseCommands + partyCommands + lineCommands

    private static let roundCommands = [
        command(
            "seatParty", .seatParty(SeatParty(check: WireHouse.check, table: "h5", covers: 4))),
        command("openCheck", .openCheck(OpenCheck(check: WireHouse.counterCheck, covers: 1))),
        command("sendRound", .sendRound(WireHouse.round)),
        command("fireCourse", .fireCourse(FireCourse(check: WireHouse.check, course: 2))),
        command(
            "voidLine",
            .voidLine(
                VoidLine(
                    check: WireHouse.check, line: WireHouse.beer, quantity: Quantity(2),
                    reason: "guest changed their mind"))),
        command(
            "transferCheck",
            .transferCheck(TransferCheck(check: WireHouse.check, table: "b2"))),
    ]

    private static let moneyCommands = [
        command("printPreBill", .printPreBill(OnCheck(check: WireHouse.check))),
        command(
            "takeCash",
            .takeCash(
                TakeCash(
                    check: WireHouse.check, tender: WireHouse.cash, given: Money(minor: 20_000),
                    balance: Money(minor: 15_003)))),
        command(
            "takeCard",
            .takeCard(
                TakeCard(
                    check: WireHouse.check, tender: WireHouse.card, amount: Money(minor: 5000),
                    balance: Money(minor: 15_003), reference: "slip 0042"))),
        command("closeCheck", .closeCheck(OnCheck(check: WireHouse.check))),
        command("reprintReceipt", .reprintReceipt(OnCheck(check: WireHouse.check))),
        command("setPortions", .setPortions(SetPortions(item: "043", portions: Quantity(12)))),
        command(
            "setMarketPrice",
            .setMarketPrice(SetMarketPrice(item: "037", price: Money(minor: 8800)))),
    ]

    private static let houseCommands = [
        command("openDay", .openDay(OpenDay(day: WireHouse.day))),
        command(
            "adoptBooks",
            .adoptBooks(AdoptBooks(menu: WireHouse.menuHash, config: WireHouse.configHash))),
        command(
            "reportPaper",
            .reportPaper(ReportPaper(paper: 2, outcome: .unsure, trouble: .paperEnd))),
        command("skipCommands", .skipCommands(skip)),
        command("settlePaper", .settlePaper(SettlePaper(paper: 118, isSeen: true))),
        command("noteRestore", .noteRestore(restore)),
        command("honourNumbers", .honourNumbers(honoured)),
    ]

    static let restore = NoteRestore(
        backup: "2026-11-21T190000Z-31", made: WireHouse.evening,
        restored: WireHouse.evening.later(by: 3_600_000))
    static let honoured = HonourNumbers(check: 41, paper: 118, receipt: nil)

    static let skip = SkipCommands(device: "w1", epoch: WireHouse.epoch, nextSeq: 9)

    private static func command(_ kind: String, _ command: HouseCommand) -> GoldenSample {
        GoldenSample("command", kind, command)
    }
}
