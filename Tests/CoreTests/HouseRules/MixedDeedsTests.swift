import Amounts
import Kitchen
import Testing
import Vocabulary

@testable import Checks
@testable import HouseRules

/// Voids, splits, moves and merges of the same lines one after the other: money, portions and
/// papers stay right.
struct MixedDeedsTests {
    /// Mei's check 1 at t1, Tom's check 2 at t2, nine mapos on the board.
    private func two(_ lines: [LineDraft]) -> Story {
        var story = Story()
        story.accept(.setPortions("mapo", Quantity(9)))
        story.accept(.seatParty(1, at: "t1"), by: "mei")
        story.accept(.seatParty(2, at: "t2"), by: "tom")
        if !lines.isEmpty { story.accept(.sendRound(1, lines), by: "mei") }
        return story
    }

    private func left(_ story: Story) -> Quantity? { story.house.board.counts["mapo"]?.left }

    private func expectSound(
        _ story: Story, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(HouseInvariants(story: story).broken == [], sourceLocation: sourceLocation)
        #expect(PaperTrail(story.told).wrong == [], sourceLocation: sourceLocation)
    }

    // MARK: Portions

    @Test func `portions come back of what is voided, split and moved, each of them once`() {
        var story = two([.dish(11, "mapo", Quantity(4), held: true)])
        story.accept(.voidLine(1, 11, quantity: .one))
        #expect(left(story) == Quantity(6))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11, quantity: Quantity(2), newLine: 31)))
        story.accept(.voidLine(2, 31, quantity: .one))
        #expect(left(story) == Quantity(7))
        story.accept(.mergeTables(1, 2))
        story.accept(.voidLine(1, 31))
        story.accept(.undoMerge(1, 2))
        story.accept(.voidLine(1, 11))
        #expect(left(story) == Quantity(9))
        expectSound(story)
    }

    @Test func `what is on paper does not come back, and the line shows that it is`() throws {
        var story = two([.dish(11, "mapo", Quantity(3))])
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11, quantity: .one, newLine: 31)))
        story.accept(.voidLine(2, 31))
        #expect(left(story) == Quantity(7))
        #expect(try story.check(1).line(11)?.history?.dockets?.map(\.isOnPaper) == [false])
        story.accept(.reportPaper(1, .confirmed))
        #expect(try story.check(1).line(11)?.history?.dockets?.map(\.isOnPaper) == [true])
        story.accept(.voidLine(1, 11))
        #expect(left(story) == Quantity(7))
        expectSound(story)
    }

    @Test func `the last portion goes to who was first, and comes back to who asks then`() {
        var story = two([.dish(11, "mapo", Quantity(8))])
        story.accept(.sendRound(2, [.dish(21, "mapo")]), by: "tom")
        let late = [LineDraft.dish(12, "mapo")]
        let sold = LineProblem(line: 12, reason: .portionsAreShort("mapo", left: .zero, nil))
        story.refuse(.sendRound(1, late), by: "mei", with: .linesAreRefused([sold]))
        story.accept(.voidLine(2, 21))
        story.accept(.sendRound(1, late), by: "mei")
        #expect(left(story) == .zero)
        expectSound(story)
    }

    // MARK: Money

    @Test func `a price by hand and what is given away stay with each part of a line`() throws {
        let cake = LineDraft(id: 11, item: "mapo", quantity: Quantity(3), price: 3333)
        var story = two([])
        story.accept(.sendRound(1, [cake]))
        story.accept(.compLine(1, 11, quantity: .one))
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11, quantity: Quantity(2), newLine: 31)))
        #expect(try story.bill(1).total == 0)
        #expect(try story.bill(2).total == 6666)
        story.accept(.mergeTables(1, 2))
        story.accept(.undoComp(1, 11))
        story.accept(.undoMerge(1, 2))
        #expect(try story.bill(1).total == 3333)
        #expect(try story.bill(2).total == 6666)
        expectSound(story)
    }

    @Test func `what was given away on a merged check goes back with it`() throws {
        var story = two([.dish(11, "mapo")])
        story.accept(.sendRound(2, [.dish(21, "mapo", Quantity(2))]))
        story.accept(.mergeTables(1, 2))
        story.accept(.compLine(1, 21, quantity: .one))
        story.accept(.undoMerge(1, 2))
        #expect(try story.bill(1).total == 9500)
        #expect(try story.bill(2).total == 9500)
        expectSound(story)
    }

    @Test func `a half portion is split off and voided as the size that it is`() throws {
        var story = two([.sized(11, "boiled", "half", Quantity(3))])
        story.accept(.moveLines(1, to: 2, LineMoving(line: 11, quantity: .one, newLine: 31)))
        story.accept(.voidLine(1, 11, quantity: .one))
        #expect(try story.bill(1).total == 4000)
        #expect(try story.bill(2).total == 4000)
        story.refuse(
            .voidLine(2, 31, quantity: TinyHouse.half), with: .check(.quantityIsNotWhole))
        story.refuse(
            .compLine(2, 31, quantity: TinyHouse.half), with: .check(.quantityIsNotWhole))
        expectSound(story)
    }

    // MARK: Papers

    @Test func `a line that came while tables were together is told of when they part`() {
        var story = two([.dish(11, "mapo")])
        story.accept(.seatParty(3, at: "t3"), by: "mei")
        story.accept(.sendRound(3, [.dish(31, "mapo")]), by: "mei")
        story.accept(.mergeTables(1, 2))
        story.accept(.moveLines(3, to: 1, LineMoving(line: 31)))
        let apart = story.accept(.undoMerge(1, 2)).dockets
        #expect(apart.map(\.station) == ["wok", "pass"])
        #expect(apart.map(\.fromTable) == ["t2", "t2"])
        #expect(apart.map(\.tables) == [["t1"], ["t1"]])
        #expect(apart.flatMap(\.lines).allSatisfy { $0.line == 31 })
        expectSound(story)
    }

    @Test func `from the counter to a table, beside another, and away again`() {
        var story = two([.dish(11, "mapo")])
        story.accept(.openCheck(4), by: "mei")
        story.accept(.sendRound(4, [.dish(41, "mapo")]), by: "mei")
        #expect(story.accept(.transferCheck(4, to: "t2", sharing: true)).dockets.count == 2)
        #expect(story.accept(.mergeTables(2, 4)).dockets == [])
        #expect(story.accept(.transferCheck(2, to: "t3")).dockets.map(\.fromTable) == ["t2", "t2"])
        #expect(story.accept(.undoMerge(2, 4)).dockets.map(\.fromTable) == ["t3", "t3"])
        story.accept(.moveLines(4, to: 1, LineMoving(line: 41)))
        expectSound(story)
    }

    @Test func `a dish that is fired after its party went back is for that party alone`() {
        var story = two([.dish(11, "mapo")])
        story.accept(.sendRound(2, [.dish(21, "mapo", held: true)]), by: "tom")
        story.accept(.mergeTables(1, 2))
        #expect(story.accept(.undoMerge(1, 2)).dockets == [])
        let fired = story.accept(.fireLines(2, [21])).dockets
        #expect(fired.map(\.tables) == [["t2"], ["t2"]])
        expectSound(story)
    }
}
