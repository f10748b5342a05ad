import Cells
import HouseRules
import Kitchen
import Testing
import Vocabulary
import WaiterScreen
import Wire

/// The floor as the room is laid out, also where the room is wider than the terminal.
struct RoomPlanTests {
    private func room(columns: Int) -> TestRoom {
        var room = TestRoom(rows: 20, columns: columns)
        room.tell(.house(HousePicture(RoomBooks.plannedConfig, hash: RoomBooks.configHash)))
        return room
    }

    /// The picture between the line that is typed in and the keys.
    private func picture(_ room: TestRoom) -> [String] {
        let lines = room.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst(2).dropLast(2).map(String.init).filter { !$0.isEmpty }
    }

    @Test func `where there is width for it the whole room is drawn, aisle and all`() {
        #expect(
            picture(room(columns: 80)) == [
                " H7                  H8                  R1                  R2",
                " -/4                 -/4                 -/10                -/10",
                ">H1        H2        H3                  R3                  R4",
                " -/2       -/2       -/4                 -/10                -/10",
                " H4        H5        H6",
                " -/4       -/4       -/4",
            ])
    }

    @Test func `a handheld shows a part of the room as it is, and tells what lies beside it`() {
        #expect(
            picture(room(columns: 40)) == [
                "------------------------------------ 2 >",
                " H7                  H8        R1",
                " -/4                 -/4       -/10",
                ">H1        H2        H3        R3",
                " -/2       -/2       -/4       -/10",
                " H4        H5        H6",
                " -/4       -/4       -/4",
            ])
    }

    @Test func `whoever goes to a table that is not shown sees its part of the room`() {
        var room = room(columns: 40)
        room.type("r2")
        #expect(
            picture(room) == [
                "< 8 ------------------------------------",
                " R1                 >R2",
                " -/10                -/10",
                " R3                  R4",
                " -/10                -/10",
            ])
        room.type("⎋←←")
        #expect(picture(room).contains(" H7                 >H8        R1"), "\(room.text)")
        #expect(picture(room)[0].hasSuffix(" 2 >"))
    }

    @Test func `what a small box has no room for stands in the first line`() {
        var room = room(columns: 40)
        room.type("h6⏎2⏎14⏎1 h2*60⏎16⏎1⏎⏎8⏎⎋")
        room.wait(minutes: 125)
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        let line = room.text.split(separator: "\n", omittingEmptySubsequences: false)[1]
        #expect(line == "Table:         #H6 2/4 125' 104.00 !2?+1")
    }

    /// A room with so little height that a table has two lines.
    private func low(_ staff: StaffID) -> TestRoom {
        var room = TestRoom(staff, rows: 12, columns: 40)
        room.tell(.house(HousePicture(RoomBooks.plannedConfig, hash: RoomBooks.configHash)))
        return room
    }

    @Test func `in a small box guests count for more than minutes and the amount`() {
        var room = low("anna")
        room.type("h6⏎2⏎60⏎⏎⏎⎋h1")
        #expect(room.text.contains("\n -/4       -/4       2p 0' 15"), "\(room.text)")
        room.wait(minutes: 125)
        #expect(room.text.contains(" 2/4 125'"), "\(room.text)")
        room.type("⎋h6⏎14⏎1 h⏎⏎60⏎⎋h1")
        #expect(room.text.contains(" 2/4 2?+1"), "\(room.text)")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        #expect(room.text.contains(" 2p !2?+1"), "\(room.text)")
    }

    @Test func `in Chinese as well`() {
        var room = low("lin")
        room.type("h6⏎2⏎60⏎⏎⏎14⏎1 h⏎⏎60⏎⎋h1")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        #expect(room.text.contains(" 2位!2?+1"), "\(room.text)")
    }

    @Test func `no printer that is down is cut off`() {
        var room = room(columns: 24)
        room.type("h6⏎2⏎60⏎⏎⏎⎋")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        #expect(room.text.contains("Printer: Hot kitchen!"))
        room.tell(.resized(Size(rows: 20, columns: 16)))
        #expect(room.text.contains("Printer: Hot\nkitchen!"), "\(room.text)")
    }

    @Test func `what waits behind a docket in trouble is shown as well`() throws {
        var room = TestRoom()
        room.type("h5⏎2⏎60⏎⏎⏎⎋h6⏎2⏎60⏎⏎⏎⇥")
        #expect(room.text.contains("= fired"), "\(room.text)")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        #expect(room.text.contains("! not on paper"), "\(room.text)")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .confirmed, trouble: nil)))
        #expect(room.text.contains("= fired"), "\(room.text)")
        room.order(.reportPaper(ReportPaper(paper: 2, outcome: .confirmed, trouble: nil)))
        #expect(room.text.contains("# on paper"), "\(room.text)")
    }

    @Test func `trouble beside what is shown is told, and a touch goes there`() {
        var room = room(columns: 40)
        room.type("r2⏎2⏎60⏎⏎⏎⎋h1")
        room.order(.reportPaper(ReportPaper(paper: 1, outcome: .failed, trouble: .paperEnd)))
        #expect(picture(room)[0].hasSuffix(" 2 ! >"), "\(room.text)")
        room.press(.press(Place(row: 2, column: 38)))
        #expect(picture(room).contains { $0.contains(">R2") })
    }
}
