import Checks
import HouseRules
import Testing
import Vocabulary
import WaiterScreen

/// Seats that a table does not have: guests bring chairs, and a slip of the finger is asked about.
struct SeatTests {
    private static let question = "H5 has 4 seats: seat 7 all the same?"

    private func seats(_ room: TestRoom) -> [Int?] {
        room.stored.values.flatMap(\.lines).map(\.seat)
    }

    @Test(arguments: [(24, 80), (20, 40)])
    func `a seat that the table does not have is asked about, once`(rows: Int, columns: Int) {
        var room = TestRoom(rows: rows, columns: columns)
        room.type("h5⏎3⏎60⏎ s7⏎")
        #expect(room.text.contains(Self.question), "\(room.text)")
        #expect(room.text.contains("y yes  Esc back"), "\(room.text)")
        room.type("⏎⏎")
        #expect(seats(room) == [nil], "no Enter of habit answers it")
        room.type("y")
        #expect(seats(room) == [7])
        #expect(room.text.contains("Number, name") || room.heading.contains("H5"))
        room.type("8⏎ s7⏎")
        #expect(!room.text.contains(Self.question), "\(room.text)")
        #expect(seats(room) == [7, 7])
    }

    @Test func `whoever says no types another one`() {
        var room = TestRoom()
        room.type("h5⏎3⏎60⏎ s7⏎⎋")
        #expect(!room.text.contains(Self.question), "\(room.text)")
        room.type("⌫2⏎")
        #expect(seats(room) == [2])
    }

    @Test func `also where it is for all dishes to come`() {
        var room = TestRoom()
        room.type("h5⏎3⏎@7⏎")
        #expect(room.text.contains(Self.question), "\(room.text)")
        room.type("n60⏎")
        #expect(seats(room) == [nil])
        room.type("@7⏎y8⏎@7⏎14⏎1")
        #expect(seats(room) == [nil, 7, 7])
    }

    @Test func `also for dishes that go to another seat`() {
        var room = TestRoom()
        room.type("h5⏎3⏎60⏎⏎⏎⇥m@7⏎")
        #expect(room.text.contains(Self.question), "\(room.text)")
        room.type("y")
        #expect(room.house.checks.values.flatMap(\.lines).map(\.seat) == [7])
        #expect(room.text.contains("@7"), "\(room.text)")
    }

    @Test func `in Chinese as well`() {
        var room = TestRoom("wang", rows: 20, columns: 40)
        room.type("h5⏎3⏎60⏎ s7⏎")
        #expect(room.text.contains("大厅5号只有4个座位：仍用7号座位吗？"), "\(room.text)")
    }

    @Test func `the seats of all tables of a party count, and so do its guests`() {
        var room = TestRoom()
        room.type("h5⏎6⏎60⏎ s6⏎")
        #expect(seats(room) == [6], "\(room.text)")
        room.type("⎋h6⏎2⏎⎋h5 mh6⏎⏎8⏎ s8⏎")
        #expect(seats(room).contains(8), "\(room.text)")
    }

    @Test func `a seat that nobody has is refused as before`() {
        var room = TestRoom()
        room.type("h5⏎3⏎60⏎ s100⏎")
        #expect(room.text.contains("!!"), "\(room.text)")
        #expect(seats(room) == [nil])
    }
}
