import Amounts
import Cells
import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// Which amounts are taken, and which are asked about first.
struct AmountTests {
    private func lines(_ room: TestRoom) -> [String] {
        room.stored.values.flatMap(\.lines).map { "\($0.amount) \($0.item)" }
    }

    // MARK: - What is refused stays

    @Test func `the answer typed by habit after a dish that is sold out orders nothing`() {
        var room = TestRoom()
        room.order(.setPortions(SetPortions(item: "016", portions: .zero)), by: .staff("anna"))
        room.type("h5⏎2⏎mpdf⏎")
        #expect(room.text.contains("> mpdf"), "\(room.text)")
        #expect(room.text.contains("!! Dish"))
        room.type("2⏎")
        #expect(room.text.contains("> mpdf2"))
        #expect(room.text.contains("!! Dish"))
        #expect(room.stored.isEmpty)
        room.type("⎋60⏎")
        #expect(lines(room) == ["1 060"])
    }

    @Test func `a number that was refused begins no other number`() {
        var room = TestRoom()
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.type("h5⏎2⏎06⏎")
        #expect(room.text.contains("is sold out"), "\(room.text)")
        room.type("1⏎")
        #expect(room.stored.isEmpty, "061 is a dish, and nobody meant it")
        #expect(room.text.contains("is sold out"))
        room.type("⎋061⏎2")
        #expect(lines(room) == ["1 061"])
    }

    @Test func `a dish that is back is ordered by Enter, and a scan takes the refused one's place`()
    {
        var room = TestRoom()
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.type("h5⏎2⏎qd⏎")
        room.order(.setPortions(SetPortions(item: "060", portions: nil)), by: .staff("anna"))
        room.type("⏎")
        #expect(lines(room) == ["1 060"])
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.type("qd⏎")
        room.press(.paste("phg\n"))
        #expect(lines(room) == ["1 060", "1 008"])
    }

    @Test
    func `a table that is none stays on the line, and the guests typed by habit open no other`() {
        var room = TestRoom()
        room.type("h9⏎2⏎")
        #expect(room.text.contains("Table: h92  no such table"), "\(room.text)")
        room.type("⎋h5⏎")
        #expect(room.heading.contains("H5"))
    }

    @Test(arguments: ["2*16", "=", "*"])
    func `the floor shows no match where Enter would refuse`(typed: String) {
        var room = TestRoom()
        room.type(typed)
        #expect(room.text.contains("Table: \(typed)  no such table"), "\(room.text)")
        #expect(!room.text.contains("= H"))
        room.type("⏎")
        #expect(room.text.contains("Nothing is called \"\(typed)\"."))
    }

    // MARK: - Quantities

    @Test func `the quantity stands before the dish`() {
        var room = TestRoom()
        room.type("h5⏎2⏎99*60⏎")
        #expect(lines(room) == ["99 060"])
    }

    @Test(arguments: ["0*60", "0 qd", "qd*0", "0*qd", "*0"])
    func `nothing and less than nothing is offered by no dish`(typed: String) {
        var room = TestRoom()
        room.type("h5⏎2⏎8⏎\(typed)")
        #expect(!room.text.contains("Tsingtao"), "\(room.text)")
        room.type("⏎")
        #expect(room.text.contains("!! A quantity is more than 0 and at most 999."), "\(room.text)")
        #expect(lines(room) == ["1 008"])
    }

    @Test func `less than nothing is refused on an empty pad`() {
        var room = TestRoom()
        room.type("h5⏎2⏎-5*60")
        #expect(!room.text.contains("Tsingtao"), "\(room.text)")
        room.type("⏎")
        #expect(room.text.contains("!! A quantity is more than 0 and at most 999."))
        #expect(room.stored.isEmpty)
    }

    @Test func `a figure before a word is the quantity, unless a dish is called so`() {
        var room = TestRoom()
        room.type("h5⏎2⏎6 qd⏎")
        #expect(lines(room) == ["6 060"], "060 begins with a 6 and is meant once")
    }

    @Test(arguments: ["0.5*60⏎", "qd*1.5⏎", "60⏎*0.5⏎", "60⏎ q2.5⏎", "0.5*wstc⏎"])
    func `portions are whole numbers`(typed: String) {
        var room = TestRoom()
        room.type("h5⏎2⏎\(typed)")
        #expect(room.text.contains("!! Portions are whole numbers."), "\(room.text)")
        #expect(lines(room).allSatisfy { $0 == "1 060" })
    }

    @Test func `half a portion is the dish's half, and a quarter is none`() {
        var room = TestRoom()
        room.type("h5⏎2⏎0.5*ksj⏎1.5*ksj⏎")
        let drafted = room.stored.values.flatMap(\.lines)
        #expect(drafted.map(\.size) == ["half", "half"])
        #expect(lines(room) == ["1 002", "3 002"])
        room.type("0.25*ksj⏎")
        #expect(room.text.contains("A half is a size of its own"))
        #expect(lines(room).count == 2)
    }

