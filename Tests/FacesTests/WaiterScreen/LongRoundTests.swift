import Cells
import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// Rounds that are longer than the screen: every line of them can be seen.
struct LongRoundTests {
    /// Twelve guests at R1 on a handheld, a dish for each, the last three of them held.
    private func longRound() -> TestRoom {
        var room = TestRoom(rows: 20, columns: 40)
        room.type("r1⏎12⏎")
        for seat in 1...12 { room.type("@\(seat)⏎14⏎\(seat % 4 + 1)") }
        room.type(" h↑ h↑ h")
        return room
    }

    @Test func `before it is sent a long round is looked through`() {
        var room = longRound()
        room.type("⏎")
        #expect(room.text.contains("1-16/23"), "\(room.text)")
        #expect(room.text.contains("@1 c2"))
        #expect(!room.text.contains("@12"))
        room.type("↓")
        #expect(room.text.contains("2-17/23"))
        for _ in 1...20 { room.type("↓") }
        #expect(room.text.contains("8-23/23"))
        #expect(room.text.contains("@12 HOLD"))
        room.type("↑")
        #expect(room.text.contains("7-22/23"))
        room.type("⏎")
        #expect(room.house.checks.values.flatMap(\.lines).count == 12)
    }

    @Test func `a round that fits says nothing of pages`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎")
        #expect(!room.text.contains("/3"))
        #expect(!room.text.contains("Arrows"))
    }

    @Test func `of a refused round the line that is wrong is shown, however long it is`() {
        var room = longRound()
        room.loseHub()
        room.order(
            .setPortions(SetPortions(item: "014", portions: Quantity(3))), by: .staff("anna"))
        room.type("⏎⏎")
        room.findHub()
        #expect(room.text.contains("> 1 Twice-Cooked Pork: No    @4"), "\(room.text)")
        #expect(room.text.contains("X Dish Twice-Cooked Pork is sold"))
        room.type(" ")
        for key in ["a allergy", "f send the rest", "x quit"] {
            #expect(room.text.contains(key), "\(room.text)")
        }
        room.type("⎋⌦")
        #expect(room.text.contains("> 1 Twice-Cooked Pork: Mild  @5"), "the next one that is wrong")
    }

    @Test func `on a handheld no key is missing in the menu, however long its words are`() {
        var room = TestRoom(rows: 20, columns: 40)
        room.type("h5⏎2⏎3*60⏎8⏎")
        room.loseHub()
        room.type("⏎⏎")
        room.order(
            .setPortions(SetPortions(item: "060", portions: Quantity(2))), by: .staff("anna"))
        room.findHub()
        room.type(" ")
        for key in ["a allergy", "f send the rest", "z take what is left", "x quit"] {
            #expect(room.text.contains(key), "\(room.text)")
        }
    }
}
