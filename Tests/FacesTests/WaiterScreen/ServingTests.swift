import Amounts
import Cells
import Checks
import HouseRules
import Kitchen
import Menus
import Testing
import Vocabulary
import WaiterScreen
import Wire
import Wording

/// Everything beside ordering: who is at the terminal, what happens to what was sent, and what is
/// told.
struct ServingTests {
    private func ordered(_ staff: StaffID = "anna") -> TestRoom {
        var room = TestRoom(staff)
        room.type("h5⏎2⏎16⏎3" + "2*60⏎14⏎1 h⏎⏎")
        return room
    }

    // MARK: - People

    @Test func `a PIN is never shown`() {
        var room = TestRoom(nil)
        room.type("anna⏎12")
        #expect(room.text.contains("PIN of Anna Zhao: **"))
        #expect(!room.text.contains("12 ") && !room.text.contains(" 12"))
        room.type("34⏎")
        #expect(room.effects.contains(.signIn("anna", pin: "1234")))
        #expect(room.heading.contains("Shu Xiang"))
        #expect(room.heading.contains("Anna Zhao"))
    }

    @Test func `a wrong PIN is said to be wrong, and without the hub why it cannot be judged`() {
        var room = TestRoom(nil)
        room.type("anna⏎9⏎")
        #expect(room.text.contains("!! That PIN is not right."))
        room.loseHub()
        room.type("1234⏎")
        #expect(room.text.contains("A PIN needs the hub, and it does not answer."))
    }

    @Test func `while a PIN is judged no second one is sent`() {
        var screen = WaiterScreen(
            WaiterOpening(
                device: "t1", size: Size(rows: 24, columns: 80), language: .english, seed: 7,
                moment: TestRoom.evening))
        _ = screen.update(.house(HousePicture(RoomBooks.config, hash: RoomBooks.configHash)))
        func type(_ keys: [Key]) -> [WaiterEffect] { keys.flatMap { screen.update(.key($0)) } }
        let name = "anna".map { Key.character($0) } + [.enter]
        let pin = "1234".map { Key.character($0) } + [.enter]
        #expect(type(name + pin) == [.signIn("anna", pin: "1234")])
        #expect(type(pin) == [])
        _ = screen.update(.signInRefused("anna", RefusalCode("signInWrong")))
        #expect(type(pin).count == 1)
    }

    @Test func `switching to a waiter whose session lives takes two keys`() {
        var room = TestRoom(nil)
        room.type("anna⏎1234⏎,wang")
        room.type("⏎1234⏎")
        #expect(room.heading.contains("王芳"))
        let before = room.keys
        room.type(",2")
        #expect(room.keys - before == 2)
        #expect(room.heading.contains("Anna Zhao"))
        #expect(room.effects.last == .resume("anna"))
    }

    @Test func `each waiter has a language, and may take another`() {
        var room = TestRoom("wang")
        #expect(room.text.contains("主机正常"))
        room.type(" l4")
        #expect(room.text.contains("Server ok"))
        room.type(" l5")
        #expect(room.text.contains("Drucker ok"))
        room.type(",1")
        #expect(room.text.contains("Drucker ok") || room.text.contains("Wer sind Sie?"))
    }

    // MARK: - What was sent

    @Test func `a held course is fired by a key and Enter, and says so when it is`() {
        var room = ordered()
        #expect(room.text.contains("sent, 3 dishes"))
        room.type("⇥f")
        #expect(room.text.contains("Fire now: course 2: 1 Twice-Cooked Pork?"), "\(room.text)")
        room.type("⎋f")
        room.press(.paste("060\n"))
        #expect(room.house.checks.values.flatMap(\.lines).contains { $0.stage == .held })
        room.type("⏎")
        #expect(room.text.contains("* Fired."))
        #expect(room.house.checks.values.flatMap(\.lines).allSatisfy { $0.stage == .fired })
    }

    @Test func `a line is voided with how many and why`() {
        var room = ordered()
        room.type("⇥↓v1⏎1")
        #expect(room.text.contains("* Voided."))
        let beer = room.house.checks.values.flatMap(\.lines).first { $0.item == "060" }
        #expect(beer?.voided == .one)
        #expect(room.text.contains("1 Tsingtao Beer"))
        #expect(room.text.contains("voided 1: guest changed their mind (Anna Zhao 19:32)"))
    }