    @Test func `more than 99 portions are asked about, once`() {
        var room = TestRoom()
        room.type("h5⏎2⏎120*60⏎")
        #expect(room.text.contains("120 Tsingtao Beer, ￥1800.00: really?"), "\(room.text)")
        room.type("⏎")
        #expect(room.stored.isEmpty, "the key that led there does not answer")
        room.type("y")
        #expect(lines(room) == ["120 060"])
        room.type("+")
        #expect(lines(room) == ["121 060"])
        room.type("*99⏎*100⏎n")
        #expect(lines(room) == ["99 060"])
        room.type(" q500⏎y")
        #expect(lines(room) == ["500 060"])
        #expect(room.text.contains("500 Tsingtao Beer"))
    }

    @Test func `a price that is far above all others is asked about`() {
        var room = TestRoom()
        room.type("h5⏎2⏎90⏎99999⏎")
        #expect(room.text.contains("1 Chef's Choice, ￥99999.00: really?"), "\(room.text)")
        room.type("⎋")
        #expect(room.stored.isEmpty)
        room.type("90⏎999⏎ p88888⏎y")
        #expect(room.stored.values.flatMap(\.lines).map(\.price) == [Money(minor: 8_888_800)])
    }

    @Test func `how a price is written is said`() {
        var room = TestRoom()
        room.type("h5⏎2⏎90⏎12.345⏎")
        #expect(
            room.text.contains("!! Write a price like 12.50, at most 10000000.00."), "\(room.text)")
        room.type("⌫⌫⏎")
        #expect(room.stored.values.flatMap(\.lines).map(\.price) == [Money(minor: 1230)])
        room.type(" pabc⏎")
        #expect(room.text.contains("Write a price like 12.50"))
    }

    @Test func `a price is at most what a line may come to`() {
        var room = TestRoom()
        room.type("h5⏎2⏎90⏎10000000.01⏎")
        #expect(room.text.contains("at most 10000000.00."), "\(room.text)")
        room.type("⌫⏎y")
        #expect(room.stored.values.flatMap(\.lines).map(\.price) == [Money(minor: 1_000_000_000)])
    }

    // MARK: - Guests

    @Test func `far more guests than seats are asked about, and the Enter of before says nothing`()
    {
        var room = TestRoom()
        room.type("h5⏎17⏎")
        #expect(room.text.contains("H5 has 4 seats: seat 17?"), "\(room.text)")
        room.type("⎋")
        #expect(room.house.checks.isEmpty)
        room.type("⏎⏎⏎")
        #expect(room.house.checks.isEmpty, "a key that is pressed twice in a hurry seats nobody")
        #expect(room.text.contains("H5 has 4 seats: seat 17?"))
        room.type("y")
        #expect(room.house.checks.values.map(\.covers) == [17])
        #expect(room.heading.contains("H5"))
        room.type("⎋h5 g44⏎")
        #expect(room.text.contains("H5 has 4 seats: seat 44?"))
        room.type("y")
        #expect(room.house.checks.values.map(\.covers) == [44])
        room.type("h6⏎6⏎")
        #expect(room.heading.contains("6 guests"), "another chair or two is no question")
    }

    @Test func `guests who share a table are counted with those who sit there`() {
        var room = TestRoom()
        room.type("h5⏎4⏎⎋h5 p5⏎")
        #expect(room.text.contains("H5 has 4 seats: seat 9?"), "\(room.text)")
    }

    // MARK: - Long texts

    @Test(arguments: ["x", "麻", "e\u{301}"])
    func `the end of a long text and the cursor are always seen`(letter: String) throws {
        var room = TestRoom(rows: 20, columns: 40)
        room.type("h5⏎2⏎60⏎ n" + String(repeating: letter, count: 45) + "END")
        let cursor = try #require(room.screen.view().cursor)
        let row = room.screen.view().row(cursor.row)
        #expect(row.hasSuffix(letter + "END"), "\(room.text)")
        #expect(row.contains("> <"))
        #expect((30..<40).contains(cursor.column))
        room.type("⏎")
        #expect(room.stored.values.first?.lines.first?.note?.text.hasSuffix("END") == true)
    }

    @Test func `a text that is too long says by how much`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ o" + String(repeating: "x", count: 90) + "⏎")
        #expect(
            room.text.contains("!! At most 60 characters have room; these are 90."), "\(room.text)")
    }

    @Test func `a hidden sign is named`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎ nflag ")
        room.press(.character("🏴\u{E0067}\u{E0062}\u{E007F}"))
        room.type("⏎")
        #expect(
            room.text.contains("!! The hidden sign U+E0067 cannot stand on paper"), "\(room.text)")
    }
}
