import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What was drafted and never sent: when others clear the table, when the guests are gone, when the
/// terminal was started anew.
struct LeftDraftTests {
    // MARK: - Guests who are gone

    private func abandoned() -> TestRoom {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎8⏎⎋")
        room.loseHub()
        room.order(.clearTable(ClearTable(table: "h5", check: nil)), by: .staff("elsa"))
        room.findHub()
        return room
    }

    @Test func `the draft of guests who are gone does not come up on the next ones`() {
        var room = abandoned()
        room.type("h5⏎3⏎")
        #expect(
            room.text.contains("Kept from the party before: 2 dishes, never sent."), "\(room.text)")
        #expect(room.text.contains("Move them to this check: 1 Tsingtao Beer, 1 Smashed Cucumber"))
        room.type("⎋")
        #expect(room.text.contains("nothing to send"), "\(room.text)")
        #expect(room.stored.values.map(\.lines.count) == [2], "it is still kept")
    }

    @Test func `it is moved to the check, or dropped, when the waiter says so`() throws {
        var room = abandoned()
        room.type("h5⏎3⏎↓⏎")
        let check = try #require(room.house.checks.values.first)
        #expect(room.stored.values.map(\.id.check) == [check.id])
        #expect(room.text.contains("2 dishes not sent"))
        #expect(
            room.text.contains("! These dishes were drafted for the party before: look them over."))
        var other = abandoned()
        other.type("h5⏎3⏎⎋⎋h5⏎")
        #expect(other.text.contains("Kept from the party before"), "it is asked again")
        other.type("↓↓⏎⏎")
        #expect(other.text.contains("Drop these dishes for good?"), "\(other.text)")
        #expect(other.text.contains("!! 1 Tsingtao Beer, 1 Smashed Cucumber"))
        #expect(other.stored.values.map(\.lines.count) == [2], "Enter led there and drops nothing")
        other.type("y")
        #expect(other.stored.isEmpty)
        #expect(other.heading.contains("3 guests"))
    }

    @Test func `what is typed on as the question comes up answers nothing`() throws {
        var room = abandoned()
        room.type("h5⏎3⏎")
        let before = room.stored
        let bells = room.effects.count { $0 == .bell }
        room.type("2*16")
        #expect(room.text.contains("> Leave them for later"), "\(room.text)")
        #expect(room.effects.count { $0 == .bell } == bells + 4)
        room.type("⏎")
        #expect(!room.text.contains("Kept from the party before"))
        #expect(room.heading.contains("3 guests"))
        #expect(room.stored == before, "neither moved nor dropped")
        room.type("⎋h5⏎")
        #expect(room.text.contains("Kept from the party before"), "it is asked again")
    }

    @Test func `its help speaks of the keys that work there`() {
        var room = abandoned()
        room.type("h5⏎3⏎?")
        #expect(room.text.contains("no letter or digit answers it."), "\(room.text)")
        #expect(!room.text.contains("by the key beside it"))
        #expect(room.text.contains("Enter  done"))
    }

    @Test func `Tab is typed on for the check, and marks nothing in a question that comes unasked`()
    {
        var room = abandoned()
        room.type("h5⏎3⏎")
        let before = room.stored
        room.type("⇥⏎")
        #expect(room.stored == before)
        #expect(!room.text.contains("Kept from the party before"))
    }

    @Test func `the draft of a party that the hub has not told of yet is not taken for left`() {
        var old = TestRoom()
        old.type("h5⏎2⏎60⏎⎋h5 p3⏎8⏎⎋")
        old.loseHub()
        var room = TestRoom(carryingOver: old)
        room.tell(.state(.afresh))
        room.tell(.link(.hub))
        room.type("h5⏎")
        #expect(!room.text.contains("Kept from the party before"), "\(room.text)")
        #expect(room.text.contains("1 dish not sent"), "the table is not taken for free")
        room.findHub()
        room.type("⎋h5⏎")
        #expect(room.text.contains("Which guests?"), "\(room.text)")
    }

    // MARK: - Clearing

    @Test func `who clears a table is told who drafts there`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⎋")
        room.tell(.presence("waiter-2", drafts: ["h5": 3]))
        room.type("h5 c")
        #expect(room.text.contains("!! 1 dish not sent"), "\(room.text)")
        #expect(room.text.contains("!! waiter-2: 3 dishes drafted here."))
        room.type("⎋")
        #expect(room.house.checks.count == 1)
    }

    @Test func `a colleague's draft on the same terminal is named by the colleague`() {
        var room = TestRoom(nil)
        room.type("elsa⏎1234⏎h5⏎2⏎60⏎⎋,anna⏎1234⏎h5 c")
        #expect(room.text.contains("!! Elsa: 1 dish drafted here."), "\(room.text)")
    }

    // MARK: - Nothing to do

    @Test func `a key with nothing to do says so`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⇥f")
        #expect(room.text.contains("! Nothing is held here."), "\(room.text)")
        room.type("j")
        #expect(room.text.contains("! Nothing here for: hold course."))
        room.type("⇥ j")
        #expect(room.text.contains("! Nothing here for: hold course."))
    }

    // MARK: - Started anew

    private func before() -> TestRoom {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        return room
    }

    @Test func `after a start with the hub the PIN is asked, and the draft is there`() {
        var room = TestRoom(nil, carryingOver: before(), former: "anna")
        #expect(!room.text.contains("signed in"), "\(room.text)")
        room.type("1⏎")
        #expect(room.text.contains("Nobody here is called so.") || room.text.contains("PIN of"))
        room.type("⌫⌫anna⏎")
        #expect(room.text.contains("PIN of Anna Zhao:"), "\(room.text)")
        room.type("1234⏎h5⏎")
        #expect(room.text.contains("1 dish not sent"))
    }

    private func away() -> TestRoom {
        var old = before()
        old.loseHub()
        return TestRoom(nil, carryingOver: old, former: "anna")
    }

    @Test func `without the hub the last one goes on after a plain question`() {
        var room = away()
        #expect(room.text.contains("1 Anna Zhao"), "\(room.text)")
        #expect(!room.text.contains("signed in"), "who may go on is not there yet")
        room.type("1")
        #expect(room.text.contains("The hub is away: go on as Anna Zhao?"))
        room.type("⎋")
        #expect(!room.effects.contains(.resume("anna")))
        room.type("1y")
        #expect(room.effects.contains(.resume("anna")))
        room.type("h5⏎")
        #expect(room.text.contains("1 dish not sent"), "\(room.text)")
        #expect(!room.text.contains("signed in"))
    }

    @Test func `with the hub back who went on so is asked for the PIN, between two tables`() {
        var room = away()
        room.type("1yh5⏎")
        room.findHub()
        #expect(room.heading.contains("H5"), "nobody is thrown off a table: \(room.text)")
        room.type("⎋")
        #expect(room.text.contains("PIN of Anna Zhao:"), "\(room.text)")
        #expect(room.text.contains("! The hub is there again: your PIN, please."))
        room.type("99⌫12⌫⌫⌫")
        #expect(room.text.contains("! The hub is there again: your PIN, please."), "\(room.text)")
        room.type("1234⏎h5⏎")
        #expect(room.text.contains("1 dish not sent"))
    }

    @Test func `nobody else goes on without a PIN, and nobody twice by a key`() {
        var room = away()
        room.type("wang⏎")
        #expect(room.text.contains("PIN of 王芳:"), "\(room.text)")
        room.type("⎋1y,")
        #expect(room.text.contains("1 Anna Zhao"))
        room.type("1")
        #expect(room.text.contains("go on as Anna Zhao?"))
    }
}
