import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// Lines go to another check or seat; what guests owe together stays what it was.
struct MoveRuleTests {
    /// Check 1 at t1 with dockets 1 (wok), 2 (bar), 3 (pass); check 2 at t2.
    private func story(_ more: [LineDraft] = []) -> Story {
        var story = Story.ordered(
            [
                .dish(11, "mapo", Quantity(3)), .dish(12, "beer"),
                .dish(13, "noodles", held: true, with: ["hot"]),
            ] + more)
        story.accept(.seatParty(2, at: "t2"))
        return story
    }

    private func sum(_ story: Story) throws -> Money {
        try story.bill(1).total + story.bill(2).total
    }

    @Test func `a line goes to another check with its price, round and history`() throws {
        var story = story()
        let before = try story.check(1).line(11)
        let total = try sum(story)
        let facts = story.accept(.moveLines(1, to: 2, LineMoving(line: 11)), by: "mei")
        let line = try #require(try story.check(2).line(11))
        #expect(try story.check(1).line(11) == nil)
        #expect(line.price == before?.price)
        #expect(line.round == 1)
        #expect(line.history?.dockets?.map(\.number) == [1])
        #expect(line.history?.dockets?.map(\.table) == ["t1"])
        #expect(before?.history?.dockets?.map(\.told) == [["t1"]])
        #expect(line.history?.dockets?.map(\.told) == [["t2"]])
        #expect(
            line.history?.moved
                == LineMove(from: 1, checkNumber: 1, by: "mei", at: story.moment))
        #expect(facts.readOut == ["moved wok 3 Mapo tofu", "moved pass 3 Mapo tofu"])
        let notice = try #require(facts.dockets.first)
        #expect(notice.fromTable == "t1")
        #expect(notice.fromCheck == 1)
        #expect(notice.table == "t2")
        #expect(notice.check == 2)
        #expect(notice.lines.map(\.docket) == [1])
        #expect(try sum(story) == total)
    }

    @Test func `nobody is told of a held line that goes, and it is fired where it is`() throws {
        var story = story()
        #expect(story.accept(.moveLines(1, to: 2, LineMoving(line: 13))).dockets == [])
        let fired = story.accept(.fireCourse(2, 2))
        #expect(fired.readOut == ["work wok 1 Noodles", "expo pass 1 Noodles"])
        #expect(fired.dockets.map(\.table) == ["t2", "t2"])
    }

    @Test func `part of a line never goes under the id of the line it leaves`() throws {
        let story = story()
        let total = try sum(story)
        let moving = LineMoving(line: 11, quantity: .one, newLine: 11)
        let refusal = HouseRefusal.check(.lineIsRepeated([11]))
        story.refuse(.moveLines(1, to: 2, seat: 4, moving), with: refusal)
        story.refuse(.moveLines(1, seat: 4, moving), with: refusal)
        #expect(try story.check(1).line(11)?.quantity == Quantity(3))
        #expect(try sum(story) == total)
    }

    @Test func `a part under the id of another line there is no repeat`() {
        let moving = LineMoving(line: 11, quantity: .one, newLine: 12)
        story().refuse(.moveLines(1, moving), with: .check(.lineIsRepeated([12])))
    }

    @Test func `part of a line goes under an id of its own`() throws {
        var story = story()
        let total = try sum(story)
        let moving = LineMoving(line: 11, quantity: .one, newLine: 21)
        let facts = story.accept(.moveLines(1, to: 2, seat: 4, moving))
        #expect(facts.readOut == ["moved wok 1 Mapo tofu", "moved pass 1 Mapo tofu"])
        #expect(try story.check(1).line(11)?.quantity == Quantity(2))
        let part = try #require(try story.check(2).line(21))
        #expect(part.quantity == .one)
        #expect(part.seat == 4)
        #expect(try sum(story) == total)
        story.accept(.reportPaper(1, .confirmed))
        #expect(try story.check(2).line(21)?.history?.dockets?.first?.isOnPaper == true)
        #expect(try story.check(1).line(11)?.history?.dockets?.first?.isOnPaper == true)
    }

    @Test func `a repeat changes nothing`() {
        var story = story()
        let whole = HouseCommand.moveLines(1, to: 2, LineMoving(line: 11))
        story.accept(whole)
        story.ignore(whole)
        var other = self.story()
        let part = HouseCommand.moveLines(
            1, to: 2, LineMoving(line: 11, quantity: .one, newLine: 21))
        other.accept(part)
        other.ignore(part)
        let seat = HouseCommand.moveLines(1, seat: 2, LineMoving(line: 12))
        other.accept(seat)
        other.ignore(seat)
    }

    @Test func `a seat of the same check changes, and the pass hears of it`() throws {
        var story = story()
        let facts = story.accept(.moveLines(1, seat: 2, LineMoving(line: 12)))
        #expect(facts.readOut == ["moved bar 1 Beer", "moved pass 1 Beer"])
        #expect(facts.dockets.first?.lines.first?.seat == 2)
        #expect(try story.check(1).lines.map(\.id) == [11, 12, 13])
        #expect(try story.check(1).line(12)?.history?.moved == nil)
        story.accept(.moveLines(1, LineMoving(line: 12)))
        #expect(try story.check(1).line(12)?.seat == nil)
    }

    @Test func `part of a line goes to another seat of the same check`() throws {
        var story = story()
        let total = try sum(story)
        story.accept(
            .moveLines(1, seat: 2, LineMoving(line: 11, quantity: Quantity(2), newLine: 21)))
        #expect(try story.check(1).lines.map(\.id) == [11, 12, 13, 21])
        #expect(try story.check(1).line(11)?.standing == .one)
        #expect(try sum(story) == total)
    }

    @Test func `what is given away goes last`() throws {
        var story = story()
        story.accept(.compLine(1, 11, quantity: Quantity(2)))
        let total = try sum(story)
        story.accept(
            .moveLines(1, to: 2, LineMoving(line: 11, quantity: Quantity(2), newLine: 21)))
        #expect(try story.check(2).line(21)?.comp?.quantity == .one)
        #expect(try story.check(1).line(11)?.comp?.quantity == .one)
        #expect(try sum(story) == total)
    }

    @Test func `nothing moves once money was taken on either check`() throws {
        for paid in [1, 2] as [CheckID] {
            var story = story()
            story.accept(.sendRound(2, [.dish(31, "beer")]))
            story.accept(.takeCard(paid, 91, 100))
            story.refuse(
                .moveLines(1, to: 2, LineMoving(line: 11)),
                with: .checkHasTenders(paid, number: paid == 1 ? 1 : 2))
            story.accept(.moveLines(1, seat: 1, LineMoving(line: 11)))
        }
    }

    @Test func `lines go only to an open check`() {
        story().refuse(.moveLines(1, to: 9, LineMoving(line: 11)), with: .checkIsNotOpen(9))
        story().refuse(.moveLines(9, to: 1, LineMoving(line: 11)), with: .checkIsUnknown(9))
        var story = story()
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.mergeTables(3, 2))
        story.refuse(
            .moveLines(1, to: 2, LineMoving(line: 11)), with: .checkIsMerged(2, into: 3))
    }

    @Test func `only what stands there, and whole portions, can go`() {
        var story = story([.dish(14, "carp", Quantity(thousandths: 1250)), .duo(15, Quantity(2))])
        story.accept(.voidLine(1, 12))
        let cases: [(LineMoving, CheckRefusal)] = [
            (LineMoving(line: 99), .lineIsUnknown(99)),
            (LineMoving(line: 12), .lineIsVoided(12)),
            (
                LineMoving(line: 11, quantity: Quantity(4), newLine: 21),
                .quantityOutOfRange(left: Quantity(3))
            ),
            (
                LineMoving(line: 11, quantity: .zero, newLine: 21),
                .quantityOutOfRange(left: Quantity(3))
            ),
            (LineMoving(line: 11, quantity: TinyHouse.half, newLine: 21), .partIsNotWhole),
            (LineMoving(line: 14, quantity: .one, newLine: 21), .partIsNotWhole),
            (LineMoving(line: 15, quantity: TinyHouse.half, newLine: 21), .partIsNotWhole),
            (LineMoving(line: 11, quantity: .one), .newLineIsMissing(11)),
            (LineMoving(line: 11, quantity: .one, newLine: 13), .lineIsRepeated([13])),
        ]
        for (moving, refusal) in cases {
            story.refuse(.moveLines(1, to: 2, moving), with: .check(refusal))
        }
        story.refuse(
            .moveLines(1, to: 2, seat: 100, LineMoving(line: 11)),
            with: .check(.seatOutOfRange(100)))
        story.refuse(.moveLines(1, to: 2), with: .check(.noLineIsNamed))
        story.refuse(
            .moveLines(1, to: 2, LineMoving(line: 11), LineMoving(line: 11)),
            with: .check(.lineIsNamedTwice(11)))
    }

    @Test func `the id of a part is new to the whole house`() {
        var story = story()
        story.accept(.openCheck(3))
        story.accept(.sendRound(3, [.dish(31, "beer")]))
        story.refuse(
            .moveLines(1, to: 2, LineMoving(line: 11, quantity: .one, newLine: 31)),
            with: .check(.lineIsRepeated([31])))
    }

    @Test func `a check that is full takes no more lines`() throws {
        var full = Check.empty
        for round in 0..<4 {
            let ids = (1...100).map { LineID(bits: UInt128(1000 + round * 100 + $0)) }
            try full.tell(.sendRound(ids.map { CheckLine.tofu($0) }))
        }
        let check = try Check.with(.tofu(1))
        let target = full
        #expect(throws: CheckRefusal.checkIsFull(most: 400)) {
            try Check.other(check).decide(
                .moveLines([LineMoving(line: 1)], to: target, seat: nil))
        }
    }

    /// Every part of lines whose amounts are rounded: no cent is made or lost.
    @Test(arguments: [true, false])
    func `both checks come to what one came to`(_ included: Bool) throws {
        for price in [3333, 1, 9999, 5005] as [Int64] {
            for thousandths in [1333, 2500, 2000, 7667] as [Int64] {
                let quantity = Quantity(thousandths: thousandths)
                let line = CheckLine.tofu(1, quantity, price: Money(minor: price))
                let check = try Check.with(line)
                let before = Bill(of: check.lines, taxIncluded: included)
                for portions in 1...thousandths / 1000 where Quantity(portions) < quantity {
                    var one = Check.other(check)
                    var other = Check.empty
                    let moving = LineMoving(line: 1, quantity: Quantity(portions), newLine: 2)
                    for case .linesMoved(let fact) in try one.decide(
                        .moveLines([moving], to: other, seat: nil))
                    {
                        one.evolve(.linesMoved(fact))
                        other.receive(fact)
                    }
                    let bills = [one, other].map { Bill(of: $0.lines, taxIncluded: included) }
                    #expect(bills.map(\.subtotal).sum() == before.subtotal)
                    let off = bills.map(\.total).sum() - before.total
                    #expect(included ? off == 0 : (-1...1).contains(off.minor))
                }
            }
        }
    }
}

extension Check {
    /// The same lines on a check of another id.
    fileprivate static func other(_ check: Check) -> Check {
        var other = Check(
            CheckOpened(
                check: 2, number: 2, table: "t2", covers: 2, by: "mei", at: TinyHouse.evening))
        other.evolve(.roundSent(RoundSent(check: 2, round: 1, lines: check.lines)))
        return other
    }
}
