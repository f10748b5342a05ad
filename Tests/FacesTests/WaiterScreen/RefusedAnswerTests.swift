import Amounts
import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// After a "no" the next answer takes the place of the one that was refused: nobody seats 174
/// guests for having typed 17 and then 4.
struct RefusedAnswerTests {
    private func lines(_ room: TestRoom) -> [RoundLine] { room.stored.values.flatMap(\.lines) }

    @Test func `another number of guests takes the refused one's place`() {
        var room = TestRoom()
        room.type("h5⏎17⏎⎋4⏎")
        #expect(room.house.checks.values.map(\.covers) == [4], "\(room.text)")
        room.type("⎋h6⏎0⏎")
        #expect(room.text.contains("0 guests cannot be."), "\(room.text)")
        room.type("3⏎")
        #expect(room.house.checks.values.map(\.covers).sorted() == [3, 4])
    }

    @Test(arguments: [
        (" s100⏎3⏎", "seat 3"), (" c12⏎3⏎", "course 3"), (" q0⏎2⏎", "quantity 2"),
        (" pabc⏎9⏎", "price 900"),
    ])
    func `so does another answer about a drafted dish`(keys: String, told: String) throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎" + keys)
        let line = try #require(lines(room).first)
        let all = [
            line.seat.map { "seat \($0)" }, line.course.map { "course \($0)" },
            line.quantity.map { "quantity \($0)" }, line.price.map { "price \($0.minor)" },
        ]
        #expect(all.compactMap(\.self) == [told], "\(room.text)")
    }

    @Test func `so does another weight, count, table and part of a line`() {
        var room = TestRoom()
        room.type("h5⏎2⏎37⏎1.33⏎1.5⏎")
        #expect(lines(room).map(\.amount.thousandths) == [1500])
        room.type("3*60⏎⏎⏎⇥↓v9⏎1⏎1")
        #expect(room.house.checks.values.flatMap(\.lines).map(\.voided).contains(.one))
        room.type("⎋⎋ k060⏎100000⏎5⏎")
        #expect(room.house.board.counts["060"]?.left == Quantity(5), "\(room.text)")
        room.type("⎋⎋h5 tzz⏎r1⏎")
        #expect(room.house.checks.values.map(\.table) == ["r1"])
    }

    @Test func `Esc takes the refused answer away, and once more the question`() {
        var room = TestRoom()
        room.type("h5⏎0⏎")
        #expect(room.text.contains("Esc delete"), "\(room.text)")
        room.type("⎋")
        #expect(room.text.contains("How many guests?"))
        #expect(!room.text.contains("> 0"))
        room.type("⎋")
        #expect(room.text.contains("Table:"))
    }

    @Test func `a text that was refused is gone on with`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ o" + String(repeating: "x", count: 61) + "⏎y⌫⌫⏎")
        #expect(room.text.contains("Price"), "\(room.text)")
    }

    @Test func `on the 86 list the next dish takes the place of the one that was dealt with`() {
        var room = TestRoom()
        room.type(" kqd⏎5⏎phg⏎3⏎")
        #expect(room.house.board.counts["060"]?.left == Quantity(5))
        #expect(room.house.board.counts["008"]?.left == Quantity(3), "\(room.text)")
    }

    // MARK: - Weights

    @Test(arguments: [
        ("", "Write the weight as a number, like 0.85."),
        ("1,2,3", "Write the weight as a number, like 0.85."),
        ("two", "Write the weight as a number, like 0.85."),
        ("0", "A weight is above 0: write it like 0.85."),
        ("-1", "A weight is above 0: write it like 0.85."),
        ("999.05", "One line has at most 999 jin: write it like 0.85."),
        ("99999999999999999999", "One line has at most 999 jin: write it like 0.85."),
        ("1.33", "This dish is weighed in steps of 0.05 jin: write it like 0.85."),
        ("1.3333", "This dish is weighed in steps of 0.05 jin: write it like 0.85."),
    ])
    func `what is wrong with a weight is said`(typed: String, said: String) {
        var room = TestRoom(columns: 120)
        room.type("h5⏎2⏎37⏎\(typed)⏎")
        #expect(room.text.contains("!! " + said), "\(room.text)")
        room.type("0.85⏎")
        #expect(lines(room).map(\.amount.thousandths) == [850])
    }

    // MARK: - Prices of nothing

    @Test(arguments: ["90⏎0⏎", " oNoodles⏎0⏎", "60⏎ p0⏎", "90⏎0.00⏎"])
    func `what costs nothing is refused at once to who may not give away`(keys: String) {
        var room = TestRoom(lacking: [.comp])
        room.type("h5⏎2⏎" + keys)
        let said = "At this price it costs nothing, and you may not give dishes away."
        #expect(room.text.contains(said), "\(room.text)")
        #expect(lines(room).allSatisfy { $0.price == nil })
        room.type("8⏎")
        #expect(lines(room).map(\.price?.minor) == [800], "\(room.text)")
    }

    @Test func `who may give away may sell at nothing`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ oNoodles⏎0⏎")
        #expect(lines(room).map(\.price?.minor) == [0])
    }

    @Test func `no day's price is nothing either`() {
        var room = TestRoom(lacking: [.comp])
        room.type(" kdzx$0⏎")
        #expect(room.text.contains("you may not give dishes away."), "\(room.text)")
        #expect(room.house.board.prices.isEmpty)
    }
}
