import Cells
import HouseRules
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// Names of tables on the floor, where they have no room.
struct FloorNameTests {
    /// A room of eight columns, as wide as a terminal is: all tables in one row of each name.
    private func room(
        _ names: [(chinese: String, english: String)], _ staff: StaffID = "anna",
        columns: Int = 80
    ) -> TestRoom {
        let tables = names.enumerated().map { index, name in
            TableSetup(
                id: TableID(index < 8 ? "h\(index + 1)" : "r\(index - 7)") ?? "h",
                names: RoomBooks.text(name.chinese, name.english), section: "hall", seats: 4,
                spot: TableSpot(row: index / 8 + 1, column: index % 8 + 1))
        }
        var room = TestRoom(staff, columns: columns)
        room.tell(.house(HousePicture(RoomBooks.config(tables), hash: RoomBooks.configHash)))
        return room
    }

    private func row(_ room: TestRoom, _ number: Int) -> String { room.screen.view().row(number) }

    @Test func `tables whose names begin alike are told apart`() {
        let room = room((1...12).map { ("露台\($0)", "Terrace \($0)") })
        let first = (1...8).map { "Terrac \($0)" }.joined(separator: "  ")
        #expect(row(room, 2) == ">" + first, "\(room.text)")
        #expect(row(room, 6).hasPrefix(" Terrac 9  Terrac10  Terrac11  Terrac12"), "\(room.text)")
    }

    @Test func `of a name that is its own only the end is cut`() {
        let names =
            [("窗边", "Window Table"), ("壁炉", "Fireplace Table")] + (3...8).map { ("\($0)", "\($0)") }
        let room = room(names)
        #expect(row(room, 2).hasPrefix(">Window T  Fireplac  3"), "\(room.text)")
    }

    @Test func `in Chinese as well, where a sign has two cells`() {
        let names = ["牡丹", "芙蓉", "海棠", "茉莉", "丁香", "桂花", "玉兰", "月季"]
        let room = room(names.map { ("包间" + $0 + "厅", $0) }, "wang")
        #expect(
            row(room, 2)
                == ">包间牡丹  包间芙蓉  包间海棠  包间茉莉  包间丁香  包间桂花  包间玉兰  包间月季",
            "\(room.text)")
    }

    @Test func `on a handheld they are told apart too`() {
        let room = room((1...8).map { ("露台靠窗座\($0)", "Terrace \($0)") }, columns: 40)
        #expect(
            row(room, 3) == ">Terrace1  Terrace2  Terrace3  Terrace4", "\(room.text)")
        let chinese = self.room(
            (1...8).map { ("露台靠窗座\($0)", "Terrace \($0)") }, "wang", columns: 40)
        #expect(row(chinese, 3) == ">露台靠1   露台靠2   露台靠3   露台靠4", "\(chinese.text)")
    }

    @Test func `a table that is put together with another one names it so that it is known`() {
        var room = room((1...8).map { ("露台\($0)", "Terrace \($0)") })
        room.type("h2⏎2⏎⎋h7⏎2⏎⎋h7 mh2⏎")
        #expect(row(room, 3).contains(" =Terrac7 "), "\(room.text)")
    }
}