    @Test func `what somebody may not do is refused at once`() {
        var room = ordered("wang")
        room.type("⇥v")
        #expect(room.text.contains("您没有"))
        #expect(
            !room.effects.contains { if case .submit(.voidLine, _) = $0 { true } else { false } })
    }

    @Test func `a party is moved by typing the table's name`() {
        var room = ordered()
        room.type("⎋ tr2⏎")
        #expect(room.text.contains("* Moved to R2."))
        #expect(room.house.checks.values.first?.table == "r2")
        room.type("h1⏎4⏎⎋ tr2⏎")
        #expect(room.text.contains("Table R2 is taken."))
    }

    @Test func `the draft moves with its party`() {
        var room = ordered()
        room.type("60⏎⎋ tr2⏎")
        #expect(room.stored.values.map(\.table) == ["r2"])
        #expect(room.drafts == ["r2": 1])
    }

    @Test func `a pre-bill warns of dishes that are not sent`() {
        var room = ordered()
        room.type("60⏎⇥b")
        #expect(room.house.checks.values.first?.preBills == 1)
        room.loseHub()
        room.type("b")
        #expect(room.text.contains("A pre-bill is out already. Print another one?"))
        room.type("y")
        #expect(room.text.contains("dishes here are not sent yet"))
    }

    // MARK: - What is told

    private func jam(_ room: inout TestRoom, _ trouble: PaperTrouble) {
        guard let docket = room.house.kitchen.dockets.keys.min() else { return }
        room.order(.reportPaper(ReportPaper(paper: docket, outcome: .failed, trouble: trouble)))
    }

    @Test func `paper in trouble is told with its table and what to do`() {
        var room = ordered()
        jam(&room, .paperEnd)
        #expect(room.effects.last == .bell)
        #expect(room.text.contains("Printer: Hot kitchen!"))
        #expect(room.text.contains("1 message"))
        room.type("⎋")
        #expect(room.text.contains("not on paper"))
        room.type(" i")
        #expect(room.text.contains("Docket 1, H5: not on paper at Hot kitchen."))
        #expect(room.text.contains("Out of paper: put in a new"))
        room.type("⏎")
        #expect(room.text.contains("! not on paper"))
        #expect(!room.text.contains("1 message"))
    }

    @Test func `the same trouble is told once, however often the hub tells its state`() {
        var room = ordered()
        jam(&room, .paperEnd)
        for _ in 1...3 {
            room.loseHub()
            room.findHub()
        }
        #expect(room.text.contains("1 message"))
    }

    @Test func `a dish that sells out is news, and so is its return`() {
        var room = TestRoom()
        room.order(.setPortions(SetPortions(item: "060", portions: .one)), by: .staff("anna"))
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.type(" i")
        #expect(room.text.contains("Tsingtao Beer is sold out."))
        room.order(
            .setPortions(SetPortions(item: "060", portions: Quantity(9))), by: .staff("anna"))
        #expect(room.text.contains("Tsingtao Beer can be ordered again."))
    }

    @Test func `the 86 list sets portions and ends the counting`() {
        var room = TestRoom("wang")
        room.type(" kqd⏎5⏎")
        #expect(room.house.board.counts["060"]?.left == Quantity(5))
        #expect(room.text.contains("剩5"))
        room.type("!")
        #expect(room.house.board.counts["060"]?.left == .zero)
        room.type("+")
        #expect(room.house.board.counts["060"] == nil)
    }

    @Test func `what is sold out does not come back because Enter is pressed twice`() {
        var room = TestRoom()
        room.type(" kqd!⏎⏎⏎")
        #expect(room.house.board.counts["060"]?.left == .zero)
        #expect(room.text.contains("!! Portions go from 0 to 99999."), "\(room.text)")
        room.type("⎋")
        #expect(room.text.contains("+ on sale again"))
        #expect(!room.text.contains("! sold out"), "it is already")
    }

    @Test(arguments: Language.allCases, [(24, 80), (20, 40)])
    func `a dish that is sold out is put on sale again by a key that is shown`(
        language: Language, size: (rows: Int, columns: Int)
    ) {
        let staff: [Language: StaffID] = [
            .chineseSimplified: "wang", .chineseTraditional: "lin", .english: "anna",
            .swedish: "elsa", .german: "resi",
        ]
        var room = TestRoom(staff[language], rows: size.rows, columns: size.columns)
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        let key = "+ " + language.words.screen.deed(.onSale)
        room.type(" k")
        #expect(room.text.contains(key), "\(room.text)")
        room.type("⏎")
        #expect(room.text.contains(key), "also where it is asked how much is left: \(room.text)")
        room.type("+")
        #expect(room.house.board.counts["060"] == nil)
        #expect(!room.text.contains(key), "\(room.text)")
        room.type("⎋⎋ kqd⏎")
        #expect(!room.text.contains(key), "nothing is counted there: \(room.text)")
    }

    @Test func `a count is taken away with Del as well`() {
        var room = TestRoom("wang")
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.type(" k⌦")
        #expect(room.house.board.counts["060"] == nil)
    }

    @Test func `a count of what has left the menu is seen, and taken away`() {
        var room = TestRoom()
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.tell(
            .menu(RoomBooks.pages.filter { page in !page.items.contains { $0.id == "060" } }))
        room.type(" k")
        #expect(room.text.contains("> 060"), "\(room.text)")
        room.type("+")
        #expect(room.house.board.counts["060"] == nil)
    }

    @Test func `from the message of a dish one goes to that dish`() {
        var room = TestRoom()
        for item: ItemID in ["060", "008", "014"] {
            room.order(.setPortions(SetPortions(item: item, portions: .one)), by: .staff("anna"))
            room.order(.setPortions(SetPortions(item: item, portions: .zero)), by: .staff("anna"))
        }
        room.type(" i⏎")
        #expect(room.text.contains(">x014"), "\(room.text)")
    }

    @Test func `what is sold out is not offered to be added`() {
        var room = TestRoom()
        room.type("h5⏎2⏎qd")
        #expect(room.text.contains("Enter add"), "\(room.text)")
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        #expect(!room.text.contains("Enter add"), "\(room.text)")
    }

    @Test func `a price of the day is set while its dish is typed, and taken away with a question`()
    {
        var room = TestRoom()
        room.type(" kdzx$120⏎")
        #expect(room.house.board.prices["038"]?.minor == 12_000)
        room.type("$⏎")
        #expect(room.text.contains("Take today's price away?"))
        room.type("⏎")
        #expect(room.house.board.prices["038"] != nil)
        room.type("y")
        #expect(room.house.board.prices["038"] == nil)
    }

    @Test func `a dish that is scanned on the 86 list is looked for there`() {
        var room = ordered()
        room.type(" k")
        room.press(.paste("008\n"))
        #expect(room.heading.contains("Smashed Cucumber"))
        room.type("4⏎")
        #expect(room.house.board.counts["008"]?.left == Quantity(4))
        #expect(room.stored.isEmpty)
    }

    // MARK: - Finding one's way

    @Test func `Esc always goes back one step`() {
        var room = ordered()
        room.type("⇥ i?")
        for shown in [" messages", "as the hub has it", "nothing to send", "Table: "] {
            room.type("⎋")
            #expect(room.text.contains(shown), "\(room.text)")
        }
        room.type("⎋⎋")
        #expect(room.heading.contains("Shu Xiang"))
    }

    @Test func `between pad and check is one step, however often they are turned`() {
        var room = ordered()
        room.type("⇥⇥⇥")
        #expect(room.text.contains("as the hub has it"))
        room.type("⎋")
        #expect(room.text.contains("nothing to send"))
        room.type("⎋")
        #expect(room.text.contains("Table: "))
        room.type("⇥⇥⎋")
        #expect(room.text.contains("as the hub has it"), "the check was there first")
        room.type("⎋")
        #expect(room.text.contains("Table: "))
    }

    @Test func `Esc goes back from each question to the one before`() {
        var room = ordered()
        room.type("⇥↓v1⏎")
        #expect(room.text.contains("Why?"))
        room.type("⎋")
        #expect(room.text.contains("How many?"), "\(room.text)")
        room.type("⏎1")
        #expect(room.text.contains("* Voided."))
        #expect(room.text.contains("as the hub has it"), "all questions are answered")
        room.type("⎋ oxyz⏎")
        #expect(room.text.contains("Price"))
        room.type("⎋")
        #expect(room.text.contains("What is it called?"))
        room.type("⏎12⏎")
        #expect(room.text.contains("1 dish not sent"), "\(room.text)")
    }

    @Test func `the question mark tells every key of the screen`() {
        var room = TestRoom(rows: 50)
        room.type("h5⏎2⏎8⏎?")
        for key in [
            "Enter  send", "Space a  allergy", "Space h  hold/fire", ".  options", "Space x  quit",
        ] {
            #expect(room.text.contains(key), "\(key)")
        }
        #expect(!room.text.contains("send the rest"), "a key that does nothing now is not told")
    }

    @Test func `a table is gone to by arrows as well`() {
        var room = TestRoom()
        room.type("→→↓")
        #expect(room.text.contains(">R3"))
        room.type("↑←")
        #expect(room.text.contains(">H2"))
        room.type("⏎")
        #expect(room.heading.contains("H2"))
    }

    @Test func `a screen of any size is drawn`() {
        for (rows, columns) in [(0, 0), (1, 1), (3, 10), (5, 200), (200, 20)] {
            var room = TestRoom(rows: rows, columns: columns)
            for keys in ["h5⏎2⏎", "mp", "⏎3", "60⏎", "⏎", "⏎", "⇥", "?", "⎋ ", "⎋⎋"] {
                room.type(keys)
                #expect(room.screen.view().size == Size(rows: rows, columns: columns))
            }
        }
    }

    @Test func `a screen follows its terminal's size`() {
        var room = ordered()
        room.tell(.resized(Size(rows: 20, columns: 40)))
        #expect(room.screen.view().size == Size(rows: 20, columns: 40))
        #expect(room.heading.contains("H5"))
    }
}
