import Checks
import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// What is asked for while the hub is away: kept where that helps, asked about where it comes late,
/// refused where it would come too late.
struct HubAwayTests {
    /// At H5, two dishes in the kitchen and one held; the hub is gone.
    private func away() -> TestRoom {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎8⏎14⏎1 h⏎⏎⇥")
        room.loseHub()
        return room
    }

    private func submitted(_ room: TestRoom) -> Int {
        room.effects.count { if case .submit = $0 { true } else { false } }
    }

    @Test func `a round goes out when the hub is back, and that is said`() {
        var room = away()
        room.type("⇥60⏎⏎⏎")
        #expect(
            room.text.contains("* H5: kept here, goes out when the hub is back."), "\(room.text)")
        #expect(room.text.contains("~ 1 dish kept here until the hub is back"))
        #expect(!room.text.contains("way to the hub"))
    }

    @Test func `a hub that is silent is away as well`() {
        var room = away()
        room.tell(.link(.broker(since: TestRoom.evening)))
        room.type("⇥60⏎⏎⏎")
        #expect(room.text.contains("goes out when the hub is back"), "\(room.text)")
    }

    @Test func `a bill that prints later is asked about`() {
        var room = away()
        let before = submitted(room)
        room.type("b")
        #expect(room.text.contains("!! The hub is away: this prints when it is back."))
        #expect(room.text.contains("Send it all the same?"), "\(room.text)")
        room.type("⎋")
        #expect(submitted(room) == before)
        room.type("by")
        #expect(submitted(room) == before + 1)
        room.findHub()
        #expect(room.house.checks.values.map(\.preBills) == [1])
    }

    @Test func `nothing hurries and nothing is printed again when it is too late`() {
        var room = away()
        let before = submitted(room)
        room.type("r")
        #expect(
            room.text.contains("!! The hub is away, the kitchen would hear it too late"),
            "\(room.text)")
        room.type("p")
        #expect(room.text.contains("!! The hub is away, nothing can be printed now"))
        room.type("1⏎")
        #expect(submitted(room) == before)
    }

    @Test func `nor where the hub goes while it is asked what should hurry`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎8⏎⏎⏎⇥r")
        room.loseHub()
        let before = submitted(room)
        room.type("1")
        #expect(submitted(room) == before)
        #expect(room.text.contains("!! The hub is away, the kitchen would hear it too late"))
        #expect(!room.text.contains("What should hurry?"), "\(room.text)")
    }

    @Test func `what is fired says when the kitchen will hear of it`() {
        var room = away()
        room.type("f")
        #expect(
            room.text.contains("!! The hub is away: the kitchen hears of it when the hub is back."),
            "\(room.text)")
        room.type("⏎")
        room.findHub()
        #expect(room.house.checks.values.flatMap(\.lines).allSatisfy { $0.stage == .fired })
    }

    @Test(arguments: [(24, 80), (20, 40)])
    func `where a party moves to is taken while that is kept here`(rows: Int, columns: Int) {
        var room = TestRoom(rows: rows, columns: columns)
        room.type("h5⏎2⏎60⏎8⏎⏎⏎⎋")
        room.loseHub()
        room.type("h5 th7⏎h1")
        #expect(room.text.contains("#H5"), "the hub has it there still: \(room.text)")
        #expect(room.text.contains("#H7"), "\(room.text)")
        #expect(room.text.count { $0 == "~" } == 2, "\(room.text)")
        room.type("⎋h7⏎")
        #expect(room.heading.contains("H7  2 guests"), "\(room.text)")
        #expect(!room.text.contains("Moved to H5"), "\(room.text)")
        room.type("60⏎⏎⏎⎋⎋h1")
        room.findHub()
        #expect(room.text.contains(" H5"), "\(room.text)")
        #expect(room.text.contains("#H7"), "\(room.text)")
        #expect(!room.text.contains("~"), "\(room.text)")
        #expect(room.house.checks.values.map(\.table) == ["h7"])
        #expect(room.house.checks.values.flatMap(\.lines).count == 3)
    }

    @Test func `nobody else is seated where a party moves to, in Chinese as well`() {
        var room = TestRoom("wang", rows: 20, columns: 40)
        room.type("h5⏎2⏎60⏎⏎⏎⎋")
        room.loseHub()
        room.type("h5 th7⏎h1⏎4⏎⎋h1 th7⏎")
        #expect(room.text.contains("拼桌"), "it is asked how: \(room.text)")
    }

    @Test func `of a party that moves on only the last table is taken`() {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⎋")
        room.loseHub()
        room.type("h5 th7⏎h7 th8⏎h1")
        #expect(room.text.contains("#H8"), "\(room.text)")
        #expect(room.text.contains(" H7"), "\(room.text)")
    }
}
