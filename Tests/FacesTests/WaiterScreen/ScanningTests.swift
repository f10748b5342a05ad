import Amounts
import Cells
import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What a scanner types is one line of input, wherever the waiter is: a table, a dish, or text. It
/// never answers a question by its letters.
struct ScanningTests {
    private func items(_ room: TestRoom) -> [ItemID] {
        room.stored.values.flatMap(\.lines).map(\.item)
    }

    private func commands(_ room: TestRoom) -> Int {
        room.effects.count { if case .submit = $0 { true } else { false } }
    }

    // MARK: - Questions

    @Test func `a scan never answers the questions about a dish, and is named to be scanned again`()
    {
        var room = TestRoom()
        room.type("h5⏎2⏎16⏎")
        for code in ["017\n", "211\n", "3mpdf\n", "h6", "https://example.org/t/h6\n"] {
            let bells = room.effects.count { $0 == .bell }
            room.press(.paste(code))
            #expect(room.text.contains("1/1 Heat"), "\(room.text)")
            #expect(room.text.contains("! Finish this dish or leave it first. Not taken: "))
            #expect(room.effects.count { $0 == .bell } == bells + 1)
        }
        room.type("3")
        room.press(.paste("060\n"))
        #expect(items(room) == ["016", "060"])
        #expect(room.stored.values.first?.lines.first?.modifiers == ["spice-medium"])
    }

    @Test func `a weight and a price are typed by a scale, and no dish's number is one`() {
        var room = TestRoom()
        room.type("h5⏎2⏎37⏎")
        room.press(.paste("016\n"))
        #expect(room.text.contains("Not taken: 016."), "\(room.text)")
        room.press(.paste("1.33\n"))
        #expect(room.text.contains("weighed in steps of 0.05"))
        room.press(.paste("1.35\n"))
        #expect(room.stored.values.flatMap(\.lines).map(\.amount.thousandths) == [1350])
        room.type("90⏎")
        room.press(.paste("008\n"))
        #expect(room.text.contains("Not taken: 008."))
        room.press(.paste("4500\n"))
        #expect(room.stored.values.flatMap(\.lines).last?.price == Money(minor: 450_000))
    }

    @Test func `a scan picks nothing from a list of answers`() {
        var room = TestRoom()
        room.type("h5⏎2⏎16⏎3" + "60⏎⏎⏎⇥r")
        let before = commands(room)
        room.press(.paste("211\n"))
        #expect(commands(room) == before)
        #expect(room.text.contains("! Answer this or go back first. Not taken: 211."))
    }

    @Test(arguments: ["h5⏎2⏎60⏎⎋ c", "h5⏎2⏎60⏎⎋ x", "h5⏎2⏎120*60⏎"])
    func `a scan says neither yes nor no`(keys: String) {
        var room = TestRoom()
        room.type(keys)
        let (before, text) = (room.effects.count, room.heading)
        for code in ["y12\n", "008\n", "h6\n"] {
            room.press(.paste(code))
            #expect(room.heading == text)
            #expect(room.text.contains("! Answer this or go back first. Not taken: "))
        }
        #expect(room.effects[before...].allSatisfy { $0 == .bell })
    }

