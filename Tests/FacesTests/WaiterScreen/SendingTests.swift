import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What becomes of a round: nothing is lost, and nothing is called sent that is not.
struct SendingTests {
    private func lines(_ room: TestRoom) -> [String] {
        room.house.checks.values.flatMap(\.lines).map { "\($0.quantity) \($0.item)" }
    }

    @Test func `every change of a draft is kept on the disk before anything else`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        #expect(room.stored.values.map { $0.lines.map(\.item) } == [["060"]])
        #expect(room.drafts == ["h5": 1])
        room.type("⏎⏎")
        #expect(room.stored.isEmpty)
        #expect(room.drafts == [:])
    }

    @Test func `a draft is written in its canonical form and read back`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎801⏎13" + "60⏎ a1 s2⏎")
        let draft = try #require(room.stored.values.first)
        let again: TableDraft = try Canonical.value(
            parsing: Canonical.bytes(draft), strict: true)
        #expect(again == draft)
        #expect(again.format == 1)
    }

    @Test func `without the hub a round is kept here, and says so until it is sent`() {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.loseHub()
        room.type("60⏎⏎⏎")
        #expect(room.text.contains("H5: kept here, goes out when the hub is back."))
        #expect(room.text.contains("No hub since 19:32  1 kept here"))
        #expect(room.text.contains("~ 1 dish kept here until the hub is back"))
        #expect(room.stored.count == 1, "the lines stay on the disk until the hub has them")
        room.findHub()
        #expect(room.text.contains("* H5: sent, 1 dish."))
        #expect(room.text.contains("Hub ok  nothing kept"))
        #expect(room.stored.isEmpty)
    }

    @Test func `a party is seated and served without the hub`() {
        var room = TestRoom()
        room.loseHub()
        room.type("h5⏎4⏎60⏎⏎⏎⎋")
        #expect(room.text.contains(">H5"))
        #expect(room.text.contains("4/4"))
        room.type("⏎8⏎⏎⏎")
        room.findHub()
        #expect(lines(room) == ["1 060", "1 008"])
        #expect(room.house.checks.count == 1)
    }

    @Test func `after a restart the draft is still there, and so is what was on its way`() {
        var before = TestRoom()
        before.type("h5⏎2⏎")
        before.loseHub()
        before.type("60⏎⏎⏎8⏎16⏎3")
        var after = TestRoom(carryingOver: before)
        #expect(after.text.contains("1 kept here"))
        after.type("h5⏎")
        #expect(after.text.contains("2 dishes not sent"), "\(after.text)")
        #expect(after.text.contains("~ 1 dish kept here until the hub is back"))
        after.findHub()
        after.type("⏎⏎")
        #expect(lines(after) == ["1 060", "1 008", "1 016"])
    }

    @Test func `a refused round shows each offending line and offers to send the rest`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎3*8⏎14⏎1")
        room.loseHub()
        room.type("⏎⏎")
        room.order(
            .setPortions(SetPortions(item: "008", portions: Quantity(2))), by: .staff("anna"))
        room.findHub()
        #expect(lines(room) == [])
        #expect(room.text.contains("X Only 2 left of dish Smashed Cucumber."), "\(room.text)")
        #expect(room.effects.contains(.bell))
        room.type(" f")
        #expect(lines(room) == ["1 060", "1 014"])
        #expect(room.stored.values.first?.lines.map(\.item) == ["008"])
        room.type(" z⏎⏎")
        #expect(lines(room) == ["1 060", "1 014", "2 008"])
        #expect(room.stored.isEmpty)
    }

    @Test func `a round that comes back again for the same dish is one message that counts`() {
        var room = TestRoom(columns: 120)
        room.type("h5⏎2⏎60⏎")
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.type("⏎⏎⏎⏎⏎⏎")
        #expect(room.text.contains("1 message"), "\(room.text)")
        room.type(" i")
        #expect(room.text.contains("Dish Tsingtao Beer is sold out. x3"), "\(room.text)")
        room.type("⎋h6⏎2⏎8⏎")
        room.order(.setPortions(SetPortions(item: "008", portions: .zero)), by: .staff("anna"))
        room.type("⏎⏎ i")
        #expect(
            room.text.contains("ordered so. Dish Smashed Cucumber is sold out.\n"), "\(room.text)")
        #expect(room.text.contains("Dish Tsingtao Beer is sold out. x3"))
    }

    @Test func `what is sold out is marked and refused at once`() {
        var room = TestRoom()
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.type("h5⏎2⏎qd")
        #expect(room.text.contains(">x060 Tsingtao Beer"))
        #expect(room.text.contains("SOLD OUT"))
        room.type("⏎")
        #expect(room.text.contains("!! Dish Tsingtao Beer is sold out."))
        #expect(room.stored.isEmpty)
    }

    @Test func `a drafted dish that sells out is marked before it is sent`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        #expect(room.text.contains("X SOLD OUT"))
    }

    @Test func `no more is drafted than there is`() {
        var room = TestRoom()
        room.order(
            .setPortions(SetPortions(item: "060", portions: Quantity(3))), by: .staff("anna"))
        room.type("h5⏎2⏎2*60⏎2*60⏎")
        #expect(room.text.contains("!! Only 1 left of dish Tsingtao Beer."))
        #expect(room.stored.values.first?.lines.count == 1)
    }

    @Test func `a table that somebody else seated first keeps what was drafted`() throws {
        var room = TestRoom()
        room.loseHub()
        room.type("h5⏎2⏎60⏎⏎⏎8⏎")
        let other = CheckID(bits: 0x019A_A5C3_0000_7000_8000_0000_0000_0001)
        room.order(
            .seatParty(SeatParty(check: other, table: "h5", covers: 4)), by: .staff("anna"))
        room.findHub()
        let draft = try #require(room.stored.values.first)
        #expect(room.stored.count == 1)
        #expect(draft.id.check == other)
        #expect(draft.lines.map(\.item) == ["060", "008"])
    }

    @Test func `a round that came back stays a draft through a restart`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎")
        room.loseHub()
        room.type("⏎⏎")
        room.order(.setPortions(SetPortions(item: "060", portions: .zero)), by: .staff("anna"))
        room.findHub()
        var after = TestRoom(carryingOver: room)
        after.type("h5⏎")
        #expect(after.text.contains("1 dish not sent"))
    }

    @Test func `others see that a draft exists`() {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.tell(.presence("t2", drafts: ["h5": 3]))
        #expect(room.text.contains("* 3 dishes drafted by somebody else"))
        room.type("⎋")
        #expect(room.text.contains("*3"))
        room.tell(.presence("t2", drafts: [:]))
        #expect(!room.text.contains("*3"))
    }

    @Test func `the same keys give the same ids`() {
        var one = TestRoom()
        var other = TestRoom()
        for keys in ["h5⏎2⏎60⏎", "⏎⏎"] {
            one.type(keys)
            other.type(keys)
        }
        #expect(one.effects == other.effects)
    }

    @Test func `quitting with a full outbox warns and keeps it`() {
        var room = TestRoom()
        room.loseHub()
        room.type("h5⏎2⏎60⏎⎋ x")
        #expect(room.text.contains("!! 1 command is kept here and not with the hub."))
        #expect(room.text.contains("!! 1 dish not sent yet."))
        room.type("n")
        #expect(!room.effects.contains(.quit))
        room.type(" xy")
        #expect(room.effects.last == .quit)
    }

    @Test func `a command that could not be kept gives its lines back`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎")
        room.loseHub()
        room.type("60⏎⏎⏎")
        let id = try #require(room.outbox.last?.id)
        room.tell(.notKept(id, cause: "the disk is full"))
        #expect(room.text.contains("!! the disk is full"))
        #expect(room.text.contains("1 dish not sent"))
    }
}
