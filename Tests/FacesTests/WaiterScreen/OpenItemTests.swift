import Amounts
import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What is not on the menu (临时菜).
struct OpenItemTests {
    @Test func `an open item has a name and a price, and goes to the kitchen like a dish`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎ oBirthday noodles⏎38⏎")
        #expect(room.text.contains("1 Birthday noodles"))
        #expect(room.text.contains("38.00"))
        room.type("+⏎⏎")
        let line = try #require(room.house.checks.values.flatMap(\.lines).first)
        #expect(line.item == .openItem)
        #expect(line.amount == Money(minor: 7600))
        #expect(line.station == "wok")
        #expect(room.stored.isEmpty)
    }

    @Test func `an open item takes the right for it`() {
        var room = TestRoom("wang")
        room.type("h5⏎2⏎ o")
        #expect(room.text.contains("您没有"))
        #expect(!room.text.contains("菜名 "))
    }

    @Test func `a drafted open item is there after a restart`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎ oNoodles⏎9⏎")
        let draft = try #require(room.stored.values.first)
        let again: TableDraft = try Canonical.value(parsing: Canonical.bytes(draft), strict: true)
        #expect(again == draft)
        var after = TestRoom(carryingOver: room)
        after.type("h5⏎")
        #expect(after.text.contains("1 Noodles"))
    }

    @Test func `a name too long for paper is refused and stays typed`() {
        var room = TestRoom()
        room.type("h5⏎2⏎ o" + String(repeating: "x", count: 61) + "⏎")
        #expect(room.text.contains("!!"))
        room.type("⌫⏎")
        #expect(room.text.contains("Price"))
    }
}
