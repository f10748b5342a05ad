import Amounts
import Cells
import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// How an order is entered: every key of it.
struct OrderingTests {
    private func names(_ room: TestRoom) -> [String] {
        room.house.checks.values.flatMap(\.lines).map { line in
            let modifiers = line.modifiers.map { $0.names.text(in: [.english]) }
            let behind = modifiers.isEmpty ? "" : ": " + modifiers.joined(separator: ", ")
            return "\(line.quantity) \(line.fullNames.text(in: [.english]))\(behind)"
        }
    }

    @Test func `a practised order takes at most 25 keys`() {
        var room = TestRoom()
        // A free table and its guests, four dishes, two of them with an answer, and send.
        room.type("h5⏎2⏎" + "16⏎3" + "17⏎2" + "8⏎" + "60⏎" + "⏎⏎")
        #expect(room.keys <= 25)
        #expect(room.keys == 20)
        #expect(
            names(room) == [
                "1 Mapo Tofu: Medium", "1 Fish-Fragrant Pork: Mild", "1 Smashed Cucumber",
                "1 Tsingtao Beer",
            ])
        #expect(room.house.checks.values.first?.covers == 2)
    }

    @Test func `the same order by initials takes at most 25 keys as well`() {
        var room = TestRoom()
        room.type("h5⏎2⏎" + "mp⏎3" + "yx⏎2" + "ph⏎" + "qd⏎" + "⏎⏎")
        #expect(room.keys == 21)
        #expect(names(room).count == 4)
    }

    @Test(arguments: [
        "mpdf⏎3", "016⏎3", "16⏎3", "麻婆⏎3", "tofu mapo⏎3", "MAPO⏎3", "mapodou⏎3", "mapo↓↑⏎3",
    ])
    func `a dish is found by number, name, pinyin and initials`(typed: String) {
        var room = TestRoom()
        room.type("h5⏎2⏎\(typed)⏎⏎")
        #expect(names(room) == ["1 Mapo Tofu: Medium"], "\(room.text)")
    }

    @Test(arguments: [
        "2*60⏎", "060*2⏎", "2*060⏎", "2*qd⏎", "qd*2⏎", "2 qd⏎", "qd 2⏎", "60⏎+", "60⏎*2⏎", "60⏎=⌦+",
    ])
    func `a quantity stands before or behind`(typed: String) {
        var room = TestRoom()
        room.type("h5⏎2⏎\(typed)⏎⏎")
        #expect(names(room) == ["2 Tsingtao Beer"], "\(room.text)")
    }

    @Test func `Enter takes what was answered the last time`() {
        var room = TestRoom()
        room.type("h5⏎2⏎16⏎3" + "16⏎⏎" + "⏎⏎")
        #expect(names(room) == ["1 Mapo Tofu: Medium", "1 Mapo Tofu: Medium"])
    }

    @Test func `Esc goes back one answer, and from the first one leaves the dish out`() {
        var room = TestRoom()
        room.type("h5⏎2⏎801⏎11")
        #expect(room.stored.values.first?.lines.map(\.item) == ["801"])
        room.type("801⏎1⎋")
        #expect(room.text.contains("1/1 Main"), "\(room.text)")
        room.type("⎋")
        #expect(room.stored.values.first?.lines.count == 1)
        #expect(room.heading.contains("check 1"))
    }

    @Test func `a set meal asks for its dishes, and each dish what it must be asked`() {
        var room = TestRoom()
        room.type("h5⏎2⏎wstc⏎2" + "4" + "⏎⏎")
        let parts = room.house.checks.values.flatMap(\.lines).flatMap(\.parts)
        #expect(parts.map(\.item) == ["014", "060"])
        #expect(parts.first?.modifiers.map(\.id) == ["spice-hot"])
    }

    @Test func `sizes are asked for, a half portion is one key`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ksj⏎2⏎⏎")
        #expect(names(room) == ["1 Mouthwatering Chicken (half)"])
    }

    @Test func `a weight is asked for in its unit and steps`() {
        var room = TestRoom()
        room.type("h5⏎2⏎37⏎1.33⏎")
        #expect(
            room.text.contains(
                "This dish is weighed in steps of 0.05 jin: write it like 0.85."))
        room.type("⌫5⏎⏎⏎")
        #expect(names(room) == ["1.35 Steamed Perch"])
        room.type("0.8*qzly⏎⏎⏎")
        #expect(names(room) == ["1.35 Steamed Perch", "0.8 Steamed Perch"])
    }

    @Test func `the market's price is waited for, or given by who may`() {
        var waiter = TestRoom("wang")
        waiter.type("h5⏎2⏎38⏎")
        #expect(waiter.stored.isEmpty)
        #expect(waiter.text.contains("!!"))
        waiter.order(
            .setMarketPrice(SetMarketPrice(item: "038", price: Money(minor: 12_000))),
            by: .staff("anna"))
        waiter.type("⏎⏎⏎")
        #expect(waiter.house.checks.values.flatMap(\.lines).map(\.price.minor) == [12_000])
        var manager = TestRoom()
        manager.type("h5⏎2⏎38⏎99.50⏎⏎⏎")
        #expect(manager.house.checks.values.flatMap(\.lines).map(\.price.minor) == [9950])
    }

    @Test func `a dish priced by hand takes the right for it`() {
        var waiter = TestRoom("wang")
        waiter.type("h5⏎2⏎90⏎")
        #expect(waiter.text.contains("您没有“手工定价”的权限，请找有权限的同事。"))
        var manager = TestRoom()
        manager.type("h5⏎2⏎90⏎45⏎⏎⏎")
        #expect(manager.house.checks.values.flatMap(\.lines).map(\.price.minor) == [4500])
    }

    @Test func `a group takes no more answers than it may, and any key answers again`() {
        var room = TestRoom()
        room.type("h5⏎2⏎8⏎.13")
        #expect(room.stored.values.first?.lines.first?.modifiers == ["no-coriander", "less-salt"])
        room.type(".1⏎")
        #expect(room.stored.values.first?.lines.first?.modifiers == ["less-salt"])
    }

    @Test func `seat, course, hold, note and allergy are two keys and the answer`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎ s2⏎ c3⏎ h n1 amango⏎ q4⏎ p9⏎")
        let line = try #require(room.stored.values.first?.lines.first)
        #expect(line.seat == 2)
        #expect(line.course == 3)
        #expect(line.isHeld)
        #expect(line.note == "少盐 / less salt")
        #expect(line.allergy == "mango")
        #expect(line.amount == Quantity(4))
        #expect(line.price == Money(minor: 900))
        #expect(room.text.contains("!! ALLERGY: mango"))
    }

    @Test func `a seat is set for all lines that follow`() {
        var room = TestRoom()
        room.type("h5⏎2⏎@2⏎60⏎8⏎@0⏎60⏎")
        #expect(room.stored.values.first?.lines.map(\.seat) == [2, 2, nil])
    }

    @Test func `an allergy of the table stands on every line that is sent`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ y1" + "60⏎8⏎ a2⏎⏎")
        let lines = room.house.checks.values.flatMap(\.lines)
        #expect(lines.map(\.allergy) == ["花生 / peanuts", "坚果 / nuts; 花生 / peanuts"])
    }

    @Test func `an allergy that cannot be written is refused, never left out`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎ a" + String(repeating: "x", count: 100) + "⏎")
        #expect(room.text.contains("!! At most 99 characters have room; these are 100."))
        room.type("⌫⏎")
        #expect(room.stored.values.first?.lines.first?.allergy?.text.count == 99)
    }

    @Test func `a half portion is ordered of the last half`() {
        var room = TestRoom()
        let half = Quantity(thousandths: 500)
        room.order(.setPortions(SetPortions(item: "002", portions: half)), by: .staff("anna"))
        room.type("h5⏎2⏎ksj⏎2⏎⏎")
        #expect(names(room) == ["1 Mouthwatering Chicken (half)"])
        room.type("ksj⏎")
        #expect(room.text.contains("is sold out"))
    }

    @Test func `a letter and its accent typed apart are one`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎ npure")
        room.press(.character("\u{301}"))
        room.type("⏎")
        #expect(room.stored.values.first?.lines.first?.note == "puré")
    }

    @Test func `a course is held whole`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎14⏎1" + "17⏎1" + " j⏎⏎")
        let lines = room.house.checks.values.flatMap(\.lines)
        #expect(lines.map(\.stage) == [.fired, .held, .held])
    }

    @Test func `a line and a whole round are ordered again with one key`() {
        var room = TestRoom()
        room.type("h5⏎2⏎16⏎3=⏎⏎")
        #expect(names(room) == ["1 Mapo Tofu: Medium", "1 Mapo Tofu: Medium"])
        room.type(" r⏎⏎")
        #expect(names(room).count == 4)
        #expect(Set(names(room)) == ["1 Mapo Tofu: Medium"])
    }

    @Test func `what is not sent is undone step by step`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎+8⏎⌦")
        #expect(room.stored.values.first?.lines.map(\.amount) == [Quantity(2)])
        room.type("⌫")
        #expect(room.stored.values.first?.lines.map(\.item) == ["060", "008"])
        room.type("⌫⌫⌫")
        #expect(room.stored.isEmpty)
        room.type("⌫")
        #expect(room.text.contains("There is nothing to take back."))
    }

    @Test func `the menu is browsed by its categories`() {
        var room = TestRoom()
        room.type("h5⏎2⏎/4" + "1" + "1")
        #expect(room.stored.values.first?.lines.map(\.item) == ["060", "060"])
        room.type("⎋1")
        #expect(room.text.contains("1  x") == false)
        #expect(room.heading.contains("Cold Dishes"))
    }

    @Test func `a scanner that types is understood on every screen`() {
        var room = TestRoom()
        room.press(.paste("h5"))
        room.type("3⏎")
        room.press(.paste("060"))
        room.type("⏎")
        #expect(room.stored.values.first?.lines.map(\.item) == ["060"])
        room.type("⎋ k")
        room.press(.paste("h5\n"))
        #expect(room.heading.contains("H5  3 guests"))
    }

    @Test func `a scanned dish is rung wherever its check is looked at`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⇥")
        room.press(.paste("008\n"))
        #expect(room.stored.values.first?.lines.map(\.item) == ["008"])
        #expect(room.heading.contains("H5"))
        room.type("⇥ i")
        room.press(.paste("https://example.org/t/h6\n"))
        #expect(room.text.contains("How many guests?"))
    }

    @Test func `a line that was held up is what it would have been, typed`() {
        var room = TestRoom()
        room.press(.paste("h5\n"))
        room.type("2⏎2*")
        room.press(.paste("060\n"))
        room.press(.paste("mpdf\n"))
        room.type("3")
        #expect(room.stored.values.first?.lines.map(\.amount) == [Quantity(2), .one])
        #expect(room.stored.values.first?.lines.last?.modifiers == ["spice-medium"])
    }

    @Test func `the mouse does what keys do`() {
        var room = TestRoom()
        room.press(.press(.init(row: 2, column: 42)))
        room.press(.press(.init(row: 2, column: 42)))
        #expect(room.heading.contains("H5"))
    }
}
