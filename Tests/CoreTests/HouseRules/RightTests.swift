import Amounts
import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary

struct RightTests {
    private static let needs: [(HouseCommand, Right)] = [
        (.seatParty(2, at: "t2"), .seat),
        (.openCheck(2), .seat),
        (.transferCheck(1, to: "t2"), .seat),
        (.changeCovers(1, 3), .seat),
        (.clearTable("t1"), .seat),
        (.handOver(1, to: "mei"), .seat),
        (.mergeTables(1, 2), .seat),
        (.undoMerge(1, 2), .seat),
        (.sendRound(1, [.dish(12, "mapo")]), .order),
        (.fireCourse(1, 2), .order),
        (.voidLine(1, 11), .void),
        (.fireLines(1, [11]), .order),
        (.rush(1), .order),
        (.compLine(1, 11), .comp),
        (.undoComp(1, 11), .comp),
        (.moveLines(1, LineMoving(line: 11)), .seat),
        (.reprintDocket(1, 1), .reprint),
        (.printPreBill(of: 1), .preBill),
        (.takeCash(1, 91, given: 100), .settle),
        (.takeCard(1, 91, 100), .settle),
        (.closeCheck(of: 1), .settle),
        (.reprintReceipt(of: 1), .reprint),
        (.settlePaper(SettlePaper(paper: 1, isSeen: true)), .reprint),
    ]
    private static let housesOwn: [HouseCommand] = [
        .openDay(BusinessDay(number: 20_779)), .adoptBooks(menu: "menu-2"),
        .reportPaper(1, .confirmed),
        .skipCommands(SkipCommands(device: "waiter-1", epoch: 1, nextSeq: 1)),
        .noteRestore(
            NoteRestore(
                backup: "b", made: Moment(milliseconds: 1), restored: Moment(milliseconds: 2))),
        .honourNumbers(HonourNumbers(check: 5, paper: nil, receipt: nil)),
    ]
    private let story = Story.ordered([.dish(11, "mapo", held: true)])

    @Test func `every command takes its right`() {
        for (command, right) in Self.needs {
            #expect(command.right == right)
            #expect(!command.isOfTheHouse)
            story.refuse(command, by: "pan", with: .rightIsMissing(right))
        }
    }

    @Test func `somebody who does not work here may do nothing`() {
        for (command, right) in Self.needs {
            story.refuse(command, by: "nobody", with: .rightIsMissing(right))
        }
    }

    @Test func `what only the house may ask is refused to everybody`() {
        for command in Self.housesOwn {
            #expect(command.right == nil)
            #expect(command.isOfTheHouse)
            story.refuse(command, by: "lin", with: .isOfTheHouse)
        }
    }

    @Test func `a waiter orders and does not void or settle`() {
        var story = story
        story.accept(.sendRound(1, [.dish(12, "beer")]), by: "mei")
        story.refuse(.voidLine(1, 12), by: "mei", with: .rightIsMissing(.void))
        story.refuse(.takeCash(1, 91, given: 100), by: "mei", with: .rightIsMissing(.settle))
        story.refuse(.closeCheck(of: 1), by: "kai", with: .balanceIsDue(15_990))
    }

    @Test func `who may not ask is told so before anything else is judged`() {
        story.refuse(.voidLine(7, 99), by: "mei", with: .rightIsMissing(.void))
        story.refuse(.seatParty(1, at: "t9", covers: 0), by: "pan", with: .rightIsMissing(.seat))
        story.refuse(.openDay(BusinessDay(number: 0)), by: "lin", with: .isOfTheHouse)
    }

    @Test func `a command names the check that must exist before it`() {
        #expect(HouseCommand.seatParty(1, at: "t1").check == nil)
        #expect(HouseCommand.openCheck(1).check == nil)
        #expect(HouseCommand.adoptBooks(menu: "menu-2").check == nil)
        let onCheck = Self.needs.map(\.0).filter { $0.check != nil }
        #expect(onCheck.map(\.check) == Array(repeating: 1, count: 19))
    }
}
