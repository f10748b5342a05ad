import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// A terminal that was started while the hub is away shows what it knows, and that it does not
/// know the rest.
struct UnknownFloorTests {
    private func restarted(rows: Int = 24, columns: Int = 80) -> TestRoom {
        var before = TestRoom()
        before.type("h5⏎2⏎60⏎⎋h6⏎4⏎8⏎⏎⏎⎋")
        before.loseHub()
        before.type("h7⏎3⏎⎋h6 th8⏎")
        return TestRoom(rows: rows, columns: columns, carryingOver: before)
    }

    @Test func `no table is called free that nobody knows`() {
        let room = restarted()
        #expect(
            room.text.contains(
                "? How the tables are is not known: the hub was not there since the start."))
        #expect(room.text.contains(">H1"), "\(room.text)")
        #expect(room.text.contains("?/2"))
        #expect(!room.text.contains("-/"))
    }

    @Test func `what is kept here stands at its tables`() {
        let text = restarted().text
        #expect(text.contains("oH5"), "a draft of the waiter's own: \(text)")
        #expect(text.contains("+1"))
        #expect(text.contains("oH7"), "a party that was seated from here")
        #expect(text.contains("3/4"))
        #expect(text.contains("?H8"), "somebody moves there")
        #expect(text.contains("~"))
    }

    @Test func `a table that is not known is seated and served all the same`() {
        var room = restarted()
        room.type("h1")
        #expect(room.text.contains("= H1"))
        room.type("⏎2⏎60⏎⏎⏎⎋")
        #expect(room.text.contains("2/2"), "\(room.text)")
        room.findHub()
        #expect(room.house.checks.values.contains { $0.table == "h1" && !$0.lines.isEmpty })
    }

    @Test func `with the hub all is known, and stays so when it goes again`() {
        var room = restarted()
        room.findHub()
        #expect(!room.text.contains("not known"))
        #expect(room.text.contains("-/2"))
        room.loseHub()
        #expect(!room.text.contains("not known"))
        #expect(room.text.contains("-/2"))
    }

    // MARK: - What makes the tables known

    /// A terminal that has not reached the hub yet, in a house where nobody sits.
    private func beforeTheHub() -> TestRoom {
        var old = TestRoom()
        old.loseHub()
        return TestRoom(carryingOver: old)
    }

    @Test func `a hub that has told nothing yet makes no table free`() {
        var room = beforeTheHub()
        room.tell(.state(.afresh))
        room.tell(.link(.hub))
        #expect(room.text.contains("not known"), "\(room.text)")
        #expect(!room.text.contains("-/"))
        let tables = RoomBooks.config.tables.map(\.id.text)
        for table in tables.dropLast() { room.tell(.state(.gone(.table, id: table))) }
        #expect(room.text.contains("not known"), "one table was not told of")
        for table in tables.suffix(1) { room.tell(.state(.gone(.table, id: table))) }
        #expect(!room.text.contains("not known"))
        #expect(room.text.contains("-/2"))
        room.tell(.state(.afresh))
        #expect(room.text.contains("not known"), "all is told anew")
    }

    @Test func `what was told before is not called unknown since the start`() {
        var room = TestRoom()
        room.loseHub()
        room.tell(.state(.afresh))
        let said = "? How the tables are is not known: waiting for the hub to tell it."
        #expect(room.text.contains(said), "\(room.text)")
        room.tell(.link(.hub))
        #expect(room.text.contains(said), "\(room.text)")
        #expect(!room.text.contains("since the start"))
    }

    @Test func `a hub that is there and has told nothing was not away since the start`() {
        var room = beforeTheHub()
        #expect(room.text.contains("the hub was not there since the start."), "\(room.text)")
        room.tell(.state(.afresh))
        room.tell(.link(.hub))
        #expect(room.text.contains("waiting for the hub to tell it."), "\(room.text)")
    }

    @Test func `a house without a party is known by what the broker kept`() {
        var room = beforeTheHub()
        room.tell(.state(.afresh))
        room.tell(.state(.house(HouseState(room.house, sequence: 1))))
        #expect(room.text.contains("not known"), "\(room.text)")
        room.tell(.link(.hub))
        #expect(!room.text.contains("not known"))
        #expect(room.text.contains("-/2"))
    }

    @Test func `what the broker kept and told late is all there after some seconds`() {
        var room = beforeTheHub()
        room.tell(.state(.afresh))
        room.tell(.link(.hub))
        room.wait(seconds: 10)
        #expect(room.text.contains("not known"), "nothing was told at all")
        room.tell(.state(.house(HouseState(room.house, sequence: 1))))
        room.wait(seconds: 1)
        #expect(!room.text.contains("not known"), "\(room.text)")
    }

    @Test func `the arrows tell in words that a table is not known`() {
        var room = restarted()
        room.type("←←↑↑↑")
        #expect(room.text.contains("H1, not known"), "\(room.text)")
    }

    @Test func `on a handheld the sentence and the tables have room`() {
        let room = restarted(rows: 20, columns: 40)
        #expect(room.text.contains("? How the tables are is not known"), "\(room.text)")
        #expect(room.text.contains(">H1"))
    }
}
