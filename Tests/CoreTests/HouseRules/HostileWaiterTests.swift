import HouseRules
import Kitchen
import Testing
import Vocabulary

@testable import Checks

/// Two waiters at one table, the same thing asked twice, and everything in the wrong order.
struct HostileWaiterTests {
    /// Mei's check 1 at t1 with three mapos and a held beer; Tom's check 2 at t2 with two mapos.
    private func two() -> Story {
        var story = Story()
        story.accept(.seatParty(1, at: "t1"), by: "mei")
        story.accept(
            .sendRound(1, [.dish(11, "mapo", Quantity(3)), .dish(12, "beer", held: true)]),
            by: "mei")
        story.accept(.seatParty(2, at: "t2"), by: "tom")
        story.accept(.sendRound(2, [.dish(21, "mapo", Quantity(2))]), by: "tom")
        return story
    }

    private func expectSound(
        _ story: Story, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            HouseInvariants(story: story).broken == [], sourceLocation: sourceLocation)
    }

    // MARK: Whose check it is

    @Test func `a waiter merges what is hers, and not what is a colleague's`() throws {
        var story = two()
        story.refuse(.mergeTables(1, 2), by: "mei", with: .rightIsMissing(.handOver))
        story.refuse(.mergeTables(2, 1), by: "tom", with: .rightIsMissing(.handOver))
        story.accept(.mergeTables(1, 2), by: "tom")
        #expect(try story.check(1).waiter == "mei")
    }

    @Test func `who may hand over checks of others merges them too`() {
        var story = two()
        story.accept(.mergeTables(1, 2), by: "lin")
        story.ignore(.mergeTables(1, 2), by: "tom")
    }

    @Test func `what changes no hands is merged by everybody`() {
        var story = two()
        story.accept(.handOver(2, to: "mei"), by: "tom")
        story.accept(.mergeTables(1, 2), by: "tom")
    }

    @Test func `a waiter moves what is hers, and not what is a colleague's`() throws {
        var story = two()
        story.refuse(
            .moveLines(2, to: 1, LineMoving(line: 21)), by: "mei",
            with: .rightIsMissing(.handOver))
        story.refuse(
            .moveLines(2, to: 1, LineMoving(line: 21, quantity: .one, newLine: 31)), by: "mei",
            with: .rightIsMissing(.handOver))
        story.refuse(
            .moveLines(2, to: 1, LineMoving(line: 99)), by: "mei",
            with: .rightIsMissing(.handOver))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11)), by: "mei")
        story.accept(.moveLines(2, to: 1, LineMoving(line: 21)), by: "tom")
        story.accept(.moveLines(2, to: 1, LineMoving(line: 11)), by: "lin")
        #expect(try story.check(1).lines.map(\.id) == [12, 21, 11])
        expectSound(story)
    }

    @Test func `guests change seats and checks of one waiter by the hand of another`() throws {
        var story = two()
        story.accept(.moveLines(2, seat: 3, LineMoving(line: 21)), by: "mei")
        story.accept(.moveLines(2, to: 2, seat: 4, LineMoving(line: 21)), by: "mei")
        story.accept(.seatParty(3, at: "t3"), by: "tom")
        story.accept(.moveLines(2, to: 3, LineMoving(line: 21)), by: "mei")
        #expect(try story.check(3).lines.map(\.id) == [21])
        story.refuse(
            .moveLines(1, to: 9, LineMoving(line: 11)), by: "tom", with: .checkIsNotOpen(9))
    }

    @Test func `that a check is not there is said before whose it is`() {
        let story = two()
        story.refuse(.mergeTables(9, 2), by: "mei", with: .checkIsUnknown(9))
        story.refuse(.mergeTables(1, 9), by: "mei", with: .checkIsUnknown(9))
    }

    @Test func `what was merged is handed over by who has it now, and goes back to whose it was`()
        throws
    {
        var story = two()
        story.accept(.mergeTables(1, 2), by: "tom")
        story.refuse(.handOver(1, to: "tom"), by: "tom", with: .rightIsMissing(.handOver))
        story.accept(.undoMerge(1, 2), by: "mei")
        #expect(try story.check(2).waiter == "tom")
        expectSound(story)
    }

    // MARK: At the same time

    @Test func `two waiters who merge two tables each their own way make one of them`() {
        var story = two()
        story.accept(.mergeTables(1, 2), by: "tom")
        story.refuse(.mergeTables(2, 1), by: "mei", with: .checkIsMerged(2, into: 1))
        story.refuse(
            .sendRound(2, [.dish(22, "beer")]), by: "tom", with: .checkIsMerged(2, into: 1))
        story.accept(.sendRound(1, [.dish(22, "beer")]), by: "tom")
        story.accept(.undoMerge(1, 2))
        #expect(story.house.checks[1]?.lines.map(\.id) == [11, 12, 22])
        expectSound(story)
    }

    @Test func `a course that two waiters fire is cooked once`() {
        var story = two()
        #expect(story.accept(.fireCourse(1, 1), by: "mei").dockets.count == 2)
        story.ignore(.fireCourse(1, 1), by: "tom")
        story.ignore(.fireLines(1, [12]), by: "tom")
        expectSound(story)
    }

    @Test func `a line that one moves is not there for the other`() {
        var story = two()
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11)), by: "mei")
        story.refuse(.voidLine(1, 11), with: .check(.lineIsUnknown(11)))
        story.refuse(.fireLines(1, [11]), by: "tom", with: .check(.lineIsUnknown(11)))
        story.refuse(.rush(1, lines: [11]), by: "tom", with: .check(.lineIsUnknown(11)))
        story.accept(.voidLine(2, 11))
        expectSound(story)
    }

    @Test func `two waiters split the same line as far as there is something of it`() {
        var story = two()
        func part(_ id: LineID) -> HouseCommand {
            .moveLines(1, to: 2, LineMoving(line: 11, quantity: Quantity(2), newLine: id))
        }
        story.accept(part(31), by: "mei")
        story.refuse(part(32), by: "lin", with: .check(.quantityOutOfRange(left: .one)))
        story.refuse(part(11), by: "lin", with: .check(.quantityOutOfRange(left: .one)))
        story.ignore(part(31), by: "mei")
        expectSound(story)
    }

    // MARK: In the wrong order

    @Test func `a part that was voided goes nowhere, and the rest of its line does`() throws {
        var story = two()
        story.accept(.moveLines(1, seat: 2, LineMoving(line: 11, quantity: .one, newLine: 31)))
        story.accept(.voidLine(1, 31))
        story.refuse(.moveLines(1, to: 2, LineMoving(line: 31)), with: .check(.lineIsVoided(31)))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11)))
        #expect(try story.check(2).standingLines.map(\.id) == [21, 11])
        #expect(try story.check(2).line(11)?.standing == Quantity(2))
        #expect(try story.check(1).line(31)?.voided == .one)
        expectSound(story)
    }

    @Test func `a part of a voided rest is what stands`() throws {
        var story = two()
        story.accept(.voidLine(1, 11, quantity: .one))
        story.refuse(
            .moveLines(1, to: 2, LineMoving(line: 11, quantity: Quantity(3), newLine: 31)),
            with: .check(.quantityOutOfRange(left: Quantity(2))))
        story.accept(
            .moveLines(1, to: 2, LineMoving(line: 11, quantity: Quantity(2), newLine: 31)))
        #expect(try story.check(1).line(11) == nil)
        #expect(try story.check(2).line(11)?.voided == .one)
        expectSound(story)
    }

    @Test func `a held part is fired where it is, and what is fired is not held again`() throws {
        var story = two()
        story.accept(.sendRound(1, [.dish(13, "mapo", Quantity(2), held: true)]))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 13, quantity: .one, newLine: 31)))
        let fired = story.accept(.fireLines(2, [31]))
        #expect(fired.readOut == ["work wok 1 Mapo tofu", "expo pass 1 Mapo tofu"])
        #expect(fired.dockets.map(\.table) == ["t2", "t2"])
        #expect(try story.check(1).line(13)?.stage == .held)
        story.refuse(.closeCheck(of: 1), with: .balanceIsDue(try story.balance(1)))
        story.accept(.fireCourse(1, 2))
        story.ignore(.fireLines(2, [31]))
        expectSound(story)
    }

    @Test func `a merge is undone after parts of its lines went out and came back`() throws {
        var story = two()
        story.accept(.mergeTables(1, 2), by: "tom")
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.moveLines(1, to: 3, LineMoving(line: 21, quantity: .one, newLine: 31)))
        story.accept(.moveLines(3, to: 1, LineMoving(line: 31)))
        story.accept(.undoMerge(1, 2))
        #expect(try story.check(2).lines.map(\.id) == [21])
        #expect(try story.check(1).lines.map(\.id) == [11, 12, 31])
        expectSound(story)
    }

    @Test func `a merge of merges is undone after lines of all of them were split and voided`()
        throws
    {
        var story = two()
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.sendRound(3, [.dish(41, "mapo", Quantity(2))]))
        story.accept(.mergeTables(2, 3))
        story.accept(.mergeTables(1, 2))
        story.accept(.moveLines(1, seat: 1, LineMoving(line: 41, quantity: .one, newLine: 42)))
        story.accept(.voidLine(1, 41))
        story.accept(.undoMerge(1, 2))
        #expect(try story.check(2).lines.map(\.id) == [21, 42])
        expectSound(story)
        story.accept(.undoMerge(2, 3))
        #expect(try story.check(3).lines.map(\.id) == [42])
        #expect(try story.check(1).lines.map(\.id) == [11, 12, 41])
        expectSound(story)
    }

    @Test func `what was merged is merged again, and comes out of where it is now`() throws {
        var story = two()
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.mergeTables(1, 2))
        story.accept(.undoMerge(1, 2))
        story.accept(.mergeTables(3, 2))
        story.refuse(.undoMerge(1, 2), with: .checkIsMerged(2, into: 3))
        story.accept(.undoMerge(3, 2))
        #expect(try story.check(2).lines.map(\.id) == [21])
        expectSound(story)
    }

    @Test func `nothing is given away below what was paid, and a comp is taken back`() throws {
        var story = two()
        story.accept(.compLine(1, 11, quantity: .one))
        story.accept(.takeCard(1, 91, 20_000))
        story.refuse(.compLine(1, 11), with: .paymentsExceedBill)
        story.accept(.undoComp(1, 11))
        #expect(try story.balance(1) == 14_990)
        expectSound(story)
    }

    @Test func `a line that was given away is split, and what is charged goes first`() throws {
        var story = two()
        story.accept(.compLine(1, 11))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11, quantity: .one, newLine: 31)))
        #expect(try story.check(2).line(31)?.comp?.quantity == .one)
        story.accept(.undoComp(2, 31))
        #expect(try story.bill(2).total == 28_500)
        expectSound(story)
    }

    @Test func `a table that is cleared under a merged check leaves it where its guests are`()
        throws
    {
        var story = two()
        story.accept(.mergeTables(1, 2), by: "tom")
        story.accept(.clearTable("t1"), by: "mei")
        story.accept(.seatParty(3, at: "t1"))
        story.accept(.undoMerge(1, 2))
        #expect(try story.check(1).tables == ["t2"])
        #expect(try story.check(2).tables == ["t2"])
        expectSound(story)
    }

    @Test func `a docket is printed again for what of it stands on this check`() {
        var story = two()
        story.accept(.reportPaper(1, .confirmed))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11, quantity: .one, newLine: 31)))
        #expect(story.accept(.reprintDocket(2, 1)).readOut == ["reprint wok 1 Mapo tofu"])
        #expect(story.accept(.reprintDocket(1, 1)).readOut == ["reprint wok 2 Mapo tofu"])
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11)))
        story.refuse(.reprintDocket(1, 1), with: .docketIsNotOnCheck(1))
        expectSound(story)
    }

    // MARK: Which refusal comes first

    @Test func `a move says the first thing that is wrong, whichever line it is wrong with`() {
        var story = two()
        story.accept(.sendRound(1, [.dish(13, "beer"), .dish(14, "beer", Quantity(2))]))
        story.accept(.voidLine(1, 13))
        let voided = LineMoving(line: 13)
        let unknown = LineMoving(line: 99)
        let tooMuch = LineMoving(line: 14, quantity: Quantity(5), newLine: 32)
        let nameless = LineMoving(line: 14, quantity: .one)
        let taken = LineMoving(line: 11, quantity: .one, newLine: 21)
        let cases: [([LineMoving], Int?, CheckRefusal)] = [
            ([voided, unknown, voided], 0, .seatOutOfRange(0)),
            ([voided, unknown, voided], nil, .lineIsNamedTwice(13)),
            ([taken, nameless, voided, unknown], nil, .lineIsUnknown(99)),
            ([taken, tooMuch, voided], nil, .lineIsVoided(13)),
            ([taken, tooMuch], nil, .quantityOutOfRange(left: Quantity(2))),
            ([taken, nameless], nil, .newLineIsMissing(14)),
            ([taken], nil, .lineIsRepeated([21])),
        ]
        for (lines, seat, refusal) in cases {
            story.refuse(
                .moveLines(MoveLines(check: 1, to: 2, seat: seat, lines: lines)),
                with: .check(refusal))
        }
        story.accept(.openCheck(3))
        story.accept(.sendRound(3, [.dish(33, "beer")]))
        let stray = LineMoving(line: 11, quantity: .one, newLine: 33)
        story.refuse(.moveLines(1, to: 2, seat: 0, stray), with: .check(.seatOutOfRange(0)))
        story.refuse(.moveLines(1, to: 2, stray), with: .check(.lineIsRepeated([33])))
    }

    @Test func `lines that are fired are looked for before they are looked at`() {
        var story = two()
        story.accept(.voidLine(1, 12))
        story.refuse(.fireLines(1, [12, 99]), with: .check(.lineIsUnknown(99)))
    }

    @Test func `who is not known is said before who does not serve`() {
        two().refuse(.handOver(from: "ann", to: "pan"), with: .staffIsUnknown("ann"))
    }

    @Test func `what was paid is said before what stands there when a table is cleared`() {
        var story = two()
        story.accept(.seatParty(3, at: "t1", sharing: true))
        story.accept(.sendRound(3, [.dish(33, "beer")]))
        story.accept(.takeCard(3, 91, 100))
        story.refuse(.clearTable("t1"), with: .checkHasTenders(3, number: 3))
    }
}
