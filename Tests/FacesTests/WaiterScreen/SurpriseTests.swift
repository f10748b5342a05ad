import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen

/// What happens while somebody types and does not look.
struct SurpriseTests {
    @Test func `a pad and a check go with their party when a colleague moves it, and say so`()
        throws
    {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        #expect(room.heading.contains("H5"))
        let check = try #require(room.house.checks.keys.first)
        room.order(.transferCheck(TransferCheck(check: check, table: "h6")), by: .staff("anna"))
        #expect(room.heading.contains("H6"), "\(room.text)")
        #expect(room.text.contains("Moved to H6"))
        room.type("⇥")
        room.order(.transferCheck(TransferCheck(check: check, table: "h7")), by: .staff("anna"))
        #expect(room.heading.contains("H7"), "\(room.text)")
    }

    @Test func `the last look goes with the party too`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎")
        let check = try #require(room.house.checks.keys.first)
        room.order(.transferCheck(TransferCheck(check: check, table: "h6")), by: .staff("anna"))
        #expect(room.heading.contains("H6"), "\(room.text)")
    }

    @Test func `what is typed at the last look sends nothing with the Enter behind it`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎")
        room.type("16⏎")
        #expect(room.house.checks.values.allSatisfy { $0.lines.isEmpty }, "\(room.text)")
        #expect(room.text.contains("16"))
        room.type("⏎")
        #expect(room.house.checks.values.contains { !$0.lines.isEmpty })
    }

    @Test func `a Backspace that is held down in a question takes no dish off the pad`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎61⏎2")
        let before = room.stored.values.flatMap(\.lines).count
        #expect(before == 2)
        room.type("mpdf⏎⌫⌫⌫⌫")
        #expect(room.stored.values.flatMap(\.lines).count == before, "\(room.text)")
        room.type("↓⌫")
        #expect(room.stored.values.flatMap(\.lines).count == before - 1)
    }

    @Test func `a round that is answered together with its seating is told at its table`() {
        var room = TestRoom()
        room.loseHub()
        room.type("h5⏎2⏎60⏎⏎⏎⎋")
        room.findHub()
        #expect(room.text.contains("H5: sent"), "\(room.text)")
    }

    @Test func `a table's name in the place of a PIN is no attempt`() {
        var room = TestRoom(nil)
        let before = room.effects.count
        room.type("anna⏎h7⏎")
        #expect(!room.effects[before...].contains { if case .signIn = $0 { true } else { false } })
        room.type("1234⏎")
        #expect(room.effects[before...].contains { if case .signIn = $0 { true } else { false } })
    }
}
