import HouseRules
import Kitchen
import Testing
import Vocabulary

@testable import Checks

/// A notice names the paper that hangs on the rail: the number of the work docket, and the table
/// printed there when the notice has another one on top.
struct NoticeRuleTests {
    /// Check 1 at t1 with a mapo on docket 1, check 2 at t2 with two on docket 3.
    private func two() -> Story {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.sendRound(2, [.dish(21, "mapo", Quantity(2))]))
        return story
    }

    /// The papers as a cook looks for them: `wok t1: 3 t2`.
    private func sought(_ facts: [HouseFact]) -> [String] {
        facts.dockets.filter { $0.station == "wok" }.map { docket in
            let papers = docket.lines.map { line in
                [line.docket.map { "\($0)" }, line.docketTable?.text].compactMap(\.self)
                    .joined(separator: " ")
            }
            return "\(docket.kind.rawValue) \(docket.table?.text ?? "counter"): "
                + papers.joined(separator: ", ")
        }
    }

    @Test func `a void of a dish that stayed names its docket alone`() {
        var story = two()
        #expect(sought(story.accept(.voidLine(2, 21))) == ["void t2: 3"])
    }

    @Test func `a void after a move names the table that the docket has`() {
        var story = two()
        story.accept(.transferCheck(2, to: "t3"))
        #expect(sought(story.accept(.voidLine(2, 21, quantity: .one))) == ["void t3: 3 t2"])
        story.accept(.transferCheck(2, to: "t2"))
        #expect(sought(story.accept(.voidLine(2, 21))) == ["void t2: 3"])
    }

    @Test func `a void after a merge names the table that the docket has, and after its undoing`() {
        var story = two()
        story.accept(.mergeTables(1, 2))
        #expect(sought(story.accept(.voidLine(1, 21, quantity: .one))) == ["void t1: 3 t2"])
        #expect(sought(story.accept(.voidLine(1, 11))) == ["void t1: 1"])
        story.accept(.undoMerge(1, 2))
        #expect(sought(story.accept(.voidLine(2, 21))) == ["void t2: 3"])
    }

    @Test func `a part that went to another party is voided by the docket of the whole`() {
        var story = two()
        story.accept(.moveLines(2, to: 1, LineMoving(line: 21, quantity: .one, newLine: 25)))
        #expect(sought(story.accept(.voidLine(1, 25))) == ["void t1: 3 t2"])
        #expect(sought(story.accept(.voidLine(2, 21))) == ["void t2: 3"])
    }

    @Test func `a rush and a docket printed again name the table that the docket has`() {
        var story = two()
        story.accept(.reportPaper(3, .confirmed))
        story.accept(.transferCheck(2, to: "t3"))
        #expect(sought(story.accept(.rush(2))) == ["rush t3: 3 t2"])
        #expect(sought(story.accept(.reprintDocket(2, 3))) == ["reprint t3: 3 t2"])
    }

    @Test func `a move names the tables it is from and to, and an older one besides`() {
        var story = two()
        #expect(sought(story.accept(.transferCheck(2, to: "t3"))) == ["moved t3: 3"])
        story.accept(.transferCheck(1, to: "t2"))
        #expect(sought(story.accept(.transferCheck(2, to: "t1"))) == ["moved t1: 3 t2"])
        #expect(
            sought(story.accept(.moveLines(2, to: 1, LineMoving(line: 21)))) == ["moved t2: 3"])
    }

    @Test func `what was ordered at the counter has no table`() {
        var story = Story()
        story.accept(.openCheck(1))
        story.accept(.sendRound(1, [.dish(11, "mapo")]))
        #expect(sought(story.accept(.transferCheck(1, to: "t1"))) == ["moved t1: 1"])
        #expect(sought(story.accept(.voidLine(1, 11))) == ["void t1: 1"])
    }

    @Test func `each dish of a set is voided by its own docket`() {
        var story = Story.ordered([.duo(11)])
        story.accept(.transferCheck(1, to: "t3"))
        let dockets = story.accept(.voidLine(1, 11)).dockets
        #expect(dockets.map(\.station) == ["wok", "cold", "bar", "pass"])
        #expect(dockets.map { $0.lines.map(\.docket) } == [[1, 1], [2], [3], [2, 1, 1, 3]])
        #expect(dockets.flatMap(\.lines).allSatisfy { $0.docketTable == "t1" })
    }

    @Test func `a journal that remembered no tables leads to the house it led to`() throws {
        var story = Story.seated()
        let facts = try story.judge(.sendRound(1, [.dish(11, "mapo")]))
        var house = story.house
        for fact in facts {
            guard case .kitchen(.docketIssued(let issued)) = fact else {
                house.evolve(fact)
                continue
            }
            house.evolve(
                .kitchen(
                    .docketIssued(
                        DocketIssued(docket: issued.docket, marksLines: issued.marksLines))))
        }
        let line = try #require(house.checks[1]?.line(11))
        #expect(line.docket(of: nil)?.number == 1)
        #expect(line.docket(of: nil)?.table == nil)
        #expect(line.docket(of: nil)?.told == nil)
        story.accept(.sendRound(1, [.dish(11, "mapo")]))
        #expect(try story.check(1).line(11)?.docket(of: nil)?.table == "t1")
        #expect(try story.check(1).line(11)?.docket(of: nil)?.told == ["t1"])
    }

    // MARK: Tables given up

    @Test func `the kitchen hears of a table that a party gives up`() {
        var story = two()
        story.accept(.mergeTables(1, 2))
        var other = story
        let facts = story.accept(.clearTable("t2"), by: "mei")
        #expect(facts.dockets.map(\.kind) == [.moved, .moved])
        #expect(facts.dockets.map(\.station) == ["wok", "pass"])
        #expect(facts.dockets.map(\.fromTable) == ["t2", "t2"])
        #expect(facts.dockets.map(\.tables) == [["t1"], ["t1"]])
        #expect(facts.dockets.first?.lines.map(\.line) == [21])
        other.accept(.voidLine(1, 21))
        #expect(other.accept(.clearTable("t2")).dockets == [])
    }

    @Test func `of a table that is given up only papers are taken back that name it`() {
        var story = two()
        story.accept(.mergeTables(1, 2))
        story.accept(.sendRound(1, [.dish(12, "mapo")]))
        var first = story
        var gathered = story
        // Docket 1 names t1 alone, docket 7 both; docket 3 names t2, and a notice both.
        #expect(sought(story.accept(.clearTable("t2"))) == ["moved t1: 3, 7"])
        #expect(sought(first.accept(.clearTable("t1"))) == ["moved t2: 1, 3, 7"])
        #expect(sought(gathered.accept(.transferCheck(1, to: "t1"))) == ["moved t1: 3, 7"])
        #expect(sought(gathered.accept(.transferCheck(1, to: "t3"))) == ["moved t3: 1, 3 t2, 7"])
    }

    @Test func `who stays when a merge is undone is not said to come from where he never was`() {
        var story = two()
        story.accept(.mergeTables(1, 2))
        #expect(sought(story.accept(.undoMerge(1, 2))) == ["moved t2: 3"])
    }

    @Test func `what was ordered for both tables is for the one that stays, once they are apart`() {
        var story = two()
        story.accept(.mergeTables(1, 2))
        story.accept(.sendRound(1, [.dish(12, "mapo"), .dish(13, "mapo", held: true)]))
        let facts = story.accept(.undoMerge(1, 2))
        #expect(sought(facts) == ["moved t2: 3", "moved t1: 7"])
        let wok = facts.dockets.filter { $0.station == "wok" }
        #expect(wok.map(\.fromTable) == ["t1", "t2"])
        #expect(wok.map(\.tables) == [["t2"], ["t1"]])
        #expect(wok.map(\.checkNumber) == [2, 1])
    }

    @Test func `a paper of any kind that named both tables is taken back like a docket`() {
        var story = two()
        story.accept(.reportPaper(1, .confirmed))
        story.accept(.mergeTables(1, 2))
        var copied = story
        story.accept(.rush(1, lines: [11]))
        #expect(sought(story.accept(.undoMerge(1, 2))) == ["moved t2: 3", "moved t1: 1"])
        copied.accept(.reprintDocket(1, 1))
        #expect(sought(copied.accept(.undoMerge(1, 2))) == ["moved t2: 3", "moved t1: 1"])
    }

    @Test func `when one of three parties goes, those are told of who were told of its table`() {
        var story = two()
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.sendRound(3, [.dish(31, "mapo")]))
        story.accept(.mergeTables(1, 2))
        story.accept(.mergeTables(1, 3))
        // Docket 3 was told to be for t1 and t2, docket 5 for all three, docket 1 for t1 alone.
        #expect(sought(story.accept(.undoMerge(1, 2))) == ["moved t2: 3", "moved t1: 5 t3"])
        #expect(sought(story.accept(.undoMerge(1, 3))) == ["moved t3: 5"])
        #expect(HouseInvariants(story: story).broken == [])
    }

    @Test func `of a merge within a merge the party goes back to its tables with its guests`() {
        var story = two()
        story.accept(.seatParty(3, at: "t3"))
        story.accept(.sendRound(3, [.dish(31, "mapo")]))
        story.accept(.mergeTables(2, 3))
        story.accept(.mergeTables(1, 2))
        #expect(sought(story.accept(.undoMerge(1, 2))) == ["moved t2: 3, 5 t3"])
        #expect(sought(story.accept(.undoMerge(2, 3))) == ["moved t3: 5", "moved t2: 3"])
    }

    @Test func `each dish of a set is told of by what its own docket names`() {
        var story = Story.ordered([.duo(11)])
        story.accept(.seatParty(2, at: "t2"))
        story.accept(.mergeTables(1, 2))
        story.accept(.sendRound(1, [.duo(12)]))
        let dockets = story.accept(.clearTable("t2")).dockets
        #expect(dockets.map(\.station) == ["wok", "cold", "bar", "pass"])
        #expect(dockets.flatMap(\.lines).allSatisfy { $0.line == 12 })
    }

    @Test func `who kept all tables when a merge is undone is not told of`() {
        var story = Story.ordered([.dish(11, "mapo")])
        story.accept(.seatParty(2, at: "t1", sharing: true))
        story.accept(.sendRound(2, [.dish(21, "mapo")]))
        story.accept(.mergeTables(1, 2))
        #expect(story.accept(.undoMerge(1, 2)).dockets == [])
    }
}