    @Test func `an Enter long after a stray letter sends the round`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎b")
        room.type("⏎")
        #expect(room.house.checks.values.flatMap(\.lines).isEmpty, "typed with it")
        room.type("b")
        room.wait(seconds: 5)
        room.type("⏎")
        #expect(room.house.checks.values.flatMap(\.lines).count == 1)
    }

    @Test func `a scan behind the help of a question runs away from no question`() {
        var room = TestRoom()
        room.type("h5⏎2⏎16⏎?")
        room.press(.paste("060\n"))
        room.press(.paste("h6\n"))
        room.type("⎋3")
        #expect(items(room) == ["016"], "\(room.text)")
        #expect(room.heading.contains("H5"))
    }

    @Test func `no guests are seated by the code of a dish or a table`() {
        var room = TestRoom()
        room.type("h5⏎")
        for code in ["002\n", "h6\n", "060\n"] {
            room.press(.paste(code))
            #expect(room.text.contains("Answer this or go back first."), "\(room.text)")
        }
        #expect(room.house.checks.isEmpty)
        room.type("2⏎")
        #expect(room.house.checks.values.map(\.covers) == [2])
    }

    @Test func `no portions are counted by the code of a dish`() {
        var room = TestRoom()
        room.type(" k")
        room.press(.paste("008\n"))
        #expect(room.heading.contains("Smashed Cucumber"))
        room.press(.paste("060\n"))
        #expect(room.text.contains("Not taken: 060."))
        #expect(room.house.board.counts.isEmpty)
        room.type("⎋")
        room.press(.paste("060\n"))
        #expect(room.heading.contains("Tsingtao Beer"), "\(room.text)")
    }

    // MARK: - Text

    @Test func `in a text a scan is text, whatever digit it begins with`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎ n")
        room.press(.paste("1 bottle 016"))
        room.type("⏎")
        #expect(room.stored.values.first?.lines.first?.note == "1 bottle 016")
        room.type(" a")
        room.press(.paste("116\n"))
        #expect(room.stored.values.first?.lines.first?.allergy == "116")
    }

    @Test func `a scan in place of a table is a table's name`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎⎋ t")
        room.press(.paste("016\n"))
        #expect(room.text.contains("Nothing is called \"016\"."))
        room.press(.paste("h7\n"))
        #expect(room.house.checks.values.map(\.table) == ["h7"], "\(room.text)")
    }

    @Test func `nobody comes back by the digit that a scan begins with`() {
        var room = TestRoom(nil)
        room.type("anna⏎1234⏎,")
        let before = room.effects.count
        room.press(.paste("116\n"))
        room.press(.paste("an"))
        #expect(room.effects.count == before)
        room.type("⌫⌫⌫⌫⌫")
        room.press(.paste("anna\n"))
        #expect(room.heading.contains("Anna Zhao"))
    }

    @Test(arguments: [" l", " i", "h5⏎2⏎/", "h5⏎2⏎60⏎⏎⏎⇥"])
    func `what nobody knows does nothing in a list`(keys: String) {
        var room = TestRoom()
        room.type(keys)
        let (heading, before) = (room.heading, room.effects.count)
        room.press(.paste("4711\n"))
        #expect(room.heading == heading)
        #expect(room.effects.count == before)
        #expect(room.text.contains("Nothing is called \"4711\"."))
    }

    @Test func `a dish scanned while a round is looked over joins it, and nothing is sent`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎")
        room.press(.paste("008\n"))
        #expect(items(room) == ["060", "008"])
        #expect(room.house.checks.values.flatMap(\.lines).isEmpty)
    }

    // MARK: - Again

    @Test func `after an Enter that failed a scan takes the place of what stands there`() {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.press(.paste("4711\n"))
        #expect(room.text.contains("> 4711"))
        room.press(.paste("060\n"))
        #expect(items(room) == ["060"])
        #expect(!room.text.contains("4711"))
        room.type("zz⏎")
        room.press(.paste("phg\n"))
        #expect(items(room) == ["060", "008"])
        room.type("q")
        room.press(.paste("dpj\n"))
        #expect(items(room) == ["060", "008", "060"], "letters that were typed go on")
    }

    @Test func `on the floor as well`() {
        var room = TestRoom()
        room.type("zz⏎")
        room.press(.paste("4711\n"))
        #expect(room.text.contains("Table: 4711  no such table"), "\(room.text)")
        room.press(.paste("r1\n"))
        #expect(room.heading.contains("R1"))
        room.type("⎋")
        #expect(!room.text.contains("4711"))
    }

    @Test func `on the 86 list a dish that was looked at gives way to the next`() {
        var room = TestRoom()
        room.type(" k")
        room.press(.paste("008\n"))
        room.type("⎋")
        room.press(.paste("ksj\n"))
        #expect(room.heading.contains("Mouthwatering"), "\(room.text)")
    }

    // MARK: - Several lines

    @Test func `a paste of several lines is those lines, one after the other`() {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.press(.paste("008\r\n060\n\n\t060\nphg"))
        #expect(items(room) == ["008", "060", "060"])
        #expect(room.text.contains("> phg"))
        room.type("⏎")
        #expect(items(room).count == 4)
    }

    @Test func `lines behind a dish that asks something are named, and answer nothing`() {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.press(.paste("016\n017\n018\n060\n008"))
        #expect(room.text.contains("Not taken: 017, 018, 060, ..."), "\(room.text)")
        room.type("3")
        #expect(items(room) == ["016"])
    }

    @Test func `of a very long paste the beginning is taken, and that is said`() {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.press(.paste(String(repeating: "060\n", count: 40)))
        #expect(items(room).count == 32)
        #expect(room.text.contains("! Only the first 32 lines were taken."))
    }
}
